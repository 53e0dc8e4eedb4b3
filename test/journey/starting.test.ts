import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// How the built program starts and ends when the circumstances are not the best.

const scratch = mkdtempSync(join(tmpdir(), 'hemsehri-starting-'));
// Where the tests run as root, the database runs as another account, which has to get to its folder.
chmodSync(scratch, 0o711);
const programs: Program[] = [];

afterAll(async () => {
  for (const program of programs) if (program.lives) await program.end('SIGTERM');
  rmSync(scratch, { recursive: true, force: true });
});

/** Only what a test gives: the variables of the test run, such as its database, are not meant for the program. */
const bare = { PATH: process.env.PATH, HOME: process.env.HOME };

class Program {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(script: string, args: string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [join('dist', script), ...args], {
      env: { ...bare, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
    programs.push(this);
  }

  get pid(): number {
    return this.child.pid!;
  }

  get lives(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  get address(): string {
    return /is running at (\S+)/.exec(this.output)![1]!;
  }

  /** Waits for a text; its failure shows everything that was printed. */
  async says(text: string): Promise<this> {
    while (!this.output.includes(text)) {
      if (!this.lives) throw new Error(`ended without saying "${text}":\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return this;
  }

  end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.child.kill(signal);
    return this.ended;
  }
}

const folder = (name: string): string => join(scratch, name);
const start = (dataDir: string, env: NodeJS.ProcessEnv = {}, ...args: string[]): Program =>
  new Program('start.js', args, { HEMSEHRI_DATA_DIR: dataDir, PORT: '0', ...env });
const startEmpty = (dataDir: string, env: NodeJS.ProcessEnv = {}): Program => start(dataDir, env, '--empty');
const isReady = async (address: string): Promise<boolean> => (await fetch(`${address}/api/health/ready`)).ok;

/** Programs that have the folder in their command line: the database and what belongs to it. */
function processesOn(dataDir: string): string[] {
  const commandOf = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return ''; // it ended this moment
    }
  };
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .map(commandOf)
    .filter((command) => command.includes(`${dataDir}/`));
}

function expectNothingLeft(dataDir: string): void {
  expect(existsSync(join(dataDir, 'hemsehri.pid'))).toBe(false);
  expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  expect(processesOn(dataDir)).toEqual([]);
}

async function occupy(port: number): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve()); // somebody else has it, which serves as well
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo | null)?.port ?? port, server };
}

const send = async (
  address: string,
  path: string,
  body: object,
  token?: string,
): Promise<{ status: number; body: any }> => {
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json().catch(() => null) };
};

describe('a start without the demo, where nobody can answer', () => {
  const dataDir = folder('empty');
  let first: Program;
  beforeAll(async () => {
    first = await startEmpty(dataDir).says('Stop with Ctrl-C');
  });

  it('says how the first administrator is made, and stays', async () => {
    expect(first.output).toContain('There is no administrator yet. Make one with: node dist/create-administrator.js');
    expect(first.output).not.toContain('demo');
    expect(await isReady(first.address)).toBe(true);
  });

  it('takes the administrator who is made that way', async () => {
    const email = 'first@city.example';
    const make = () =>
      spawnSync(process.execPath, ['dist/create-administrator.js', email, 'Deniz', 'Örnek'], {
        env: { ...bare, HEMSEHRI_DATA_DIR: dataDir },
        encoding: 'utf8',
      });
    const made = make();
    expect([made.status, made.stderr]).toEqual([0, '']);
    const code = /once, within 24 hours: (\S+)/.exec(made.stdout)![1]!;
    const password = 'a quiet harbour at dawn';
    const set = await send(first.address, '/api/v1/auth/password-with-code', { email, code, password });
    expect(set.status).toBeLessThan(300);
    const signedIn = await send(first.address, '/api/v1/auth/sign-in', { email, password });
    expect([signedIn.status, signedIn.body.secondFactor]).toEqual([200, 'enrol']);
    expect((await send(first.address, '/api/v1/auth/password-with-code', { email, code, password })).status).toBe(401);
    const again = make();
    expect([again.status, again.stdout]).toEqual([1, '']);
    expect(again.stderr).not.toMatch(/\n\s+at /);
  });

  it('lets no second start onto the same data, and is not disturbed by it', async () => {
    const second = startEmpty(dataDir);
    expect(await second.end()).toBe(1);
    expect(second.output.trim()).toBe(
      `Hemşehri is already running on this data directory (process ${first.pid}). Stop it first, or set HEMSEHRI_DATA_DIR to another folder.`,
    );
    expect(await isReady(first.address)).toBe(true);
    expect(readFileSync(join(dataDir, 'hemsehri.pid'), 'utf8')).toBe(String(first.pid));
  });

  it('ends on Ctrl-C and leaves nothing behind', async () => {
    expect(await first.end('SIGINT')).toBe(0);
    expectNothingLeft(dataDir);
  });

  it.each([
    ['is gone', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
    ['was given to another program', () => String(process.ppid)],
    ['was never written', () => ''],
  ])('takes over from a start whose process number %s', async (_, pid) => {
    writeFileSync(join(dataDir, 'hemsehri.pid'), pid());
    const next = await startEmpty(dataDir).says('is running at');
    expect(readFileSync(join(dataDir, 'hemsehri.pid'), 'utf8')).toBe(String(next.pid));
    expect(next.output).not.toContain('no administrator yet');
    expect(await next.end('SIGTERM')).toBe(0);
    expectNothingLeft(dataDir);
  });

  it('refuses a port that was asked for and is taken, before anything else', async () => {
    const { port, server } = await occupy(0);
    try {
      const refused = startEmpty(folder('taken'), { PORT: String(port) });
      expect(await refused.end()).toBe(1);
      expect(refused.output.trim()).toBe(`Port ${port} is in use by another program. Set PORT to a free one.`);
      expect(existsSync(join(folder('taken'), 'postgres'))).toBe(false);
      expectNothingLeft(folder('taken'));
    } finally {
      server.close();
    }
  });

  it('takes another port when nobody asked for one', async () => {
    const { server } = await occupy(3000);
    try {
      const moved = await startEmpty(dataDir, { PORT: '' }).says('Stop with Ctrl-C');
      expect(Number(new URL(moved.address).port)).toBeGreaterThan(3000);
      expect(await isReady(moved.address)).toBe(true);
      expect(await moved.end('SIGTERM')).toBe(0);
      expectNothingLeft(dataDir);
    } finally {
      server.close();
    }
  });
});

describe('a start that cannot be', () => {
  const wrong = {
    PORT: 'http',
    LOG_LEVEL: 'loud',
    TOKEN_SECRET: 'Pa55word',
    DATABASE_URL: 'mysql://Pa55word@x',
    HEMSEHRI_DEMO_RESIDENTS: '99',
  };

  it.each(['start.js', 'main.js', 'worker.js'])(
    '%s names all faults of the configuration at once, and no value',
    async (script) => {
      const program = new Program(script, [], { ...wrong, HEMSEHRI_DATA_DIR: folder('faults') });
      expect(await program.end()).toBe(1);
      for (const name of Object.keys(wrong)) expect(program.output).toContain(`  - ${name} must `);
      expect(program.output).not.toContain('Pa55word');
      expect(program.output.trim().split('\n')).toHaveLength(1 + Object.keys(wrong).length);
      expect(existsSync(folder('faults'))).toBe(false);
    },
  );

  describe('as the service of a production set-up', () => {
    const secrets = folder('secrets');
    beforeAll(() => {
      execFileSync(process.execPath, ['scripts/container/secrets.mjs', secrets]);
    });
    const service = (databaseUrl: string): Program =>
      new Program('main.js', [], {
        HEMSEHRI_MODE: 'production',
        HEMSEHRI_DATA_DIR: folder('production'),
        HEMSEHRI_KEY_FILE: join(secrets, 'keys'),
        TOKEN_SECRET_FILE: join(secrets, 'token_secret'),
        PUBLIC_URL: 'https://hemsehri.example.org',
        DATABASE_URL: databaseUrl,
        PORT: '0',
        LOG_LEVEL: 'info',
      });

    it.each([
      ['a superuser', 'DATABASE_SUPERUSER_URL', 'The database login "postgres" is a superuser'],
      ['the owner of the tables', 'DATABASE_OWNER_URL', 'The database login "hs_owner" owns tables'],
    ])('refuses the login of %s', async (_, name, reason) => {
      const url = process.env[name]!;
      const refused = service(url);
      expect(await refused.end()).toBe(1);
      expect(refused.output).toContain(`${reason}, so row-level security would not hold. Use the role hs_app.`);
      expect(refused.output).not.toContain(new URL(url).password);
    });

    it('runs with the login that owns nothing, and ends in order', async () => {
      const running = await service(process.env.DATABASE_URL!).says('listening');
      // Nest closes everything and then lets the signal have its way, so there is no exit code.
      expect(await running.end('SIGTERM')).toBeNull();
    });
  });
});

describe('a first start that is cut off', () => {
  it.each([
    ['while it makes the database', 'hemsehri.pid'],
    ['while it starts the database', 'postgres/cluster/PG_VERSION'],
    ['while it fills the database', 'connection.json'],
  ])('%s leaves no process behind', async (_, file) => {
    const early = folder(`early-${file.replaceAll('/', '-')}`);
    const program = startEmpty(early);
    while (!existsSync(join(early, file))) await new Promise((resolve) => setTimeout(resolve, 10));
    expect([await program.end('SIGTERM'), program.output.includes('Error')]).toEqual([0, false]);
    expectNothingLeft(early);
  });

  const dataDir = folder('cut');
  let demo: { address: string; accounts: { email: string; password: string; role: string }[] };
  let token: string;
  let residentId: string;

  it('leaves an empty database, which the next start fills', async () => {
    const cut = await start(dataDir, { HEMSEHRI_DEMO_RESIDENTS: '4000' }).says(' residents\n');
    expect(await cut.end('SIGTERM')).toBe(0);
    expect(cut.output).not.toContain('Loaded in');
    expect(cut.output).not.toContain('While stopping');
    expectNothingLeft(dataDir);

    const next = await start(dataDir, { HEMSEHRI_DEMO_RESIDENTS: '200' }).says('Stop with Ctrl-C');
    expect(next.output).toContain('Loading the demo city with 200 invented residents');
    demo = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'));
    const { email, password } = demo.accounts.find(({ role }) => role === 'social_worker')!;
    const signedIn = await send(demo.address, '/api/v1/auth/sign-in', { email, password });
    expect(signedIn.status).toBe(200);
    token = signedIn.body.accessToken;
    const me = await (
      await fetch(`${demo.address}/api/v1/auth/me`, { headers: { authorization: `Bearer ${token}` } })
    ).json();
    const registered = await send(
      demo.address,
      '/api/v1/residents',
      { callName: 'Deniz Örnek', unitId: (me as any).units[0].id },
      token,
    );
    expect(registered.status).toBe(201);
    residentId = registered.body.id;
  });

  it('and, once filled, keeps what it acknowledged when program and database are killed together', async () => {
    const pidFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
    await programs.at(-1)!.end('SIGKILL');
    const again = await start(dataDir).says('Stop with Ctrl-C');
    expect(again.output).not.toContain('Loading the demo city');
    const found = await fetch(`${again.address}/api/v1/residents/${residentId}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(found.status).toBe(200);
    expect(await again.end('SIGTERM')).toBe(0);
    expectNothingLeft(dataDir);
  });
});
