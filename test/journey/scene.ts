import type { DemoProgram } from '../support/demo-program.js';
import type { Visitor } from '../support/browser.js';
import type { Words } from '../support/words.js';

// What somebody does on a screen before it is looked at.

/** Things of the demo city that screens are about. */
export interface Subjects {
  residentId: string;
  /** What the same person would say at another desk. */
  person: { callName: string; given: string; family: string; year: string };
  mergeId: string;
  caseId: string;
  referralId: string;
  partnerReferralId: string;
  serviceId: string;
  draftReleaseId: string;
  releasedPeriod: string;
  staffId: string;
  organizationId: string;
  unitId: string;
  clientId: string;
}

/** Where a screen is acted on: by whom, in which words, in which city. */
export interface Scene {
  visitor: Visitor;
  t: Words;
  city: DemoProgram;
  subjects: Subjects;
}

export type Act = (scene: Scene) => Promise<void>;

/** Presses the first button that says this. */
export function press(key: string): Act {
  return async ({ visitor, t }) => {
    await visitor.page
      .getByRole('button', { name: t(key), exact: true })
      .first()
      .click();
    await visitor.still();
  };
}

/** Presses the last step that somebody at a partner may take: one that asks something. */
export async function pressLast({ visitor }: Scene): Promise<void> {
  await visitor.page.locator('#main section').first().getByRole('button').last().click();
  await visitor.page.getByRole('dialog').waitFor();
  await visitor.still();
}

export async function signInWrongly({ visitor: { page } }: Scene): Promise<void> {
  await page.locator('input[name=email]').fill('nobody@demo.example');
  await page.locator('input[name=password]').fill('not the password');
  await page.locator('button[type=submit]').click();
  await page.getByRole('alert').waitFor();
}

export async function signInUpToCode({ visitor: { page }, city }: Scene): Promise<void> {
  const { email, password } = city.account('administrator');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('input[name=code]').waitFor();
}

export function findThePerson(scene: Scene): Promise<void> {
  return search(scene, scene.subjects.person.callName);
}

export function findNobody(scene: Scene): Promise<void> {
  return search(scene, 'Qwxyzq Vwxqzy');
}

async function search({ visitor, t }: Scene, words: string): Promise<void> {
  await visitor.page.getByLabel(t('residents.find.box')).fill(words);
  await visitor.page.getByRole('button', { name: t('common.search'), exact: true }).click();
  await visitor.page.locator('#main :is(ul, table, h2, h3, p) >> nth=0').waitFor();
  await visitor.settled();
}

/** Types what the person says whose file there is; the file appears beside the form. */
export async function registerTwice(scene: Scene): Promise<void> {
  const { visitor, t, subjects } = scene;
  const { page } = visitor;
  await anew(scene);
  await page.getByLabel(t('residents.callName')).fill(subjects.person.callName);
  await page
    .getByRole('textbox', { name: t('residents.given'), exact: true })
    .first()
    .fill(subjects.person.given);
  await page
    .getByRole('textbox', { name: t('residents.family'), exact: true })
    .first()
    .fill(subjects.person.family);
  await page.getByLabel(t('residents.year'), { exact: true }).fill(subjects.person.year);
  await page.locator('#duplicates li').first().waitFor();
}

export function registerUpTo(wanted: string): Act {
  return async (scene) => {
    const { visitor, t } = scene;
    await anew(scene);
    await visitor.page.getByLabel(t('residents.callName')).fill('Deneme');
    for (const step of ['contact', 'more', 'check']) {
      await visitor.page.getByRole('button', { name: t('residents.register.next'), exact: true }).click();
      const heading = t(`residents.register.steps.${step}`);
      await visitor.page.getByRole('heading', { level: 2, name: heading }).waitFor();
      if (step === wanted) return;
    }
  };
}

/** Goes away in the middle and comes back: what was typed is offered again. */
export async function leaveUnfinished(scene: Scene): Promise<void> {
  const { visitor, t } = scene;
  await registerUpTo('contact')(scene);
  await visitor.page.getByText(t('residents.register.kept', { at: '' }).trim()).waitFor();
  await visitor.page.reload();
  await visitor.page.getByRole('button', { name: t('residents.register.draftContinue'), exact: true }).waitFor();
}

/** Past the question whether to go on with what somebody typed before. */
async function anew({ visitor: { page }, t }: Scene): Promise<void> {
  const name = page.getByLabel(t('residents.callName'));
  const drop = page.getByRole('button', { name: t('residents.register.draftDrop'), exact: true });
  await name.or(drop).first().waitFor();
  if (await drop.isVisible()) await drop.click();
  await name.waitFor();
}

export async function chooseService({ visitor, t }: Scene): Promise<void> {
  const choose = visitor.page.getByText(t('referrals.refer.choose'), { exact: true }).first();
  await choose.click();
  await visitor.page.getByLabel(t('referrals.refer.need')).waitFor();
  await visitor.settled();
}

/** Says what it is needed for, and opens what is closed. */
export async function openContact({ visitor, t }: Scene): Promise<void> {
  const { page } = visitor;
  const part = page.getByRole('region', { name: t('residents.contact.title'), exact: true });
  await part.getByRole('button', { name: t('purpose.open'), exact: true }).click();
  await part.getByRole('combobox').click();
  await page.getByRole('option').first().click();
  await part.getByRole('button', { name: t('purpose.show'), exact: true }).click();
  await part.getByText(t('residents.safeContact')).first().waitFor();
  await visitor.still();
}
