import { startTestApp, type TestApp } from '../../support/app.js';

describe('messages about changed rights', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp()));
  afterAll(() => app.close());

  it('reach all other administrators and every data-protection officer, once each, however often the event is delivered', async () => {
    const unit = await app.aUnit();
    const [by, other, gone, dpo] = [
      await app.aStaff('administrator'),
      await app.aStaff('administrator'),
      await app.aStaff('administrator'),
      await app.aStaff('dpo'),
    ];
    const person = await app.aStaff('social_worker', { unit });
    await app.sql('UPDATE access.staff SET active = false WHERE id = $1', [gone.id]);
    await by.post(`/api/v1/staff/${person.id}/roles`, { role: 'intake', unitId: unit.id }, { ifMatch: 1 }).expect(201);
    const [event] = await app.sql<{ id: string; payload: Record<string, string> }>(
      `SELECT id, payload FROM app.outbox WHERE topic = 'privilege.changed'`,
    );
    await app.deliverEvents();
    await app.runJob('on privilege.changed tell-overseers', event!.payload, `${event!.id}-tell-overseers`);

    const rows = await app.sql<{ staff_id: string; detail: object }>('SELECT staff_id, detail FROM core.notifications');
    expect(rows.map((row) => row.staff_id).toSorted()).toEqual([other.id, dpo.id].toSorted());

    const inbox = await dpo.get('/api/v1/notifications?unread=true').expect(200);
    expect(inbox.body.items).toEqual([
      {
        id: expect.any(String),
        kind: 'privilege.changed',
        subjectKind: 'staff',
        subjectId: person.id,
        detail: { change: 'role-granted', role: 'intake', byId: by.id },
        createdAt: expect.any(String),
        readAt: null,
      },
    ]);
    const { id } = inbox.body.items[0];
    // Nobody reads or ticks off somebody else's.
    await other.post(`/api/v1/notifications/${id}/steps/read`).expect(404);
    expect((await by.get('/api/v1/notifications').expect(200)).body.items).toEqual([]);

    const read = await dpo.post(`/api/v1/notifications/${id}/steps/read`).expect(200);
    expect(read.body.readAt).toEqual(expect.any(String));
    expect((await dpo.post(`/api/v1/notifications/${id}/steps/read`).expect(200)).body.readAt).toBe(read.body.readAt);
    expect((await dpo.get('/api/v1/notifications?unread=true').expect(200)).body.items).toEqual([]);
  });

  it('come in pages, newest first', async () => {
    const officer = await app.aStaff('dpo');
    const administrator = await app.aStaff('administrator');
    for (let i = 0; i < 3; i += 1) {
      await administrator.post('/api/v1/staff', { email: `n${i}@directorate.example`, displayName: 'N' }).expect(201);
      await app.deliverEvents();
    }
    const first = await officer.get('/api/v1/notifications?limit=2').expect(200);
    const second = await officer.get(`/api/v1/notifications?limit=2&cursor=${first.body.nextCursor}`).expect(200);
    const times = [...first.body.items, ...second.body.items].map((item: { createdAt: string }) => item.createdAt);
    expect(times).toHaveLength(3);
    expect(times).toEqual(times.toSorted().toReversed());
    await officer.get('/api/v1/notifications?cursor=bm90IGEgY3Vyc29y').expect(400);
  });
});
