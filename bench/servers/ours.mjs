// The real application, as `npm start` serves it, with logging to nowhere slower than a stream.
import { createWriteStream } from 'node:fs';
import pg from 'pg';
import { AccessTokens } from '../../dist/access/index.js';
import { AppModule } from '../../dist/app.module.js';
import { loadConfig } from '../../dist/platform/config/config.js';
import { createHttpApp } from '../../dist/platform/http/create-app.js';
import { Log } from '../../dist/platform/log.js';

const config = loadConfig();
const app = await createHttpApp(AppModule.with(config, new Log('info', createWriteStream('/dev/null'))), { trustProxy: 0, requestsPerMinute: 10_000_000 });
await app.listen(0, '127.0.0.1');

// The statements of a request, for the bare server to repeat.
let recorded = null;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (text, params, ...rest) {
  if (recorded && typeof text === 'string') recorded.push({ text, params: Array.isArray(params) ? params : [] });
  return query.call(this, text, params, ...rest);
};

process.on('message', async (message) => {
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    return process.send({ cpu: user + system, rss: process.memoryUsage().rss });
  }
  if (message === 'record') {
    recorded = [];
    return process.send('recording');
  }
  if (message === 'recorded') {
    process.send(recorded);
    recorded = null;
    return undefined;
  }
  return process.send(app.get(AccessTokens).issue(message.tokenFor));
});
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
process.send({ port: Number(new URL(await app.getUrl()).port) });
