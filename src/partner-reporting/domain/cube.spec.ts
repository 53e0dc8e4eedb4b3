import fc from 'fast-check';
import { LEAF_CODES, TOTAL_CODE, type Coordinates } from './codes.js';
import { BreakdownsDisagree, completeCube, CubeInputInvalid, gridOf, placeOf, type RawCell } from './cube.js';
import { INDICATORS } from './indicators.js';

const city = { refArea: 'TUR035', popType: '_T', sex: '_T', age: '_T' } as const satisfies Coordinates;
const person = (at: Partial<Coordinates>, count = 1): RawCell => ({
  indicator: 'SERVED',
  table: 'popType-sex-age',
  ...{ ...city, popType: 'REF', sex: 'F', age: 'Y18T59' },
  ...at,
  count,
});
const living = (at: Partial<Coordinates>, count = 1): RawCell => ({
  ...{ indicator: 'SERVED', table: 'district-sex', ...city, refArea: 'TUR035021', sex: 'F' },
  ...at,
  count,
});
const at = (cells: readonly RawCell[], table: string, place: Partial<Coordinates>): number | undefined =>
  cells.find((cell) => cell.table === table && placeOf(cell) === placeOf({ ...city, ...place }))?.count;

describe('completeCube', () => {
  it('adds every zero and every total of the fixed grid', () => {
    const cube = completeCube(
      [person({}, 3), person({ sex: 'M' }, 2), living({}, 3), living({ sex: 'M' }, 2)],
      ['SERVED'],
    );
    expect(cube).toHaveLength(11 * 5 * 7 + 32 * 5);
    expect(at(cube, 'popType-sex-age', {})).toBe(5);
    expect(at(cube, 'district-sex', {})).toBe(5);
    expect(at(cube, 'popType-sex-age', { sex: 'M', age: 'Y18T59' })).toBe(2);
    expect(at(cube, 'popType-sex-age', { popType: 'REF', age: 'Y0T4' })).toBe(0);
    expect(at(cube, 'district-sex', { refArea: 'TUR035021' })).toBe(5);
  });

  it('publishes an indicator that nothing was counted for as zeros', () => {
    const cube = completeCube([]);
    expect(cube).toHaveLength(Object.keys(INDICATORS).length * (385 + 160));
    expect(cube.every(({ count }) => count === 0)).toBe(true);
  });

  it('adds up along every dimension', () => {
    const leaf = fc.record({
      popType: fc.constantFrom(...LEAF_CODES.popType),
      sex: fc.constantFrom(...LEAF_CODES.sex),
      age: fc.constantFrom(...LEAF_CODES.age),
      refArea: fc.constantFrom(...LEAF_CODES.refArea),
    });
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 60 }), (people) => {
        const cube = completeCube(counted(people), ['SERVED']);
        const counts = new Map(cube.map((cell) => [`${cell.table}|${placeOf(cell)}`, cell.count]));
        for (const cell of cube) {
          for (const dimension of ['refArea', 'popType', 'sex', 'age'] as const) {
            const codes = LEAF_CODES[dimension].map((code) =>
              counts.get(`${cell.table}|${placeOf({ ...cell, [dimension]: code })}`),
            );
            if (cell[dimension] !== TOTAL_CODE[dimension] || codes.includes(undefined)) continue;
            expect(codes.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(cell.count);
          }
        }
        expect(at(cube, 'district-sex', {})).toBe(people.length);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses breakdowns that do not add to the same total, also by sex', () => {
    expect(() => completeCube([person({}, 3), living({}, 2)], ['SERVED'])).toThrow(BreakdownsDisagree);
    expect(() => completeCube([person({}), living({ sex: 'M' })], ['SERVED'])).toThrow(BreakdownsDisagree);
  });

  it.each<[string, RawCell[]]>([
    ['a total', [person({ sex: '_T' })]],
    ['a district in a city table', [person({ refArea: 'TUR035021' })]],
    ['the city in a district table', [living({ refArea: 'TUR035' })]],
    ['a place twice', [person({}), person({})]],
    ['half a person', [person({}, 0.5)]],
    ['a negative count', [person({}, -1)]],
    ['an indicator outside the report', [{ ...person({}), indicator: 'REF_OUT' }]],
  ])('refuses %s', (_, raw) => {
    expect(() => completeCube(raw, ['SERVED'])).toThrow(CubeInputInvalid);
  });

  it('has a grid without repeated places', () => {
    expect(new Set(gridOf('popType-sex-age').map(placeOf)).size).toBe(385);
  });
});

function counted(people: readonly Coordinates[]): RawCell[] {
  const cells = new Map<string, RawCell>();
  const add = (cell: RawCell): void => {
    const id = `${cell.table}|${placeOf(cell)}`;
    cells.set(id, { ...cell, count: (cells.get(id)?.count ?? 0) + 1 });
  };
  for (const { popType, sex, age, refArea } of people) {
    add(person({ popType, sex, age }));
    add(living({ refArea, sex }));
  }
  return [...cells.values()];
}
