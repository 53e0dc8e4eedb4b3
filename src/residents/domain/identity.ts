import type { FieldFault } from '../../platform/errors.js';
import { isDay } from '../../platform/dates.js';

export const SEXES = ['F', 'M', 'other', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

export const BIRTH_QUALITIES = ['exact', 'month', 'year', 'estimated', 'unknown'] as const;
export type BirthQuality = (typeof BIRTH_QUALITIES)[number];

export const NAME_KINDS = ['registered', 'own_script', 'variant', 'former'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** ISO 15924. */
export const SCRIPTS = ['Latn', 'Arab', 'Cyrl', 'Geor', 'Armn', 'Hebr', 'Ethi', 'Deva', 'Hans', 'Grek'] as const;
export type Script = (typeof SCRIPTS)[number];

export const PROFICIENCIES = ['native', 'fluent', 'simple', 'interpreter_required'] as const;
export type Proficiency = (typeof PROFICIENCIES)[number];

export interface PersonName {
  given: string;
  family: string;
  script?: Script;
  kind: NameKind;
}

/** As far as it is known: `YYYY-MM-DD` when exact, `YYYY-MM` for a month, `YYYY` for a year or an estimate, null when unknown. */
export interface BirthDate {
  value: string | null;
  quality: BirthQuality;
}

export interface Language {
  /** ISO 639. */
  code: string;
  proficiency?: Proficiency;
  interpreter: boolean;
}

/** What the ciphertext `core.residents.identity` holds. */
export interface Identity {
  callName: string;
  names: PersonName[];
  birthDate: BirthDate;
  sex: Sex;
  languages: Language[];
  /** P-code of the district, see districts.ts. */
  districtCode: string | null;
  neighbourhood: string | null;
}

/** What a request may say; absent stays as it is, null clears. */
export interface IdentityInput {
  callName?: string;
  names?: { given?: string | null; family?: string | null; script?: Script | null; kind?: NameKind | null }[] | null;
  birthDate?: { value?: string | null; quality: BirthQuality } | null;
  sex?: Sex | null;
  languages?: { code: string; proficiency?: Proficiency | null; interpreter?: boolean | null }[] | null;
  districtCode?: string | null;
  neighbourhood?: string | null;
}

export const IDENTITY_FIELDS = [
  'callName',
  'names',
  'birthDate',
  'sex',
  'languages',
  'districtCode',
  'neighbourhood',
] as const;
export type IdentityField = (typeof IDENTITY_FIELDS)[number];

const UNKNOWN_BIRTH: BirthDate = { value: null, quality: 'unknown' };

/** Someone of whom only a name to call them by is known. */
export const blankIdentity = (callName: string): Identity => ({
  callName: clean(callName),
  names: [],
  birthDate: UNKNOWN_BIRTH,
  sex: 'unknown',
  languages: [],
  districtCode: null,
  neighbourhood: null,
});

/** The identity after a request. Texts are NFC and trimmed; dates are cut to what their quality says. */
export function withInput(identity: Identity, input: IdentityInput): Identity {
  return {
    callName: input.callName === undefined ? identity.callName : clean(input.callName),
    names: input.names === undefined ? identity.names : (input.names ?? []).map(nameOf),
    birthDate: input.birthDate === undefined ? identity.birthDate : birthOf(input.birthDate),
    sex: input.sex === undefined ? identity.sex : (input.sex ?? 'unknown'),
    languages: input.languages === undefined ? identity.languages : (input.languages ?? []).map(languageOf),
    districtCode: input.districtCode === undefined ? identity.districtCode : input.districtCode,
    neighbourhood: input.neighbourhood === undefined ? identity.neighbourhood : cleanOrNull(input.neighbourhood),
  };
}

/** Names of the fields in which two identities differ. */
export const changedFields = (before: Identity, after: Identity): IdentityField[] =>
  IDENTITY_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** What single fields cannot show: a name without any part, a date that does not fit its quality or lies in the future. */
export function identityFaults(input: IdentityInput, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  (input.names ?? []).forEach((name, i) => {
    if (!name.given && !name.family)
      faults.push({ pointer: `/names/${i}`, code: 'empty-name', detail: 'a name needs a given or a family name' });
  });
  const fault = input.birthDate ? birthFault(input.birthDate, today) : null;
  if (fault) faults.push({ pointer: '/birthDate/value', ...fault });
  const codes = (input.languages ?? []).map((language) => language.code);
  const twice = codes.findIndex((code, i) => codes.indexOf(code) !== i);
  if (twice >= 0)
    faults.push({ pointer: `/languages/${twice}`, code: 'repeated', detail: 'this language is there twice' });
  return faults;
}

const OLDEST_YEAR = 1900;
const NEEDED: Record<BirthQuality, { length: number; form: string }> = {
  exact: { length: 10, form: 'YYYY-MM-DD' },
  month: { length: 7, form: 'YYYY-MM' },
  year: { length: 4, form: 'YYYY' },
  estimated: { length: 4, form: 'YYYY' },
  unknown: { length: 0, form: 'nothing' },
};

export const BIRTH_FAULT_CODES = ['not-known', 'day', 'too-coarse', 'future'] as const;
export type BirthFaultCode = (typeof BIRTH_FAULT_CODES)[number];

/** What is wrong with a birth date on the given day: not a date, not written as its quality says, or in the future. */
export function birthFault(
  { value, quality }: NonNullable<IdentityInput['birthDate']>,
  today: string,
): { code: BirthFaultCode; detail: string } | null {
  const text = value ?? '';
  if (quality === 'unknown')
    return text === '' ? null : { code: 'not-known', detail: 'an unknown birth date has no value' };
  const whole = text + '-01-01'.slice(text.length === 4 ? 0 : text.length === 7 ? 3 : 6);
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || !isDay(whole) || Number(text.slice(0, 4)) < OLDEST_YEAR) {
    return {
      code: 'day',
      detail: `must be a date that exists, from ${OLDEST_YEAR} on, written ${NEEDED[quality].form}`,
    };
  }
  if (text.length < NEEDED[quality].length)
    return { code: 'too-coarse', detail: `must be written ${NEEDED[quality].form} for this quality` };
  if (text > today.slice(0, text.length)) return { code: 'future', detail: 'must not lie in the future' };
  return null;
}

function birthOf(input: IdentityInput['birthDate']): BirthDate {
  if (!input || input.quality === 'unknown') return UNKNOWN_BIRTH;
  return { value: input.value?.slice(0, NEEDED[input.quality].length) ?? null, quality: input.quality };
}

function nameOf(name: NonNullable<IdentityInput['names']>[number]): PersonName {
  return {
    given: clean(name.given ?? ''),
    family: clean(name.family ?? ''),
    ...(name.script ? { script: name.script } : {}),
    kind: name.kind ?? 'registered',
  };
}

function languageOf(language: NonNullable<IdentityInput['languages']>[number]): Language {
  return {
    code: language.code,
    ...(language.proficiency ? { proficiency: language.proficiency } : {}),
    interpreter: language.interpreter ?? language.proficiency === 'interpreter_required',
  };
}

/** The year of birth, as far as it is known. */
export const birthYearOf = (identity: Identity | null): number | null => {
  const value = identity?.birthDate.value;
  return value ? Number(value.slice(0, 4)) : null;
};

const clean = (text: string): string => text.normalize('NFC').trim().replace(/ +/g, ' ');
const cleanOrNull = (text: string | null): string | null => (text === null ? null : clean(text));
