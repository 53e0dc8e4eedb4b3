import fc from 'fast-check';
import { newId } from '../../../src/platform/ids.js';

export type Kind = 'enum' | 'uuid' | 'day' | 'coded' | 'text' | 'opaque' | 'number' | 'boolean' | 'list' | 'object';

const c = (...points: number[]): string => String.fromCodePoint(...points);

/** What JSON.stringify would not write: replaced in the text of the request. */
const RAW: Record<string, string> = {
  '@@1e400@@': '1e400',
  '@@-1e400@@': '-1e400',
  '@@lone@@': '"a\\ud83d"',
  '@@low@@': '"\\ude00a"',
  '@@nul@@': '"a\\u0000b"',
};

/** The text of a body; values that JSON cannot express are written as they would come from a hostile client. */
export const written = (body: unknown): string =>
  JSON.stringify(body).replace(/"(@@[\w-]+@@)"/g, (_, name: string) => RAW[name]!);

/** Texts that some part of a system has been fooled by somewhere; legitimate where people write freely. */
export const STRANGE_TEXTS = [
  `'; DROP TABLE core.residents; --`,
  `" OR ""="`,
  '$1',
  '=HYPERLINK("http://x.invalid/"&A1)',
  '+1+1',
  '@SUM(A1)',
  '-2+3|cmd',
  '${7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%',
  '_',
  '\\',
  'a\\',
  '%00',
  '\\u0000',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  'x'.repeat(400),
  'ü'.repeat(5_000),
  'İıŞş'.repeat(30),
  '👩‍👩‍👧',
  '🏳️‍🌈 Deniz',
  `Ayşe${c(0x202e)}4321`,
  `أحمد${c(0x200f)}`,
  `a${c(0x2067)}b${c(0x2069)}`,
  c(0x200b),
  c(0xfeff),
  c(0x3164),
  `a${c(0x301).repeat(300)}`,
  c(0x1d54f, 0x1d553),
  'two\nlines',
  'a\tb',
  'a\rb',
  `a${c(0x2028)}b`,
  c(7),
  c(0x85),
  c(0xffff),
  ' ',
  '   x   ',
  'ﷺ'.repeat(40),
  '＝1+1',
  'ﬁ ǆ ẞ',
];

const IMPOSSIBLE_DAYS = [
  '2026-02-30',
  '0000-00-00',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '20260101',
  '01.02.2026',
  '2026-01-01T00:00:00Z',
  '10000-01-01',
  '-000001-01-01',
  '2026-01-01 ',
  '٢٠٢٦-٠١-٠١',
  'today',
  '',
  'infinity',
  '2026-01-01\n',
  '9999-12-31',
  '1066-10-14',
];
const NO_TEXT: unknown[] = [
  12_345,
  true,
  {},
  [],
  ['x'],
  { $ne: null },
  { toString: 'x' },
  [[]],
  '@@1e400@@',
  '@@nul@@',
  '@@lone@@',
  '@@low@@',
];
const NO_ID = [
  '',
  ' ',
  '0',
  'undefined',
  '[object Object]',
  '00000000-0000-0000-0000-00000000000g',
  `${newId()}x`,
  `{${newId()}}`,
  `'; DROP TABLE core.residents; --`,
  '7*7',
  '👩‍👩‍👧',
  'x'.repeat(5_000),
];
const NO_CODE = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  `'; DROP TABLE core.residents; --`,
  '=1+1',
  '${7*7}',
  '👩‍👩‍👧',
  `a${c(0x202e)}`,
  'x'.repeat(400),
  'x'.repeat(5_000),
  'ACTIVE ',
  '0',
  'null',
];
const MANY = 10_000;

