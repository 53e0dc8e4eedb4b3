import { newId } from '../../../src/platform/ids.js';
import type { Schema } from './bodies.js';
import { STRANGE_TEXTS } from './values.js';

const deep = (key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Query strings that can be right nowhere for this field. */
export function badQueries(name: string, schema: Schema): string[] {
  const always = [
    `${name}=%00`,
    `${name}=a%00b`,
    `${name}=1&${name}=2`,
    `${name}=${'x'.repeat(5_000)}`,
    `${name}[]=1`,
    `${name}[a]=1`,
    `${name}.x=1`,
    `${name}=1&__proto__=1`,
    `constructor=x&${name}=`,
  ];
  if (name === 'limit')
    return [
      ...always,
      ...[
        '0',
        '-1',
        '1e9',
        '1000000000',
        'abc',
        'NaN',
        'Infinity',
        '1.5',
        '9007199254740993',
        '',
        '%20',
        '1;DROP',
        '[1]',
        '{}',
        'true1',
      ].map((value) => `limit=${value}`),
    ];
  if (name === 'cursor') {
    return [
      ...always,
      ...[
        'x',
        'null',
        '%F0%9F%98%80',
        '../..',
        deep([]),
        deep([null]),
        deep([{}]),
        deep([[]]),
        deep(Array(50).fill('x')),
        deep(['a\u0000', 'b']),
        Buffer.from('{"a":1}').toString('base64url'),
        Buffer.from('[1').toString('base64url'),
      ].map((value) => `cursor=${value}`),
    ];
  }
  const types = [schema.type].flat();
  if (schema.enum)
    return [...always, ...['', 'toString', '__proto__', "';--", '%F0%9F%98%80'].map((value) => `${name}=${value}`)];
  if (schema.format === 'uuid')
    return [
      ...always,
      ...['', '0', 'undefined', `${newId()}x`, "';--", '[object%20Object]'].map((value) => `${name}=${value}`),
    ];
  if (types.includes('boolean'))
    return [...always, ...['yes', '2', 'null', '%F0%9F%98%80'].map((value) => `${name}=${value}`)];
  if (types.includes('number'))
    return [...always, ...['abc', 'NaN', '-1', '0', '1e99', '1.5'].map((value) => `${name}=${value}`)];
  return always;
}

/** Query strings that may be right, and must not break anything. */
export const strangeQueries = (name: string): string[] => [
  ...STRANGE_TEXTS.filter((text) => text.length < 500)
    .filter((_, i) => i % 4 === name.length % 4)
    .map((text) => `${name}=${encodeURIComponent(text)}`),
  `${name}=%ZZ`,
  `${name}=%FF%FE`,
  `${name}=%C3%28`,
  name,
  `=${name}`,
  '&&&',
  `${name}=%25%5F%5C`,
  ...(name === 'cursor'
    ? [
        [1],
        ['x'],
        ['2026-02-30'],
        ['infinity'],
        [1e308],
        [-1],
        ["'; DROP TABLE x; --"],
        ['x', 'x'],
        ['2026-01-01', 'x'],
        [1, 1],
        ['infinity', newId()],
        ['2026-01-01', newId()],
        ['x', newId()],
        [1e308, newId()],
        ['\ud800', newId()],
        ['x', 1, 'x'],
        ['2026-01-01', '2026-01-01', newId()],
        [1, '2026-02-30', newId()],
        [newId()],
        [newId(), newId()],
        ['-infinity'],
        ['99999-01-01T00:00:00Z', newId()],
      ].map((key) => `cursor=${deep(key)}`)
    : []),
];
