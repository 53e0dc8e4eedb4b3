import type { Role } from '../../access/index.js';
import type { AuditAction } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import type { BirthQuality, NameKind, Proficiency, Script, Sex } from '../domain/identity.js';
import type { HistoryChange, HistoryField } from '../domain/history.js';
import type { ClosureReason, ResidentState, ResidentStep } from '../domain/lifecycle.js';
import type { AccessPurpose } from '../purpose.js';

export class NameAnswer {
  given!: string;
  family!: string;
  /** ISO 15924. */
  script?: Script;
  kind!: NameKind;
}

/** `YYYY-MM-DD` when exact, `YYYY-MM` for a month, `YYYY` for a year or an estimate, null when unknown. */
export class BirthDateAnswer {
  value!: string | null;
  quality!: BirthQuality;
}

export class LanguageAnswer {
  /** ISO 639. */
  code!: string;
  proficiency?: Proficiency;
  interpreter!: boolean;
}

/** A file as its workers see it. The fields of the identity are null after erasure. */
export class ResidentView {
  id!: string;
  code!: string;
  state!: ResidentState;
  homeUnitId!: string;
  unitIds!: string[];
  registeredOn!: string;
  closedOn!: string | null;
  closureReason!: ClosureReason | null;
  mergedInto!: string | null;
  householdId!: string | null;
  callName!: string | null;
  names!: NameAnswer[];
  birthDate!: BirthDateAnswer | null;
  sex!: Sex | null;
  languages!: LanguageAnswer[];
  districtCode!: string | null;
  neighbourhood!: string | null;
  version!: number;
  allowedSteps!: ResidentStep[];
}

/** Something to look at before going on; never refuses anything. */
export class AdviceAnswer {
  pointer!: string;
  code!: string;
  detail!: string;
}

/** The answer to intake. */
export class RegisteredView extends ResidentView {
  advice!: AdviceAnswer[];
  possibleDuplicates!: number;
}

/** One line of a search result: enough to pick the right file. */
export class ResidentLine {
  id!: string;
  code!: string;
  state!: ResidentState;
  callName!: string | null;
  names!: NameAnswer[];
  birthYear!: number | null;
  districtCode!: string | null;
}

export class ResidentLines {
  items!: ResidentLine[];
  nextCursor!: string | null;
}

export class ColleagueAnswer {
  id!: string;
  name!: string;
}

/** One change of a file. `before` holds the former values of the changed fields of the identity. */
export class HistoryLine {
  id!: string;
  version!: number;
  /** RFC 3339. */
  at!: string;
  by!: ColleagueAnswer | null;
  change!: HistoryChange;
  fields!: HistoryField[];
  before!: object | null;
}

export class HistoryLines {
  items!: HistoryLine[];
  nextCursor!: string | null;
}

export class ReaderAnswer {
  name!: string;
  roles!: Role[];
}

/** Who read or changed a file, as the person may be shown it. */
export class AccessLine {
  seq!: string;
  /** RFC 3339. */
  at!: string;
  action!: AuditAction;
  outcome!: 'done' | 'denied';
  purpose!: AccessPurpose | null;
  byKind!: Actor['kind'];
  by!: ReaderAnswer | null;
}

export class AccessLines {
  items!: AccessLine[];
  nextCursor!: string | null;
}
