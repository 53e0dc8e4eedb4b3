import { hash } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import type { Role } from '../../../src/access/index.js';
import { KeyKeeper } from '../../../src/platform/crypto/key-keeper.js';
import { newId } from '../../../src/platform/ids.js';
import type { TestApp } from '../../support/app.js';

export const PASSWORD = 'kestane kabuklu 47 deniz';

export interface Person {
  id: string;
  email: string;
  /** A code of the second factor, `steps` time steps from now. */
  code(steps?: number): string;
}

/** An account that signs in with `PASSWORD`, and with a second factor where asked. */
export async function aPerson(
  app: TestApp,
  roles: Role[],
  options: { unit?: { id: string }; factor?: boolean } = {},
): Promise<Person> {
  const staff = await app.aStaff(roles, options);
  await app.sql('DELETE FROM access.sessions WHERE staff_id = $1', [staff.id]);
  const email = `${newId()}@directorate.example`;
  const secret = new Secret({ size: 20 });
  const sealed = options.factor
    ? await app.http.get(KeyKeeper).seal('second-factor', `staff|${staff.id}`, Buffer.from(secret.bytes))
    : null;
  // Cheap parameters: the stored hash says which it was made with.
  const passwordHash = await hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 });
  await app.sql(
    'UPDATE access.staff SET email = $2, password_hash = $3, totp_sealed = $4, totp_confirmed_at = $5 WHERE id = $1',
    [staff.id, email, passwordHash, sealed, sealed ? new Date() : null],
  );
  return { id: staff.id, email, code: (steps = 0) => codeOf(secret, steps) };
}

export const codeOf = (secret: Secret, steps = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });

export const codeOfText = (base32: string, steps = 0): string => codeOf(Secret.fromBase32(base32), steps);

export const signIn = (app: TestApp, body: object) => app.anonymous.post('/api/v1/auth/sign-in').send(body);

/** The value and attributes of the refresh cookie in an answer. */
export function refreshCookie(answer: { headers: Record<string, unknown> }): { line: string; value: string } {
  const line = [answer.headers['set-cookie']]
    .flat()
    .find((text): text is string => typeof text === 'string' && text.includes('hs_refresh='));
  if (!line) throw new Error('the answer sets no refresh cookie');
  return { line, value: /hs_refresh=([^;]*)/.exec(line)![1]! };
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
