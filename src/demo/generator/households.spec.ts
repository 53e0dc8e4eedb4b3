import { assembleHouseholds, type HouseholdPlan } from './households.js';
import { AGE_BANDS, apportion, DISPLACED_GROUPS, SYRIAN_SHAPE } from './population-shape.js';
import { Random } from './random.js';

const PEOPLE = 12_000;

function assemble(seed: string): HouseholdPlan[] {
  return assembleHouseholds(new Random(seed), { people: PEOPLE, shape: SYRIAN_SHAPE, childrenAlone: 0.003 });
}

/** Pearson's statistic of sex × age band against the published shape, nine degrees of freedom. */
function chiSquare(homes: readonly HouseholdPlan[]): number {
  const published = [...SYRIAN_SHAPE.female, ...SYRIAN_SHAPE.male];
  const total = published.reduce((a, b) => a + b, 0);
  const members = homes.flatMap((home) => home.members);
  return (['female', 'male'] as const)
    .flatMap((sex) =>
      AGE_BANDS.map(([min, max]) => members.filter((m) => m.sex === sex && m.age >= min && m.age <= max).length),
    )
    .reduce((sum, observed, index) => {
      const expected = ((published[index] ?? 0) / total) * PEOPLE;
      return sum + (observed - expected) ** 2 / expected;
    }, 0);
}

describe('households', () => {
  it.each(['one', 'two', 'three'])('keep the published margins of sex and age (seed %s)', (seed) => {
    expect(chiSquare(assemble(seed))).toBeLessThan(27.9); // 0.1 % point of chi-square, 9 degrees of freedom
  });

  it('seat everybody once and have exactly one head', () => {
    const homes = assemble('seats');
    expect(homes.reduce((sum, home) => sum + home.members.length, 0)).toBe(PEOPLE);
    for (const home of homes) expect(home.members.filter((m) => m.role === 'head')).toHaveLength(1);
  });

  it('leave children without adults only in homes that say so', () => {
    for (const home of assemble('children')) {
      expect(home.members.every((m) => m.age < 18)).toBe(home.kind === 'unaccompanied_child');
    }
  });

  it('have mothers seventeen or more years older than the children of the house', () => {
    for (const home of assemble('mothers').filter((h) => h.kind === 'nuclear')) {
      const mother = home.members.find((m) => m.sex === 'female' && (m.role === 'head' || m.role === 'spouse'));
      for (const child of home.members.filter((m) => m.role === 'child')) {
        expect((mother?.age ?? 0) - child.age).toBeGreaterThanOrEqual(17);
      }
    }
  });

  it('are of a believable size', () => {
    const homes = assemble('size');
    expect(PEOPLE / homes.length).toBeGreaterThan(3.5);
    expect(PEOPLE / homes.length).toBeLessThan(5.5);
    expect(homes.filter((home) => home.members.length === 1).length / homes.length).toBeLessThan(0.2);
    expect(Math.max(...homes.map((home) => home.members.length))).toBeLessThanOrEqual(16);
  });
});

describe('apportion', () => {
  it.each([1, 37, 19_600])('gives away exactly %i people', (people) => {
    const parts = apportion(people, 0.35);
    expect(parts.reduce((sum, part) => sum + part.people, 0)).toBe(people);
  });

  it('keeps the published proportions of the displaced', () => {
    const parts = apportion(100_000, 0).filter((part) => part.group.populationType !== 'HST');
    const total = DISPLACED_GROUPS.reduce((sum, g) => sum + g.total, 0);
    for (const { group, people } of parts)
      expect(Math.abs(people - (100_000 * group.total) / total)).toBeLessThanOrEqual(1);
  });
});
