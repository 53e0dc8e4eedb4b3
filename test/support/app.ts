import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import request from 'supertest';
import { AccessTokens, type Role, type Scope } from '../../src/access/index.js';
import { AppModule } from '../../src/app.module.js';
import type { ClientActor, StaffActor } from '../../src/platform/actor.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import { newId } from '../../src/platform/ids.js';
import { Log } from '../../src/platform/log.js';
import { JobRegistry, type JobTask } from '../../src/platform/queue/jobs.js';
import { listenersAsJobs } from '../../src/platform/queue/outbox-relay.js';

interface SendOptions {
  idempotencyKey?: string;
  ifMatch?: number;
  headers?: Record<string, string>;
}

/** A signed-in caller. */
export class Caller {
  constructor(
    private readonly app: TestApp,
    readonly actor: StaffActor | ClientActor,
    readonly token: string,
  ) {}

  get id(): string {
    return this.actor.id;
  }

  get(path: string, options: SendOptions = {}) {
    return this.send('get', path, undefined, options);
  }
  /** Machine clients send a fresh key unless one is given. */
  post(path: string, body: object = {}, options: SendOptions = {}) {
    const key = options.idempotencyKey ?? (this.actor.kind === 'client' ? newId() : undefined);
    return this.send('post', path, body, { ...options, idempotencyKey: key });
  }
  put(path: string, body: object, options: SendOptions = {}) {
    return this.send('put', path, body, options);
  }
  delete(path: string, options: SendOptions = {}) {
    return this.send('delete', path, undefined, options);
  }

  private send(
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    body: object | undefined,
    options: SendOptions,
  ) {
    let call = request(this.app.http.getHttpServer() as never)
      [method](path)
      .set('authorization', `Bearer ${this.token}`);
    if (options.idempotencyKey) call = call.set('idempotency-key', options.idempotencyKey);
    if (options.ifMatch !== undefined) call = call.set('if-match', `"v${options.ifMatch}"`);
    for (const [name, value] of Object.entries(options.headers ?? {})) call = call.set(name, value);
    return body === undefined ? call : call.send(body);
  }
}

/** The whole application on the database of this test file. */
export class TestApp {
  readonly logs: string[] = [];

  constructor(
    readonly http: NestFastifyApplication,
    private readonly superuser: pg.Pool,
    private readonly dataDir: string,
    logs: string[],
  ) {
    this.logs = logs;
  }

  get anonymous() {
    return request(this.http.getHttpServer() as never);
  }

  /** SQL past all walls, for preparing and asserting. */
  async sql<T = Record<string, any>>(text: string, params: unknown[] = []): Promise<T[]> {
    return (await this.superuser.query(text, params)).rows as T[];
  }

  async aUnit(kind = 'social-work'): Promise<{ id: string; code: string; name: string }> {
    const id = newId();
    const unit = { id, code: `U-${id.slice(-6)}`, name: `Unit ${id.slice(-6)}` };
    await this.sql('INSERT INTO access.units (id, code, name, kind) VALUES ($1, $2, $3, $4)', [
      unit.id,
      unit.code,
      unit.name,
      kind,
    ]);
    return unit;
  }

  async anOrganization(name = 'Umut Association'): Promise<{ id: string; name: string }> {
    const id = newId();
    await this.sql('INSERT INTO directory.organizations (id, name, description) VALUES ($1, $2, $2)', [id, name]);
    return { id, name };
  }

  async aService(
    organizationId: string,
    sector = 'legal',
    name = 'Legal advice',
  ): Promise<{ id: string; name: string }> {
    const id = newId();
    await this.sql(
      `INSERT INTO directory.services (id, organization_id, name, description, status, published, sector) VALUES ($1, $2, $3, $3, 'active', true, $4)`,
      [id, organizationId, name, sector],
    );
    return { id, name };
  }

