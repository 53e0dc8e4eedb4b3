import { ROLES, belongsToUnit, needsSecondFactor, rolesClash, type Role } from './roles.js';

const FILES: Role[] = ['intake', 'social_worker', 'supervisor', 'refugee_worker', 'legal_aid'];

describe('roles', () => {
  it('that read files may meet', () => expect(rolesClash(FILES)).toBe(false));
  it('of oversight may meet', () => expect(rolesClash(['dpo', 'statistics_officer'])).toBe(false));
  it.each(FILES)('administrator and %s never meet', (role) => expect(rolesClash(['administrator', role])).toBe(true));
  it('administrator meets no other role at all', () => {
    for (const role of ROLES) expect(rolesClash(['administrator', role])).toBe(role !== 'administrator');
  });
  it.each(['partner_worker', 'liaison'] as const)('%s is the only role of an account', (outside) => {
    for (const role of ROLES) expect(rolesClash([outside, role])).toBe(role !== outside);
  });
  it('belong to a unit exactly when they read files', () => expect(ROLES.filter(belongsToUnit)).toEqual(FILES));
  it('that can do most need a second factor', () =>
    expect(ROLES.filter(needsSecondFactor)).toEqual(['supervisor', 'dpo', 'administrator']));
});
