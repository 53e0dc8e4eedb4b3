import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock } from '../platform/clock.js';
import { BadConfiguration, loadConfig, type Config } from '../platform/config/config.js';
import { DomainError } from '../platform/errors.js';
import { withLocalConnections } from '../platform/local/connections.js';
import { DirectoryStore, type Changes } from './directory-store.js';
import type { SourceDirectory } from './directory-records.js';
import { CannotWrite, FaultList, Refused, type Fault } from './faults.js';
import { parseHsds } from './hsds-file.js';
import { mapHsds } from './hsds.js';
import { ImportsModule } from './imports.module.js';
import { progressOn } from './progress.js';
import { ResidentsImport } from './residents-import.js';
import { mapServicesAdvisor } from './services-advisor.js';

const USAGE = `Usage: npm run import -- <what> <file…> [options]

  residents-csv <file.csv> --unit CODE     people, from a CSV file
  services-advisor <en.json> [<ar.json>]   services of UNHCR's Services Advisor
  hsds <file.json|file.ndjson>             services of another directory (HSDS 3)

  --dry-run        check everything and store nothing
  --errors FILE    write each fault into this new CSV file
  --skip-faulty    import the good records although others are faulty
  --unit CODE      unit that the residents' files are with
  --source NAME    name of the other system, when several are imported
  --as-of DAY      services-advisor: the day by which services count as ended (today)`;

const DIRECTORY_LIMIT = 256 * 1024 * 1024;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

interface Options {
  what: string;
  files: string[];
  dryRun: boolean;
  skipFaulty: boolean;
  errors?: string;
  unit?: string;
  source?: string;
  asOf?: string;
}

