/**
 * The database roles of work. The process logs in as `hs_app`, which may do nothing but `SET LOCAL ROLE` to one of these; each is
 * granted the least it needs, in the migrations.
 */
export const WORK_ROLES = [
  'hs_access',
  'hs_api',
  'hs_matching',
  'hs_restricted',
  'hs_shield',
  'hs_partner',
  'hs_eligibility',
  'hs_reporting',
  'hs_statistics',
  'hs_liaison',
  'hs_audit',
  'hs_jobs',
] as const;

export type WorkRole = (typeof WORK_ROLES)[number];
