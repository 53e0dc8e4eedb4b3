import { DataSource } from 'typeorm';
import { createFirstAdministrator } from './access/index.js';
import { codeLines } from './first-use.js';
import { loadConfig } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { dataSourceOptions } from './platform/database/data-source.js';
import { DomainError } from './platform/errors.js';
import { withLocalConnections } from './platform/local/connections.js';

// node dist/create-administrator.js <e-mail> <name>: the first administrator of an empty installation, where no terminal can ask.
const [email, ...name] = process.argv.slice(2);
if (!email) {
  process.stderr.write('Usage: node dist/create-administrator.js <e-mail> <name>\n');
  process.exit(2);
}
const config = withLocalConnections(loadConfig());
const source = await new DataSource(
  dataSourceOptions(config.databaseUrl!, 2, 'hemsehri-create-administrator'),
).initialize();
try {
  const { code } = await createFirstAdministrator(new Database(source), {
    email,
    displayName: name.join(' ') || email,
  });
  process.stdout.write(`${codeLines(email, code).join('\n').trim()}\n`);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${error.faults[0] ? `The address ${error.faults[0].detail}.` : error.message}\n`);
  process.exitCode = 1;
} finally {
  await source.destroy();
}
