// oxlint-disable-next-line import/no-unassigned-import
import 'reflect-metadata';
import { validate } from 'class-validator';
import { plainToInstance } from 'class-transformer';
import fc from 'fast-check';
import { PageQuery, decodeCursor, encodeCursor, pageOf } from './paging.js';

describe('a cursor', () => {
  it('gives back the key of the last row, whatever letters it holds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }).filter((t) => !t.includes('\u0000') && t.isWellFormed()),
            fc.integer(),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (key) => {
          expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('fits into a URL as it is', () => {
    expect(encodeCursor(['İzmir/Konak?+&', 7])).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'abc'],
    ['no list', encodeCursor({} as never)],
    ['too many parts', encodeCursor(['a', 'b', 'c'])],
    ['too few parts', encodeCursor(['a'])],
    ['an object in it', encodeCursor(['a', { $ne: 1 } as never])],
    ['a list in it', encodeCursor(['a', ['b'] as never])],
    ['null in it', encodeCursor(['a', null as never])],
    ['a NUL character', encodeCursor(['a', 'x\u0000'])],
    ['truth', encodeCursor(['a', true as never])],
  ])('is refused when it holds %s', (_, cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow(
      expect.objectContaining({ kind: 'malformed', code: 'cursor-malformed' }),
    );
  });

  it('is not quoted when refused', () => {
    try {
      decodeCursor(encodeCursor(['Fatma']), 2);
      throw new Error('was taken');
    } catch (error) {
      expect(JSON.stringify(error) + (error as Error).message).not.toContain('Fatma');
    }
  });
});

describe('a page', () => {
  const rows = [1, 2, 3, 4, 5];
  const show = (limit: number, from = rows) =>
    pageOf(
      from.slice(0, limit + 1),
      limit,
      (row) => [row],
      (row) => `row ${row}`,
    );

  it('walks every row exactly once', () => {
    for (const limit of [1, 2, 3, 4, 5, 6]) {
      const seen: string[] = [];
      let rest = rows;
      for (;;) {
        const page = show(limit, rest);
        seen.push(...page.items);
        if (!page.nextCursor) break;
        const [after] = decodeCursor(page.nextCursor, 1);
        rest = rows.filter((row) => row > Number(after));
      }
      expect(seen).toEqual(rows.map((row) => `row ${row}`));
    }
  });

  it('without rows is the last one', () => {
    expect(show(5, [])).toEqual({ items: [], nextCursor: null });
  });
});

describe('the query of a list', () => {
  it.each<unknown>(['0', '201', '-1', '1.5', 'ten', { $gt: 1 }])('refuses the limit %p', async (limit) => {
    expect(await validate(plainToInstance(PageQuery, { limit }))).toHaveLength(1);
  });

  it.each([{ limit: '1' }, { limit: '200' }, {}, { cursor: 'x'.repeat(1000) }])('takes %p', async (query) => {
    expect(await validate(plainToInstance(PageQuery, query))).toHaveLength(0);
  });

  it.each([{ cursor: 'x'.repeat(1001) }, { cursor: ['a', 'b'] }, { cursor: { a: 'b' } }])(
    'refuses %p',
    async (query) => {
      expect(await validate(plainToInstance(PageQuery, query))).toHaveLength(1);
    },
  );
});
