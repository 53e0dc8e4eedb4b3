import { MOVED_BY_MERGE, STAYS_WITH_FILE } from '../../../src/residents/merges/resident-owned-tables.js';
import { newId } from '../../../src/platform/ids.js';
import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

describe('merge', () => {
  let app: TestApp;
  let unit: { id: string };
  let otherUnit: { id: string };
  let first: Caller;
  let second: Caller;
  const resident = async (callName: string): Promise<string> =>
    (await first.post('/api/v1/residents', { callName })).body.id;
  const propose = (keptId: string, mergedId: string) => first.post('/api/v1/merges', { keptId, mergedId });
  const residentOf = async (table: string, id: string) =>
    (await app.sql(`SELECT resident_id FROM ${table} WHERE id = $1`, [id]))[0]!.resident_id;
  const aCase = async (residentId: string, unitId: string): Promise<string> => {
    const id = newId();
    await app.sql(
      `INSERT INTO core.cases (id, code, resident_id, unit_id, sector, opened_on) VALUES ($1::uuid, $1::text, $2, $3, 'legal', '2026-01-01')`,
      [id, residentId, unitId],
    );
    return id;
  };
  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit();
    otherUnit = await app.aUnit();
    first = await app.aStaff('social_worker', { unit });
    second = await app.aStaff('supervisor', { unit });
  });
  afterAll(() => app.close());

  it('is proposed by one colleague and confirmed by another one only', async () => {
    const [kept, merged] = [await resident('Hatice'), await resident('Hatice K.')];
    const made = await propose(kept, merged);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      keptId: kept,
      mergedId: merged,
      state: 'proposed',
      proposedBy: first.id,
      version: 1,
      allowedSteps: ['refuse'],
    });
    const path = `/api/v1/merges/${made.body.id}`;
    expect((await propose(kept, merged)).status).toBe(409);
    expect((await first.post(`${path}/steps/confirm`, {}, { ifMatch: 1 })).body).toMatchObject({
      status: 403,
      code: 'second-person-needed',
    });
    expect((await second.post(`${path}/steps/confirm`, {})).status).toBe(428);
    expect((await second.get('/api/v1/merges')).body).toEqual({
      items: [
        expect.objectContaining({
          id: made.body.id,
          kept: { id: kept, code: expect.stringMatching(/^R-/), callName: 'Hatice' },
          merged: { id: merged, code: expect.stringMatching(/^R-/), callName: 'Hatice K.' },
          proposedBy: { id: first.id, name: `Colleague ${first.id.slice(-4)}` },
          decidedBy: null,
          allowedSteps: ['confirm', 'refuse'],
        }),
      ],
      nextCursor: null,
    });
    const refs = await app.sql('SELECT audit_ref FROM core.residents WHERE id = ANY($1)', [[kept, merged]]);
    const listed = (await app.auditOf('merge.list')).at(-1)!;
    expect(listed.actor).toBe(second.id);
    expect(new Set(listed.persons)).toEqual(new Set(refs.map((row) => row.audit_ref)));
    expect((await second.post(`${path}/steps/undo`, {}, { ifMatch: 1 })).status).toBe(409);
    const refused = await second.post(`${path}/steps/refuse`, {}, { ifMatch: 1 });
    expect(refused.body).toMatchObject({ state: 'refused', version: 2, decidedBy: second.id, allowedSteps: [] });
    expect((await second.post(`${path}/steps/confirm`, {}, { ifMatch: 2 })).status).toBe(409);
    expect((await second.get(`/api/v1/residents/${merged}`)).body.state).toBe('open');
    expect(await app.outboxOf('merge.refused')).toHaveLength(1);
  });

  it('needs two files that the actor has, and two different ones', async () => {
    const stranger = await app.aStaff('social_worker', { unit: otherUnit });
    const theirs = (await stranger.post('/api/v1/residents', { callName: 'Selim' })).body.id;
    const own = await resident('Selim');
    expect((await propose(own, theirs)).status).toBe(404);
    expect((await propose(own, own)).body.errors[0].pointer).toBe('/mergedId');
    expect(
      (await (await app.aStaff('intake', { unit })).post('/api/v1/merges', { keptId: own, mergedId: theirs })).status,
    ).toBe(403);
  });

  it('moves the work of all units in one transaction, and undo takes back exactly that', async () => {
    const [kept, merged] = [await resident('Murat'), await resident('Murat')];
    await first.post(`/api/v1/residents/${merged}/units`, { unitId: otherUnit.id, reason: 'joint_work' });
    const organization = await app.anOrganization();
    const service = await app.aService(organization.id);
    const [visible, hidden, ofKept] = [
      await aCase(merged, unit.id),
      await aCase(merged, otherUnit.id),
      await aCase(kept, unit.id),
    ];
    const [event, consent, referral] = [newId(), newId(), newId()];
    await app.sql(
      `INSERT INTO core.service_events (id, resident_id, case_id, unit_id, sector, occurred_on) VALUES ($1, $2, $3, $4, 'legal', '2026-01-02')`,
      [event, merged, hidden, otherUnit.id],
    );
    await app.sql(
      `INSERT INTO core.consents (id, resident_id, unit_id, recipient_id, purpose, fields, language, form, given_on, valid_until)
       VALUES ($1, $2, $3, $4, 'referral', '{name}', 'tr', 'signed', '2026-01-01', '2027-01-01')`,
      [consent, merged, otherUnit.id, organization.id],
    );
    await app.sql(
      `INSERT INTO core.referrals (id, code, case_id, resident_id, unit_id, service_id, recipient_id, sector, state, next_actor, due_at)
       VALUES ($1::uuid, $1::text, $2, $3, $4, $5, $6, 'legal', 'draft', 'sender', now())`,
      [referral, hidden, merged, otherUnit.id, service.id, organization.id],
    );
    await first.post('/api/v1/households', { members: [{ residentId: kept, role: 'head' }] });
    await first.post('/api/v1/households', { members: [{ residentId: merged, role: 'head' }] });
    const merge = (await propose(kept, merged)).body;
    const path = `/api/v1/merges/${merge.id}`;

    const done = await second.post(`${path}/steps/confirm`, {}, { ifMatch: 1 });
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      state: 'confirmed',
      version: 2,
      decidedBy: second.id,
      allowedSteps: ['undo'],
      moved: {
        'core.cases': 2,
        'core.service_events': 1,
        'core.consents': 1,
        'core.referrals': 1,
        'core.household_members': 1,
        'core.household_members ended': 1,
        'core.residents.unit_ids': 1,
      },
    });
    for (const [table, id] of [
      ['core.cases', visible],
      ['core.cases', hidden],
      ['core.service_events', event],
      ['core.consents', consent],
      ['core.referrals', referral],
    ] as const) {
      expect(await residentOf(table, id)).toBe(kept);
    }
    expect((await second.get(`/api/v1/residents/${merged}`)).body).toMatchObject({
      state: 'merged',
      mergedInto: kept,
      allowedSteps: [],
      version: 3,
    });
    expect((await second.get(`/api/v1/residents/${kept}`)).body).toMatchObject({
      state: 'open',
      unitIds: [unit.id, otherUnit.id],
      version: 2,
    });
    expect((await first.put(`/api/v1/residents/${merged}`, { callName: 'X' }, { ifMatch: 3 })).status).toBe(409);
    expect(
      (await first.post('/api/v1/residents/search', { text: 'Murat' })).body.items.map((r: { id: string }) => r.id),
    ).toEqual([kept]);
    const refs = new Set(
      (await app.sql('SELECT audit_ref FROM core.residents WHERE id = ANY($1)', [[kept, merged]])).map(
        (r) => r.audit_ref,
      ),
    );
    const audited = (await app.auditOf('merge.confirm')).at(-1)!;
    expect(audited).toMatchObject({ actor: second.id, detail: { 'core.cases': 2 } });
    expect(new Set(audited.persons)).toEqual(refs);
    expect(await app.outboxOf('merge.confirmed')).toEqual([
      { payload: { mergeId: merge.id, keptId: kept, mergedId: merged } },
    ]);
    expect((await second.get(path)).body.moved).toMatchObject({ 'core.cases': 2 });

    const later = await aCase(kept, unit.id);
    const undone = await first.post(`${path}/steps/undo`, {}, { ifMatch: 2 });
    expect(undone.body).toMatchObject({ state: 'undone', version: 3, allowedSteps: [] });
    for (const [table, id] of [
      ['core.cases', visible],
      ['core.cases', hidden],
      ['core.service_events', event],
      ['core.consents', consent],
      ['core.referrals', referral],
    ] as const) {
      expect(await residentOf(table, id)).toBe(merged);
    }
    expect([await residentOf('core.cases', ofKept), await residentOf('core.cases', later)]).toEqual([kept, kept]);
    expect((await second.get(`/api/v1/residents/${merged}`)).body).toMatchObject({ state: 'open', mergedInto: null });
    expect((await second.get(`/api/v1/residents/${kept}`)).body.unitIds).toEqual([unit.id]);
    expect(
      await app.sql('SELECT 1 FROM core.household_members WHERE resident_id = ANY($1) AND until_date IS NULL', [
        [kept, merged],
      ]),
    ).toHaveLength(2);
    expect((await second.post(`${path}/steps/undo`, {}, { ifMatch: 3 })).status).toBe(409);
    expect(
      (await first.get(`/api/v1/residents/${merged}/history`)).body.items
        .map((h: { change: string }) => h.change)
        .slice(0, 2),
    ).toEqual(['merge-undone', 'merged']);
    expect((await propose(kept, merged)).status).toBe(201);
  });

  it('gives a file that was closed its state back, and is taken back in the reverse order', async () => {
    const [a, b, c] = [await resident('Leyla'), await resident('Leyla'), await resident('Leyla')];
    await first.post(`/api/v1/residents/${c}/steps/close`, { reason: 'duplicate' }, { ifMatch: 1 });
    const inner = (await propose(b, c)).body.id;
    await second.post(`/api/v1/merges/${inner}/steps/confirm`, {}, { ifMatch: 1 });
    const outer = (await propose(a, b)).body.id;
    await second.post(`/api/v1/merges/${outer}/steps/confirm`, {}, { ifMatch: 1 });
    expect((await second.post(`/api/v1/merges/${inner}/steps/undo`, {}, { ifMatch: 2 })).body.code).toBe('merged-on');
    expect((await second.post(`/api/v1/merges/${outer}/steps/undo`, {}, { ifMatch: 2 })).status).toBe(200);
    expect((await second.post(`/api/v1/merges/${inner}/steps/undo`, {}, { ifMatch: 2 })).status).toBe(200);
    expect((await second.get(`/api/v1/residents/${c}`)).body).toMatchObject({
      state: 'closed',
      closureReason: 'duplicate',
    });
  });

  it('is confirmed once when two colleagues confirm at once', async () => {
    const third = await app.aStaff('supervisor', { unit });
    const [kept, merged] = [await resident('Ferit'), await resident('Ferit')];
    const path = `/api/v1/merges/${(await propose(kept, merged)).body.id}/steps/confirm`;
    const answers = await Promise.all([second.post(path, {}, { ifMatch: 1 }), third.post(path, {}, { ifMatch: 1 })]);
    expect(answers.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it('is listed page by page: what waits from the oldest on, what was decided from the newest on', async () => {
    const lead = await app.aStaff('supervisor', { unit: otherUnit });
    const worker = await app.aStaff('social_worker', { unit: otherUnit });
    const made: string[] = [];
    for (const n of [1, 2, 3]) {
      const ids = [];
      for (const name of ['Zehra', `Zehra ${n}`])
        ids.push((await worker.post('/api/v1/residents', { callName: name })).body.id);
      made.push((await worker.post('/api/v1/merges', { keptId: ids[0], mergedId: ids[1] })).body.id);
    }
    const read = async (query: string): Promise<string[]> => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const next: string = cursor === null ? '' : `&cursor=${cursor}`;
        const { body } = await lead.get(`/api/v1/merges?limit=1${query}${next}`);
        expect(body.items).toHaveLength(1);
        ids.push(body.items[0].id);
        cursor = body.nextCursor;
      } while (cursor !== null);
      return ids;
    };
    expect(await read('')).toEqual(made);
    for (const [id, step] of [
      [made[0], 'refuse'],
      [made[1], 'confirm'],
    ])
      await lead.post(`/api/v1/merges/${id}/steps/${step}`, {}, { ifMatch: 1 });
    expect(await read('&state=waiting')).toEqual([made[2]]);
    expect(await read('&state=decided')).toEqual([made[1], made[0]]);
    const decided = (await lead.get('/api/v1/merges?state=decided')).body.items[0];
    expect(decided).toMatchObject({ state: 'confirmed', decidedBy: { id: lead.id }, allowedSteps: ['undo'] });
    expect((await lead.get('/api/v1/merges?state=all')).status).toBe(422);
    expect((await lead.get('/api/v1/merges?cursor=x')).status).toBe(400);
  });

  it('does not tell of a file that the reader has not', async () => {
    const [kept, merged] = [await resident('Nermin'), await resident('Nermin Y.')];
    const { id } = (await propose(kept, merged)).body;
    await app.sql('UPDATE core.residents SET unit_ids = $2, home_unit_id = $3 WHERE id = $1', [
      merged,
      [otherUnit.id],
      otherUnit.id,
    ]);
    const line = (await second.get('/api/v1/merges?limit=200')).body.items.find(
      (item: { id: string }) => item.id === id,
    );
    expect(line).toMatchObject({ kept: { callName: 'Nermin' }, merged: { id: merged, code: null, callName: null } });
    const other = await app.aStaff('supervisor', { unit: otherUnit });
    const theirs = (await other.get('/api/v1/merges?limit=200')).body.items;
    expect(theirs.map((item: { id: string }) => item.id)).not.toContain(id);
  });

  it('knows every table that belongs to a resident, and the functions move those they should', async () => {
    const tables = (
      await app.sql(`SELECT c.table_schema || '.' || c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
                      WHERE c.column_name = 'resident_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`)
    ).map((row) => row.name);
    expect([...MOVED_BY_MERGE, ...Object.keys(STAYS_WITH_FILE)].toSorted()).toEqual(tables);
    for (const name of ['move_to_kept', 'move_back']) {
      const [{ source }] = (await app.sql('SELECT prosrc AS source FROM pg_proc WHERE proname = $1', [name])) as [
        { source: string },
      ];
      const [list] = /FOREACH t IN ARRAY ARRAY\[([^\]]*)\]/.exec(source)!.slice(1) as [string];
      expect(
        list
          .split(',')
          .map((part) => part.trim().slice(1, -1))
          .toSorted(),
      ).toEqual([...MOVED_BY_MERGE].toSorted());
    }
  });

  it('opens the owner’s view of the register to nobody between the functions', async () => {
    const [row] = await app.sql(
      `SELECT count(*)::int AS n FROM pg_policies WHERE 'hs_owner' = ANY(roles) AND policyname = 'owner_in_register' AND qual <> 'app.in_register()'`,
    );
    expect(row!.n).toBe(0);
  });
});
