import { Injectable } from '@nestjs/common';
import { systemActor } from '../actor.js';
import { Database } from '../database/database.js';
import { JobRegistry, type Job } from './jobs.js';

/** Removes what has served its time: answers to repeated requests after a day, relayed events and delivery notes after thirty. */
@Injectable()
export class Housekeeping implements Job {
  readonly name = 'housekeeping';
  readonly attempts = 3;
  readonly cron = '17 3 * * *';

  constructor(
    private readonly database: Database,
    registry: JobRegistry,
  ) {
    registry.add(this);
  }

  async perform(): Promise<void> {
    await this.database.transaction(
      systemActor('housekeeping'),
      async (tx) => {
        await tx.query(`DELETE FROM app.stored_answers WHERE created_at < now() - interval '24 hours'`);
        await tx.query(`DELETE FROM app.outbox WHERE relayed_at < now() - interval '30 days'`);
        await tx.query(`DELETE FROM app.inbox WHERE done_at < now() - interval '60 days'`);
      },
      { role: 'hs_jobs' },
    );
  }
}
