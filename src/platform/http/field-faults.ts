import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { FieldFault } from '../errors.js';
import { unstorable } from './text-rules.js';

const MAX_DEPTH = 12;
// The longest list of any class has 50 items; beyond this, each item would only cost time.
const MAX_ITEMS = 200;
// A body of a megabyte could hold a hundred thousand faults; nobody reads that many.
const MAX_FAULTS = 100;

/** The faults that are shown: when there are too many, each field at the top keeps its first one. */
export function fewer(faults: readonly FieldFault[]): FieldFault[] {
  if (faults.length <= MAX_FAULTS) return [...faults];
  const seen = new Set<string>();
  const isFirst = ({ pointer }: FieldFault): boolean => seen.size < seen.add(pointer.split('/')[1] ?? '').size;
  const firsts = new Set(faults.filter(isFirst));
  return [...firsts, ...faults.filter((fault) => !firsts.has(fault))].slice(0, MAX_FAULTS);
}

/**
 * A copy that the validators can be given, and what is wrong whatever the class says: texts that no column could take (on some of which
 * validators throw), nesting that no request needs, lists that only cost time, names that every object has.
 */
export function harmless(value: unknown, pointer: string, depth: number, faults: FieldFault[]): unknown {
  if (depth > MAX_DEPTH) {
    note(faults, { pointer: pointer.slice(0, 200), code: 'too-deep', detail: 'is nested too deeply' });
    return null;
  }
  if (typeof value === 'string') {
    const reason = unstorable(value);
    if (reason === null) return value;
    note(faults, { pointer, code: 'unstorable-text', detail: `this text ${reason}` });
    return value.replaceAll('\u0000', '\uFFFD').toWellFormed();
  }
  if (Array.isArray(value)) {
    if (value.length > MAX_ITEMS) note(faults, { pointer, code: 'too-long', detail: 'has too many items' });
    return value.slice(0, MAX_ITEMS).map((item, i) => harmless(item, `${pointer}/${i}`, depth + 1, faults));
  }
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const inner = `${pointer}/${escape(key)}`;
    const checked = harmless(item, inner, depth + 1, faults);
    // Names that every object has: class-transformer would drop them in silence.
    if (key in Object.prototype) note(faults, unknownField(inner));
    else copy[key] = checked;
  }
  return copy;
}

const note = (faults: FieldFault[], fault: FieldFault): void => {
  if (faults.length < MAX_FAULTS) faults.push(fault);
};

/** What the validators found; a rule for each item of a list points to the items that break it. */
export function collect(error: ValidationError, base: string, faults: FieldFault[]): void {
  const pointer = `${base}/${escape(error.property)}`;
  for (const [rule, message] of Object.entries(error.constraints ?? {})) {
    if (rule === 'whitelistValidation') faults.push(unknownField(pointer));
    else
      for (const place of placesOf(error, rule, pointer))
        faults.push({ pointer: place, code: kebab(rule), detail: message });
  }
  for (const child of error.children ?? []) collect(child, pointer, faults);
}

function placesOf({ target, property }: ValidationError, rule: string, pointer: string): string[] {
  const object = target as Record<string, unknown>;
  const items = object[property];
  const metadata = Array.isArray(items)
    ? rulesOf(object.constructor).find((each) => each.each && each.propertyName === property && each.name === rule)
    : undefined;
  if (!metadata) return [pointer];
  const [constraint] = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls);
  const args = { targetName: object.constructor.name, property, object, constraints: metadata.constraints };
  const broken = (items as unknown[]).flatMap((value, i) =>
    constraint?.instance.validate(value, { ...args, value }) === true ? [] : [`${pointer}/${i}`],
  );
  return broken.length > 0 ? broken : [pointer];
}

/** Lists in the place of an object, at any depth: class-validator takes a list of right objects for one, and an empty list for anything. */
export function listsForObjects(instance: object, base: string, faults: FieldFault[]): void {
  for (const { propertyName, each } of rulesOf(instance.constructor).filter(
    ({ type }) => type === 'nestedValidation',
  )) {
    const pointer = `${base}/${escape(propertyName)}`;
    const value = (instance as Record<string, unknown>)[propertyName];
    const places =
      each && Array.isArray(value)
        ? value.map((item: unknown, i): [unknown, string] => [item, `${pointer}/${i}`])
        : [[value, pointer] as [unknown, string]];
    for (const [item, place] of places) {
      if (Array.isArray(item)) {
        if (!each || item !== value)
          faults.push({ pointer: place, code: 'not-an-object', detail: 'must be an object' });
      } else if (item !== null && typeof item === 'object') listsForObjects(item, place, faults);
    }
  }
}

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const known = new Map<unknown, Rule[]>();

/** The rules of a class and those it inherits. They are all there once the class is, so they are looked for once. */
function rulesOf(type: { new (): object } | Function): Rule[] {
  const found =
    known.get(type) ?? getMetadataStorage().getTargetValidationMetadatas(type as Function, '', false, false);
  known.set(type, found);
  return found;
}

const unknownField = (pointer: string): FieldFault => ({
  pointer,
  code: 'unknown-field',
  detail: 'this field is not known here',
});

// The name of an unknown field is the caller's text: cut it, and write it as a JSON pointer (RFC 6901).
const escape = (name: string): string => name.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
