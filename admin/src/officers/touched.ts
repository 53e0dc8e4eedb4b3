/** What has to be read anew after a change of an account. */
export const touchedByStaff = (staffId: string): string[][] => [['staff-member', staffId], ['staff'], ['privileges']];

/** What has to be read anew after a change of a program's access. */
export const touchedByClient = (clientId: string): string[][] => [
  ['api-client', clientId],
  ['api-clients'],
  ['privileges'],
];
