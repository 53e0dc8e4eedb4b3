import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Actor } from '../actor.js';
import type { WorkRole } from './roles.js';
import { Tx } from './transaction.js';
import { ofClosing, toDomainError } from './database-errors.js';

export interface TransactionOptions {
  /** `hs_api` unless the work needs another role. */
  role?: WorkRole;
  /** A frozen view of the data for long reads such as the monthly snapshot. */
  repeatableRead?: boolean;
}

/** Opens transactions: `SET LOCAL ROLE` to the role of the work and the actor for row-level security, in one round trip. */
@Injectable()
export class Database {
  private readonly ambient = new AsyncLocalStorage<Tx>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs the work in one transaction. Inside `joined` it becomes a part of that transaction, for the asked actor and role; a part that
   * fails leaves nothing behind, just as a transaction of its own. Errors of the database that have a meaning for the caller
   * (constraint, lock, lost session) come out as `DomainError`.
   */
  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const outer = this.ambient.getStore();
    if (outer) return within(outer, actor, work, options.role ?? 'hs_api');
    return this.open(actor, work, options);
  }

  /** Runs a whole request in one transaction, which every `transaction` inside joins; used for idempotency keys. */
  joined<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.open(actor, (tx) => this.ambient.run(tx, () => work(tx)), {});
  }

  /** A transaction of its own even inside `joined`: for what must survive a rollback, such as the record of a denial. */
  apart<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    return this.ambient.exit(() => this.open(actor, work, options));
  }

  private async open<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    let client: PoolClient | undefined;
    let tx: Tx | undefined;
    try {
      client = (await runner.connect()) as PoolClient;
      const role = options.role ?? 'hs_api';
      await client.query(opening(client, actor, role, options.repeatableRead ?? false));
      // TypeORM did not begin this transaction itself: without the marks its own save() would try to.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      tx = new Tx(actor, runner, client, role);
      const result = await work(tx);
      await commit(client, tx.end());
      return result;
    } catch (error) {
      tx?.end();
      if (client) await client.query('ROLLBACK').catch(() => undefined);
      throw toDomainError(error);
    } finally {
      Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
      await runner.release();
    }
  }
}

async function commit(client: PoolClient, closing: string[]): Promise<void> {
  let results: unknown;
  try {
    results = await client.query([...closing, 'COMMIT'].join(';'));
  } catch (error) {
    throw closing.length > 0 ? ofClosing(error) : error;
  }
  // After an error that the work swallowed PostgreSQL answers COMMIT with ROLLBACK, which is no error to the driver.
  if (([results].flat().at(-1) as { command: string }).command !== 'COMMIT')
    throw new Error('the work ended well in a transaction that had failed');
}

async function within<T>(outer: Tx, actor: Actor, work: (tx: Tx) => Promise<T>, role: WorkRole): Promise<T> {
  const { connection, closingCount } = outer;
  const other = actor !== outer.actor;
  const inner = outer.part(actor, role);
  try {
    const back = other ? await present(outer) : '';
    const entering = other ? `SET LOCAL ROLE NONE;${enter(connection, actor)};` : '';
    await outer.query(`SAVEPOINT part;${entering}SET LOCAL ROLE ${role}`);
    const result = await work(inner);
    inner.endPart();
    await outer.query(`RELEASE part;${back}SET LOCAL ROLE ${outer.role}`);
    return result;
  } catch (error) {
    inner.endPart();
    outer.forgetClosing(closingCount);
    // This also takes role and actor back to what they were.
    await outer.query('ROLLBACK TO part;RELEASE part').catch(() => undefined);
    throw toDomainError(error);
  }
}

/** The statement that sets what policies read to what it is now. It does not ask for the session again: the work may just have ended it. */
async function present(tx: Tx): Promise<string> {
  const names = ['hs.actor', 'hs.actor_kind', 'hs.units', 'hs.partner', 'hs.system'];
  const settings = names.map((name, i) => `coalesce(current_setting('${name}', true), '') AS "${i}"`).join(', ');
  const values = (await tx.one<Record<string, string>>(`SELECT ${settings}`))!;
  return `SELECT ${names.map((name, i) => `set_config('${name}', ${tx.escape(values[i]!)}, true)`).join(', ')};`;
}

function opening(client: PoolClient, actor: Actor, role: WorkRole, repeatableRead: boolean): string {
  const begin = repeatableRead ? 'BEGIN ISOLATION LEVEL REPEATABLE READ' : 'BEGIN';
  return `${begin};${enter(client, actor)};SET LOCAL ROLE ${role}`;
}

/** The database itself checks that the session or client still lives, with unchanged rights, and sets what policies read. */
function enter(client: PoolClient, actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `SELECT app.enter_staff(${client.escapeLiteral(actor.sessionId)}, ${Number(actor.rightsVersion)})`;
    case 'client':
      return `SELECT app.enter_client(${client.escapeLiteral(actor.id)}, ${Number(actor.rightsVersion)})`;
    case 'system':
      return `SELECT app.enter_system(${client.escapeLiteral(actor.name)})`;
  }
}
