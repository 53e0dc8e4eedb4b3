import type { Browser, Locator, Page } from 'playwright-core';
import { launch, Visitor, type PageLanguage } from './browser.js';
import { DemoProgram, type DemoAccount } from './demo-program.js';
import { wordsOf } from './words.js';

const t = wordsOf('tr');

/** A demo city with a browser, and what every walk through a file needs: people at desks, a person nobody else is called, a case. */
export class Desk {
  readonly city = new DemoProgram(200);
  private browser!: Browser;
  private visitors: Visitor[] = [];
  private counted = 0;

  readonly open = async (): Promise<void> => {
    await this.city.start();
    this.browser = await launch();
  };

  readonly close = async (): Promise<void> => {
    await this.browser?.close();
    await this.city.remove();
  };

  /** Everybody leaves; nothing may have gone wrong that nobody noticed. */
  readonly clear = async (): Promise<void> => {
    const left = this.visitors;
    this.visitors = [];
    for (const { faults, context } of left) {
      const found = [...faults];
      await context.close();
      expect(found).toEqual([]);
    }
  };

  async arrive(role: string, language: PageLanguage = 'tr'): Promise<Visitor> {
    return this.arriveAs(this.city.account(role), language);
  }

  async arriveAs(account: DemoAccount, language: PageLanguage = 'tr'): Promise<Visitor> {
    const visitor = await Visitor.arrive(this.browser, this.city, language);
    this.visitors.push(visitor);
    await visitor.signInAs(account);
    return visitor;
  }

  /** A file of the unit of the first account of that role, with a name that nobody else has. */
  async newFile(more: object = {}, role = 'social_worker'): Promise<{ id: string; code: string; callName: string }> {
    const names = ['Bir', 'İki', 'Üç', 'Dört', 'Beş', 'Altı', 'Yedi', 'Sekiz', 'Dokuz', 'On', 'On Bir', 'On İki'];
    const callName = `Deneme ${names[this.counted++]}`;
    const { status, body } = await this.city.post('/api/v1/residents', await this.city.signIn(role), {
      callName,
      ...more,
    });
    expect(status).toBe(201);
    return { id: body.id, code: body.code, callName };
  }

  async newCase(residentId: string): Promise<string> {
    const token = await this.city.signIn('social_worker');
    const { status, body } = await this.city.post('/api/v1/cases', token, { residentId, sector: 'education' });
    expect(status).toBe(201);
    return body.id;
  }

  async read(path: string, role = 'social_worker', headers: Record<string, string> = {}): Promise<any> {
    const token = await this.city.signIn(role);
    return (await this.city.call('GET', path, token, undefined, headers)).body;
  }
}

export const button = (within: Page | Locator, key: string): Locator =>
  within.getByRole('button', { name: t(key), exact: true });

export const section = (page: Page, key: string): Locator => page.getByRole('region', { name: t(key), exact: true });

/** Waits for a sentence that is said when something worked. */
export const said = (page: Page, key: string): Promise<void> =>
  page.getByText(t(key), { exact: true }).first().waitFor();

/** Picks from a list as a person does; the label of a field that has to be filled ends in a star. */
export async function choose(within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label }).first().click();
  await within.page().getByRole('option', { name: option, exact: true }).click();
}

/** Opens what asks for a purpose. */
export async function openFor(closed: Locator, purpose: string): Promise<void> {
  await button(closed, 'purpose.open').click();
  await choose(closed, t('purpose.ask'), t(`codes.purpose.${purpose}`));
  await button(closed, 'purpose.show').click();
  await button(closed, 'purpose.close').waitFor();
}
