// Everything that can be said about the code without running it: `npm run check`. Each check runs, also after one that fails, and
// gets a line of its own. `npm run check -- types lint` runs some only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = (path) => [process.execPath, join(root, 'node_modules', path)];
const present = (...folders) => folders.filter((folder) => existsSync(join(root, folder)));

const checks = {
  types: () => run(bin('ts7/bin/tsc'), ['-p', 'tsconfig.check.json', '--pretty', 'false']),
  'types of the pages': () => run(bin('ts7/bin/tsc'), ['-p', 'admin/tsconfig.json', '--pretty', 'false']),
  "types of the pages' tests": () => run(bin('ts7/bin/tsc'), ['-p', 'admin/tsconfig.spec.json', '--pretty', 'false']),
  lint: () =>
    run(bin('oxlint/bin/oxlint'), [
      '--type-aware',
      ...present('src', 'admin/src', 'test', 'migrations', 'bench', 'scripts'),
    ]),
  imports: () =>
    run(bin('dependency-cruiser/bin/dependency-cruise.mjs'), [
      ...present('src', 'migrations', 'admin/src'),
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
    ]),
  api: () => run([process.execPath, join(root, 'scripts/openapi.mjs')], ['--check']),
  exports: () => exportsByName(join(root, 'src')),
  format: () => run(bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
};

/** `export *` hides what a module offers; no linter here has a rule for it. */
function exportsByName(folder) {
  const faults = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /^\s*export \*/m.test(readFileSync(path, 'utf8')))
    .map((path) => `${relative(root, path)}: export each name by itself, not with \`export *\``);
  return { ok: faults.length === 0, output: faults.join('\n') };
}

function run([program, script], args) {
  const { status, stdout, stderr } = spawnSync(program, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, output: `${stdout}${stderr}`.trim() };
}

/** Runs the named checks, or all, and returns how many passed and failed. */
export function check(names = Object.keys(checks), print = console.log) {
  const result = { passed: 0, failed: 0 };
  for (const name of names) {
    const started = Date.now();
    const { ok, output } = checks[name]();
    result[ok ? 'passed' : 'failed'] += 1;
    if (!ok) print(output);
    print(`${ok ? 'pass' : 'FAIL'}  check ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  return result;
}

if (process.argv[1] === import.meta.filename) {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in checks));
  if (unknown.length > 0) {
    console.error(`There is no check ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}.`);
    process.exit(2);
  }
  process.exitCode = check(names.length > 0 ? names : undefined).failed > 0 ? 1 : 0;
}
