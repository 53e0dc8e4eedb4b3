import {
  type Day,
  isoOf,
  laterMoment,
  type Moment,
  momentIso,
  momentOf,
  workingDayFrom,
  workingDayWithin,
} from './calendar.js';
import type { ConsentState, DeclineReason, Priority, ReferralOutcome, ReferralState } from './codes.js';
import { CONDUCT, ORGANISATIONS, SERVICES } from './services.js';
import { type CasePlay, consentKey, needsInterpreter, type Scene } from './scene.js';
import type { DemoReferral, DemoReferralStep, DemoService } from './types.js';

const FINAL: ReadonlySet<ReferralState> = new Set(['closed', 'declined', 'recalled', 'withdrawn', 'expired']);

/** Days the owner of the next action has in each open state; the first three shrink with the priority. */
const TIME_ALLOWED: Readonly<Partial<Record<ReferralState, number>>> = {
  draft: 7,
  sent: 3,
  received: 7,
  accepted: 14,
  in_progress: 14,
  outcome_reported: 7,
};
const HASTE: Readonly<Record<Priority, number>> = { emergency: 0.2, urgent: 0.5, normal: 1 };

const KIND_OF = new Map(ORGANISATIONS.map((organisation) => [organisation.key, organisation.kind]));

/** Refers a case once, and again when the first service declines or never answers. Returns the last day, or `open`. */
export function playReferrals(scene: Scene, play: CasePlay): Day | 'open' {
  const { random, timeline } = scene;
  const { until } = play.applicant;
  let from = workingDayWithin(play.contact + random.lognormalDays(6, 0.9, 60), until);
  let previous: DemoReferral | null = null;
  let end: Day = from;
  for (let attempt = 1; attempt <= 3; attempt++) {
    const service = serviceFor(scene, play, previous);
    if (service === null) return end;
    const drama: Drama = perform(scene, play, service, from);
    const referral = written(scene, play, service, drama, attempt, previous);
    timeline.referrals.push(referral);
    if (!FINAL.has(referral.state)) return 'open';
    end = drama.now.day;
    const again =
      (referral.state === 'declined' && random.chance(0.55)) || (referral.state === 'expired' && random.chance(0.7));
    if (!again || end + 3 >= until) return end;
    from = workingDayWithin(end + random.int(1, 6), until);
    previous = referral;
  }
  return end;
}

function serviceFor(
  { random }: Scene,
  { sector, applicant }: CasePlay,
  previous: DemoReferral | null,
): DemoService | null {
  const { age, person } = applicant;
  const fitting = SERVICES.filter((service) => service.sector === sector && service.key !== previous?.serviceKey);
  if (fitting.length === 0) return null;
  return random.weighted(
    fitting.map((service) => {
      const near = service.district === null ? 1 : service.district === person.district ? 2.5 : 0.08;
      const aged = (service.minimumAge ?? 0) <= age && age <= (service.maximumAge ?? 200) ? 1 : 0.05;
      return [service, near * aged] as const;
    }),
  );
}

/** The course of one referral, step by step until the play's horizon. */
interface Drama {
  readonly steps: DemoReferralStep[];
  state: ReferralState;
  now: Moment;
  sentOn: Day | null;
  consent: ConsentState;
  declineReason: DeclineReason | null;
  outcome: ReferralOutcome | null;
  confirmedBy: DemoReferral['confirmedBy'];
}

