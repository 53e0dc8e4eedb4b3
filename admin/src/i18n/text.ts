import { useLocaleState, useTranslate } from 'react-admin';
import type { Messages } from './en';
import { LANGUAGES, type Language } from './languages';

/** Every path to a text in the message files: a text that is not there does not compile. */
export type TextKey = Leaves<Omit<Messages, 'ra'>>;

type Leaves<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

export type Text = (key: TextKey, values?: Record<string, string | number>) => string;

/** Texts of the chosen language; `smart_count` picks the plural form (Arabic has six, Turkish one). */
export const useText = (): Text => useTranslate() as Text;

export function useLanguage(): [Language, (language: Language) => void] {
  return useLocaleState() as [Language, (language: Language) => void];
}

// The month in letters: 3/4 is another day elsewhere.
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatter = (language: Language, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${kind}`;
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(LANGUAGES[language].format, options)));
  return found;
};

export interface Formats {
  /** A day of the calendar, as `2026-09-30`: no time zone moves it. */
  day(date: string): string;
  /** A day with its weekday, without the year. */
  longDay(date: string): string;
  /** The day of a moment, in the reader's time zone. */
  dayOf(at: string): string;
  /** A moment, shown in the reader's time zone. */
  moment(at: string): string;
  /** A month, as `2026-09`. */
  month(period: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** Several things in one sentence: "a, b and c". */
  list(things: readonly string[]): string;
}

export function formatsOf(language: Language): Formats {
  return {
    day: (date) => formatter(language, 'day', { ...DAY, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)),
    dayOf: (at) => formatter(language, 'dayOf', DAY).format(new Date(at)),
    // The clock of Türkiye, in every language.
    moment: (at) =>
      formatter(language, 'moment', { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
        new Date(at),
      ),
    longDay: (date) =>
      formatter(language, 'longDay', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      ),
    month: (period) =>
      formatter(language, 'month', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${period}-01T00:00:00Z`),
      ),
    number: (value, options) => new Intl.NumberFormat(LANGUAGES[language].format, options).format(value),
    list: (things) => new Intl.ListFormat(LANGUAGES[language].format).format(things),
  };
}

/** Dates and numbers as people of the chosen language write them. */
export const useFormats = (): Formats => formatsOf(useLanguage()[0]);
