import type { EntityManager, QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Actor } from '../actor.js';
import type { WorkRole } from './roles.js';
import { newId } from '../ids.js';

/** One database transaction under one role at a time, with the actor set for row-level security. */
export class Tx {
  private over = false;

  constructor(
    readonly actor: Actor,
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private current: WorkRole,
    private readonly closing: string[] = [],
  ) {}

  /** TypeORM's manager on this transaction, for writes through entities. */
  get em(): EntityManager {
    this.stillOpen();
    return this.runner.manager;
  }

  get role(): WorkRole {
    return this.current;
  }

  async query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.connection.query(sql, params)).rows as T[];
  }

  /** The first row, or null. */
  async one<T>(sql: string, params: unknown[] = []): Promise<T | null> {
    return (await this.query<T>(sql, params))[0] ?? null;
  }

  /** How many rows a statement changed. */
  async run(sql: string, params: unknown[] = []): Promise<number> {
    return (await this.connection.query(sql, params)).rowCount ?? 0;
  }

  /** True for the first delivery of a job; the note of it shares the transaction with the effect, so that a second one has none. */
  async firstDelivery(key: string): Promise<boolean> {
    return (await this.one<{ first: boolean }>('SELECT app.first_delivery($1) AS first', [key]))?.first === true;
  }

  /** The raw connection, for COPY and streams only. */
  get connection(): PoolClient {
    this.stillOpen();
    return this.client;
  }

  /** Does a part of the work under another role, and returns to the present one, also after an error that is handled outside. */
  async as<T>(role: WorkRole, work: () => Promise<T>): Promise<T> {
    const before = this.current;
    if (role === before) return work();
    await this.switchTo(role);
    try {
      const result = await work();
      await this.switchTo(before);
      return result;
    } catch (error) {
      // After a database error this fails too, and the end of the transaction resets the role; after any other it must not stay.
      await this.switchTo(before).catch(() => undefined);
      throw error;
    }
  }

  /** An event for others, relayed to the queue after commit; ids and codes only, never personal data. */
  async emit(topic: string, payload: Record<string, string | number | null>): Promise<void> {
    await this.query('SELECT app.emit($1, $2, $3::jsonb)', [newId(), topic, JSON.stringify(payload)]);
  }

  /** A statement sent together with COMMIT, so that locks it takes are held as short as can be. */
  lastly(sql: string): void {
    this.stillOpen();
    this.closing.push(sql);
  }

  escape(text: string): string {
    return this.client.escapeLiteral(text);
  }

  /** The same transaction for a part of its work, which may act for somebody else. */
  part(actor: Actor, role: WorkRole): Tx {
    return new Tx(actor, this.runner, this.client, role, this.closing);
  }

  /** How many closing statements there are, for taking back those of a part that failed. */
  get closingCount(): number {
    return this.closing.length;
  }

  forgetClosing(after: number): void {
    this.closing.length = after;
  }

  /**
   * Refuses everything from now on and gives the statements for the end. Work that still runs, such as the rest of a `Promise.all` of
   * which one failed, must not reach the connection when it already belongs to another actor.
   */
  end(): string[] {
    this.over = true;
    return this.closing.splice(0);
  }

  /** Refuses everything from now on, for a part whose transaction goes on. */
  endPart(): void {
    this.over = true;
  }

  private stillOpen(): void {
    if (this.over) throw new Error('this transaction is over');
  }

  private async switchTo(role: WorkRole): Promise<void> {
    this.current = role;
    await this.connection.query(`SET LOCAL ROLE ${role}`);
  }
}
