import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../../platform/config/config.js';

/** What somebody needs to try the demo; kept in the data directory, readable by its owner only. */
export interface DemoSheet {
  address: string | null;
  accounts: { email: string; password: string; role: string; unit: string | null; totpSecret?: string }[];
  apiClients: { name: string; id: string; secret: string; scopes: string[] }[];
}

const fileOf = (config: Config): string => resolve(config.dataDir, 'demo.json');

/** Null when there is none, or when it was damaged. */
export function readDemoSheet(config: Config): DemoSheet | null {
  const path = fileOf(config);
  if (!existsSync(path)) return null;
  try {
    const sheet = JSON.parse(readFileSync(path, 'utf8')) as DemoSheet;
    return Array.isArray(sheet.accounts) && Array.isArray(sheet.apiClients) ? sheet : null;
  } catch {
    return null;
  }
}

/** Written beside and renamed, so that a crash leaves the old one or the new one. */
export function writeDemoSheet(config: Config, sheet: DemoSheet): void {
  const path = fileOf(config);
  mkdirSync(resolve(config.dataDir), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(sheet, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}
