import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKeyFile, newKeyFile, readKeyFile } from './key-file.js';

describe('the key file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hemsehri-keys-'));
    path = join(folder, 'deeper', 'keys.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (text: string): string => {
    const file = join(folder, 'keys.json');
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };

  it('is made once, and read unchanged afterwards', () => {
    const first = ensureKeyFile(path);
    expect(ensureKeyFile(path)).toEqual(first);
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['keys.json']);
  });

  it('is made for its owner only', () => {
    ensureKeyFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('differs for every installation, and its secrets from one another', () => {
    const secrets = [newKeyFile(), newKeyFile()].flatMap((file) => [
      ...Object.values(file.masterKeys),
      file.indexSecret,
    ]);
    expect(new Set(secrets).size).toBe(4);
  });

  it.each([0o640, 0o604, 0o644, 0o660, 0o777])('is refused with mode %o', (mode) => {
    const file = write(JSON.stringify(newKeyFile()));
    chmodSync(file, mode);
    expect(() => readKeyFile(file)).toThrow('Give it mode 0600');
  });

  const good = newKeyFile();
  const secret = good.indexSecret;
  it.each([
    ['nothing', ''],
    ['half of it', JSON.stringify(good).slice(0, 60)],
    ['null', 'null'],
    ['a list', '[]'],
    ['no master key', JSON.stringify({ masterKeys: {}, indexSecret: secret })],
    ['no index secret', JSON.stringify({ masterKeys: good.masterKeys })],
    ['a short secret', JSON.stringify({ masterKeys: { 1: 'c2hvcnQ=' }, indexSecret: secret })],
    [
      'a secret with a lost letter',
      JSON.stringify({ masterKeys: { 1: `${secret.slice(0, 5)}!${secret.slice(6)}` }, indexSecret: secret }),
    ],
    ['a secret with a stray sign', JSON.stringify({ masterKeys: { 1: `${secret} ` }, indexSecret: secret })],
    ['a number for a secret', JSON.stringify({ masterKeys: { 1: 7 }, indexSecret: secret })],
    ['a version that is no number', JSON.stringify({ masterKeys: { newest: secret }, indexSecret: secret })],
    ['version zero', JSON.stringify({ masterKeys: { 0: secret }, indexSecret: secret })],
  ])('is refused as damaged when it holds %s', (_, text) => {
    expect(() => readKeyFile(write(text))).toThrow('The key file is damaged');
  });

  it('is never quoted in an error', () => {
    const texts = [`{"masterKeys":{"1":"${secret}`, secret, `{"indexSecret":"${secret}",}`];
    for (const text of texts) {
      let said = '';
      try {
        readKeyFile(write(text));
      } catch (error) {
        said = String((error as Error).stack);
      }
      expect(said).toContain('damaged');
      for (let i = 0; i + 6 <= secret.length; i += 1) expect(said).not.toContain(secret.slice(i, i + 6));
    }
  });

  it('is not made anew over a damaged one, which would lose every name', () => {
    const file = write('{');
    expect(() => ensureKeyFile(file)).toThrow('damaged');
    expect(readFileSync(file, 'utf8')).toBe('{');
  });
});
