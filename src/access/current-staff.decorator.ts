import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, StaffActor } from '../platform/actor.js';
import { Forbidden } from '../platform/errors.js';

const userOf = (context: ExecutionContext): Actor | undefined =>
  context.switchToHttp().getRequest<FastifyRequest & { user?: Actor }>().user;

/** The signed-in person; machines have no session, account or inbox. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffActor => {
  const user = userOf(context);
  if (user?.kind !== 'staff') throw new Forbidden();
  return user;
});

/** The signed-in person on a route that also works without; null then. */
export const StaffIfSignedIn = createParamDecorator((_: unknown, context: ExecutionContext): StaffActor | null => {
  const user = userOf(context);
  return user?.kind === 'staff' ? user : null;
});
