import type { Caller, TestApp } from './app.js';

/** Invented people and the organisations around them: one unit with its staff, one partner with a service. */
export interface City {
  unit: { id: string };
  intake: Caller;
  worker: Caller;
  colleague: Caller;
  supervisor: Caller;
  organization: { id: string };
  service: { id: string };
  partner: Caller;
}

export async function aCity(app: TestApp): Promise<City> {
  const unit = await app.aUnit();
  const organization = await app.anOrganization();
  const service = await app.aService(organization.id);
  const [intake, worker, colleague, supervisor, partner] = await Promise.all([
    app.aStaff('intake', { unit }),
    app.aStaff('social_worker', { unit }),
    app.aStaff('social_worker', { unit }),
    app.aStaff('supervisor', { unit }),
    app.aStaff('partner_worker', { partner: organization }),
  ]);
  return { unit, intake, worker, colleague, supervisor, organization, service, partner };
}

/** Fails with the problem document when an answer is not what the preparation needs. */
export async function ok<T extends { status: number; body: any }>(call: PromiseLike<T>, status = 200): Promise<any> {
  const answer = await call;
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

let people = 0;

export async function aResident(
  by: Caller,
  more: object = {},
): Promise<{ id: string; code: string; callName: string }> {
  people += 1;
  const callName = `Deniz Örnek ${people}`;
  const body = await ok(
    by.post('/api/v1/residents', {
      callName,
      names: [{ given: 'Deniz', family: `Örnek${people}` }],
      birthDate: { value: '1990-06-15', quality: 'exact' },
      sex: 'F',
      languages: [
        { code: 'ar', proficiency: 'native' },
        { code: 'tr', proficiency: 'interpreter_required' },
      ],
      districtCode: 'TUR035021',
      neighbourhood: 'Basmane',
      contact: { phones: [{ number: '+90 555 000 00 00', note: 'in the evening' }] },
      ...more,
    }),
    201,
  );
  return { id: body.id, code: body.code, callName };
}

export const aCase = (by: Caller, residentId: string, more: object = {}): Promise<any> =>
  ok(by.post('/api/v1/cases', { residentId, sector: 'legal', priority: 'normal', ...more }), 201);

export const inDays = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

export const aConsent = (by: Caller, residentId: string, recipientId: string, more: object = {}): Promise<any> =>
  ok(
    by.post(`/api/v1/residents/${residentId}/consents`, {
      recipientId,
      fields: ['callName', 'age', 'phone'],
      language: 'ar',
      interpreter: true,
      form: 'signed',
      validUntil: inDays(90),
      ...more,
    }),
    201,
  );

/** A step of the sender's side on a referral, a case or a consent; takes the thing as it was last answered. */
export const step = (
  by: Caller,
  kind: string,
  thing: { id: string; version: number },
  name: string,
  body: object = {},
) => by.post(`/api/v1/${kind}/${thing.id}/steps/${name}`, body, { ifMatch: thing.version });

export async function aDraft(
  app: TestApp,
  city: City,
  more: object = {},
): Promise<{ referral: any; resident: any; owner: any }> {
  const resident = await aResident(city.intake);
  const owner = await aCase(city.worker, resident.id);
  const referral = await ok(
    city.worker.post(`/api/v1/cases/${owner.id}/referrals`, { serviceId: city.service.id, ...more }),
    201,
  );
  return { referral, resident, owner };
}

export async function aSent(
  app: TestApp,
  city: City,
  more: object = {},
): Promise<{ referral: any; resident: any; owner: any; consent: any }> {
  const made = await aDraft(app, city, more);
  const consent = await aConsent(city.worker, made.resident.id, city.organization.id);
  const referral = await ok(step(city.worker, 'referrals', made.referral, 'send'));
  return { ...made, consent, referral };
}

export const partnerStep = (by: Caller, thing: { id: string; version: number }, name: string, body: object = {}) =>
  step(by, 'partner/referrals', thing, name, body);

/** Takes the steps of the partner one after the other. */
export async function advance(by: Caller, referral: any, ...names: (string | [string, object])[]): Promise<any> {
  let now = referral;
  for (const entry of names) {
    const [name, body] = typeof entry === 'string' ? [entry, {}] : entry;
    now = await ok(partnerStep(by, now, name, body));
  }
  return now;
}

/** Ids, states or numbers in an order that two lists can be compared in. */
export const sorted = <T extends string | number>(values: readonly T[]): T[] =>
  values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
