import { ARABIC, DARI, KURDISH, PASHTO, PERSIAN, TURKISH, UKRAINIAN } from './name-lists.js';
import type { Random } from './random.js';
import type { DemoName, Sex } from './types.js';

export type NameTradition = 'turkish' | 'kurdish' | 'arabic' | 'persian' | 'dari' | 'pashto' | 'ukrainian';

/** One name as a word: how its bearers write it, and how Turkish registers and other papers spell it. */
export interface NameForms {
  readonly own: string | null;
  readonly latin: readonly string[];
}

interface Lists {
  readonly female: readonly NameForms[];
  readonly male: readonly NameForms[];
  readonly family: readonly { readonly female: NameForms; readonly male: NameForms }[];
  readonly script: 'Latn' | 'Arab' | 'Cyrl';
}

const LISTS: Readonly<Record<NameTradition, Lists>> = {
  turkish: lists(TURKISH, 'Latn'),
  kurdish: lists(KURDISH, 'Arab'),
  arabic: lists(ARABIC, 'Arab'),
  persian: lists(PERSIAN, 'Arab'),
  dari: lists(DARI, 'Arab'),
  pashto: lists(PASHTO, 'Arab'),
  ukrainian: lists(UKRAINIAN, 'Cyrl'),
};

/** A family's name, and which of its spellings the papers of this household use. */
export interface FamilyName {
  readonly tradition: NameTradition;
  readonly female: NameForms;
  readonly male: NameForms;
  readonly spelling: number;
}

export function familyName(random: Random, tradition: NameTradition): FamilyName {
  const { female, male } = random.pick(LISTS[tradition].family);
  return { tradition, female, male, spelling: random.chance(0.6) ? 0 : random.int(0, male.latin.length - 1) };
}

/** Whether a wife usually keeps the family name she was born with. */
export function wifeKeepsName(tradition: NameTradition): boolean {
  return tradition !== 'turkish' && tradition !== 'ukrainian';
}

export interface GivenNames {
  readonly names: readonly DemoName[];
  readonly callName: string;
}

/**
 * The names of one person. Registered in Latin letters; most people whose language has another script also in that script; some
 * under a second spelling from an older paper. `ownScript` is false for citizens, whose register knows Latin only.
 */
export function personNames(random: Random, sex: Sex, family: FamilyName, ownScript: boolean): GivenNames {
  const { script, female, male } = LISTS[family.tradition];
  const given = random.pick(sex === 'female' ? female : male);
  const surname = sex === 'female' ? family.female : family.male;
  const spelling = random.chance(0.55) ? 0 : random.int(0, given.latin.length - 1);
  const registered = spell(given, spelling);
  const registeredFamily = spell(surname, family.spelling);
  const names: DemoName[] = [{ use: 'registered', script: 'Latn', given: registered, family: registeredFamily }];
  if (ownScript && given.own !== null && surname.own !== null && random.chance(0.75)) {
    names.push({ use: 'own_script', script, given: given.own, family: surname.own });
  }
  if (given.latin.length > 1 && random.chance(0.22)) {
    const other = spell(given, spelling + 1);
    const otherFamily = random.chance(0.4) ? spell(surname, family.spelling + 1) : registeredFamily;
    names.push({ use: 'variant', script: 'Latn', given: other, family: otherFamily });
  }
  const words = registered.split(' ');
  const callName = words.length > 1 && random.chance(0.6) ? (words[words.length - 1] ?? registered) : registered;
  return { names, callName };
}

/** The same person's names as another desk wrote them down. */
export function respelled(random: Random, names: readonly DemoName[]): DemoName[] {
  const latin = names.filter((name) => name.script === 'Latn');
  const source = random.pick(latin.length > 0 ? latin : names);
  let given = source.given;
  let family = source.family;
  const both = random.chance(0.25);
  if (both || random.chance(0.5)) given = misspell(random, given);
  if (both || given === source.given) family = misspell(random, family);
  const own = names.filter((name) => name.use === 'own_script' && random.chance(0.5));
  return [{ use: 'registered', script: 'Latn', given, family }, ...own];
}

/** A plain name for staff and the like. */
export function plainName(random: Random, tradition: NameTradition): string {
  const sex = random.chance(0.65) ? 'female' : 'male';
  const name = personNames(random, sex, familyName(random, tradition), false).names[0];
  return `${name?.given ?? ''} ${name?.family ?? ''}`.trim();
}

const CONFUSIONS: readonly (readonly [RegExp, string])[] = [
  [/kh/, 'h'],
  [/sh/, 'ş'],
  [/ş/, 's'],
  [/ç/, 'c'],
  [/ğ/, 'g'],
  [/ı/, 'i'],
  [/ö/, 'o'],
  [/ü/, 'u'],
  [/ou/, 'u'],
  [/ee/, 'i'],
  [/q/, 'k'],
  [/w/, 'v'],
  [/j/, 'c'],
  [/hm/, 'm'],
  [/ss/, 's'],
  [/mm/, 'm'],
  [/ay/, 'ey'],
  [/ei/, 'ey'],
  [/e(?=[a-z])/, 'a'],
  [/a(?=[a-z])/, 'e'],
  [/d$/, 't'],
  [/^Al ?/, 'El '],
  [/^El/, 'Al'],
];

function misspell(random: Random, word: string): string {
  const fitting = CONFUSIONS.filter(([pattern]) => pattern.test(word));
  if (fitting.length > 0 && random.chance(0.8)) {
    const [pattern, by] = random.pick(fitting);
    return capital(word.replace(pattern, by));
  }
  if (word.length < 4) return word + 'e';
  const at = random.int(1, word.length - 3);
  const swap = random.chance(0.5);
  return swap
    ? word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
    : word.slice(0, at) + word.slice(at + 1);
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('tr') + word.slice(1);
}

function spell(forms: NameForms, at: number): string {
  return forms.latin[at % forms.latin.length] ?? '';
}

function lists(source: { female: string; male: string; family: string }, script: Lists['script']): Lists {
  return {
    script,
    female: entries(source.female).map((entry) => forms(entry)),
    male: entries(source.male).map((entry) => forms(entry)),
    family: entries(source.family).map((entry) => ({ male: forms(entry, 0), female: forms(entry, 1) })),
  };
}

function entries(text: string): string[] {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** `inflection` 0 is the male form, 1 the female one; words without a slash serve both. */
function forms(entry: string, inflection = 0): NameForms {
  const equals = entry.indexOf('=');
  const inflected = (word: string): string => word.split('/')[inflection] ?? word;
  const latin = entry
    .slice(equals + 1)
    .split(',')
    .map((word) => inflected(word.trim()));
  return { own: equals < 0 ? null : inflected(entry.slice(0, equals)), latin };
}
