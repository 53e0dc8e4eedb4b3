export { AuditModule } from './audit.module.js';
export { Denials, record, type AuditEvent } from './trail.js';
