/** Roles of people. Which may meet in one account is decided by `rolesClash` and, again, by a trigger in the database. */
export const ROLES = [
  'intake',
  'social_worker',
  'supervisor',
  'refugee_worker',
  'legal_aid',
  'partner_worker',
  'liaison',
  'statistics_officer',
  'dpo',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** Scopes of API clients. */
export const SCOPES = ['liaison:reports', 'partner:referrals', 'directory:read'] as const;

export type Scope = (typeof SCOPES)[number];

/** What a role is for, which decides what it may be combined with. */
const KIND: Record<Role, 'files' | 'oversight' | 'administration' | 'outside'> = {
  intake: 'files',
  social_worker: 'files',
  supervisor: 'files',
  refugee_worker: 'files',
  legal_aid: 'files',
  partner_worker: 'outside',
  liaison: 'outside',
  statistics_officer: 'oversight',
  dpo: 'oversight',
  administrator: 'administration',
};

/** Roles that read files belong to a unit; the others never do. */
export const belongsToUnit = (role: Role): boolean => KIND[role] === 'files';

/** Roles that must give a second factor. */
export const needsSecondFactor = (role: Role): boolean =>
  role === 'supervisor' || role === 'dpo' || role === 'administrator';

/** True when the roles may not meet in one account: nobody both administers and reads files, outsiders are nothing else. */
export function rolesClash(roles: readonly Role[]): boolean {
  const distinct = new Set(roles);
  const kinds = new Set([...distinct].map((role) => KIND[role]));
  return kinds.size > 1 || (kinds.has('outside') && distinct.size > 1);
}
