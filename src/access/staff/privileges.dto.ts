/** One change of somebody's or something's rights. */
export class PrivilegeEntry {
  at!: string;
  /** `role-granted`, `role-revoked`, `deactivated`, `client-created` and so on. */
  change!: string;
  role!: string | null;
  unitId!: string | null;
  staffId!: string | null;
  /** Name of the account, when it is one of staff. */
  displayName!: string | null;
  clientId!: string | null;
  byId!: string | null;
  byName!: string | null;
}

export class PrivilegePage {
  items!: PrivilegeEntry[];
  nextCursor!: string | null;
}
