/** What an administrator may do to an account, besides changing its roles. */
export const STAFF_STEPS = ['deactivate', 'reactivate', 'reset-password', 'reset-second-factor'] as const;

export type StaffStep = (typeof STAFF_STEPS)[number];

interface Account {
  id: string;
  active: boolean;
  has_second_factor: boolean;
}

const FITS: Record<StaffStep, (account: Account) => boolean> = {
  deactivate: (account) => account.active,
  reactivate: (account) => !account.active,
  'reset-password': (account) => account.active,
  'reset-second-factor': (account) => account.active && account.has_second_factor,
};

/** Nobody changes the own account: so the last administrator cannot lock everybody out, and nobody raises themself. */
export const mayChange = (byId: string, account: { id: string }): boolean => byId !== account.id;

export const stepFits = (step: StaffStep, account: Account): boolean => FITS[step](account);

export const allowedSteps = (byId: string, account: Account): StaffStep[] =>
  mayChange(byId, account) ? STAFF_STEPS.filter((step) => stepFits(step, account)) : [];
