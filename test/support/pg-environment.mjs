import { randomBytes } from 'node:crypto';
import { TestEnvironment } from 'jest-environment-node';
import pg from 'pg';

/** One database per test file, copied from the migrated template and dropped when the file is done. */
export default class PgEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const cluster = JSON.parse(process.env.TEST_CLUSTER ?? 'null');
    if (!cluster) throw new Error('test/support/global-setup.mjs did not run');
    this.cluster = cluster;
    this.database = `hs_test_${process.pid}_${randomBytes(4).toString('hex')}`;
    await this.asSuperuser([
      // FILE_COPY is twice as fast as the default where nothing is synced to disk.
      `CREATE DATABASE ${this.database} OWNER hs_owner TEMPLATE ${cluster.template} STRATEGY FILE_COPY`,
      // Rights on a database are not copied with a template.
      `REVOKE ALL ON DATABASE ${this.database} FROM PUBLIC`,
      ...cluster.grants.map((grant) => grant.replaceAll('$database', this.database)),
    ]);
    Object.assign(this.global.process.env, {
      DATABASE_URL: this.url('hs_app', cluster.appPassword),
      DATABASE_OWNER_URL: this.url('hs_owner', cluster.ownerPassword),
      DATABASE_SUPERUSER_URL: this.url('postgres', cluster.superuserPassword),
    });
  }

  async teardown() {
    if (this.database) await this.asSuperuser([`DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`]);
    await super.teardown();
  }

  url(user, password) {
    const { host, port } = this.cluster;
    return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${this.database}`;
  }

  async asSuperuser(statements) {
    const { host, port, superuserPassword: password } = this.cluster;
    const client = new pg.Client({ host, port, user: 'postgres', password, database: 'postgres' });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
