import pg from 'pg';

/**
 * Runs `work` with a connection of its own. When the server ends the connection between two statements, the next statement says so;
 * without a listener the driver's event would end the whole process in the middle of taking itself down.
 */
export async function connected<T>(url: string, name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: `hemsehri-${name}` });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
