export { ServiceDirectoryModule } from './service-directory.module.js';
export { ServiceReader, type ServiceForReferral } from './service-reader.js';
export type { ServiceOnPaper } from './service-on-paper.queries.js';
export {
  SECTORS,
  SERVICE_STATUSES,
  type ExternalGate,
  type Sector,
  type ServiceStatus,
  type Translations,
} from './domain/codes.js';
export { derivedId } from './domain/derived-id.js';
