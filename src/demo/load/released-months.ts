import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '../../access/index.js';
import { systemActor, type StaffActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { Releases, StatisticsRuns } from '../../partner-reporting/index.js';
import {
  duePeriodAt,
  nextPeriod,
  previousPeriod,
  type ReportPeriod,
} from '../../partner-reporting/domain/report-period.js';

const LOADER = systemActor('demo-city');
const MINUTES = 60_000;

/** As many as a trend needs to be one. */
const MONTHS = 3;

/**
 * The months before the last complete one, oldest first, counted, approved and released, so that there is something for the liaison to
 * read and to compare. The last complete month is left as the draft that the monthly job makes. Goes on where a start that was killed
 * left off, also when that was last month; releases nothing else later. Returns the months released by this call.
 */
export async function ensureReleasedMonths(app: INestApplicationContext): Promise<ReportPeriod[]> {
  const released: ReportPeriod[] = [];
  for (const period of await monthsOf(app)) if (await ensureReleased(app, period)) released.push(period);
  return released;
}

/** Counted from the first month that a start of the demo began with; where there is none yet, up to the one before the last. */
async function monthsOf(app: INestApplicationContext): Promise<ReportPeriod[]> {
  const clock = app.get(Clock);
  const due = duePeriodAt(clock.now(), clock.zone);
  const begun = await app
    .get(Database)
    .transaction(
      LOADER,
      (tx) =>
        tx.one<{ first: ReportPeriod | null }>(
          'SELECT min(period) AS first FROM stats.runs WHERE requested_by IS NULL',
        ),
      { role: 'hs_statistics' },
    );
  let period = begun?.first ?? Array.from({ length: MONTHS }).reduce<ReportPeriod>(previousPeriod, due);
  const months: ReportPeriod[] = [];
  for (; months.length < MONTHS && period < due; period = nextPeriod(period)) months.push(period);
  return months;
}

async function ensureReleased(app: INestApplicationContext, period: ReportPeriod): Promise<boolean> {
  const found = await firstOf(app, period);
  if (found?.state === 'released') return false;
  if (!found) {
    const runs = app.get(StatisticsRuns);
    const run = await runs.request(LOADER, period);
    await runs.perform(run.id, true);
  }
  const draft = await firstOf(app, period);
  if (!draft) return false;
  const releases = app.get(Releases);
  if (draft.state === 'draft') await as(app, 'dpo', (dpo) => releases.approve(dpo, draft.id, draft.version));
  const approved = (await firstOf(app, period))!;
  await as(app, 'statistics_officer', (officer) => releases.release(officer, approved.id, approved.version));
  return true;
}

interface Draft {
  id: string;
  state: string;
  version: number;
}

/** The first that was made of a month and not turned down: later revisions are for the people of the demo. */
function firstOf(app: INestApplicationContext, period: string): Promise<Draft | null> {
  return app
    .get(Database)
    .transaction(
      LOADER,
      (tx) =>
        tx.one<Draft>(
          `SELECT id, state, version FROM stats.releases WHERE period = $1 AND state <> 'rejected' ORDER BY revision LIMIT 1`,
          [period],
        ),
      { role: 'hs_statistics' },
    );
}

/** Acts as the demo's person of a role, in a session that ends with the work. */
export async function as<T>(
  app: INestApplicationContext,
  role: Role,
  work: (actor: StaffActor) => Promise<T>,
): Promise<T> {
  const database = app.get(Database);
  const now = app.get(Clock).now();
  const sessionId = newId();
  const person = await database.transaction(
    LOADER,
    async (tx) => {
      const found = await tx.one<{ id: string; rights_version: number }>(
        `SELECT s.id, s.rights_version FROM access.staff s JOIN access.staff_roles r ON r.staff_id = s.id
          WHERE r.role = $1 AND s.active ORDER BY s.id LIMIT 1`,
        [role],
      );
      if (!found) throw new Error(`nobody has the role ${role}`);
      await tx.query(
        `INSERT INTO access.sessions (id, staff_id, created_at, last_used_at, expires_at, second_factor, device) VALUES ($1, $2, $3, $3, $4, true, 'demo')`,
        [sessionId, found.id, now, new Date(now.getTime() + 10 * MINUTES)],
      );
      return found;
    },
    { role: 'hs_access' },
  );
  try {
    return await work({
      kind: 'staff',
      id: person.id,
      sessionId,
      rightsVersion: person.rights_version,
      roles: [role],
      unitIds: [],
      partnerId: null,
    });
  } finally {
    await database.transaction(
      LOADER,
      (tx) =>
        tx.run(`UPDATE access.sessions SET revoked_at = $2, revoked_why = 'demo' WHERE id = $1`, [sessionId, now]),
      { role: 'hs_access' },
    );
  }
}
