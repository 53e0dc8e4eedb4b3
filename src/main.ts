import { AppModule } from './app.module.js';
import { BadConfiguration, loadConfig } from './platform/config/config.js';
import { createHttpApp } from './platform/http/create-app.js';
import { Log } from './platform/log.js';
import { serveAdminPages } from './admin-pages.js';
import { serveApiDescription } from './api-description.js';

// The API of a production set-up: no worker, no migrations, no embedded database.
try {
  const config = loadConfig();
  const app = await createHttpApp(AppModule.with(config), { trustProxy: config.trustProxy });
  await serveApiDescription(app);
  await serveAdminPages(app);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  app.get(Log).info('listening', { port: Number(new URL(await app.getUrl()).port) });
} catch (error) {
  process.stderr.write(
    `${error instanceof BadConfiguration ? error.message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exit(1);
}
