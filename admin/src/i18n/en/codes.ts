export const en = {
  role: {},
  purpose: {
    casework: 'casework',
    contact_person: 'contact_person',
    verify_identity: 'verify_identity',
    referral: 'referral',
    legal_aid: 'legal_aid',
    correct_data: 'correct_data',
    safeguarding: 'safeguarding',
    complaint: 'complaint',
    subject_request: 'subject_request',
  },
};
