import fc from 'fast-check';
import { readResident, RESIDENT_CSV_COLUMNS } from './resident-row.js';

const TODAY = '2026-05-04';
const minimal = { external_id: 'A-1', call_name: 'Umut', registered_on: '2026-05-01' };
const read = (over: Record<string, string> = {}) => readResident({ ...minimal, ...over }, TODAY);
const faults = (over: Record<string, string>) => {
  const result = read(over);
  return Array.isArray(result) ? result.map(({ column, code }) => `${column} ${code}`) : [];
};

describe('a line of the file of residents', () => {
  it('needs an id, a name to call by and a day of registration', () => {
    expect(read()).toMatchObject({
      externalId: 'A-1',
      identity: { callName: 'Umut', sex: 'unknown' },
      contact: null,
      annex: null,
      household: null,
    });
    expect(faults({ external_id: '', call_name: ' ', registered_on: '' })).toEqual([
      'call_name missing',
      'external_id missing',
      'registered_on missing',
    ]);
  });

  it('takes names in several scripts, languages, district by code or name, and contact', () => {
    expect(
      read({
        given_name: 'Leyla',
        family_name: 'Haddad',
        own_script: 'Arab',
        own_given_name: 'ليلى',
        own_family_name: 'حداد',
        variant_given_name: 'Layla',
        languages: 'ar:native; tr:simple ku',
        district: 'ıZMİR',
        phone: '',
      }),
    ).toEqual([{ column: 'district', code: 'unknown-district' }]);
    expect(
      read({
        given_name: 'Leyla',
        own_script: 'Arab',
        own_given_name: 'ليلى',
        languages: 'ar:native; tr:simple ku',
        district: 'KONAK',
        phone: '+90 555 000 00 00',
        identity_number: '99123456789',
        birth_date: '1990-03',
        sex: 'F',
      }),
    ).toMatchObject({
      identity: {
        names: [
          { given: 'Leyla', kind: 'registered' },
          { given: 'ليلى', script: 'Arab', kind: 'own_script' },
        ],
        languages: [{ code: 'ar', proficiency: 'native' }, { code: 'tr', proficiency: 'simple' }, { code: 'ku' }],
        districtCode: 'TUR035021',
        birthDate: { value: '1990-03', quality: 'month' },
        sex: 'F',
      },
      contact: { phones: [{ number: '+90 555 000 00 00' }], identityNumbers: [{ kind: 'ykn', number: '99123456789' }] },
    });
  });

  it('takes status, citizenship and household only whole', () => {
    expect(
      read({
        status: 'temporary_protection',
        citizenship: 'SYR',
        status_from: '2020-01-01',
        household_code: 'H1',
        household_role: 'head',
      }),
    ).toMatchObject({
      annex: { status: 'temporary_protection', citizenship: 'SYR', populationType: null },
      household: { code: 'H1', role: 'head' },
    });
    expect(faults({ citizenship: 'SYR' })).toEqual(['status missing']);
    expect(faults({ household_code: 'H1' })).toEqual(['household_role missing']);
    expect(faults({ status: 'citizen', status_from: '2026-01-02', status_until: '2026-01-01' })).toEqual([
      'status_until before-from',
    ]);
  });

  it.each([
    [{ birth_date: '2026-05-05' }, 'birth_date future'],
    [{ birth_date: '1990-02-30' }, 'birth_date day'],
    [{ birth_date: '30.02.1990' }, 'birth_date day'],
    [{ birth_date: '1990', birth_date_quality: 'exact' }, 'birth_date too-coarse'],
    [{ registered_on: '2026-05-05' }, 'registered_on future'],
    [{ call_name: 'Um\uFFFDt' }, 'call_name not-utf8'],
    [{ call_name: 'Um\u0000ut' }, 'call_name nul'],
    [{ call_name: 'Um\u202Eut' }, 'call_name unfit-characters'],
    [{ call_name: 'x'.repeat(121) }, 'call_name too-long'],
    [{ own_given_name: 'ليلى' }, 'own_script missing'],
    [{ languages: 'klingon' }, 'languages unknown-language'],
    [{ languages: 'ar ar' }, 'languages repeated'],
    [{ citizenship: 'ZZZ', status: 'citizen' }, 'citizenship not-of-the-list'],
    [{ sex: 'female' }, 'sex not-of-the-list'],
    [{ phone: '=1+1' }, 'phone not-a-phone-number'],
  ])('refuses %j', (over, fault) => expect(faults(over)).toContain(fault));

  it('never throws and never repeats a value in its faults, whatever the line holds', () => {
    const line = fc.record(
      Object.fromEntries(RESIDENT_CSV_COLUMNS.map((column) => [column, fc.string({ unit: 'binary', maxLength: 40 })])),
    );
    fc.assert(
      fc.property(line, (fields) => {
        const result = readResident(fields as Record<string, string>, TODAY);
        if (Array.isArray(result)) for (const { code } of result) expect(code).toMatch(/^[a-z][a-z0-9-]+$/);
      }),
      { numRuns: 500 },
    );
  });
});
