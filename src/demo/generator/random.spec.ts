import { Random } from './random.js';

describe('Random', () => {
  it('repeats its numbers for the same seed and differs for another', () => {
    const draw = (seed: string): number[] => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('gives forks that do not depend on what the parent has drawn', () => {
    const used = new Random(7);
    for (let i = 0; i < 5; i++) used.next();
    expect(used.fork('x').next()).toBe(new Random(7).fork('x').next());
  });

  it('draws integers evenly, ends included', () => {
    const random = new Random('even');
    const counts = Array.from({ length: 6 }, () => 0);
    for (let i = 0; i < 60_000; i++) counts[random.int(0, 5)]! += 1;
    const chiSquare = counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(20.5);
  });

  it('follows weights and never picks a weight of zero', () => {
    const random = new Random('weights');
    let heavy = 0;
    for (let i = 0; i < 10_000; i++) {
      const value = random.weighted([
        ['heavy', 9],
        ['never', 0],
        ['light', 1],
      ]);
      expect(value).not.toBe('never');
      if (value === 'heavy') heavy++;
    }
    expect(Math.abs(heavy / 10_000 - 0.9)).toBeLessThan(0.02);
  });

  it('has the mean of a Poisson and the median of a log-normal variable', () => {
    const random = new Random('moments');
    const poisson = Array.from({ length: 20_000 }, () => random.poisson(2.5));
    expect(poisson.reduce((a, b) => a + b, 0) / poisson.length).toBeCloseTo(2.5, 1);
    const days = Array.from({ length: 20_001 }, () => random.lognormalDays(20, 0.7)).sort((a, b) => a - b);
    expect(Math.abs((days[10_000] ?? 0) - 20)).toBeLessThanOrEqual(1);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = new Random(1).shuffle([...items]);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  });
});
