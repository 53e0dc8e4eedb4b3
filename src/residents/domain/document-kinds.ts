/** Kinds of documents that a worker has seen; no copy is ever kept. */
export const DOCUMENT_KINDS = [
  'tc_identity_card',
  'temporary_protection_card',
  'applicant_card',
  'status_holder_card',
  'residence_permit_card',
  'stateless_card',
  'passport',
  'foreign_identity_card',
  'birth_record',
  'marriage_record',
  'address_record',
  'disability_report',
  'court_decision',
  'unhcr_document',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What the ciphertext `restricted.documents_seen.details` holds. */
export interface DocumentSeen {
  kind: DocumentKind;
  validUntil: string | null;
}
