import { mapServicesAdvisor } from './services-advisor.js';

const feature = (id: number, over: Record<string, unknown> = {}, coordinates: unknown = [35.7, 32.03]) => ({
  type: 'Feature',
  id,
  properties: {
    locationName: 'Example Town',
    partnerName: 'Umut ',
    activity: 1,
    activityCategory: 'EDUCATION',
    activityName: 'Tutoring',
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    indicators: { 'Remedial tutoring': 1, 'School visit': 0 },
    'Referral required': 'Yes',
    ...over,
  },
  geometry: { type: 'Point', coordinates },
});
const map = (english: unknown, arabic?: unknown, today = '2026-06-01') => mapServicesAdvisor(english, arabic, today);
const codes = (mapped: ReturnType<typeof map>) => mapped.faults.map(({ severity, code }) => `${severity} ${code}`);

describe('Services Advisor', () => {
  it('keeps every feature although ids collide, and says which', () => {
    const mapped = map([feature(7), feature(7, { activity: 2, activityName: 'Counselling' }), feature(8)]);
    expect(mapped.directory.services.map(({ key }) => key)).toEqual(['7/1', '7/2', '8/1']);
    expect(mapped.sharedIds).toEqual(['7']);
    expect(codes(map([feature(7), feature(7)]))).toContain('fault same-id-and-activity');
  });

  it('makes a requirement of registration or nationality an external gate in the words of the source', () => {
    const [open, gated, strange] = map([
      feature(1, {
        '1. Registration Type Requirement': { 'No Requirement': true },
        '2. Nationality': { 'No restriction': true },
      }),
      feature(2, {
        '1. Registration Type Requirement': { 'MOI card': true },
        '2. Nationality': { 'Syrians only': true },
      }),
      feature(3, { '2. Nationality': { 'Something new': true } }),
    ]).directory.services;
    expect(open!.external_gate).toBeNull();
    expect(gated!.external_gate).toMatchObject({
      text: 'Registration: MOI card. Nationality: Syrians only.',
      registration: ['MOI card'],
      nationality: ['Syrians only'],
    });
    expect(gated!.eligibility_description ?? '').not.toMatch(/Syrian|MOI/);
    expect(strange!.external_gate).toMatchObject({ nationality: ['Something new'] });
  });

  it('takes Arabic labels by position, also under a heading that lost its number', () => {
    const english = feature(1, {
      '3. Intake Criteria': { 'Child at risk': true, Disability: true },
      '11. Immediate Next step': { 'Follow up call': true },
    });
    const arabic = feature(1, {
      activityName: 'دروس',
      '3. معايير القبول': { 'طفل في خطر': true, إعاقة: true },
      'الخطوة التالية': { الإتصال: true },
    });
    const [service] = map([english], [arabic]).directory.services;
    expect(service!.translations).toMatchObject({ ar: { name: 'دروس' } });
    expect((service!.extra['servicesAdvisor'] as { filters: object }).filters).toEqual({
      intakeCriteria: [
        { key: 'child-at-risk', en: 'Child at risk', ar: 'طفل في خطر' },
        { key: 'disability', en: 'Disability', ar: 'إعاقة' },
      ],
      nextStepAfterReferral: [{ key: 'follow-up-call', en: 'Follow up call', ar: 'الإتصال' }],
    });
  });

  it('does not take an Arabic label that stands for several English ones', () => {
    const label = 'حالة صحية خطيرة';
    const mapped = map(
      [
        feature(1, { '3. Intake Criteria': { 'Open to all': true } }),
        feature(2, { '3. Intake Criteria': { 'Serious medical condition': true } }),
      ],
      [feature(1, { '3. معايير': { [label]: true } }), feature(2, { '3. معايير': { [label]: true } })],
    );
    expect(JSON.stringify(mapped.directory)).not.toContain(label);
    expect(codes(mapped).filter((code) => code === 'note arabic-label-stands-for-several')).toHaveLength(2);
  });

  it('makes one organisation per name, and one place per name and point', () => {
    const { directory } = map([feature(1), feature(2, { partnerName: ' umut' }), feature(3, {}, [1, 2])]);
    expect(directory.organizations).toHaveLength(1);
    expect(directory.organizations[0]!.name).toBe('Umut');
    expect(directory.locations).toHaveLength(2);
  });

  it('knows what has ended, what takes no referrals and what is offered', () => {
    const [ended, open] = map([
      feature(1, { endDate: '2026-05-31', '10. Referral Method': { 'Referrals not accepted': true } }),
      feature(2),
    ]).directory.services;
    expect(ended).toMatchObject({ status: 'inactive', accepts_referrals: false });
    expect(open).toMatchObject({
      status: 'active',
      accepts_referrals: true,
      description: 'Remedial tutoring',
      sector: 'education',
    });
  });

  it('finds what is wrong with a feature, and takes the others', () => {
    const mapped = map([
      null,
      feature(1, { partnerName: '' }),
      feature(2, {}, [200, 100]),
      feature(3, { startDate: '2026-02-30' }),
      { ...feature(4), id: undefined },
    ]);
    expect(codes(mapped)).toEqual(
      expect.arrayContaining([
        'fault not-an-object',
        'fault missing-or-unfit',
        'note no-usable-coordinates',
        'note not-a-day',
      ]),
    );
    expect(mapped.directory.services.map(({ key }) => key)).toEqual(['2/1', '3/1']);
    expect(() => map({ hello: 1 })).toThrow(expect.objectContaining({ code: 'not-geojson' }));
    expect(() => map([feature(1)], [])).toThrow(expect.objectContaining({ code: 'not-parallel' }));
    expect(codes(map([feature(1)], [feature(9)]))).toContain('note translation-is-of-another-feature');
  });
});
