import type { BirthDate, Identity } from './identity.js';

/**
 * What the statistics may know of a person, as one short text, sealed apart from the identity (class demographics, column
 * `core.residents.demographics`): `sex|birth|quality|district`, for instance `F|1984-03|exact|TUR035021` or `unknown||unknown|`.
 *
 * - sex: `F`, `M`, `other`, `unknown`
 * - birth: `YYYY-MM`, or `YYYY` where no more is known or it is estimated, or empty; never a day
 * - quality: `exact`, `month`, `year`, `estimated`, `unknown`
 * - district: P-code `TUR035001`–`TUR035030`, or empty
 */
export function demographicsOf(identity: Pick<Identity, 'sex' | 'birthDate' | 'districtCode'>): string {
  const { value, quality } = identity.birthDate;
  const birth = value === null ? '' : value.slice(0, quality === 'year' || quality === 'estimated' ? 4 : 7);
  return [identity.sex, birth, quality, identity.districtCode ?? ''].join('|');
}

export interface Demographics {
  sex: Identity['sex'];
  birthYear: number | null;
  birthMonth: number | null;
  quality: BirthDate['quality'];
  districtCode: string | null;
}

/** Reads what `demographicsOf` wrote. Throws a RangeError that does not repeat the text. */
export function parseDemographics(text: string): Demographics {
  const match =
    /^(F|M|other|unknown)\|(?:(\d{4})(?:-(\d{2}))?)?\|(exact|month|year|estimated|unknown)\|(TUR\d{6})?$/.exec(text);
  if (!match) throw new RangeError('these demographics cannot be read');
  const [, sex, year, month, quality, district] = match;
  return {
    sex: sex as Demographics['sex'],
    birthYear: year === undefined ? null : Number(year),
    birthMonth: month === undefined ? null : Number(month),
    quality: quality as Demographics['quality'],
    districtCode: district ?? null,
  };
}
