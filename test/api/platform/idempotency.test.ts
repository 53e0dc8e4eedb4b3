import { Body, Controller, Injectable, Module, Post, Res, type DynamicModule } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IsString } from 'class-validator';
import { CurrentActor, Permit } from '../../../src/access/index.js';
import { record as recordTyped } from '../../../src/audit/index.js';
import { KeyKeeper } from '../../../src/platform/crypto/key-keeper.js';
import { systemActor, type Actor } from '../../../src/platform/actor.js';
import { Database } from '../../../src/platform/database/database.js';
import { DomainError } from '../../../src/platform/errors.js';
import { tagged } from '../../../src/platform/http/if-match.js';
import { newId } from '../../../src/platform/ids.js';
import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import type { Tx } from '../../../src/platform/database/transaction.js';

/** Words of the test's own. */
const record = recordTyped as (tx: Tx, event: object) => void;

class Wish {
  @IsString()
  what!: string;
}

/** What a test holds up or breaks inside the route. */
const during: { effect: () => Promise<void>; after: () => Promise<void> } = {
  effect: async () => undefined,
  after: async () => undefined,
};

/** Writes an event and a key of its own, as every service method does, in a transaction that it asks for itself. */
@Injectable()
class Wishes {
  constructor(private readonly database: Database) {}

  async make(actor: Actor, what: string): Promise<{ id: string; what: string; version: number }> {
    const id = newId();
    const made = await this.database.transaction(actor, async (tx) => {
      await tx.emit('test.wish', { id });
      record(tx, { action: 'test.wish', subject: { kind: 'wish', id } });
      await during.effect();
      return { id, what, version: 3 };
    });
    await during.after();
    return made;
  }

  /** A first try that fails after its effect, and a second one, as after a code that exists already. */
  async tryTwice(actor: Actor): Promise<{ tries: number }> {
    const attempt = (fails: boolean) =>
      this.database.transaction(actor, async (tx) => {
        await tx.emit('test.try', { fails: fails ? 1 : 0 });
        record(tx, { action: 'test.try', detail: { fails } });
        if (fails)
          await tx.query(
            `INSERT INTO directory.organizations (id, name, description) SELECT $1, 'x', 'x' FROM generate_series(1, 2)`,
            [newId()],
          );
      });
    const code = await attempt(true).then(
      () => 'none',
      (error: DomainError) => error.code,
    );
    if (code !== 'already-exists') throw new Error(`unexpected ${code}`);
    await attempt(false);
    return { tries: 2 };
  }

  /** A part of the work that the system does, between two of the caller's. */
  async withSystem(actor: Actor): Promise<{ seen: (string | null)[] }> {
    const who = (by: Actor) =>
      this.database.transaction(
        by,
        async (tx) =>
          (await tx.one<{ it: string }>(
            `SELECT concat_ws(' ', current_setting('hs.actor_kind'), nullif(current_setting('hs.actor'), ''), current_user) AS it`,
          ))!.it,
      );
    return { seen: [await who(actor), await who(systemActor('test')), await who(actor)] };
  }
}

@Controller('v1/wishes')
class WishesController {
  constructor(private readonly wishes: Wishes) {}

  @Post()
  @Permit('directory.read')
  async make(
    @CurrentActor() actor: Actor,
    @Body() wish: Wish,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const made = await this.wishes.make(actor, wish.what);
    void reply.header('location', `/api/v1/wishes/${made.id}`);
    return tagged(reply, made);
  }

  @Post('twice')
  @Permit('directory.read')
  twice(@CurrentActor() actor: Actor): Promise<object> {
    return this.wishes.tryTwice(actor);
  }

  @Post('system')
  @Permit('directory.read')
  system(@CurrentActor() actor: Actor): Promise<object> {
    return this.wishes.withSystem(actor);
  }
}

@Module({ controllers: [WishesController], providers: [Wishes] })
class WishesModule {}

