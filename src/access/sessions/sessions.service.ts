import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import { systemActor, type StaffActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { present } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { SessionEnded } from '../access.errors.js';
import { lockAccount, secondFactorOf, type Account } from '../accounts.queries.js';
import { sessionEnd } from '../domain/sign-in-policy.js';

/** A session that lives, with the only copy of its newest refresh token. */
export interface LiveSession {
  actor: StaffActor;
  refreshToken: string;
  endsAt: Date;
}

/** Why a session ended, as it is kept. */
export type EndReason =
  | 'signed-out'
  | 'ended-by-owner'
  | 'refresh-reused'
  | 'password-changed'
  | 'password-reset'
  | 'second-factor-reset'
  | 'second-factor-missing'
  | 'deactivated';

interface SessionRow {
  id: string;
  staff_id: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  second_factor: boolean;
}

/** Sessions and their refresh tokens. `expires_at` carries both limits, age and idleness, so the database itself enforces them. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async start(tx: Tx, account: Account, facts: { secondFactor: boolean; device: string | null }): Promise<LiveSession> {
    const now = this.clock.now();
    const sessionId = newId();
    const endsAt = sessionEnd(now, now);
    await tx.query(
      `INSERT INTO access.sessions (id, staff_id, created_at, last_used_at, expires_at, second_factor, device)
       VALUES ($1, $2, $3, $3, $4, $5, $6)`,
      [sessionId, account.id, now, endsAt, facts.secondFactor, facts.device],
    );
    record(tx, {
      action: 'session.start',
      subject: { kind: 'staff', id: account.id },
      detail: { sessionId, secondFactor: facts.secondFactor },
    });
    return { actor: actorOf(account, sessionId), refreshToken: await this.newToken(tx, sessionId), endsAt };
  }

  /** Takes a refresh token once and gives the next. A token that comes twice was copied: the whole session ends. */
  async refresh(refreshToken: string): Promise<LiveSession> {
    const live = await this.database.transaction(systemActor('refresh'), (tx) => this.rotate(tx, refreshToken), {
      role: 'hs_access',
    });
    // Thrown out here, because ending the session must be committed.
    if (!live) throw new SessionEnded();
    return live;
  }

  private async rotate(tx: Tx, refreshToken: string): Promise<LiveSession | null> {
    const now = this.clock.now();
    const digest = digestOf(refreshToken);
    const fresh = await tx.one<{ session_id: string }>(
      'UPDATE access.refresh_tokens SET used_at = $2 WHERE digest = $1 AND used_at IS NULL RETURNING session_id',
      [digest, now],
    );
    const known =
      fresh ??
      (await tx.one<{ session_id: string }>('SELECT session_id FROM access.refresh_tokens WHERE digest = $1', [
        digest,
      ]));
    if (!known) return null;
    const session = await tx.one<SessionRow>(
      'SELECT id, staff_id, created_at, expires_at, revoked_at, second_factor FROM access.sessions WHERE id = $1 FOR UPDATE',
      [known.session_id],
    );
    if (!session || session.revoked_at || session.expires_at <= now) return null;
    if (!fresh) {
      await this.end(tx, session.id, session.staff_id, 'refresh-reused');
      return null;
    }
    const account = present(await lockAccount(tx, session.staff_id));
    if (!account.active) return null;
    if (secondFactorOf(account) !== 'none' && !session.second_factor) {
      // A role that asks for a second factor came after this session began.
      await this.end(tx, session.id, session.staff_id, 'second-factor-missing');
      return null;
    }
    const endsAt = sessionEnd(session.created_at, now);
    await tx.query('UPDATE access.sessions SET last_used_at = $2, expires_at = $3 WHERE id = $1', [
      session.id,
      now,
      endsAt,
    ]);
    return { actor: actorOf(account, session.id), refreshToken: await this.newToken(tx, session.id), endsAt };
  }

  /** Ends one session; its access tokens die with it. False when it had ended. */
  async end(tx: Tx, sessionId: string, staffId: string, why: EndReason): Promise<boolean> {
    const ended = await tx.run(
      'UPDATE access.sessions SET revoked_at = $3, revoked_why = $4 WHERE id = $1 AND staff_id = $2 AND revoked_at IS NULL AND expires_at > $3',
      [sessionId, staffId, this.clock.now(), why],
    );
    if (ended > 0)
      record(tx, { action: 'session.end', subject: { kind: 'staff', id: staffId }, detail: { sessionId, why } });
    return ended > 0;
  }

  /** Ends one of one's own sessions; false when there is no such living one. */
  endOwn(actor: StaffActor, sessionId: string): Promise<boolean> {
    return this.database.transaction(actor, (tx) => this.end(tx, sessionId, actor.id, 'ended-by-owner'), {
      role: 'hs_access',
    });
  }

  /** Ends all sessions of an account, but for one that may stay. */
  async endAll(tx: Tx, staffId: string, why: EndReason, stays?: string): Promise<void> {
    const ended = await tx.run(
      `UPDATE access.sessions SET revoked_at = $2, revoked_why = $3
       WHERE staff_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND id IS DISTINCT FROM $4`,
      [staffId, this.clock.now(), why, stays ?? null],
    );
    if (ended > 0)
      record(tx, { action: 'session.end-all', subject: { kind: 'staff', id: staffId }, detail: { count: ended, why } });
  }

  /** Signs out by whatever the caller still holds; an unknown or old token is nothing to complain about. */
  async signOut(actor: StaffActor | null, refreshToken: string | null): Promise<void> {
    await this.database.transaction(
      systemActor('sign-out'),
      async (tx) => {
        const held = actor
          ? { session_id: actor.sessionId, staff_id: actor.id }
          : refreshToken &&
            (await tx.one<{ session_id: string; staff_id: string }>(
              `SELECT t.session_id, x.staff_id FROM access.refresh_tokens t JOIN access.sessions x ON x.id = t.session_id WHERE t.digest = $1`,
              [digestOf(refreshToken)],
            ));
        if (held) await this.end(tx, held.session_id, held.staff_id, 'signed-out');
      },
      { role: 'hs_access' },
    );
  }

  private async newToken(tx: Tx, sessionId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await tx.query('INSERT INTO access.refresh_tokens (digest, session_id, issued_at) VALUES ($1, $2, $3)', [
      digestOf(token),
      sessionId,
      this.clock.now(),
    ]);
    return token;
  }
}

// 256 random bits: a fast digest cannot be searched.
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const actorOf = (account: Account, sessionId: string): StaffActor => ({
  kind: 'staff',
  id: account.id,
  sessionId,
  rightsVersion: account.rights_version,
  roles: account.roles,
  unitIds: account.unit_ids,
  partnerId: account.partner_id,
});
