import { consentState, PACKET_FIELD_NAMES, presentPacketFields } from '../consent/index.js';
import type { Actor } from '../platform/actor.js';
import { whoseMove } from './domain/referral-lifecycle.js';
import { allowedSteps, stepsOfSide, type ReferralParties } from './domain/referral-permissions.js';
import type { ListedForPartner, PartnerSheet } from './partner-referrals.service.js';
import type { OpenStep } from './packets.js';
import type { ReferralReceipt } from './receipt-answers.dto.js';
import type {
  PartnerReferralLine,
  PartnerReferralView,
  ReferralAttempt,
  ReferralConsent,
  ReferralCore,
  ReferralLine,
  ReferralStepView,
  ReferralView,
} from './referral-answers.dto.js';
import type { Receipt } from './referral-receipts.service.js';
import type { AttemptRow, ReferralRow, ShownColumns } from './referrals.queries.js';
import type { ListedReferral, ReferralSheet } from './referrals.service.js';

/** What both sides see. */
const shared = (actor: Actor, row: ReferralRow & ShownColumns, now: Date, parties: ReferralParties): ReferralCore => ({
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
  outcomeHeardBy: row.outcome_heard_by,
  confirmedBy: row.confirmed_by,
  confirmedOn: row.confirmed_on,
  changedAt: row.changed_at?.toISOString() ?? null,
  service: { id: row.service_id, name: row.service_name },
  recipient: { id: row.recipient_id, name: row.recipient_name },
  sender: { unitId: row.unit_id, unitName: row.unit_name },
  version: row.version,
  allowedSteps: allowedSteps(actor, row.state, parties),
});

const OF_PARTNER = new Set<string>(stepsOfSide('receiver'));

const presentStep = (step: OpenStep, { unit_name, recipient_name }: ShownColumns): ReferralStepView => ({
  step: step.step,
  from: step.from_state,
  to: step.to_state,
  takenAt: step.taken_at.toISOString(),
  takenBy: {
    kind: step.taken_by_kind,
    name: step.taken_by_name,
    organization: step.taken_by_kind === 'system' ? null : OF_PARTNER.has(step.step) ? recipient_name : unit_name,
  },
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
    worker: row.worker_id === null ? null : { id: row.worker_id, name: row.worker_name! },
    attemptOf: row.attempt_of,
  };
}

function consentOf({ row, today }: ReferralSheet): ReferralConsent | null {
  const { consent_given_on: givenOn, consent_valid_until: validUntil, consent_withdrawn_at: withdrawnAt } = row;
  if (row.consent_id === null || givenOn === null || validUntil === null) return null;
  return { id: row.consent_id, validUntil, state: consentState({ givenOn, validUntil, withdrawnAt }, today) };
}

const presentAttempt = (row: AttemptRow): ReferralAttempt => ({
  id: row.id,
  code: row.code,
  state: row.state,
  madeOn: row.made_on,
  declineReason: row.decline_reason,
  outcome: row.outcome,
  service: { id: row.service_id, name: row.service_name },
  recipient: { id: row.recipient_id, name: row.recipient_name },
});

export function presentReferral(actor: Actor, sheet: ReferralSheet): ReferralView {
  return {
    ...presentListed(actor, sheet),
    consent: consentOf(sheet),
    validConsentId: sheet.validConsentId,
    disclosed: sheet.row.made_on === null ? [] : (sheet.row.consent_fields ?? []),
    attempts: sheet.attempts.map(presentAttempt),
    packet: sheet.packet,
    history: sheet.steps.map((step) => presentStep(step, sheet.row)),
  };
}

export const presentReceipt = ({ row, madeOn, answerExpectedOn, service }: Receipt): ReferralReceipt => ({
  code: row.code,
  service,
  shared: presentPacketFields(row.fields ?? []),
  sentOn: madeOn,
  answerExpectedOn,
  unitName: row.unit_name,
});

/** For partners: no id of the resident, the case or the file. */
export function presentForPartner(actor: Actor, { row, now }: ListedForPartner): PartnerReferralLine {
  return {
    ...shared(actor, row, now, { unitId: row.unit_id, recipientId: row.recipient_id }),
    consentValidUntil: row.consent_valid_until,
  };
}

export function presentPartnerSheet(actor: Actor, sheet: PartnerSheet): PartnerReferralView {
  return {
    ...presentForPartner(actor, sheet),
    disclosed: PACKET_FIELD_NAMES.filter((field) => field in (sheet.packet?.fields ?? {})),
    packet: sheet.packet,
    history: sheet.steps.filter(({ step }) => step !== 'draft').map((step) => presentStep(step, sheet.row)),
  };
}
