export const HOUSEHOLD_ROLES = [
  'head',
  'spouse',
  'partner',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'other_relative',
  'not_related',
] as const;
export type HouseholdRole = (typeof HOUSEHOLD_ROLES)[number];
