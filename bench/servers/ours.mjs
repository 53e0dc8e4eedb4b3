// The real application, as `npm start` serves it, with its log to /dev/null.
import { createWriteStream } from 'node:fs';
import pg from 'pg';
import { AccessTokens } from '../../dist/access/index.js';
import { AppModule } from '../../dist/app.module.js';
import { loadConfig } from '../../dist/platform/config/config.js';
import { createHttpApp } from '../../dist/platform/http/create-app.js';
import { Log } from '../../dist/platform/log.js';
import { serve } from './child.mjs';

const config = loadConfig();
const app = await createHttpApp(AppModule.with(config, new Log('info', createWriteStream('/dev/null'))), {
  trustProxy: 0,
  requestsPerMinute: 10_000_000,
});
await app.listen(0, '127.0.0.1');

/** What the work sends to the database meanwhile, for the bare server to repeat. */
async function recorded(work) {
  const statements = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (text, params, ...rest) {
    if (typeof text === 'string') statements.push({ text, params: Array.isArray(params) ? params : [] });
    return query.call(this, text, params, ...rest);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}

const port = Number(new URL(await app.getUrl()).port);
serve(
  { port },
  {
    token: (actor) => app.get(AccessTokens).issue(actor).accessToken,
    record: ({ path, headers }) =>
      recorded(async () => {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
        await answer.arrayBuffer();
      }),
  },
  () => app.close(),
);
