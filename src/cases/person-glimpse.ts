import { openJson, type SubjectKeys } from '../platform/crypto/subject-keys.js';

/** Columns that a list joins in to show whom a row is about, without another round trip. */
export interface PersonColumns {
  resident_id: string;
  resident_code: string | null;
  audit_ref: string | null;
  identity: Buffer | null;
  kek_version: number | null;
  wrapped: Buffer | null;
}

export const PERSON_COLUMNS = 'r.code AS resident_code, r.audit_ref, r.identity, k.kek_version, k.wrapped';

/** Joins the file and its key; outer joins, so that a row never vanishes from a list because its person was erased. */
export const joinPerson = (residentId: string): string =>
  `LEFT JOIN core.residents r ON r.id = ${residentId}
   LEFT JOIN keys.data_keys k ON k.subject_id = r.id AND k.data_class = 'identity'`;

/** A person as lists show them. The name is null after erasure, and when the file is not with this unit. */
export interface PersonGlimpse {
  id: string;
  code: string | null;
  callName: string | null;
}

/** Opens the calling names of a page of rows, by resident id. */
export async function glimpses(keys: SubjectKeys, rows: readonly PersonColumns[]): Promise<Map<string, PersonGlimpse>> {
  const people = new Map<string, PersonGlimpse>();
  for (const row of rows) people.set(row.resident_id, { id: row.resident_id, code: row.resident_code, callName: null });
  const sealed = [...new Map(rows.filter(isSealed).map((row) => [row.resident_id, row])).values()];
  const opened = await keys.opened(
    sealed.map((row) => ({ subjectId: row.resident_id, key: { kek_version: row.kek_version, wrapped: row.wrapped } })),
    'identity',
  );
  sealed.forEach((row, i) => {
    const { callName } = openJson<{ callName?: string }>(
      opened[i],
      'core.residents.identity',
      row.resident_id,
      row.identity,
    );
    people.get(row.resident_id)!.callName = callName ?? null;
  });
  return people;
}

type Sealed = PersonColumns & { identity: Buffer; kek_version: number; wrapped: Buffer };
const isSealed = (row: PersonColumns): row is Sealed =>
  row.identity !== null && row.kek_version !== null && row.wrapped !== null;

/** The audit references of everybody on a page, for one event that names them all. */
export const personsOf = (rows: readonly { audit_ref: string | null }[]): string[] => [
  ...new Set(rows.map((row) => row.audit_ref).filter((ref) => ref !== null)),
];
