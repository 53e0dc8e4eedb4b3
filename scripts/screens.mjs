// `npm run screens -- <folder>`: looks at every screen as the tests do, in Turkish and Arabic, and keeps a picture of each, wide and
// as on a phone.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('Say where the pictures go: npm run screens -- <folder>');
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--selectProjects', 'journey', '--testPathPatterns', 'journey/every-screen'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SCREENS_DIR: resolve(folder) } },
);
process.exit(status ?? 1);
