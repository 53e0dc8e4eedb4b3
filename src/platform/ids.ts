import { randomBytes, randomInt } from 'node:crypto';

/** A new UUID version 7 (RFC 9562, section 5.7): sorts by time of creation, so that indexes stay compact. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return format(bytes);
}

/** A random UUID version 4, where the time of creation must not show. */
export function randomId(): string {
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return format(bytes);
}

function format(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

// Crockford's alphabet: no I, L, O, U, so that a code survives the telephone.
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A random code for people to read out, such as `R-7K3M-92QF`: 40 bits, so collisions are caught by a unique index. */
export function newCode(prefix: string): string {
  const pick = () => CODE_ALPHABET[randomInt(32)]!;
  const group = () => pick() + pick() + pick() + pick();
  return `${prefix}-${group()}-${group()}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isUuid = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
