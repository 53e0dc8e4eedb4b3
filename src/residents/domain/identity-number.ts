import { normaliseNumber } from './number-folding.js';

export interface IdentityNumberCheck {
  /** Looks of the number only; what it is was said by whoever showed it. */
  kind: 'tckn' | 'foreigner' | 'other';
  normalised: string;
  checksum: 'valid' | 'invalid' | 'not-applicable';
}

/**
 * Advice on a number at the desk, never a reason to refuse anybody: Turkish identity numbers have eleven digits of which the
 * last two are computed from the first nine; those of foreigners are made the same way and start with 99.
 */
export function checkIdentityNumber(text: string): IdentityNumberCheck {
  const normalised = normaliseNumber(text);
  if (!/^[1-9]\d{10}$/.test(normalised)) return { kind: 'other', normalised, checksum: 'not-applicable' };
  return {
    kind: normalised.startsWith('99') ? 'foreigner' : 'tckn',
    normalised,
    checksum: checkDigits(normalised.slice(0, 9)) === normalised.slice(9) ? 'valid' : 'invalid',
  };
}

/** The tenth and eleventh digit for the first nine. */
export function checkDigits(nine: string): string {
  const digits = [...nine].map(Number);
  const sumOf = (parity: number): number =>
    digits.filter((_, i) => i % 2 === parity).reduce((sum, digit) => sum + digit, 0);
  const odd = sumOf(0);
  const even = sumOf(1);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return `${tenth}${(odd + even + tenth) % 10}`;
}