function optionsOf(args: string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        'skip-faulty': { type: 'boolean', default: false },
        errors: { type: 'string' },
        unit: { type: 'string' },
        source: { type: 'string' },
        'as-of': { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refused('usage', `${(error as Error).message}\n\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const [what = '', ...files] = positionals;
  const most = { 'residents-csv': 1, 'services-advisor': 2, hsds: 1 }[what];
  if (most === undefined || files.length === 0 || files.length > most) throw new Refused('usage', USAGE);
  if (values.source !== undefined && !/^[\w.-]{1,40}$/.test(values.source))
    throw new Refused('usage', '--source takes up to 40 letters, digits, dots and hyphens.');
  return {
    what,
    files,
    dryRun: values['dry-run'],
    skipFaulty: values['skip-faulty'],
    errors: values.errors,
    unit: values.unit,
    source: values.source,
    asOf: values['as-of'],
  };
}

/** Runs one import; resolves to the exit code: 0 stored (or nothing wrong in a dry run), 1 not stored because of faults. */
async function main(options: Options): Promise<number> {
  const config = withLocalConnections(loadConfig());
  const app = await started(config);
  const faults = new FaultList(options.errors);
  const progress = progressOn(process.stderr);
  // Ctrl-C ends the process; the database then takes the transaction back.
  try {
    if (options.what === 'residents-csv') return await residents(app.get(ResidentsImport), options, faults, progress);
    return await directory(app.get(DirectoryStore), app.get(Clock), options, faults, progress);
  } finally {
    progress.stop();
    await faults.close();
    await app.close();
  }
}

/** Nothing has been read yet, so the reason may be shown as it is. */
async function started(config: Config): Promise<INestApplicationContext> {
  try {
    return await NestFactory.createApplicationContext(ImportsModule.with(config), {
      logger: false,
      abortOnError: false,
    });
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    throw new Refused('no-start', `The import cannot start: ${message || code || 'the database cannot be reached'}`);
  }
}

async function residents(
  service: ResidentsImport,
  options: Options,
  faults: FaultList,
  progress: ReturnType<typeof progressOn>,
): Promise<number> {
  if (!options.unit) throw new Refused('usage', 'Name the unit that the files are with: --unit CODE.');
  const started = performance.now();
  const outcome = await service.run({
    path: options.files[0]!,
    unit: options.unit,
    source: options.source ?? 'residents-csv',
    dryRun: options.dryRun,
    skipFaulty: options.skipFaulty,
    faults,
    progress,
  });
  const seconds = (performance.now() - started) / 1000;
  summary(faults);
  say(`${outcome.lines} lines, ${outcome.good} good, ${outcome.stored} stored, ${outcome.households} households`);
  say(
    `${Math.round(outcome.lines / seconds)} lines/s, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  return verdict(options, faults, outcome.stored > 0);
}

async function directory(
  store: DirectoryStore,
  clock: Clock,
  options: Options,
  faults: FaultList,
  progress: ReturnType<typeof progressOn>,
): Promise<number> {
  const source = options.source ?? options.what;
  const mapped = options.what === 'hsds' ? await hsds(store, options, source) : await servicesAdvisor(options, clock);
  for (const fault of mapped.faults) faults.add(fault);
  await faults.flush();
  summary(faults);
  if (faults.faults > 0 && !options.skipFaulty) return verdict(options, faults, false);
  progress.start('Storing services', mapped.directory.services.length);
  const outcome = await store.import(mapped.directory, {
    source,
    dryRun: options.dryRun,
    organizationsByName: options.what === 'services-advisor',
    progress: (done) => progress.at(done),
  });
  progress.stop();
  for (const [name, changes] of Object.entries(outcome) as [string, Changes][]) {
    say(
      `${name}: ${changes.added} added, ${changes.changed} changed, ${changes.same} as before, ${changes.gone} no longer in the source`,
    );
  }
  const gated = mapped.directory.services.filter((service) => service.external_gate !== null).length;
  if (gated > 0)
    say(
      `${gated} services state a requirement of nationality or registration: not published until somebody has looked at them`,
    );
  return verdict(options, faults, true);
}

async function servicesAdvisor(
  { files, asOf }: Options,
  clock: Clock,
): Promise<{ directory: SourceDirectory; faults: Fault[] }> {
  const [english, arabic] = await Promise.all(files.map(async (file) => jsonOf(await textOf(file))));
  const mapped = mapServicesAdvisor(english, arabic, asOf ?? clock.today());
  if (mapped.sharedIds.length > 0) {
    say(
      `${mapped.sharedIds.length} ids are shared by several features, each of which is kept: ${mapped.sharedIds.join(', ')}`,
    );
  }
  return mapped;
}

async function hsds(
  store: DirectoryStore,
  { files }: Options,
  source: string,
): Promise<{ directory: SourceDirectory; faults: Fault[] }> {
  return mapHsds(parseHsds(await textOf(files[0]!)), await store.organizationKeys(source));
}

async function textOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > DIRECTORY_LIMIT)
      throw new Refused('too-large', 'The file is larger than 256 MB; split it.');
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof Refused) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new Refused(
      'unreadable',
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? 'The file is not valid UTF-8.'
        : `The file cannot be read (${code}).`,
    );
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused('not-json', 'The file is not JSON.');
  }
}

function summary(faults: FaultList): void {
  for (const [kind, count] of [...faults.counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    say(`${String(count).padStart(8)} × ${kind}`);
}

function verdict({ dryRun, skipFaulty, errors }: Options, faults: FaultList, done: boolean): number {
  if (faults.faults > 0)
    say(`${faults.faults} faults${errors ? `, listed in ${errors}` : '; --errors FILE lists them'}`);
  const stopped = faults.faults > 0 && !skipFaulty;
  if (dryRun) say(stopped ? 'Dry run: this would not be stored.' : 'Dry run: nothing was stored.');
  else if (stopped) say('Nothing was stored.');
  else say(done ? 'Done.' : 'There was nothing to store.');
  return stopped ? 1 : 0;
}

try {
  process.exitCode = await main(optionsOf(process.argv.slice(2)));
} catch (error) {
  // A message of ours names no value; of any other error only the type is shown, since its text may quote the data.
  const known =
    error instanceof Refused ||
    error instanceof DomainError ||
    error instanceof CannotWrite ||
    error instanceof BadConfiguration;
  const text =
    known || (error as Error)?.message?.startsWith('No database')
      ? (error as Error).message
      : `The import broke: ${(error as Error)?.name ?? 'unknown'}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = error instanceof Refused && error.code === 'usage' ? 2 : 1;
}
