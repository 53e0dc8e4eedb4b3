import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ar } from './ar/codes';
import { en } from './en/codes';
import { enumerationsOf, type Enumeration } from './testing/enumerations';
import { tr } from './tr/codes';

const root = resolve(__dirname, '../../..');
const enumerations = enumerationsOf(JSON.parse(readFileSync(resolve(root, 'docs/openapi.json'), 'utf8')) as object);
const languages: Record<string, Record<string, Record<string, string>>> = { en, tr, ar };

/** Where the API uses the codes of a list: `Schema.field` or `route?parameter`, with `*` for any letters. */
const PLACES: Partial<Record<keyof typeof en, string[]>> = {
  purpose: ['*?X-Purpose', '*.purpose', '*?purpose'],
  residentState: ['Resident*.state', 'RegisteredView.state'],
  residentStep: ['ResidentView.allowedSteps', 'RegisteredView.allowedSteps'],
  residentClosureReason: ['Re*View.closureReason', 'CloseResident.reason'],
  shareReason: ['ShareResident.reason', 'RequestAccess.reason'],
  erasureReason: ['EraseResident.reason'],
  mergeState: ['MergeView.state', 'MergeLine.state'],
  mergeList: ['get /api/v1/merges?state'],
  mergeStep: ['MergeView.allowedSteps', 'MergeLine.allowedSteps'],
  sex: ['*Resident.sex', 'DuplicateProbe.sex', 'ChangeIdentity.sex', '*View.sex'],
  birthDateQuality: ['BirthDate*.quality'],
  nameKind: ['Name*.kind'],
  script: ['Name*.script'],
  proficiency: ['Language*.proficiency'],
  identityNumberKind: ['IdentityNumberInput.kind'],
  safeContactRule: ['*SafeContact*.rule'],
  documentKind: ['*Document*.kind'],
  householdRole: ['AddMember.role', 'MemberView.role'],
  legalStatus: ['*Annex*.status', 'LegalStatusItem.code'],
  populationType: ['*.populationType'],
  wgAnswer: ['WgAnswersAnswer.*', 'WriteDisability.*'],
  disabilitySummary: ['DisabilityView.summary'],
  residentChange: ['HistoryLine.change'],
  residentField: ['HistoryLine.fields'],
  duplicateVerdict: ['DuplicateCandidate.verdict'],
  duplicateField: ['ReasonAnswer.field'],
  duplicateReason: ['ReasonAnswer.code'],
  needGroup: ['Need*.group', 'NeedGroupItem.code'],
  sector: ['*.sector', '*?sector'],
  priority: ['*.priority'],
  riskLevel: ['*.risk', 'AssessRiskRequest.level'],
  riskFilter: ['*?risk'],
  caseState: ['Case*.state', 'CaseHistoryLine.from', 'CaseHistoryLine.to', 'get /api/v1/cases?state'],
  caseStep: ['Case*.allowedSteps', 'CaseHistoryLine.step'],
  caseClosureReason: ['Case*.closureReason', 'CloseCaseRequest.reason'],
  caseReason: ['CaseHistoryLine.reason'],
  intakeSource: ['*.intakeSource'],
  serviceEventStep: ['ServiceEventView.allowedSteps'],
  serviceAdvice: ['ServiceEventView.advice'],
  taskState: ['Task*.state', '*/tasks?state'],
  taskStep: ['Task*.allowedSteps'],
  referralState: [
    '*ReferralLine.state',
    '*ReferralView.state',
    'ReferralAttempt.state',
    '*/referrals?state',
    'ReferralStepView.from',
    'ReferralStepView.to',
  ],
  referralStep: ['*ReferralLine.allowedSteps', '*ReferralView.allowedSteps', 'ReferralStepView.step'],
  whoseMove: ['*.whoseMove', '*?whoseMove'],
  declineReason: ['*.declineReason', 'DeclineRequest.reason'],
  outcome: ['*Referral*.outcome', '*OutcomeRequest.outcome'],
  confirmedBy: ['*.confirmedBy', 'ConfirmRequest.by'],
  heardBy: ['*.heardBy', '*.outcomeHeardBy'],
  disputeReason: ['DisputeRequest.reason'],
  recallReason: ['RecallRequest.reason'],
  withdrawReason: ['WithdrawRequest.reason'],
  referralReason: ['ReferralStepView.reason'],
  consentForm: ['*Consent*.form'],
  consentState: ['*Consent*.state'],
  consentStep: ['ConsentView.allowedSteps'],
  packetField: ['*Consent*.fields', '*.disclosed', 'PacketFieldView.name'],
  workerFilter: ['*?worker'],
  workBucket: ['*.bucket', '*?bucket'],
  workKind: ['*Line.kind'],
  waitingOn: ['*.waitingOn'],
  role: ['*Role.role', 'PrivilegeEntry.role', '*.roles'],
  scope: ['*.scopes'],
  staffStep: ['Staff*.allowedSteps'],
  apiClientStep: ['ApiClient*.allowedSteps'],
  unitKind: ['*Unit*.kind'],
  privilegeChange: ['PrivilegeEntry.change'],
  jobName: ['JobItem.name'],
  jobState: ['JobItem.state', 'get /api/v1/jobs?state'],
  notificationKind: ['Notification.kind'],
  actorKind: ['*.byKind', 'StepTaker.kind', 'AuditActor.kind'],
  auditOutcome: ['AccessLine.outcome', 'Audit*.outcome', '*/audit/*?outcome'],
  auditSubject: ['AuditSubject*.kind', '*?subjectKind', 'Notification.subjectKind'],
  auditAction: ['AccessLine.action', 'Audit*.action', '*/audit/*?action'],
  chainFault: ['ChainFaultAnswer.fault'],
  importFormat: ['*/imports?format'],
  importSeverity: ['ImportFault.severity'],
  organizationKind: ['Organization*.kind'],
  serviceStatus: ['Service*.status', '*/services?status'],
  serviceStep: ['ServiceView.allowedSteps'],
  runState: ['RunResponse.state'],
  runError: ['RunResponse.errorCode'],
  releaseState: ['Release*.state', 'get /api/v1/statistics/releases?state'],
  releaseStep: ['Release*.allowedSteps'],
  indicator: ['*.indicator'],
  statisticsTable: ['*.table'],
  figureArea: ['*.refArea'],
  figurePopulation: ['*.popType'],
  figureSex: ['FigureChange.sex', 'PublishedFigureResponse.sex'],
  ageBand: ['*.age'],
  obsStatus: ['*.obsStatus'],
  confStatus: ['*.confStatus'],
  reportFormat: ['*/liaison/reports/*?format', '*/statistics/releases/*/file?format'],
};

