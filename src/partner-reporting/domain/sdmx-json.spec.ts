import { protectUntilSafe } from './protect-until-safe.js';
import { observationsOf, type SdmxRelease } from './sdmx-dataset.js';
import { sdmxJson } from './sdmx-json.js';
import { aTableOf } from './testing/tables.js';

const header = { period: '2026-09', revision: 0, profile: 'HP-S1' } as const;
const release: SdmxRelease = {
  ...{ releaseId: '2026-09-r0', preparedAt: '2026-10-05T08:00:00Z', ...header },
  cells: protectUntilSafe(aTableOf('district-sex', [0, 3, 50, 61]), { ...header, shown: 'P' }).table.cells,
};

describe('SDMX-JSON', () => {
  it('can be read back to the observations it was made from', () => {
    const { structures, dataSets } = sdmxJson(release).data;
    const { dimensions, attributes } = structures[0]!;
    const read = Object.entries(dataSets[0]!.observations).map(([positions, [value, ...marks]]) => ({
      key: Object.fromEntries(
        positions.split(':').map((position, i) => {
          const dimension = dimensions.observation[i]!;
          expect(dimension.keyPosition).toBe(i);
          return [dimension.id, dimension.values![Number(position)]!.id];
        }),
      ),
      value: value === 'NaN' ? null : value,
      ...Object.fromEntries(
        ['obsStatus', 'confStatus', 'unit'].map((name, i) => [
          name,
          attributes.observation[i]!.values![Number(marks[i])]!.id,
        ]),
      ),
    }));
    expect(read).toEqual(observationsOf(release));
    expect(read.some(({ value }) => value === null)).toBe(true);
  });

  it('carries the release and its rounding, and labels in three languages', () => {
    const { structures, dataSets } = sdmxJson(release).data;
    expect(dataSets[0]).toMatchObject({ action: 'Replace', attributes: ['5', '2026-09-r0', 0] });
    const area = structures[0]!.dimensions.observation.find(({ id }) => id === 'REF_AREA');
    expect(area?.values?.[0]).toEqual({
      id: 'TUR035',
      name: 'İzmir',
      names: { en: 'İzmir', tr: 'İzmir', ar: 'إزمير' },
    });
  });
});
