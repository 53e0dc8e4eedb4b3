import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { DemoAccount, DemoProgram } from './demo-program.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** Without a browser the walks through the pages cannot be made: in CI that is a failure, elsewhere it is said and left out. */
export const browserIsThere = (): boolean => {
  if (CHROMIUM) return true;
  if (process.env.CI) throw new Error('CI must have Chromium');
  process.stdout.write('no Chromium here: the tests of the pages did not run\n');
  return false;
};

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export type PageLanguage = 'tr' | 'en' | 'ar';

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A person at a device: a browser profile of its own, in one language, with everything noted that must not happen. */
export class Visitor {
  /** Script errors, content policy violations, requests to other origins, answers of status 500 and more. */
  readonly faults: string[] = [];
  /** Addresses asked of the server, for tests that look at what they hold. */
  readonly addresses: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly city: DemoProgram,
  ) {}

  static async arrive(
    browser: Browser,
    city: DemoProgram,
    language: PageLanguage,
    viewport: { width: number; height: number } = WIDE,
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport,
      locale: language,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    await context.addInitScript({
      content: `localStorage.getItem('hemsehri.language') ?? localStorage.setItem('hemsehri.language', '${language}')`,
    });
    // A slow machine is no fault; the time of the whole test is the limit.
    context.setDefaultTimeout(110_000);
    const visitor = new Visitor(context, await context.newPage(), city);
    visitor.watch();
    return visitor;
  }

  private watch(): void {
    const { page, faults, addresses, city } = this;
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    page.on('console', (message) => {
      // The browser itself notes refused requests; which ones are in order is for the tests to say.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(message.text());
    });
    page.on('request', (request) => {
      addresses.push(request.url());
      if (!request.url().startsWith(city.address) && !/^(data|blob):/.test(request.url()))
        faults.push(`another origin: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.city.address + path);
  }

  /** Signs in through the page, with the second factor where it is asked for. */
  async signIn(role: string): Promise<void> {
    await this.signInAs(this.city.account(role));
  }

  async signInAs(account: DemoAccount): Promise<void> {
    const { page } = this;
    const { email, password, totpSecret } = account;
    await this.open('/sign-in');
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.locator('button[type=submit]').click();
    if (totpSecret) {
      await page.locator('input[name=code]').fill(await this.city.codeFor(account));
      await page.locator('button[type=submit]').click();
    }
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await this.settled();
  }

  /** Waits until the screen shows what it read: a first-level heading, and nothing loading any more. */
  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.locator('#main [role=progressbar]:not([aria-valuenow])').first().waitFor({ state: 'hidden' });
  }

  /** Waits until nothing moves any more: dialogs appear little by little. */
  async still(): Promise<void> {
    await this.settled();
    await this.page.evaluate('Promise.allSettled(document.getAnimations().map((each) => each.finished))');
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
