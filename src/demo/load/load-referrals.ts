import type { KeyObject } from 'node:crypto';
import { sealJson, sealText } from '../../platform/crypto/subject-keys.js';
import type { WrappedKey } from '../../platform/crypto/key-keeper.js';
import { newCode, newId } from '../../platform/ids.js';
import { packetOf, type PacketSource } from '../../referrals/domain/packet.js';
import { isOpen, losesPacket } from '../../referrals/domain/referral-lifecycle.js';
import type { PacketField } from '../../consent/domain/packet-fields.js';
import type { DemoConsent, DemoReferral } from '../generator/types.js';
import type { Row } from './bulk.js';
import { CONSENT_FORM, packetFields, PRIORITY } from './codes.js';
import { keyRows } from './load-cases.js';
import { at, idOf, personOf, type Loading } from './loading.js';
import { needSummary } from './note-texts.js';
import { courseOf, dueOf, type CourseStep } from './referral-course.js';

const QUESTION = 'Hangi günlerde gelebilir, tercüman gerekiyor mu?';

interface Consent {
  id: string;
  fields: PacketField[];
  withdrawn: boolean;
  /** The last day has passed, and with it the packet of what is closed. */
  over: boolean;
}

/** Consents, and the referrals that rest on them with their packets. */
export async function loadReferrals(loading: Loading): Promise<void> {
  const { city, bulk, progress } = loading;
  const referrals = new Map(city.referrals.map((referral) => [referral.key, referral]));
  const given = city.consents.filter(({ purpose, state }) => purpose === 'referral' && state !== 'refused');
  const consents = new Map<string, Consent>();
  await bulk.add(
    'core.consents',
    given.map((consent) => {
      const id = newId(Date.parse(at(consent.givenOn, '09:00')));
      const fields = packetFields(consent.fields);
      consents.set(consent.key, {
        id,
        fields,
        withdrawn: consent.state === 'withdrawn',
        over: consent.expiresOn! < loading.today,
      });
      return consentRow(loading, consent, referrals.get(consent.referralKey!)!, { id, fields });
    }),
  );
  await writeReferrals(loading, consents);
  progress('referrals', city.referrals.length, city.referrals.length);
}

function consentRow(
  loading: Loading,
  consent: DemoConsent,
  referral: DemoReferral,
  { id, fields }: { id: string; fields: PacketField[] },
): Row {
  const { units, staff, organisations, today } = loading;
  const over = consent.expiresOn! < today;
  return {
    id,
    resident_id: personOf(loading, consent.personKey).id,
    unit_id: idOf(units, referral.unitKey),
    recipient_id: idOf(organisations, consent.organisationKey!),
    purpose: 'referral',
    fields,
    language: consent.language,
    interpreter: consent.withInterpreter,
    form: CONSENT_FORM[consent.method],
    given_on: consent.givenOn,
    // What still goes on rests on a consent that was asked for longer.
    valid_until:
      over && isOpen(referral.state)
        ? `${Number(consent.givenOn.slice(0, 4)) + 2}${consent.givenOn.slice(4).replace('-02-29', '-02-28')}`
        : consent.expiresOn,
    withdrawn_at: consent.withdrawnOn === null ? null : at(consent.withdrawnOn, '17:30'),
    version: consent.withdrawnOn === null ? 1 : 2,
    recorded_at: at(consent.givenOn, '09:00'),
    recorded_by: idOf(staff, referral.workerKey),
  };
}

