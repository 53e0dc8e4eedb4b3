const MINUTE = 60_000;

/** A session ends after this, however busy it was. */
export const SESSION_MS = 8 * 60 * MINUTE;
/** A session that was not refreshed for this long has ended. */
export const IDLE_MS = 30 * MINUTE;
/** From the right password to the second factor. */
export const CHALLENGE_MS = 5 * MINUTE;
/** How long a code for setting one's own password is good. */
export const ONE_TIME_CODE_MS = 24 * 60 * MINUTE;
/** Failures are counted over this. */
export const WINDOW_MS = 15 * MINUTE;

/** How many failures are evaluated per window. Passwords and codes are never compared beyond these. */
export const BOUNDS = {
  /** Guesses of one account's password, from wherever. */
  account: 10,
  /** Failed sign-ins of all accounts from one address: many colleagues share one. */
  address: 100,
  /** Guesses of a second factor, or of a one-time code, of one account. */
  code: 10,
  /** While an account is locked: tries with a second factor from one address, for this account and for all. */
  lockedAccountAndAddress: 10,
  lockedAddress: 200,
  /** While an account is locked: passwords that came with a right second factor. */
  proven: 10,
  /** Wrong secrets of one API client from one address. */
  client: 10,
} as const;

/** When a session ends: idle for half an hour, eight hours old, whichever comes first. */
export function sessionEnd(startedAt: Date, usedAt: Date): Date {
  return new Date(Math.min(startedAt.getTime() + SESSION_MS, usedAt.getTime() + IDLE_MS));
}

/** The `(n)`-th failure before now frees the way when it leaves the window: seconds until then, at least one. */
export function secondsUntilFree(oldestCounted: Date, now: Date): number {
  return Math.max(1, Math.ceil((oldestCounted.getTime() + WINDOW_MS - now.getTime()) / 1000));
}

/** An address as it is counted: one IPv6 subscriber holds a whole /64. */
export function countedAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = !tail ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(gap).fill('0'), ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
