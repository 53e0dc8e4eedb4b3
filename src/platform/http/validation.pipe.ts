import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { DomainError, InvalidFields, type FieldFault } from '../errors.js';
import { isUuid } from '../ids.js';
import { collect, fewer, harmless, listsForObjects } from './field-faults.js';

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object, undefined]);

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
    const checked = harmless(value, '', 0, faults);
    if (PLAIN.has(metadata.metatype)) {
      refuse(faults);
      return value;
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw new InvalidFields([{ pointer: '', code: 'not-an-object', detail: 'must be an object' }]);
    }
    const instance = plainToInstance(metadata.metatype as Type<object>, checked) as object;
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: true, value: false },
    });
    for (const error of errors) collect(error, '', faults);
    listsForObjects(instance, '', faults);
    refuse(faults);
    return instance;
  }
}

function refuse(faults: FieldFault[]): void {
  if (faults.length > 0) throw new InvalidFields(fewer(faults));
}

function requireId(value: unknown): string {
  if (isUuid(value)) return value.toLowerCase();
  throw new DomainError('not-found', 'not-found', 'There is nothing here that you may see.');
}