jest.mock('../../../src/app.module.js', () => {
  const actual = jest.requireActual<{ AppModule: { with(...args: unknown[]): DynamicModule } }>(
    '../../../src/app.module.js',
  );
  return {
    AppModule: {
      with: (...args: unknown[]): DynamicModule => {
        const root = actual.AppModule.with(...args);
        return { ...root, imports: [...root.imports!, mockModule()] };
      },
    },
  };
});
const mockModule = (): typeof WishesModule => WishesModule;

describe('a POST with an Idempotency-Key', () => {
  let app: TestApp;
  let client: Caller;
  /** Keys are kept as keyed tokens. */
  const tokenOf = async (key: string) => String((await app.http.get(KeyKeeper).blind('request', [key]))[0]);

  beforeAll(async () => {
    app = await startTestApp();
    client = await app.aClient(['directory:read']);
  });
  afterAll(() => app.close());
  afterEach(() => Object.assign(during, { effect: async () => undefined, after: async () => undefined }));

  const wish = (by: Caller, key: string | undefined, what = 'rain') =>
    by.post('/api/v1/wishes', { what }, { idempotencyKey: key });
  const effects = async (): Promise<number> => {
    const [row] = await app.sql(`SELECT (SELECT count(*)::int FROM app.outbox WHERE topic = 'test.wish') AS events,
      (SELECT count(*)::int FROM audit.events WHERE action = 'test.wish') AS audited`);
    if (row!.events !== row!.audited) throw new Error(`${row!.events} effects, ${row!.audited} audit events`);
    return row!.events as number;
  };
  const newEffects = async (work: () => Promise<unknown>): Promise<number> => {
    const before = await effects();
    await work();
    return (await effects()) - before;
  };

  it('has one effect for 50 that come at once', async () => {
    const key = newId();
    const statuses: number[] = [];
    const ids = new Set<string>();
    const made = await newEffects(async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => wish(client, key)));
      for (const answer of answers) {
        statuses.push(answer.status);
        if (answer.status === 201) ids.add(answer.body.id);
        else
          expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([409, 'still-running', '1']);
      }
    });
    expect(made).toBe(1);
    expect(ids.size).toBe(1);
    expect(statuses).toHaveLength(50);
  });

  it('is answered the same again: status, body, ETag and Location', async () => {
    const key = newId();
    const first = await wish(client, key);
    let again: typeof first;
    expect(await newEffects(async () => (again = await wish(client, key)))).toBe(0);
    expect(first.status).toBe(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect([
      again!.status,
      again!.body,
      again!.headers['etag'],
      again!.headers['location'],
      again!.headers['idempotency-replayed'],
    ]).toEqual([201, first.body, '"v3"', `/api/v1/wishes/${first.body.id}`, 'true']);
  });

  it('is refused for another request', async () => {
    const key = newId();
    await wish(client, key);
    const other = await wish(client, key, 'sun');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await client.post('/api/v1/wishes/twice', { what: 'rain' }, { idempotencyKey: key })).status).toBe(422);
    expect((await client.post('/api/v1/wishes?x=1', { what: 'rain' }, { idempotencyKey: key })).status).toBe(422);
  });

  it('gives nobody the answer of another actor', async () => {
    const key = newId();
    const other = await app.aClient(['directory:read']);
    const first = await wish(client, key);
    const second = await wish(other, key);
    expect(second.status).toBe(201);
    expect(second.headers['idempotency-replayed']).toBeUndefined();
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('is answered 409 while the first one runs, and the same once it is done', async () => {
    const key = newId();
    let finish!: () => void;
    let running!: () => void;
    const started = new Promise<void>((go) => (running = go));
    during.effect = () => {
      running();
      return new Promise((done) => (finish = done));
    };
    const first = wish(client, key).then((answer) => answer);
    await started;
    try {
      const meanwhile = await Promise.race([
        wish(client, key),
        new Promise<never>((_, fail) => setTimeout(fail, 5_000, new Error('it waits'))),
      ]);
      expect([meanwhile.status, meanwhile.body.code]).toEqual([409, 'still-running']);
    } finally {
      finish();
    }
    const { body } = await first;
    expect((await wish(client, key)).body).toEqual(body);
  });

  it.each([
    ['in the work', 'effect'],
    ['after the effect', 'after'],
  ] as const)('leaves nothing behind when something throws %s, and the key is free again', async (_, where) => {
    const key = newId();
    during[where] = () => Promise.reject(new DomainError('conflict', 'not-now', 'Not now.'));
    expect(
      await newEffects(async () => {
        expect((await wish(client, key)).body.code).toBe('not-now');
      }),
    ).toBe(0);
    expect(await app.sql('SELECT 1 FROM app.stored_answers WHERE key = $1', [await tokenOf(key)])).toEqual([]);
    during[where] = async () => undefined;
    expect(await newEffects(async () => expect((await wish(client, key)).status).toBe(201))).toBe(1);
  });

  it('leaves nothing behind when the answer itself cannot be stored', async () => {
    const key = newId();
    await app.sql('REVOKE UPDATE ON app.stored_answers FROM hs_api');
    try {
      expect(await newEffects(async () => expect((await wish(client, key)).status).toBeGreaterThanOrEqual(400))).toBe(
        0,
      );
    } finally {
      await app.sql('GRANT UPDATE ON app.stored_answers TO hs_api');
    }
    expect((await wish(client, key)).status).toBe(201);
  });

  it('takes back a part that failed, also when the work goes on', async () => {
    const answer = await client.post('/api/v1/wishes/twice');
    expect([answer.status, answer.body]).toEqual([201, { tries: 2 }]);
    expect((await app.outboxOf('test.try')).map((event) => event.payload)).toEqual([{ fails: 0 }]);
    expect((await app.auditOf('test.try')).map((event) => event.detail)).toEqual([{ fails: false }]);
  });

  it('lets a part act for the system, and the rest for the caller', async () => {
    const { body } = await client.post('/api/v1/wishes/system');
    expect(body.seen).toEqual([`client ${client.id} hs_api`, 'system hs_api', `client ${client.id} hs_api`]);
  });

  it('keeps the answer sealed', async () => {
    const key = newId();
    await wish(client, key, 'a distinctive wish');
    const [row] = await app.sql<{ answer: Buffer }>('SELECT answer FROM app.stored_answers WHERE key = $1', [
      await tokenOf(key),
    ]);
    expect(row!.answer.toString('latin1')).not.toContain('distinctive');
  });

  it('is forgotten after a day', async () => {
    const key = newId();
    await wish(client, key);
    await app.runJob('housekeeping');
    expect(await app.sql('SELECT 1 FROM app.stored_answers WHERE key = $1', [await tokenOf(key)])).toHaveLength(1);
    await app.sql(`UPDATE app.stored_answers SET created_at = now() - interval '24 hours 1 second' WHERE key = $1`, [
      await tokenOf(key),
    ]);
    await app.runJob('housekeeping');
    expect(await newEffects(() => wish(client, key).then((answer) => expect(answer.status).toBe(201)))).toBe(1);
  });

  it('is asked of machines and left to people', async () => {
    const send = (by: Caller, headers: Record<string, string> = {}) =>
      app.anonymous
        .post('/api/v1/wishes')
        .set('authorization', `Bearer ${by.token}`)
        .set(headers)
        .send({ what: 'rain' });
    const worker = await app.aStaff('dpo');
    expect((await send(client)).body.code).toBe('idempotency-key-missing');
    expect((await send(worker)).status).toBe(201);
    for (const key of ['short', 'x'.repeat(121), 'with a space', 'çok uzun anahtar'.replace(/ /g, '-')]) {
      expect([key, (await send(worker, { 'idempotency-key': Buffer.from(key).toString('latin1') })).status]).toEqual([
        key,
        400,
      ]);
    }
    const key = newId();
    expect((await send(worker, { 'idempotency-key': key })).body).toEqual(
      (await send(worker, { 'idempotency-key': key })).body,
    );
  });
});
