export { CasesModule } from './cases.module.js';
export { caseById, lockCase, type CaseOfPerson, type CaseRow } from './cases.queries.js';
export type { CaseState } from './domain/case-lifecycle.js';
export { CARRYING_ROLES, caseTakes, mayDo, unitsOf } from './domain/case-permissions.js';
export { RISK_LEVELS, type RiskLevel } from './domain/case-risk.js';
export { PRIORITIES, type Priority } from './domain/case-rules.js';
export type { TaskState } from './domain/task-lifecycle.js';
export { joinTitleKey, openTitles, TITLE_KEY_COLUMNS, type TitleColumns } from './task-titles.js';
export {
  glimpses,
  joinPerson,
  PERSON_COLUMNS,
  personsOf,
  type PersonColumns,
  type PersonGlimpse,
} from './person-glimpse.js';
