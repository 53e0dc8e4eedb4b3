import { press, type Act } from './scene.js';

// What an officer does on a screen before it is looked at.

/** Opens a question of a step and waits until it has come. */
export const asking =
  (key: string): Act =>
  async (scene) => {
    await press(key)(scene);
    await scene.visitor.page.getByRole('dialog').waitFor();
  };

/** Opens every table that stands behind a drawing. */
export const withTables =
  (key: string): Act =>
  async ({ visitor, t }) => {
    const name = t(key);
    const buttons = visitor.page.getByRole('button', { name: new RegExp(`^${name}`) });
    // Each opened one is called otherwise.
    while ((await buttons.count()) > 0) await buttons.first().click();
  };

/** Fills a form by the names of its fields and sends it; what is refused or given out is then there. */
export const sending =
  (values: Record<string, string>, boxes: number): Act =>
  async ({ visitor: { page } }) => {
    for (const [name, value] of Object.entries(values)) await page.locator(`#main [name="${name}"]`).fill(value);
    for (let box = 0; box < boxes; box += 1) await page.locator('#main input[type=checkbox]').nth(box).check();
    await page.locator('#main form button[type=submit]').click();
    await page.locator('[role=dialog], #main [role=alert], #main [aria-invalid=true]').first().waitFor();
  };

/** Chooses a file and has it looked at, without storing anything. */
export const lookingAtFile =
  (content: object): Act =>
  async (scene) => {
    const { page } = scene.visitor;
    const buffer = Buffer.from(JSON.stringify(content));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'rehber.json', mimeType: 'application/json', buffer });
    await press('directory.imports.check')(scene);
    await page.getByRole('heading', { name: scene.t('directory.imports.reviewTitle') }).waitFor();
  };
