import { IntervalSystem } from './interval-system.js';

describe('IntervalSystem', () => {
  it('shrinks parts from their total and the total from its parts, with open ends', () => {
    const system = new IntervalSystem();
    const [total, a, b] = [system.add(8, 12), system.add(1, 7), system.add(1, Infinity)];
    system.addSum(total, [a, b]);
    expect(system.settle()).toBe(true);
    expect(system.boundsOf(b)).toEqual({ lo: 1, hi: 11 });
    expect(system.boundsOf(a)).toEqual({ lo: 1, hi: 7 });
  });

  it('sees that nothing fits', () => {
    const system = new IntervalSystem();
    const [total, a, b] = [system.add(20, 22), system.add(1, 7), system.add(0, 9)];
    system.addSum(total, [a, b]);
    expect(system.settle()).toBe(false);
  });

  it('finds by trial what single equations do not show', () => {
    // x + y = 2a and x - y even by parity of a second sum: x + y = t, x = y + 2u leaves only even t.
    const system = new IntervalSystem();
    const [t, x, y, u] = [system.add(3, 5), system.add(0, 9), system.add(0, 9), system.add(0, 0)];
    system.addSum(t, [x, y]);
    system.addSum(x, [y, u]);
    expect(system.settle()).toBe(true);
    expect(system.probe(x)).toBe(true);
    expect(system.boundsOf(x)).toEqual({ lo: 2, hi: 2 });
  });

  it('ends on contradictory equations over open variables', () => {
    const system = new IntervalSystem();
    const [x, y, one] = [system.add(0, Infinity), system.add(0, Infinity), system.add(1, 1)];
    system.addSum(x, [y, one]);
    system.addSum(y, [x, one]);
    system.settle();
    expect(system.boundsOf(x).hi).toBe(Infinity);
  });
});
