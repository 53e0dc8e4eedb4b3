/** One environment variable: how it is read, what it means, and what happens without it. */
export interface Variable<T> {
  name: string;
  comment: string;
  /** Shown in `.env.example`; never a working secret. */
  example: string;
  fallback?: T;
  /** A secret may be given as `NAME_FILE`, the path of a file that holds it. */
  secret?: boolean;
  /** Returns the value, or throws with a sentence that does not repeat it. */
  parse(text: string): T;
}

const text = (raw: string): string => raw;

const oneOf =
  <T extends string>(...allowed: T[]) =>
  (raw: string): T => {
    if (!allowed.includes(raw as T)) throw new Error(`must be one of ${allowed.join(', ')}`);
    return raw as T;
  };

const integer =
  (min: number, max: number) =>
  (raw: string): number => {
    const value = Number(raw);
    if (!Number.isInteger(value) || value < min || value > max)
      throw new Error(`must be a whole number from ${min} to ${max}`);
    return value;
  };

const url =
  (...protocols: string[]) =>
  (raw: string): string => {
    if (!protocols.some((protocol) => raw.startsWith(`${protocol}://`)) || !URL.canParse(raw)) {
      throw new Error(`must be a URL starting with ${protocols.map((p) => `${p}://`).join(' or ')}`);
    }
    return raw;
  };

const zone = (raw: string): string => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: raw });
    return raw;
  } catch {
    throw new Error('must be an IANA time zone such as Europe/Istanbul');
  }
};

const secretText = (raw: string): string => {
  if (raw.length < 32) throw new Error('must have at least 32 characters');
  return raw;
};

/** Every variable the service reads. `.env.example` is compared with this table by a test. */
export const VARIABLES = {
  mode: {
    name: 'HEMSEHRI_MODE',
    comment: 'demo loads the invented city and prints its accounts; production refuses every default.',
    example: 'production',
    fallback: 'demo',
    parse: oneOf('demo', 'production', 'test'),
  } satisfies Variable<'demo' | 'production' | 'test'>,
  port: {
    name: 'PORT',
    comment: 'Port of the API and the web pages; npm start takes the next free one when it is busy.',
    example: '3000',
    fallback: 3000,
    parse: integer(0, 65535),
  } satisfies Variable<number>,
  host: {
    name: 'HOST',
    comment: 'Address to listen on. Keep it on loopback unless a reverse proxy with TLS stands in front.',
    example: '127.0.0.1',
    fallback: '127.0.0.1',
    parse: text,
  } satisfies Variable<string>,
  databaseUrl: {
    name: 'DATABASE_URL',
    comment: 'Login of the service: role hs_app, which owns nothing. Without it npm start runs its own PostgreSQL.',
    example: 'postgres://hs_app:change-me@localhost:5432/hemsehri',
    secret: true,
    parse: url('postgres', 'postgresql'),
  } satisfies Variable<string>,
  databaseOwnerUrl: {
    name: 'DATABASE_OWNER_URL',
    comment: 'Login of the owner of the tables (role hs_owner), for migrations only.',
    example: 'postgres://hs_owner:change-me@localhost:5432/hemsehri',
    secret: true,
    parse: url('postgres', 'postgresql'),
  } satisfies Variable<string>,
  databasePool: {
    name: 'DATABASE_POOL',
    comment: 'Connections per process.',
    example: '10',
    fallback: 10,
    parse: integer(2, 200),
  } satisfies Variable<number>,
  redisUrl: {
    name: 'REDIS_URL',
    comment: 'Runs the queue on Redis instead of PostgreSQL, for a city with many workers.',
    example: 'redis://localhost:6379',
    secret: true,
    parse: url('redis', 'rediss'),
  } satisfies Variable<string>,
  dataDir: {
    name: 'HEMSEHRI_DATA_DIR',
    comment: 'Where the embedded database, the key file and the demo accounts lie.',
    example: '.data',
    fallback: '.data',
    parse: text,
  } satisfies Variable<string>,
  demoResidents: {
    name: 'HEMSEHRI_DEMO_RESIDENTS',
    comment: 'Size of the invented city that the first start loads.',
    example: '20000',
    fallback: 20_000,
    parse: integer(100, 200_000),
  } satisfies Variable<number>,
  keyFile: {
    name: 'HEMSEHRI_KEY_FILE',
    comment: 'File of the master keys, mode 0600. Losing it loses every name; back it up apart from the database.',
    example: '/run/secrets/hemsehri_keys',
    parse: text,
  } satisfies Variable<string>,
  tokenSecret: {
    name: 'TOKEN_SECRET',
    comment: 'Signs access tokens; at least 32 random characters.',
    example: 'change-me-to-at-least-32-random-characters',
    secret: true,
    parse: secretText,
  } satisfies Variable<string>,
  publicUrl: {
    name: 'PUBLIC_URL',
    comment: 'Address under which people reach the service, for links and the API description.',
    example: 'https://hemsehri.example.org',
    parse: url('http', 'https'),
  } satisfies Variable<string>,
  trustProxy: {
    name: 'TRUST_PROXY',
    comment: 'Number of reverse proxies in front whose X-Forwarded-For may be believed.',
    example: '0',
    fallback: 0,
    parse: integer(0, 5),
  } satisfies Variable<number>,
  cityZone: {
    name: 'CITY_TIME_ZONE',
    comment: 'Time zone of all month boundaries.',
    example: 'Europe/Istanbul',
    fallback: 'Europe/Istanbul',
    parse: zone,
  } satisfies Variable<string>,
  cityName: {
    name: 'CITY_NAME',
    comment: 'Name of the city on pages and reports.',
    example: 'İzmir',
    fallback: 'İzmir',
    parse: text,
  } satisfies Variable<string>,
  logLevel: {
    name: 'LOG_LEVEL',
    comment: 'fatal, error, warn, info, debug or silent.',
    example: 'info',
    fallback: 'info',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
  } satisfies Variable<'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'>,
  metricsToken: {
    name: 'METRICS_TOKEN',
    comment: 'Bearer token for /api/metrics; without it only this machine may read them.',
    example: 'change-me-to-at-least-32-random-characters',
    secret: true,
    parse: secretText,
  } satisfies Variable<string>,
} as const;
