import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

describe('accounts of staff', () => {
  let app: TestApp;
  let administrator: Caller;
  let unit: { id: string };
  beforeAll(async () => {
    app = await startTestApp();
    administrator = await app.aStaff('administrator');
    unit = await app.aUnit();
  });
  afterAll(() => app.close());

  const create = async (extra: object = {}) => {
    const email = `${Math.random().toString(36).slice(2)}@directorate.example`;
    return (await administrator.post('/api/v1/staff', { email, displayName: 'Ada Çalışkan', ...extra }).expect(201))
      .body;
  };
  const grant = (id: string, body: object, ifMatch: number, by = administrator) =>
    by.post(`/api/v1/staff/${id}/roles`, body, { ifMatch });
  const step = (id: string, name: string, ifMatch: number, by = administrator) =>
    by.post(`/api/v1/staff/${id}/steps/${name}`, {}, { ifMatch });

  it('are made without roles, with a code that is shown once and kept as a digest', async () => {
    const answer = await administrator
      .post('/api/v1/staff', { email: 'Yeni@directorate.example', displayName: 'Yeni Kişi' })
      .expect(201);
    const { id, oneTimeCode } = answer.body;
    expect(answer.headers).toMatchObject({ location: `/api/v1/staff/${id}`, etag: '"v1"' });
    expect(answer.body).toMatchObject({
      active: true,
      hasPassword: false,
      roles: [],
      allowedSteps: ['deactivate', 'reset-password'],
    });
    expect(oneTimeCode.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    const again = await administrator.get(`/api/v1/staff/${id}`).expect(200);
    expect(again.body.oneTimeCode).toBeUndefined();
    const [row] = await app.sql<{ text: string }>(
      'SELECT to_jsonb(s)::text AS text FROM access.staff s WHERE id = $1',
      [id],
    );
    expect(row!.text).not.toContain(oneTimeCode.code);
    // The same e-mail in other letters is the same account.
    await administrator
      .post('/api/v1/staff', { email: 'yeni@DIRECTORATE.example', displayName: 'Yeni Kişi' })
      .expect(409);
  });

  it('are found by words of the name and of the address, in the order of names, a page at a time', async () => {
    const made: string[] = [];
    for (const [email, displayName] of [
      ['z.isik@kurum.example', 'Zübeyde IŞIK'],
      ['a.isik@kurum.example', 'Ayşegül Işık'],
      ['c.isikli@kurum.example', 'Cemal İşıklı'],
    ])
      made.push((await administrator.post('/api/v1/staff', { email, displayName }).expect(201)).body.id);
    const find = async (body: object): Promise<{ items: { id: string }[]; nextCursor: string | null }> =>
      (await administrator.post('/api/v1/staff/search', body).expect(200)).body;
    const ids = (page: { items: { id: string }[] }): string[] => page.items.map(({ id }) => id);
    expect(ids(await find({ text: 'isik' }))).toEqual([made[1], made[2], made[0]]);
    expect(ids(await find({ text: '  KURUM aysegul ' }))).toEqual([made[1]]);
    expect(ids(await find({ text: 'c.isikli@kurum' }))).toEqual([made[2]]);
    expect(ids(await find({ text: '%%' }))).toEqual([]);
    const first = await find({ text: 'isik', limit: 2 });
    expect(ids(first)).toEqual([made[1], made[2]]);
    const second = await find({ text: 'isik', limit: 2, cursor: first.nextCursor });
    expect([ids(second), second.nextCursor]).toEqual([[made[0]], null]);
    await administrator.post('/api/v1/staff/search', { text: 'i' }).expect(422);
    await administrator.post('/api/v1/staff/search', { text: 'isik', cursor: 'x' }).expect(400);
    await (await app.aStaff('social_worker', { unit })).post('/api/v1/staff/search', { text: 'isik' }).expect(403);
  });

  it('gain a role with effect at once: row, answer, trail and event', async () => {
    const person = await app.aStaff('social_worker', { unit });
    const other = await app.aUnit();
    const answer = await grant(person.id, { role: 'intake', unitId: other.id }, 1).expect(201);
    expect(answer.headers.etag).toBe('"v2"');
    expect(answer.body.roles).toContainEqual(
      expect.objectContaining({ role: 'intake', unitId: other.id, grantedById: administrator.id }),
    );
    await person.get('/api/v1/auth/me').expect(401);
    const [row] = await app.sql('SELECT rights_version, version FROM access.staff WHERE id = $1', [person.id]);
    expect(row).toEqual({ rights_version: 2, version: 2 });
    expect((await app.auditOf('privilege.role-granted')).at(-1)).toMatchObject({
      actor: administrator.id,
      subject_id: person.id,
      detail: { role: 'intake', unitId: other.id },
    });
    expect((await app.outboxOf('privilege.changed')).at(-1)!.payload).toEqual({
      staffId: person.id,
      clientId: null,
      byId: administrator.id,
      change: 'role-granted',
      role: 'intake',
    });
  });

  it('lose a role with effect at once', async () => {
    const person = await app.aStaff('social_worker', { unit });
    const [role] = (await administrator.get(`/api/v1/staff/${person.id}`).expect(200)).body.roles;
    const other = await app.aStaff('liaison');
    await administrator.delete(`/api/v1/staff/${other.id}/roles/${role.id}`, { ifMatch: 1 }).expect(404);
    const answer = await administrator
      .delete(`/api/v1/staff/${person.id}/roles/${role.id}`, { ifMatch: 1 })
      .expect(200);
    expect(answer.body.roles).toEqual([]);
    await person.get('/api/v1/units').expect(401);
  });

  it.each([
    ['administrator', 'intake'],
    ['administrator', 'social_worker'],
    ['administrator', 'supervisor'],
    ['administrator', 'refugee_worker'],
    ['administrator', 'legal_aid'],
    ['administrator', 'dpo'],
    ['administrator', 'statistics_officer'],
    ['dpo', 'supervisor'],
    ['statistics_officer', 'intake'],
    ['liaison', 'dpo'],
    ['liaison', 'social_worker'],
  ] as const)('never hold %s and %s together, in the service and in the database', async (first, second) => {
    const inUnit = (role: string) =>
      ['administrator', 'dpo', 'statistics_officer', 'liaison'].includes(role) ? {} : { unitId: unit.id };
    const { id } = await create();
    await grant(id, { role: first, ...inUnit(first) }, 1).expect(201);
    const answer = await grant(id, { role: second, ...inUnit(second) }, 2).expect(409);
    expect(answer.body.code).toBe('roles-clash');
    const { unitId = null } = inUnit(second) as { unitId?: string };
    const past = app.sql(
      'INSERT INTO access.staff_roles (id, staff_id, role, unit_id) VALUES (gen_random_uuid(), $1, $2, $3)',
      [id, second, unitId],
    );
    await expect(past).rejects.toThrow('roles that must not meet');
  });

  it('have a unit where the role reads files and nowhere else, and a partner only for partner_worker', async () => {
    const { id } = await create();
    await grant(id, { role: 'social_worker' }, 1).expect(422);
    await grant(id, { role: 'dpo', unitId: unit.id }, 1).expect(422);
    await grant(id, { role: 'social_worker', unitId: '01900000-0000-7000-8000-000000000000' }, 1).expect(422);
    await grant(id, { role: 'partner_worker' }, 1).expect(409);
    await grant(id, { role: 'superuser' }, 1).expect(422);
    const partner = await app.anOrganization();
    const outside = await create({ partnerId: partner.id });
    await grant(outside.id, { role: 'intake', unitId: unit.id }, 1).expect(409);
    await grant(outside.id, { role: 'partner_worker' }, 1).expect(201);
    await administrator
      .post('/api/v1/staff', { email: 'q@directorate.example', displayName: 'Q', partnerId: unit.id })
      .expect(422);
  });

  it('take no role in a closed unit', async () => {
    const closed = await app.aUnit();
    await app.sql(`UPDATE access.units SET closed_on = '2026-01-31' WHERE id = $1`, [closed.id]);
    const { id } = await create();
    expect((await grant(id, { role: 'intake', unitId: closed.id }, 1).expect(409)).body.code).toBe('unit-closed');
  });

  it('are never changed by their owner', async () => {
    const own = administrator.id;
    const [role] = (await administrator.get(`/api/v1/staff/${own}`).expect(200)).body.roles;
    expect((await grant(own, { role: 'dpo' }, 1).expect(403)).body.code).toBe('own-account');
    await administrator.delete(`/api/v1/staff/${own}/roles/${role.id}`, { ifMatch: 1 }).expect(403);
    for (const name of ['deactivate', 'reactivate', 'reset-password', 'reset-second-factor'])
      await step(own, name, 1).expect(403);
    expect((await administrator.get(`/api/v1/staff/${own}`)).body).toMatchObject({ version: 1, allowedSteps: [] });
  });

  it('close and open again; closing ends every session and token', async () => {
    const person = await app.aStaff('social_worker', { unit });
    const closed = await step(person.id, 'deactivate', 1).expect(200);
    expect(closed.body).toMatchObject({ active: false, allowedSteps: ['reactivate'], version: 2 });
    await person.get('/api/v1/auth/me').expect(401);
    await step(person.id, 'deactivate', 2).expect(409);
    await step(person.id, 'reset-password', 2).expect(409);
    await step(person.id, 'reactivate', 2).expect(200);
    // The session from before stays dead.
    await person.get('/api/v1/auth/me').expect(401);
  });

  it('get a new password by a code: the old one and all sessions end', async () => {
    const person = await app.aStaff('social_worker', { unit });
    await app.sql(`UPDATE access.staff SET password_hash = 'old' WHERE id = $1`, [person.id]);
    const answer = await step(person.id, 'reset-password', 1).expect(200);
    expect(answer.body).toMatchObject({
      hasPassword: false,
      oneTimeCode: { code: expect.any(String), expiresAt: expect.any(String) },
    });
    const hours = (Date.parse(answer.body.oneTimeCode.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    await person.get('/api/v1/auth/me').expect(401);
  });

  it('need the version they are changed from', async () => {
    const { id } = await create();
    await administrator.post(`/api/v1/staff/${id}/steps/deactivate`).expect(428);
    await step(id, 'deactivate', 7).expect(412);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => grant(id, { role: 'intake', unitId: unit.id }, 1)),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 412, 412, 412, 412]);
  });

  it('always leave one administrator, also when two close each other at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [a, b] = [await app.aStaff('administrator'), await app.aStaff('administrator')];
      const answers = await Promise.all([step(b.id, 'deactivate', 1, a), step(a.id, 'deactivate', 1, b)]);
      expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 401]);
    }
  });

  it('are listed in pages, by unit, without anything secret', async () => {
    const own = await app.aUnit();
    const people = [
      await app.aStaff('intake', { unit: own }),
      await app.aStaff('intake', { unit: own }),
      await app.aStaff('intake', { unit: own }),
    ];
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await administrator
        .get(`/api/v1/staff?unitId=${own.id}&limit=2${cursor ? `&cursor=${cursor}` : ''}`)
        .expect(200);
      seen.push(...page.body.items.map((item) => item.id));
      cursor = page.body.nextCursor;
      expect(Object.keys(page.body.items[0]!).toSorted()).toEqual([
        'active',
        'allowedSteps',
        'createdAt',
        'displayName',
        'email',
        'hasPassword',
        'hasSecondFactor',
        'id',
        'partnerId',
        'roles',
        'version',
      ]);
    }
    expect(seen.toSorted()).toEqual(people.map((person) => person.id).toSorted());
  });

  it('are listed by the Turkish alphabet', async () => {
    const unit = await app.aUnit();
    for (const [index, displayName] of ['Zerrin', 'Çiğdem', 'Işık', 'Deniz', 'İnci', 'Cemal'].entries()) {
      const { body } = await administrator
        .post('/api/v1/staff', { email: `abc${index}@directorate.example`, displayName })
        .expect(201);
      await app.sql(
        `INSERT INTO access.staff_roles (id, staff_id, role, unit_id, granted_at) VALUES (gen_random_uuid(), $1, 'intake', $2, now())`,
        [body.id, unit.id],
      );
    }
    const { body } = await administrator.get(`/api/v1/staff?unitId=${unit.id}`).expect(200);
    expect(body.items.map((item: any) => item.displayName)).toEqual([
      'Cemal',
      'Çiğdem',
      'Deniz',
      'Işık',
      'İnci',
      'Zerrin',
    ]);
  });

  it('are read but not changed by the data-protection officer', async () => {
    const officer = await app.aStaff('dpo');
    await officer.get('/api/v1/staff').expect(200);
    await officer.post('/api/v1/staff', { email: 'n@directorate.example', displayName: 'N' }).expect(403);
  });
});
