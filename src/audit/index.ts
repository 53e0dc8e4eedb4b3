export { AuditModule } from './audit.module.js';
export { Denials, record, type AuditEvent } from './trail.js';
export {
  AUDIT_ACTIONS,
  AUDIT_SUBJECTS,
  PURPOSES,
  REFUSALS,
  type AccessPurpose,
  type AuditAction,
  type AuditSubject,
  type Refusal,
} from './domain/vocabulary.js';
export { verifyChain, type ChainReport } from './verify-chain.js';
