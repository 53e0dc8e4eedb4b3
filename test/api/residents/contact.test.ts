import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { plain } from './plain.js';

const PURPOSE = { headers: { 'x-purpose': 'contact_person' } };

describe('contact data and documents seen', () => {
  let app: TestApp;
  let unit: { id: string };
  let worker: Caller;
  let id: string;
  let auditRef: string;
  const path = () => `/api/v1/residents/${id}`;
  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit();
    worker = await app.aStaff('social_worker', { unit });
    id = (await worker.post('/api/v1/residents', { callName: 'Ümit', names: [{ given: 'Ümit', family: 'Kaya' }] })).body
      .id;
    auditRef = (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [id]))[0]!.audit_ref;
  });
  afterAll(() => app.close());

  it('needs a purpose from the list', async () => {
    for (const route of ['contact', 'documents']) {
      expect((await worker.get(`${path()}/${route}`)).body).toMatchObject({ status: 400, code: 'purpose-missing' });
      expect((await worker.get(`${path()}/${route}`, { headers: { 'x-purpose': 'curiosity' } })).body).toMatchObject({
        status: 422,
        code: 'purpose-unknown',
      });
    }
    expect((await worker.put(`${path()}/contact`, {}, { ifMatch: 0 })).status).toBe(400);
    expect(await app.auditOf('contact.read')).toEqual([]);
  });

  it('is version 0 before anything is written', async () => {
    const answer = await worker.get(`${path()}/contact`, PURPOSE);
    expect(answer.body).toEqual({
      phones: [],
      email: null,
      addressLines: [],
      identityNumbers: [],
      safeContact: { rule: 'not_asked', note: null },
      version: 0,
      advice: [],
    });
    expect(answer.headers.etag).toBe('"v0"');
    expect((await app.auditOf('contact.read')).at(-1)).toMatchObject({
      persons: [auditRef],
      purpose: 'contact_person',
    });
  });

  it('is written, changed field by field, and found again only with its key', async () => {
    expect((await worker.put(`${path()}/contact`, { email: 'umit@example.org' }, PURPOSE)).status).toBe(428);
    const first = await worker.put(
      `${path()}/contact`,
      { phones: [{ number: '+90 (532) 000 33 44' }], safeContact: { rule: 'no_calls', note: 'only by message' } },
      { ...PURPOSE, ifMatch: 0 },
    );
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ version: 1, phones: [{ number: '+90 (532) 000 33 44', note: null }] });
    const second = await worker.put(`${path()}/contact`, { email: 'umit@example.org' }, { ...PURPOSE, ifMatch: 1 });
    expect(second.body).toMatchObject({
      version: 2,
      email: 'umit@example.org',
      phones: [{ number: '+90 (532) 000 33 44' }],
      safeContact: { rule: 'no_calls' },
    });
    expect((await worker.put(`${path()}/contact`, { email: null }, { ...PURPOSE, ifMatch: 1 })).status).toBe(412);
    const stored = plain(
      await app.sql('SELECT * FROM restricted.contacts'),
      await app.sql('SELECT * FROM restricted.contact_history'),
    );
    expect(stored).not.toMatch(/example\.org|532|message/);
    expect(await app.sql('SELECT version, fields FROM restricted.contact_history ORDER BY version')).toEqual([
      { version: 1, fields: ['phones', 'safeContact'] },
      { version: 2, fields: ['email'] },
    ]);
    expect((await app.auditOf('contact.change')).at(-1)).toMatchObject({
      persons: [auditRef],
      purpose: 'contact_person',
      detail: { fields: ['email'] },
    });
    expect((await app.outboxOf('resident.contact-changed')).at(-1)).toEqual({
      payload: { residentId: id, version: 2 },
    });
    expect((await worker.get(`${path()}/history`)).body.items[0]).toMatchObject({
      change: 'contact',
      fields: ['email'],
      before: null,
    });
  });

  it('gives advice on a number whose checksum does not fit, and stores it', async () => {
    const answer = await worker.put(
      `${path()}/contact`,
      {
        identityNumbers: [
          { kind: 'tckn', number: '12345678901' },
          { kind: 'tckn', number: '10000000146' },
          { kind: 'passport', number: 'N 123' },
        ],
      },
      { ...PURPOSE, ifMatch: 2 },
    );
    expect(answer.status).toBe(200);
    expect(answer.body.identityNumbers).toHaveLength(3);
    expect(answer.body.advice).toEqual([expect.objectContaining({ pointer: '/identityNumbers/0/number' })]);
  });

  it.each([
    ['an e-mail that is none', { email: 'umit' }, '/email'],
    ['a rule that is not in the list', { safeContact: { rule: 'whenever' } }, '/safeContact/rule'],
    ['a number with a picture', { identityNumbers: [{ kind: 'other', number: '12😀' }] }, '/identityNumbers/0/number'],
    ['an address line of 300 characters', { addressLines: ['a'.repeat(300)] }, '/addressLines'],
    ['eleven phones', { phones: Array.from({ length: 11 }, () => ({ number: '05320000000' })) }, '/phones'],
  ])('refuses %s', async (_, body, pointer) => {
    const answer = await worker.put(`${path()}/contact`, body, { ...PURPOSE, ifMatch: 3 });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toMatch(pointer);
    expect((await app.sql('SELECT version FROM restricted.contacts WHERE resident_id = $1', [id]))[0]!.version).toBe(3);
  });

  it('is not there for a colleague of another unit', async () => {
    const stranger = await app.aStaff('supervisor', { unit: await app.aUnit() });
    expect((await stranger.get(`${path()}/contact`, PURPOSE)).status).toBe(404);
    expect((await stranger.put(`${path()}/contact`, { email: null }, { ...PURPOSE, ifMatch: 3 })).status).toBe(404);
    expect((await stranger.get(`${path()}/documents`, PURPOSE)).status).toBe(404);
  });

  it('records a document that was seen, whose kind is in no table, and withdraws it', async () => {
    const made = await worker.post(
      `${path()}/documents`,
      { kind: 'temporary_protection_card', validUntil: '2031-01-01' },
      PURPOSE,
    );
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      kind: 'temporary_protection_card',
      validUntil: '2031-01-01',
      seenBy: worker.id,
      withdrawn: false,
      version: 1,
    });
    expect(plain(await app.sql('SELECT * FROM restricted.documents_seen'))).not.toMatch(/temporary/);
    expect(plain(await app.sql('SELECT * FROM audit.events'))).not.toMatch(/temporary/);
    expect((await app.auditOf('document.record')).at(-1)).toMatchObject({
      persons: [auditRef],
      purpose: 'contact_person',
    });
    expect((await worker.get(`${path()}/documents`, PURPOSE)).body.items).toHaveLength(1);
    const step = `${path()}/documents/${made.body.id}/steps/withdraw`;
    expect((await worker.post(step, {}, PURPOSE)).status).toBe(428);
    expect((await worker.post(step, {}, { ...PURPOSE, ifMatch: 1 })).body).toMatchObject({
      withdrawn: true,
      version: 2,
    });
    expect((await worker.post(step, {}, { ...PURPOSE, ifMatch: 2 })).status).toBe(409);
    expect(await app.outboxOf('resident.document-withdrawn')).toHaveLength(1);
  });

  it.each([
    ['a kind that is not in the list', { kind: 'library_card' }, '/kind'],
    ['a day in the future', { kind: 'passport', seenOn: '2999-01-01' }, '/seenOn'],
    ['an end that does not exist', { kind: 'passport', validUntil: '2030-02-30' }, '/validUntil'],
  ])('refuses a document with %s', async (_, body, pointer) => {
    const answer = await worker.post(`${path()}/documents`, body, PURPOSE);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });
});
