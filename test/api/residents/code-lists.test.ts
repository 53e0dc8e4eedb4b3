import { REF_AREA } from '../../../src/partner-reporting/domain/codes.js';
import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

describe('the code lists', () => {
  let app: TestApp;
  let intake: Caller;
  beforeAll(async () => {
    app = await startTestApp();
    intake = await app.aStaff('intake', { unit: await app.aUnit() });
  });
  afterAll(() => app.close());

  it('give districts by the names that the monthly report prints', async () => {
    const { status, body } = await intake.get('/api/v1/code-lists');
    expect(status).toBe(200);
    const printed = Object.entries(REF_AREA).filter(([code]) => /^TUR035\d{3}$/.test(code));
    expect(body.districts).toEqual(printed.map(([code, { tr, ar }]) => ({ code, name: tr, nameAr: ar })));
  });

  it('give needs with their group and whether their mention endangers, under a version', async () => {
    const { needs } = (await intake.get('/api/v1/code-lists')).body;
    expect(needs.version).toBe('UNHCR-2009+2026-01');
    expect(needs.groups).toHaveLength(11);
    expect(needs.items).toContainEqual({ code: 'SV-VA', group: 'SV', sensitive: true });
    expect(needs.items).toContainEqual({ code: 'SP-PT', group: 'SP', sensitive: false });
  });

  it('give countries with the code by which browsers know their names, and languages that browsers name', async () => {
    const { countries, languages } = (await intake.get('/api/v1/code-lists')).body;
    expect(countries).toContainEqual({ code: 'SYR', alpha2: 'SY' });
    expect(countries).toContainEqual({ code: 'XXA', alpha2: null });
    expect(new Set(countries.map(({ code }: { code: string }) => code)).size).toBe(countries.length);
    const name = new Intl.DisplayNames(['tr'], { type: 'region', fallback: 'none' });
    const nameless = countries.filter((c: { alpha2: string | null }) => c.alpha2 !== null && !name.of(c.alpha2));
    expect(nameless).toEqual([]);
    expect(languages).toEqual(expect.arrayContaining(['ar', 'ku', 'prs']));
  });

  it('give legal statuses with the population type each stands for', async () => {
    const { legalStatuses } = (await intake.get('/api/v1/code-lists')).body;
    expect(legalStatuses).toContainEqual({ code: 'temporary_protection', populationType: 'REF' });
  });

  it('are small, and sent once to a page that keeps them', async () => {
    const first = await intake.get('/api/v1/code-lists');
    expect(first.text.length).toBeLessThan(24_000);
    expect(first.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^".{22}"$/),
    });
    const again = await intake.get('/api/v1/code-lists', { headers: { 'if-none-match': first.headers['etag']! } });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    expect((await intake.get('/api/v1/code-lists', { headers: { 'if-none-match': '"older"' } })).status).toBe(200);
  });

  it('are for everybody who is signed in, and for no machine', async () => {
    for (const role of ['dpo', 'liaison', 'administrator'] as const)
      expect((await (await app.aStaff(role)).get('/api/v1/code-lists')).status).toBe(200);
    expect((await app.anonymous.get('/api/v1/code-lists')).status).toBe(401);
    expect((await (await app.aClient(['directory:read'])).get('/api/v1/code-lists')).status).toBe(403);
  });
});
