import { COUNTED } from '../../../src/partner-reporting/snapshot.queries.js';
import { newId } from '../../../src/platform/ids.js';
import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { plain } from './plain.js';

const PURPOSE = { headers: { 'x-purpose': 'correct_data' } };

describe('erasure', () => {
  let app: TestApp;
  let unit: { id: string };
  let supervisor: Caller;
  let lawyer: Caller;
  let id: string;
  let auditRef: string;
  let caseId: string;
  let referralId: string;
  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit();
    const otherUnit = await app.aUnit();
    supervisor = await app.aStaff('supervisor', { unit });
    lawyer = await app.aStaff('legal_aid', { unit });
    const made = await lawyer.post('/api/v1/residents', {
      callName: 'Karim',
      names: [{ given: 'Karim', family: 'Haddad' }],
      birthDate: { value: '1970-01-02', quality: 'exact' },
      sex: 'M',
      districtCode: 'TUR035007',
      registeredOn: '2026-02-10',
      contact: { phones: [{ number: '0532 000 99 88' }] },
      annex: { status: 'refugee', citizenship: 'IRQ' },
    });
    id = made.body.id;
    const path = `/api/v1/residents/${id}`;
    await supervisor.put(path, { neighbourhood: 'Kemeraltı' }, { ifMatch: 1 });
    await supervisor.put(`${path}/contact`, { email: 'karim@example.org' }, { ...PURPOSE, ifMatch: 1 });
    await supervisor.post(`${path}/documents`, { kind: 'passport' }, PURPOSE);
    await supervisor.post(`${path}/needs`, { code: 'ER-NF' }, PURPOSE);
    await supervisor.put(
      `${path}/disability`,
      { seeing: 'no', hearing: 'no', walking: 'no', remembering: 'no', selfCare: 'no', communicating: 'no' },
      { ...PURPOSE, ifMatch: 0 },
    );
    auditRef = (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [id]))[0]!.audit_ref;
    const organization = await app.anOrganization();
    const service = await app.aService(organization.id);
    caseId = newId();
    referralId = newId();
    await app.sql(
      `INSERT INTO core.cases (id, code, resident_id, unit_id, sector, opened_on) VALUES ($1, 'C-1', $2, $3, 'legal', '2026-02-11')`,
      [caseId, id, otherUnit.id],
    );
    await app.sql(
      `INSERT INTO core.service_events (id, resident_id, case_id, unit_id, sector, occurred_on) VALUES ($1, $2, $3, $4, 'legal', '2026-02-12')`,
      [newId(), id, caseId, otherUnit.id],
    );
    await app.sql(
      `INSERT INTO core.referrals (id, code, case_id, resident_id, unit_id, service_id, recipient_id, sector, state, next_actor, due_at)
       VALUES ($1, 'F-1', $2, $3, $4, $5, $6, 'legal', 'draft', 'sender', now())`,
      [referralId, caseId, id, otherUnit.id, service.id, organization.id],
    );
    for (const [subject, dataClass] of [
      [id, 'work'],
      [id, 'shield'],
      [caseId, 'work'],
      [referralId, 'packet'],
    ]) {
      await app.sql(`INSERT INTO keys.data_keys VALUES ($1, $2, 1, '\\x00')`, [subject, dataClass]);
    }
    await app.sql(`INSERT INTO core.resident_sources VALUES ('a list', 42, $1, 1, $2)`, [newId(), id]);
    await supervisor.post('/api/v1/residents', { callName: 'Somebody else', registeredOn: '2026-02-10' });
  });
  afterAll(() => app.close());

  const counts = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(COUNTED).map(async ([indicator, sql]) => [
          indicator,
          (
            await app.sql(`SELECT count(*)::int AS n FROM (${sql}) x WHERE $1::date <= $2::date`, [
              '2026-02-01',
              '2026-02-28',
            ])
          )[0]!.n,
        ]),
      ),
    );

  it('is the supervisor’s alone, with a reason and the version', async () => {
    const step = `/api/v1/residents/${id}/steps/erase`;
    expect((await lawyer.post(step, { reason: 'asked_by_person' }, { ifMatch: 2 })).status).toBe(403);
    expect((await supervisor.post(step, { reason: 'asked_by_person' })).status).toBe(428);
    expect((await supervisor.post(step, { reason: 'tidy' }, { ifMatch: 2 })).status).toBe(422);
    expect((await supervisor.post(step, { reason: 'asked_by_person' }, { ifMatch: 1 })).status).toBe(412);
    const stranger = await app.aStaff('supervisor', { unit: await app.aUnit() });
    expect((await stranger.post(step, { reason: 'asked_by_person' }, { ifMatch: 2 })).status).toBe(404);
  });

  it('destroys every key and every text of the person, and leaves the counts of past months as they were', async () => {
    const before = await counts();
    expect(before).toMatchObject({ REG_STOCK: 2, REG_NEW: 2, CASE_OPENED: 1, SVC_EVENTS: 1 });
    const answer = await supervisor.post(
      `/api/v1/residents/${id}/steps/erase`,
      { reason: 'asked_by_person' },
      { ifMatch: 2 },
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      id,
      state: 'erased',
      callName: null,
      names: [],
      birthDate: null,
      allowedSteps: [],
      closedOn: expect.any(String),
    });
    expect(await counts()).toEqual(before);

    expect(
      await app.sql('SELECT 1 FROM keys.data_keys WHERE subject_id = ANY($1)', [[id, caseId, referralId]]),
    ).toEqual([]);
    expect(await app.sql('SELECT identity, demographics, audit_ref FROM core.residents WHERE id = $1', [id])).toEqual([
      { identity: null, demographics: null, audit_ref: null },
    ]);
    expect(
      await app.sql('SELECT 1 FROM core.resident_history WHERE resident_id = $1 AND identity IS NOT NULL', [id]),
    ).toEqual([]);
    expect(await app.sql('SELECT 1 FROM core.resident_tokens WHERE resident_id = $1', [id])).toEqual([]);
    for (const table of ['contacts', 'contact_history', 'documents_seen']) {
      expect(
        await app.sql(`SELECT 1 FROM restricted.${table} WHERE resident_id = $1 AND details IS NOT NULL`, [id]),
      ).toEqual([]);
    }
    for (const table of ['annexes', 'annex_history', 'needs', 'disabilities'])
      expect(await app.sql(`SELECT 1 FROM restricted.${table}`)).toEqual([]);
    expect(await app.sql('SELECT external_token, resident_id FROM core.resident_sources')).toEqual([
      { external_token: '42', resident_id: null },
    ]);
    expect(await app.sql('SELECT 1 FROM core.cases WHERE resident_id = $1', [id])).toHaveLength(1);
  });

  it('cuts the trail from the file: no event names the file, and the chain is whole', async () => {
    const events = (await app.auditOf('resident.erase')).filter((event) => event.outcome === 'done');
    expect(events).toEqual([
      expect.objectContaining({
        actor: supervisor.id,
        persons: [auditRef],
        subject_id: null,
        detail: { reason: 'asked_by_person', keys: 7 },
      }),
    ]);
    expect(plain(await app.sql('SELECT * FROM audit.events'))).not.toContain(id);
    expect(await app.outboxOf('resident.erased')).toEqual([{ payload: { residentId: id } }]);
  });

  it('leaves a file that can be neither found nor changed', async () => {
    expect((await supervisor.get(`/api/v1/residents/${id}`)).body).toMatchObject({ state: 'erased', callName: null });
    expect((await supervisor.post('/api/v1/residents/search', { text: 'Karim' })).body.items).toEqual([]);
    expect(
      (
        await supervisor.post('/api/v1/residents/duplicate-search', {
          names: [{ given: 'Karim', family: 'Haddad' }],
          birthDate: { value: '1970-01-02', quality: 'exact' },
        })
      ).body.items,
    ).toEqual([]);
    expect((await supervisor.put(`/api/v1/residents/${id}`, { callName: 'X' }, { ifMatch: 3 })).status).toBe(409);
    expect(
      (await supervisor.put(`/api/v1/residents/${id}/contact`, { email: null }, { ...PURPOSE, ifMatch: 3 })).status,
    ).toBe(409);
    expect(
      (await lawyer.put(`/api/v1/residents/${id}/annex`, { status: 'refugee' }, { ...PURPOSE, ifMatch: 0 })).status,
    ).toBe(409);
    expect((await supervisor.get(`/api/v1/residents/${id}/contact`, PURPOSE)).body).toMatchObject({
      phones: [],
      email: null,
    });
    expect((await supervisor.get(`/api/v1/residents/${id}/documents`, PURPOSE)).body.items).toEqual([]);
    expect((await supervisor.get(`/api/v1/residents/${id}/access-log`)).status).toBe(404);
    expect(
      (await supervisor.get(`/api/v1/residents/${id}/history`)).body.items.every(
        (h: { before: unknown }) => h.before === null,
      ),
    ).toBe(true);
    expect(
      (await supervisor.post(`/api/v1/residents/${id}/steps/erase`, { reason: 'asked_by_person' }, { ifMatch: 3 }))
        .status,
    ).toBe(409);
  });

  it('reaches the files that were merged into it', async () => {
    const [kept, merged] = [
      (await lawyer.post('/api/v1/residents', { callName: 'Dilek' })).body.id,
      (await lawyer.post('/api/v1/residents', { callName: 'Dilek S.' })).body.id,
    ];
    const merge = (await lawyer.post('/api/v1/merges', { keptId: kept, mergedId: merged })).body.id;
    expect((await supervisor.post(`/api/v1/merges/${merge}/steps/confirm`, {}, { ifMatch: 1 })).status).toBe(200);
    expect(
      (await supervisor.post(`/api/v1/residents/${merged}/steps/erase`, { reason: 'asked_by_person' }, { ifMatch: 2 }))
        .status,
    ).toBe(409);
    const others = await app.sql('SELECT count(*)::int AS n FROM keys.data_keys WHERE subject_id <> ALL($1)', [
      [kept, merged],
    ]);
    expect(
      (await supervisor.post(`/api/v1/residents/${kept}/steps/erase`, { reason: 'retention_ended' }, { ifMatch: 2 }))
        .status,
    ).toBe(200);
    expect(
      await app.sql('SELECT state, identity, audit_ref FROM core.residents WHERE id = ANY($1) ORDER BY state', [
        [kept, merged],
      ]),
    ).toEqual([
      { state: 'erased', identity: null, audit_ref: null },
      { state: 'merged', identity: null, audit_ref: null },
    ]);
    expect(await app.sql('SELECT 1 FROM keys.data_keys WHERE subject_id = ANY($1)', [[kept, merged]])).toEqual([]);
    expect(
      await app.sql('SELECT count(*)::int AS n FROM keys.data_keys WHERE subject_id <> ALL($1)', [[kept, merged]]),
    ).toEqual(others);
    expect((await supervisor.post(`/api/v1/merges/${merge}/steps/undo`, {}, { ifMatch: 2 })).status).toBe(409);
  });
});
