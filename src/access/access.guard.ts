import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Denials } from '../audit/index.js';
import type { Actor } from '../platform/actor.js';
import { DomainError, Forbidden } from '../platform/errors.js';
import { Metrics } from '../platform/http/metrics.js';
import { isGranted, type Permission } from './domain/permissions.js';
import { PERMISSION } from './permit.decorator.js';
import { VerifiedTokens } from './verified-tokens.js';

const TokenGuard = AuthGuard('access-token');

/** Stands before every route: who is it, and may such a one knock here at all. A refusal is written to the audit trail. */
@Injectable()
export class AccessGuard extends TokenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly denials: Denials,
    private readonly metrics: Metrics,
    private readonly verified: VerifiedTokens,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.get<Permission | { public: string } | undefined>(PERMISSION, context.getHandler());
    // A route without a declared permission stops the start (route-check.ts); should one slip through, it stays shut.
    if (needed === undefined) throw new Forbidden();
    if (typeof needed === 'object') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & { user: Actor }>();
    const known = this.verified.find(request.headers.authorization);
    if (known) request.user = known;
    else await super.canActivate(context);
    const { user } = request;
    const held = user.kind === 'staff' ? { roles: user.roles } : user.kind === 'client' ? { scopes: user.scopes } : {};
    if (isGranted(needed, held)) return true;
    this.metrics.denials.inc({ permission: needed });
    await this.denials.record(user, needed);
    throw new Forbidden();
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error instanceof DomainError) throw error;
    if (error || !user) throw new DomainError('unauthenticated', 'sign-in-first', 'Sign in first.');
    return user;
  }
}
