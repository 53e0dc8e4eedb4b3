import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { plain } from './plain.js';

const PURPOSE = { headers: { 'x-purpose': 'legal_aid' } };
const CALM = { seeing: 'no', hearing: 'no', walking: 'some', remembering: 'no', selfCare: 'no', communicating: 'no' };

describe('the annex, disability and needs', () => {
  let app: TestApp;
  let unit: { id: string };
  let worker: Caller;
  let lawyer: Caller;
  let id: string;
  let auditRef: string;
  const path = () => `/api/v1/residents/${id}`;
  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit('legal-aid');
    worker = await app.aStaff('social_worker', { unit });
    lawyer = await app.aStaff('legal_aid', { unit });
    id = (await worker.post('/api/v1/residents', { callName: 'Nour' })).body.id;
    auditRef = (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [id]))[0]!.audit_ref;
  });
  afterAll(() => app.close());

  it('is closed to whoever does not work with status, and to everybody without a purpose', async () => {
    expect((await worker.get(`${path()}/annex`, PURPOSE)).status).toBe(403);
    expect((await lawyer.get(`${path()}/annex`)).body.code).toBe('purpose-missing');
    const stranger = await app.aStaff('legal_aid', { unit: await app.aUnit() });
    expect((await stranger.get(`${path()}/annex`, PURPOSE)).status).toBe(404);
    expect((await stranger.put(`${path()}/annex`, { status: 'citizen' }, { ...PURPOSE, ifMatch: 0 })).status).toBe(404);
  });

  it('says unknown before anything is written, and gives the population type of the status by default', async () => {
    expect((await lawyer.get(`${path()}/annex`, PURPOSE)).body).toEqual({
      status: null,
      populationType: '_U',
      citizenship: null,
      statusFrom: null,
      statusUntil: null,
      version: 0,
      history: [],
    });
    const written = await lawyer.put(
      `${path()}/annex`,
      { status: 'international_protection_applicant', citizenship: 'AFG' },
      { ...PURPOSE, ifMatch: 0 },
    );
    expect(written.body).toEqual({
      status: 'international_protection_applicant',
      populationType: 'ASY',
      citizenship: 'AFG',
      statusFrom: null,
      statusUntil: null,
      version: 1,
    });
    const changed = await lawyer.put(
      `${path()}/annex`,
      { status: 'refugee', populationType: 'RET', citizenship: 'AFG' },
      { ...PURPOSE, ifMatch: 1 },
    );
    expect(changed.body).toMatchObject({ populationType: 'RET', version: 2 });
    expect((await lawyer.put(`${path()}/annex`, { status: 'refugee' }, { ...PURPOSE, ifMatch: 1 })).status).toBe(412);
    const read = await lawyer.get(`${path()}/annex`, PURPOSE);
    expect(read.body.history).toEqual([
      expect.objectContaining({
        status: 'international_protection_applicant',
        populationType: 'ASY',
        version: 1,
        replacedIn: expect.stringMatching(/^\d{4}-\d{2}$/),
      }),
    ]);
  });

  it('stands under a pseudonym that no table joins to the person, and leaves no value in the trail or the outbox', async () => {
    const [annex] = await app.sql('SELECT * FROM restricted.annexes');
    const row = plain(annex);
    expect(row).not.toContain(id);
    expect(row).not.toContain(auditRef);
    const elsewhere = plain(
      await app.sql('SELECT * FROM audit.events'),
      await app.sql('SELECT * FROM app.outbox'),
      await app.sql('SELECT * FROM core.resident_history'),
    );
    expect(elsewhere).not.toMatch(/"refugee"|AFG|ASY/);
    expect(elsewhere).not.toContain(annex!.pseudonym.toString('hex'));
    expect((await app.auditOf('annex.change')).at(-1)).toMatchObject({
      persons: [auditRef],
      purpose: 'legal_aid',
      detail: {},
    });
    expect(await app.outboxOf('annex.changed')).toEqual([]);
  });

  it('shows the database one pseudonym at a time', async () => {
    const other = (
      await lawyer.post('/api/v1/residents', { callName: 'Sami', annex: { status: 'citizen', citizenship: 'TUR' } })
    ).body.id;
    expect((await lawyer.get(`/api/v1/residents/${other}/annex`, PURPOSE)).body).toMatchObject({
      status: 'citizen',
      populationType: 'HST',
    });
    expect((await lawyer.get(`${path()}/annex`, PURPOSE)).body).toMatchObject({ status: 'refugee' });
    const [seen] = await app.sql(`SELECT count(*)::int AS n FROM restricted.annexes`);
    expect(seen!.n).toBe(2);
  });

  it.each([
    ['a status that is not in the list', { status: 'illegal' }, '/status'],
    ['a country that is none', { status: 'refugee', citizenship: 'XYZ' }, '/citizenship'],
    [
      'an end before the start',
      { status: 'refugee', statusFrom: '2021-02-01', statusUntil: '2021-01-01' },
      '/statusUntil',
    ],
  ])('refuses %s', async (_, body, pointer) => {
    const answer = await lawyer.put(`${path()}/annex`, body, { ...PURPOSE, ifMatch: 2 });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('keeps disability in three states', async () => {
    const route = `${path()}/disability`;
    expect((await worker.get(route, PURPOSE)).body).toEqual({
      answers: null,
      summary: 'unknown',
      assessedMonth: null,
      version: 0,
    });
    const no = await worker.put(route, { ...CALM, assessedMonth: '2026-02' }, { ...PURPOSE, ifMatch: 0 });
    expect(no.body).toEqual({ answers: CALM, summary: 'no', assessedMonth: '2026-02', version: 1 });
    const refused = await worker.put(route, { ...CALM, seeing: 'refused' }, { ...PURPOSE, ifMatch: 1 });
    expect(refused.body).toMatchObject({ summary: 'unknown', version: 2 });
    const yes = await worker.put(route, { ...CALM, seeing: 'refused', walking: 'a_lot' }, { ...PURPOSE, ifMatch: 2 });
    expect(yes.body).toMatchObject({ summary: 'yes', version: 3 });
    expect((await worker.put(route, CALM, { ...PURPOSE, ifMatch: 1 })).status).toBe(412);
    expect((await worker.put(route, CALM, { ...PURPOSE, ifMatch: 0 })).status).toBe(412);
    expect(
      (await worker.put(route, { ...CALM, seeing: 'well' }, { ...PURPOSE, ifMatch: 3 })).body.errors[0].pointer,
    ).toBe('/seeing');
    expect(
      (await worker.put(route, { ...CALM, assessedMonth: '2999-01' }, { ...PURPOSE, ifMatch: 3 })).body.errors[0]
        .pointer,
    ).toBe('/assessedMonth');
    expect((await app.auditOf('disability.change')).at(-1)).toMatchObject({ persons: [auditRef], detail: {} });
  });

  it('records specific needs by code and ends them', async () => {
    const route = `${path()}/needs`;
    const made = await worker.post(route, { code: 'SP-PT', fromMonth: '2026-01' }, PURPOSE);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      code: 'SP-PT',
      group: 'SP',
      sensitive: false,
      listVersion: 'UNHCR-2009+2026-01',
      fromMonth: '2026-01',
      untilMonth: null,
      version: 1,
    });
    expect((await worker.post(route, { code: 'SP-PT' }, PURPOSE)).status).toBe(409);
    expect((await worker.post(route, { code: 'XX-YY' }, PURPOSE)).body.errors[0].pointer).toBe('/code');
    const end = `${route}/${made.body.id}/steps/end`;
    expect((await worker.post(end, { untilMonth: '2025-12' }, { ...PURPOSE, ifMatch: 1 })).body.errors[0].pointer).toBe(
      '/untilMonth',
    );
    expect((await worker.post(end, {}, { ...PURPOSE, ifMatch: 1 })).body).toMatchObject({
      version: 2,
      untilMonth: expect.any(String),
    });
    expect((await worker.post(end, {}, { ...PURPOSE, ifMatch: 1 })).status).toBe(412);
    expect((await worker.post(route, { code: 'SP-PT' }, PURPOSE)).status).toBe(201);
    const other = (await worker.post('/api/v1/residents', { callName: 'Can' })).body.id;
    expect(
      (await worker.post(`/api/v1/residents/${other}/needs/${made.body.id}/steps/end`, {}, { ...PURPOSE, ifMatch: 1 }))
        .status,
    ).toBe(404);
  });

  it('shows needs that endanger by being known only to roles that work with them', async () => {
    const route = `${path()}/needs`;
    expect((await worker.post(route, { code: 'SV-VO' }, PURPOSE)).body).toMatchObject({
      status: 403,
      code: 'sensitive-need',
    });
    const made = await lawyer.post(route, { code: 'SV-VO' }, PURPOSE);
    expect(made.body).toMatchObject({ code: 'SV-VO', sensitive: true });
    const codes = async (caller: Caller) =>
      (await caller.get(route, PURPOSE)).body.items.map((n: { code: string }) => n.code);
    expect(await codes(lawyer)).toContain('SV-VO');
    expect(await codes(worker)).not.toContain('SV-VO');
    expect((await worker.post(`${route}/${made.body.id}/steps/end`, {}, { ...PURPOSE, ifMatch: 1 })).status).toBe(404);
  });
});
