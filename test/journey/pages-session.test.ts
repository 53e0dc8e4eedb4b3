import type { Browser } from 'playwright-core';
import { browserIsThere, launch, Visitor } from '../support/browser.js';
import { DemoProgram } from '../support/demo-program.js';

// How the pages are served, and what a browser keeps of a session.

const city = new DemoProgram(200);
beforeAll(city.start, 300_000);
afterAll(city.remove, 120_000);

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }): Promise<Response> =>
  fetch(city.address + path, { headers, redirect: 'manual' });

describe('the pages', () => {
  it('come from the program itself, under a content policy that allows nothing inline', async () => {
    const page = await get('/people/register');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = Object.fromEntries(
      page.headers
        .get('content-security-policy')!
        .split('; ')
        .map((directive) => [directive.split(' ', 1)[0], directive.slice(directive.indexOf(' ') + 1)]),
    );
    expect(policy['script-src']).toBe("'self'");
    expect(policy['default-src']).toBe("'none'");
    expect(policy['connect-src']).toBe("'self'");
    expect(Object.values(policy).join(' ')).not.toMatch(/unsafe|\*|https?:/);
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/\s(?:style|on\w+)=/);
  });

  it('are there for a screen whose address begins like that of the API', async () => {
    expect((await get('/api-clients')).status).toBe(200);
  });

  it('keep their files for good and the page itself not at all, compressed beforehand', async () => {
    const html = await (await get('/')).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)![1]!;
    const asset = await get(script, { 'accept-encoding': 'br' });
    expect(asset.headers.get('content-encoding')).toBe('br');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['a file that is not there', '/assets/none.js', 'text/html'],
    ['a file outside the folder', '/..%2f..%2fpackage.json', 'text/html'],
    ['an unknown route of the API', '/api/v1/none', 'text/html'],
    ['a program that asks for no page', '/people', 'application/json'],
  ])('answer 404 to %s', async (_, path, accept) => {
    expect((await get(path, { accept })).status).toBe(404);
  });
});

const there = browserIsThere();

(there ? describe : describe.skip)('a session in the browser', () => {
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, city, 'en');
  });
  afterEach(async () => {
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  const kept = (): Promise<unknown> =>
    visitor.page.evaluate(`({ local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie })`);

  it('keeps no token where a script could read it', async () => {
    await visitor.signIn('social_worker');
    expect(await kept()).toEqual({
      local: { 'hemsehri.language': 'en', 'hemsehri.text-size': 'normal' },
      session: {},
      cookie: '',
    });
    const cookies = await visitor.context.cookies(`${city.address}/api/v1/auth`);
    expect(cookies.map(({ httpOnly, path, sameSite }) => [httpOnly, path, sameSite])).toEqual([
      [true, '/api/v1/auth', 'Strict'],
    ]);
  });

  it('goes on after a reload, and in several tabs that renew at the same moment', async () => {
    await visitor.signIn('social_worker');
    const tabs = await Promise.all([1, 2, 3].map(() => visitor.context.newPage()));
    for (let round = 0; round < 3; round++) {
      await Promise.all(tabs.map((tab) => tab.goto(`${city.address}/account`)));
      for (const tab of tabs) {
        await tab.locator('h1').waitFor();
        expect(new URL(tab.url()).pathname).toBe('/account');
      }
    }
  });

  it('ends in all tabs at once, and leaves the language', async () => {
    await visitor.signIn('social_worker');
    const other = await visitor.context.newPage();
    await other.goto(`${city.address}/account`);
    await other.locator('h1').waitFor();
    await visitor.page.getByRole('button', { name: 'Account', exact: true }).click();
    await visitor.page.getByRole('menuitem', { name: 'Sign out' }).click();
    for (const page of [visitor.page, other]) await page.waitForURL((url) => url.pathname === '/sign-in');
    expect(await kept()).toMatchObject({ local: { 'hemsehri.language': 'en' }, session: {}, cookie: '' });
    await visitor.open('/account');
    await visitor.page.waitForURL((url) => url.pathname === '/sign-in');
  });

  it('shows the same page for what one may not open and for what is not there', async () => {
    await visitor.signIn('partner_worker');
    const seen: string[] = [];
    for (const path of ['/staff', '/audit', '/people', '/releases', '/no-such-page']) {
      await visitor.open(path);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      seen.push(await visitor.page.locator('#main').innerHTML());
    }
    expect(new Set(seen).size).toBe(1);
  });
});
