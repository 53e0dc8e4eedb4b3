import { Injectable } from '@nestjs/common';
import { statSync } from 'node:fs';
import { record } from '../audit/index.js';
import { systemActor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { KeyKeeper } from '../platform/crypto/key-keeper.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { newCode, newId } from '../platform/ids.js';
import { insertResidents, prepareResident, RESIDENT_COLUMNS, type PreparedResident } from '../residents/index.js';
import { inBatches, readCsv, type CsvLine, type CsvPass } from './csv-file.js';
import { Refused, type FaultList } from './faults.js';
import { ImportAnnexes } from './import-annexes.js';
import { ImportHouseholds } from './import-households.js';
import type { Progress } from './progress.js';
import { NEEDED_COLUMNS, readResident, RESIDENT_CSV_COLUMNS, type ResidentRow } from './resident-row.js';

export interface ResidentsOptions {
  path: string;
  /** Code of the unit that the files are with. */
  unit: string;
  /** Names the other system; an external id is known once per source. */
  source: string;
  dryRun: boolean;
  skipFaulty: boolean;
  faults: FaultList;
  progress: Progress;
}

export interface ResidentsOutcome {
  /** Lines with a person, faulty ones included. */
  lines: number;
  good: number;
  stored: number;
  households: number;
}

interface GoodLine {
  line: number;
  row: ResidentRow;
}

const BATCH = 250;
const ACTOR = systemActor('import');
const FORMAT = { known: RESIDENT_CSV_COLUMNS, needed: NEEDED_COLUMNS };

/** Ends the transaction without storing: a dry run, or a file with faults. */
class TakeBack extends Error {
  constructor(readonly outcome: ResidentsOutcome) {
    super('not stored');
  }
}

/**
 * Imports residents from a CSV file of any size in constant memory. The first pass checks every line and notes its external id (as a
 * blind token); only when nothing is wrong, or faulty lines are to be skipped, the second pass reads the file again and stores. Both
 * lie in one transaction: readers see all residents of the file or none, and a crash leaves nothing.
 */
@Injectable()
export class ResidentsImport {
  constructor(
    private readonly database: Database,
    private readonly keeper: KeyKeeper,
    private readonly clock: Clock,
  ) {}

  async run(options: ResidentsOptions): Promise<ResidentsOutcome> {
    const today = this.clock.today();
    try {
      return await this.database.transaction(ACTOR, async (tx) => {
        await tx.query('SET LOCAL statement_timeout = 0');
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${options.source}`]);
        const unitId = await openUnit(tx, options.unit);
        const run = new Run(tx, this.keeper, options, unitId, today);
        const outcome = await run.check();
        if (options.dryRun || (options.faults.faults > 0 && !options.skipFaulty)) throw new TakeBack(outcome);
        await run.store(outcome);
        record(tx, {
          action: 'resident.import',
          subject: { kind: 'import', id: run.id },
          detail: {
            source: options.source,
            unitId,
            stored: outcome.stored,
            households: outcome.households,
            sha256: run.digest,
          },
        });
        await tx.emit('residents.imported', { importId: run.id });
        return outcome;
      });
    } catch (error) {
      if (error instanceof TakeBack) return error.outcome;
      throw error;
    } finally {
      options.progress.stop();
    }
  }
}

/** One import inside its transaction. */
class Run {
  readonly id = newId();
  digest = '';
  private readonly households: ImportHouseholds;
  private readonly annexes: ImportAnnexes;

  constructor(
    private readonly tx: Tx,
    private readonly keeper: KeyKeeper,
    private readonly options: ResidentsOptions,
    private readonly unitId: string,
    private readonly today: string,
  ) {
    this.households = new ImportHouseholds(tx, keeper, options.source, unitId);
    this.annexes = new ImportAnnexes(tx);
  }

  /** First pass: every fault of the file, and every external id noted. */
  async check(): Promise<ResidentsOutcome> {
    const { faults } = this.options;
    const outcome: ResidentsOutcome = { lines: 0, good: 0, stored: 0, households: 0 };
    const pass = await this.pass('Checking');
    for await (const batch of inBatches(pass.lines, BATCH)) {
      const good: GoodLine[] = [];
      for (const read of batch) {
        const checked = this.read(read);
        if (!Array.isArray(checked)) good.push({ line: read.line, row: checked });
        else for (const { column, code } of checked) faults.add({ severity: 'fault', line: read.line, column, code });
      }
      outcome.lines += batch.length;
      outcome.good += await this.noteExternalIds(good);
      await faults.flush();
      this.options.progress.at(pass.bytes());
    }
    this.digest = pass.digest();
    return outcome;
  }

  /** Second pass: stores every line that the first one found good. */
  async store(outcome: ResidentsOutcome): Promise<void> {
    await this.annexes.open();
    const pass = await this.pass('Storing');
    let storing: Promise<unknown> = Promise.resolve();
    for await (const batch of inBatches(pass.lines, BATCH)) {
      // A batch is enciphered while the database takes the one before; statements of two batches never mix.
      const prepared = await this.prepare(batch);
      await storing;
      storing = this.storeBatch(await this.owned(prepared), outcome);
      storing.catch(() => undefined);
      this.options.progress.at(pass.bytes());
    }
    await storing;
    if (pass.digest() !== this.digest || outcome.stored !== outcome.good) {
      throw new Refused('file-changed', 'The file changed while it was imported. Nothing was stored.');
    }
    await this.annexes.store();
  }

  private async pass(what: string): Promise<CsvPass> {
    const pass = await readCsv(this.options.path, FORMAT);
    this.options.progress.start(what, statSync(this.options.path).size);
    return pass;
  }

  private read(line: CsvLine): ResidentRow | { column: string; code: string }[] {
    return 'fault' in line ? [{ column: '', code: line.fault }] : readResident(line.fields, this.today);
  }

  /** Notes the ids of good lines; those that are there already are faults. Returns how many are new. */
  private async noteExternalIds(good: GoodLine[]): Promise<number> {
    const tokens = await this.tokens(good.map(({ row }) => row.externalId));
    const added = await this.tx.query<{ external_token: string; line: number }>(
      `INSERT INTO core.resident_sources (source, external_token, import_id, line)
       SELECT $1, w.token, $2, w.line FROM unnest($3::bigint[], $4::int[]) AS w(token, line)
       ON CONFLICT DO NOTHING RETURNING external_token, line`,
      [this.options.source, this.id, tokens, good.map(({ line }) => line)],
    );
    if (added.length === good.length) return good.length;
    const fresh = new Set(added.map((row) => `${row.external_token} ${row.line}`));
    const repeated = good
      .map(({ line }, i) => ({ line, token: tokens[i]! }))
      .filter(({ line, token }) => !fresh.has(`${token} ${line}`));
    const earlier = await this.tx.query<{ external_token: string }>(
      'SELECT external_token FROM core.resident_sources WHERE source = $1 AND external_token = ANY($2::bigint[]) AND import_id <> $3',
      [this.options.source, repeated.map(({ token }) => token), this.id],
    );
    const before = new Set(earlier.map((row) => row.external_token));
    for (const { line, token } of repeated) {
      const code = before.has(String(token)) ? 'imported-before' : 'repeated';
      this.options.faults.add({ severity: 'fault', line, column: 'external_id', code });
    }
    return added.length;
  }

  /** Keys, ciphertexts and tokens of the lines that are fit in themselves. */
  private async prepare(batch: CsvLine[]): Promise<PreparedLine[]> {
    const fit = batch.flatMap((read) => {
      const row = this.read(read);
      return Array.isArray(row) ? [] : [{ line: read.line, row }];
    });
    const tokens = await this.tokens(fit.map(({ row }) => row.externalId));
    const result: PreparedLine[] = [];
    for (const [i, { line, row }] of fit.entries()) {
      const resident = await prepareResident(this.keeper, {
        ...row.identity,
        contact: row.contact,
        annex: row.annex,
        registration: { homeUnitId: this.unitId, registeredOn: row.registeredOn, registeredBy: null },
      });
      result.push({ line, row, token: tokens[i]!, resident });
    }
    return result;
  }

  /** Of several lines with one external id, the one that the first pass took; none when an earlier import had it. */
  private async owned(lines: PreparedLine[]): Promise<PreparedLine[]> {
    if (this.options.faults.faults === 0) return lines;
    const rows = await this.tx.query<{ external_token: string; line: number }>(
      'SELECT external_token, line FROM core.resident_sources WHERE source = $1 AND import_id = $2 AND external_token = ANY($3::bigint[])',
      [this.options.source, this.id, lines.map(({ token }) => token)],
    );
    const lineOf = new Map(rows.map((row) => [row.external_token, row.line]));
    return lines.filter(({ line, token }) => lineOf.get(String(token)) === line);
  }

  private async storeBatch(lines: PreparedLine[], outcome: ResidentsOutcome): Promise<void> {
    if (lines.length === 0) return;
    await this.replaceTakenCodes(lines.map(({ resident }) => resident));
    await insertResidents(
      this.tx,
      lines.map(({ resident }) => withoutAnnex(resident)),
    );
    await this.tx.query(
      `UPDATE core.resident_sources s SET resident_id = w.id FROM unnest($2::bigint[], $3::uuid[]) AS w(token, id)
        WHERE s.source = $1 AND s.external_token = w.token`,
      [this.options.source, lines.map(({ token }) => token), lines.map(({ resident }) => resident.id)],
    );
    await this.annexes.keep(lines.flatMap(({ resident }) => resident.rows['restricted.annexes']));
    outcome.households += await this.households.add(
      lines.flatMap(({ resident, row: { household, registeredOn } }) =>
        household ? [{ residentId: resident.id, household, registeredOn }] : [],
      ),
    );
    outcome.stored += lines.length;
  }

  /** Codes have 40 random bits: among a million new ones two may well be equal, or one taken. */
  private async replaceTakenCodes(residents: PreparedResident[]): Promise<void> {
    const at = RESIDENT_COLUMNS['core.residents'].indexOf('code');
    const free = new Set<string>();
    let rows = residents.flatMap(({ rows: tables }) => tables['core.residents'] as unknown[][]);
    while (rows.length > 0) {
      const taken = await this.tx.query<{ code: string }>('SELECT code FROM core.residents WHERE code = ANY($1)', [
        rows.map((row) => row[at]),
      ]);
      const refused = new Set(taken.map(({ code }) => code));
      rows = rows.filter((row) => {
        const code = row[at] as string;
        if (!refused.has(code) && !free.has(code)) return !free.add(code);
        row[at] = newCode('R');
        return true;
      });
    }
  }

  private tokens(externalIds: string[]): Promise<bigint[]> {
    return this.keeper.blind(
      'duplicate',
      externalIds.map((id) => `import|external|${this.options.source}|${id}`),
    );
  }
}

interface PreparedLine extends GoodLine {
  token: bigint;
  resident: PreparedResident;
}

const withoutAnnex = (resident: PreparedResident): PreparedResident => ({
  ...resident,
  rows: { ...resident.rows, 'restricted.annexes': [] },
});

async function openUnit(tx: Tx, code: string): Promise<string> {
  const unit = await tx.one<{ id: string }>('SELECT id FROM access.units WHERE code = $1 AND closed_on IS NULL', [
    code,
  ]);
  if (!unit) throw new Refused('unknown-unit', 'There is no open unit with this code. Name one with --unit.');
  return unit.id;
}
