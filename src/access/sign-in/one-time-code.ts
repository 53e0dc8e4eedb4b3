import { createHash, randomInt } from 'node:crypto';

// Crockford's alphabet: no I, L, O, U, so that a code survives the telephone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code with which a person sets the own password: 80 bits in four groups, such as `7K3M-92QF-…`. */
export function newOneTimeCode(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(32)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** What is kept of a code. It is random and long, so a fast digest does; case, spaces and the letters it avoids are forgiven. */
export function oneTimeDigest(code: string): Buffer {
  const read = code.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return createHash('sha256').update(`one-time|${read}`).digest();
}
