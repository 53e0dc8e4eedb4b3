// `npm test`: packages and build, the checks, then all tests, then the sabotages; goes on after a failure. The last line is the sum over
// everything, where each check, the build, each test and each sabotage counts as one.
// `npm test -- api residents` runs the tests whose project or path fits all words, without the checks; `npm test -- check` only those.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const projects = ['unit', 'api', 'access', 'jobs', 'walls', 'journey'];
const words = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };

process.on('SIGINT', () => undefined); // the running child gets it too and cleans up; then the sum is printed
try {
  runAll();
} finally {
  console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

function runAll() {
  // The walk through the browser needs the user interface; without words, everything is built.
  const partly = words.length > 0 && !words.includes('journey');
  if (!step('build', ['scripts/ensure.mjs', ...(partly ? ['--server'] : [])])) return;
  if (words.length === 0 || words.includes('check')) checks();
  if (words.length === 1 && words[0] === 'check') return;
  tests();
  adminTests();
  // Only on green tests does a red one say that a sabotage was noticed.
  if (words.length === 0 && sum.failed === 0) sabotages();
}

/** Switches every control off, one at a time; each must turn the tests red. */
function sabotages() {
  const { stdout, status } = run(['scripts/sabotage.mjs', '--trust'], ['ignore', 'pipe', 'inherit']);
  process.stdout.write(stdout);
  const counted = /^(\d+) passed, (\d+) failed/m.exec(stdout);
  sum.passed += Number(counted?.[1] ?? 0);
  sum.failed += Number(counted?.[2] ?? 0);
  if (!counted || (status !== 0 && counted[2] === '0')) sum.failed += 1;
}

function checks() {
  const { stdout } = run(['scripts/check.mjs'], ['ignore', 'pipe', 'inherit']);
  process.stdout.write(stdout);
  for (const line of stdout.split('\n')) {
    if (/^pass {2}check /.test(line)) sum.passed += 1;
    if (/^FAIL {2}check /.test(line)) sum.failed += 1;
  }
  // A check that could not even start must not look like one that passed.
  if (!/^(pass|FAIL) {2}check /m.test(stdout)) sum.failed += 1;
}

function tests() {
  const chosen = projects.filter((project) => words.includes(project));
  const patterns = words.filter((word) => !projects.includes(word) && word !== 'check');
  const args = chosen.length > 0 ? ['--selectProjects', ...chosen] : [];
  jest([...args, ...(patterns.length > 0 ? ['--testPathPatterns', patterns.join('|')] : [])]);
}

/** Jest's own report is the only trustworthy count: a file that does not compile has no tests but fails all the same. */
function jest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'hemsehri-result-'));
  const report = join(folder, 'jest.json');
  const { status } = run(
    ['node_modules/jest/bin/jest.js', ...args, '--json', `--outputFile=${report}`],
    ['ignore', 'ignore', 'inherit'],
  );
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  rmSync(folder, { recursive: true, force: true });
  if (counted) {
    sum.passed += counted.numPassedTests;
    sum.failed += counted.numFailedTests + counted.numRuntimeErrorTestSuites;
    sum.skipped += counted.numPendingTests + counted.numTodoTests;
  }
  const noticed = counted !== null && (counted.numFailedTests > 0 || counted.numRuntimeErrorTestSuites > 0);
  // Without a report jest broke down, whatever its exit code says.
  if (!counted || (status !== 0 && !noticed)) sum.failed += 1;
}

/** The user interface brings its own tests; they report in the same format. */
function adminTests() {
  const config = ['admin/vitest.config.ts', 'admin/jest.config.mjs'].find((path) => existsSync(join(root, path)));
  if (!config || words.length > 0) return;
  if (config.endsWith('jest.config.mjs')) jest(['--config', config]);
  else vitest();
}

function vitest() {
  const folder = mkdtempSync(join(tmpdir(), 'hemsehri-result-'));
  const report = join(folder, 'vitest.json');
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--root',
    'admin',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = run(args, ['ignore', 'inherit', 'inherit']);
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  rmSync(folder, { recursive: true, force: true });
  sum.passed += counted?.numPassedTests ?? 0;
  sum.failed += counted?.numFailedTests ?? 0;
  sum.skipped += (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0);
  if (!counted || (status !== 0 && !counted.numFailedTests)) sum.failed += 1;
}

function step(name, args) {
  const ok = run(args, 'inherit').status === 0;
  sum[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.log(`FAIL  ${name}`);
  return ok;
}

function run(args, stdio) {
  const [script, ...rest] = args;
  return spawnSync(process.execPath, [join(root, script), ...rest], {
    cwd: root,
    stdio,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
