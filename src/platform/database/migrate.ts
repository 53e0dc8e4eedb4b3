import { pathToFileURL } from 'node:url';
import { runMigrations as migrateQueue } from 'bullmq';
import { loadConfig } from '../config/config.js';
import { connected } from './connected.js';
import { ownerDataSource } from './data-source.js';

const ONE_AT_A_TIME = 7243001;

/** Brings the schema up to date as its owner: our own migrations, then those of the queue's tables. Safe to start twice at once. */
export async function migrate(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, 'migrate-lock', async (lock) => {
    await lock.query('SELECT pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    const source = await ownerDataSource(ownerUrl).initialize();
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
    await migrateQueue(lock as never, 'bullmq');
    await lock.query(`
      GRANT USAGE ON SCHEMA bullmq TO hs_jobs;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO hs_jobs;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO hs_jobs;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO hs_jobs;`);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { databaseOwnerUrl } = loadConfig();
  if (!databaseOwnerUrl) throw new Error('DATABASE_OWNER_URL is not set.');
  await migrate(databaseOwnerUrl);
}
