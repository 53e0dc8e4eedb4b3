import type { Locator, Page } from 'playwright-core';
import { browserIsThere, type Visitor } from '../support/browser.js';
import { until } from '../support/demo-program.js';
import { button, Desk, said, section } from '../support/desk.js';
import { wordsOf } from '../support/words.js';

// What people type is taken care of: nothing is overwritten unseen, lost, sent twice or left behind on the device.

const t = wordsOf('tr');
const there = browserIsThere();

(there ? describe : describe.skip)('what people type', () => {
  const desk = new Desk();
  const { city } = desk;
  beforeAll(desk.open, 300_000);
  afterAll(desk.close, 120_000);
  afterEach(desk.clear);

  const residentNow = (id: string): Promise<any> => desk.read(`/api/v1/residents/${id}`);

  async function openIdentity(visitor: Visitor, id: string): Promise<Locator> {
    await visitor.open(`/people/${id}`);
    const identity = section(visitor.page, 'residents.identity.title');
    await button(identity, 'common.edit').click();
    await identity.getByLabel(t('residents.callName')).waitFor();
    return identity;
  }

  describe('while somebody else changes the same', () => {
    it('is compared field by field: mine, theirs, and nothing overwritten unseen', async () => {
      const file = await desk.newFile({ neighbourhood: 'Eski' });
      const [one, two] = [await desk.arrive('social_worker'), await desk.arrive('social_worker')];
      const [ofOne, ofTwo] = [await openIdentity(one, file.id), await openIdentity(two, file.id)];
      const neighbourhood = (form: Locator): Locator => form.getByLabel(t('residents.neighbourhood'));
      const callName = (form: Locator): Locator => form.getByLabel(t('residents.callName'));
      await neighbourhood(ofOne).fill('Onların');
      await callName(ofOne).fill('Onların Adı');
      await button(ofOne, 'common.save').click();
      await said(one.page, 'residents.said.saved');

      await neighbourhood(ofTwo).fill('Benim');
      await callName(ofTwo).fill('Benim Adım');
      await ofTwo.getByRole('radio', { name: t('codes.sex.F') }).check();
      await button(ofTwo, 'common.save').click();
      const dialog = two.page.getByRole('dialog', { name: t('conflict.title') });
      await dialog.waitFor();
      expect(await residentNow(file.id)).toMatchObject({ callName: 'Onların Adı', neighbourhood: 'Onların' });
      // Only what differs is asked about, with both versions in words.
      const groups = dialog.getByRole('radiogroup');
      expect(await groups.count()).toBe(3);
      const place = dialog.getByRole('radiogroup', { name: t('residents.neighbourhood') });
      expect(await place.innerText()).toMatch(/Onların[\s\S]*Benim/);
      expect(await dialog.getByRole('radiogroup', { name: t('residents.sex') }).innerText()).toContain(
        t('codes.sex.F'),
      );
      await place.getByRole('radio', { name: t('conflict.mine') }).check();
      await button(dialog, 'conflict.save').click();
      await said(two.page, 'residents.said.saved');
      expect(await residentNow(file.id)).toMatchObject({
        callName: 'Onların Adı',
        neighbourhood: 'Benim',
        sex: 'F',
      });
    }, 120_000);

    it('is kept in the form when the dialog is closed, and asked about again', async () => {
      const file = await desk.newFile();
      const visitor = await desk.arrive('social_worker', 'ar');
      const a = wordsOf('ar');
      await visitor.open(`/people/${file.id}`);
      const form = visitor.page.getByRole('region', { name: a('residents.identity.title'), exact: true });
      await form.getByRole('button', { name: a('common.edit'), exact: true }).click();
      await form.getByLabel(a('residents.neighbourhood')).fill('حارتي');
      const token = await city.signIn('social_worker');
      const { version } = await city.call('GET', `/api/v1/residents/${file.id}`, token);
      const { status } = await city.call(
        'PUT',
        `/api/v1/residents/${file.id}`,
        token,
        { callName: file.callName, neighbourhood: 'حارتهم' },
        { 'if-match': `"v${version}"` },
      );
      expect(status).toBe(200);
      const save = form.getByRole('button', { name: a('common.save'), exact: true });
      const dialog = visitor.page.getByRole('dialog', { name: a('conflict.title') });
      await save.click();
      await dialog.getByRole('button', { name: a('common.back'), exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      expect(await form.getByLabel(a('residents.neighbourhood')).inputValue()).toBe('حارتي');
      await save.click();
      expect(await dialog.innerText()).toMatch(/حارتهم[\s\S]*حارتي/);
      await dialog.getByRole('button', { name: a('conflict.save'), exact: true }).click();
      await visitor.page.getByText(a('residents.said.saved')).first().waitFor();
      expect((await residentNow(file.id)).neighbourhood).toBe('حارتهم');
    }, 120_000);

    it('is compared in words for what the office keeps as well', async () => {
      const visitor = await desk.arrive('administrator');
      const { page } = visitor;
      const token = await city.signIn('administrator');
      const { body } = await city.call('GET', '/api/v1/units', token);
      const { id, name, kind, version } = body.items.find((unit: any) => unit.kind === 'social-work');
      await visitor.open(`/units/${id}`);
      await page.getByLabel(t('officers.units.name')).fill('Benim birimim');
      const { status } = await city.call(
        'PUT',
        `/api/v1/units/${id}`,
        token,
        { name: 'Onların birimi', kind: 'intake', closedOn: null },
        { 'if-match': `"v${version}"` },
      );
      expect(status).toBe(200);
      await button(page, 'common.save').click();
      const dialog = page.getByRole('dialog', { name: t('conflict.title') });
      const theirs = dialog.getByRole('radiogroup', { name: t('officers.units.kind') });
      expect(await theirs.innerText()).toContain(t(`codes.unitKind.${kind}`));
      await dialog
        .getByRole('radiogroup', { name: t('officers.units.name') })
        .getByRole('radio', { name: t('conflict.mine') })
        .check();
      await theirs.getByRole('radio', { name: t('conflict.mine') }).check();
      await button(dialog, 'conflict.save').click();
      await page.waitForURL('**/units');
      const now = await desk.read(`/api/v1/units/${id}`, 'administrator');
      expect(now).toMatchObject({ name: 'Benim birimim', kind });
      const { status: back } = await city.call(
        'PUT',
        `/api/v1/units/${id}`,
        token,
        { name, kind, closedOn: null },
        { 'if-match': `"v${now.version}"` },
      );
      expect(back).toBe(200);
    }, 120_000);

    it('is not lost to a step on a case that moved on: the sentence, and what is there now', async () => {
      const caseId = await desk.newCase((await desk.newFile()).id);
      const visitor = await desk.arrive('social_worker');
      await visitor.open(`/cases/${caseId}`);
      await button(visitor.page, 'cases.activate').waitFor();
      const token = await city.signIn('social_worker');
      const { status } = await city.post(`/api/v1/cases/${caseId}/steps/activate`, token, {}, 1);
      expect(status).toBeLessThan(300);
      await button(visitor.page, 'cases.activate').click();
      await visitor.page.getByRole('alert').first().waitFor();
      await button(visitor.page, 'cases.activate').waitFor({ state: 'hidden' });
      await button(visitor.page, 'cases.close').waitFor();
    }, 120_000);
  });

  describe('wrongly', () => {
    it('is told beside its field, and the corrected form is sent', async () => {
      const file = await desk.newFile({ names: [{ given: 'Ada', family: 'Kısa', kind: 'registered' }] });
      const visitor = await desk.arrive('social_worker');
      const { page } = visitor;
      const form = await openIdentity(visitor, file.id);
      const family = form.getByRole('textbox', { name: t('residents.family'), exact: true }).first();
      const year = form.getByLabel(t('residents.year'), { exact: true });
      await family.fill('k'.repeat(300));
      await year.fill('2999');
      await button(form, 'common.save').click();
      await page.getByRole('alert').first().waitFor();
      for (const field of [family, year]) {
        expect(await field.getAttribute('aria-invalid')).toBe('true');
        expect(await described(page, field)).not.toBe('');
      }
      // The first field at fault has the focus.
      expect(await page.evaluate('document.activeElement.name')).toBe(await family.getAttribute('name'));
      await family.fill('Uzun');
      await year.fill('1990');
      await button(form, 'common.save').click();
      await said(page, 'residents.said.saved');
      const now = await residentNow(file.id);
      expect([now.names[0].family, now.birthDate]).toEqual(['Uzun', { value: '1990', quality: 'year' }]);
    }, 120_000);

    it('is listed above the form where no field could tell it, and sent again all the same', async () => {
      const file = await desk.newFile();
      const visitor = await desk.arrive('social_worker');
      const { page } = visitor;
      const form = await openIdentity(visitor, file.id);
      let refusals = 1;
      await page.route(`**/api/v1/residents/${file.id}`, async (route) => {
        if (route.request().method() !== 'PUT' || refusals-- <= 0) return route.fallback();
        return route.fulfill({
          status: 400,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            status: 400,
            code: 'invalid-fields',
            title: 'Bad Request',
            errors: [
              { pointer: '/names', code: 'too-many', detail: '' },
              { pointer: '/neverHeardOf/0/thing', code: 'neverHeardOf', detail: '' },
            ],
          }),
        });
      });
      await form.getByLabel(t('residents.neighbourhood')).fill('Yeni');
      await button(form, 'common.save').click();
      const lines = form.getByRole('alert').getByRole('listitem');
      await lines.nth(1).waitFor();
      const told = await lines.allInnerTexts();
      expect(told).toHaveLength(2);
      expect(told[0]).toContain(t('codes.residentField.names'));
      await button(form, 'common.save').click();
      await said(page, 'residents.said.saved');
      expect((await residentNow(file.id)).neighbourhood).toBe('Yeni');
    }, 120_000);

    it('in a registration opens the step of the field, with the sentence at it', async () => {
      const visitor = await desk.arrive('social_worker');
      const { page } = visitor;
      await visitor.open('/people/register');
      await page.getByLabel(t('residents.callName')).fill('Yanlış Tarih');
      await page.getByLabel(t('residents.year'), { exact: true }).fill('2999');
      for (const step of ['contact', 'more', 'check']) {
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { level: 2, name: t(`residents.register.steps.${step}`) }).waitFor();
      }
      await button(page, 'residents.register.save').click();
      const year = page.getByLabel(t('residents.year'), { exact: true });
      await year.waitFor();
      await page.getByRole('alert').first().waitFor();
      expect(await described(page, year)).not.toBe('');
      expect(await page.evaluate('document.activeElement.ariaInvalid')).toBe('true');
      await year.fill('1980');
      await button(page, 'residents.register.saveNow').click();
      await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
    }, 120_000);

    const described = async (page: Page, field: Locator): Promise<string> => {
      const ids = (await field.getAttribute('aria-describedby')) ?? '';
      const texts = await Promise.all(
        ids
          .split(' ')
          .filter(Boolean)
          .map((id) => page.locator(`[id="${id}"]`).innerText()),
      );
      return texts.join(' ').trim();
    };
  });

  describe('and leave unsaved', () => {
    it('is asked about by the menu, by another tab of the file and by the sign-out, but not after saving', async () => {
      const file = await desk.newFile();
      const visitor = await desk.arrive('social_worker');
      const { page } = visitor;
      const form = await openIdentity(visitor, file.id);
      const field = form.getByLabel(t('residents.neighbourhood'));
      await field.fill('Yarım');
      const asked: string[] = [];
      let answer: 'accept' | 'dismiss' = 'dismiss';
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void dialog[answer]();
      });
      await page
        .getByRole('navigation')
        .getByRole('link', { name: t('cases.menu'), exact: true })
        .click();
      await page.getByRole('tab', { name: t('residents.file.tabs.work') }).click();
      await button(page, 'frame.account').click();
      await page.getByRole('menuitem', { name: t('frame.signOut') }).click();
      await until(() => asked.length === 3);
      expect(asked).toEqual(Array(3).fill(t('ra.message.unsaved_changes')));
      expect(new URL(page.url()).pathname).toBe(`/people/${file.id}`);
      expect(await field.inputValue()).toBe('Yarım');
      await button(form, 'common.save').click();
      await said(page, 'residents.said.saved');
      await page
        .getByRole('navigation')
        .getByRole('link', { name: t('cases.menu'), exact: true })
        .click();
      await page.waitForURL('**/cases');
      expect(asked).toHaveLength(3);
      // And whoever means it may leave.
      const again = await openIdentity(visitor, file.id);
      await again.getByLabel(t('residents.neighbourhood')).fill('Boş ver');
      answer = 'accept';
      await page
        .getByRole('navigation')
        .getByRole('link', { name: t('cases.menu'), exact: true })
        .click();
      await page.waitForURL('**/cases');
      expect(asked).toHaveLength(4);
      expect((await residentNow(file.id)).neighbourhood).toBe('Yarım');
    }, 120_000);

    it('is still asked about after it was refused, and not when a saved form leaves by itself', async () => {
      const visitor = await desk.arrive('administrator');
      const { page } = visitor;
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void dialog.dismiss();
      });
      const token = await city.signIn('administrator');
      const { body } = await city.call('GET', '/api/v1/directory/services?limit=1', token);
      const { id } = body.items[0];
      await visitor.open(`/directory/services/${id}/edit`);
      const name = page.getByLabel(t('directory.alternateName')).first();
      await name.fill('Yeni ad');
      await visitor.context.setOffline(true);
      await button(page, 'common.save').click();
      await page
        .getByRole('alert')
        .filter({ hasText: t('problems.status.0') })
        .first()
        .waitFor();
      await page
        .getByRole('navigation')
        .getByRole('link', { name: t('directory.menu'), exact: true })
        .click();
      await until(() => asked.length === 1);
      expect(await name.inputValue()).toBe('Yeni ad');
      await visitor.context.setOffline(false);
      await button(page, 'common.save').click();
      await page.waitForURL(`**/directory/services/${id}`);
      expect(asked).toHaveLength(1);
    }, 120_000);
  });
});
