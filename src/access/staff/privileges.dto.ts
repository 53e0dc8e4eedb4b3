import type { Role } from '../domain/roles.js';
import type { PrivilegeChange } from '../privilege-change.js';

/** One change of somebody's or something's rights. */
export class PrivilegeEntry {
  at!: string;
  change!: PrivilegeChange;
  role!: Role | null;
  unitId!: string | null;
  staffId!: string | null;
  /** Name of the account, when it is one of staff. */
  displayName!: string | null;
  clientId!: string | null;
  /** Name of the API client, when it is one. */
  clientName!: string | null;
  byId!: string | null;
  byName!: string | null;
}

export class PrivilegePage {
  items!: PrivilegeEntry[];
  nextCursor!: string | null;
}