async function writeReferrals(loading: Loading, consents: ReadonlyMap<string, Consent>): Promise<void> {
  const { city, bulk, keeper, random } = loading;
  const households = new Map(city.households.map(({ key, memberKeys }) => [key, memberKeys.length]));
  const sizes = new Map(city.people.map(({ key, householdKey }) => [key, households.get(householdKey) ?? null]));
  const ids = new Map(city.referrals.map(({ key, steps }) => [key, newId(Date.parse(steps[0]!.at))]));
  const keys: WrappedKey[] = [];
  const rows: Row[] = [];
  const steps: Row[] = [];
  for (const referral of city.referrals) {
    const id = idOf(ids, referral.key);
    const consent = referral.consentKey === null ? undefined : consents.get(referral.consentKey);
    const course = courseOf(random, referral, consent?.withdrawn ?? false, loading.now);
    const sentAt = course.find(({ step }) => step === 'send')?.at ?? null;
    let key: KeyObject | null = null;
    const last = course.at(-1)!.to;
    if (consent && sentAt !== null && !losesPacket(last) && (isOpen(last) || !consent.over)) {
      const made = await keeper.createKey(id, 'packet');
      keys.push(made.stored);
      key = made.key;
    }
    const sentOn = sentAt && dayOf(sentAt);
    const packet =
      key &&
      sealJson(
        key,
        'core.referrals.packet',
        id,
        packetOf(consent!.fields, sourceOf(loading, referral, sizes), sentOn!),
      );
    const previous = referral.previousKey === null ? null : idOf(ids, referral.previousKey);
    rows.push(
      referralRow(loading, referral, course, {
        id,
        consentId: sentOn ? (consent?.id ?? null) : null,
        sentOn,
        packet,
        previous,
      }),
    );
    steps.push(...course.map((step) => stepRow(loading, referral, step, id, key)));
  }
  await bulk.add('keys.data_keys', keyRows(keys));
  await bulk.add('core.referrals', rows);
  await bulk.add('core.referral_steps', steps);
}

interface Known {
  id: string;
  consentId: string | null;
  sentOn: string | null;
  packet: Buffer | null;
  previous: string | null;
}

function referralRow(loading: Loading, referral: DemoReferral, course: readonly CourseStep[], known: Known): Row {
  const { units, staff, organisations, services, cases } = loading;
  const person = personOf(loading, referral.personKey);
  const dayOfStep = (step: CourseStep['step']): string | null => {
    const taken = course.find((one) => one.step === step);
    return taken ? dayOf(taken.at) : null;
  };
  const due = dueOf(loading.random, course, referral.priority, loading);
  return {
    id: known.id,
    code: newCode('F'),
    case_id: idOf(cases, referral.caseKey),
    resident_id: person.id,
    unit_id: idOf(units, referral.unitKey),
    sender_id: idOf(staff, referral.workerKey),
    service_id: idOf(services, referral.serviceKey),
    recipient_id: idOf(organisations, referral.organisationKey),
    consent_id: known.consentId,
    sector: referral.sector,
    priority: PRIORITY[referral.priority],
    state: course.at(-1)!.to,
    next_actor: due.nextActor,
    due_at: due.dueAt,
    escalate_at: due.escalateAt,
    escalation: due.escalation,
    clock_left_seconds: due.clockLeftSeconds,
    made_on: known.sentOn,
    decline_reason: referral.declineReason,
    outcome: referral.outcome,
    outcome_on: referral.outcome === null ? null : dayOfStep('report_outcome'),
    confirmed_by: referral.confirmedBy,
    confirmed_on: referral.confirmedBy === null ? null : dayOfStep('confirm'),
    attempt_of: known.previous,
    packet: known.packet,
    person_ref: person.auditRef,
    version: course.length,
    created_at: course[0]!.at,
    created_by: idOf(staff, referral.workerKey),
  };
}

function stepRow(
  { staff, partners }: Loading,
  referral: DemoReferral,
  course: CourseStep,
  referralId: string,
  key: KeyObject | null,
): Row {
  const id = newId(course.at.getTime());
  const asks = course.step === 'ask_information' && key !== null;
  return {
    id,
    referral_id: referralId,
    step: course.step,
    from_state: course.from,
    to_state: course.to,
    taken_at: course.at,
    taken_by_kind: course.by === 'system' ? 'system' : 'staff',
    taken_by:
      course.by === 'system'
        ? null
        : course.by === 'receiver'
          ? idOf(partners, referral.organisationKey)
          : idOf(staff, referral.workerKey),
    reason: course.reason,
    message: asks ? sealText(key, 'core.referral_steps.message', id, QUESTION) : null,
  };
}

function sourceOf(loading: Loading, referral: DemoReferral, sizes: ReadonlyMap<string, number | null>): PacketSource {
  const { identity, contact } = personOf(loading, referral.personKey).packetSource!;
  return {
    ...identity,
    phones: contact?.phones ?? [],
    safeContact: contact?.safeContact ?? null,
    householdSize: sizes.get(referral.personKey) ?? null,
    sector: referral.sector,
    needSummary: needSummary(referral.sector),
  };
}

/** The generator writes moments of office hours, which are the same day in UTC and in the city. */
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
