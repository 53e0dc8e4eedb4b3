import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadConfiguration, loadConfig } from './config.js';
import { VARIABLES } from './variables.js';

const secret = 'a-secret-of-this-test-0123456789-0123';
const production = {
  HEMSEHRI_MODE: 'production',
  DATABASE_URL: 'postgres://hs_app:one@localhost/db',
  HEMSEHRI_KEY_FILE: '/run/secrets/keys',
  TOKEN_SECRET: secret,
  PUBLIC_URL: 'https://city.example',
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof BadConfiguration) return error.faults;
    throw error;
  }
}

describe('the configuration', () => {
  it('needs nothing for the first start', () => {
    expect(loadConfig({})).toMatchObject({
      mode: 'demo',
      port: 3000,
      host: '127.0.0.1',
      cityZone: 'Europe/Istanbul',
      trustProxy: 0,
    });
    expect(loadConfig({}).databaseUrl).toBeUndefined();
  });

  it('names all faults at once', () => {
    const faults = faultsOf({
      PORT: 'http',
      DATABASE_URL: 'mysql://x',
      CITY_TIME_ZONE: 'Moon/Base',
      TOKEN_SECRET: 'short',
      LOG_LEVEL: 'loud',
      DATABASE_POOL: '1',
    });
    expect(faults.map((fault) => fault.split(' ')[0]).toSorted()).toEqual([
      'CITY_TIME_ZONE',
      'DATABASE_POOL',
      'DATABASE_URL',
      'LOG_LEVEL',
      'PORT',
      'TOKEN_SECRET',
    ]);
  });

  it.each(['65536', '-1', '3000.5', 'NaN', 'Infinity', '3000;', '3 000'])('refuses the port %p', (port) => {
    expect(faultsOf({ PORT: port })).toEqual(['PORT must be a whole number from 0 to 65535']);
  });

  it('takes an empty variable for one that is not there', () => {
    expect(loadConfig({ PORT: '  ', REDIS_URL: '' })).toMatchObject({ port: 3000, redisUrl: undefined });
  });

  it.each(Object.values(VARIABLES))('never repeats the value of $name in a message', ({ name }) => {
    const value = 'Pa55word-not-to-be-seen\u0000';
    for (const text of [value, `mysql://user:${value}@host`, `postgres://user:${value}@[`]) {
      expect(faultsOf({ [name]: text }).join('\n')).not.toContain('Pa55word');
    }
  });

  describe('in production', () => {
    it('is whole when everything is given', () => {
      expect(loadConfig(production).mode).toBe('production');
    });

    it('must be given what the embedded set-up makes up for itself', () => {
      expect(faultsOf({ HEMSEHRI_MODE: 'production' })).toEqual(
        ['DATABASE_URL', 'HEMSEHRI_KEY_FILE', 'TOKEN_SECRET', 'PUBLIC_URL'].map(
          (name) => `${name} must be set in production`,
        ),
      );
    });

    it('refuses every password of the example', () => {
      for (const variable of Object.values(VARIABLES)) {
        if (!('secret' in variable) || !variable.example.includes('change-me')) continue;
        expect(faultsOf({ ...production, [variable.name]: variable.example })).toEqual([
          `${variable.name} still holds the password of the example`,
        ]);
      }
    });
  });

  describe('a secret in a file', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'hemsehri-config-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('is read without the line end that editors add', () => {
      writeFileSync(join(folder, 'token'), `${secret}\n`);
      expect(loadConfig({ TOKEN_SECRET_FILE: join(folder, 'token') }).tokenSecret).toBe(secret);
    });

    it('gives way to the variable itself', () => {
      writeFileSync(join(folder, 'token'), 'x'.repeat(40));
      expect(loadConfig({ TOKEN_SECRET: secret, TOKEN_SECRET_FILE: join(folder, 'token') }).tokenSecret).toBe(secret);
    });

    it('that cannot be read is a fault, not a missing secret', () => {
      expect(faultsOf({ TOKEN_SECRET_FILE: join(folder, 'nowhere') })).toEqual([
        'TOKEN_SECRET names a file in its _FILE form that cannot be read',
      ]);
    });

    it('that is empty is a fault', () => {
      writeFileSync(join(folder, 'token'), '\n');
      expect(faultsOf({ TOKEN_SECRET_FILE: join(folder, 'token') })).toEqual([
        'TOKEN_SECRET must have at least 32 characters',
      ]);
    });

    it('is understood for secrets only', () => {
      writeFileSync(join(folder, 'port'), '4000');
      expect(loadConfig({ PORT_FILE: join(folder, 'port') }).port).toBe(3000);
    });
  });
});
