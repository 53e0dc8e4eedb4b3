import { newId } from '../../../src/platform/ids.js';
import { inDays } from '../../support/casework.js';
import { wrongFor, type Kind } from './values.js';
import type { Answered } from './world.js';

/** A schema of the OpenAPI document, as far as requests are made from it. */
export interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** One place of a body where something wrong can be put: a field, or an item of a list. */
export interface Place {
  path: (string | number)[];
  kind: Kind;
  required: boolean;
  nullable: boolean;
}

/** One wrong value at one place. */
export interface Mutation {
  path: (string | number)[];
  what: string;
  /** The field is left out when this is `MISSING`. */
  value: unknown;
}

export const MISSING = Symbol('missing');

/** Reads the places of a body from its schema, with a body that is right. */
export class Shape {
  readonly places: Place[] = [];
  readonly good: Record<string, unknown>;

  constructor(
    schema: Schema,
    private readonly schemas: Record<string, Schema>,
    private readonly ids: Record<string, string>,
  ) {
    this.good = this.object(this.resolved(schema).schema, []) as Record<string, unknown>;
  }

  private resolved(schema: Schema): { schema: Schema; nullable: boolean; name: string } {
    const one = schema.anyOf?.find((each) => each.type !== 'null') ?? schema;
    const name = one.$ref?.split('/').at(-1) ?? '';
    const nullable = schema.anyOf !== undefined || (Array.isArray(schema.type) && schema.type.includes('null'));
    return { schema: one.$ref ? this.schemas[name]! : one, nullable, name };
  }

  private object(schema: Schema, path: (string | number)[]): object {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, field]) => [
        name,
        this.value(field, [...path, name], schema.required?.includes(name) ?? false),
      ]),
    );
  }

  private value(field: Schema, path: (string | number)[], required: boolean): unknown {
    const { schema, nullable } = this.resolved(field);
    const type = [schema.type].flat().find((each) => each !== 'null');
    const place = (kind: Kind): void => void this.places.push({ path, kind, required, nullable });
    const name = String(path.findLast((part) => typeof part === 'string'));
    if (schema.properties) {
      place('object');
      return this.object(schema, path);
    }
    if (type === 'array') {
      place('list');
      return [this.value(schema.items!, [...path, 0], true)];
    }
    if (type === 'boolean' || type === 'number') {
      place(type);
      return type === 'boolean' ? true : (schema.minimum ?? 1) + 1;
    }
    if (schema.enum) {
      place('enum');
      return PREFERRED.find((code) => schema.enum!.includes(code)) ?? schema.enum.find((each) => each !== null);
    }
    if (schema.format === 'uuid') {
      place('uuid');
      return this.ids[name] ?? newId();
    }
    const known = KNOWN.find(([pattern]) =>
      pattern.test(
        `${path.filter((part) => typeof part === 'string').join('.')} ${schema.pattern ?? schema.format ?? ''}`,
      ),
    );
    place(known?.[1] ?? 'text');
    return known?.[2] ?? 'Deniz Örnek';
  }
}

/** Codes that go with the other values of a right body. */
const PREFERRED = ['exact', 'partner:referrals', 'active', 'any'];

/** Places whose value has a form that the description does not tell, by path and pattern. */
const KNOWN: [RegExp, Kind, string][] = [
  [/^birthDate\.value /, 'day', '1990-06-15'],
  [/Month /, 'day', '2026-01'],
  [/^period /, 'day', '2026-01'],
  [/^validUntil /, 'day', inDays(60)],
  [/^(annex\.statusUntil|statusUntil|closedOn) /, 'day', '2030-01-10'],
  [/(On|^on|\.on|From|^from|\.from) /, 'day', '2026-01-10'],
  [/\\d\{6\}/, 'coded', '123456'],
  [/\[A-Z0-9-\]/, 'coded', 'U-HOSTILE'],
  [/phones\.number /, 'coded', '+90 555 000 00 00'],
  [/(^|\.)language |languages(\.code)? /, 'coded', 'ar'],
  [/districtCode /, 'coded', 'TUR035021'],
  [/citizenship /, 'coded', 'SYR'],
  [/^code $/, 'opaque', 'SP-PT'],
  [/^(password|newPassword|currentPassword|challenge|refreshToken|text|fileCode|cursor) $/, 'opaque', 'R-7K3M-92QF'],
  [/email$/i, 'coded', 'deniz@example.org'],
  [/uri$/, 'coded', 'https://example.org/'],
  [/^email /, 'text', 'deniz@example.org'],
];

/** All ways in which one field of this body can be wrong beyond doubt. */
export function mutationsOf(shape: Shape): Mutation[] {
  return shape.places.flatMap((place) => {
    const isItem = typeof place.path.at(-1) === 'number';
    const values = wrongFor(place.kind).map((value): Mutation => ({ path: place.path, what: 'wrong value', value }));
    if (place.required && !isItem) values.push({ path: place.path, what: 'missing', value: MISSING });
    if (place.required && !place.nullable) values.push({ path: place.path, what: 'null', value: null });
    if (place.kind === 'object')
      values.push(
        ...['unknownField', 'isAdmin', 'toString', 'a/b~c'].map((name) => ({
          path: [...place.path, name],
          what: 'unknown field',
          value: 'x',
        })),
      );
    return values;
  });
}

export function applied(good: unknown, mutations: readonly Mutation[]): unknown {
  const body = structuredClone(good);
  for (const { path, value } of mutations) {
    const holder = path
      .slice(0, -1)
      .reduce((at, part) => (at as Record<string | number, unknown>)[part], body) as Record<string | number, unknown>;
    const last = path.at(-1)!;
    if (value === MISSING) delete holder[last];
    else holder[last] = value;
  }
  return body;
}

/** Whether two mutations can stand in one body: neither lies within the other. */
export const apart = (a: Mutation, b: Mutation): boolean => {
  const [left, right] = [`${pointer(a.path)}/`, `${pointer(b.path)}/`];
  return !left.startsWith(right) && !right.startsWith(left);
};

export const pointer = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Whether a JSON pointer (RFC 6901) leads to a place of this body, or to a field that is missing in an object that is there. */
export function resolves(body: unknown, given: string): boolean {
  if (given === '') return true;
  const parts = given
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at = body;
  for (const part of parts.slice(0, -1)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, part)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return given.startsWith('/') && at !== null && typeof at === 'object';
}

/** The pointers of an answer must lead to fields of the body, name every field that was made wrong, and no other. */
export function faultOfPointers(answer: Answered, body: unknown, mutations: readonly Mutation[]): string | null {
  if (answer.status < 400) return `accepted with ${answer.status}`;
  const given = ((answer.body.errors ?? []) as { pointer: string; code: string; detail: string }[]).map(
    (fault) => fault.pointer,
  );
  const lost = given.filter((each) => !resolves(body, each));
  if (lost.length > 0) return `${lost.join(', ')} leads nowhere`;
  const places = mutations.map(({ path }) => pointer(path));
  const within = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);
  const unnamed = places.filter((place) => !given.some((each) => within(each, place)));
  if (unnamed.length > 0)
    return `${answer.status} ${answer.body.code}, but no pointer to ${unnamed.join(', ')} among ${given.slice(0, 6).join(', ')}`;
  const innocent = given.filter((each) => !places.some((place) => within(each, place)));
  return innocent.length > 0 ? `${innocent.join(', ')} is said to be wrong` : null;
}
