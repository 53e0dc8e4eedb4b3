import { createInterface } from 'node:readline/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createFirstAdministrator, lacksAdministrator } from './access/index.js';
import { Clock } from './platform/clock.js';
import type { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { DomainError } from './platform/errors.js';
import { Log } from './platform/log.js';
import { WorkQueue } from './platform/queue/work-queue.js';
import type { DemoSheet } from './demo/index.js';

/** What the greeting says about accounts. */
export interface FirstUse {
  lines: string[];
  /** Called once the address is known. */
  announce(address: string): void;
}

interface Options {
  empty: boolean;
  say(line: string): void;
}

/** Fills an empty system on its first start: the demo city, or (with `--empty`) the first administrator. */
export async function prepareFirstUse(
  app: NestFastifyApplication,
  config: Config,
  options: Options,
): Promise<FirstUse> {
  const demo = config.mode === 'demo' ? await demoCity(app, config, options) : null;
  if (demo) return demo;
  const lines = (await lacksAdministrator(app.get(Database))) ? await firstAdministrator(app, options.say) : [];
  return { lines, announce: () => undefined };
}

/** Loads the demo city when nobody is there yet. Null when the database holds something else. */
async function demoCity(
  app: NestFastifyApplication,
  config: Config,
  { empty, say }: Options,
): Promise<FirstUse | null> {
  // Loaded on demand: a production system never has the demo's code in memory.
  const demo = await import('./demo/index.js');
  const database = app.get(Database);
  if (await demo.isEmpty(database)) {
    if (empty) return null;
    say(`Loading the demo city with ${config.demoResidents.toLocaleString('en')} invented residents …`);
    const started = performance.now();
    await demo.loadDemoCity(app, {
      residents: config.demoResidents,
      today: app.get(Clock).today(),
      progress: saying(say),
      keep: (sheet) => demo.writeDemoSheet(config, sheet),
    });
    say(`Loaded in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
  }
  const sheet = demo.readDemoSheet(config);
  if (!sheet || !(await demo.isSheetOf(database, sheet))) return null;
  await demo.ensureLookedUp(app).catch((error: unknown) => app.get(Log).failure('demo look-ups', error));
  await demo.ensureReleasedMonths(app).catch((error: unknown) => app.get(Log).failure('demo month', error));
  return {
    lines: greeting(sheet),
    announce: (address) => {
      demo.writeDemoSheet(config, { ...sheet, address });
      // The month that is over appears as a draft at once, and not only on the first of the next.
      app
        .get(WorkQueue)
        .add('monthly-report', `demo-${app.get(Clock).today()}`, {})
        .catch((error: unknown) => app.get(Log).failure('demo month', error));
    },
  };
}

/** One line for each quarter of the residents, and one for each other step. */
function saying(say: (line: string) => void): (step: string, done: number, total: number) => void {
  let quarter = 0;
  return (step, done, total) => {
    const reached = step === 'residents' ? Math.floor((4 * done) / total) : 4;
    if (step === 'residents' && reached === quarter) return;
    quarter = reached;
    say(`  ${done.toLocaleString('en').padStart(7)} ${step}`);
  };
}

function greeting({ accounts, apiClients }: DemoSheet): string[] {
  const rows = accounts.map(({ email, password, role, unit, totpSecret }) => [
    email,
    password,
    role.replace('_', ' '),
    totpSecret ? `authenticator key ${totpSecret}` : (unit ?? ''),
  ]);
  const clients = apiClients.map(({ name, scopes }) => [name, scopes.join(' ')]);
  return [
    '',
    'Sign in with one of these. All people are invented; never enter real ones into a demo.',
    ...table(rows),
    '',
    'API clients; their ids and secrets are in demo.json in the data directory.',
    ...table(clients),
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}

/** Asks for the first administrator, or says how to make one where nobody can answer. */
async function firstAdministrator(app: NestFastifyApplication, say: (line: string) => void): Promise<string[]> {
  if (!process.stdin.isTTY) {
    return ['', 'There is no administrator yet. Make one with: node dist/create-administrator.js <e-mail> <name>'];
  }
  say('There is no administrator yet, so nobody can sign in.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    for (;;) {
      const email = (await terminal.question('E-mail address of the first administrator (empty: later): ')).trim();
      if (email === '') return [];
      const displayName = (await terminal.question('Name: ')).trim() || email;
      try {
        const { code } = await createFirstAdministrator(app.get(Database), { email, displayName });
        return codeLines(email, code);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        say(error.faults[0] ? `The address ${error.faults[0].detail}.` : error.message);
      }
    }
  } finally {
    terminal.close();
  }
}

/** What a new administrator needs to know. */
export const codeLines = (email: string, code: string): string[] => [
  '',
  `${email} sets a password with this code, once, within 24 hours: ${code}`,
];
