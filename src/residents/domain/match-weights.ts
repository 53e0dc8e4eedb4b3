/** How often an outcome is seen between two records of one person (m) and between records of two people (u). */
interface Odds {
  readonly m: number;
  readonly u: number;
}

type NameCode =
  | 'same'
  | 'same-and-common'
  | 'other-script'
  | 'other-script-and-common'
  | 'sounds-alike'
  | 'similar'
  | 'partly-same'
  | 'different';

/** Every field that is compared and all outcomes it can have. What is absent on either side has none. */
export interface MatchCodes {
  givenName: NameCode;
  familyName: NameCode;
  nameOrder: 'given-and-family-swapped';
  birthDate:
    | 'same'
    | 'same-first-of-january'
    | 'day-and-month-swapped'
    | 'next-day'
    | 'one-digit-off'
    | 'digits-transposed'
    | 'same-month'
    | 'same-year'
    | 'year-close'
    | 'same-year-first-of-january'
    | 'same-year-other-day'
    | 'different-year'
    | 'different';
  number: 'same' | 'one-character-off' | 'characters-transposed' | 'another-valid-one' | 'different';
  phone: 'same' | 'one-digit-off' | 'different';
  address: 'same' | 'similar' | 'different';
  place: 'same-neighbourhood' | 'same-postcode' | 'same-district' | 'different';
  sex: 'same' | 'different';
}
export type MatchField = keyof MatchCodes;

/**
 * A missing row does not compile. m comes from the usual finding that about a tenth of the values of a register are wrong or
 * changed; u from the size of the value's domain in a city, or, for what a household shares (phone, address, family name), from
 * how often relatives share it, since relatives are whom duplicates are confused with.
 */
const ODDS: { readonly [F in MatchField]: Readonly<Record<MatchCodes[F], Odds>> } = {
  givenName: {
    same: { m: 0.78, u: 0.004 },
    'same-and-common': { m: 0.78, u: 0.02 },
    'other-script': { m: 0.78, u: 0.005 },
    'other-script-and-common': { m: 0.78, u: 0.025 },
    'sounds-alike': { m: 0.06, u: 0.003 },
    similar: { m: 0.08, u: 0.006 },
    'partly-same': { m: 0.1, u: 0.012 },
    different: { m: 0.03, u: 0.95 },
  },
  familyName: {
    same: { m: 0.78, u: 0.003 },
    'same-and-common': { m: 0.78, u: 0.014 },
    'other-script': { m: 0.78, u: 0.004 },
    'other-script-and-common': { m: 0.78, u: 0.018 },
    'sounds-alike': { m: 0.06, u: 0.003 },
    similar: { m: 0.08, u: 0.004 },
    'partly-same': { m: 0.1, u: 0.008 },
    different: { m: 0.1, u: 0.96 },
  },
  nameOrder: { 'given-and-family-swapped': { m: 0.05, u: 0.15 } },
  birthDate: {
    same: { m: 0.78, u: 0.00005 },
    'same-first-of-january': { m: 0.78, u: 0.0012 },
    'day-and-month-swapped': { m: 0.015, u: 0.00005 },
    // Converting from the Islamic or the Iranian calendar is often a day off.
    'next-day': { m: 0.015, u: 0.0001 },
    'one-digit-off': { m: 0.03, u: 0.0012 },
    'digits-transposed': { m: 0.01, u: 0.0003 },
    'same-month': { m: 0.85, u: 0.0015 },
    'same-year': { m: 0.85, u: 0.018 },
    'year-close': { m: 0.85, u: 0.09 },
    'same-year-first-of-january': { m: 0.06, u: 0.018 },
    'same-year-other-day': { m: 0.02, u: 0.018 },
    'different-year': { m: 0.06, u: 0.9 },
    different: { m: 0.03, u: 0.97 },
  },
  number: {
    same: { m: 0.9, u: 0.000001 },
    // Relatives who register together get neighbouring numbers.
    'one-character-off': { m: 0.03, u: 0.0008 },
    'characters-transposed': { m: 0.02, u: 0.0001 },
    'another-valid-one': { m: 0.01, u: 0.99 },
    different: { m: 0.3, u: 0.99 },
  },
  phone: { same: { m: 0.6, u: 0.005 }, 'one-digit-off': { m: 0.03, u: 0.002 }, different: { m: 0.4, u: 0.98 } },
  address: { same: { m: 0.5, u: 0.008 }, similar: { m: 0.2, u: 0.02 }, different: { m: 0.3, u: 0.97 } },
  place: {
    'same-neighbourhood': { m: 0.6, u: 0.04 },
    'same-postcode': { m: 0.6, u: 0.06 },
    'same-district': { m: 0.2, u: 0.1 },
    different: { m: 0.25, u: 0.8 },
  },
  sex: { same: { m: 0.97, u: 0.5 }, different: { m: 0.03, u: 0.5 } },
};

/** Bits of evidence: positive for one person, negative for two. */
export function weightOf<F extends MatchField>(field: F, code: MatchCodes[F]): number {
  const { m, u } = ODDS[field][code];
  return Math.log2(m / u);
}

/** A person met at intake is taken to be one of a million residents with this many bits against any one of them. */
export const PRIOR_BITS = -20;

/** From here two records are taken to be of one person; staff still confirm. */
export const SAME_FROM = 0.99;
/** From here staff are asked before a new file is opened. The benchmark counts a pair as found from here. */
export const LIKELY_FROM = 0.6;
/** From here a record is listed at all. */
export const POSSIBLE_FROM = 0.03;
