import type { Actor } from '../platform/actor.js';
import { allowedSteps, mayWithdrawService } from './domain/case-permissions.js';
import type { ServiceAdvice } from './domain/case-rules.js';
import type { CaseListRow, CaseRow, ReferralCounts, ServiceEventRow, StepRow } from './cases.queries.js';
import type { PersonGlimpse } from './person-glimpse.js';

const parties = (row: Pick<CaseRow, 'unit_id' | 'worker_id'>) => ({ unitId: row.unit_id, workerId: row.worker_id });

export function presentCaseItem(actor: Actor, row: CaseListRow, person: PersonGlimpse | undefined) {
  return {
    id: row.id,
    code: row.code,
    resident: { id: row.resident_id, code: person?.code ?? null, callName: person?.callName ?? null },
    unitId: row.unit_id,
    worker: row.worker_id === null ? null : { id: row.worker_id, name: row.worker_name },
    sector: row.sector,
    priority: row.priority,
    intakeSource: row.intake_source,
    state: row.state,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    closureReason: row.closure_reason,
    version: row.version,
    allowedSteps: allowedSteps(actor, row.state, parties(row)),
  };
}

/** A note as shown; `body` is open text of a person's life, for those who work with them. */
export interface NoteView {
  id: string;
  writtenBy: { id: string; name: string | null };
  writtenAt: string;
  body: string;
}

export function presentServiceEvent(actor: Actor, owner: Pick<CaseRow, 'unit_id' | 'worker_id'>, row: ServiceEventRow, advice?: ServiceAdvice[]) {
  const withdrawable = row.withdrawn_at === null && mayWithdrawService(actor, parties(owner), row.recorded_by);
  return {
    id: row.id,
    caseId: row.case_id,
    sector: row.sector,
    service: row.service_id === null ? null : { id: row.service_id, name: row.service_name },
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    version: row.version,
    allowedSteps: withdrawable ? ['withdraw'] : [],
    ...(advice ? { advice } : {}),
  };
}

export function presentCase(
  actor: Actor,
  row: CaseListRow,
  more: {
    person: PersonGlimpse | undefined;
    steps: StepRow[];
    /** Null when this actor may not read notes. */
    notes: NoteView[] | null;
    events: ServiceEventRow[];
    referrals: ReferralCounts;
  },
) {
  return {
    ...presentCaseItem(actor, row, more.person),
    history: more.steps.map((step) => ({
      step: step.step,
      from: step.from_state,
      to: step.to_state,
      takenAt: step.taken_at.toISOString(),
      takenBy: step.taken_by === null ? null : { id: step.taken_by, name: step.taken_by_name },
      reason: step.reason,
    })),
    lastNotes: more.notes,
    serviceEvents: more.events.map((event) => presentServiceEvent(actor, row, event)),
    referrals: more.referrals,
  };
}

export type CaseView = ReturnType<typeof presentCase>;
export type ServiceEventView = ReturnType<typeof presentServiceEvent>;
