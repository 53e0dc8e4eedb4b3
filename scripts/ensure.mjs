// Brings node_modules, dist and admin/dist up to date, each only when its inputs changed. Runs before everything is installed, so
// it uses nothing but Node itself.
// Usage: node scripts/ensure.mjs [--install | --server]     (--install: packages only, --server: packages and server)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv[2] ?? '--all';
const at = (...parts) => join(root, ...parts);

requireNode();
await locked(at('.cache', 'ensure.lock'), () => {
  ensurePackages(root);
  if (wanted === '--install') return;
  ensureServer();
  if (wanted === '--server') return;
  ensureAdmin();
});

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  stop(
    `Node.js 20.19 or newer (or 22.12 or newer) is needed, this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

function ensurePackages(folder) {
  const lock = join(folder, 'package-lock.json');
  const stamp = join(folder, 'node_modules', '.hemsehri.stamp');
  const system = `${process.platform} ${process.arch} ${process.versions.modules}`;
  const inputs = `${system} ${hash('', [lock])}`;
  const before = read(stamp);
  if (before === inputs) return;
  const otherSystem = before !== null && !before.startsWith(`${system} `);
  if (otherSystem || !isInstalled(folder, lock)) {
    say(
      `installing packages${folder === root ? '' : ` of ${relative(root, folder)}`} (a minute or two the first time) …`,
    );
    npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  }
  writeFileSync(stamp, inputs);
}

/** True when npm's own record of what it installed agrees with the lock file: then somebody ran npm by hand. */
function isInstalled(folder, lock) {
  const record = read(join(folder, 'node_modules', '.package-lock.json'));
  if (record === null) return false;
  const present = JSON.parse(record).packages;
  const asked = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const same = ([path, entry]) =>
    path === '' || (present[path] ? present[path].version === entry.version : entry.optional === true);
  return Object.entries(asked).every(same) && Object.keys(present).every((path) => path in asked);
}

function ensureServer() {
  const inputs = hash('', [at('src'), at('migrations'), at('scripts', 'build.mjs'), at('package-lock.json')]);
  const stamp = at('dist', '.stamp');
  if (read(stamp) === inputs) return;
  rmSync(stamp, { force: true });
  run(process.execPath, [at('scripts', 'build.mjs')], root, 'the server does not compile');
  writeFileSync(stamp, inputs);
}

function ensureAdmin() {
  const admin = at('admin');
  const ownPackages = existsSync(join(admin, 'package.json'));
  if (!ownPackages && !existsSync(join(admin, 'vite.config.ts'))) return;
  const stamp = join(admin, 'dist', '.stamp');
  const inputs = hash('', [admin, at('package-lock.json')], new Set(['node_modules', 'dist']));
  if (ownPackages && existsSync(join(admin, 'package-lock.json'))) ensurePackages(admin);
  if (read(stamp) === inputs) return;
  rmSync(stamp, { force: true });
  say('building the user interface …');
  if (ownPackages) npm(['run', 'build', '--silent'], admin);
  else
    run(
      process.execPath,
      [at('node_modules', 'vite', 'bin', 'vite.js'), 'build'],
      admin,
      'the user interface does not build',
    );
  writeFileSync(stamp, inputs);
}

/** Two starts at the same time must not install twice; a lock whose owner died is taken over. */
async function locked(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waited = 0; !take(lock); waited += 1) {
    if (waited === 0) say('another process is installing or building, waiting …');
    await new Promise((wake) => setTimeout(wake, 500));
  }
  process.once('exit', () => rmSync(lock, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  work();
}

function take(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
  return false;
}

function isAbandoned(lock) {
  const pid = Number(read(join(lock, 'pid')));
  try {
    // A lock without a pid is either being taken this moment or was left by a crash in that moment.
    if (!pid) return Date.now() - statSync(lock).mtimeMs > 5_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** npm as the outer npm runs it, which works on every system; plain `npm` when this script was called directly. */
function npm(args, folder) {
  const fault = `npm ${args[0]} failed`;
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) run(process.execPath, [cli, ...args], folder, fault);
  else run('npm', args, folder, fault, process.platform === 'win32');
}

function run(command, args, cwd, fault, shell = false) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], shell });
  if (error) stop(`${fault}: ${error.message}`);
  if (status !== 0) stop(`${fault} (see above).`);
}

/** One hash over a text, and the paths and contents of files and folders. */
function hash(text, paths, skip = new Set()) {
  const sum = createHash('sha256').update(text);
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!skip.has(name)) add(join(path, name));
    } else {
      sum.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
    }
  };
  paths.forEach(add);
  return sum.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function say(text) {
  console.log(`hemsehri: ${text}`);
}

function stop(text) {
  console.error(`hemsehri: ${text}`);
  process.exit(1);
}
