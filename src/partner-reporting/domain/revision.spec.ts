import { diffReleases } from './revision.js';
import { hidden, PROFILES, protect } from './safe-profile.js';
import { aTableOf } from './testing/tables.js';

const published = (counts: number[]) =>
  aTableOf('district-sex', counts).map((cell) => protect(cell, PROFILES['HP-S1']));

describe('diffReleases', () => {
  it('is empty for the same figures in another order', () => {
    expect(diffReleases(published([20, 3]), published([20, 3]).reverse())).toEqual([]);
  });

  it('names cells whose figure or status differs, and nothing that was rounded away', () => {
    const changes = diffReleases(published([20, 3]), published([21, 9]));
    expect(new Set(changes.map(({ refArea }) => refArea))).toEqual(new Set(['TUR035', 'TUR035002']));
    expect(changes.find(({ refArea, sex }) => refArea === 'TUR035002' && sex === 'F')).toEqual({
      ...{ indicator: 'SERVED', table: 'district-sex', refArea: 'TUR035002', popType: '_T', sex: 'F', age: '_T' },
      before: { value: null, obsStatus: 'Q', confStatus: 'A' },
      after: { value: 10, obsStatus: 'A', confStatus: 'F' },
    });
  });

  it('names a changed mark and cells that exist on one side only', () => {
    const [first, ...rest] = published([3, 40]);
    expect(diffReleases([first!, ...rest], [hidden(first!), ...rest])).toHaveLength(1);
    expect(diffReleases(rest, [first!, ...rest])).toEqual([expect.objectContaining({ before: null })]);
    expect(diffReleases([first!, ...rest], rest)).toEqual([expect.objectContaining({ after: null })]);
  });
});
