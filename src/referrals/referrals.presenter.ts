import type { Actor } from '../platform/actor.js';
import { whoseMove } from './domain/referral-lifecycle.js';
import { allowedSteps, type ReferralParties } from './domain/referral-permissions.js';
import type { ListedForPartner, PartnerSheet } from './partner-referrals.service.js';
import type { OpenStep } from './packets.js';
import type {
  PartnerReferralLine,
  PartnerReferralView,
  ReferralCore,
  ReferralLine,
  ReferralStepView,
  ReferralView,
} from './referral-answers.dto.js';
import type { ReferralRow } from './referrals.queries.js';
import type { ListedReferral, ReferralSheet } from './referrals.service.js';

/** What both sides see. */
const shared = (actor: Actor, row: ReferralRow, now: Date, parties: ReferralParties): ReferralCore => ({
  id: row.id,
  code: row.code,
  sector: row.sector,
  priority: row.priority,
  state: row.state,
  whoseMove: whoseMove(row.next_actor),
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
  allowedSteps: allowedSteps(actor, row.state, parties),
});

const presentStep = (step: OpenStep): ReferralStepView => ({
  step: step.step,
  from: step.from_state,
  to: step.to_state,
  takenAt: step.taken_at.toISOString(),
  takenBy: { kind: step.taken_by_kind, name: step.taken_by_name },
  reason: step.reason,
  message: step.message,
});

export function presentListed(actor: Actor, { row, person, now }: ListedReferral): ReferralLine {
  const parties = {
    unitId: row.unit_id,
    recipientId: row.recipient_id,
    senderId: row.sender_id,
    caseWorkerId: row.case_worker_id,
  };
  return {
    ...shared(actor, row, now, parties),
    resident: { id: row.resident_id, code: person.code, callName: person.callName },
    case: { id: row.case_id, code: row.case_code },
    unitId: row.unit_id,
    service: { id: row.service_id, name: row.service_name },
    recipient: { id: row.recipient_id, name: row.recipient_name },
    attemptOf: row.attempt_of,
  };
}

export function presentReferral(actor: Actor, sheet: ReferralSheet): ReferralView {
  return {
    ...presentListed(actor, sheet),
    consentId: sheet.row.consent_id,
    validConsentId: sheet.validConsentId,
    packet: sheet.packet,
    history: sheet.steps.map(presentStep),
  };
}

/** For partners: no id of the resident, the case or the file. */
export function presentForPartner(actor: Actor, { row, now }: ListedForPartner): PartnerReferralLine {
  return {
    ...shared(actor, row, now, { unitId: row.unit_id, recipientId: row.recipient_id }),
    service: { id: row.service_id, name: row.service_name },
    sender: { unitId: row.unit_id, unitName: row.unit_name },
  };
}

export function presentPartnerSheet(actor: Actor, sheet: PartnerSheet): PartnerReferralView {
  return {
    ...presentForPartner(actor, sheet),
    packet: sheet.packet,
    history: sheet.steps.filter((step) => step.step !== 'draft').map(presentStep),
  };
}
