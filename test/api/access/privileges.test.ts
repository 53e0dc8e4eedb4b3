import { createFirstAdministrator, lacksAdministrator } from '../../../src/access/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signIn } from './support.js';

describe('changes of rights', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp()));
  afterAll(() => app.close());

  it('begin with the first administrator, who exists once and sets the own password', async () => {
    const database = app.http.get(Database);
    expect(await lacksAdministrator(database)).toBe(true);
    const person = { email: 'ilk@directorate.example', displayName: 'İlk Yönetici' };
    const attempts = await Promise.allSettled([
      createFirstAdministrator(database, person),
      createFirstAdministrator(database, { ...person, email: 'z@z.example' }),
    ]);
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await lacksAdministrator(database)).toBe(false);
    await expect(createFirstAdministrator(database, person)).rejects.toMatchObject({ code: 'administrator-exists' });
    await expect(createFirstAdministrator(database, { ...person, email: 'no address' })).rejects.toMatchObject({
      code: 'invalid-fields',
    });
    const made = attempts.find((attempt) => attempt.status === 'fulfilled')!.value;
    const [row] = await app.sql<{ email: string }>('SELECT email FROM access.staff WHERE id = $1', [made.staffId]);
    const password = 'yosun renkli 12 vapur';
    await app.anonymous
      .post('/api/v1/auth/password-with-code')
      .send({ email: row!.email, code: made.code, password })
      .expect(204);
    // An administrator needs a second factor before anything else.
    expect((await signIn(app, { email: row!.email, password }).expect(200)).body.secondFactor).toBe('enrol');
  });

  it('are shown with who and by whom, newest first, to administrators and the data-protection officer', async () => {
    const administrator = await app.aStaff('administrator');
    const unit = await app.aUnit();
    const person = await app.aStaff('social_worker', { unit });
    await administrator
      .post(`/api/v1/staff/${person.id}/roles`, { role: 'supervisor', unitId: unit.id }, { ifMatch: 1 })
      .expect(201);
    await administrator.post(`/api/v1/staff/${person.id}/steps/deactivate`, {}, { ifMatch: 2 }).expect(200);
    const officer = await app.aStaff('dpo');
    const first = await officer.get('/api/v1/privileges?limit=1').expect(200);
    expect(first.body.items[0]).toMatchObject({
      change: 'deactivated',
      staffId: person.id,
      byId: administrator.id,
      role: null,
    });
    const second = await officer.get(`/api/v1/privileges?limit=1&cursor=${first.body.nextCursor}`).expect(200);
    expect(second.body.items[0]).toMatchObject({
      change: 'role-granted',
      role: 'supervisor',
      unitId: unit.id,
      displayName: expect.stringMatching(/^Colleague/),
      byName: expect.stringMatching(/^Colleague/),
    });
    await (await app.aStaff('supervisor', { unit })).get('/api/v1/privileges').expect(403);
  });
});
