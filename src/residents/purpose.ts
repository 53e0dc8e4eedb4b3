import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiHeaderOptions } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PURPOSES, type AccessPurpose } from '../audit/index.js';
import { DomainError } from '../platform/errors.js';

export type { AccessPurpose };

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
