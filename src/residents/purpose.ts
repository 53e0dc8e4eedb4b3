import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiHeaderOptions } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../platform/errors.js';

/** Why somebody opens contact data, documents or the annex; the answer stands in the audit trail and in the resident's own log. */
export const PURPOSES = [
  'casework',
  'contact_person',
  'verify_identity',
  'referral',
  'legal_aid',
  'correct_data',
  'safeguarding',
  'complaint',
  'subject_request',
] as const;
export type AccessPurpose = (typeof PURPOSES)[number];

/** The purpose from the header `X-Purpose`. Throws 400 without it, 422 when it is not in the list. */
export const Purpose = createParamDecorator((_: unknown, context: ExecutionContext): AccessPurpose => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers['x-purpose'];
  if (given === undefined || given === '')
    throw new DomainError('malformed', 'purpose-missing', 'Say in X-Purpose why you need this.');
  const purpose = PURPOSES.find((known) => known === given);
  if (!purpose)
    throw new DomainError('invalid', 'purpose-unknown', `X-Purpose must be one of: ${PURPOSES.join(', ')}.`);
  return purpose;
});

/** For the API description. */
export const PURPOSE_HEADER: ApiHeaderOptions = {
  name: 'X-Purpose',
  required: true,
  schema: { type: 'string', enum: [...PURPOSES] },
};
