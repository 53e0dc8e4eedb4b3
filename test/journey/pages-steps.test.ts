import type { Locator, Page } from 'playwright-core';
import { browserIsThere, type Visitor } from '../support/browser.js';
import { dayIn, until } from '../support/demo-program.js';
import { button, choose, Desk, openFor, section } from '../support/desk.js';
import { wordsOf } from '../support/words.js';

// The steps of a file and of a case that nobody takes every day.

const t = wordsOf('tr');
const there = browserIsThere();

(there ? describe : describe.skip)('through the pages', () => {
  const desk = new Desk();
  const { city } = desk;
  beforeAll(desk.open, 300_000);
  afterAll(desk.close, 120_000);
  afterEach(desk.clear);

  /** The supervisor of the unit that the first social worker is in. */
  const supervisor = (): Promise<Visitor> => {
    const { unit } = city.account('social_worker');
    return desk.arriveAs(city.demo.accounts.find((account) => account.role === 'supervisor' && account.unit === unit)!);
  };

  const inDialog = async (page: Page, key: string): Promise<Locator> => {
    const dialog = page.getByRole('dialog', { name: t(key) });
    await dialog.waitFor();
    return dialog;
  };

  /** Presses a button, and the button of the dialog that it opens. */
  async function confirmed(within: Page | Locator, opens: string, title: string, confirm = opens): Promise<void> {
    await button(within, opens).click();
    const dialog = await inDialog('page' in within ? within.page() : within, title);
    await button(dialog, confirm).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  const person = (page: Page, name: string): Locator => page.getByRole('option').filter({ hasText: name }).first();

  it('answers of the six questions are recorded, and what follows from them is said', async () => {
    const file = await desk.newFile();
    const visitor = await desk.arrive('social_worker');
    const { page } = visitor;
    await visitor.open(`/people/${file.id}?tab=restricted`);
    const asked = section(page, 'residents.disability.title');
    await openFor(asked, 'casework');
    await button(asked, 'residents.disability.record').click();
    await choose(asked, t('residents.disability.domains.seeing'), t('codes.wgAnswer.cannot'));
    await button(asked, 'common.save').click();
    await asked
      .getByText(t('residents.disability.summary', { summary: t('codes.disabilitySummary.yes') }), { exact: true })
      .waitFor();
    await asked.getByText(t('codes.wgAnswer.cannot'), { exact: true }).waitFor();
  }, 120_000);

  it('the annex is written by those who work with it', async () => {
    const file = await desk.newFile({}, 'refugee_worker');
    const visitor = await desk.arrive('refugee_worker');
    const { page } = visitor;
    await visitor.open(`/people/${file.id}?tab=restricted`);
    const annex = section(page, 'residents.annex.title');
    await openFor(annex, 'legal_aid');
    await button(annex, 'residents.annex.edit').click();
    await choose(annex, t('residents.annex.status'), t('codes.legalStatus.temporary_protection'));
    await annex.getByLabel(t('residents.annex.from')).fill('2019-04-01');
    await button(annex, 'common.save').click();
    // The form is gone again, so it is stored.
    await button(annex, 'residents.annex.edit').waitFor();
    await annex.getByText(t('codes.legalStatus.temporary_protection'), { exact: true }).waitFor();
    const headers = { 'x-purpose': 'legal_aid' };
    expect(await desk.read(`/api/v1/residents/${file.id}/annex`, 'refugee_worker', headers)).toMatchObject({
      status: 'temporary_protection',
      statusFrom: '2019-04-01',
      statusUntil: null,
    });
  }, 120_000);

  it('a file is closed, opened again, and erased only by who types its code', async () => {
    const file = await desk.newFile();
    const visitor = await supervisor();
    const { page } = visitor;
    await visitor.open(`/people/${file.id}`);
    await button(page, 'residents.steps.close').click();
    const closing = await inDialog(page, 'residents.steps.close');
    await choose(closing, t('residents.reason'), t('codes.residentClosureReason.no_contact'));
    await button(closing, 'residents.steps.close').click();
    await closing.waitFor({ state: 'hidden' });
    await confirmed(page, 'residents.steps.reopen', 'residents.steps.reopen');
    await button(page, 'residents.steps.close').waitFor();

    await button(page, 'residents.steps.erase').click();
    const erasing = await inDialog(page, 'residents.steps.erase');
    await choose(erasing, t('residents.reason'), t('codes.erasureReason.asked_by_person'));
    const code = erasing.getByLabel(t('residents.steps.eraseCode', { code: file.code }));
    await code.fill('R-0000-0000');
    await button(erasing, 'residents.steps.eraseConfirm').click();
    await erasing.getByText(t('residents.steps.eraseCodeFault')).waitFor();
    expect((await desk.read(`/api/v1/residents/${file.id}`)).state).toBe('open');
    await code.fill(file.code.toLowerCase());
    await button(erasing, 'residents.steps.eraseConfirm').click();
    await page.getByRole('heading', { level: 1, name: t('residents.nameless') }).waitFor();
    expect(await page.locator('#main').innerText()).not.toContain(file.callName);
    expect((await desk.read(`/api/v1/residents/${file.id}`)).state).toBe('erased');
  }, 120_000);

  it('a household is joined and left', async () => {
    const [head, child] = [await desk.newFile(), await desk.newFile()];
    const visitor = await desk.arrive('social_worker');
    const { page } = visitor;
    await visitor.open(`/people/${child.id}`);
    const home = section(page, 'residents.household.title');
    await button(home, 'residents.household.join').click();
    const joining = await inDialog(page, 'residents.household.join');
    await joining.getByLabel(t('residents.household.with')).fill(head.callName);
    await person(page, head.callName).click();
    await choose(joining, t('residents.household.role'), t('codes.householdRole.child'));
    await button(joining, 'residents.household.joinConfirm').click();
    await joining.waitFor({ state: 'hidden' });
    await home.getByRole('link', { name: head.callName }).waitFor();
    await home.getByRole('button', { name: t('residents.household.leaveNamed', { code: child.code }) }).click();
    const leaving = await inDialog(page, 'residents.household.leaveTitle');
    await button(leaving, 'residents.household.leave').click();
    await leaving.waitFor({ state: 'hidden' });
    await button(home, 'residents.household.join').waitFor();
    expect((await desk.read(`/api/v1/residents/${child.id}`)).householdId).toBeNull();
    expect((await desk.read(`/api/v1/residents/${head.id}`)).householdId).not.toBeNull();
  }, 120_000);

  it('a document that was seen is recorded and withdrawn', async () => {
    const file = await desk.newFile();
    const visitor = await desk.arrive('social_worker');
    const { page } = visitor;
    await visitor.open(`/people/${file.id}`);
    const seen = section(page, 'residents.documents.title');
    await openFor(seen, 'verify_identity');
    await button(seen, 'residents.documents.add').click();
    const adding = await inDialog(page, 'residents.documents.add');
    await choose(adding, t('residents.documents.kind'), t('codes.documentKind.passport'));
    await button(adding, 'common.save').click();
    await adding.waitFor({ state: 'hidden' });
    await confirmed(seen, 'residents.documents.withdraw', 'residents.documents.withdrawTitle');
    await seen.getByText(t('residents.documents.withdrawn'), { exact: true }).waitFor();
  }, 120_000);

  it('two files of one person are merged by two people, and parted again', async () => {
    const [kept, merged] = [await desk.newFile(), await desk.newFile()];
    const worker = await desk.arrive('social_worker');
    await worker.open(`/people/${kept.id}`);
    await button(worker.page, 'residents.steps.propose_merge').click();
    const proposing = await inDialog(worker.page, 'residents.steps.propose_merge');
    await proposing.getByLabel(t('residents.merges.other')).fill(merged.callName);
    await person(worker.page, merged.callName).click();
    await button(proposing, 'residents.merges.propose').click();
    await worker.page.waitForURL(/\/merges\/[0-9a-f-]{36}$/);
    await worker.page.getByText(t('residents.merges.waitsForSecond')).waitFor();
    expect(await button(worker.page, 'codes.mergeStep.confirm').count()).toBe(0);

    const second = await supervisor();
    await second.open(new URL(worker.page.url()).pathname);
    for (const { callName } of [kept, merged])
      await second.page.getByRole('link', { name: callName, exact: true }).first().waitFor();
    await button(second.page, 'codes.mergeStep.confirm').click();
    await button(second.page, 'codes.mergeStep.undo').waitFor();
    await worker.open(`/people/${merged.id}`);
    await worker.page.getByText(t('residents.file.mergedInto')).waitFor();
    await button(second.page, 'codes.mergeStep.undo').click();
    await second.page.getByText(t('codes.mergeState.undone'), { exact: true }).waitFor();
    expect((await desk.read(`/api/v1/residents/${merged.id}`)).state).toBe('open');
  }, 120_000);

  it('a file of another unit is taken with a reason, of which its supervisor reads and ticks it off', async () => {
    const file = await desk.newFile();
    const worker = await desk.arrive('refugee_worker');
    const { page } = worker;
    await worker.open('/people');
    await button(page, 'residents.find.elsewhere').click();
    const asking = await inDialog(page, 'residents.access.title');
    await asking.getByLabel(t('residents.fileCode')).fill(file.code);
    await choose(asking, t('residents.reason'), t('codes.shareReason.joint_work'));
    await button(asking, 'residents.access.confirm').click();
    // An explanation is missing: the sentence stands at its field.
    const explanation = asking.getByRole('textbox', { name: t('residents.access.explanation') });
    await asking.getByRole('alert').waitFor();
    expect(await explanation.getAttribute('aria-invalid')).toBe('true');
    await explanation.fill('Okul kaydında birlikte çalışıyoruz.');
    await button(asking, 'residents.access.confirm').click();
    await page.waitForURL(`**/people/${file.id}`);
    await page.getByRole('heading', { level: 1, name: file.callName }).waitFor();
    await worker.settled();

    const told = await supervisor();
    const line = told.page.getByRole('row').filter({ hasText: t('myDay.notice.residentTaken') });
    // Messages are written a moment after what they tell of.
    await until(async () => {
      await told.open('/notifications');
      return line.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    });
    await line.getByRole('button').click();
    await line.waitFor({ state: 'hidden' });
    await told.page.getByRole('tab', { name: t('common.all'), exact: true }).click();
    await line.getByText(t('myDay.read'), { exact: true }).waitFor();
    await line.getByRole('link').click();
    await told.page.waitForURL(`**/people/${file.id}`);
  }, 120_000);

  it('a case is begun, closed and opened again; its tasks are given up and taken up again', async () => {
    const file = await desk.newFile();
    const caseId = await desk.newCase(file.id);
    const visitor = await desk.arrive('social_worker');
    const { page } = visitor;
    await visitor.open(`/cases/${caseId}`);
    await button(page, 'cases.activate').click();
    const tasks = section(page, 'cases.tasks');
    await button(tasks, 'cases.addTask').click();
    const adding = await inDialog(page, 'cases.newTask');
    await adding.getByLabel(t('cases.taskTitle')).fill('Okulu ara');
    await adding.getByLabel(t('cases.taskDue')).fill(dayIn(3));
    await button(adding, 'cases.addTask').click();
    await adding.waitFor({ state: 'hidden' });
    const step = (key: string): Locator =>
      tasks.getByRole('button', { name: t('cases.stepOfTask', { step: t(key), task: 'Okulu ara' }), exact: true });
    await step('cases.cancelTask').click();
    await step('cases.reopenTask').click();
    await step('cases.completeTask').waitFor();

    // An open task keeps a case open; that is said in the dialog, which stays.
    await button(page, 'cases.close').click();
    const closing = await inDialog(page, 'cases.close');
    await choose(closing, t('cases.closureReason'), t('codes.caseClosureReason.goals_achieved'));
    await button(closing, 'cases.close').click();
    await closing
      .getByRole('alert')
      .filter({ hasText: t('problems.code.open-tasks') })
      .waitFor();
    await button(closing, 'common.cancel').click();
    await step('cases.completeTask').click();
    await step('cases.completeTask').waitFor({ state: 'hidden' });
    await button(page, 'cases.close').click();
    await choose(closing, t('cases.closureReason'), t('codes.caseClosureReason.goals_achieved'));
    await button(closing, 'cases.close').click();
    await button(page, 'cases.reopen').click();
    await button(page, 'cases.close').waitFor();

    // All of it stands in the file, in the order in which it happened.
    await visitor.open(`/people/${file.id}?tab=history`);
    const timeline = page.getByRole('list', { name: t('residents.history.title') });
    const opened = t('residents.history.caseOpened', { sector: t('codes.sector.education') });
    await timeline.getByRole('link', { name: opened }).waitFor();
    expect((await timeline.getByRole('listitem').allInnerTexts()).map((line) => line.split('\n')[0])).toEqual([
      opened,
      t('codes.residentChange.register'),
    ]);
    await timeline.getByRole('link', { name: opened }).click();
    await page.waitForURL(`**/cases/${caseId}`);
  }, 120_000);
});
