// Bare Fastify + pg. BARE_STATEMENTS holds, per path, the statements to run: with BEGIN and COMMIT among them they are one transaction.
import Fastify from 'fastify';
import pg from 'pg';
import { serve } from './child.mjs';

const routes = JSON.parse(process.env.BARE_STATEMENTS);
const pool = new pg.Pool({ connectionString: process.env.BARE_URL, max: 10, options: '-c jit=off -c timezone=UTC' });
const app = Fastify({ logger: false });
for (const [path, statements] of Object.entries(routes)) {
  app.get(path, async () => {
    const client = await pool.connect();
    try {
      let rows = [];
      for (const { text, params, rows: wanted } of statements) {
        const result = params.length > 0 ? await client.query(text, params) : await client.query(text);
        if (wanted) rows = result.rows;
      }
      // Ciphertext is not sent out by us either: what a reader gets is of the same size.
      return {
        items: rows.map((row) =>
          Object.fromEntries(Object.entries(row).filter(([, value]) => !Buffer.isBuffer(value))),
        ),
      };
    } finally {
      client.release();
    }
  });
}
await app.listen({ port: 0, host: '127.0.0.1' });
serve({ port: app.server.address().port }, {}, () => app.close().then(() => pool.end()));
