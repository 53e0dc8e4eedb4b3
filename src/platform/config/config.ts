import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { VARIABLES, type Variable } from './variables.js';

type Table = typeof VARIABLES;
type ValueOf<V> = V extends { parse(text: string): infer T }
  ? V extends { fallback: unknown }
    ? T
    : T | undefined
  : never;

/** Typed settings; a variable without fallback may be undefined. */
export type Config = { readonly [K in keyof Table]: ValueOf<Table[K]> };

/** All faults of the environment at once, by name of the variable; values are never repeated. */
export class BadConfiguration extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((f) => `  - ${f}`).join('\n')}`,
    );
    this.name = 'BadConfiguration';
  }
}

/** Reads and checks the environment. Throws `BadConfiguration` with the whole list of faults. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, variable] of Object.entries(VARIABLES) as [string, Variable<unknown>][]) {
    try {
      const raw = rawValue(variable, env);
      values[key] = raw === undefined ? variable.fallback : variable.parse(raw);
    } catch (error) {
      faults.push(`${variable.name} ${(error as Error).message}`);
    }
  }
  const config = values as unknown as Config;
  if (faults.length === 0 && config.mode === 'production') faults.push(...notForProduction(config));
  if (faults.length > 0) throw new BadConfiguration(faults);
  return config;
}

/** Whether somebody set the variable, so that a wish is not mistaken for a default. */
export const isGiven = (key: keyof Table, env: NodeJS.ProcessEnv = process.env): boolean =>
  rawValue(VARIABLES[key], env) !== undefined;

function rawValue(variable: Variable<unknown>, env: NodeJS.ProcessEnv): string | undefined {
  const direct = env[variable.name]?.trim();
  if (direct) return direct;
  const path = variable.secret ? env[`${variable.name}_FILE`]?.trim() : undefined;
  if (!path) return undefined;
  try {
    return readFileSync(resolve(path), 'utf8').trim();
  } catch {
    throw new Error('names a file in its _FILE form that cannot be read');
  }
}

/** What the embedded set-up makes up for itself must be given in production, and not copied from the example. */
function notForProduction(config: Config): string[] {
  const required = ['databaseUrl', 'keyFile', 'tokenSecret', 'publicUrl'] as const;
  const missing = required
    .filter((key) => config[key] === undefined)
    .map((key) => `${VARIABLES[key].name} must be set in production`);
  const copied = Object.entries(VARIABLES as Record<string, Variable<unknown>>)
    .filter(([key, { secret }]) => secret && String(config[key as keyof Config] ?? '').includes('change-me'))
    .map(([, { name }]) => `${name} still holds the password of the example`);
  return [...missing, ...copied];
}

/** The injection token's class form: `constructor(private readonly settings: Settings)`. */
export class Settings {
  constructor(readonly values: Config) {}
}