function perform(scene: Scene, play: CasePlay, service: DemoService, from: Day): Drama {
  const { random } = scene;
  const conduct = CONDUCT.get(service.organisationKey) ?? { slowness: 1, silent: 0.05, declines: 0.15 };
  const horizon = play.applicant.until;
  const haste = HASTE[play.priority];
  const drama: Drama = {
    steps: [],
    state: 'draft',
    now: momentOf(from, random.next()),
    sentOn: null,
    consent: 'given',
    declineReason: null,
    outcome: null,
    confirmedBy: null,
  };
  drama.steps.push({ state: 'draft', at: momentIso(drama.now), by: 'sender' });
  /** Takes the step unless it lies beyond the horizon: then the referral stays as it is today. */
  const step = (state: ReferralState, by: DemoReferralStep['by'], days: number): boolean => {
    const next = laterMoment(drama.now, days, random.next());
    if (next.day > horizon) return false;
    drama.now = next;
    drama.state = state;
    drama.steps.push({ state, at: momentIso(next), by });
    return true;
  };
  const slow = (median: number, sigma = 0.8): number =>
    random.lognormalDays(median * conduct.slowness * haste, sigma, 120);
  const fate = random.next();

  if (fate < 0.02) {
    drama.consent = 'refused';
    step('withdrawn', 'resident', random.int(0, 3));
  } else if (step('sent', 'sender', random.lognormalDays(0.6, 0.8, 6))) {
    drama.sentOn = drama.now.day;
    if (fate < 0.04) step('recalled', 'sender', random.int(1, 4));
    else if (fate < 0.04 + conduct.silent) step('expired', 'system', random.int(15, 28));
    else if (fate > 0.985) {
      if (step('withdrawn', 'resident', random.int(1, 9))) drama.consent = 'withdrawn';
    } else if (step('received', 'receiver', slow(1.6)))
      decide(scene, { play, service, drama, step, slow, declines: conduct.declines });
  }
  if (!FINAL.has(drama.state) && play.applicant.closed !== null) {
    const by = play.applicant.closed === 'died' || play.applicant.closed === 'duplicate' ? 'sender' : 'resident';
    if (!step('withdrawn', by, horizon - drama.now.day)) forceLast(drama, by);
  }
  return drama;
}

interface Decision {
  play: CasePlay;
  service: DemoService;
  drama: Drama;
  step: (state: ReferralState, by: DemoReferralStep['by'], days: number) => boolean;
  slow: (median: number, sigma?: number) => number;
  declines: number;
}

function decide({ random }: Scene, { play, service, drama, step, slow, declines }: Decision): void {
  const refusing =
    declines * (service.capacity === 'no_capacity' ? 2.5 : service.capacity === 'waiting_list' ? 1.5 : 1);
  if (random.chance(refusing)) {
    if (step('declined', 'receiver', slow(4))) drama.declineReason = declineReason(random.next(), play, service);
    return;
  }
  if (!step('accepted', 'receiver', slow(3))) return;
  if (random.chance(0.015)) {
    if (step('withdrawn', 'resident', random.int(1, 10))) drama.consent = 'withdrawn';
    return;
  }
  if (!step('in_progress', 'receiver', slow(6)) || !step('outcome_reported', 'receiver', slow(24))) return;
  drama.outcome = random.weighted<ReferralOutcome>([
    ['service_received_full', 58],
    ['service_received_partial', 14],
    ['not_received_client_choice', 6],
    ['not_received_unreachable', 7],
    ['not_received_capacity', 4],
    ['not_received_not_eligible', 3],
    ['resolved_otherwise', 5],
    ['unknown', 3],
  ]);
  if (!step('closed', 'sender', random.lognormalDays(7, 0.9, 90))) return;
  const reachable = drama.outcome !== 'not_received_unreachable' && drama.outcome !== 'unknown';
  drama.confirmedBy = reachable
    ? random.weighted([
        ['resident', 58],
        ['document', 18],
        [null, 24],
      ])
    : null;
}

/** The file closes on the very day of the last step, too late for another office moment: a minute later will do. */
function forceLast(drama: Drama, by: DemoReferralStep['by']): void {
  drama.now = { day: drama.now.day, minute: drama.now.minute + 1 };
  drama.state = 'withdrawn';
  drama.steps.push({ state: 'withdrawn', at: momentIso(drama.now), by });
}

