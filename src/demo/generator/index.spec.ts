import {
  BIRTH_QUALITIES,
  CASE_CLOSURE_REASONS,
  CASE_STATES,
  CONSENT_METHODS,
  CONSENT_STATES,
  DECLINE_REASONS,
  DOCUMENT_TYPES,
  EVENT_KINDS,
  EVENT_MODES,
  FILE_CLOSURE_REASONS,
  HOUSEHOLD_KINDS,
  HOUSEHOLD_ROLES,
  POPULATION_TYPES,
  PRIORITIES,
  PROFICIENCIES,
  REFERRAL_OUTCOMES,
  REFERRAL_STATES,
  REFERRAL_STEPS,
  SECTORS,
  SPECIFIC_NEEDS,
  STATUS_CODES,
  WG_ANSWERS,
  WG_DOMAINS,
} from './codes.js';
import { DISTRICTS } from './geography.js';
import { type DemoReferral, generateCity } from './index.js';

const TODAY = '2026-11-22';
const city = generateCity({ seed: 'spec', residents: 4_000, today: TODAY, months: 18 });
const people = new Map(city.people.map((person) => [person.key, person]));
const registered = (key: string): string => people.get(key)?.registeredOn ?? '9999';
const closedOn = new Map(city.fileClosures.map((closure) => [closure.personKey, closure.closedOn]));

/** Keys of what breaks a rule; names never reach a failure message. */
const breaking = <T extends { key?: string; personKey?: string }>(
  list: readonly T[],
  holds: (item: T) => boolean,
): string[] => list.filter((item) => !holds(item)).map((item) => item.key ?? item.personKey ?? '?');

const ascending = (days: readonly (string | null)[]): boolean => {
  const known = days.filter((day) => day !== null);
  return known.every((day, index) => index === 0 || (known[index - 1] ?? '') <= day);
};

/** The values of a list that its code list does not know; nulls are left out. */
const strangers = (values: readonly (string | null)[], codes: readonly string[]): string[] =>
  [...new Set(values)].filter((value): value is string => value !== null && !codes.includes(value));

