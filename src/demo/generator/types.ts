import type {
  BirthQuality,
  CaseClosureReason,
  CaseState,
  ConsentMethod,
  ConsentState,
  DeclineReason,
  DocumentType,
  EventMode,
  FileClosureReason,
  HouseholdKind,
  HouseholdRole,
  PopulationType,
  Priority,
  Proficiency,
  ReferralOutcome,
  ReferralState,
  Sector,
  SpecificNeed,
  StatusCode,
  WgAnswer,
  WgDomain,
} from './codes.js';

/** ISO date (`2026-09-30`). */
export type IsoDate = string;
/** RFC 3339 with the city's offset (`2026-09-30T14:05:00+03:00`). */
export type IsoMoment = string;

export type Sex = 'female' | 'male';

export interface DemoName {
  readonly use: 'registered' | 'own_script' | 'variant';
  readonly script: 'Latn' | 'Arab' | 'Cyrl';
  readonly given: string;
  readonly family: string;
}

export interface DemoLanguage {
  /** ISO 639-1: tr, ar, ku, fa, ps, uk, ru, en. */
  readonly code: string;
  readonly proficiency: Proficiency;
  /** Set on the language the interpreter has to speak. */
  readonly interpreterNeeded: boolean;
}

export interface DemoIdentityNumber {
  /** `tckn` of a citizen, `ykn` of a foreigner (begins 99). */
  readonly kind: 'tckn' | 'ykn';
  readonly value: string;
}

export interface DemoDocumentSeen {
  readonly type: DocumentType;
  readonly seenOn: IsoDate;
  /** As printed on the document; may be past or future. */
  readonly validUntil: IsoDate | null;
}

export interface DemoPerson {
  readonly key: string;
  readonly householdKey: string;
  readonly role: HouseholdRole;
  readonly names: readonly DemoName[];
  readonly callName: string;
  /** `year` and `estimated` dates are written as 1 January; `unknown` has no value. */
  readonly birth: { readonly value: IsoDate | null; readonly quality: BirthQuality };
  readonly sex: Sex;
  readonly languages: readonly DemoLanguage[];
  readonly district: string;
  readonly neighbourhood: string;
  readonly phone: string | null;
  readonly identityNumber: DemoIdentityNumber | null;
  readonly populationType: PopulationType;
  /** ISO 3166-1 alpha-3, or UNHCR's XXA (stateless) and UNK (unknown). */
  readonly citizenship: string;
  /** `until` is the end of validity as shown, possibly in the future; null when it has none. */
  readonly status: { readonly code: StatusCode; readonly from: IsoDate | null; readonly until: IsoDate | null };
  /** Washington Group Short Set; null when nobody has asked. */
  readonly disability: Readonly<Record<WgDomain, WgAnswer>> | null;
  readonly specificNeeds: readonly { readonly code: SpecificNeed; readonly assessedOn: IsoDate }[];
  readonly documentsSeen: readonly DemoDocumentSeen[];
  readonly registeredOn: IsoDate;
  /** Key of the person this is a second file of; for tests, never to be loaded. */
  readonly duplicateOf: string | null;
}

export interface DemoHousehold {
  readonly key: string;
  readonly kind: HouseholdKind;
  readonly memberKeys: readonly string[];
  readonly district: string;
  readonly neighbourhood: string;
}

export interface DemoFileClosure {
  readonly personKey: string;
  readonly closedOn: IsoDate;
  readonly reason: FileClosureReason;
}

export interface DemoUnit {
  readonly key: string;
  readonly name: { readonly tr: string; readonly en: string };
  readonly sectors: readonly Sector[];
}

export interface DemoWorker {
  readonly key: string;
  readonly unitKey: string;
  readonly name: string;
  readonly role: 'intake_desk' | 'social_worker' | 'supervisor' | 'legal_aid';
  readonly languages: readonly string[];
}

export interface DemoOrganisation {
  readonly key: string;
  readonly kind: 'city_unit' | 'district' | 'ngo' | 'public_body' | 'international';
  readonly name: { readonly tr: string; readonly en: string };
}

export interface DemoService {
  readonly key: string;
  readonly organisationKey: string;
  readonly name: { readonly tr: string; readonly en: string };
  readonly sector: Sector;
  readonly languages: readonly string[];
  /** P-code of the district served; null serves the whole city. */
  readonly district: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly capacity: 'capacity' | 'waiting_list' | 'no_capacity';
}

export interface DemoCase {
  readonly key: string;
  readonly personKey: string;
  readonly householdKey: string;
  readonly sector: Sector;
  readonly priority: Priority;
  readonly unitKey: string;
  readonly workerKey: string;
  readonly state: CaseState;
  readonly openedOn: IsoDate;
  readonly firstContactOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly closureReason: CaseClosureReason | null;
}

export interface DemoServiceEvent {
  readonly key: string;
  /** Null for walk-in help and group activities. */
  readonly caseKey: string | null;
  readonly personKey: string;
  readonly sector: Sector;
  readonly kind: string;
  readonly unitKey: string;
  readonly workerKey: string;
  readonly district: string;
  readonly mode: EventMode;
  readonly minutes: number;
  readonly interpreterLanguage: string | null;
  /** Value in Turkish lira of cash or rent support, otherwise null. */
  readonly amountTry: number | null;
  readonly occurredOn: IsoDate;
  readonly recordedAt: IsoMoment;
}

export interface DemoReferralStep {
  readonly state: ReferralState;
  readonly at: IsoMoment;
  readonly by: 'sender' | 'receiver' | 'resident' | 'system';
}

export interface DemoReferral {
  readonly key: string;
  readonly personKey: string;
  readonly caseKey: string;
  readonly serviceKey: string;
  readonly organisationKey: string;
  readonly sector: Sector;
  readonly priority: Priority;
  readonly unitKey: string;
  readonly workerKey: string;
  readonly consentKey: string | null;
  readonly attempt: number;
  readonly previousKey: string | null;
  readonly state: ReferralState;
  /** First to last; the last one is `state`. */
  readonly steps: readonly DemoReferralStep[];
  /** When the owner of the next action must have acted; past when overdue, null in a final state. */
  readonly dueOn: IsoDate | null;
  readonly declineReason: DeclineReason | null;
  readonly outcome: ReferralOutcome | null;
  readonly confirmedBy: 'resident' | 'document' | null;
}

export interface DemoConsent {
  readonly key: string;
  readonly personKey: string;
  readonly purpose: 'casework' | 'referral';
  readonly organisationKey: string | null;
  readonly referralKey: string | null;
  readonly fields: readonly string[];
  readonly method: ConsentMethod;
  readonly language: string;
  readonly withInterpreter: boolean;
  readonly state: ConsentState;
  readonly givenOn: IsoDate;
  readonly expiresOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
}
