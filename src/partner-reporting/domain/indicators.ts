import type { Dimension } from './codes.js';

export const UNITS = {
  PERS: { en: 'persons', tr: 'kişi' },
  CASE: { en: 'cases', tr: 'vaka' },
  EVENT: { en: 'events', tr: 'olay' },
} as const;
export type Unit = keyof typeof UNITS;

/** A fixed table of the report and the dimensions it crosses; no other crossing can be asked for. */
export const TABLES = {
  'popType-sex-age': ['popType', 'sex', 'age'],
  'district-sex': ['refArea', 'sex'],
} as const satisfies Record<string, readonly Dimension[]>;
export type TableId = keyof typeof TABLES;
export const TABLE_IDS = Object.keys(TABLES) as TableId[];

export type IndicatorId =
  | 'REG_STOCK'
  | 'REG_NEW'
  | 'REG_CLOSED'
  | 'CASE_OPENED'
  | 'CASE_CLOSED'
  | 'CASE_ACTIVE'
  | 'SVC_EVENTS'
  | 'SERVED'
  | 'REF_OUT'
  | 'REF_DONE';

export interface IndicatorDefinition {
  readonly unit: Unit;
  /** A stock is counted at the last instant of the month, a flow over the whole of it; the two are never mixed. */
  readonly kind: 'stock' | 'flow';
  readonly definition: { readonly en: string; readonly tr: string };
  /** At least one: an indicator that is published nowhere does not compile. */
  readonly tables: readonly [TableId, ...TableId[]];
}

const BOTH_TABLES = ['popType-sex-age', 'district-sex'] as const satisfies readonly TableId[];

/**
 * Every indicator of the monthly report. Sex, age, population type and district are those of the person, or of the
 * person the case, event or referral is about, as known at the end of the month; the month is that of the event.
 */
export const INDICATORS = {
  REG_STOCK: {
    unit: 'PERS',
    kind: 'stock',
    definition: {
      en: 'Distinct persons with an open file at the end of the month',
      tr: 'Ay sonunda açık dosyası olan farklı kişi sayısı',
    },
    tables: BOTH_TABLES,
  },
  REG_NEW: {
    unit: 'PERS',
    kind: 'flow',
    definition: {
      en: 'Persons first registered in the city during the month',
      tr: 'Ay içinde şehirde ilk kez kaydedilen kişiler',
    },
    tables: BOTH_TABLES,
  },
  REG_CLOSED: {
    unit: 'PERS',
    kind: 'flow',
    definition: { en: 'Persons whose file was closed during the month', tr: 'Dosyası ay içinde kapatılan kişiler' },
    tables: BOTH_TABLES,
  },
  CASE_OPENED: {
    unit: 'CASE',
    kind: 'flow',
    definition: {
      en: 'Cases opened during the month, by their main applicant',
      tr: 'Ay içinde açılan vakalar, asıl başvurana göre',
    },
    tables: BOTH_TABLES,
  },
  CASE_CLOSED: {
    unit: 'CASE',
    kind: 'flow',
    definition: {
      en: 'Cases closed during the month, by their main applicant',
      tr: 'Ay içinde kapatılan vakalar, asıl başvurana göre',
    },
    tables: BOTH_TABLES,
  },
  CASE_ACTIVE: {
    unit: 'CASE',
    kind: 'stock',
    definition: {
      en: 'Cases open at the end of the month, by their main applicant',
      tr: 'Ay sonunda açık olan vakalar, asıl başvurana göre',
    },
    tables: BOTH_TABLES,
  },
  SVC_EVENTS: {
    unit: 'EVENT',
    kind: 'flow',
    definition: {
      en: 'Service events delivered during the month, by the person served',
      tr: 'Ay içinde verilen hizmetler, hizmeti alan kişiye göre',
    },
    tables: BOTH_TABLES,
  },
  SERVED: {
    unit: 'PERS',
    kind: 'flow',
    definition: {
      en: 'Distinct persons with at least one service event during the month; each person is counted once',
      tr: 'Ay içinde en az bir hizmet alan farklı kişiler; herkes bir kez sayılır',
    },
    tables: BOTH_TABLES,
  },
  REF_OUT: {
    unit: 'CASE',
    kind: 'flow',
    definition: { en: 'Referrals made during the month', tr: 'Ay içinde yapılan yönlendirmeler' },
    tables: BOTH_TABLES,
  },
  REF_DONE: {
    unit: 'CASE',
    kind: 'flow',
    definition: {
      en: 'Referrals confirmed as completed during the month',
      tr: 'Tamamlandığı ay içinde teyit edilen yönlendirmeler',
    },
    tables: BOTH_TABLES,
  },
} as const satisfies Record<IndicatorId, IndicatorDefinition>;

export const INDICATOR_IDS = Object.keys(INDICATORS) as IndicatorId[];
