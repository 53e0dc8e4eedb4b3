import type { INestApplicationContext } from '@nestjs/common';
import { Passwords } from '../../access/index.js';
import { SecondFactor } from '../../access/sign-in/second-factor.js';
import { record } from '../../audit/index.js';
import { systemActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { KeyKeeper } from '../../platform/crypto/key-keeper.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { DomainError } from '../../platform/errors.js';
import { generateCity, type DemoCity } from '../generator/index.js';
import { Random } from '../generator/random.js';
import { demoAccounts } from './accounts.js';
import { Bulk } from './bulk.js';
import type { DemoSheet } from './demo-sheet.js';
import { loadCases } from './load-cases.js';
import { loadDirectory } from './load-directory.js';
import { loadPeople } from './load-people.js';
import { loadReferrals } from './load-referrals.js';
import { loadStaff } from './load-staff.js';
import type { Loading, Progress } from './loading.js';

export const DEMO_SEED = 'izmir';
const LOADER = systemActor('demo-city');

export interface LoadOptions {
  /** Files in the register, second files of the same person included. */
  residents: number;
  /** The demo's present day, `YYYY-MM-DD`: everything has happened before it. */
  today: string;
  progress?: Progress;
  /** Puts the passwords away just before the commit: accounts that nobody can open must not come to be. */
  keep?(sheet: DemoSheet): void;
}

export interface LoadedCity {
  sheet: DemoSheet;
  /** Rows by table. */
  counts: Readonly<Record<string, number>>;
}

/** The database holds something already, so the demo city is not loaded into it. */
export class DatabaseNotEmpty extends DomainError {
  constructor() {
    super('conflict', 'database-not-empty', 'The demo city is loaded into an empty database only.');
  }
}

/** The generated city in an empty database, in one transaction: killed at any point, nothing of it is there. */
export async function loadDemoCity(app: INestApplicationContext, options: LoadOptions): Promise<LoadedCity> {
  const city = generateCity({ seed: DEMO_SEED, residents: options.residents, today: options.today });
  return app.get(Database).transaction(LOADER, async (tx) => {
    await refuseUnlessEmpty(tx);
    const loading = begin(app, tx, city, options);
    await loadDirectory(loading);
    const accounts = demoAccounts(city, loading.random.fork('accounts'));
    const sheet = await loadStaff(loading, accounts, {
      passwords: app.get(Passwords),
      secondFactor: app.get(SecondFactor),
    });
    await loadPeople(loading);
    await loadCases(loading);
    await loadReferrals(loading);
    record(tx, {
      action: 'demo-city.load',
      detail: { residents: city.people.length, cases: city.cases.length, referrals: city.referrals.length },
    });
    options.keep?.(sheet);
    return { sheet, counts: loading.bulk.counts };
  });
}

/** Whether there is neither staff nor a resident. */
export const isEmpty = (database: Database): Promise<boolean> => database.transaction(LOADER, looksEmpty);

/** Whether the accounts of the sheet are those of this database. */
export function isSheetOf(database: Database, { accounts }: DemoSheet): Promise<boolean> {
  const sql = 'SELECT count(*)::int AS found FROM access.staff WHERE email = ANY ($1)';
  return database.transaction(
    LOADER,
    async (tx) =>
      (await tx.one<{ found: number }>(sql, [accounts.map(({ email }) => email)]))?.found === accounts.length,
    { role: 'hs_access' },
  );
}

async function looksEmpty(tx: Tx): Promise<boolean> {
  const row = await tx.one<{ filled: boolean }>(
    'SELECT EXISTS (SELECT FROM access.staff) OR EXISTS (SELECT FROM core.residents) AS filled',
  );
  return row?.filled === false;
}

async function refuseUnlessEmpty(tx: Tx): Promise<void> {
  // Two loads at once: the second waits here and then finds the first one's city.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('demo-city', 0))`);
  if (!(await looksEmpty(tx))) throw new DatabaseNotEmpty();
}

function begin(app: INestApplicationContext, tx: Tx, city: DemoCity, { today, progress }: LoadOptions): Loading {
  const clock = app.get(Clock);
  return {
    city,
    tx,
    bulk: new Bulk(tx),
    keeper: app.get(KeyKeeper),
    random: new Random(DEMO_SEED).fork('load'),
    now: clock.now(),
    today,
    zone: clock.zone,
    progress: progress ?? (() => undefined),
    units: new Map(),
    staff: new Map(),
    organisations: new Map(),
    partners: new Map(),
    services: new Map(),
    people: new Map(),
    cases: new Map(),
  };
}
