import { BLOCKING_KINDS, blockingKeys, blockingText, nameOnlyKeys, searchKeys, searchText } from './blocking-keys.js';
import type { PersonForMatching } from './person-for-matching.js';

const person = (given: string, family: string, rest: Partial<PersonForMatching> = {}): PersonForMatching => ({
  names: [{ given, family }],
  ...rest,
});
const born = (value: string): Partial<PersonForMatching> => ({ birthDate: { value, quality: 'exact' } });
const shared = (a: PersonForMatching, b: PersonForMatching): string[] => {
  const texts = new Set(blockingKeys(a).map(blockingText));
  return blockingKeys(b)
    .filter((key) => texts.has(blockingText(key)))
    .map(({ kind }) => kind);
};

describe('blockingKeys', () => {
  it('brings spellings in two scripts and in any order together', () => {
    expect(shared(person('Hatice', 'Yusuf', born('1990-05-20')), person('يوسف', 'خديجة', born('1990-05-20')))).toEqual(
      expect.arrayContaining(['names-birth', 'name-birth', 'names-year', 'names']),
    );
  });

  it('brings dates with day and month exchanged together', () => {
    expect(shared(person('Zerda', 'Onat', born('1990-05-11')), person('Zerda', 'Onat', born('1990-11-05')))).toContain(
      'names-birth',
    );
    expect(
      shared(person('Zerda', 'Onat', born('1990-05-11')), person('Zerda', 'Onat', born('1990-05-12'))),
    ).not.toContain('names-birth');
  });

  it.each<[string, Partial<PersonForMatching>, Partial<PersonForMatching>, string]>([
    ['a phone', { phones: ['+90 532 123 45 67'] }, { phones: ['05321234567'] }, 'phone'],
    ['a number', { numbers: ['tr 12345'] }, { numbers: ['TR-12345'] }, 'number'],
    [
      'day of birth and neighbourhood',
      { ...born('1990-05-20'), neighbourhood: 'Işıklar Mah.' },
      { ...born('1990-05-20'), neighbourhood: 'IŞIKLAR' },
      'birth-place',
    ],
  ])('brings people with other names together by %s', (_, a, b, kind) => {
    expect(shared(person('Zerda', 'Onat', a), person('Lale', 'Bican', b))).toEqual([kind]);
  });

  it('finds a name with a typing mistake by its start and the day', () => {
    expect(
      shared(person('Gülperi', 'Onat', born('1990-05-20')), person('Gülpri', 'Onta', born('1990-05-20'))),
    ).toContain('name-birth');
    expect(shared(person('Gülperi', '', born('1990-05-20')), person('Gülpepi', '', born('1990-05-20')))).toEqual([
      'name-start-birth',
    ]);
  });

  it('finds a person at the same address under a similar name', () => {
    const at = (address: string) => ({ address });
    expect(
      shared(
        person('Gülperi', 'Onat', at('Ihlamur Sok. No 12 D 3')),
        person('Gülper', 'Bican', at('12 ihlamur sokak')),
      ),
    ).toEqual(['address-name']);
  });

  it('never makes a key of one frequent name alone', () => {
    expect(blockingKeys(person('Mehmet', ''))).toEqual([]);
    expect(blockingKeys({ names: [], callName: 'Ahmad', birthDate: { value: '1990', quality: 'estimated' } })).toEqual(
      [],
    );
  });

  it('uses no more of a date than is known', () => {
    const kinds = blockingKeys(person('Zerda', 'Onat', { birthDate: { value: '1990-01-01', quality: 'year' } })).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['names-year', 'names']);
  });

  it('puts the most selective first and repeats nothing', () => {
    const keys = blockingKeys({
      names: [
        { given: 'Muhammed Ali', family: 'Elmasri' },
        { given: 'محمد علي', family: 'المصري', script: 'Arab' },
      ],
      ...born('1990-05-20'),
      phones: ['05321234567', '+90 532 123 45 67'],
      numbers: ['99000000100'],
      address: 'Ihlamur Sokak 12',
      neighbourhood: 'Sıra',
    });
    const order = keys.map(({ kind }) => BLOCKING_KINDS.indexOf(kind));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(keys.map(blockingText)).size).toBe(keys.length);
    expect(keys.length).toBeLessThan(30);
  });

  it('is bounded for a name of many words', () => {
    const long = Array.from({ length: 12 }, (_, i) => `Ad${String.fromCharCode(98 + i)}a`).join(' ');
    expect(blockingKeys(person(long, long)).filter(({ kind }) => kind === 'names').length).toBeLessThanOrEqual(6);
  });
});

describe('nameOnlyKeys', () => {
  it('are among the keys of the fully known person', () => {
    const full = person('Hüseyin', 'Elmasri', {
      ...born('1990-05-20'),
      neighbourhood: 'Sıra',
      phones: ['05321234567'],
    });
    const known = new Set(blockingKeys(full).map(blockingText));
    const asked = nameOnlyKeys({ names: [], callName: 'حسين المصري', neighbourhood: 'Sıra' });
    expect(asked.map(({ kind }) => kind)).toEqual(['names-place', 'name-place', 'name-place', 'names']);
    expect(asked.every((key) => known.has(blockingText(key)))).toBe(true);
  });
});

describe('searchKeys', () => {
  it('gives each word, its sound and its start', () => {
    expect(searchKeys('Şükrü Ay').map(searchText)).toEqual([
      'word:sukru',
      'sound:SKR',
      'start:suk',
      'word:ay',
      'sound:AY',
    ]);
  });

  it('lets staff find a name by another script', () => {
    const stored = new Set(searchKeys('خديجة يوسف').map(searchText));
    expect(searchKeys('Hatice').some((key) => stored.has(searchText(key)))).toBe(true);
    expect(searchKeys('Ömer').some((key) => stored.has(searchText(key)))).toBe(false);
  });

  it('finds nothing by nothing', () => {
    expect(searchKeys('  - ')).toEqual([]);
  });
});
