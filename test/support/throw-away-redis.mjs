import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** A Redis without persistence on a free loopback port, or the one named by REDIS_URL; null when there is none on this machine. */
export async function startRedis() {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, kind: 'REDIS_URL', stop: async () => {} };
  const port = await freePort();
  const args = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--daemonize',
    'no',
    '--dir',
    '/tmp',
  ];
  const child = spawn('redis-server', args.map(String), { stdio: 'ignore', detached: true });
  const started = await new Promise((done) => {
    child.once('spawn', () => done(true));
    child.once('error', () => done(false));
  });
  if (!started) return null;
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  child.unref();
  return { url, kind: 'redis-server', stop: () => ended(child) };
}

async function answering(url) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.ping();
      return;
    } catch {
      await pause(50);
    } finally {
      client.disconnect();
    }
  }
  throw new Error('redis-server started but does not answer');
}

function ended(child) {
  return new Promise((done) => {
    child.ref(); // or Node, with nothing else to wait for, would end here
    child.once('exit', done);
    child.kill('SIGTERM');
  });
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
