import { INDICATOR_IDS, INDICATORS, TABLES } from './indicators.js';

describe('the indicators', () => {
  it('are each defined in both languages and published in two tables', () => {
    expect(INDICATOR_IDS).toHaveLength(10);
    for (const id of INDICATOR_IDS) {
      expect(INDICATORS[id].definition.en && INDICATORS[id].definition.tr).toBeTruthy();
      expect(INDICATORS[id].tables).toEqual(Object.keys(TABLES));
    }
  });

  it('are stocks exactly where they are counted at the end of the month', () => {
    expect(INDICATOR_IDS.filter((id) => INDICATORS[id].kind === 'stock')).toEqual(['REG_STOCK', 'CASE_ACTIVE']);
  });
});
