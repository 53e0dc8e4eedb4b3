import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import type { AccessPurpose, AuditAction, AuditSubject } from './domain/vocabulary.js';
import { requestId } from '../platform/request-context.js';

/** One thing that was done or refused. Ids and codes only: no free text and no direct identifier. */
export interface AuditEvent {
  /** `<noun>.<verb>`, such as `resident.read`. */
  action: AuditAction;
  subject?: { kind: AuditSubject; id: string };
  /** Audit references (`audit_ref`, never the ids) of the residents whose data was read or changed. */
  persons?: readonly string[];
  purpose?: AccessPurpose;
  detail?: Record<string, string | number | boolean | readonly string[]>;
  outcome?: 'done' | 'denied';
}

/** Notes an event in the transaction. It is appended to the chain together with COMMIT: if that fails, nothing happened and no data leaves. */
export function record(tx: Tx, event: AuditEvent): void {
  append(tx, event);
}

function append(tx: Tx, event: Omit<AuditEvent, 'action'> & { action: string }): void {
  const row = {
    action: event.action,
    outcome: event.outcome ?? 'done',
    purpose: event.purpose,
    subjectKind: event.subject?.kind,
    subjectId: event.subject?.id,
    persons: event.persons,
    detail: event.detail,
    requestId: requestId(),
  };
  tx.lastly(`SELECT audit.append(${tx.escape(JSON.stringify([row]))}::jsonb)`);
}

/** Records refusals, which must outlive the transaction they end. */
@Injectable()
export class Denials {
  constructor(private readonly database: Database) {}

  async record(
    actor: Actor,
    action: string,
    detail: Record<string, string> = {},
    subject?: AuditEvent['subject'],
  ): Promise<void> {
    await this.database.apart(actor, async (tx) => append(tx, { action, outcome: 'denied', detail, subject }));
  }
}
