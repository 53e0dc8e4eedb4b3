import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveAdminPages } from './admin-pages.js';
import { serveApiDescription } from './api-description.js';
import { AppModule } from './app.module.js';
import { prepareFirstUse, type FirstUse } from './first-use.js';
import { BadConfiguration, isGiven, loadConfig, type Config } from './platform/config/config.js';
import { connected } from './platform/database/connected.js';
import { migrate } from './platform/database/migrate.js';
import { provision } from './platform/database/provision.js';
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.js';
import { createHttpApp } from './platform/http/create-app.js';
import { Log } from './platform/log.js';
import { localSecret, rememberConnections, type Connections } from './platform/local/connections.js';
import { AlreadyRunning, claim } from './platform/local/single-instance.js';
import { JobRegistry } from './platform/queue/jobs.js';
import { listenersAsJobs } from './platform/queue/outbox-relay.js';
import { WorkQueue } from './platform/queue/work-queue.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** What to undo when the process ends, last first; filled as the start proceeds, so that an early signal leaves nothing behind. */
const undo: (() => unknown)[] = [];
let ending = false;

async function end(code: number): Promise<never> {
  if (!ending) {
    ending = true;
    for (const step of undo.toReversed()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`While stopping: ${(error as Error).message}\n`);
      }
    }
    process.exit(code);
  }
  return new Promise(() => undefined);
}

/** `npm start`: database, migrations, first data, API and worker in one process. `--empty` starts without the demo. */
async function start(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  const environment = loadConfig();
  undo.push(claim(resolve(environment.dataDir, 'hemsehri.pid')));
  // Said before the minutes that the first start takes.
  if (isGiven('port')) await refuseTakenPort(environment);
  const connections = environment.databaseUrl ? await givenDatabase(environment) : await embeddedDatabase(environment);
  const config: Config = {
    ...environment,
    ...connections,
    tokenSecret: environment.tokenSecret ?? localSecret(environment, 'token-secret'),
  };
  if (connections.databaseOwnerUrl) await migrate(connections.databaseOwnerUrl);

  const log = new Log(
    config.logLevel,
    createWriteStream(resolve(config.dataDir, 'hemsehri.log'), { flags: 'a', mode: 0o600 }),
  );
  const app = await createHttpApp(AppModule.with(config, log), { trustProxy: config.trustProxy });
  await serveApiDescription(app);
  await serveAdminPages(app);
  await app.init();
  undo.push(() => app.close());
  const firstUse = await prepareFirstUse(app, config, { empty: process.argv.includes('--empty'), say });
  const port = await listen(app, config);
  listenersAsJobs(app.get(JobRegistry));
  await app.get(WorkQueue).start();
  greet(config, port, firstUse);
}

async function embeddedDatabase(config: Config): Promise<Connections> {
  const starting = startEmbeddedPostgres({ dataDir: resolve(config.dataDir, 'postgres'), durable: true, log: say });
  // Before it is there: a signal meanwhile waits for the server, and stops it.
  undo.push(async () => (await starting.catch(() => null))?.stop());
  const server = await starting;
  const superuserUrl = `postgres://${server.superuser}:${encodeURIComponent(server.password)}@${server.host}:${server.port}/postgres`;
  return provisioned(config, superuserUrl, 'hemsehri');
}

/** A database that somebody gives: a superuser's login is used once to make our roles, and never by the service. */
async function givenDatabase(config: Config): Promise<Connections> {
  const url = config.databaseUrl!;
  const { rows } = await connected(url, 'start', (client) =>
    client.query<{ strong: boolean; name: string }>(
      'SELECT rolsuper AS strong, current_database() AS name FROM pg_roles WHERE rolname = current_user',
    ),
  );
  if (!rows[0]?.strong) return { databaseUrl: url, databaseOwnerUrl: config.databaseOwnerUrl ?? '' };
  return provisioned(config, url, rows[0].name);
}

async function provisioned(config: Config, superuserUrl: string, databaseName: string): Promise<Connections> {
  const { ownerUrl, appUrl } = await provision(superuserUrl, {
    databaseName,
    ownerPassword: localSecret(config, 'owner-password'),
    appPassword: localSecret(config, 'app-password'),
  });
  const connections = { databaseUrl: appUrl, databaseOwnerUrl: ownerUrl };
  rememberConnections(config, connections);
  return connections;
}

/** Listens on the wanted port, or on the next free one when that is taken and nobody asked for it by name. */
async function listen(app: NestFastifyApplication, config: Config): Promise<number> {
  const tries = isGiven('port') ? 1 : 20;
  for (let port = config.port; ; port++) {
    try {
      await app.listen(port, config.host);
      return Number(new URL(await app.getUrl()).port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (port - config.port + 1 >= tries) {
        throw new PortTaken(config);
      }
    }
  }
}

async function refuseTakenPort(config: Config): Promise<void> {
  const probe = createServer();
  const taken = await new Promise<boolean>((resolve) => {
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'));
    probe.listen(config.port, config.host, () => resolve(false));
  });
  probe.close();
  if (taken) throw new PortTaken(config);
}

class PortTaken extends Error {
  constructor({ port }: Config) {
    super(`Port ${port} is in use by another program. Set PORT to a free one.`);
  }
}

function greet(config: Config, port: number, firstUse: FirstUse): void {
  const address = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`;
  firstUse.announce(address);
  say('');
  say(`Hemşehri is running at ${address}`);
  say(`  API reference   ${address}/api/docs`);
  for (const line of firstUse.lines) say(line);
  say('');
  say('Stop with Ctrl-C. All data is kept in the data directory.');
}

try {
  await start();
} catch (error) {
  const expected = error instanceof BadConfiguration || error instanceof AlreadyRunning || error instanceof PortTaken;
  // What fails since the ground is already being taken away is no news.
  if (!ending)
    process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  await end(1);
}
