// Compiles src/ to dist/ and migrations/ to dist/migrations/. Types are not looked at here; `npm run check` does that.
// Usage: node scripts/build.mjs [--out <folder>]
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { transformFile } from '@swc/core';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });
const out = resolve(values.out);

const notBuilt = /\.(spec|test)\.ts$|\.d\.ts$|\.md$/;

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Written beside and renamed, so that a process that starts meanwhile never reads half a file. */
async function put(path, text) {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, text);
  await rename(beside, path);
}

async function compile(source, target) {
  const { code, map } = await transformFile(source, {
    cwd: root,
    swcrc: false,
    configFile: false,
    sourceMaps: true,
    sourceFileName: relative(dirname(target), source),
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  });
  await put(`${target}.map`, map);
  await put(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  return [target, `${target}.map`];
}

async function build(source, target) {
  if (source.endsWith('.ts')) return compile(source, target.replace(/\.ts$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, target);
  return [target];
}

// From here until scripts/ensure.mjs puts it back, the build counts as unfinished.
await rm(join(out, '.stamp'), { force: true });

const jobs = [];
for (const [folder, into] of [
  ['src', out],
  ['migrations', join(out, 'migrations')],
]) {
  for (const source of await filesIn(join(root, folder))) {
    if (notBuilt.test(source)) continue;
    jobs.push(build(source, join(into, relative(join(root, folder), source))));
  }
}

const results = await Promise.allSettled(jobs);
const faults = results.filter((result) => result.status === 'rejected');
if (faults.length > 0) {
  for (const fault of faults) console.error(String(fault.reason?.message ?? fault.reason));
  console.error(`build: ${faults.length} file(s) do not compile`);
  process.exit(1);
}

const made = new Set(results.flatMap((result) => result.value));
for (const file of await filesIn(out)) {
  if (!made.has(file) && !/\.(stamp|tmp)$/.test(file)) await rm(file, { force: true });
}
console.log(`build: ${results.length} files`);
