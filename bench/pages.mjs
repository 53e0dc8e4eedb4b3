// What the pages cost the device: the JavaScript of a first visit as it travels, and how long a click takes to show in a list of 500
// rows, on a processor four times slower, against the same click in a list of 25.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const ROUNDS = 15;
const SLOWER = 4;
const AIM = 350_000;

export async function pages({ say }) {
  if (!CHROMIUM) return 'Not measured: there is no Chromium here.';
  const program = await startProgram();
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
  try {
    say('  first visits …');
    const first = await firstVisits(browser, program);
    say('  clicks …');
    const clicks = await clicksInLists(browser, program);
    return [first, clicks].join('\n\n');
  } finally {
    await browser.close();
    await program.end();
  }
}

async function startProgram() {
  const dataDir = mkdtempSync(join(tmpdir(), 'hemsehri-bench-pages-'));
  chmodSync(dataDir, 0o711);
  const child = spawn(process.execPath, ['dist/start.js'], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0' },
      ...{ HEMSEHRI_DATA_DIR: dataDir, HEMSEHRI_DEMO_RESIDENTS: '600' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /is running at (\S+)\n/.exec(output);
      if (found) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`the start ended with ${code}`)));
  });
  const { accounts } = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'));
  return {
    address,
    worker: accounts.find(({ role }) => role === 'social_worker'),
    async end() {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Bytes over the wire of everything a new browser fetches until the screen stands, by kind. */
async function firstVisits(browser, { address, worker }) {
  const rows = [];
  for (const language of ['tr', 'ar']) {
    const { page, session, close } = await visitor(browser, language);
    const bytes = { Script: 0, Stylesheet: 0, Font: 0 };
    const kinds = new Map();
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId);
      if (kind in bytes) bytes[kind] += encodedDataLength;
    });
    const row = (screen) =>
      rows.push(
        `| ${screen} (${language}) | **${kilobytes(bytes.Script)}** (${bytes.Script <= AIM ? 'met' : 'missed'}) | ${kilobytes(bytes.Stylesheet)} | ${kilobytes(bytes.Font)} |`,
      );
    await page.goto(`${address}/sign-in`, { waitUntil: 'networkidle' });
    row('sign-in');
    await signIn(page, worker);
    await page.waitForLoadState('networkidle');
    row('sign-in and my day');
    await close();
  }
  return [
    `Bytes as they travel (Brotli), headers included. Aim: ${kilobytes(AIM)} of JavaScript.`,
    '',
    '| first visit | JavaScript | CSS | fonts |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** From the click until the next frame is painted, by the browser's own event timing. */
async function clicksInLists(browser, { address, worker }) {
  const { page, session, close } = await visitor(browser, 'tr');
  await page.addInitScript({
    content: `globalThis.slow = []; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.interactionId) slow.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });`,
  });
  let size = 25;
  // The API gives a page of 25; what is measured is the page that shows them, not the API.
  await page.route(/\/api\/v1\/cases\?/, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const items = Array.from({ length: size }, (_, n) => ({
      ...body.items[n % body.items.length],
      id: `row-${n}`,
    }));
    await route.fulfill({ response: answer, json: { ...body, items } });
  });
  await page.goto(`${address}/sign-in`);
  await signIn(page, worker);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const times = { 25: { draw: [], click: [] }, 500: { draw: [], click: [] } };
  for (let round = 0; round < ROUNDS; round++) {
    for (size of [25, 500]) {
      const started = performance.now();
      await page.goto(`${address}/cases`);
      await page.locator(`tbody tr:nth-child(${size})`).waitFor();
      times[size].draw.push(performance.now() - started);
      await page.evaluate('slow.length = 0');
      const help = page.locator('[aria-controls][aria-expanded]').first();
      for (const _ of [1, 2]) {
        await help.click();
        await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 120)))');
      }
      const slowest = await page.evaluate('Math.max(0, ...slow)');
      times[size].click.push(slowest);
    }
  }
  await close();
  const line = (name, kind) =>
    `| ${name} | ${median(times[25][kind]).toFixed(0)} ms | ${median(times[500][kind]).toFixed(0)} ms | **${(median(times[500][kind]) / Math.max(8, median(times[25][kind]))).toFixed(1)}** |`;
  return [
    `List of cases, processor slowed down ${SLOWER} ×, ${ROUNDS} rounds, alternating. The click opens and closes a part of the screen above the list.`,
    '',
    '| median of | 25 rows | 500 rows | ratio |',
    '|---|---|---|---|',
    line('the slowest click until it shows', 'click'),
    line('the screen from its address to its last row', 'draw'),
  ].join('\n');
}

async function visitor(browser, language) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: language });
  const page = await context.newPage();
  await page.addInitScript({ content: `localStorage.setItem('hemsehri.language', '${language}')` });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  return { page, session, close: () => context.close() };
}

async function signIn(page, { email, password }) {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.locator('h1').first().waitFor();
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
