import { AGE, CONF_STATUS, LEAF_CODES, OBS_STATUS, POP_TYPE, REF_AREA, SEX } from './codes.js';

describe('the code lists', () => {
  it('label every code in English, Turkish and Arabic', () => {
    for (const list of [POP_TYPE, SEX, AGE, REF_AREA, OBS_STATUS, CONF_STATUS]) {
      for (const label of Object.values(list)) {
        expect(label.en && label.tr).toBeTruthy();
        expect(label.ar).toMatch(/^[\u0600-\u06ff0-9 ():-]+$/);
      }
    }
  });

  it('hold the 30 districts of İzmir in P-code order, and one place for an unknown district', () => {
    const codes = LEAF_CODES.refArea;
    expect(codes).toHaveLength(31);
    expect(codes.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, i) => `TUR035${String(i + 1).padStart(3, '0')}`));
    expect(REF_AREA.TUR035021.tr).toBe('Konak');
  });

  it('have an unknown in every dimension and codes that SDMX accepts', () => {
    expect(LEAF_CODES.popType).toContain('_U');
    expect(LEAF_CODES.sex).toEqual(['F', 'M', '_O', '_U']);
    expect(LEAF_CODES.age).toEqual(['Y0T4', 'Y5T11', 'Y12T17', 'Y18T59', 'Y_GE60', '_U']);
    for (const code of Object.values(LEAF_CODES).flat()) expect(code).toMatch(/^[A-Za-z0-9_@$-]+$/);
  });
});
