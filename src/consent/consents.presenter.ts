import type { Actor } from '../platform/actor.js';
import type { ConsentView, PacketFieldView } from './consent-answers.dto.js';
import type { ConsentOnDay } from './consents.service.js';
import { allowedSteps, consentState } from './domain/consent-rules.js';
import { PACKET_FIELDS, type PacketField } from './domain/packet-fields.js';

export function presentConsent(actor: Actor, { row, today }: ConsentOnDay): ConsentView {
  const state = consentState(
    { givenOn: row.given_on, validUntil: row.valid_until, withdrawnAt: row.withdrawn_at },
    today,
  );
  return {
    id: row.id,
    residentId: row.resident_id,
    unitId: row.unit_id,
    recipient: { id: row.recipient_id, name: row.recipient_name },
    fields: row.fields,
    language: row.language,
    interpreter: row.interpreter,
    form: row.form,
    givenOn: row.given_on,
    validUntil: row.valid_until,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    recordedAt: row.recorded_at.toISOString(),
    state,
    version: row.version,
    allowedSteps: allowedSteps(actor, state, { unitId: row.unit_id }),
  };
}

export const presentPacketFields = (names: readonly PacketField[]): PacketFieldView[] =>
  names.map((name) => ({ name, label: { ...PACKET_FIELDS[name] } }));
