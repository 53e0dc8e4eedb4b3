export { ResidentsModule } from './residents.module.js';
export { ResidentFiles, personsOf, requireLive, type ResidentFile, type ResidentRow } from './resident-files.js';
export {
  RESIDENT_COLUMNS,
  prepareResident,
  type PreparedResident,
  type ResidentInput,
  type ResidentTable,
  type Tuple,
} from './prepare-resident.js';
export { insertResidents } from './resident-rows.js';
export { identityFaults, type Identity, type IdentityInput, type Sex } from './domain/identity.js';
export { demographicsOf, parseDemographics, type Demographics } from './domain/demographics.js';
export type { Contact, ContactInput, SafeContactRule } from './domain/contact.js';
export { LEGAL_STATUSES, type AnnexInput, type LegalStatus, type PopulationType } from './domain/legal-statuses.js';
export { NEED_CODES, NEEDS_LIST_VERSION } from './domain/specific-needs.js';
export { disabilitySummary, type WgAnswers } from './domain/disability.js';
