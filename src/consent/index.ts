export { ConsentModule } from './consent.module.js';
export { lockConsent, validConsentId, type ConsentRow } from './consents.queries.js';
export { covers } from './domain/consent-rules.js';
export { PACKET_FIELD_NAMES, type PacketField } from './domain/packet-fields.js';
