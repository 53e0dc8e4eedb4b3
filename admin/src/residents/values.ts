import type { Api } from '../api/client';

/** A birth date as it is typed: three boxes, and whether it is an estimate. */
export interface BirthValues {
  day?: string | null;
  month?: string | null;
  year?: string | null;
  estimated?: boolean;
  /** Always empty: where a fault of the date as a whole is shown. */
  value?: '';
}

export interface NameValues {
  given?: string | null;
  family?: string | null;
  kind?: Api['NameAnswer']['kind'];
  script?: Api['NameAnswer']['script'] | null;
}

export interface LanguageValues {
  code?: string | null;
  proficiency?: Api['LanguageAnswer']['proficiency'] | null;
  interpreter?: boolean | null;
}

/** What identifies a person, as forms hold it. Named as in the API, so that its faults find their fields. */
export interface IdentityValues {
  callName?: string | null;
  names?: NameValues[];
  birthDate?: BirthValues;
  sex?: Api['ResidentView']['sex'];
  languages?: LanguageValues[];
  districtCode?: string | null;
  neighbourhood?: string | null;
}

export interface ContactValues {
  phones?: { number?: string | null; note?: string | null }[];
  email?: string | null;
  /** Lines of one text; the API takes a list. */
  addressLines?: string | null;
  identityNumbers?: { kind?: Api['IdentityNumberInput']['kind'] | null; number?: string | null }[];
  safeContact?: { rule?: Api['SafeContactAnswer']['rule'] | null; note?: string | null };
}

export interface AnnexValues {
  status?: NonNullable<Api['AnnexView']['status']> | null;
  populationType?: Api['AnnexView']['populationType'] | null;
  citizenship?: string | null;
  statusFrom?: string | null;
  statusUntil?: string | null;
}

const typed = (value: string | null | undefined): value is string => (value ?? '').trim() !== '';

export const hasName = (name: NameValues): boolean => typed(name.given) || typed(name.family);
export const hasLanguage = (language: LanguageValues): boolean => typed(language.code);
export const hasPhone = (phone: { number?: string | null }): boolean => typed(phone.number);

/** Without the rows in which nothing was typed: then the numbers in the API's answer are the numbers on the screen. */
export function withoutBlankRows<T extends { names?: NameValues[]; languages?: LanguageValues[] }>(values: T): T {
  return {
    ...values,
    names: (values.names ?? []).filter(hasName),
    languages: (values.languages ?? []).filter(hasLanguage),
  };
}

export function contactWithoutBlankRows(values: ContactValues): ContactValues {
  return {
    ...values,
    phones: (values.phones ?? []).filter(hasPhone),
    identityNumbers: (values.identityNumbers ?? []).filter(({ number }) => typed(number)),
  };
}

const SCRIPTS = [
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Hans', /\p{Script=Han}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Latn', /\p{Script=Latin}/u],
] as const;

/** The letters say which script they are; nobody has to. */
export const scriptOf = (written: string): NameValues['script'] =>
  SCRIPTS.find(([, letters]) => letters.test(written))?.[0] ?? null;

const two = (part: string): string => part.padStart(2, '0');

/** The boxes as the API writes a birth date; how exact it is follows from which of them are filled. */
export function birthBody(birth: BirthValues | undefined): Api['BirthDateInput'] {
  const [year, month, day] = [birth?.year, birth?.month, birth?.day].map((part) => (part ?? '').trim());
  if (!year && !month && !day) return { value: null, quality: 'unknown' };
  if (birth?.estimated) return { value: year!, quality: 'estimated' };
  if (day) return { value: `${year}-${two(month!)}-${two(day)}`, quality: 'exact' };
  return month ? { value: `${year}-${two(month)}`, quality: 'month' } : { value: year!, quality: 'year' };
}

export function birthValues(birth: Api['BirthDateAnswer'] | null): BirthValues {
  const [year, month, day] = (birth?.value ?? '').split('-');
  return { year: year ?? '', month: month ?? '', day: day ?? '', estimated: birth?.quality === 'estimated', value: '' };
}

export const identityBody = (values: IdentityValues): Api['ChangeIdentity'] => ({
  callName: values.callName ?? '',
  names: (values.names ?? []).filter(hasName).map(({ given, family, kind, script }) => ({
    given: given ?? '',
    family: family ?? '',
    kind: kind ?? 'registered',
    script: scriptOf(`${given ?? ''}${family ?? ''}`) ?? script ?? null,
  })),
  birthDate: birthBody(values.birthDate),
  sex: values.sex ?? 'unknown',
  languages: (values.languages ?? []).filter(hasLanguage).map(({ code, proficiency, interpreter }) => ({
    code: code!,
    proficiency: proficiency ?? null,
    interpreter: interpreter ?? null,
  })),
  districtCode: values.districtCode ?? null,
  neighbourhood: typed(values.neighbourhood) ? values.neighbourhood : null,
});

export const identityValues = (resident: Api['ResidentView']): IdentityValues => ({
  callName: resident.callName ?? '',
  names: resident.names.map((name) => ({ ...name })),
  birthDate: birthValues(resident.birthDate),
  sex: resident.sex ?? 'unknown',
  languages: resident.languages.map((language) => ({ ...language })),
  districtCode: resident.districtCode,
  neighbourhood: resident.neighbourhood ?? '',
});

export const contactBody = (values: ContactValues): Api['ChangeContact'] => ({
  phones: (values.phones ?? []).filter(hasPhone).map(({ number, note }) => ({ number: number!, note: note || null })),
  email: typed(values.email) ? values.email : null,
  addressLines: (values.addressLines ?? '').split('\n').filter(typed),
  identityNumbers: (values.identityNumbers ?? [])
    .filter(({ number }) => typed(number))
    .map(({ kind, number }) => ({ kind: kind ?? 'other', number: number! })),
  safeContact: { rule: values.safeContact?.rule ?? 'not_asked', note: values.safeContact?.note || null },
});

export const contactValues = (contact: Api['ContactView']): ContactValues => ({
  phones: contact.phones.map((phone) => ({ ...phone })),
  email: contact.email ?? '',
  addressLines: contact.addressLines.join('\n'),
  identityNumbers: contact.identityNumbers.map((number) => ({ ...number })),
  safeContact: { ...contact.safeContact },
});

/** Whether anything of the contact was said that is worth a record. */
export function saysContact(values: ContactValues | undefined): boolean {
  const body = contactBody(values ?? {});
  return (
    (body.phones ?? []).length > 0 ||
    body.email !== null ||
    (body.addressLines ?? []).length > 0 ||
    (body.identityNumbers ?? []).length > 0 ||
    body.safeContact?.rule !== 'not_asked' ||
    typed(body.safeContact?.note)
  );
}