describe('the generated city', () => {
  it('is the same for the same seed and another for another', () => {
    const options = { residents: 400, today: TODAY };
    expect(generateCity({ ...options, seed: 1 })).toEqual(generateCity({ ...options, seed: 1 }));
    expect(generateCity({ ...options, seed: 1 }).people).not.toEqual(generateCity({ ...options, seed: 2 }).people);
  });

  it('has as many files as asked for, about two in a hundred of them second files', () => {
    expect(city.people).toHaveLength(4_000);
    expect(city.people.filter((person) => person.duplicateOf !== null)).toHaveLength(80);
    for (const person of city.people)
      if (person.duplicateOf !== null) expect(people.has(person.duplicateOf)).toBe(true);
  });

  it('has the host share asked for', () => {
    const hosts = city.people.filter((person) => person.populationType === 'HST').length / city.people.length;
    expect(Math.abs(hosts - 0.35)).toBeLessThan(0.02);
  });

  it('keeps the published sex and age of Syrians through to the people', () => {
    const syrians = city.people.filter((person) => person.citizenship === 'SYR' && person.populationType === 'REF');
    const children = syrians.filter((person) => (person.birth.value ?? '1980') > '2008-11-22').length / syrians.length;
    const women = syrians.filter((person) => person.sex === 'female').length / syrians.length;
    expect(Math.abs(children - 1_095_769 / 2_347_756)).toBeLessThan(0.03);
    expect(Math.abs(women - 1_135_265 / 2_347_756)).toBeLessThan(0.03);
  });

  it('uses unique keys and points only at what exists', () => {
    const keys = (list: readonly { key: string }[]): Set<string> => {
      const set = new Set(list.map((item) => item.key));
      expect(set.size).toBe(list.length);
      return set;
    };
    const [cases, workers, services, consents, referrals] = [
      keys(city.cases),
      keys(city.workers),
      keys(city.services),
      keys(city.consents),
      keys(city.referrals),
    ];
    keys(city.people);
    keys(city.serviceEvents);
    expect(city.households.flatMap((household) => household.memberKeys)).toHaveLength(city.people.length);
    expect(
      breaking(city.households, (h) => h.memberKeys.every((key) => people.get(key)?.householdKey === h.key)),
    ).toEqual([]);
    expect(
      breaking(
        city.serviceEvents,
        (e) => people.has(e.personKey) && workers.has(e.workerKey) && (e.caseKey === null || cases.has(e.caseKey)),
      ),
    ).toEqual([]);
    expect(
      breaking(city.cases, (c) => people.get(c.personKey)?.householdKey === c.householdKey && workers.has(c.workerKey)),
    ).toEqual([]);
    expect(breaking(city.referrals, (r) => cases.has(r.caseKey) && services.has(r.serviceKey))).toEqual([]);
    expect(
      breaking(
        city.referrals,
        (r) =>
          (r.consentKey === null || consents.has(r.consentKey)) &&
          (r.previousKey === null || referrals.has(r.previousKey)),
      ),
    ).toEqual([]);
    expect(
      breaking(
        city.consents,
        (k) => people.has(k.personKey) && (k.referralKey === null || referrals.has(k.referralKey)),
      ),
    ).toEqual([]);
  });

  it('lets nothing happen before registration, before birth, or after the last day', () => {
    const { firstDay, lastDay } = city;
    expect(lastDay < TODAY).toBe(true);
    expect(breaking(city.people, (p) => ascending([p.birth.value, p.registeredOn, lastDay]))).toEqual([]);
    expect(breaking(city.people, (p) => ascending([p.status.from, p.registeredOn]))).toEqual([]);
    expect(
      breaking(city.people, (p) =>
        p.specificNeeds.every((need) => ascending([p.registeredOn, need.assessedOn, lastDay])),
      ),
    ).toEqual([]);
    expect(
      breaking(city.people, (p) =>
        p.documentsSeen.every((document) => ascending([p.registeredOn, document.seenOn, lastDay])),
      ),
    ).toEqual([]);
    expect(
      breaking(city.cases, (c) =>
        ascending([registered(c.personKey), c.openedOn, c.firstContactOn, c.closedOn, lastDay]),
      ),
    ).toEqual([]);
    expect(breaking(city.cases, (c) => c.closedOn === null || c.closedOn >= firstDay)).toEqual([]);
    expect(
      breaking(city.serviceEvents, (e) =>
        ascending([registered(e.personKey), e.occurredOn, e.recordedAt.slice(0, 10), lastDay]),
      ),
    ).toEqual([]);
    expect(breaking(city.serviceEvents, (e) => e.occurredOn >= firstDay)).toEqual([]);
    expect(
      breaking(city.consents, (k) => ascending([registered(k.personKey), k.givenOn, k.withdrawnOn, lastDay])),
    ).toEqual([]);
    expect(breaking(city.fileClosures, (f) => ascending([registered(f.personKey), f.closedOn, lastDay]))).toEqual([]);
  });

  it('lets nothing happen after a file is closed, late entries apart', () => {
    const open = (key: string, day: string): boolean => day <= (closedOn.get(key) ?? '9999');
    expect(breaking(city.serviceEvents, (e) => open(e.personKey, e.occurredOn))).toEqual([]);
    expect(breaking(city.cases, (c) => c.state === 'closed' || !closedOn.has(c.personKey))).toEqual([]);
    expect(breaking(city.referrals, (r) => open(r.personKey, r.steps.at(-1)?.at.slice(0, 10) ?? ''))).toEqual([]);
  });

  it('walks referrals along allowed steps, forward in time, inside their case', () => {
    const cases = new Map(city.cases.map((item) => [item.key, item]));
    const final = (r: DemoReferral): boolean => REFERRAL_STEPS[r.state].length === 0;
    const follows = (r: DemoReferral): boolean =>
      r.steps.every((step, i) =>
        i === 0
          ? step.state === 'draft'
          : REFERRAL_STEPS[r.steps[i - 1]!.state].includes(step.state) && step.at > r.steps[i - 1]!.at,
      );
    const insideCase = (r: DemoReferral): boolean => {
      const item = cases.get(r.caseKey);
      const [first, last] = [r.steps[0]!.at.slice(0, 10), r.steps.at(-1)!.at.slice(0, 10)];
      return (
        ascending([item?.firstContactOn ?? '9999', first, last, item?.closedOn ?? null]) &&
        (final(r) || item?.state === 'active')
      );
    };
    expect(breaking(city.referrals, follows)).toEqual([]);
    expect(breaking(city.referrals, (r) => r.steps.at(-1)?.state === r.state)).toEqual([]);
    expect(breaking(city.referrals, (r) => (r.dueOn === null) === final(r))).toEqual([]);
    expect(breaking(city.referrals, (r) => (r.declineReason !== null) === (r.state === 'declined'))).toEqual([]);
    expect(breaking(city.referrals, (r) => r.state !== 'closed' || r.outcome !== null)).toEqual([]);
    expect(breaking(city.referrals, (r) => r.confirmedBy === null || r.state === 'closed')).toEqual([]);
    expect(
      breaking(city.referrals, (r) => r.consentKey !== null || r.steps.every((step) => step.state !== 'sent')),
    ).toEqual([]);
    expect(breaking(city.referrals, insideCase)).toEqual([]);
  });

  it('uses no code outside its list', () => {
    const { people: p, cases: c, serviceEvents: e, referrals: r, consents: k, households: h } = city;
    const checks: [string, string[]][] = [
      [
        'population type',
        strangers(
          p.map((x) => x.populationType),
          POPULATION_TYPES,
        ),
      ],
      [
        'status',
        strangers(
          p.map((x) => x.status.code),
          STATUS_CODES,
        ),
      ],
      ['citizenship', p.map((x) => x.citizenship).filter((code) => !/^[A-Z]{3}$/.test(code))],
      [
        'birth',
        strangers(
          p.map((x) => x.birth.quality),
          BIRTH_QUALITIES,
        ),
      ],
      [
        'role',
        strangers(
          p.map((x) => x.role),
          HOUSEHOLD_ROLES,
        ),
      ],
      [
        'kind',
        strangers(
          h.map((x) => x.kind),
          HOUSEHOLD_KINDS,
        ),
      ],
      [
        'district',
        strangers(
          p.map((x) => x.district),
          DISTRICTS.map((d) => d.code),
        ),
      ],
      [
        'proficiency',
        strangers(
          p.flatMap((x) => x.languages.map((l) => l.proficiency)),
          PROFICIENCIES,
        ),
      ],
      [
        'need',
        strangers(
          p.flatMap((x) => x.specificNeeds.map((n) => n.code)),
          SPECIFIC_NEEDS,
        ),
      ],
      [
        'document',
        strangers(
          p.flatMap((x) => x.documentsSeen.map((d) => d.type)),
          DOCUMENT_TYPES,
        ),
      ],
      [
        'domain',
        strangers(
          p.flatMap((x) => Object.keys(x.disability ?? {})),
          WG_DOMAINS,
        ),
      ],
      [
        'answer',
        strangers(
          p.flatMap((x) => Object.values(x.disability ?? {})),
          WG_ANSWERS,
        ),
      ],
      [
        'sector',
        strangers(
          [...c, ...e, ...r, ...city.services].map((x) => x.sector),
          SECTORS,
        ),
      ],
      [
        'priority',
        strangers(
          [...c, ...r].map((x) => x.priority),
          PRIORITIES,
        ),
      ],
      [
        'case state',
        strangers(
          c.map((x) => x.state),
          CASE_STATES,
        ),
      ],
      [
        'case closure',
        strangers(
          c.map((x) => x.closureReason),
          CASE_CLOSURE_REASONS,
        ),
      ],
      ['event', e.filter((x) => !EVENT_KINDS[x.sector].includes(x.kind)).map((x) => x.kind)],
      [
        'mode',
        strangers(
          e.map((x) => x.mode),
          EVENT_MODES,
        ),
      ],
      [
        'referral state',
        strangers(
          r.flatMap((x) => x.steps.map((s) => s.state)),
          REFERRAL_STATES,
        ),
      ],
      [
        'decline',
        strangers(
          r.map((x) => x.declineReason),
          DECLINE_REASONS,
        ),
      ],
      [
        'outcome',
        strangers(
          r.map((x) => x.outcome),
          REFERRAL_OUTCOMES,
        ),
      ],
      [
        'file closure',
        strangers(
          city.fileClosures.map((x) => x.reason),
          FILE_CLOSURE_REASONS,
        ),
      ],
      [
        'consent',
        strangers(
          k.map((x) => x.state),
          CONSENT_STATES,
        ),
      ],
      [
        'method',
        strangers(
          k.map((x) => x.method),
          CONSENT_METHODS,
        ),
      ],
    ];
    expect(checks.filter(([, bad]) => bad.length > 0)).toEqual([]);
  });

  it('shows every state, late entries, overdue and unanswered referrals', () => {
    expect(new Set(city.referrals.map((referral) => referral.state)).size).toBe(REFERRAL_STATES.length);
    expect(new Set(city.cases.map((item) => item.state)).size).toBe(CASE_STATES.length);
    expect(city.referrals.some((referral) => referral.dueOn !== null && referral.dueOn < TODAY)).toBe(true);
    const late = city.serviceEvents.filter(
      (event) => (Date.parse(event.recordedAt) - Date.parse(event.occurredOn)) / 86_400_000 > 31,
    );
    expect(late.length / city.serviceEvents.length).toBeGreaterThan(0.01);
    expect(late.length / city.serviceEvents.length).toBeLessThan(0.06);
  });

  it('clusters uncertain birth dates on the first of January', () => {
    const uncertain = city.people.filter(
      (person) => person.birth.quality === 'year' || person.birth.quality === 'estimated',
    );
    expect(uncertain.length).toBeGreaterThan(80);
    const elsewhere = uncertain.filter(
      (person) => person.duplicateOf === null && !person.birth.value?.endsWith('-01-01'),
    );
    expect(elsewhere.map((person) => person.key)).toEqual([]);
  });

  it.each([1, 2, 7, 60])('stands up with %i residents', (residents) => {
    const small = generateCity({ seed: residents, residents, today: '2026-11-02', months: 1 });
    expect(small.people).toHaveLength(residents);
  });

  it('knows the thirty districts by their P-codes', () => {
    expect(DISTRICTS).toHaveLength(30);
    expect(DISTRICTS.find((district) => district.name === 'Konak')?.code).toBe('TUR035021');
    expect(DISTRICTS.find((district) => district.name === 'Urla')?.code).toBe('TUR035030');
  });
});