  /** A member of staff with a live session; roles that read files need a unit. */
  async aStaff(
    role: Role | Role[],
    where: { unit?: { id: string }; units?: { id: string }[]; partner?: { id: string } } = {},
  ): Promise<Caller> {
    const id = newId();
    const roles = [role].flat();
    const units = where.units ?? (where.unit ? [where.unit] : []);
    const partnerId = where.partner?.id ?? null;
    await this.sql('INSERT INTO access.staff (id, email, display_name, partner_id) VALUES ($1, $2, $3, $4)', [
      id,
      `${id}@example.org`,
      `Colleague ${id.slice(-4)}`,
      partnerId,
    ]);
    const inUnit = new Set(['intake', 'social_worker', 'supervisor', 'refugee_worker', 'legal_aid']);
    for (const r of roles) {
      for (const unitId of inUnit.has(r) ? units.map((u) => u.id) : [null]) {
        await this.sql('INSERT INTO access.staff_roles (id, staff_id, role, unit_id) VALUES ($1, $2, $3, $4)', [
          newId(),
          id,
          r,
          unitId,
        ]);
      }
    }
    const sessionId = newId();
    await this.sql(
      `INSERT INTO access.sessions (id, staff_id, created_at, last_used_at, expires_at, second_factor)
       VALUES ($1, $2, now(), now(), now() + interval '8 hours', true)`,
      [sessionId, id],
    );
    const unitIds = roles.some((r) => inUnit.has(r)) ? units.map((u) => u.id) : [];
    return this.caller({ kind: 'staff', id, sessionId, rightsVersion: 1, roles, unitIds, partnerId });
  }

  async aClient(scopes: Scope[], partner?: { id: string }): Promise<Caller> {
    const id = newId();
    await this.sql(
      'INSERT INTO access.api_clients (id, name, secret_hash, scopes, partner_id) VALUES ($1, $2, $3, $4, $5)',
      [id, 'A client', 'unusable', scopes, partner?.id ?? null],
    );
    return this.caller({ kind: 'client', id, rightsVersion: 1, scopes, partnerId: partner?.id ?? null });
  }

  caller(actor: StaffActor | ClientActor): Caller {
    return new Caller(this, actor, this.http.get(AccessTokens).issue(actor).accessToken);
  }

  /** Runs a job here and now, as the worker would. */
  async runJob(name: string, payload: JobTask['payload'] = {}, key: string = newId()): Promise<void> {
    const registry = this.http.get(JobRegistry);
    listenersAsJobs(registry);
    const job = registry.jobs.get(name);
    if (!job) throw new Error(`no job is called ${name}; there are: ${[...registry.jobs.keys()].join(', ')}`);
    await job.perform({ key, payload, attempt: 1, last: true });
  }

  /** Hands every waiting event of the outbox to its listeners, here and now. */
  async deliverEvents(): Promise<void> {
    const registry = this.http.get(JobRegistry);
    const rows = await this.sql<{ id: string; topic: string; payload: JobTask['payload'] }>(
      'UPDATE app.outbox SET relayed_at = now() WHERE relayed_at IS NULL RETURNING id, topic, payload',
    );
    for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      for (const listener of registry.listeners.filter((l) => l.topic === row.topic)) {
        await listener.on({ key: `${row.id}-${listener.name}`, payload: row.payload, attempt: 1, last: true });
      }
    }
  }

  /** Audit events of one action, newest last. */
  auditOf(action: string): Promise<Record<string, any>[]> {
    return this.sql('SELECT * FROM audit.events WHERE action = $1 ORDER BY seq', [action]);
  }

  outboxOf(topic: string): Promise<{ payload: Record<string, unknown> }[]> {
    return this.sql('SELECT payload FROM app.outbox WHERE topic = $1 ORDER BY id', [topic]);
  }

  async close(): Promise<void> {
    await this.http.close();
    await this.superuser.end();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Boots the application on this file's database, without listening and without a worker. */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hemsehri-test-'));
  const config = loadConfig({
    ...process.env,
    HEMSEHRI_MODE: 'test',
    HEMSEHRI_DATA_DIR: dataDir,
    TOKEN_SECRET: 'a-secret-for-tests-only-0123456789',
    DATABASE_POOL: '5',
    REDIS_URL: '',
    ...env,
  });
  const logs: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logs.push(chunk.toString());
      done();
    },
  });
  const http = await createHttpApp(AppModule.with(config, new Log('info', sink)), {
    trustProxy: 0,
    requestsPerMinute: 1_000_000,
  });
  await http.init();
  await http.getHttpAdapter().getInstance().ready();
  const superuser = new pg.Pool({ connectionString: process.env.DATABASE_SUPERUSER_URL, max: 2 });
  return new TestApp(http, superuser, dataDir, logs);
}
