import { readFileSync } from 'node:fs';

/** A setting as such (`NAME`) or from the file that `NAME_FILE` names, as containers get their secrets. */
export function secret(name) {
  const file = process.env[`${name}_FILE`];
  const value = file ? readFileSync(file, 'utf8').trim() : process.env[name]?.trim();
  if (!value) throw new Error(`${name} or ${name}_FILE is not set.`);
  return value;
}
