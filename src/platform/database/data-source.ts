import { DataSource, type DataSourceOptions } from 'typeorm';

/** Options of the service's own data source; it logs in as `hs_app`, which owns nothing. */
export function dataSourceOptions(url: string, poolSize: number, applicationName = 'hemsehri'): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    extra: {
      connectionTimeoutMillis: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      statement_timeout: 60_000,
      options: '-c jit=off -c timezone=UTC',
    },
  };
}

/** The data source of the migrations: the owner's login, one connection. */
export function ownerDataSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    poolSize: 1,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    // The files run from dist/, where `migrations` lies beside `platform`.
    migrations: [`${import.meta.dirname}/../../migrations/*.js`],
    migrationsTransactionMode: 'each',
    applicationName: 'hemsehri-migrate',
  });
}
