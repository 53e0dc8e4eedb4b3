/** Digits of Arabic, Persian and full-width keyboards as 0 to 9. */
export const asciiDigits = (text: string): string =>
  text.normalize('NFKC').replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f));

/** The number of a document as capital letters and digits without anything between them. */
export const normaliseNumber = (text: string): string =>
  asciiDigits(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const PHONE_DIGITS = 9;
const SHORTEST_PHONE = 7;

/** The last nine digits, which country and trunk prefixes do not reach; null when it cannot be a phone number. */
export function normalisePhone(text: string): string | null {
  const digits = asciiDigits(text).replace(/\D/g, '');
  return digits.length < SHORTEST_PHONE || isFiller(digits) ? null : digits.slice(-PHONE_DIGITS);
}

const SHORTEST_NUMBER = 5;

/** Document numbers that say something: not too short, and not 00000 or XXXXX put in to get past a form. */
export const usableNumbers = (numbers: readonly string[] = []): string[] => [
  ...new Set(numbers.map(normaliseNumber).filter((number) => number.length >= SHORTEST_NUMBER && !isFiller(number))),
];

export const usablePhones = (phones: readonly string[] = []): string[] => [
  ...new Set(phones.map(normalisePhone).filter((phone) => phone !== null)),
];

const isFiller = (text: string): boolean => /^(.)\1*$/u.test(text) || text === '123456789' || text === '12345678901';
