import type { KeyObject } from 'node:crypto';
import { sealJson, sealText } from '../platform/crypto/subject-keys.js';
import type { DataClass, KeyKeeper, WrappedKey } from '../platform/crypto/key-keeper.js';
import { newCode, newId, randomId } from '../platform/ids.js';
import { blankContact, withContactInput, type Contact, type ContactInput } from './domain/contact.js';
import { demographicsOf } from './domain/demographics.js';
import { disabilitySummary, type WgAnswers } from './domain/disability.js';
import type { DocumentSeen } from './domain/document-kinds.js';
import { blankIdentity, withInput, type Identity, type IdentityInput } from './domain/identity.js';
import { annexOf, type AnnexInput } from './domain/legal-statuses.js';
import { NEEDS_LIST_VERSION } from './domain/specific-needs.js';
import type { ClosureReason } from './domain/lifecycle.js';
import { tokensOf } from './resident-tokens.js';

/** Everything that may be known of a person at registration; only `callName` and `registration` are needed. */
export interface ResidentInput extends IdentityInput {
  callName: string;
  registration: {
    /** Fresh ones are made when absent. */
    id?: string;
    code?: string;
    homeUnitId: string;
    /** All units with access; the home unit alone when absent. */
    unitIds?: readonly string[];
    registeredOn: string;
    closure?: { on: string; reason: ClosureReason };
    registeredBy: string | null;
  };
  contact?: ContactInput | null;
  annex?: AnnexInput | null;
  /** Specific needs by month (`YYYY-MM`). */
  needs?: readonly { code: string; fromMonth: string; untilMonth?: string | null; listVersion?: string }[];
  disability?: { answers: WgAnswers; assessedMonth: string } | null;
  documentsSeen?: readonly (DocumentSeen & { seenOn: string; seenBy: string })[];
}

/** Columns of the tuples in `PreparedResident.rows`, in order; `resident-rows.ts` inserts them, importers may COPY them. */
export const RESIDENT_COLUMNS = {
  'keys.data_keys': ['subject_id', 'data_class', 'kek_version', 'wrapped'],
  'core.residents': [
    'id',
    'code',
    'audit_ref',
    'unit_ids',
    'home_unit_id',
    'state',
    'registered_on',
    'closed_on',
    'closure_reason',
    'identity',
    'demographics',
    'created_by',
  ],
  'core.resident_tokens': ['resident_id', 'duplicate', 'search'],
  'core.resident_history': ['id', 'resident_id', 'version', 'changed_by', 'change'],
  'restricted.contacts': ['resident_id', 'details'],
  'restricted.documents_seen': ['id', 'resident_id', 'seen_by', 'seen_on', 'details'],
  'restricted.annexes': ['pseudonym', 'population_type', 'citizenship', 'status', 'status_from', 'status_until'],
  'restricted.needs': ['id', 'pseudonym', 'code', 'list_version', 'from_date', 'until_date'],
  'restricted.disabilities': [
    'pseudonym',
    'seeing',
    'hearing',
    'walking',
    'remembering',
    'self_care',
    'communicating',
    'summary',
    'assessed_month',
  ],
} as const;

export type ResidentTable = keyof typeof RESIDENT_COLUMNS;
export type Tuple = readonly unknown[];

export interface PreparedResident {
  id: string;
  code: string;
  auditRef: string;
  identity: Identity;
  contact: Contact | null;
  /** Present when a pseudonymous row was made. */
  pseudonym: Buffer | null;
  /**
   * One list of tuples per table. The rows of the pseudonymous tables (annexes, needs, disabilities) must not be written in the order
   * of the residents: a bulk loader sorts them by pseudonym, or their order in a dump would join them.
   */
  rows: Record<ResidentTable, Tuple[]>;
}

