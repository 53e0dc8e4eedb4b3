import type { DemoIdentityNumber } from './types.js';

/**
 * An eleven-digit number in the form of a Turkish identity number, or of a foreigner's (begins 99), that nobody can hold: the tenth
 * digit is right and the last is one more than the right one. In a real number the last digit is always even (it is eight times
 * the sum of the odd places, modulo ten), here it is always odd.
 */
export function inventedIdentityNumber(kind: DemoIdentityNumber['kind'], serial: number): DemoIdentityNumber {
  if (!Number.isInteger(serial) || serial < 0 || serial > 9_999_999)
    throw new RangeError('serial must have at most seven digits');
  const scattered = (serial * 6_700_417) % 10_000_000;
  const nine = (kind === 'ykn' ? '99' : '10') + String(scattered).padStart(7, '0');
  const digits = [...nine].map(Number);
  let odd = 0;
  let even = 0;
  digits.forEach((digit, index) => {
    if (index % 2 === 0) odd += digit;
    else even += digit;
  });
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  const last = ((odd + even + tenth) % 10) + 1;
  return { kind, value: `${nine}${tenth}${last}` };
}

/** Whether a number is one of this generator's, so that a demo can let it pass. */
export function isInventedIdentityNumber(value: string): boolean {
  return /^(99|10)\d{9}$/.test(value) && Number(value.charAt(10)) % 2 === 1;
}

/** İzmir's area code with a subscriber number beginning with 0, which the numbering plan never gives out. */
export function inventedPhone(serial: number): string {
  return `+902320${String((serial * 7919) % 1_000_000).padStart(6, '0')}`;
}
