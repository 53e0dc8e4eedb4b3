import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOTP } from 'otpauth';

export interface DemoAccount {
  email: string;
  password: string;
  role: string;
  /** Null for whoever belongs to no unit. */
  unit: string | null;
  totpSecret?: string;
}

/** What the program writes for somebody who tries it. */
export interface DemoSheet {
  address: string;
  accounts: DemoAccount[];
  apiClients: { name: string; id: string; secret: string; scopes: string[] }[];
}

export interface Answer {
  status: number;
  body: any;
  text: string;
  version: number;
}

/** The built program as `npm start` runs it, in a folder of its own with a small demo city, spoken to over HTTP. */
export class DemoProgram {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'hemsehri-journey-'));
  demo!: DemoSheet;
  output = '';
  private child!: ChildProcess;
  private readonly tokens = new Map<string, string>();
  /** The last step of the authenticator that was used, by e-mail address. */
  private readonly usedSteps = new Map<string, number>();

  constructor(private readonly residents: number) {
    // Where the tests run as root, the database runs as another account, which has to get to its folder.
    chmodSync(this.dataDir, 0o711);
  }

  get address(): string {
    return this.demo.address;
  }

  readonly start = async (): Promise<void> => {
    this.output = '';
    this.tokens.clear();
    // Only what the program needs: the database of the test run, for example, is not meant for it.
    const {
      DATABASE_URL: _url,
      DATABASE_OWNER_URL: _owner,
      DATABASE_SUPERUSER_URL: _superuser,
      REDIS_URL: _redis,
      ...env
    } = process.env;
    this.child = spawn(process.execPath, ['dist/start.js'], {
      env: {
        ...env,
        HEMSEHRI_DATA_DIR: this.dataDir,
        PORT: '0',
        HEMSEHRI_DEMO_RESIDENTS: String(this.residents),
        HEMSEHRI_MODE: 'demo',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.stderr!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    await until(() => this.output.includes('is running at') || this.child.exitCode !== null);
    if (this.child.exitCode !== null) throw new Error(`the start ended with ${this.child.exitCode}:\n${this.output}`);
    this.demo = JSON.parse(readFileSync(join(this.dataDir, 'demo.json'), 'utf8')) as DemoSheet;
  };

  readonly stop = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
  };

  /** Ends it if it still runs, and removes its folder. */
  readonly remove = async (): Promise<void> => {
    if (this.child?.exitCode === null && this.child.signalCode === null) await this.stop('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
  };

  readonly call = async (
    method: string,
    path: string,
    token: string | null,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await fetch(this.address + path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: body ? JSON.stringify(body) : undefined,
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      text,
      body: isJson && text ? JSON.parse(text) : null,
      version: Number(/v(\d+)/.exec(answer.headers.get('etag') ?? '')?.[1]),
    };
  };

  readonly post = (path: string, token: string, body: object = {}, version?: number): Promise<Answer> =>
    this.call('POST', path, token, body, version === undefined ? {} : { 'if-match': `"v${version}"` });

  account(role: string): DemoAccount {
    const account = this.demo.accounts.find((a) => a.role === role);
    if (!account) throw new Error(`no demo account is a ${role}`);
    return account;
  }

  /**
   * A code of the account's authenticator that has not been used yet: each works once. The one after the present one is taken too, so
   * two can sign in within half a minute; a third waits.
   */
  readonly codeFor = async ({ email, totpSecret }: DemoAccount): Promise<string> => {
    const step = (): number => Math.floor(Date.now() / 30_000);
    const next = Math.max(step(), (this.usedSteps.get(email) ?? 0) + 1);
    this.usedSteps.set(email, next);
    await until(() => next <= step() + 1);
    return new TOTP({ secret: totpSecret! }).generate({ timestamp: next * 30_000 });
  };

  /** An access token of the first account of that role, asked for once. */
  readonly signIn = async (role: string): Promise<string> => {
    const known = this.tokens.get(role);
    if (known) return known;
    const account = this.account(role);
    const { email, password } = account;
    const first = await this.call('POST', '/api/v1/auth/sign-in', null, { email, password });
    expect(first.status).toBe(200);
    let session = first.body;
    if (session.secondFactor) {
      expect(session.secondFactor).toBe('required');
      const code = await this.codeFor(account);
      const second = await this.call('POST', '/api/v1/auth/second-factor', null, {
        challenge: session.challenge,
        code,
      });
      expect(second.status).toBe(200);
      session = second.body;
    }
    this.tokens.set(role, session.accessToken);
    return session.accessToken;
  };
}

export async function until(ready: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** A day in the city, counted from today; its days begin three hours before those of UTC. */
export const dayIn = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' }).format(Date.now() + days * 86_400_000);

/** The last complete month, of which the demo city has no run yet: it has released the one before it. */
export const lastMonth = (): string => dayIn(-Number(dayIn(0).slice(8))).slice(0, 7);