/** Makes keys, ciphertexts, tokens and rows of one resident; touches no database. The input must have passed `identityFaults`. */
export async function prepareResident(keeper: KeyKeeper, input: ResidentInput): Promise<PreparedResident> {
  const { registration } = input;
  const id = registration.id ?? newId();
  const code = registration.code ?? newCode('R');
  const auditRef = randomId();
  const identity = withInput(blankIdentity(input.callName), input);
  const contact = input.contact ? withContactInput(blankContact(), input.contact) : null;
  const tokens = await tokensOf(keeper, identity, contact);
  const keys = new KeyRing(keeper, id);
  const identityBox = sealJson(await keys.key('identity'), 'core.residents.identity', id, identity);
  const demographicsBox = sealText(
    await keys.key('demographics'),
    'core.residents.demographics',
    id,
    demographicsOf(identity),
  );
  const unitIds = [...new Set([registration.homeUnitId, ...(registration.unitIds ?? [])])];
  const { closure } = registration;
  const documents = await Promise.all(
    (input.documentsSeen ?? []).map(async ({ seenOn, seenBy, kind, validUntil }): Promise<Tuple> => {
      const documentId = newId();
      return [
        documentId,
        id,
        seenBy,
        seenOn,
        sealJson(await keys.key('restricted'), 'restricted.documents_seen.details', documentId, { kind, validUntil }),
      ];
    }),
  );
  const contactBox = contact
    ? sealJson(await keys.key('restricted'), 'restricted.contacts.details', id, contact)
    : null;
  const pseudonymous = input.annex || input.disability || input.needs?.length;
  const pseudonym = pseudonymous ? (await keeper.pseudonyms([id]))[0]! : null;
  return {
    id,
    code,
    auditRef,
    identity,
    contact,
    pseudonym,
    rows: {
      'keys.data_keys': keys.tuples(),
      'core.residents': [
        [
          id,
          code,
          auditRef,
          unitIds,
          registration.homeUnitId,
          closure ? 'closed' : 'open',
          registration.registeredOn,
          closure?.on ?? null,
          closure?.reason ?? null,
          identityBox,
          demographicsBox,
          registration.registeredBy,
        ],
      ],
      'core.resident_tokens': [[id, tokens.duplicate, tokens.search]],
      'core.resident_history': [[newId(), id, 1, registration.registeredBy, 'register']],
      'restricted.contacts': contactBox ? [[id, contactBox]] : [],
      'restricted.documents_seen': documents,
      'restricted.annexes': input.annex ? [annexTuple(pseudonym!, input.annex)] : [],
      'restricted.needs': (input.needs ?? []).map((need) => needTuple(pseudonym!, need)),
      'restricted.disabilities': input.disability ? [disabilityTuple(pseudonym!, input.disability)] : [],
    },
  };
}

function annexTuple(pseudonym: Buffer, input: AnnexInput): Tuple {
  const annex = annexOf(input);
  return [pseudonym, annex.populationType, annex.citizenship, annex.status, annex.statusFrom, annex.statusUntil];
}

function needTuple(pseudonym: Buffer, need: NonNullable<ResidentInput['needs']>[number]): Tuple {
  // Ids that tell the time would join the row to the person.
  return [
    randomId(),
    pseudonym,
    need.code,
    need.listVersion ?? NEEDS_LIST_VERSION,
    `${need.fromMonth}-01`,
    need.untilMonth ? `${need.untilMonth}-01` : null,
  ];
}

function disabilityTuple(
  pseudonym: Buffer,
  { answers, assessedMonth }: NonNullable<ResidentInput['disability']>,
): Tuple {
  return [
    pseudonym,
    answers.seeing,
    answers.hearing,
    answers.walking,
    answers.remembering,
    answers.selfCare,
    answers.communicating,
    disabilitySummary(answers),
    assessedMonth,
  ];
}

/** The data keys of one new resident, made when first needed. */
class KeyRing {
  private readonly made = new Map<DataClass, Promise<{ key: KeyObject; stored: WrappedKey }>>();
  private readonly stored: WrappedKey[] = [];

  constructor(
    private readonly keeper: KeyKeeper,
    private readonly subjectId: string,
  ) {}

  async key(dataClass: DataClass): Promise<KeyObject> {
    let pending = this.made.get(dataClass);
    if (!pending) {
      pending = this.keeper.createKey(this.subjectId, dataClass).then((pair) => {
        this.stored.push(pair.stored);
        return pair;
      });
      this.made.set(dataClass, pending);
    }
    return (await pending).key;
  }

  tuples(): Tuple[] {
    return this.stored.map(({ subjectId, dataClass, kekVersion, wrapped }) => [
      subjectId,
      dataClass,
      kekVersion,
      wrapped,
    ]);
  }
}
