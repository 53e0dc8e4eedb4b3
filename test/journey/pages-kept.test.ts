import type { Page } from 'playwright-core';
import { browserIsThere } from '../support/browser.js';
import { until } from '../support/demo-program.js';
import { button, Desk, openFor, section } from '../support/desk.js';
import { wordsOf } from '../support/words.js';

// What a device keeps and what it forgets, what is closed until a purpose is said, and the pages without a mouse.

const t = wordsOf('tr');
const there = browserIsThere();

(there ? describe : describe.skip)('a desk', () => {
  const desk = new Desk();
  const { city } = desk;
  beforeAll(desk.open, 300_000);
  afterAll(desk.close, 120_000);
  afterEach(desk.clear);

  const found = async (text: string): Promise<any[]> =>
    (await city.post('/api/v1/residents/search', await city.signIn('social_worker'), { text, limit: 20 })).body.items;

  async function typeName(page: Page, name: string): Promise<void> {
    await page.getByLabel(t('residents.callName')).fill(name);
    await page.getByLabel(t('residents.year'), { exact: true }).fill('1979');
  }

  describe('without a connection', () => {
    it('says so, keeps what was typed, and registers once when the connection is back', async () => {
      const visitor = await desk.arrive('social_worker');
      const { page, context } = visitor;
      await visitor.open('/people/register');
      await typeName(page, 'Bağlantısız Kişi');
      await context.setOffline(true);
      await page.getByText(t('frame.offline')).waitFor();
      await button(page, 'residents.register.saveNow').click();
      const alert = page.getByRole('alert').filter({ hasText: t('problems.status.0') });
      await alert.waitFor();
      await page.getByText(t('residents.register.kept', { at: '' })).waitFor();
      await context.setOffline(false);
      await page.getByText(t('frame.offline')).waitFor({ state: 'hidden' });
      // The first try arrives, but its answer does not.
      let sent = 0;
      await page.route('**/api/v1/residents', async (route) => {
        sent += 1;
        if (sent > 1) return route.fallback();
        await route.fetch();
        return route.abort();
      });
      await button(alert, 'common.tryAgain').click();
      await until(() => sent === 1);
      await alert.waitFor();
      await button(alert, 'common.tryAgain').click();
      await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
      expect(sent).toBe(2);
      expect(await found('Bağlantısız Kişi')).toHaveLength(1);
    }, 120_000);

    it('offers what was typed in a tab that was closed, and leaves nothing behind at the sign-out', async () => {
      const visitor = await desk.arrive('social_worker');
      const { page, context } = visitor;
      await visitor.open('/people/register');
      await typeName(page, 'Yarım Kalan');
      await page.getByText(t('residents.register.kept', { at: '' })).waitFor();
      const other = await context.newPage();
      await page.close();
      await other.goto(`${city.address}/people/register`);
      await button(other, 'residents.register.draftContinue').click();
      const name = other.getByLabel(t('residents.callName'));
      expect(await name.inputValue()).toBe('Yarım Kalan');
      // Typed a moment before the sign-out: not even that is kept.
      await name.fill('Yarım Kalan Kişi');
      await button(other, 'frame.account').click();
      await other.getByRole('menuitem', { name: t('frame.signOut') }).click();
      await other.waitForURL((url) => url.pathname === '/sign-in');
      const kept = (): Promise<{ databases: unknown[]; local: string[]; session: number }> =>
        other.evaluate(
          `indexedDB.databases().then((databases) => ({ databases, local: Object.keys(localStorage).sort(), session: sessionStorage.length }))`,
        );
      await until(async () => (await kept()).databases.length === 0);
      expect(await kept()).toEqual({
        databases: [],
        local: ['hemsehri.language', 'hemsehri.text-size'],
        session: 0,
      });
    }, 120_000);
  });

  it('opens what is closed for a purpose only, and the person can see for which', async () => {
    const file = await desk.newFile({}, 'refugee_worker');
    const visitor = await desk.arrive('refugee_worker');
    const { page, addresses } = visitor;
    await visitor.open(`/people/${file.id}`);
    const contact = section(page, 'residents.contact.title');
    await contact.waitFor();
    await page.getByRole('tab', { name: t('residents.file.tabs.restricted') }).click();
    const annex = section(page, 'residents.annex.title');
    await button(annex, 'purpose.open').click();
    expect(await button(annex, 'purpose.show').isDisabled()).toBe(true);
    await button(annex, 'purpose.open').click();
    expect(addresses.filter((address) => /\/(annex|contact|needs|disability)$/.test(address))).toEqual([]);
    await openFor(annex, 'legal_aid');
    await annex.getByText(t('residents.annex.status'), { exact: true }).waitFor();
    await page.getByRole('tab', { name: t('residents.file.tabs.history') }).click();
    const log = section(page, 'residents.accessLog.title');
    const row = log.getByRole('row').filter({ hasText: t('codes.purpose.legal_aid') });
    await row.first().waitFor();
    expect(await row.count()).toBe(1);
  }, 120_000);

  describe('without a mouse', () => {
    const focused = (page: Page): Promise<string> =>
      page.evaluate(`(document.activeElement.textContent || document.activeElement.id || '').trim()`);

    it('finds a person and opens the file', async () => {
      const file = await desk.newFile();
      const visitor = await desk.arrive('social_worker');
      const { page } = visitor;
      await visitor.open('/people');
      await page.getByLabel(t('residents.find.box')).waitFor();
      await page.keyboard.type(file.callName);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: file.callName, exact: true }).waitFor();
      for (let tabs = 0; tabs < 12 && (await focused(page)) !== file.callName; tabs++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/people/${file.id}`);
      await page.getByRole('heading', { level: 1, name: file.callName }).waitFor();
    }, 120_000);

    it('skips to the content, and dialogs keep the focus and give it back', async () => {
      const file = await desk.newFile();
      const visitor = await desk.arrive('social_worker');
      const { page } = visitor;
      await visitor.open(`/people/${file.id}`);
      await visitor.settled();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(t('frame.skip'));
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      const close = button(page, 'residents.steps.close');
      await close.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: t('residents.steps.close') });
      await dialog.waitFor();
      for (let tabs = 0; tabs < 8; tabs++) {
        await page.keyboard.press('Tab');
        expect(
          await page.evaluate(
            `document.activeElement.closest('[role=dialog]') !== null || document.activeElement.dataset.testid`,
          ),
        ).toBe(true);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe(t('residents.steps.close'));
    }, 120_000);
  });
});
