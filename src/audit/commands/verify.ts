import { DataSource } from 'typeorm';
import { systemActor } from '../../platform/actor.js';
import { loadConfig } from '../../platform/config/config.js';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { Database } from '../../platform/database/database.js';
import { withLocalConnections } from '../../platform/local/connections.js';
import { verifyChain } from '../verify-chain.js';

// npm run audit:verify: exit code 0 when the trail is whole, 1 when something was changed, removed or added.
const config = withLocalConnections(loadConfig());
const source = await new DataSource(dataSourceOptions(config.databaseUrl!, 2, 'hemsehri-audit-verify')).initialize();
try {
  const report = await new Database(source).transaction(
    systemActor('audit-verify'),
    (tx) => verifyChain(tx, (events) => process.stderr.write(`${events} events …\n`)),
    { role: 'hs_audit', repeatableRead: true },
  );
  process.stdout.write(
    report.fault
      ? `The audit trail is broken at event ${report.fault.seq}: ${report.fault.fault}.\n`
      : `The audit trail is whole: ${report.events} events, head ${report.head}\n`,
  );
  process.exitCode = report.fault ? 1 : 0;
} finally {
  await source.destroy();
}
