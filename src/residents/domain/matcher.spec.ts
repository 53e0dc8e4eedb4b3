import fc from 'fast-check';
import { checkDigits } from './identity-number.js';
import { compare } from './matcher.js';
import type { BirthForMatching, PersonForMatching } from './person-for-matching.js';

const exact = (value: string): BirthForMatching => ({ value, quality: 'exact' });
const base: PersonForMatching = {
  names: [{ given: 'Zerda', family: 'Onat' }],
  birthDate: exact('1990-05-20'),
  sex: 'F',
  phones: ['05321234567'],
  numbers: [`100000001${checkDigits('100000001')}`],
  address: 'Ihlamur Sokak 12',
  district: 'TUR035021',
  neighbourhood: 'Sıra',
};
const named = (given: string, family: string, rest: Partial<PersonForMatching> = {}): PersonForMatching => ({
  names: [{ given, family }],
  ...rest,
});
const codes = (a: PersonForMatching, b: PersonForMatching): string[] =>
  compare(a, b).reasons.map(({ field, code }) => `${field}:${code}`);

describe('compare', () => {
  it('takes a record for the same person as itself', () => {
    expect(compare(base, base)).toMatchObject({ verdict: 'same' });
  });

  it('takes people who share nothing for two', () => {
    const other = named('Lale', 'Bican', {
      birthDate: exact('1971-11-02'),
      sex: 'F',
      phones: ['05339876543'],
      neighbourhood: 'Barış',
    });
    expect(compare(base, other)).toMatchObject({ verdict: 'no' });
  });

  it('compares names across scripts', () => {
    const latin = named('Hüseyin', 'Elmasri', { birthDate: exact('1990-05-20') });
    const arabic = named('حسين', 'المصري', { birthDate: exact('1990-05-20') });
    expect(codes(latin, arabic)).toEqual(
      expect.arrayContaining(['givenName:other-script-and-common', 'familyName:other-script', 'birthDate:same']),
    );
    expect(compare(latin, arabic).verdict).toBe('likely');
  });

  it.each<[string, PersonForMatching, PersonForMatching, string]>([
    ['exchanged names', named('Zerda', 'Onat'), named('Onat', 'Zerda'), 'nameOrder:given-and-family-swapped'],
    ['a name left out', named('Zerda Gül', 'Onat'), named('Zerda', 'Onat'), 'givenName:partly-same'],
    ['names written together', named('Mehmetali', 'Onat'), named('Mehmet Ali', 'Onat'), 'givenName:same'],
    ['a typing mistake', named('Gülperi', 'Onat'), named('Gülpepi', 'Onat'), 'givenName:similar'],
    ['another spelling', named('Muhammet', 'Onat'), named('Mohamad', 'Onat'), 'givenName:sounds-alike'],
    ['a frequent name', named('Mehmet', 'Onat'), named('Mehmet', 'Onat'), 'givenName:same-and-common'],
    ['another family name', named('Zerda', 'Onat'), named('Zerda', 'Bican'), 'familyName:different'],
    [
      'a digit of a number',
      { ...base, numbers: ['TR12345'] },
      { ...base, numbers: ['TR12845'] },
      'number:one-character-off',
    ],
    [
      'digits of a number',
      { ...base, numbers: ['TR12345'] },
      { ...base, numbers: ['TR13245'] },
      'number:characters-transposed',
    ],
    ['a phone with a prefix', { ...base, phones: ['00905321234567'] }, base, 'phone:same'],
    ['a wrong digit of a phone', { ...base, phones: ['05321234568'] }, base, 'phone:one-digit-off'],
    ['the parts of an address', { ...base, address: '12 Ihlamur Sok.' }, base, 'address:same'],
    ['another house', { ...base, address: 'Ihlamur Sokak 48' }, base, 'address:similar'],
    ['another sex', { ...base, sex: 'M' }, base, 'sex:different'],
  ])('explains %s', (_, a, b, reason) => {
    expect(codes(a, b)).toContain(reason);
    expect(codes(b, a)).toContain(reason);
  });

  it('holds absent fields neither for nor against', () => {
    const less = named('Zerda', 'Onat', { birthDate: exact('1990-05-20') });
    expect(
      compare(less, base)
        .reasons.map(({ field }) => field)
        .toSorted(),
    ).toEqual(['birthDate', 'familyName', 'givenName']);
    expect(compare({ names: [] }, base)).toMatchObject({ verdict: 'no', reasons: [] });
  });

  it('does not compare a passport with an identity number', () => {
    expect(codes({ ...base, numbers: ['U1234567'] }, base).filter((code) => code.startsWith('number'))).toEqual([]);
  });

  it('does not take twins for one person', () => {
    const twin = (given: string, sex: 'F' | 'M'): PersonForMatching => ({
      ...base,
      numbers: [],
      names: [{ given, family: 'Onat' }],
      sex,
    });
    const match = compare(twin('Hasan', 'M'), twin('Hüseyin', 'M'));
    expect(match.verdict).toBe('possible');
    expect(match.reasons).toContainEqual({ field: 'household', code: 'perhaps-a-relative', weight: 0 });
  });

  it('does not take brothers and sisters of different ages for one person', () => {
    const sister = { ...base, numbers: [], names: [{ given: 'Lale', family: 'Onat' }], birthDate: exact('1997-11-02') };
    expect(compare(base, sister).verdict).toBe('no');
  });

  it('asks for more where both names are frequent', () => {
    const rare = named('Zerda', 'Onat', { birthDate: exact('1990-05-20') });
    const frequent = named('Mehmet', 'Yılmaz', { birthDate: exact('1990-05-20') });
    expect(compare(rare, rare).verdict).toBe('same');
    expect(compare(frequent, frequent).verdict).toBe('likely');
  });

  it('lists two files with one document number whatever else they say', () => {
    const other = named('Lale', 'Bican', { birthDate: exact('1971-11-02'), sex: 'M', numbers: base.numbers });
    expect(compare(base, other).verdict).not.toBe('no');
  });

  it('takes the word of the caller for numbers and phones it may not read', () => {
    const hidden = { ...base, phones: undefined, numbers: undefined, address: undefined };
    const told = compare(base, hidden, ['number', 'phone', 'address-name']).reasons.map(
      ({ field, code }) => `${field}:${code}`,
    );
    expect(told).toEqual(expect.arrayContaining(['number:same', 'phone:same', 'address:similar']));
  });

  it('compares somebody of whom only a call name is known with names and call names', () => {
    const known: PersonForMatching = { ...named('Ömer', 'Elmasri'), callName: 'Abu Ali' };
    expect(codes({ names: [], callName: 'Abu Ali' }, known)).toEqual(['givenName:same']);
    expect(codes({ names: [], callName: 'Omar al-Masri' }, known)).toEqual(
      expect.arrayContaining(['givenName:sounds-alike', 'familyName:sounds-alike']),
    );
  });

  it('is symmetric and keeps score and verdict together', () => {
    const word = fc.constantFrom(
      'Zerda',
      'Onat',
      'Mehmet Ali',
      'محمد',
      'حسين',
      'Hüseyin',
      '',
      'Zedra',
      'Al-Masri',
      'المصري',
    );
    const anyone = fc.record({
      names: fc.array(fc.record({ given: word, family: word }), { maxLength: 2 }),
      callName: word,
      birthDate: fc.option(
        fc.constantFrom(exact('1990-05-20'), exact('1990-01-01'), exact('1990-05-21'), {
          value: '1990',
          quality: 'year' as const,
        }),
      ),
      phones: fc.subarray(['05321234567', '05321234568']),
      numbers: fc.subarray(['99000000100', 'TR12345', 'TR13245']),
      sex: fc.constantFrom('F' as const, 'M' as const, 'unknown' as const),
    });
    fc.assert(
      fc.property(anyone, anyone, (a, b) => {
        const there = compare(a, b);
        const back = compare(b, a);
        expect(there.score).toBeCloseTo(back.score, 6);
        expect(there.verdict).toBe(back.verdict);
        expect(there.score >= 0.03).toBe(there.verdict !== 'no');
      }),
    );
  });
});
