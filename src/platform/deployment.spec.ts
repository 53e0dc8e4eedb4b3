import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readKeyFile } from './crypto/key-file.js';
import { loadConfig } from './config/config.js';

interface Service {
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  command?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  ports?: string[];
  networks?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}
interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  secrets: Record<string, { file: string }>;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const dockerfile = readFileSync('Dockerfile', 'utf8');

describe('docker-compose.yml', () => {
  it('runs API, worker, migration, PostgreSQL and Redis', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
  });

  it.each(services)('runs %s without rights of root, on a file system it cannot change', (_name, service) => {
    expect(service.user).toMatch(/:-1000\}/);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
  });

  it.each(services.filter(([name]) => name !== 'migrate'))('asks %s whether it is well', (_name, service) => {
    expect(service.healthcheck?.test?.length).toBeGreaterThan(1);
  });

  it('gives secrets as files only, each one declared and made by the script', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hemsehri-secrets-'));
    try {
      execFileSync(process.execPath, ['scripts/container/secrets.mjs', folder]);
      const made = readdirSync(folder).toSorted();
      expect(Object.keys(compose.secrets).toSorted()).toEqual(made);
      expect([...new Set(services.flatMap(([, service]) => service.secrets ?? []))].toSorted()).toEqual(made);
      for (const name of made) {
        expect(compose.secrets[name]?.file).toBe(`./secrets/${name}`);
        expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      }
      expect(() => readKeyFile(join(folder, 'keys'))).not.toThrow();
      expect(settingsOf('api', folder)).not.toThrow();
      expect(settingsOf('worker', folder)).not.toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names no password, key or token itself', () => {
    for (const [, service] of services) {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        expect(`${name}=${value}`).not.toMatch(/:\/\/[^/]*:[^/]*@/);
        if (/PASSWORD|SECRET|TOKEN|DATABASE_(OWNER_)?URL|REDIS_URL/.test(name)) expect(name).toMatch(/_FILE$/);
      }
    }
  });

  it('keeps the owner of the tables and the superuser from the running services', () => {
    for (const name of ['api', 'worker', 'redis']) {
      expect(compose.services[name]?.secrets).not.toContain('database_owner_url');
      expect(compose.services[name]?.secrets).not.toContain('postgres_password');
    }
  });

  it('opens one port, to this machine only', () => {
    const open = services.flatMap(([, service]) => service.ports ?? []);
    expect(open).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
    expect(compose.networks['inside']).toEqual({ internal: true });
    expect(compose.services['postgres']?.networks).toEqual(['inside']);
    expect(compose.services['redis']?.networks).toEqual(['inside']);
  });

  it('starts the service only after the schema is up to date', () => {
    for (const name of ['api', 'worker']) {
      expect(compose.services[name]?.depends_on?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
    }
  });

  /** Reads the configuration as the service would, with the secrets of a folder. */
  function settingsOf(name: string, folder: string): () => void {
    const environment = Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [
      key,
      value
        .replace('/run/secrets', folder)
        .replace(/\$\{PUBLIC_URL:[^}]*\}/, 'https://hemsehri.example.org')
        .replace(/\$\{\w+:-([^}]*)\}/, '$1'),
    ]);
    return () => loadConfig(Object.fromEntries(environment) as NodeJS.ProcessEnv);
  }
});

describe('Dockerfile', () => {
  it('ends as an ordinary account and copies no secret', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).not.toMatch(/^COPY \. /m);
    expect(readFileSync('.dockerignore', 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['secrets', '.data', '.git']),
    );
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('secrets/');
  });

  it('has the programs that the services start', () => {
    const started = services.flatMap(([, service]) => service.command ?? []).filter((word) => /\.m?js$/.test(word));
    for (const path of started) {
      if (path.startsWith('dist/'))
        expect(statSync(path.replace('dist', 'src').replace('.js', '.ts')).isFile()).toBe(true);
      else expect(dockerfile).toContain('COPY scripts/container scripts/container');
    }
    expect(started.length).toBeGreaterThanOrEqual(3);
  });
});
