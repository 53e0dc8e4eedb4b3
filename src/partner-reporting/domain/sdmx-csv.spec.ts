import { parse } from 'csv-parse/sync';
import { completeCube } from './cube.js';
import { protectUntilSafe } from './protect-until-safe.js';
import { SDMX_CSV_COLUMNS, sdmxCsv } from './sdmx-csv.js';
import { observationsOf, ObservationsDisagree, type SdmxRelease } from './sdmx-dataset.js';
import { aTableOf } from './testing/tables.js';

const header = { period: '2026-09', revision: 2, profile: 'HP-S1' } as const;

function aRelease(cells: SdmxRelease['cells'], releaseId = '2026-09-r2'): SdmxRelease {
  return { releaseId, ...header, preparedAt: '2026-10-05T08:00:00Z', cells };
}

const release = aRelease(protectUntilSafe(aTableOf('district-sex', [0, 3, 50, 61]), header).table.cells);

describe('SDMX-CSV', () => {
  it('starts with the columns of the standard and survives a round trip', () => {
    const rows: Record<string, string>[] = parse(sdmxCsv(release), { columns: true });
    expect(Object.keys(rows[0]!)).toEqual([...SDMX_CSV_COLUMNS]);
    const read = rows.map((row) => ({
      key: Object.fromEntries(SDMX_CSV_COLUMNS.slice(3, 13).map((column) => [column, row[column]])),
      value: row['OBS_VALUE'] === 'NaN' ? null : Number(row['OBS_VALUE']),
      obsStatus: row['OBS_STATUS'],
      confStatus: row['CONF_STATUS'],
      unit: row['UNIT_MEASURE'],
    }));
    expect(read).toEqual(observationsOf(release));
    expect(
      new Set(rows.map((row) => `${row['STRUCTURE_ID']} ${row['ACTION']} ${row['ROUNDING']} ${row['REVISION_NO']}`)),
    ).toEqual(new Set(['HEMSEHRI:DF_MONTHLY(1.0.0) R 5 2']));
    expect(rows.some((row) => row['OBS_VALUE'] === 'NaN' && row['OBS_STATUS'] === 'Q')).toBe(true);
  });

  it('writes a figure of two tables once, and refuses two figures for one observation', () => {
    const cells = protectUntilSafe(completeCube([], ['SERVED']), header).table.cells;
    expect(observationsOf(aRelease(cells))).toHaveLength(385 + 160 - 5);
    const torn = cells.map((cell) =>
      cell.table === 'district-sex' && cell.refArea === 'TUR035' ? { ...cell, value: 10 } : cell,
    );
    expect(() => sdmxCsv(aRelease(torn))).toThrow(ObservationsDisagree);
  });

  it('never lets a cell become a formula in a spreadsheet', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', ' =', '\u0000=', '\u200b@', '|', '＝']) {
      const rows: string[][] = parse(sdmxCsv(aRelease(release.cells, `${sign}cmd`)));
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\u0000\u200b]*[=+\-@\t\r|＝]/);
    }
  });

  it('gives the same bytes for the same release', () => {
    expect(sdmxCsv({ ...release, cells: [...release.cells].reverse() })).toBe(sdmxCsv(release));
  });
});
