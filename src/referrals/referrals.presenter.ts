import type { Actor } from '../platform/actor.js';
import { allowedSteps } from './domain/referral-permissions.js';
import type { ListedForPartner, PartnerSheet } from './partner-referrals.service.js';
import type { OpenStep } from './packets.js';
import type { ReferralRow } from './referrals.queries.js';
import type { ListedReferral, ReferralSheet } from './referrals.service.js';

/** What both sides see. */
const shared = (row: ReferralRow, now: Date) => ({
  id: row.id,
  code: row.code,
  sector: row.sector,
  priority: row.priority,
  state: row.state,
  nextActor: row.next_actor,
  dueAt: row.due_at?.toISOString() ?? null,
  overdue: row.due_at !== null && row.due_at <= now,
  escalation: row.escalation,
  madeOn: row.made_on,
  declineReason: row.decline_reason,
  outcome: row.outcome,
  outcomeOn: row.outcome_on,
  confirmedBy: row.confirmed_by,
  confirmedOn: row.confirmed_on,
  version: row.version,
});

const presentStep = (step: OpenStep) => ({
  step: step.step,
  from: step.from_state,
  to: step.to_state,
  takenAt: step.taken_at.toISOString(),
  takenBy: { kind: step.taken_by_kind, name: step.taken_by_name },
  reason: step.reason,
  message: step.message,
});

export function presentListed(actor: Actor, { row, person, now }: ListedReferral) {
  return {
    ...shared(row, now),
    resident: { id: row.resident_id, code: person.code, callName: person.callName },
    case: { id: row.case_id, code: row.case_code },
    unitId: row.unit_id,
    service: { id: row.service_id, name: row.service_name },
    recipient: { id: row.recipient_id, name: row.recipient_name },
    attemptOf: row.attempt_of,
    allowedSteps: allowedSteps(actor, row.state, {
      unitId: row.unit_id,
      recipientId: row.recipient_id,
      senderId: row.sender_id,
      caseWorkerId: row.case_worker_id,
    }),
  };
}

export function presentReferral(actor: Actor, sheet: ReferralSheet) {
  return {
    ...presentListed(actor, sheet),
    consentId: sheet.row.consent_id,
    validConsentId: sheet.validConsentId,
    packet: sheet.packet,
    history: sheet.steps.map(presentStep),
  };
}

/** For partners: no id of the resident, the case or the file. */
export function presentForPartner(actor: Actor, { row, now }: ListedForPartner) {
  return {
    ...shared(row, now),
    service: { id: row.service_id, name: row.service_name },
    sender: { unitId: row.unit_id, unitName: row.unit_name },
    allowedSteps: allowedSteps(actor, row.state, { unitId: row.unit_id, recipientId: row.recipient_id }),
  };
}

export function presentPartnerSheet(actor: Actor, sheet: PartnerSheet) {
  return {
    ...presentForPartner(actor, sheet),
    packet: sheet.packet,
    history: sheet.steps.filter((step) => step.step !== 'draft').map(presentStep),
  };
}
