import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { PERMISSION_KEY } from '../platform/http/permission-key.js';
import { DomainError } from '../platform/errors.js';
import type { Permission } from './domain/permissions.js';

export const PERMISSION = PERMISSION_KEY;

/** The permission a route needs. */
export const Permit = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** A route that anyone may call, with the reason why that is right. */
export const Public = (reason: string) => SetMetadata(PERMISSION, { public: reason });

/** The signed-in actor of the request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<FastifyRequest & { user?: Actor }>();
  if (!user) throw new DomainError('unauthenticated', 'sign-in-first', 'Sign in first.');
  return user;
});
