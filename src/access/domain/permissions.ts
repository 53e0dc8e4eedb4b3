import type { Role, Scope } from './roles.js';

interface Grant {
  roles: readonly Role[];
  scopes?: readonly Scope[];
}

const files = [
  'intake',
  'social_worker',
  'supervisor',
  'refugee_worker',
  'legal_aid',
] as const satisfies readonly Role[];
const workers = ['social_worker', 'supervisor', 'refugee_worker', 'legal_aid'] as const satisfies readonly Role[];
const everyone = [
  ...files,
  'partner_worker',
  'liaison',
  'statistics_officer',
  'dpo',
  'administrator',
] as const satisfies readonly Role[];

/**
 * The policy table: every route names one of these, and a route without one stops the service at start. It says which roles and scopes
 * may knock; which unit, case or referral they then reach is decided by the service, and once more by row-level security.
 */
export const PERMISSIONS = {
  'session.own': { roles: everyone },
  'notification.own': { roles: everyone },

  'staff.read': { roles: ['administrator', 'dpo'] },
  'staff.manage': { roles: ['administrator'] },
  'unit.read': { roles: everyone },
  'unit.manage': { roles: ['administrator'] },
  'api-client.manage': { roles: ['administrator'] },
  'api-client.read': { roles: ['administrator', 'dpo'] },
  'privilege.read': { roles: ['administrator', 'dpo'] },
  'job.read': { roles: ['administrator', 'statistics_officer', 'dpo'] },
  'job.retry': { roles: ['administrator'] },

  'audit.read': { roles: ['dpo'] },
  'audit.person': { roles: ['dpo', ...workers] },

  'code-list.read': { roles: everyone },

  'resident.find': { roles: files },
  'resident.register': { roles: files },
  'resident.read': { roles: files },
  'resident.change': { roles: files },
  'resident.close': { roles: workers },
  'resident.share': { roles: files },
  'resident.erase': { roles: ['supervisor'] },
  'resident.merge': { roles: workers },
  'contact.read': { roles: files },
  'contact.change': { roles: files },
  'document.read': { roles: files },
  'document.record': { roles: files },
  'annex.read': { roles: ['refugee_worker', 'legal_aid'] },
  'annex.change': { roles: ['refugee_worker', 'legal_aid', 'intake'] },
  'need.read': { roles: workers },
  'need.change': { roles: workers },
  'household.read': { roles: files },
  'household.change': { roles: files },

  'case.list': { roles: files },
  'case.open': { roles: files },
  'case.read': { roles: files },
  'case.step': { roles: workers },
  'case.assign': { roles: ['supervisor', 'intake'] },
  'case.note': { roles: workers },
  'case.task': { roles: workers },
  'service-event.record': { roles: files },

  'my-day.read': { roles: files },
  'colleague.read': { roles: files },
  'unit.oversee': { roles: ['supervisor'] },

  'consent.read': { roles: files },
  'consent.record': { roles: files },
  'consent.withdraw': { roles: files },

  'referral.read': { roles: workers },
  'referral.send': { roles: workers },
  'referral.partner': { roles: ['partner_worker'], scopes: ['partner:referrals'] },

  'directory.read': { roles: everyone, scopes: ['directory:read', 'partner:referrals'] },
  'directory.change': { roles: ['administrator', 'supervisor'] },
  'directory.import': { roles: ['administrator', 'supervisor'] },

  'release.read': { roles: ['statistics_officer', 'dpo', 'supervisor'] },
  'release.run': { roles: ['statistics_officer'] },
  'release.approve': { roles: ['dpo', 'supervisor'] },
  'release.publish': { roles: ['statistics_officer', 'dpo'] },
  'liaison.read': { roles: ['liaison'], scopes: ['liaison:reports'] },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether these roles or scopes carry the permission. */
export function isGranted(
  permission: Permission,
  held: { roles?: readonly string[]; scopes?: readonly string[] },
): boolean {
  const grant: Grant = PERMISSIONS[permission];
  return (
    (held.roles ?? []).some((role) => (grant.roles as readonly string[]).includes(role)) ||
    (held.scopes ?? []).some((scope) => (grant.scopes as readonly string[] | undefined)?.includes(scope) ?? false)
  );
}
