/** Where somebody is on the way in. */
export type SignInStep =
  { at: 'password'; said?: 'passwordSet' } | { at: 'code' | 'enrol'; challenge: string } | { at: 'oneTimeCode' };
