import fc from 'fast-check';
import { bigramSimilarity, jaroWinkler, slipBetween } from './string-similarity.js';

describe('jaroWinkler', () => {
  // The figures of Winkler's paper.
  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['abc', 'xyz', 0],
    ['', '', 1],
    ['a', '', 0],
  ])('of %s and %s is %d', (a, b, similarity) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(similarity, 2);
  });

  it('lies between 0 and 1 and is 1 for equal words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const similarity = jaroWinkler(a, b);
        return similarity >= 0 && similarity <= 1 + 1e-9 && (a !== b || similarity > 1 - 1e-9);
      }),
    );
  });
});

describe('slipBetween', () => {
  it.each([
    ['12345', '12345', null],
    ['12345', '12845', 'one-off'],
    ['12345', '1234', 'one-off'],
    ['12345', '13245', 'transposed'],
    ['12345', '12354', 'transposed'],
    ['12345', '13254', null],
    ['12345', '54321', null],
  ])('between %s and %s is %p', (a, b, slip) => {
    expect(slipBetween(a, b)).toBe(slip);
    expect(slipBetween(b, a)).toBe(slip);
  });
});

describe('bigramSimilarity', () => {
  it('does not mind the order of the parts', () => {
    expect(bigramSimilarity('kadifekale12', '12kadifekale')).toBeGreaterThan(0.8);
    expect(bigramSimilarity('kadifekale12', 'bostanli7')).toBeLessThan(0.3);
  });
});
