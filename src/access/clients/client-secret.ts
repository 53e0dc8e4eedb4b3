import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of an API client: 256 random bits with a prefix that secret scanners can find. */
export const newClientSecret = (): string => `hs_${randomBytes(32).toString('base64url')}`;

/** What is kept of it. A random secret of this length cannot be searched, so a fast digest does where a password would need argon2. */
export const clientSecretHash = (secret: string): string => `sha256:${digest(secret).toString('base64url')}`;

/** Compares in constant time; without a stored hash it compares with one that nothing fits. */
export function clientSecretMatches(stored: string | null, secret: string): boolean {
  const expected = Buffer.from(stored?.startsWith('sha256:') ? stored.slice('sha256:'.length) : '', 'base64url');
  const given = digest(secret);
  return (
    timingSafeEqual(given, expected.length === given.length ? expected : Buffer.alloc(given.length)) &&
    expected.length === given.length
  );
}

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();
