import { KeyRefused } from '../platform/crypto/sealed-box.js';
import { openText, type SubjectKeys } from '../platform/crypto/subject-keys.js';

/** The cell that a title is sealed for. */
export const TASK_TITLE = 'core.case_tasks.title';

/** Columns that a list of tasks joins in to open the titles without another round trip. */
export interface TitleColumns {
  id: string;
  case_id: string;
  /** Null in the lines of a mixed list that are no tasks. */
  title: Buffer | null;
  work_kek_version: number | null;
  work_wrapped: Buffer | null;
}

export const TITLE_KEY_COLUMNS = 'w.kek_version AS work_kek_version, w.wrapped AS work_wrapped';

export const joinTitleKey = (caseId: string): string =>
  `LEFT JOIN keys.data_keys w ON w.subject_id = ${caseId} AND w.data_class = 'work'`;

/** Titles by id of the task. One that no key opens any more is left out: the person was erased. */
export async function openTitles(keys: SubjectKeys, rows: readonly TitleColumns[]): Promise<Map<string, string>> {
  const sealed = rows.filter(isSealed);
  const byCase = [...new Map(sealed.map((row) => [row.case_id, row])).values()];
  const opened = await keys.opened(
    byCase.map((row) => ({
      subjectId: row.case_id,
      key: { kek_version: row.work_kek_version, wrapped: row.work_wrapped },
    })),
    'work',
  );
  const keyOf = new Map(byCase.map((row, i) => [row.case_id, opened[i]]));
  const titles = new Map<string, string>();
  for (const row of sealed) {
    try {
      titles.set(row.id, openText(keyOf.get(row.case_id), TASK_TITLE, row.id, row.title));
    } catch (error) {
      if (!(error instanceof KeyRefused)) throw error;
    }
  }
  return titles;
}

type Sealed = TitleColumns & { title: Buffer; work_kek_version: number; work_wrapped: Buffer };
const isSealed = (row: TitleColumns): row is Sealed =>
  row.title !== null && row.work_kek_version !== null && row.work_wrapped !== null;
