import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Config } from '../config/config.js';

/** The logins of the embedded database, kept in the data directory for the command-line tools; readable by its owner only. */
export interface Connections {
  databaseUrl: string;
  databaseOwnerUrl: string;
}

const fileOf = (config: Config) => resolve(config.dataDir, 'connection.json');

export function rememberConnections(config: Config, connections: Connections): void {
  mkdirSync(resolve(config.dataDir), { recursive: true });
  writeFileSync(fileOf(config), JSON.stringify(connections, null, 2), { mode: 0o600 });
}

/** The configuration for a command-line tool: the environment's database, else the embedded one that `npm start` keeps running. */
export function withLocalConnections(config: Config): Config {
  if (config.databaseUrl) return config;
  if (!existsSync(fileOf(config))) {
    throw new Error('No database: set DATABASE_URL, or run npm start in another terminal first.');
  }
  const local = JSON.parse(readFileSync(fileOf(config), 'utf8')) as Connections;
  return { ...config, ...local, tokenSecret: config.tokenSecret ?? localSecret(config, 'token-secret') };
}

/** A random secret that is made on the first start and kept in the data directory. */
export function localSecret(config: Config, name: string): string {
  const path = resolve(config.dataDir, name);
  if (!existsSync(path)) {
    mkdirSync(resolve(config.dataDir), { recursive: true });
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  }
  return readFileSync(path, 'utf8').trim();
}
