const caseClosureReason = {
  goals_achieved: 'Goals achieved',
  partly_achieved: 'Goals partly achieved',
  lost_contact: 'Contact lost',
  moved: 'Moved away',
  refused_service: 'Did not want the help',
  no_longer_needed: 'No longer needed',
  died: 'Has died',
  duplicate: 'There is another case',
  not_eligible: 'Not eligible',
  transferred: 'Handed over elsewhere',
};

const riskLevel = {
  immediate: 'Immediate',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

const declineReason = {
  no_capacity: 'No capacity',
  outside_area: 'Outside the area',
  outside_age_or_target_group: 'Outside the age or target group',
  not_eligible_rule: 'A rule of the service is not met',
  service_not_offered: 'Service not offered',
  service_ended: 'Service has ended',
  language_not_available: 'Language not available',
  accessibility_not_available: 'Not accessible enough',
  safety_conflict: 'Not safe for the person or others',
  duplicate_of: 'Already has a referral',
  client_declined: 'The person declined',
  unreachable_after_3: 'Not reached after three tries',
  partner_mandate_limit: "Outside the organisation's mandate",
};

const outcome = {
  service_received_full: 'Service received in full',
  service_received_partial: 'Service received in part',
  not_received_client_choice: "Not received: the person's choice",
  not_received_unreachable: 'Not received: not reached',
  not_received_capacity: 'Not received: no capacity',
  not_received_not_eligible: 'Not received: not eligible',
  resolved_otherwise: 'Solved another way',
  deceased_or_left: 'Died or left',
  unknown: 'Not known',
};

const confirmedBy = {
  resident: 'The person said so',
  document: 'A document shows it',
};

const recallReason = {
  sent_in_error: 'Sent by mistake',
  no_longer_needed: 'No longer needed',
  other_service_found: 'Another service was found',
  wrong_service: 'Wrong service',
};

const withdrawReason = {
  resident_decision: 'The person decided so',
  safety: 'For safety',
  left_city: 'Left the city',
};

const disputeReason = {
  did_not_happen: 'It did not happen',
  not_as_reported: 'It was different from the report',
};

const systemReason = {
  no_answer: 'Nobody answered',
  consent_withdrawn: 'Consent withdrawn',
  consent_ended: 'Consent ended',
  resident_erased: "The person's data was erased",
};

/** Words of codes of cases, consents and referrals. */
export const work = {
  sector: {
    education: 'Education',
    health: 'Health',
    livelihood: 'Work and livelihood',
    legal: 'Legal help',
    protection: 'Protection',
    psychosocial: 'Psychosocial support',
    housing: 'Housing',
    language: 'Language courses',
    'social-assistance': 'Social assistance',
    documents: 'Documents and registration',
    'child-protection': 'Child protection',
    food: 'Food',
    wash: 'Water and hygiene',
    other: 'Other',
  },
  priority: {
    normal: 'Normal',
    high: 'High',
    urgent: 'Urgent',
  },
  riskLevel,
  caseState: {
    intake: 'Intake',
    active: 'Active',
    closed: 'Closed',
  },
  caseStep: {
    open: 'Open',
    activate: 'Start the work',
    assess_risk: 'Assess the risk',
    assign: 'Assign',
    close: 'Close the case',
    reopen: 'Open again',
  },
  caseClosureReason,
  intakeSource: {
    walk_in: 'Came in person',
    referral: 'Referred',
    outreach: 'Field visit',
    hotline: 'Telephone line',
    e_service: 'Online',
    partner: 'Partner organisation',
    other: 'Other',
  },
  serviceEventStep: {
    withdraw: 'Entered by mistake',
  },
  serviceAdvice: {
    'before-registration': 'This day lies before the person was registered.',
    'before-case': 'This day lies before the case was opened.',
  },
  taskState: {
    open: 'To be done',
    done: 'Done',
    cancelled: 'Not needed any more',
  },
  taskStep: {
    complete: 'Done',
    cancel: 'Not needed any more',
    reopen: 'Still to be done',
  },
  referralState: {
    draft: 'Draft',
    sent: 'Sent',
    received: 'Received',
    needs_information: 'Question asked',
    accepted: 'Accepted',
    in_progress: 'In progress',
    outcome_reported: 'Outcome reported',
    closed: 'Closed',
    declined: 'Declined',
    recalled: 'Recalled',
    withdrawn: 'Withdrawn for the person',
    expired: 'No answer',
  },
  referralStep: {
    draft: 'Draft',
    send: 'Send',
    receive: 'Confirm receipt',
    accept: 'Accept',
    decline: 'Decline',
    ask_information: 'Ask a question',
    answer_information: 'Answer the question',
    start: 'Start the service',
    report_progress: 'Report progress',
    report_outcome: 'Report the outcome',
    record_outcome: 'Write down an outcome told to us',
    confirm: 'Confirm the outcome',
    dispute: 'Dispute the outcome',
    recall: 'Recall',
    withdraw: 'Withdraw for the person',
    expire: 'End without an answer',
  },
  whoseMove: {
    sender: 'The municipality',
    partner: 'The partner organisation',
    nobody: 'Nobody',
  },
  declineReason,
  outcome,
  confirmedBy,
  heardBy: {
    phone: 'By telephone',
    email: 'By e-mail',
    visit: 'In person',
    letter: 'By letter',
  },
  disputeReason,
  recallReason,
  withdrawReason,
  consentForm: {
    signed: 'Signed form',
    verbal_witnessed: 'Spoken, with a witness',
    guardian: 'Given by the guardian',
  },
  consentState: {
    valid: 'Valid',
    'not-yet': 'Not valid yet',
    ended: 'Ended',
    withdrawn: 'Withdrawn',
  },
  consentStep: {
    withdraw: 'Withdraw consent',
  },
  packetField: {
    callName: 'Name to call by',
    names: 'First and family name',
    birthDate: 'Date of birth',
    age: 'Age',
    sex: 'Sex',
    languages: 'Languages spoken',
    interpreterNeed: 'Need for an interpreter',
    district: 'District',
    neighbourhood: 'Neighbourhood',
    phone: 'Telephone',
    safeContact: 'Safe way of contact',
    householdSize: 'Number of people in the household',
    sector: 'Field of help',
    needSummary: 'Short description of the need',
  },
  workerFilter: {
    me: 'Mine',
    none: "Nobody's",
  },
  workBucket: {
    overdue: 'Overdue',
    today: 'Today',
    soon: 'Soon',
    waiting_on_me: 'Waiting for me',
    waiting_on_partner: 'Waiting for a partner',
    waiting_on_resident: 'Waiting for the person',
    review: 'To be looked at again',
  },
  workKind: {
    referral: 'Referral',
    task: 'Task',
    case_review: 'Case review',
  },
  waitingOn: {
    me: 'Me',
    partner: 'The partner',
    resident: 'The person',
  },
  caseReason: { ...caseClosureReason, ...riskLevel },
  referralReason: {
    ...declineReason,
    ...outcome,
    ...confirmedBy,
    ...recallReason,
    ...withdrawReason,
    ...disputeReason,
    ...systemReason,
  },
};
