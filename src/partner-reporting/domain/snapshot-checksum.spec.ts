import fc from 'fast-check';
import { canonicalJson, snapshotDigest, snapshotDigestInput, type Json } from './snapshot-checksum.js';
import { aTableOf } from './testing/tables.js';

const header = { period: '2026-09', profile: 'HP-S1' };

describe('the snapshot digest', () => {
  it('writes canonical JSON', () => {
    expect(canonicalJson({ b: [1, 1e21, -0], a: { ö: null, z: true }, '\u20ac': 'Ş"\n' })).toBe(
      '{"a":{"z":true,"ö":null},"b":[1,1e+21,0],"€":"Ş\\"\\n"}',
    );
    expect(() => canonicalJson(NaN)).toThrow(RangeError);
    expect(() => canonicalJson('\ud800')).toThrow(RangeError);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });

  it('is the same for the same cells in any order, and another for another count, month or profile', () => {
    const cells = aTableOf('district-sex', [3, 0, 50]);
    const digest = snapshotDigest(header, cells);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => {
        expect(snapshotDigest(header, shuffled)).toBe(digest);
      }),
    );
    expect(snapshotDigest(header, aTableOf('district-sex', [3, 0, 51]))).not.toBe(digest);
    expect(snapshotDigest({ ...header, period: '2026-10' }, cells)).not.toBe(digest);
    expect(snapshotDigest({ ...header, profile: 'HP-S2' }, cells)).not.toBe(digest);
    expect(snapshotDigestInput(header, cells)).toContain('["SERVED","district-sex","TUR035","_T","F","_T",53]');
  });
});
