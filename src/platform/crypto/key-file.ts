import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The secrets of a `LocalKeyKeeper`. `masterKeys` may be rotated; `indexSecret` never changes, or every token and pseudonym is lost. */
export interface KeyFile {
  /** Version number → 32 bytes, base64. The highest wraps, all unwrap. */
  masterKeys: Record<string, string>;
  indexSecret: string;
}

const secret = () => randomBytes(32).toString('base64');

export const newKeyFile = (): KeyFile => ({ masterKeys: { '1': secret() }, indexSecret: secret() });

/** Reads the key file, refusing one that others may read. */
export function readKeyFile(path: string): KeyFile {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new Error('The key file may be read by others. Give it mode 0600.');
  }
  const file = parsed(readFileSync(path, 'utf8'));
  const versions = Object.keys(file?.masterKeys ?? {});
  const secrets = [...Object.values(file?.masterKeys ?? {}), file?.indexSecret];
  const usable = versions.length > 0 && versions.every((v) => /^[1-9]\d{0,8}$/.test(v)) && secrets.every(isSecret);
  if (!usable) throw new Error('The key file is damaged: every secret must be 32 bytes in base64.');
  return file as KeyFile;
}

/** The parser's own message would quote from the file. */
function parsed(text: string): Partial<KeyFile> | null {
  try {
    return JSON.parse(text) as Partial<KeyFile> | null;
  } catch {
    throw new Error('The key file is damaged: it is not JSON.');
  }
}

// Buffer.from skips what is not base64, so a damaged secret could pass as another one.
function isSecret(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === text;
}

/** Creates the key file on the first start of the embedded set-up; written beside and renamed, so that a crash leaves none or all. */
export function ensureKeyFile(path: string): KeyFile {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(newKeyFile(), null, 2), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
  return readKeyFile(path);
}
