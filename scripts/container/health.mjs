// Says by its exit code whether the service in this container can do its work: the API answers, or the worker runs and its database does.
// Usage: node scripts/container/health.mjs [worker]
import { readFileSync, readdirSync } from 'node:fs';
import pg from 'pg';
import { secret } from './secret.mjs';

try {
  if (process.argv[2] === 'worker') await worker();
  else await api();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function api() {
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/api/health/ready`, {
    signal: AbortSignal.timeout(4_000),
  });
  if (!answer.ok) throw new Error(`not ready: ${answer.status}`);
}

async function worker() {
  const runs = readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && commandLine(pid).includes('dist/worker.js'));
  if (!runs) throw new Error('the worker does not run');
  const client = new pg.Client({
    connectionString: secret('DATABASE_URL'),
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
  });
  await client.connect();
  await client.query('SELECT 1');
  await client.end();
}

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it ended this moment
  }
}
