import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsDay } from '../../platform/http/date-rules.js';
import { COUNTRY_CODES } from '../domain/countries.js';
import { WG_ANSWERS, type DisabilitySummary, type WgAnswer } from '../domain/disability.js';
import {
  LEGAL_STATUS_CODES,
  POPULATION_TYPES,
  type LegalStatus,
  type PopulationType,
} from '../domain/legal-statuses.js';
import { NEED_CODES, type NeedGroup } from '../domain/specific-needs.js';

const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;

/** The whole annex; what is absent is unknown. */
export class WriteAnnex {
  @IsIn(LEGAL_STATUS_CODES)
  status!: LegalStatus;

  /** UNHCR's population type; follows from the status when absent. */
  @IsOptional()
  @IsIn(POPULATION_TYPES)
  populationType?: PopulationType | null;

  /** ISO 3166-1 alpha-3, XXA for stateless. */
  @IsOptional()
  @IsIn(COUNTRY_CODES)
  citizenship?: string | null;

  @IsOptional()
  @IsDay()
  statusFrom?: string | null;

  @IsOptional()
  @IsDay()
  statusUntil?: string | null;
}

/** The six questions of the Washington Group Short Set; `not_asked` is an answer too. */
export class WriteDisability {
  @IsIn(WG_ANSWERS)
  seeing!: WgAnswer;

  @IsIn(WG_ANSWERS)
  hearing!: WgAnswer;

  @IsIn(WG_ANSWERS)
  walking!: WgAnswer;

  @IsIn(WG_ANSWERS)
  remembering!: WgAnswer;

  @IsIn(WG_ANSWERS)
  selfCare!: WgAnswer;

  @IsIn(WG_ANSWERS)
  communicating!: WgAnswer;

  /** `YYYY-MM`; this month when absent. */
  @IsOptional()
  @Matches(MONTH)
  assessedMonth?: string;
}

export class RecordNeed {
  /** Group and detail of UNHCR's list, such as `SP-PT`. */
  @IsIn([...NEED_CODES.keys()])
  code!: string;

  /** `YYYY-MM`; this month when absent. */
  @IsOptional()
  @Matches(MONTH)
  fromMonth?: string;
}

export class EndNeed {
  /** `YYYY-MM`; this month when absent. */
  @IsOptional()
  @Matches(MONTH)
  untilMonth?: string;
}

export class WgAnswersAnswer {
  seeing!: WgAnswer;
  hearing!: WgAnswer;
  walking!: WgAnswer;
  remembering!: WgAnswer;
  selfCare!: WgAnswer;
  communicating!: WgAnswer;
}

export class FormerAnnexAnswer {
  status!: LegalStatus;
  populationType!: PopulationType;
  citizenship!: string | null;
  statusFrom!: string | null;
  statusUntil!: string | null;
  version!: number;
  /** `YYYY-MM`. */
  replacedIn!: string;
}

/** The annex; version 0 and nulls when none was written. */
export class AnnexView {
  status!: LegalStatus | null;
  populationType!: PopulationType;
  citizenship!: string | null;
  statusFrom!: string | null;
  statusUntil!: string | null;
  version!: number;
}

/** Former annexes, newest first, by the month in which they were replaced. */
export class AnnexWithHistory extends AnnexView {
  history!: FormerAnnexAnswer[];
}

export class DisabilityView {
  answers!: WgAnswersAnswer | null;
  summary!: DisabilitySummary;
  assessedMonth!: string | null;
  version!: number;
}

/** A specific need; version 1 while it lasts, 2 when it has ended. Months, because no finer time is kept beside a pseudonym. */
export class NeedView {
  id!: string;
  code!: string;
  group!: NeedGroup;
  groupName!: string | null;
  sensitive!: boolean;
  listVersion!: string;
  fromMonth!: string;
  untilMonth!: string | null;
  version!: number;
}

/** All needs of one person, those that last first: bounded by the list of codes; the first 200 are shown. */
export class NeedViews {
  items!: NeedView[];
}
