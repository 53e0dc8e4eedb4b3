export { CasesModule } from './cases.module.js';
export { caseById, lockCase, type CaseOfPerson, type CaseRow } from './cases.queries.js';
export { unitsOf } from './domain/case-permissions.js';
export { PRIORITIES, type Priority } from './domain/case-rules.js';
export {
  glimpses,
  joinPerson,
  PERSON_COLUMNS,
  personsOf,
  type PersonColumns,
  type PersonGlimpse,
} from './person-glimpse.js';
