import { contactAdvice } from '../advice.js';
import { blankContact, changedContactFields, withContactInput } from './contact.js';
import { demographicsOf, parseDemographics } from './demographics.js';
import { disabilitySummary, WG_ANSWERS, type WgAnswer, type WgAnswers } from './disability.js';
import {
  blankIdentity,
  changedFields,
  identityFaults,
  withInput,
  type BirthQuality,
  type IdentityInput,
} from './identity.js';
import { LEGAL_STATUSES, annexOf } from './legal-statuses.js';
import { allowedMergeSteps, allowedSteps, mergeVersion } from './lifecycle.js';
import { NEED_CODES, mayHandleNeed } from './specific-needs.js';
import type { StaffActor } from '../../platform/actor.js';

const known = (input: IdentityInput) => withInput(blankIdentity('Deniz'), input);
const staff = (...roles: string[]): StaffActor => ({
  kind: 'staff',
  id: 'a',
  sessionId: 's',
  rightsVersion: 1,
  roles,
  unitIds: ['u'],
  partnerId: null,
});

describe('demographics', () => {
  it.each<[IdentityInput, string]>([
    [
      { sex: 'F', birthDate: { value: '1984-03-09', quality: 'exact' }, districtCode: 'TUR035021' },
      'F|1984-03|exact|TUR035021',
    ],
    [{ sex: 'M', birthDate: { value: '1984-03', quality: 'month' } }, 'M|1984-03|month|'],
    [{ sex: 'other', birthDate: { value: '1984-01-01', quality: 'year' } }, 'other|1984|year|'],
    [{ birthDate: { value: '1984-01-01', quality: 'estimated' } }, 'unknown|1984|estimated|'],
    [{}, 'unknown||unknown|'],
  ])('writes %j as %s, never a day, and reads it back', (input, text) => {
    expect(demographicsOf(known(input))).toBe(text);
    expect(parseDemographics(text)).toMatchObject({
      sex: input.sex ?? 'unknown',
      districtCode: input.districtCode ?? null,
    });
  });

  it('does not repeat in an error what it could not read', () => {
    expect(() => parseDemographics('F|1984-03-09|exact|')).toThrow('these demographics cannot be read');
  });
});

describe('identity', () => {
  it('keeps what is absent, clears what is null, and trims texts to one normal form', () => {
    const before = known({ names: [{ given: 'Ali' }], sex: 'M', neighbourhood: 'Konak' });
    const after = withInput(before, { callName: '  Ay\u0327a  x ', neighbourhood: null });
    expect(after).toMatchObject({ callName: 'Ay\u0327a x'.normalize('NFC'), sex: 'M', neighbourhood: null });
    expect(changedFields(before, after)).toEqual(['callName', 'neighbourhood']);
  });

  it.each<[string, BirthQuality, string | null]>([
    ['2026-11-22', 'exact', null],
    ['2026-11-23', 'exact', 'future'],
    ['2026-12', 'month', 'future'],
    ['2026', 'year', null],
    ['2027', 'estimated', 'future'],
    ['2024-02-29', 'exact', null],
    ['2025-02-29', 'exact', 'day'],
    ['1899-12-31', 'exact', 'day'],
    ['1990-05', 'exact', 'too-coarse'],
    ['1990-05-17', 'year', null],
    ['1990', 'unknown', 'not-known'],
    ['', 'exact', 'day'],
  ])('judges %s as %s date: %s', (value, quality, code) => {
    expect(identityFaults({ birthDate: { value, quality } }, '2026-11-22').map((fault) => fault.code)).toEqual(
      code ? [code] : [],
    );
  });
});

describe('disability', () => {
  const all = (answer: WgAnswer): WgAnswers => ({
    seeing: answer,
    hearing: answer,
    walking: answer,
    remembering: answer,
    selfCare: answer,
    communicating: answer,
  });

  it.each(WG_ANSWERS)('has a state for six times %s', (answer) => {
    const expected =
      answer === 'a_lot' || answer === 'cannot' ? 'yes' : answer === 'no' || answer === 'some' ? 'no' : 'unknown';
    expect(disabilitySummary(all(answer))).toBe(expected);
  });

  it('is yes with one great difficulty whatever else is unknown, and never no with one unanswered question', () => {
    expect(disabilitySummary({ ...all('refused'), walking: 'cannot' })).toBe('yes');
    expect(disabilitySummary({ ...all('no'), seeing: 'not_asked' })).toBe('unknown');
  });
});

describe('the annex', () => {
  it('takes the population type of the status unless another is given', () => {
    expect(annexOf({ status: 'temporary_protection' }).populationType).toBe('REF');
    expect(annexOf({ status: 'citizen', populationType: 'IDP' }).populationType).toBe('IDP');
    expect(LEGAL_STATUSES.undisclosed).toBe('_U');
  });
});

describe('needs', () => {
  it('are sensitive by group or code, and by default when the code is unknown', () => {
    expect(new Set([...NEED_CODES.values()].map(({ group }) => group)).size).toBe(11);
    expect(mayHandleNeed('SP-PT', ['social_worker'])).toBe(true);
    for (const code of ['SV-VO', 'TR-WV', 'LP-RP', 'gone-now']) {
      expect(mayHandleNeed(code, ['social_worker'])).toBe(false);
      expect(mayHandleNeed(code, ['supervisor'])).toBe(true);
    }
  });
});

describe('contact', () => {
  it('changes what is named and forgets nothing else', () => {
    const before = withContactInput(blankContact(), {
      phones: [{ number: ' 0532 ' }],
      safeContact: { rule: 'no_calls' },
    });
    const after = withContactInput(before, { email: 'a@example.org' });
    expect(changedContactFields(before, after)).toEqual(['email']);
    expect(withContactInput(after, { safeContact: null }).safeContact).toEqual({ rule: 'not_asked', note: null });
  });

  it('advises on numbers without refusing any', () => {
    const codes = (kind: 'tckn' | 'ykn' | 'passport', number: string) =>
      contactAdvice({ ...blankContact(), identityNumbers: [{ kind, number }] }, '').map((advice) => advice.code);
    expect(codes('tckn', '10000000146')).toEqual([]);
    expect(codes('tckn', '10000000147')).toEqual(['checksum-invalid']);
    expect(codes('ykn', '10000000146')).toEqual(['other-kind']);
    expect(codes('tckn', '123')).toEqual(['not-eleven-digits']);
    expect(codes('passport', '123')).toEqual([]);
  });
});

describe('steps', () => {
  it('are those of the state that the role may take', () => {
    expect(allowedSteps(staff('intake'), 'open')).toEqual(['change', 'share']);
    expect(allowedSteps(staff('supervisor'), 'closed')).toEqual([
      'change',
      'reopen',
      'share',
      'propose_merge',
      'erase',
    ]);
    expect(allowedSteps(staff('supervisor'), 'merged')).toEqual([]);
    expect(allowedSteps(staff('supervisor'), 'erased')).toEqual([]);
    expect(allowedSteps(staff('liaison'), 'open')).toEqual([]);
  });

  it('of a merge need a second person to confirm', () => {
    expect(allowedMergeSteps(staff('social_worker'), 'proposed', 'a')).toEqual(['refuse']);
    expect(allowedMergeSteps(staff('social_worker'), 'proposed', 'b')).toEqual(['confirm', 'refuse']);
    expect(allowedMergeSteps(staff('intake'), 'confirmed', 'b')).toEqual([]);
    expect((['proposed', 'confirmed', 'undone'] as const).map(mergeVersion)).toEqual([1, 2, 3]);
  });
});
