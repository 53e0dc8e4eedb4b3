import { useMemo } from 'react';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { useDistricts, useNamesOf } from '../parts/code-lists';
import type { NameValues } from './values';

type Birth = { value?: string | null; quality: Api['BirthDateAnswer']['quality'] } | null;
type Language = { code: string; interpreter?: boolean | null };

export interface ResidentWords {
  birth(birth: Birth): string | null;
  /** Null where the year is not known. */
  age(birth: Birth): string | null;
  name(name: NameValues): string;
  names(names: readonly NameValues[]): string;
  language(language: Language): string;
  languages(languages: readonly Language[]): string;
  district(code: string | null | undefined): string | null;
}

const years = (value: string, today: Date): number => {
  const [year, month = '01', day = '01'] = value.split('-');
  const before =
    today.getMonth() + 1 < Number(month) || (today.getMonth() + 1 === Number(month) && today.getDate() < Number(day));
  return today.getFullYear() - Number(year) - (before && value.length === 10 ? 1 : 0);
};

/** What identifies a person, in the reader's words. */
export function useResidentWords(): ResidentWords {
  const text = useText();
  const formats = useFormats();
  const word = useCodeText();
  const districts = useDistricts();
  const languageName = useNamesOf('language');
  return useMemo(() => {
    const name = ({ given, family }: NameValues): string => [given, family].filter(Boolean).join(' ');
    const language = ({ code, interpreter }: Language): string =>
      interpreter ? text('residents.withInterpreter', { language: languageName(code) }) : languageName(code);
    return {
      birth: (birth) => {
        if (!birth?.value) return null;
        if (birth.quality === 'exact') return formats.day(birth.value);
        if (birth.quality === 'month') return formats.month(birth.value);
        return birth.quality === 'estimated' ? text('residents.about', { year: birth.value }) : birth.value;
      },
      age: (birth) => {
        if (!birth?.value || !/^\d{4}/.test(birth.value)) return null;
        const smart_count = years(birth.value, new Date());
        return text(birth.quality === 'exact' ? 'residents.age' : 'residents.ageAbout', { smart_count });
      },
      name,
      names: (names) =>
        names.map((each) => `${name(each)} (${word('nameKind', each.kind ?? 'registered')})`).join('\n'),
      language,
      languages: (languages) => languages.map(language).join(' · '),
      district: (code) => (code ? districts.nameOf(code) : null),
    };
  }, [text, formats, word, districts, languageName]);
}
