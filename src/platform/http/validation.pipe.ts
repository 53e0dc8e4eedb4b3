import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError, InvalidFields, type FieldFault } from '../errors.js';
import { isUuid } from '../ids.js';
import { unstorable } from './text-rules.js';

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object, undefined]);
const MAX_DEPTH = 12;
// A body of a megabyte could hold a hundred thousand faults; nobody reads that many.
const MAX_FAULTS = 100;

/**
 * Checks bodies and queries against their class and refuses unknown fields; answers with all faults at once, each with its pointer.
 * Ids in paths must be UUIDs: anything else is answered like an id that does not exist.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'param' && metadata.data?.toLowerCase().endsWith('id')) return requireId(value);
    if (metadata.type !== 'body' && metadata.type !== 'query') return value;
    const faults: FieldFault[] = [];
    checkTexts(value, '', 0, faults);
    if (PLAIN.has(metadata.metatype)) {
      refuse(faults);
      return value;
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw new InvalidFields([{ pointer: '', code: 'not-an-object', detail: 'must be an object' }]);
    }
    const instance = plainToInstance(metadata.metatype as Type<object>, value) as object;
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
    });
    for (const error of errors) collect(error, '', faults);
    refuse(faults);
    return instance;
  }
}

function refuse(faults: FieldFault[]): void {
  if (faults.length > 0) throw new InvalidFields(faults.slice(0, MAX_FAULTS));
}

function requireId(value: unknown): string {
  if (isUuid(value)) return value.toLowerCase();
  throw new DomainError('not-found', 'not-found', 'There is nothing here that you may see.');
}

function collect(error: ValidationError, base: string, faults: FieldFault[]): void {
  const pointer = `${base}/${escape(error.property)}`;
  for (const [rule, message] of Object.entries(error.constraints ?? {})) {
    faults.push(rule === 'whitelistValidation' ? unknownField(pointer) : { pointer, code: kebab(rule), detail: message });
  }
  for (const child of error.children ?? []) collect(child, pointer, faults);
}

const unknownField = (pointer: string): FieldFault => ({ pointer, code: 'unknown-field', detail: 'this field is not known here' });

/** Texts that no column could take, and nesting that no request needs. */
function checkTexts(value: unknown, pointer: string, depth: number, faults: FieldFault[]): void {
  if (depth > MAX_DEPTH) {
    if (faults.length < MAX_FAULTS) faults.push({ pointer: pointer.slice(0, 200), code: 'too-deep', detail: 'is nested too deeply' });
    return;
  }
  if (typeof value === 'string') {
    const reason = unstorable(value);
    if (reason && faults.length < MAX_FAULTS) faults.push({ pointer, code: 'unstorable-text', detail: `this text ${reason}` });
  } else if (Array.isArray(value)) {
    value.forEach((item, i) => checkTexts(item, `${pointer}/${i}`, depth + 1, faults));
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      const inner = `${pointer}/${escape(key)}`;
      // Names that every object has: class-transformer would drop them in silence.
      if (key in Object.prototype && faults.length < MAX_FAULTS) faults.push(unknownField(inner));
      checkTexts(item, inner, depth + 1, faults);
    }
  }
}

// The name of an unknown field is the caller's text: cut it, and write it as a JSON pointer (RFC 6901).
const escape = (name: string): string => name.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
