import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { FaultList } from '../../src/imports/faults.js';
import { STRANGE_TEXTS } from './hostile/values.js';

const SOURCE = join(__dirname, '../../src');

describe('CSV that leaves the house', () => {
  it('is written in one place, which knows formulas', () => {
    const writers = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) =>
        /csv-stringify|text\/csv'?\)?\.send|join\(['"][,;]['"]\)\s*\+\s*['"]\\r?\\n/.test(readFileSync(path, 'utf8')),
      )
      .map((path) => path.slice(SOURCE.length + 1));
    expect(writers).toEqual(['platform/http/csv.ts']);
  });

  it('names no faulty column of an import in a way that a spreadsheet would run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hemsehri-csv-'));
    const path = join(folder, 'faults.csv');
    const faults = new FaultList(path);
    const columns = [...STRANGE_TEXTS, ' =1+1', '\u0000=1', '\t@SUM(A1)', '\u200b-1'];
    for (const [i, column] of columns.entries()) faults.add({ severity: 'fault', line: i + 2, column, code: column });
    await faults.close();
    const cells = (parse(readFileSync(path)) as string[][]).flat();
    rmSync(folder, { recursive: true });
    expect(cells).toHaveLength(4 * (columns.length + 1));
    expect(cells.filter((cell) => /^[\s\u0000\u200b]*[=+\-@|%＝]/.test(cell))).toEqual([]);
  });
});
