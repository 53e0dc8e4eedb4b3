export { CurrentActor, Permit, Public } from './permit.decorator.js';
export { PERMISSIONS, isGranted, type Permission } from './domain/permissions.js';
export { ROLES, SCOPES, type Role, type Scope } from './domain/roles.js';