/** Enumerations whose codes nobody sees. */
const NEVER_SHOWN: Record<string, string> = {
  'Live.status': 'for machines that watch the service',
  'Ready.status': 'for machines that watch the service',
  'SessionAnswer.tokenType': 'part of OAuth',
  'TokenRequest.grant_type': 'part of OAuth',
  'SignInBody.tokenDelivery': 'how a program wants its token',
  'ChallengeAnswer.secondFactor': 'decides which step of signing in comes next',
  'Me.permissions': 'decides what a page offers',
  'CaseView.allowedWork': 'decides what a page offers',
  'JobList.backend': 'where jobs wait; the page has a sentence for it',
  '*.profile': 'the name of the rules of disclosure control, the same in every language',
  'WorkLine.state': 'shown in the words of its kind: of a case, a task or a referral',
  'EscalationLine.state': 'shown in the words of its kind: of a case, a task or a referral',
  '*?overdue': 'a switch',
  '*?open': 'a switch',
  '*/hsds/*?format': 'for programs that take the directory',
};

/** Lists of codes that the description does not enumerate. */
const WITHOUT_ENUMERATION = ['needCode', 'numberAdvice'];

const fits = (pattern: string, place: string): boolean =>
  new RegExp(`^${pattern.replace(/[.?{}/]/g, '\\$&').replaceAll('*', '.*')}$`).test(place);

const listsOf = ({ place }: Enumeration): string[] =>
  Object.entries(PLACES).flatMap(([list, patterns]) =>
    (patterns ?? []).some((pattern) => fits(pattern, place)) ? [list] : [],
  );
const isNeverShown = ({ place }: Enumeration): boolean =>
  Object.keys(NEVER_SHOWN).some((pattern) => fits(pattern, place));

describe('words for the codes of the API', () => {
  it('every enumeration has exactly one list, or a reason to be shown nowhere', () => {
    const wrong = enumerations
      .map((one) => ({ place: one.place, lists: [...listsOf(one), ...(isNeverShown(one) ? ['never shown'] : [])] }))
      .filter(({ lists }) => lists.length !== 1);
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(languages))('every code has a word: %s', (language) => {
    const missing = enumerations.flatMap((one) =>
      listsOf(one).flatMap((list) =>
        one.values
          .filter((value) => !languages[language]![list]?.[value]?.trim())
          .map((value) => `${list}.${value} (${one.place})`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(languages))('no word is left over from a code that is gone: %s', (language) => {
    const used = new Map<string, Set<string>>();
    for (const one of enumerations)
      for (const list of listsOf(one)) used.set(list, new Set([...(used.get(list) ?? []), ...one.values]));
    const stale = Object.entries(languages[language]!)
      .filter(([list]) => !WITHOUT_ENUMERATION.includes(list))
      .flatMap(([list, words]) =>
        Object.keys(words).flatMap((code) => (used.get(list)?.has(code) ? [] : [`${list}.${code}`])),
      );
    expect(stale).toEqual([]);
  });

  it('every place and every reason of the tables is still needed', () => {
    const patterns = [...Object.values(PLACES).flat(), ...Object.keys(NEVER_SHOWN)];
    expect(patterns.filter((pattern) => !enumerations.some(({ place }) => fits(pattern, place)))).toEqual([]);
  });

  it.each(Object.keys(languages))("every code of UNHCR's needs has a word: %s", (language) => {
    const source = readFileSync(resolve(root, 'src/residents/domain/specific-needs.ts'), 'utf8');
    const codes = [...source.matchAll(/^ {2}([A-Z]{2}): \['[^']+', '([A-Z ]+)'\],$/gm)].flatMap(([, group, details]) =>
      details!.split(' ').map((detail) => `${group}-${detail}`),
    );
    expect(codes.length).toBeGreaterThan(60);
    expect(new Set(Object.keys(languages[language]!['needCode']!))).toEqual(new Set(codes));
  });

  it('tells the words of one list apart', () => {
    const twice = Object.entries(languages).flatMap(([language, lists]) =>
      Object.entries(lists)
        .filter(([list]) => !['referralReason', 'auditAction', 'residentField'].includes(list))
        .flatMap(([list, words]) => {
          const all = Object.values(words);
          return all.filter((word, i) => all.indexOf(word) !== i).map((word) => `${language} ${list}: ${word}`);
        }),
    );
    expect(twice).toEqual([]);
  });
});
