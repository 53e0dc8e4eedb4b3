import { registerDecorator, type ValidationArguments, type ValidationOptions } from 'class-validator';
import { farthestToday } from '../../platform/http/date-rules.js';
import { BIRTH_FAULT_CODES, BIRTH_QUALITIES, birthFault, type BirthQuality } from '../domain/identity.js';

// What `identityFaults` says to the services is said here with all other faults of a body, so that one answer names every one of them.
// The services ask again, with the city's own day.

interface Rule {
  code: string;
  fits(value: unknown, args?: ValidationArguments): boolean;
  detail(args?: ValidationArguments): string;
}

const decorator =
  (rules: Rule[], options?: ValidationOptions): (() => PropertyDecorator) =>
  () =>
  (target, property) => {
    for (const { code, fits, detail } of rules) {
      registerDecorator({
        name: code,
        target: target.constructor,
        propertyName: property as string,
        options,
        validator: { validate: fits, defaultMessage: detail },
      });
    }
  };

const qualityOf = (object: object): BirthQuality | undefined =>
  BIRTH_QUALITIES.find((quality) => quality === (object as { quality?: unknown }).quality);

/** A birth date is looked at when there is one, or when its quality says that there must be. */
export const needsValue = (object: object, value: unknown): boolean =>
  (value ?? null) !== null || (qualityOf(object) ?? 'unknown') !== 'unknown';

function faultOf(value: unknown, args?: ValidationArguments): ReturnType<typeof birthFault> {
  if ((typeof value !== 'string' && (value ?? null) !== null) || !args) return null;
  // With a quality that is none, the date can at least be one that exists.
  const quality = qualityOf(args.object) ?? 'estimated';
  return birthFault({ value: value as string | null | undefined, quality }, farthestToday());
}

/** A date that exists, that is written as its quality says, and that is not in the future anywhere on earth. */
export const IsBirthDate = decorator(
  BIRTH_FAULT_CODES.map((code) => ({
    code,
    fits: (value, args) => faultOf(value, args)?.code !== code,
    detail: (args) => faultOf(args?.value, args)?.detail ?? 'must be a birth date',
  })),
);

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';

/** Each name has a given or a family name. */
export const HasSomeName = decorator(
  [
    {
      code: 'empty-name',
      fits: (name) => !isObject(name) || Boolean(name['given'] || name['family']),
      detail: () => 'a name needs a given or a family name',
    },
  ],
  { each: true },
);

/** No language is there twice. */
export const IsOtherLanguage = decorator(
  [
    {
      code: 'repeated',
      fits: (language, args) => {
        const all = (args?.object as { languages?: unknown } | undefined)?.languages;
        if (!isObject(language) || typeof language['code'] !== 'string' || !Array.isArray(all)) return true;
        return all.find((other: unknown) => isObject(other) && other['code'] === language['code']) === language;
      },
      detail: () => 'this language is there twice',
    },
  ],
  { each: true },
);
