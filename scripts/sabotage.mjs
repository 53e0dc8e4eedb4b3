// Proves that the tests would notice: switches one control off at a time, in a copy of the tree, and expects the named tests to fail.
// Usage: node scripts/sabotage.mjs [--only <part of a name>] [--jobs <how many at once>] [--list] [--trust]
// --trust leaves out the run without any sabotage, for a caller that has just seen all tests green.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SABOTAGES } from '../test/sabotage/sabotages.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    list: { type: 'boolean', default: false },
    trust: { type: 'boolean', default: false },
  },
});
const chosen = SABOTAGES.filter(({ name }) => !values.only || name.includes(values.only));
/** A test run that hangs is ended after this; the first one, of all tests, may take longer. */
const LIMIT_MS = { one: 180_000, all: 1_200_000 };
/** Where a sabotage by SQL goes: a migration after all others, run as the owner of the tables. */
const LAST_MIGRATION = 'migrations/1799999999999-sabotage.ts';

if (values.list) {
  for (const { name } of chosen) console.log(name);
  process.exit(0);
}

const temporary = mkdtempSync(join(tmpdir(), 'hemsehri-sabotage-'));
const running = new Set();
const cleanUp = () => {
  for (const child of running) endGroup(child);
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (cleanUp(), process.exit(130)));

try {
  process.exitCode = await main();
} finally {
  cleanUp();
}

async function main() {
  const files = sourceFiles();
  const trees = Array.from({ length: Number(values.jobs) }, (_, i) => makeTree(`tree-${i}`, files));
  const started = Date.now();

  // Red means something only where green was before.
  if (!values.trust) {
    const before = await runTests(trees[0], [...new Set(chosen.flatMap(({ run }) => run))], { parallel: 2 });
    if (!before.green) {
      const failing = before.failing.map((title) => `  ${title}`).join('\n');
      console.log(
        `The tests are not green without any sabotage:\n${failing}\n${before.said}\n0 passed, ${chosen.length} failed`,
      );
      return 1;
    }
    console.log(`${before.count} tests are green without any sabotage.`);
  }
  console.log(`${chosen.length} sabotages, each of which must turn some test red:\n`);

  const queue = [...chosen];
  let failed = 0;
  await Promise.all(
    trees.map(async (tree) => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const at = Date.now();
        const { noticed, text } = await attempt(tree, next);
        if (!noticed) failed += 1;
        const seconds = ((Date.now() - at) / 1000).toFixed(1).padStart(5);
        console.log(`${noticed ? 'noticed ' : 'UNNOTICED'} ${seconds} s  ${next.name.padEnd(58)} ${text}`);
      }
    }),
  );
  console.log(`\n${chosen.length - failed} passed, ${failed} failed (${Math.round((Date.now() - started) / 1000)} s)`);
  return failed > 0 ? 1 : 0;
}

async function attempt(tree, sabotage) {
  let undo;
  try {
    undo = apply(tree, sabotage);
  } catch (error) {
    return { noticed: false, text: error.message };
  }
  try {
    const { green, failing, count, said } = await runTests(tree, sabotage.run, sabotage);
    if (count === 0) return { noticed: false, text: 'no test ran' };
    if (green) return { noticed: false, text: `${count} tests stayed green` };
    // A suite that cannot even be read fails for another reason than the control.
    if (failing.length === 0)
      return { noticed: false, text: `the tests broke instead of failing: ${said.slice(0, 300)}` };
    return { noticed: true, text: `${failing.length > 1 ? `${failing.length} red: ` : ''}${failing[0]}` };
  } finally {
    undo();
  }
}

/** Changes one tree; returns what takes it back. */
function apply(tree, { kind, file, find, replace, all = false, sql }) {
  const undo = [];
  const write = (path, text) => {
    const target = join(tree, path);
    const old = existsSync(target) ? readFileSync(target) : null;
    undo.push(() => (old === null ? rmSync(target) : writeFileSync(target, old)));
    writeFileSync(target, text);
  };
  if (kind === 'sql') {
    write(
      LAST_MIGRATION,
      `export class Sabotage1799999999999 { async up(q: any) { await q.query(${JSON.stringify(sql)}); } async down() {} }\n`,
    );
  } else {
    const text = readFileSync(join(tree, file), 'utf8');
    const pattern = patternOf(find);
    const hits = text.match(pattern)?.length ?? 0;
    if (hits === 0) throw new Error(`${file} does not hold what is to be sabotaged any more`);
    if (hits > 1 && !all) throw new Error(`${file} holds what is to be sabotaged ${hits} times`);
    write(
      file,
      text.replace(pattern, () => replace),
    );
  }
  // The database of the tests is made by the built migrations; everything else the tests compile for themselves.
  const build = () => {
    if (kind === 'sql' || file.startsWith('migrations/'))
      execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: tree, stdio: 'ignore' });
  };
  build();
  return () => {
    for (const back of undo.reverse()) back();
    build();
  };
}

/** The text with any white space between its words, so that a formatter may wrap the lines anew. */
function patternOf(text) {
  const parts = text
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('\\s+'), 'g');
}

/** Runs test files, by path from the root, and says what failed. */
async function runTests(tree, paths, { test, parallel = 1 }) {
  const report = join(tree, 'report.json');
  rmSync(report, { force: true });
  const projects = [...new Set(paths.map((path) => (path.startsWith('test/') ? path.split('/')[1] : 'unit')))];
  const args = [
    'node_modules/jest/bin/jest.js',
    ...paths.map((path) => `${path.replaceAll('.', '\\.')}$`),
    '--json',
    `--outputFile=${report}`,
    '--silent',
    '--forceExit',
    `--cacheDirectory=${join(temporary, 'jest')}`,
    ...(parallel > 1 ? [`--maxWorkers=${parallel}`] : ['--runInBand']),
    ...(test ? ['--testNamePattern', test] : []),
    '--selectProjects',
    ...projects,
  ];
  const said = await spawned(args, tree, parallel > 1 ? LIMIT_MS.all : LIMIT_MS.one);
  if (!existsSync(report)) return { green: false, count: 0, failing: [], said };
  const { success, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed');
  const broken = testResults
    .filter((file) => file.assertionResults.length === 0 && file.message)
    .map((file) => file.message);
  return {
    green: success,
    count: tests.length + broken.length,
    failing: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    said: broken.join('\n') || said,
  };
}

function spawned(args, cwd, limit) {
  return new Promise((done) => {
    // A group of its own, so that a test run which hangs is ended with its workers.
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (said = (said + chunk).slice(-4_000)));
    const timer = setTimeout(() => endGroup(child), limit);
    child.once('close', () => {
      clearTimeout(timer);
      running.delete(child);
      done(said);
    });
  });
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // it has ended by itself
  }
}

/** What belongs to the source: known to git or new, and not ignored. */
function sourceFiles() {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return list
    .split('\0')
    .filter((path) => path !== '' && !/^(admin|docs|bench)\//.test(path) && existsSync(join(root, path)));
}

function makeTree(name, files) {
  const tree = join(temporary, name);
  for (const path of files) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    cpSync(join(root, path), join(tree, path));
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'dir');
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: tree, stdio: 'ignore' });
  return tree;
}
