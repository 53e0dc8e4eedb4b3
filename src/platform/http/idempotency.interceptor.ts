import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor } from '../actor.js';
import { KeyKeeper } from '../crypto/key-keeper.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/transaction.js';
import { DomainError } from '../errors.js';

interface StoredAnswer {
  request_digest: Buffer;
  status: number | null;
  answer: Buffer | null;
}

/**
 * `Idempotency-Key`: the claim of the key, the effect and the answer share one transaction, so a repeated POST after any crash either
 * repeats nothing and gives the same answer, or finds nothing and starts over. Machine clients must send a key on every POST.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly keeper: KeyKeeper,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & { user?: Actor }>();
    const actor = request.user;
    if (request.method !== 'POST' || !actor || actor.kind === 'system') return next.handle();
    const key = request.headers['idempotency-key'];
    if (key === undefined) {
      if (actor.kind === 'staff') return next.handle();
      throw new DomainError('malformed', 'idempotency-key-missing', 'Send an Idempotency-Key with every POST.');
    }
    if (typeof key !== 'string' || !/^[\x21-\x7e]{8,120}$/.test(key)) {
      throw new DomainError(
        'malformed',
        'idempotency-key-malformed',
        'An Idempotency-Key has 8 to 120 visible characters.',
      );
    }
    const reply = http.getResponse<FastifyReply>();
    // Both only as keyed tokens: a caller may have put a name into the key, and the request holds names anyway.
    const [token, content] = await this.keeper.blind('request', [key, contentOf(request)]);
    const digest = Buffer.alloc(8);
    digest.writeBigInt64BE(content!);
    return from(this.database.joined(actor, (tx) => this.once(tx, actor.id, String(token), digest, reply, next)));
  }

  private async once(
    tx: Tx,
    actorId: string,
    key: string,
    digest: Buffer,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const free = await tx.one<{ free: boolean }>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free', [
      `${actorId}|${key}`,
    ]);
    if (!free?.free)
      throw new DomainError('conflict', 'still-running', 'The first request with this key is still running.', [], 1);
    const earlier = await tx.one<StoredAnswer>(
      'SELECT request_digest, status, answer FROM app.stored_answers WHERE actor_id = $1 AND key = $2',
      [actorId, key],
    );
    if (earlier) return this.replay(earlier, digest, `${actorId}|${key}`, reply);
    await tx.query('INSERT INTO app.stored_answers (actor_id, key, request_digest) VALUES ($1, $2, $3)', [
      actorId,
      key,
      digest,
    ]);
    const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    const kept = JSON.stringify({
      body: body ?? null,
      etag: reply.getHeader('etag') ?? null,
      location: reply.getHeader('location') ?? null,
    });
    const answer = await this.keeper.seal('stored-answer', `${actorId}|${key}`, Buffer.from(kept));
    await tx.query('UPDATE app.stored_answers SET status = $3, answer = $4 WHERE actor_id = $1 AND key = $2', [
      actorId,
      key,
      reply.statusCode,
      answer,
    ]);
    return body;
  }

  private async replay(earlier: StoredAnswer, digest: Buffer, context: string, reply: FastifyReply): Promise<unknown> {
    if (!earlier.request_digest.equals(digest)) {
      throw new DomainError('invalid', 'idempotency-key-reused', 'This key was used for another request.');
    }
    const kept = JSON.parse((await this.keeper.open('stored-answer', context, earlier.answer!)).toString('utf8')) as {
      body: unknown;
      etag: string | null;
      location: string | null;
    };
    void reply.status(earlier.status!).header('idempotency-replayed', 'true');
    if (kept.etag) void reply.header('etag', kept.etag);
    if (kept.location) void reply.header('location', kept.location);
    return kept.body;
  }
}

const contentOf = (request: FastifyRequest): string =>
  `${request.method}\n${request.url}\n${JSON.stringify(request.body ?? null)}`;
