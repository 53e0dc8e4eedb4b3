import { Injectable, createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/errors.js';
import { ValidationPipe } from '../../platform/http/validation.pipe.js';
import type { Account } from '../accounts.queries.js';
import { SignInRefused } from '../access.errors.js';
import { SignInBody } from './sign-in.dto.js';

/** Checks e-mail and password through passport. The account it finds is kept apart from the signed-in actor, who does not exist yet. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  constructor(private readonly pipe: ValidationPipe) {
    super({ property: 'passed', session: false });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // Guards run before pipes; nothing unchecked may reach the comparison.
    request.body = await this.pipe.transform(request.body, { type: 'body', metatype: SignInBody });
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<T>(error: unknown, account: T | false): T {
    if (error) throw error;
    if (!account) throw new SignInRefused();
    return account;
  }
}

/** The account whose password was right. */
export const Passed = createParamDecorator(
  (_: unknown, context: ExecutionContext): Account =>
    context.switchToHttp().getRequest<FastifyRequest & { passed: Account }>().passed,
);

/** On a public route: signs in a caller who shows a good token, and lets every other one through as nobody. */
@Injectable()
export class TokenIfAny extends AuthGuard('access-token') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.body ??= {};
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error && !(error instanceof DomainError)) throw error;
    return (user || undefined) as T;
  }
}

/** A POST whose fields are all optional may come without a body. */
@Injectable()
export class BodyMayBeMissing implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.body ??= {};
    return true;
  }
}
