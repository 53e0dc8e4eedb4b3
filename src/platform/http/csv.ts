import { stringify } from 'csv-stringify/sync';

export type CsvValue = string | number | bigint | boolean | null | undefined;

// What spreadsheet programs drop before they look for a formula: NUL and other controls, spaces of every width, byte order and direction marks.
const DROPPED_FIRST =
  /^[\u0000-\u0020\u007F-\u00A0\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u206F\u3000\uFEFF\uFFFE\uFFFF]+/;
const STARTS_FORMULA = /^[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A text that no spreadsheet program takes for a formula (CSV injection): NUL is removed, and what would start one, also behind blanks,
 * gets an apostrophe in front. Stricter than `escape_formulas` of csv-stringify, which looks at the very first character only.
 */
export function withoutFormula(text: string): string {
  const clean = text.replaceAll('\u0000', '');
  return STARTS_FORMULA.test(clean.replace(DROPPED_FIRST, '')) || /^[\t\r\n]/.test(clean) ? `'${clean}` : clean;
}

/** Lines of a CSV file (RFC 4180, UTF-8), safe to be opened in a spreadsheet program. Numbers stay numbers, also negative ones. */
export function csvLines(rows: Iterable<readonly CsvValue[]>): string {
  const safe = Array.from(rows, (row) =>
    row.map((value) =>
      typeof value === 'string' ? withoutFormula(value) : value === null || value === undefined ? '' : String(value),
    ),
  );
  return stringify(safe, { record_delimiter: '\r\n', quoted_match: /[\r\n;\t']/ });
}
