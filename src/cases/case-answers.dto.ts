import type { Sector } from '../service-directory/index.js';
import type { CaseState, CaseStep, ClosureReason } from './domain/case-lifecycle.js';
import type { CaseWork } from './domain/case-permissions.js';
import type { RiskLevel } from './domain/case-risk.js';
import type { IntakeSource, Priority, ServiceAdvice } from './domain/case-rules.js';

/** A person as lists show them; the name is null after erasure, and when the file is not with this unit. */
export class CasePerson {
  id!: string;
  /** The code of the file. */
  code!: string | null;
  callName!: string | null;
}

export class CaseWorker {
  id!: string;
  name!: string | null;
}

/** One line of a list of cases. */
export class CaseLine {
  id!: string;
  code!: string;
  resident!: CasePerson;
  unitId!: string;
  unitName!: string;
  /** Null while nobody has the case. */
  worker!: CaseWorker | null;
  sector!: Sector;
  priority!: Priority;
  intakeSource!: IntakeSource;
  state!: CaseState;
  /** `YYYY-MM-DD`. */
  openedOn!: string;
  /** `YYYY-MM-DD`. */
  closedOn!: string | null;
  closureReason!: ClosureReason | null;
  /** Null until somebody assessed it. */
  risk!: RiskLevel | null;
  /** `YYYY-MM-DD`. */
  riskAssessedOn!: string | null;
  /** By when to look at the case again, `YYYY-MM-DD`; null also when it is closed. */
  reviewDueOn!: string | null;
  /** The last step, note or service, RFC 3339. */
  lastActivityAt!: string;
  version!: number;
  allowedSteps!: CaseStep[];
}

export class CaseLines {
  items!: CaseLine[];
  nextCursor!: string | null;
}

export class CaseHistoryLine {
  step!: CaseStep | 'open';
  from!: CaseState | null;
  to!: CaseState;
  /** RFC 3339. */
  takenAt!: string;
  /** Null when the system did it. */
  takenBy!: CaseWorker | null;
  /** Why it was closed; of an assessment, the level. */
  reason!: ClosureReason | RiskLevel | null;
}

export class CaseNote {
  id!: string;
  writtenBy!: CaseWorker;
  /** RFC 3339. */
  writtenAt!: string;
  /** Null when no key opens it any more: the person was erased. */
  body!: string | null;
}

export class CaseNotes {
  items!: CaseNote[];
  nextCursor!: string | null;
}

export class GivenServiceName {
  id!: string;
  name!: string | null;
}

/** A service given to a person in a case. */
export class ServiceEventView {
  id!: string;
  caseId!: string;
  sector!: Sector;
  service!: GivenServiceName | null;
  /** `YYYY-MM-DD`. */
  occurredOn!: string;
  /** RFC 3339. */
  recordedAt!: string;
  /** RFC 3339; a service that was taken back no longer counts. */
  withdrawnAt!: string | null;
  version!: number;
  allowedSteps!: 'withdraw'[];
  /** Only in the answer to recording it: what is unusual and may be right. */
  advice?: ServiceAdvice[];
}

export class ServiceEventViews {
  items!: ServiceEventView[];
  nextCursor!: string | null;
}

/** How the referrals of a case stand: `closed` are those whose loop was closed, `ended` all others that are over. */
export class CaseReferralCounts {
  open!: number;
  overdue!: number;
  closed!: number;
  ended!: number;
}

export class CaseTaskCounts {
  open!: number;
  overdue!: number;
}

/** A case with what its page shows. */
export class CaseView extends CaseLine {
  /** What this reader could add to the case now. */
  allowedWork!: CaseWork[];
  /** Oldest first. */
  history!: CaseHistoryLine[];
  /** Newest first; null for those who do not read notes. */
  lastNotes!: CaseNote[] | null;
  serviceEvents!: ServiceEventView[];
  referrals!: CaseReferralCounts;
  tasks!: CaseTaskCounts;
}
