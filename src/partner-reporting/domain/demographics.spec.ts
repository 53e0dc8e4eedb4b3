import { readDemographics } from './demographics.js';

describe('demographics for the statistics', () => {
  it.each([
    ['F|1990-04|exact|TUR035021', { sex: 'F', birth: { year: 1990, month: 4, day: null }, district: 'TUR035021' }],
    [
      'M|1990-01|estimated|TUR035001',
      { sex: 'M', birth: { year: 1990, month: null, day: null }, district: 'TUR035001' },
    ],
    ['other|2001|year|', { sex: '_O', birth: { year: 2001, month: null, day: null }, district: 'TUR035_U' }],
    ['unknown||unknown|', { sex: '_U', birth: null, district: 'TUR035_U' }],
    ['X|nonsense|?|TUR099001', { sex: '_U', birth: null, district: 'TUR035_U' }],
    ['', { sex: '_U', birth: null, district: 'TUR035_U' }],
  ])('reads %s', (text, expected) => {
    expect(readDemographics(text)).toEqual(expected);
  });
});
