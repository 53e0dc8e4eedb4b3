import type { Browser, Locator } from 'playwright-core';
import { browserIsThere, launch, PHONE, Visitor, type PageLanguage } from '../support/browser.js';
import { DemoProgram } from '../support/demo-program.js';
import { wordsOf, type Words } from '../support/words.js';

// A worker's and a partner's part of the loop through the pages: intake, possible duplicate, case, referral with consent, the partner on
// a phone, outcome, closed. The same walk in Turkish and, from right to left, in Arabic.

interface Person {
  callName: string;
  given: string;
  family: string;
  /** The same person as somebody else writes it. */
  otherGiven: string;
  otherFamily: string;
}

const PEOPLE: Record<'tr' | 'ar', Person> = {
  tr: { callName: 'Zülfiye', given: 'Zülfiye', family: 'Örneksoy', otherGiven: 'Zulfiye', otherFamily: 'Orneksoy' },
  ar: { callName: 'زينب', given: 'زينب', family: 'الخطيب', otherGiven: 'Zeynep', otherFamily: 'El Hatip' },
};

const NEED = 'Okul kaydı için yardım.';
const UUID = '[0-9a-f-]{36}';

const there = browserIsThere();

(there ? describe : describe.skip)('from intake to a closed case', () => {
  const city = new DemoProgram(300);
  let browser: Browser;
  let service: { name: string; sector: string };

  beforeAll(async () => {
    await city.start();
    browser = await launch();
    const partner = await city.signIn('partner_worker');
    const { body: me } = await city.call('GET', '/api/v1/auth/me', partner);
    const services = await city.call(
      'GET',
      `/api/v1/directory/services?organizationId=${me.partnerId}&acceptsReferrals=true&limit=50`,
      await city.signIn('social_worker'),
    );
    service = services.body.items.find((each: any) => each.acceptsReferrals && !each.hasExternalGate);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await city.remove();
  }, 120_000);

  it.each(['tr', 'ar'] as const)(
    'goes the whole way in %s',
    async (language) => {
      const t = wordsOf(language);
      const person = PEOPLE[language];
      const worker = await arrive('social_worker', language);
      const file = await register(worker, t, person);
      await seesDuplicate(worker, t, person, file.code);
      const caseId = await openCase(worker, t, file.id);
      const referral = await refer(worker, t, caseId, person);

      const partner = await arrive('partner_worker', language, PHONE);
      await partnerHelps(partner, t, referral, person);

      await confirm(worker, t, referral.id);
      await closeCase(worker, t, caseId);

      for (const visitor of [worker, partner]) {
        expect(visitor.faults).toEqual([]);
        const asked = visitor.addresses.map((address) => decodeURIComponent(address)).join('\n');
        for (const hidden of [person.given, person.family, person.otherGiven, person.otherFamily, NEED])
          expect(asked).not.toContain(hidden);
        await visitor.leave();
      }
    },
    300_000,
  );

  async function arrive(role: string, language: PageLanguage, viewport?: typeof PHONE): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, city, language, viewport);
    await visitor.signIn(role);
    return visitor;
  }

  /** By keyboard: the fields in their order, Ctrl+Enter for the next step and to save. */
  async function register(visitor: Visitor, t: Words, person: Person): Promise<{ id: string; code: string }> {
    const { page } = visitor;
    await visitor.open('/people/register');
    await page.getByLabel(t('residents.callName')).waitFor();
    await page.keyboard.type(person.callName); // the first field has the focus
    await fillNames(visitor, t, person.given, person.family);
    await page.getByRole('heading', { level: 2, name: t('residents.register.steps.who') }).waitFor();
    for (const step of ['contact', 'more', 'check']) {
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { level: 2, name: t(`residents.register.steps.${step}`) }).waitFor();
    }
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(new RegExp(`/people/${UUID}$`));
    await page.getByRole('heading', { level: 1, name: person.callName }).waitFor();
    expect(await page.title()).not.toContain(person.callName);
    const code = /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator('#main').innerText())![0];
    return { id: page.url().split('/').pop()!, code };
  }

  async function fillNames({ page }: Visitor, t: Words, given: string, family: string): Promise<void> {
    await page
      .getByRole('textbox', { name: t('residents.given'), exact: true })
      .first()
      .fill(given);
    await page
      .getByRole('textbox', { name: t('residents.family'), exact: true })
      .first()
      .fill(family);
    await page.getByLabel(t('residents.year'), { exact: true }).fill('1987');
    await page.getByLabel(t('residents.month'), { exact: true }).fill('5');
    await page.getByLabel(t('residents.day'), { exact: true }).fill('14');
  }

  async function seesDuplicate(visitor: Visitor, t: Words, person: Person, code: string): Promise<void> {
    const { page } = visitor;
    await visitor.open('/people/register');
    await page.getByLabel(t('residents.callName')).fill(person.otherGiven);
    await fillNames(visitor, t, person.otherGiven, person.otherFamily);
    const candidate = page.locator('#duplicates li').filter({ hasText: code });
    await candidate.waitFor();
    // It says why, and leads to the file; nothing is saved.
    expect(await candidate.locator('dd').count()).toBeGreaterThan(0);
    expect(await candidate.getByLabel(t('residents.duplicates.openNamed', { code })).getAttribute('href')).toMatch(
      new RegExp(`^/people/${UUID}$`),
    );
  }

  async function openCase(visitor: Visitor, t: Words, residentId: string): Promise<string> {
    const { page } = visitor;
    page.once('dialog', (dialog) => void dialog.accept()); // the unfinished second registration
    await visitor.open(`/people/${residentId}?tab=work`);
    await visitor.settled();
    await page
      .getByRole('button', { name: t('residents.cases.open'), exact: true })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await choose(visitor, dialog, t('residents.cases.sector'), t(`codes.sector.${service.sector}`));
    await dialog.getByRole('button', { name: t('residents.cases.open'), exact: true }).click();
    await page.waitForURL(new RegExp(`/cases/${UUID}$`));
    await page.getByRole('button', { name: t('cases.activate'), exact: true }).click();
    await page.getByRole('button', { name: t('cases.close'), exact: true }).waitFor();
    return page.url().split('/').pop()!;
  }

  async function refer(
    visitor: Visitor,
    t: Words,
    caseId: string,
    person: Person,
  ): Promise<{ id: string; code: string }> {
    const { page } = visitor;
    await page
      .getByRole('link', { name: t('cases.refer'), exact: true })
      .first()
      .click();
    await page.waitForURL(`**/cases/${caseId}/refer`);
    await page.getByLabel(t('referrals.refer.search')).fill(service.name);
    await page
      .getByRole('button', { name: t('referrals.refer.chooseNamed', { service: service.name }), exact: true })
      .first()
      .click();
    await choose(visitor, page.locator('#main'), t('referrals.refer.form'), t('codes.consentForm.signed'));
    await page.getByRole('textbox', { name: t('referrals.refer.need'), exact: true }).fill(NEED);
    await page.getByRole('button', { name: t('referrals.refer.send'), exact: true }).click();
    await page.waitForURL(new RegExp(`/referrals/${UUID}/receipt$`));
    const code = (
      await page
        .getByText(/^F-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
        .first()
        .innerText()
    ).trim();
    const paper = await page.locator('#main').innerText();
    for (const hidden of [person.callName, person.family, NEED]) expect(paper).not.toContain(hidden);
    return { id: page.url().split('/').at(-2)!, code };
  }

  async function partnerHelps(
    visitor: Visitor,
    t: Words,
    referral: { id: string; code: string },
    person: Person,
  ): Promise<void> {
    const { page } = visitor;
    await page.getByLabel(t('partner.search')).fill(referral.code);
    await page.getByLabel(t('partner.search')).press('Enter');
    await page.getByRole('link', { name: referral.code }).click();
    await page.waitForURL(`**/partner/referrals/${referral.id}`);
    await page.getByText(person.callName, { exact: true }).first().waitFor();
    const seen = await page.locator('#main').innerText();
    expect(seen).toContain(NEED);
    expect(seen).not.toContain(person.family);
    for (const step of ['receive', 'accept', 'start'])
      await page.getByRole('button', { name: t(`partner.step.${step}`), exact: true }).click();
    await page.getByRole('button', { name: t('partner.step.report_outcome'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(visitor, dialog, t('partner.step.outcome'), t('codes.outcome.service_received_full'));
    await dialog.getByRole('button', { name: t('partner.step.report_outcome'), exact: true }).click();
    await page.getByText(t('partner.next.outcome_reported')).waitFor();
  }

  async function confirm(visitor: Visitor, t: Words, referralId: string): Promise<void> {
    const { page } = visitor;
    await visitor.open(`/referrals/${referralId}`);
    await page.getByRole('button', { name: t('referrals.step.confirm'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(visitor, dialog, t('referrals.step.confirmedBy'), t('codes.confirmedBy.resident'));
    await dialog.getByRole('button', { name: t('referrals.step.confirm'), exact: true }).click();
    await page.getByText(t('referrals.next.closed')).waitFor();
  }

  async function closeCase(visitor: Visitor, t: Words, caseId: string): Promise<void> {
    const { page } = visitor;
    await visitor.open(`/cases/${caseId}`);
    await page.getByRole('button', { name: t('cases.close'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(visitor, dialog, t('cases.closureReason'), t('codes.caseClosureReason.goals_achieved'));
    await dialog.getByRole('button', { name: t('cases.close'), exact: true }).click();
    await page.getByRole('button', { name: t('cases.reopen'), exact: true }).waitFor();
  }

  /** Picks from a list as a person does; the label of a field that has to be filled ends in a star. */
  async function choose({ page }: Visitor, within: Locator, label: string, option: string): Promise<void> {
    await within.getByRole('combobox', { name: label }).first().click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }
});
