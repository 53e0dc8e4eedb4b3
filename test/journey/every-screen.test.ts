import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { browserIsThere, launch, PHONE, Visitor, WIDE, type PageLanguage } from '../support/browser.js';
import { DemoProgram } from '../support/demo-program.js';
import { wordsOf } from '../support/words.js';
import { addressesWithoutScreen, SCREENS, subjectsOf } from './screens.js';
import type { Subjects } from './scene.js';

// Every screen, in a language of each direction, wide, at 200 % zoom and on a phone. `npm run screens -- <folder>` keeps pictures.

const PICTURES = process.env.SCREENS_DIR;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const DIRECTIONS = { tr: 'ltr', ar: 'rtl' } as const;
/** A window of 1280 × 900 at 200 % zoom has half the room in CSS pixels. */
const ZOOMED = { width: WIDE.width / 2, height: WIDE.height / 2 };

const there = browserIsThere();

async function violations(page: Page, size: string): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode().analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${size}: ${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
  );
}

it('every address of the pages is looked at', () => {
  expect(addressesWithoutScreen()).toEqual([]);
});

(there ? describe : describe.skip)('every screen', () => {
  const city = new DemoProgram(400);
  let browser: Browser;
  let subjects: Subjects;
  const visitors = new Map<string, Visitor>();

  beforeAll(async () => {
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
    await city.start();
    browser = await launch();
    subjects = await subjectsOf(city);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await city.remove();
  }, 120_000);

  async function visitorFor(role: string | null, language: PageLanguage): Promise<Visitor> {
    const key = `${role} ${language}`;
    const known = visitors.get(key);
    if (known) return known;
    const visitor = await Visitor.arrive(browser, city, language);
    visitors.set(key, visitor);
    // What somebody leaves half typed is asked about; here it may go.
    visitor.page.on('dialog', (dialog) => void dialog.accept());
    if (role) await visitor.signIn(role);
    return visitor;
  }

  describe.each(Object.entries(DIRECTIONS) as [keyof typeof DIRECTIONS, string][])(
    'in %s (%s)',
    (language, direction) => {
      it.each(SCREENS.map((screen) => [screen.name, screen] as const))('%s', async (name, screen) => {
        const visitor = await visitorFor(screen.role, language);
        const { page } = visitor;
        visitor.faults.length = 0;
        await page.setViewportSize(WIDE);
        await visitor.open(screen.path(subjects));
        await visitor.settled();
        await screen.act?.({ visitor, t: wordsOf(language), city, subjects });
        expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
          language,
          direction,
        ]);
        expect(await page.locator('h1').count()).toBe(1);
        const absent = (await page.locator('h1').innerText()) === wordsOf(language)('frame.notFound');
        expect(absent).toBe(name === 'not-found');
        const found: string[] = [];
        for (const [size, viewport] of Object.entries({ wide: WIDE, zoomed: ZOOMED, phone: PHONE })) {
          await page.setViewportSize(viewport);
          await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
          const beyond = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          if (Number(beyond) > 1) found.push(`${size}: ${String(beyond)} px wider than the window`);
          // The phone has the layout of the zoomed window, a little narrower.
          if (size !== 'phone') found.push(...(await violations(page, size)));
          if (PICTURES && size !== 'zoomed')
            await page.screenshot({ path: join(PICTURES, `${name}-${language}-${size}.png`), fullPage: true });
        }
        expect(found).toEqual([]);
        expect(visitor.faults).toEqual([]);
      });
    },
  );
});
