import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { KeyKeeper } from '../../platform/crypto/key-keeper.js';
import { SubjectKeys, openJson } from '../../platform/crypto/subject-keys.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { InvalidFields } from '../../platform/errors.js';
import { blankContact, withContactInput, type Contact } from '../domain/contact.js';
import { BLOCKING_KINDS } from '../domain/blocking-keys.js';
import { compare, type Match } from '../domain/matcher.js';
import { birthYearOf, blankIdentity, identityFaults, withInput, type Identity } from '../domain/identity.js';
import { duplicateKeysOf, personOf } from '../matching.js';
import type { DuplicateCandidate, DuplicateProbe } from './duplicates.dto.js';

/** A candidate before anybody is shown it. */
export interface Similar extends Match {
  id: string;
  code: string;
  auditRef: string | null;
  unitIds: string[];
  homeUnitId: string;
  identity: Identity;
}

interface CandidateRow {
  id: string;
  code: string;
  audit_ref: string | null;
  unit_ids: string[];
  home_unit_id: string;
  identity: Buffer;
  matched: number[];
}

/** A key that more files share says little. Beyond the second bound those go first that share the more telling keys with the probe. */
const IDS_PER_KEY = 200;
const CANDIDATES = 400;
const SHOWN = 10;

const TELLING = new Map(BLOCKING_KINDS.map((kind, i) => [kind, 2 ** (BLOCKING_KINDS.length - i)]));

/**
 * Looks for files of the same person over the whole city, through blind tokens: the database compares HMACs, and only the identities of
 * the few files that share one are decrypted and compared. Phones and numbers are never decrypted: that their token matched says it.
 */
@Injectable()
export class DuplicateSearch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keeper: KeyKeeper,
    private readonly keys: SubjectKeys,
  ) {}

  search(actor: Actor, probe: DuplicateProbe): Promise<DuplicateCandidate[]> {
    const faults = identityFaults(probe, this.clock.today());
    if (faults.length > 0) throw new InvalidFields(faults);
    const identity = withInput(blankIdentity(probe.callName ?? ''), { ...probe, callName: undefined });
    const contact = withContactInput(blankContact(), {
      phones: probe.phones,
      addressLines: probe.addressLines,
      identityNumbers: probe.identityNumbers,
    });
    return this.database.transaction(actor, async (tx) => {
      const found = await this.find(tx, identity, contact);
      const units = await unitNames(tx, found);
      const own = actor.kind === 'staff' ? new Set(actor.unitIds) : new Set<string>();
      const isOwn = (similar: Similar) => similar.unitIds.some((unit) => own.has(unit));
      record(tx, {
        action: 'resident.duplicate-search',
        persons: found.flatMap(({ auditRef }) => (auditRef ? [auditRef] : [])),
        detail: { found: found.length, ofOtherUnits: found.filter((similar) => !isOwn(similar)).length },
      });
      return found.map((similar) => show(similar, isOwn(similar), units));
    });
  }

  /** The likeliest files, best first, at most ten. */
  async find(tx: Tx, identity: Identity, contact: Contact | null): Promise<Similar[]> {
    const keys = duplicateKeysOf(identity, contact);
    if (keys.length === 0) return [];
    const probe = personOf(identity, contact);
    const tokens = await this.keeper.blind(
      'duplicate',
      keys.map(({ text }) => text),
    );
    return tx.as('hs_matching', async () => {
      const rows = await candidates(
        tx,
        tokens,
        keys.map(({ kind }) => TELLING.get(kind) ?? 1),
      );
      const subjects = await this.keys.find(
        tx,
        rows.map(({ id }) => id),
        'identity',
      );
      return rows
        .flatMap((row): Similar[] => {
          const key = subjects.get(row.id);
          if (!key) return [];
          const stored = openJson<Identity>(key, 'core.residents.identity', row.id, row.identity);
          const match = compare(
            probe,
            personOf(stored, null),
            row.matched.map((n) => keys[n - 1]!.kind),
          );
          if (match.verdict === 'no') return [];
          return [
            {
              ...match,
              id: row.id,
              code: row.code,
              auditRef: row.audit_ref,
              unitIds: row.unit_ids,
              homeUnitId: row.home_unit_id,
              identity: stored,
            },
          ];
        })
        .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, SHOWN);
    });
  }
}

/** Files that share tokens with the probe, with the numbers (from 1) of the tokens they share. */
function candidates(tx: Tx, tokens: readonly bigint[], telling: readonly number[]): Promise<CandidateRow[]> {
  return tx.query<CandidateRow>(
    `WITH hits AS (
       SELECT h.resident_id, array_agg(k.n::int ORDER BY k.n) AS matched
         FROM unnest($1::bigint[], $4::int[]) WITH ORDINALITY AS k(token, telling, n)
        CROSS JOIN LATERAL (SELECT t.resident_id FROM core.resident_tokens t WHERE t.duplicate @> ARRAY[k.token] LIMIT $2) AS h
        GROUP BY h.resident_id ORDER BY sum(k.telling) DESC, h.resident_id LIMIT $3)
     SELECT r.id, r.code, r.audit_ref, r.unit_ids, r.home_unit_id, r.identity, hits.matched
       FROM hits JOIN core.residents r ON r.id = hits.resident_id
      WHERE r.state IN ('open','closed') AND r.identity IS NOT NULL`,
    [tokens, IDS_PER_KEY, CANDIDATES, telling],
  );
}

async function unitNames(tx: Tx, found: readonly Similar[]): Promise<Map<string, string>> {
  if (found.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM access.units WHERE id = ANY($1)', [
    found.map((f) => f.homeUnitId),
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function show(similar: Similar, own: boolean, units: ReadonlyMap<string, string>): DuplicateCandidate {
  return {
    fileCode: similar.code,
    score: similar.score,
    verdict: similar.verdict,
    reasons: similar.reasons,
    resident: own
      ? { id: similar.id, callName: similar.identity.callName, birthYear: birthYearOf(similar.identity) }
      : null,
    homeUnit: own ? null : { id: similar.homeUnitId, name: units.get(similar.homeUnitId) ?? '' },
  };
}
