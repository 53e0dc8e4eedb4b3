import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { csvLines } from '../platform/http/csv.js';

/** Something wrong with a record: a `fault` keeps it out, a `note` is taken in without the faulty part. Never holds a value of the record. */
export interface Fault {
  severity: 'fault' | 'note';
  /** Line of the file, or position of the record, from 1. */
  line: number;
  /** Column or field (JSON pointer). */
  column: string;
  code: string;
}

/** Collects faults: counts by code in memory, each of them in the error file. */
export class FaultList {
  readonly counts = new Map<string, number>();
  faults = 0;
  notes = 0;
  private readonly file?: WriteStream;
  private waiting: Fault[] = [];
  private failure?: Error;

  /** Without a path only counts are kept. An existing file is not overwritten: it may hold the faults of another run. */
  constructor(readonly path?: string) {
    if (!path) return;
    this.file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    this.file.on('error', (error) => (this.failure = error));
    this.file.write(csvLines([['severity', 'line', 'column', 'code']]));
  }

  add(fault: Fault): void {
    if (fault.severity === 'fault') this.faults += 1;
    else this.notes += 1;
    const kind = `${fault.severity} ${fault.column} ${fault.code}`;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    if (this.file) this.waiting.push(fault);
  }

  /** Writes what waits and holds the caller up while the disk is slower than the faults. */
  async flush(): Promise<void> {
    if (this.failure) throw new CannotWrite(this.failure);
    if (!this.file || this.waiting.length === 0) return;
    const lines = csvLines(
      this.waiting.splice(0).map(({ severity, line, column, code }) => [severity, line, column, code]),
    );
    if (!this.file.write(lines) && !this.failure)
      await Promise.race([once(this.file, 'drain'), once(this.file, 'error').catch(() => undefined)]);
    if (this.failure) throw new CannotWrite(this.failure);
  }

  async close(): Promise<void> {
    await this.flush();
    if (!this.file) return;
    this.file.end();
    await once(this.file, 'close');
    if (this.failure) throw new CannotWrite(this.failure);
  }
}

/** The error file cannot be written. */
export class CannotWrite extends Error {
  constructor(cause: Error) {
    const code = (cause as NodeJS.ErrnoException).code;
    super(
      code === 'EEXIST'
        ? 'The error file exists already. Name another one with --errors.'
        : `The error file cannot be written (${code}).`,
    );
    this.name = 'CannotWrite';
  }
}

/** The input cannot be imported, in a sentence for the person at the terminal. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}
