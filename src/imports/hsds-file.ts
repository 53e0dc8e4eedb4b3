import { Refused } from './faults.js';
import { isRecord } from './hsds-nested.js';
import { fromTables } from './hsds-tables.js';

export interface Item {
  line: number;
  value: unknown;
}

/** Reads the text of a file: one record, a list, a page of the API, tables, or one record per line (ndjson). */
export function parseHsds(text: string): Item[] {
  const whole = parsed(text);
  return whole === undefined ? ndjson(text) : itemsOf(whole);
}

/** The same of what is JSON already. */
export function itemsOf(whole: unknown): Item[] {
  const list = Array.isArray(whole)
    ? whole
    : isRecord(whole) && Array.isArray(whole['contents'])
      ? whole['contents']
      : null;
  if (list) return list.map((value: unknown, i) => ({ line: i + 1, value }));
  const tables = isRecord(whole) ? fromTables(whole) : null;
  if (tables) return tables.map((value, i) => ({ line: i + 1, value }));
  return [{ line: 1, value: whole }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function ndjson(text: string): Item[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, i) => ({ line: i + 1, text: line }))
    .filter((line) => line.text.trim() !== '');
  const items = lines.map(({ line, text: one }) => ({ line, value: parsed(one) }));
  if (lines.length === 0 || isRecord(items[0]!.value)) return items;
  throw new Refused('not-json', 'The file is neither JSON nor one JSON record per line.');
}
