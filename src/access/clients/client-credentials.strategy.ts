import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-custom';
import { ClientCheck, type KnownClient } from './client-check.js';
import { OAuthError, credentialsOf, grantOf } from './oauth-request.js';

/** An API client by id and secret (RFC 6749, section 2.3.1). */
@Injectable()
export class ClientCredentialsStrategy extends PassportStrategy(Strategy, 'client-credentials') {
  constructor(private readonly check: ClientCheck) {
    super();
  }

  async validate(request: FastifyRequest): Promise<KnownClient> {
    // A request that asks for something else is told so before its secret is compared.
    grantOf(request.body);
    return this.check.pass(credentialsOf(request.headers.authorization, request.body), request.ip);
  }
}

/** The client is kept apart from the signed-in actor: it has no token yet. */
@Injectable()
export class ClientGuard extends AuthGuard('client-credentials') {
  constructor() {
    super({ property: 'client', session: false });
  }

  override handleRequest<T>(error: unknown, client: T | false): T {
    if (error) throw error;
    if (!client) throw new OAuthError('invalid_client', 'These are not the credentials of a client.');
    return client;
  }
}