/** Values that cannot be right at a place of this kind, each with a name for the report. */
export function wrongFor(kind: Kind): unknown[] {
  switch (kind) {
    case 'enum':
      return [...NO_TEXT, ...NO_CODE];
    case 'coded':
      return [...NO_TEXT, '', 'x'.repeat(5_000), `${c(0x202e)}1`, '👩‍👩‍👧', `'; DROP TABLE x; --`, '=HYPERLINK("x")'];
    case 'uuid':
      return [...NO_TEXT, ...NO_ID];
    case 'day':
      return [...NO_TEXT, ...IMPOSSIBLE_DAYS, `'; DROP TABLE x; --`, 'x'.repeat(400)];
    case 'text':
      return [...NO_TEXT, 'x'.repeat(9_000), `a${c(0x202e)}b`, c(7), ''];
    case 'opaque':
      return [...NO_TEXT, 'x'.repeat(9_000)];
    case 'number':
      return [
        'NaN',
        'abc',
        '',
        {},
        [],
        [1],
        true,
        1e308,
        -1e308,
        '@@1e400@@',
        '@@-1e400@@',
        '@@nul@@',
        '5',
        { valueOf: 5 },
      ];
    case 'boolean':
      return ['yes', 'true', 0, 1, {}, [], [true], '@@lone@@'];
    case 'list':
      return [
        'text',
        '',
        5,
        true,
        {},
        { length: 1 },
        { 0: 'x' },
        [null],
        [[]],
        [[{}]],
        [undefined],
        Array.from({ length: MANY }, () => 'x'),
        Array.from({ length: MANY }, () => ({})),
        '@@nul@@',
      ];
    case 'object':
      return ['text', '', 5, true, [], [{}], [[]], [null], '@@lone@@'];
  }
}

/** Random lists and objects: right nowhere. Names that the parser refuses with the whole body are left to the bodies that are none. */
export const randomValues = (seed: number, count: number): unknown[] =>
  fc
    .sample(
      fc.oneof(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1 }),
        fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }),
      ),
      { seed, numRuns: 2 * count },
    )
    .filter((value) => !/__proto__|"constructor"/.test(JSON.stringify(value)))
    .slice(0, count);

export interface NoBody {
  what: string;
  payload: string | Buffer;
  type?: string;
}

export const noBodies = (): NoBody[] => [
  ...[
    '{',
    '{"a":}',
    '{"a":1,}',
    "{'a':1}",
    '[',
    'null',
    '[]',
    '[{}]',
    '"text"',
    '7',
    'true',
    'NaN',
    'undefined',
    '{"a":NaN}',
    '{"a":01}',
    '{"a":1}{"b":2}',
    '{"a":"\n"}',
    '\u0000',
    '{"a":"\\x"}',
  ].map((payload) => ({ what: payload, payload })),
  { what: '__proto__', payload: '{"__proto__":{"isAdmin":true}}' },
  { what: 'constructor', payload: '{"constructor":{"prototype":{"isAdmin":true}}}' },
  { what: 'bad UTF-8', payload: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0x22, 0x7d]) },
  { what: 'overlong UTF-8', payload: Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d]) },
  { what: 'UTF-16', payload: Buffer.from('\ufeff{"a":1}', 'utf16le') },
  { what: '100,000 objects deep', payload: `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}` },
  { what: '3,000 objects deep', payload: `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}` },
  { what: '400,000 lists deep', payload: `${'['.repeat(400_000)}${']'.repeat(400_000)}` },
  {
    what: '20,000 unknown fields',
    payload: JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`f${i}`, i]))),
  },
  { what: 'more than a megabyte', payload: JSON.stringify({ a: 'x'.repeat(1_100_000) }) },
  { what: 'a form', payload: 'callName=Deniz&email=a%40example.org', type: 'application/x-www-form-urlencoded' },
  { what: 'plain text', payload: '{}', type: 'text/plain' },
  { what: 'XML', payload: '<a/>', type: 'application/xml' },
  { what: 'multipart', payload: '--x--', type: 'multipart/form-data; boundary=x' },
  { what: 'no media type', payload: '{}', type: '' },
];
