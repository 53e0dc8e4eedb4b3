export { CurrentActor, Permit, Public } from './permit.decorator.js';
export { PERMISSIONS, isGranted, type Permission } from './domain/permissions.js';
export { ROLES, SCOPES, type Role, type Scope } from './domain/roles.js';
export { AccessModule } from './access.module.js';
export { AccessTokens } from './access-tokens.js';
export { RouteCheck, type DeclaredRoute } from './route-check.js';
