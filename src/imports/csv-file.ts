import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse, type Info } from 'csv-parse';
import { Refused } from './faults.js';

/** One line of the file: its fields by column, or what is wrong with it as a whole. */
export type CsvLine = { line: number; fields: Record<string, string> } | { line: number; fault: string };

export interface CsvPass {
  lines: AsyncGenerator<CsvLine>;
  /** Bytes read so far. */
  bytes(): number;
  /** SHA-256 of the whole file, after the last line. */
  digest(): string;
}

const LONGEST_RECORD = 64 * 1024;

/**
 * Reads a CSV file (UTF-8, header line, comma or semicolon) line by line, in constant memory. Bytes that are not UTF-8 arrive as
 * U+FFFD, so that whoever checks a field can refuse exactly that line. Throws `Refused` for a header with unknown or missing columns.
 */
export async function readCsv(
  path: string,
  columns: { known: readonly string[]; needed: readonly string[] },
): Promise<CsvPass> {
  const header = await firstBytes(path);
  const hash = createHash('sha256');
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const parser = parse({
    bom: true,
    delimiter: header.includes(';') && !header.includes(',') ? ';' : ',',
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = createReadStream(path, { highWaterMark: 256 * 1024 });
  const flowing = pipeline(source, counter, parser).catch((error: Error) => parser.destroy(error));

  async function* lines(): AsyncGenerator<CsvLine> {
    let names: string[] | undefined;
    let before = 0;
    try {
      for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
        const first = before + 1;
        before = info.lines;
        if (!names) names = columnsOf(record, columns);
        // A quote that was not closed swallows lines up to the next quote; each of them is named, so that nobody is lost unseen.
        else if (record.some((field) => /[\r\n]/.test(field)))
          for (let line = first; line <= info.lines; line += 1) yield { line, fault: 'line-break-in-field' };
        else if (record.length !== names.length) yield { line: info.lines, fault: 'column-count' };
        else yield { line: info.lines, fields: Object.fromEntries(names.map((name, i) => [name, record[i]!])) };
      }
    } catch (error) {
      throw readable(error);
    } finally {
      source.destroy();
      await flowing;
    }
    if (!names) throw new Refused('no-header', 'The file is empty: the first line must name the columns.');
  }
  return { lines: lines(), bytes: () => bytes, digest: () => hash.digest('hex') };
}

/** The columns, of which messages give positions only: a file without header has a person's data there. */
function columnsOf(
  record: string[],
  { known, needed }: { known: readonly string[]; needed: readonly string[] },
): string[] {
  const names = record.map((name) => name.trim().toLowerCase());
  const unknown = names.flatMap((name, i) => (known.includes(name) ? [] : [i + 1]));
  if (unknown.length > 0) {
    throw new Refused(
      'unknown-columns',
      `Unknown columns in the header, at position ${unknown.join(', ')}. See src/imports/README.md for their names.`,
    );
  }
  if (new Set(names).size < names.length) throw new Refused('repeated-columns', 'The header names a column twice.');
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Refused('missing-columns', `The header lacks: ${missing.join(', ')}.`);
  return names;
}

async function firstBytes(path: string): Promise<string> {
  let file;
  try {
    file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/)[0] ?? '';
  } catch (error) {
    throw new Refused('unreadable', `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  } finally {
    await file?.close();
  }
}

/** Messages of the parser quote the file, so only their code and line are kept. Where quotes are wrong, no line after can be trusted. */
function readable(error: unknown): unknown {
  const { code, lines } = error as { code?: unknown; lines?: unknown };
  if (error instanceof Refused || typeof code !== 'string') return error;
  const where = typeof lines === 'number' ? ` near line ${lines}` : '';
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new Refused('record-too-long', `A record${where} is longer than 64 kB: probably a quote is not closed.`);
  return new Refused('not-csv', `The file is not readable as CSV${where} (${code}).`);
}

/** Groups of at most `size`, in order. */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
