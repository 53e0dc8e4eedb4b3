// `npm run pictures`: docs/images/api-reference.png, taken from a small demo that is started in a folder of its own and ended again.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..');
const picture = join(root, 'docs/images/api-reference.png');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (!executablePath) {
  console.error('Chromium is needed to take the pictures.');
  process.exit(1);
}

const dataDir = mkdtempSync(join(tmpdir(), 'hemsehri-pictures-'));
chmodSync(dataDir, 0o711); // so that the account of the database can pass, where this runs as root
const program = spawn(process.execPath, [join(root, 'dist/start.js')], {
  env: {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME },
    ...{ HEMSEHRI_DATA_DIR: dataDir, HEMSEHRI_DEMO_RESIDENTS: '200', PORT: '0' },
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => program.once('exit', resolve));
try {
  const address = await addressOf(program);
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  await take(`${address}/api/docs`);
  console.log(`${picture}: ${Math.round(statSync(picture).size / 1000)} kB`);
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

async function take(url) {
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
    await page.goto(url);
    await page.locator('.opblock-tag').last().waitFor();
    // The groups alone, so that the page shows what there is at a glance.
    const open = page.locator('.opblock-tag[data-is-open="true"]');
    while ((await open.count()) > 0) await open.first().click();
    await page.mouse.move(0, 0);
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: picture, animations: 'disabled' });
  } finally {
    await browser.close();
  }
}
