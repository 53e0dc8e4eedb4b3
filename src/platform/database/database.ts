import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Actor } from '../actor.js';
import type { WorkRole } from './roles.js';
import { Tx } from './transaction.js';
import { toDomainError } from './database-errors.js';

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
   * Runs the work in one transaction. Inside `joined`, the same transaction is used under the asked role. Errors of the database
   * that have a meaning for the caller (constraint, lock, lost session) come out as `DomainError`.
   */
  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const outer = this.ambient.getStore();
    if (outer) return outer.as(options.role ?? 'hs_api', () => work(outer));
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
    try {
      client = (await runner.connect()) as PoolClient;
      const role = options.role ?? 'hs_api';
      await client.query(opening(client, actor, role, options.repeatableRead ?? false));
      // TypeORM did not begin this transaction itself: without the marks its own save() would try to.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      const tx = new Tx(actor, runner, client, role);
      const result = await work(tx);
      await client.query([...tx.takeClosing(), 'COMMIT'].join(';'));
      return result;
    } catch (error) {
      if (client) await client.query('ROLLBACK').catch(() => undefined);
      throw toDomainError(error);
    } finally {
      Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
      await runner.release();
    }
  }
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
