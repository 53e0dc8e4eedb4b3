import { allowedSteps, consentDayFaults, consentState, covers } from './consent-rules.js';
import { inListOrder, PACKET_FIELD_NAMES, PACKET_FIELDS } from './packet-fields.js';

describe('packet fields', () => {
  const PROTECTED = [
    /status/i,
    /national/i,
    /citizen/i,
    /origin/i,
    /ethnic/i,
    /religi/i,
    /faith/i,
    /population/i,
    /asylum/i,
    /refugee/i,
    /kimlik/i,
    /identity/i,
    /document/i,
    /passport/i,
    /permit/i,
    /health/i,
    /disab/i,
    /orientation/i,
    /politic/i,
    /uyruk/i,
    /statü/i,
    /vatanda/i,
    /جنسية|لجوء|ديان|إقامة/,
  ];

  it('names no protected attribute, in no language', () => {
    for (const [field, labels] of Object.entries(PACKET_FIELDS)) {
      for (const text of [field, ...Object.values(labels)]) {
        expect(PROTECTED.filter((word) => word.test(text))).toEqual([]);
      }
    }
  });

  it('has a label in each language that is not the same for two fields', () => {
    for (const language of ['tr', 'en', 'ar'] as const) {
      const labels = PACKET_FIELD_NAMES.map((field) => PACKET_FIELDS[field][language]);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.every((label) => label.trim().length > 1)).toBe(true);
    }
  });

  it('counts a field that is named twice once, in the order of the list', () => {
    expect(inListOrder(['age', 'callName', 'age'])).toEqual(['callName', 'age']);
  });
});

describe('consent', () => {
  const consent = {
    givenOn: '2026-03-01',
    validUntil: '2026-09-01',
    withdrawnAt: null,
    residentId: 'r',
    recipientId: 'o',
  };

  it('holds from the day it was given through its last day', () => {
    expect(consentState(consent, '2026-02-28')).toBe('not-yet');
    expect(consentState(consent, '2026-03-01')).toBe('valid');
    expect(consentState(consent, '2026-09-01')).toBe('valid');
    expect(consentState(consent, '2026-09-02')).toBe('ended');
  });

  it('is over at once when withdrawn', () => {
    expect(consentState({ ...consent, withdrawnAt: new Date() }, '2026-04-01')).toBe('withdrawn');
  });

  it('covers exactly one recipient and one resident', () => {
    expect(covers(consent, { residentId: 'r', recipientId: 'o' }, '2026-04-01')).toBe(true);
    expect(covers(consent, { residentId: 'r', recipientId: 'other' }, '2026-04-01')).toBe(false);
    expect(covers(consent, { residentId: 'other', recipientId: 'o' }, '2026-04-01')).toBe(false);
    expect(covers(consent, { residentId: 'r', recipientId: 'o' }, '2026-10-01')).toBe(false);
  });

  it('cannot be given in the future, be over already, or last longer than two years', () => {
    const codes = (givenOn: string, validUntil: string) =>
      consentDayFaults({ givenOn, validUntil }, '2026-04-01').map((f) => f.code);
    expect(codes('2026-04-01', '2026-04-01')).toEqual([]);
    expect(codes('2026-04-02', '2026-09-01')).toEqual(['in-the-future']);
    expect(codes('2026-03-01', '2026-03-31')).toEqual(['in-the-past']);
    expect(codes('2026-03-01', '2028-03-01')).toEqual([]);
    expect(codes('2026-03-01', '2028-03-02')).toEqual(['too-long']);
  });

  it('can be withdrawn once, by anybody who meets residents in its unit', () => {
    const desk = {
      kind: 'staff',
      id: 'x',
      sessionId: 's',
      rightsVersion: 1,
      roles: ['intake'],
      unitIds: ['u'],
      partnerId: null,
    } as const;
    expect(allowedSteps(desk, 'valid', { unitId: 'u' })).toEqual(['withdraw']);
    expect(allowedSteps(desk, 'ended', { unitId: 'u' })).toEqual(['withdraw']);
    expect(allowedSteps(desk, 'withdrawn', { unitId: 'u' })).toEqual([]);
    expect(allowedSteps(desk, 'valid', { unitId: 'other' })).toEqual([]);
  });
});
