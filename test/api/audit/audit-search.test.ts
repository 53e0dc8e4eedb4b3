import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { aResident } from '../../support/casework.js';

interface Line {
  seq: string;
  at: string;
  by: { kind: string; id: string; name: string; roles: string[] };
  action: string;
  outcome: string;
  purpose: string | null;
  subject: { kind: string; id: string; name: string | null } | null;
  fileCodes: string[];
  residents: number;
}

describe('the audit trail for the data-protection officer', () => {
  let app: TestApp;
  let dpo: Caller;
  let worker: Caller;
  let resident: { id: string; code: string };

  beforeAll(async () => {
    app = await startTestApp();
    const unit = await app.aUnit();
    dpo = await app.aStaff('dpo');
    worker = await app.aStaff('social_worker', { unit });
    resident = await aResident(worker);
    for (const purpose of ['casework', 'complaint', 'casework'])
      await worker.get(`/api/v1/residents/${resident.id}/contact`, { headers: { 'x-purpose': purpose } });
    await worker.get('/api/v1/staff');
  });
  afterAll(() => app.close());

  const search = async (query: string): Promise<{ items: Line[]; nextCursor: string | null }> => {
    const answer = await dpo.get(`/api/v1/audit/events?${query}`);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return answer.body;
  };

  it('is searched by purpose, newest first, with who, what and whose file', async () => {
    const { items } = await search('purpose=casework');
    expect(items).toHaveLength(2);
    expect(items[0]).toEqual({
      seq: expect.stringMatching(/^\d+$/),
      at: expect.stringMatching(/Z$/),
      by: {
        kind: 'staff',
        id: worker.id,
        name: `Colleague ${worker.id.slice(-4)}`,
        roles: ['social_worker'],
      },
      action: 'contact.read',
      outcome: 'done',
      purpose: 'casework',
      subject: null,
      fileCodes: [resident.code],
      residents: 1,
    });
    expect(Number(items[0]!.seq)).toBeGreaterThan(Number(items[1]!.seq));
    expect((await search('purpose=complaint')).items).toHaveLength(1);
    expect((await search('purpose=legal_aid')).items).toEqual([]);
  });

  it('names the program that did something, and the one that something was done to', async () => {
    const client = await app.aClient(['directory:read']);
    await client.get('/api/v1/staff');
    const [denied] = (await search(`actorId=${client.id}`)).items;
    expect(denied).toMatchObject({ outcome: 'denied', by: { kind: 'client', id: client.id, name: 'A client' } });
    const administrator = await app.aStaff('administrator');
    const made = await administrator.post('/api/v1/api-clients', { name: 'Harita', scopes: ['directory:read'] });
    expect(made.status).toBe(201);
    expect((await search(`subjectKind=api-client&subjectId=${made.body.id}`)).items).toMatchObject([
      { action: 'privilege.client-created', subject: { id: made.body.id, name: 'Harita' } },
    ]);
    expect((await dpo.get('/api/v1/privileges?limit=1')).body.items).toMatchObject([
      { change: 'client-created', clientId: made.body.id, clientName: 'Harita', displayName: null },
    ]);
  });

  it('is searched by action, outcome, person, subject, file and day, and by several at once', async () => {
    expect((await search(`actorId=${worker.id}&outcome=denied`)).items).toMatchObject([
      { action: 'staff.read', outcome: 'denied', by: { id: worker.id } },
    ]);
    const ofFile = (await search(`fileCode=${resident.code.toLowerCase()}&action=contact.read`)).items;
    expect(ofFile).toHaveLength(3);
    const administrator = await app.aStaff('administrator');
    const unit = (await administrator.post('/api/v1/units', { code: 'HUK', name: 'Hukuk', kind: 'legal-aid' })).body;
    expect((await search(`subjectKind=unit&subjectId=${unit.id}`)).items).toMatchObject([
      { action: 'unit.create', subject: { kind: 'unit', id: unit.id, name: 'Hukuk' } },
    ]);
    const [{ today, yesterday }] = (await app.sql(
      `SELECT to_char(now() AT TIME ZONE 'Europe/Istanbul', 'YYYY-MM-DD') AS today,
              to_char(now() AT TIME ZONE 'Europe/Istanbul' - interval '1 day', 'YYYY-MM-DD') AS yesterday`,
    )) as [{ today: string; yesterday: string }];
    expect((await search(`purpose=casework&from=${yesterday}&to=${today}`)).items).toHaveLength(2);
    expect((await search(`purpose=casework&to=2020-01-01`)).items).toEqual([]);
    expect((await search(`purpose=casework&from=2100-01-01`)).items).toEqual([]);
  });

  it('comes in pages that lose and double nothing', async () => {
    const all = (await search(`actorId=${worker.id}&limit=200`)).items.map(({ seq }) => seq);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: Line[]; nextCursor: string | null } = await search(
        `actorId=${worker.id}&limit=2${cursor && `&cursor=${cursor}`}`,
      );
      paged.push(...page.items.map(({ seq }) => seq));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
  });

  it('records each search with what was asked for, and for whose file', async () => {
    await search(`purpose=complaint&actorId=${worker.id}`);
    await search(`fileCode=${resident.code}`);
    const [person] = await app.sql<{ audit_ref: string }>('SELECT audit_ref FROM core.residents WHERE id = $1', [
      resident.id,
    ]);
    const [first, second] = (await app.auditOf('audit.read')).slice(-2);
    expect(first).toMatchObject({ actor: dpo.id, detail: { purpose: 'complaint', actorId: worker.id }, persons: [] });
    expect(second).toMatchObject({ actor: dpo.id, detail: {} });
    expect(JSON.stringify(second)).toContain(person!.audit_ref);
    const log = await dpo.get(`/api/v1/residents/${resident.id}/access-log`);
    expect(log.body.items.map(({ action }: { action: string }) => action)).toContain('audit.read');
  });

  it('shows no file of somebody whose file is erased, and nothing for a code that leads nowhere', async () => {
    const other = await aResident(worker);
    await worker.get(`/api/v1/residents/${other.id}/contact`, { headers: { 'x-purpose': 'safeguarding' } });
    await app.sql(
      'UPDATE core.residents SET identity = NULL, demographics = NULL, audit_ref = NULL, state = $2, closed_on = now() WHERE id = $1',
      [other.id, 'erased'],
    );
    expect((await search('purpose=safeguarding')).items).toMatchObject([{ fileCodes: [], residents: 1 }]);
    expect(await search(`fileCode=${other.code}`)).toEqual({ items: [], nextCursor: null });
    expect(await search('fileCode=R-0000-0000')).toEqual({ items: [], nextCursor: null });
  });

  it('refuses words that the trail does not know, and cursors that are none', async () => {
    for (const query of ['purpose=curiosity', 'action=resident.stare', 'outcome=maybe', 'actorId=x', 'from=yesterday'])
      expect([query, (await dpo.get(`/api/v1/audit/events?${query}`)).status]).toEqual([query, 422]);
    expect((await dpo.get('/api/v1/audit/events?cursor=zzz')).status).toBe(400);
  });

  it('is for nobody else, not even for who administers', async () => {
    for (const role of ['administrator', 'statistics_officer'] as const)
      expect((await (await app.aStaff(role)).get('/api/v1/audit/events')).status).toBe(403);
    expect((await worker.get('/api/v1/audit/events')).status).toBe(403);
    expect((await worker.get('/api/v1/audit/verification')).status).toBe(403);
  });

  it('is verified on demand, and names the event that was altered', async () => {
    const whole = (await dpo.get('/api/v1/audit/verification')).body;
    expect(whole).toMatchObject({ fromSeq: '1', whole: true, fault: null });
    const [head] = await app.sql<{ seq: string; hash: string }>(
      `SELECT seq, encode(hash, 'hex') AS hash FROM audit.head`,
    );
    expect(whole).toMatchObject({ toSeq: head!.seq, head: head!.hash });
    expect((await app.auditOf('audit.verify')).at(-1)).toMatchObject({ actor: dpo.id });
    const [event] = await app.sql<{ seq: string }>(`SELECT seq FROM audit.events WHERE purpose = 'complaint' LIMIT 1`);
    await app.sql(`UPDATE audit.events SET purpose = 'casework' WHERE seq = $1`, [event!.seq]);
    expect((await dpo.get('/api/v1/audit/verification')).body).toMatchObject({
      whole: false,
      fault: { seq: event!.seq, fault: 'altered' },
    });
  });

  it('is searched for what is recorded only when it was refused', async () => {
    const body = { currentPassword: 'not the password at all', newPassword: 'a long and unusual sentence 42' };
    const { status } = await worker.post('/api/v1/auth/password', body);
    expect(status).toBe(403);
    const { items } = await search('action=password.prove');
    expect(items.map(({ by, outcome }) => [by.id, outcome])).toEqual([[worker.id, 'denied']]);
  });
});
