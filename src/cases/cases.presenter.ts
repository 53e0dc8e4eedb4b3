import type { Actor } from '../platform/actor.js';
import type { Page } from '../platform/http/paging.js';
import type { CaseLine, CaseNote, CaseView, ServiceEventView } from './case-answers.dto.js';
import type { OpenNote } from './case-notes.service.js';
import type { CaseRow } from './cases.queries.js';
import type { CaseSheet, ListedCase } from './cases.service.js';
import { allowedSteps, allowedWork, mayWithdrawService } from './domain/case-permissions.js';
import type { GivenService } from './service-events.service.js';

const parties = (row: CaseRow) => ({ unitId: row.unit_id, workerId: row.worker_id });

export function presentListedCase(actor: Actor, { row, person }: ListedCase): CaseLine {
  return {
    id: row.id,
    code: row.code,
    resident: { id: row.resident_id, code: person.code, callName: person.callName },
    unitId: row.unit_id,
    unitName: row.unit_name,
    worker: row.worker_id === null ? null : { id: row.worker_id, name: row.worker_name },
    sector: row.sector,
    priority: row.priority,
    intakeSource: row.intake_source,
    state: row.state,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    closureReason: row.closure_reason,
    risk: row.risk,
    riskAssessedOn: row.risk_assessed_on,
    reviewDueOn: row.state === 'closed' ? null : row.review_due_on,
    lastActivityAt: row.last_activity_at.toISOString(),
    version: row.version,
    allowedSteps: allowedSteps(actor, row.state, parties(row)),
  };
}

export function presentNote(note: OpenNote): CaseNote {
  return {
    id: note.id,
    writtenBy: { id: note.writtenBy.id, name: note.writtenBy.name },
    writtenAt: note.writtenAt.toISOString(),
    body: note.body,
  };
}

export function presentService(actor: Actor, { event, owner, advice }: GivenService): ServiceEventView {
  const withdrawable = event.withdrawn_at === null && mayWithdrawService(actor, parties(owner), event.recorded_by);
  return {
    id: event.id,
    caseId: event.case_id,
    sector: event.sector,
    service: event.service_id === null ? null : { id: event.service_id, name: event.service_name },
    occurredOn: event.occurred_on,
    recordedAt: event.recorded_at.toISOString(),
    withdrawnAt: event.withdrawn_at?.toISOString() ?? null,
    version: event.version,
    allowedSteps: withdrawable ? ['withdraw'] : [],
    ...(advice ? { advice } : {}),
  };
}

export function presentCase(actor: Actor, sheet: CaseSheet): CaseView {
  return {
    ...presentListedCase(actor, sheet),
    allowedWork: allowedWork(actor, { case: sheet.row.state, file: sheet.row.file_state }, parties(sheet.row)),
    history: sheet.steps.map((step) => ({
      step: step.step,
      from: step.from_state,
      to: step.to_state,
      takenAt: step.taken_at.toISOString(),
      takenBy: step.taken_by === null ? null : { id: step.taken_by, name: step.taken_by_name },
      reason: step.reason,
    })),
    lastNotes: sheet.notes?.map(presentNote) ?? null,
    serviceEvents: sheet.events.map((event) => presentService(actor, { event, owner: sheet.row })),
    referrals: {
      open: sheet.referrals.open,
      overdue: sheet.referrals.overdue,
      closed: sheet.referrals.closed,
      ended: sheet.referrals.ended,
    },
    tasks: { open: sheet.tasks.open, overdue: sheet.tasks.overdue },
  };
}

export const presentPage = <R, T>({ items, nextCursor }: Page<R>, present: (item: R) => T): Page<T> => ({
  items: items.map(present),
  nextCursor,
});
