import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { newId } from '../../platform/ids.js';
import { SignInLimited } from '../access.errors.js';
import { AccessTokens } from '../access-tokens.js';
import { BOUNDS, WINDOW_MS, countedAddress, secondsUntilFree } from '../domain/sign-in-policy.js';

/** One count of failures: what is counted, and how many are evaluated per window. */
export interface Bucket {
  subject: string;
  bound: number;
}

/** A failure that is already written down; given back when the attempt turns out right. */
export type Reservation = readonly string[];

export const bucket = {
  account: (email: string): Bucket => ({ subject: `account|${email}`, bound: BOUNDS.account }),
  address: (address: string): Bucket => ({ subject: `address|${countedAddress(address)}`, bound: BOUNDS.address }),
  code: (staffId: string): Bucket => ({ subject: `code|${staffId}`, bound: BOUNDS.code }),
  oneTimeCode: (email: string): Bucket => ({ subject: `one-time|${email}`, bound: BOUNDS.code }),
  ownPassword: (staffId: string): Bucket => ({ subject: `own-password|${staffId}`, bound: BOUNDS.account }),
  locked: (email: string, address: string): Bucket[] => [
    { subject: `locked|${email}|${countedAddress(address)}`, bound: BOUNDS.lockedAccountAndAddress },
    { subject: `locked-address|${countedAddress(address)}`, bound: BOUNDS.lockedAddress },
  ],
  proven: (email: string): Bucket => ({ subject: `proven|${email}`, bound: BOUNDS.proven }),
  client: (clientId: string, address: string): Bucket => ({
    subject: `client|${clientId}|${countedAddress(address)}`,
    bound: BOUNDS.client,
  }),
};

/**
 * Counts failures per account and address. An attempt is counted as a failure before anything is compared, and given back when it was
 * right: so guesses that arrive together cannot pass the bound together, and a crash counts against the guesser. The table holds keyed
 * digests; it names nobody, and a digest cannot be tried out without the key.
 */
@Injectable()
export class Attempts {
  private readonly key: KeyObject;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    tokens: AccessTokens,
  ) {
    this.key = createSecretKey(
      Buffer.from(hkdfSync('sha256', tokens.key, Buffer.alloc(0), 'hemsehri:sign-in-failures', 32)),
    );
  }

  /** Counts one attempt in all buckets, or throws `SignInLimited` and counts it in none. */
  async reserve(...buckets: Bucket[]): Promise<Reservation> {
    const counted = buckets.map(({ subject, bound }) => ({ digest: this.digest(subject), bound }));
    // Always in the same order, so that two attempts cannot wait for each other.
    counted.sort((a, b) => a.digest.compare(b.digest));
    const outcome = await this.inTransaction(async (tx) => {
      const now = this.clock.now();
      for (const { digest, bound } of counted) {
        await tx.query('SELECT pg_advisory_xact_lock($1)', [digest.readBigInt64BE(0).toString()]);
        const last = await tx.one<{ failed_at: Date }>(
          'SELECT failed_at FROM access.sign_in_failures WHERE subject = $1 AND failed_at > $2 ORDER BY failed_at DESC OFFSET $3 LIMIT 1',
          [digest, new Date(now.getTime() - WINDOW_MS), bound - 1],
        );
        if (last) return secondsUntilFree(last.failed_at, now);
      }
      const ids = counted.map(() => newId());
      await tx.query(
        'INSERT INTO access.sign_in_failures (id, subject, failed_at) SELECT id, subject, $3 FROM unnest($1::uuid[], $2::bytea[]) AS x(id, subject)',
        [ids, counted.map(({ digest }) => digest), now],
      );
      return ids;
    });
    if (typeof outcome === 'number') throw new SignInLimited(outcome);
    return outcome;
  }

  /** The attempt was right: it is no failure. Earlier failures stay counted, or each sign-in would give a guesser a fresh start. */
  async giveBack(...reservations: Reservation[]): Promise<void> {
    await this.inTransaction((tx) =>
      tx.run('DELETE FROM access.sign_in_failures WHERE id = ANY($1)', [reservations.flat()]),
    );
  }

  // Apart: a count must outlive the refusal it leads to.
  private inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.apart(systemActor('sign-in'), work, { role: 'hs_access' });
  }

  private digest(subject: string): Buffer {
    return createHmac('sha256', this.key).update(subject).digest().subarray(0, 16);
  }
}