/** Reasons that have a visible cause come first; no list holds papers, nationality or status. */
function declineReason(draw: number, { applicant }: CasePlay, service: DemoService): DeclineReason {
  const { age, person } = applicant;
  if (service.district !== null && service.district !== person.district) return 'outside_area';
  if (age < (service.minimumAge ?? 0) || age > (service.maximumAge ?? 200)) return 'outside_age_or_target_group';
  const language = person.languages[0]?.code ?? 'tr';
  if (needsInterpreter(person) && !service.languages.includes(language) && draw < 0.6) return 'language_not_available';
  const mandate = KIND_OF.get(service.organisationKey);
  const reasons: [DeclineReason, number][] = [
    ['no_capacity', service.capacity === 'capacity' ? 26 : 70],
    ['not_eligible_rule', 17],
    ['unreachable_after_3', 13],
    ['client_declined', 10],
    ['service_not_offered', 9],
    ['duplicate_of', 6],
    ['partner_mandate_limit', mandate === 'international' ? 30 : mandate === 'ngo' ? 8 : 0],
    ['accessibility_not_available', 4],
    ['service_ended', 4],
    ['outside_area', 4],
    ['safety_conflict', 2],
    ['outside_age_or_target_group', 3],
  ];
  let at = ((draw * 7919) % 1) * reasons.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [reason, weight] of reasons) {
    at -= weight;
    if (at < 0) return reason;
  }
  return 'no_capacity';
}

function written(
  scene: Scene,
  play: CasePlay,
  service: DemoService,
  drama: Drama,
  attempt: number,
  previous: DemoReferral | null,
): DemoReferral {
  const { timeline } = scene;
  const key = `r-${String(timeline.referrals.length + 1).padStart(6, '0')}`;
  const asked = drama.consent === 'refused' && drama.state === 'withdrawn' ? drama.now.day : drama.sentOn;
  const allowed = TIME_ALLOWED[drama.state];
  const days = allowed === undefined ? null : Math.max(1, Math.round(allowed * HASTE[play.priority]));
  return {
    key,
    personKey: play.applicant.person.key,
    caseKey: play.key,
    serviceKey: service.key,
    organisationKey: service.organisationKey,
    sector: play.sector,
    priority: play.priority,
    unitKey: play.unitKey,
    workerKey: play.workerKey,
    consentKey: asked === null ? null : referralConsent(scene, play, service, drama, key, asked),
    attempt,
    previousKey: previous?.key ?? null,
    state: drama.state,
    steps: drama.steps,
    dueOn: days === null ? null : isoOf(workingDayFrom(drama.now.day + days)),
    declineReason: drama.declineReason,
    outcome: drama.outcome,
    confirmedBy: drama.confirmedBy,
  };
}

const OPTIONAL_FIELDS = [
  'phone',
  'language',
  'district',
  'birth_year',
  'household_size',
  'address',
  'specific_needs',
] as const;

/** The packet the resident agreed to, or refused; good for a year. Returns the consent's key. */
function referralConsent(
  { random, window, timeline }: Scene,
  play: CasePlay,
  service: DemoService,
  drama: Drama,
  referralKey: string,
  on: Day,
): string {
  const { person, age } = play.applicant;
  const key = consentKey(timeline);
  const expires = on + 365;
  const state: ConsentState = drama.consent === 'given' && expires < window.today ? 'expired' : drama.consent;
  timeline.consents.push({
    key,
    personKey: person.key,
    purpose: 'referral',
    organisationKey: service.organisationKey,
    referralKey,
    fields:
      state === 'refused'
        ? []
        : ['call_name', 'need', ...OPTIONAL_FIELDS.filter((_, i) => random.chance(i < 2 ? 0.93 : 0.4))],
    method:
      age < 18 && person.role !== 'head'
        ? 'guardian'
        : random.weighted([
            ['written', 62],
            ['verbal', 28],
            ['remote', 10],
          ]),
    language: person.languages[0]?.code ?? 'tr',
    withInterpreter: needsInterpreter(person),
    state,
    givenOn: isoOf(on),
    expiresOn: state === 'refused' ? null : isoOf(expires),
    withdrawnOn: state === 'withdrawn' ? isoOf(drama.now.day) : null,
  });
  return key;
}
