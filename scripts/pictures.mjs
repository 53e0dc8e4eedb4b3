// `npm run pictures`: the four pictures of the README, taken from a demo city that is started in a folder of its own and ended again.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/images');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 860 };

/** What is shown: in which language, to whom, and what was done before. */
const PICTURES = {
  'my-day': { language: 'tr', role: 'supervisor', viewport: DESK, show: (page) => open(page, '/my-day') },
  register: { language: 'en', role: 'intake', viewport: DESK, show: registerSomebodyKnown },
  partner: { language: 'ar', role: 'partner_worker', viewport: PHONE, show: openFirstReferral },
  month: { language: 'en', role: 'dpo', viewport: DESK, show: openDraftAtThePyramid },
};

if (!executablePath) {
  console.error('Chromium is needed to take the pictures.');
  process.exit(1);
}

const dataDir = mkdtempSync(join(tmpdir(), 'hemsehri-pictures-'));
chmodSync(dataDir, 0o711); // so that the account of the database can pass, where this runs as root
const program = spawn(process.execPath, [join(root, 'dist/start.js')], {
  env: { PATH: process.env.PATH, HOME: process.env.HOME, HEMSEHRI_DATA_DIR: dataDir, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => program.once('exit', resolve));
let address;
let accounts;
try {
  address = await addressOf(program);
  ({ accounts } = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')));
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args });
  try {
    for (const [name, picture] of Object.entries(PICTURES)) await take(browser, name, picture);
  } finally {
    await browser.close();
  }
} finally {
  program.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /is running at (\S+)\n/.exec(output);
      if (found) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`the start ended with ${code}:\n${output}`)));
  });
}

async function take(browser, name, { language, role, viewport, show }) {
  const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript({ content: `localStorage.setItem('hemsehri.language', '${language}')` });
  await signIn(
    page,
    accounts.find((account) => account.role === role),
  );
  await show(page);
  await page.mouse.move(0, 0);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
  console.log(`${path}: ${Math.round(statSync(path).size / 1000)} kB`);
}

async function signIn(page, { email, password, totpSecret }) {
  await page.goto(`${address}/sign-in`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  if (totpSecret) {
    await page.locator('input[name=code]').fill(new TOTP({ secret: totpSecret }).generate());
    await page.locator('button[type=submit]').click();
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await settled(page);
}

async function open(page, path) {
  await page.goto(address + path);
  await settled(page);
}

async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.locator('#main [role=progressbar]').first().waitFor({ state: 'hidden' });
}

/** Somebody of the demo city, written by ear: the file that is there already appears beside the form. */
async function registerSomebodyKnown(page) {
  const known = await someResident();
  await open(page, '/people/register');
  await page.getByRole('textbox', { name: 'Calling name' }).fill(known.given);
  await page.getByRole('textbox', { name: 'First name', exact: true }).first().fill(known.given);
  await page.getByRole('textbox', { name: 'Family name', exact: true }).first().fill(known.family);
  await page.getByRole('textbox', { name: 'Year', exact: true }).fill(String(known.birthYear));
  await page.locator('#duplicates li').first().waitFor();
}

async function someResident() {
  const { email, password } = accounts.find(({ role }) => role === 'intake');
  const call = async (path, body, token) => {
    const answer = await fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const { accessToken } = await call('/api/v1/auth/sign-in', { email, password });
  const { items } = await call('/api/v1/residents/search', { text: 'Fatma' }, accessToken);
  const found = items.find(({ names, birthYear }) => names.length > 0 && birthYear !== null);
  return { ...found.names[0], birthYear: found.birthYear };
}

async function openFirstReferral(page) {
  await open(page, '/partner/referrals');
  await page.locator('#main ul a, #main tbody a').first().click();
  await page.waitForURL(/\/partner\/referrals\/./);
  await page.locator('#main section h2').first().waitFor();
  await page.evaluate('scrollTo(0, 0)');
}

async function openDraftAtThePyramid(page) {
  await open(page, '/releases');
  await page.locator('a[href^="/releases/"]').first().click();
  await settled(page);
  const figure = page.locator('figure').filter({ hasText: 'by age and sex' }).first();
  await figure.waitFor();
  await figure.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 190));
}
