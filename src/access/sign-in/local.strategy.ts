import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import type { Account } from '../accounts.queries.js';
import { PasswordCheck } from './password-check.js';
import type { SignInBody } from './sign-in.dto.js';

/** E-mail and password of the body, which `PasswordGuard` has checked for its shape. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly check: PasswordCheck) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true } as const);
  }

  validate(request: FastifyRequest<{ Body: SignInBody }>, email: string, password: string): Promise<Account> {
    return this.check.pass({ email, password, code: request.body.code, address: request.ip });
  }
}
