import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { JobRegistry, type Job } from '../platform/queue/jobs.js';
import { WINDOW_MS } from './domain/sign-in-policy.js';

const KEPT_MS = 30 * 86_400_000;

/** Removes counted failures once they count no more, and sessions thirty days after their end. */
@Injectable()
export class SignInHousekeeping implements Job {
  readonly name = 'sign-in-housekeeping';
  readonly attempts = 3;
  readonly cron = '*/30 * * * *';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    registry: JobRegistry,
  ) {
    registry.add(this);
  }

  async perform(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.database.transaction(
      systemActor('sign-in-housekeeping'),
      async (tx) => {
        await tx.query('DELETE FROM access.sign_in_failures WHERE failed_at < $1', [new Date(now - WINDOW_MS)]);
        const old = [new Date(now - KEPT_MS)];
        await tx.query(
          'DELETE FROM access.refresh_tokens t USING access.sessions s WHERE s.id = t.session_id AND s.expires_at < $1',
          old,
        );
        await tx.query('DELETE FROM access.sessions WHERE expires_at < $1', old);
      },
      { role: 'hs_access' },
    );
  }
}
