// Makes ./secrets for docker-compose.yml, with random passwords; what is there already is kept.
// Usage: node scripts/container/secrets.mjs [folder]
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../secrets'));
const random = (bytes = 24) => randomBytes(bytes).toString('base64url');
const key = () => randomBytes(32).toString('base64');

mkdirSync(folder, { recursive: true, mode: 0o700 });
chmodSync(folder, 0o700);

put('postgres_password', random);
put('database_owner_url', () => `postgres://hs_owner:${random()}@postgres:5432/hemsehri`);
put('database_url', () => `postgres://hs_app:${random()}@postgres:5432/hemsehri`);
const redisUrl = put('redis_url', () => `redis://:${random()}@redis:6379`);
put('redis_config', () => {
  const password = decodeURIComponent(new URL(redisUrl).password);
  // A full queue must refuse jobs, never drop them.
  return `requirepass ${password}\nsave ""\nappendonly no\nmaxmemory-policy noeviction\nprotected-mode no\n`;
});
put('token_secret', () => random(48));
put('metrics_token', () => random(32));
put('keys', () => JSON.stringify({ masterKeys: { 1: key() }, indexSecret: key() }, null, 2));

console.log(
  `The secrets are in ${folder}. Without "keys" no name can be read again: keep a copy apart from the database.`,
);

function put(name, make) {
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}
