// Makes the roles and the database on a PostgreSQL server, then brings the schema up to date: the one-shot service of docker-compose.yml.
import { migrate } from '../../dist/platform/database/migrate.js';
import { provision } from '../../dist/platform/database/provision.js';
import { secret } from './secret.mjs';

const owner = new URL(secret('DATABASE_OWNER_URL'));
const app = new URL(secret('DATABASE_URL'));

const superuser = new URL(
  `postgres://postgres@${process.env.POSTGRES_HOST ?? owner.hostname}:${owner.port || 5432}/postgres`,
);
superuser.password = encodeURIComponent(secret('POSTGRES_PASSWORD'));

const { ownerUrl } = await provision(superuser.href, {
  databaseName: decodeURIComponent(owner.pathname.slice(1)),
  ownerPassword: decodeURIComponent(owner.password),
  appPassword: decodeURIComponent(app.password),
});
await migrate(ownerUrl);
console.log('The database is up to date.');
