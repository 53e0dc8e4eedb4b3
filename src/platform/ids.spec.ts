import { isUuid, newCode, newId, randomId } from './ids.js';

describe('ids', () => {
  it('are UUIDs of version 7 that begin with their time', () => {
    const id = newId(Date.UTC(2026, 8, 30));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 8, 30));
  });

  it('sort by time of creation', () => {
    const ids = Array.from({ length: 500 }, (_, i) => newId(1_790_000_000_000 + i));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('do not repeat within a millisecond', () => {
    expect(new Set(Array.from({ length: 50_000 }, () => newId(1_790_000_000_000))).size).toBe(50_000);
  });

  it('that must not tell their time are of version 4', () => {
    expect(randomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('codes have 40 random bits in letters that survive the telephone', () => {
    const codes = Array.from({ length: 5_000 }, () => newCode('R'));
    for (const code of codes) expect(code).toMatch(/^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(5_000);
    expect(new Set(codes.join('').replaceAll(/[R-]/g, '')).size).toBe(31);
  });

  it.each([newId(), randomId(), newId().toUpperCase()])('%s is a UUID', (id) => {
    expect(isUuid(id)).toBe(true);
  });

  it.each<unknown>([
    '',
    '1',
    null,
    undefined,
    0,
    Number.NaN,
    [],
    {},
    [newId()],
    `${newId()} `,
    `${newId()}\n`,
    newId().slice(1),
    newId().replaceAll('-', ''),
    `{${newId()}}`,
    '00000000-0000-0000-0000-000000000000',
    `${newId().slice(0, 14)}9${newId().slice(15)}`,
    "' OR 1=1 --",
  ])('%p is none', (text) => {
    expect(isUuid(text)).toBe(false);
  });
});
