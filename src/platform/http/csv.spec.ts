import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvLines, withoutFormula } from './csv.js';

describe('CSV that a spreadsheet program opens', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|calc',
    '%0A',
    ' =1',
    '\u0000=1',
    '\t=1',
    '\r=1',
    '\n=1',
    '\u00a0@x',
    '\u200b=1',
    '\ufeff=1',
    '＝1',
  ])('takes %j for a text', (text) => expect(withoutFormula(text)).toMatch(/^'/));

  it.each(['Umut', 'a=b', '', '35000', 'Ünal-Çelik', 'احمد'])('leaves %j as it is', (text) =>
    expect(withoutFormula(text)).toBe(text),
  );

  it('keeps numbers, also negative ones, and leaves nothing out', () => {
    expect(csvLines([[1, -2, 10n, true, null, undefined, 'a,b', 'say "x"', 'two\nlines']])).toBe(
      '1,-2,10,true,,,"a,b","say ""x""","two\nlines"\r\n',
    );
  });

  it('is read back as it was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }), (texts) => {
        const row = [...texts, 'end'];
        expect(parse(csvLines([row]), { bom: false })).toEqual([row.map(withoutFormula)]);
      }),
      { numRuns: 300 },
    );
  });
});
