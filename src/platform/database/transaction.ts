import type { EntityManager, QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';
import type { Actor } from '../actor.js';
import type { WorkRole } from './roles.js';
import { newId } from '../ids.js';

/** One database transaction under one role at a time, with the actor set for row-level security. */
export class Tx {
  private readonly closing: string[] = [];

  constructor(
    readonly actor: Actor,
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private current: WorkRole,
  ) {}

  /** TypeORM's manager on this transaction, for writes through entities. */
  get em(): EntityManager {
    return this.runner.manager;
  }

  get role(): WorkRole {
    return this.current;
  }

  async query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.client.query(sql, params)).rows as T[];
  }

  /** The first row, or null. */
  async one<T>(sql: string, params: unknown[] = []): Promise<T | null> {
    return (await this.query<T>(sql, params))[0] ?? null;
  }

  /** How many rows a statement changed. */
  async run(sql: string, params: unknown[] = []): Promise<number> {
    return (await this.client.query(sql, params)).rowCount ?? 0;
  }

  /** The raw connection, for COPY and streams only. */
  get connection(): PoolClient {
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
    this.closing.push(sql);
  }

  escape(text: string): string {
    return this.client.escapeLiteral(text);
  }

  /** The statements for the end of the transaction; taken once. */
  takeClosing(): string[] {
    return this.closing.splice(0);
  }

  private async switchTo(role: WorkRole): Promise<void> {
    this.current = role;
    await this.client.query(`SET LOCAL ROLE ${role}`);
  }
}
