export { ConsentModule } from './consent.module.js';
export { lockConsent, validConsentId, type ConsentRow } from './consents.queries.js';
export { consentState, covers, type ConsentState } from './domain/consent-rules.js';
export { PacketFieldView } from './consent-answers.dto.js';
export { presentPacketFields } from './consents.presenter.js';
export { PACKET_FIELD_NAMES, type PacketField } from './domain/packet-fields.js';
