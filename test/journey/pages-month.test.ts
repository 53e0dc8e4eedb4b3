import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { browserIsThere, launch, Visitor, type PageLanguage } from '../support/browser.js';
import { DemoProgram, lastMonth } from '../support/demo-program.js';
import { wordsOf } from '../support/words.js';

// The month as four people make it through the pages: counted on demand, looked at and approved by a second person, released by a
// third, downloaded by the liaison; each in a browser of their own.

const there = browserIsThere();

(there ? describe : describe.skip)('a month through the pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(['tr', 'ar'] as PageLanguage[])(
    'is counted, approved by a second person, released by a third and downloaded by the liaison, in %s',
    async (language) => {
      const city = new DemoProgram(300);
      try {
        await city.start();
        await walk(city, language);
      } finally {
        await city.remove();
      }
    },
    300_000,
  );

  async function walk(city: DemoProgram, language: PageLanguage): Promise<void> {
    const t = wordsOf(language);
    const period = lastMonth();
    const at = (role: string): Promise<Visitor> =>
      Visitor.arrive(browser, city, language).then(async (visitor) => {
        await visitor.signIn(role);
        return visitor;
      });
    const button = (visitor: Visitor, key: string) => visitor.page.getByRole('button', { name: t(key), exact: true });

    // The statistics officer asks for the count, and looks at the draft when it is there. (The demo asks for one at its start, too.)
    const officer = await at('statistics_officer');
    await officer.open('/releases');
    await officer.settled();
    const draft = officer.page.locator(`a[href^="/releases/"]`).first();
    const count = button(officer, 'releases.months.count').first();
    await draft.or(count).first().waitFor();
    if (await count.isVisible()) await count.click();
    const id = await draftOf(city, period);
    await officer.open(`/releases/${id}`);
    await officer.settled();
    // Who asked cannot approve; here the schedule asked, or this officer, who may not approve at all.
    expect(await button(officer, 'releases.one.approve').count()).toBe(0);
    expect(await button(officer, 'releases.one.release').count()).toBe(0);

    // What is not released is not there for the liaison.
    const liaison = await at('liaison');
    await liaison.open('/reports');
    await liaison.settled();
    expect(await liaison.page.locator(`a[href="/reports/${period}"]`).count()).toBe(0);
    await liaison.open(`/releases/${id}`);
    await liaison.page.getByRole('heading', { level: 1, name: t('frame.notFound') }).waitFor();

    const dpo = await at('dpo');
    await dpo.open(`/releases/${id}`);
    await dpo.settled();
    await button(dpo, 'releases.one.approve').click();
    await dpo.page
      .getByRole('dialog')
      .getByRole('button', { name: t('releases.one.approve'), exact: true })
      .click();
    await dpo.page.getByRole('dialog').waitFor({ state: 'detached' });

    await officer.open(`/releases/${id}`);
    await button(officer, 'releases.one.release').click();
    await officer.page
      .getByRole('dialog')
      .getByRole('button', { name: t('releases.one.release'), exact: true })
      .click();
    await officer.page.getByRole('dialog').waitFor({ state: 'detached' });

    await liaison.open(`/reports/${period}`);
    await liaison.settled();
    expect(await liaison.page.locator('svg').count()).toBeGreaterThan(0);
    const [download] = await Promise.all([
      liaison.page.waitForEvent('download'),
      liaison.page.getByRole('button', { name: /SDMX-CSV/ }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('HEMSEHRI:DF_MONTHLY(1.0.0)');
    expect(csv).toContain(period);
    expect(download.suggestedFilename()).toContain(period);

    for (const visitor of [officer, liaison, dpo]) {
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    }
  }
});

async function draftOf(city: DemoProgram, period: string): Promise<string> {
  const token = await city.signIn('statistics_officer');
  for (;;) {
    const { body } = await city.call('GET', '/api/v1/statistics/releases?limit=50', token);
    const draft = body.items.find((each: any) => each.period === period && each.state === 'draft');
    if (draft) return draft.id;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
