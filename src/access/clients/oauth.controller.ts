import { Controller, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBadRequestResponse, ApiBody, ApiConsumes, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TAKES_FORMS } from '../../platform/http/takes-forms.js';
import { AccessTokens } from '../access-tokens.js';
import { Public } from '../permit.decorator.js';
import type { KnownClient } from './client-check.js';
import { ClientGuard } from './client-credentials.strategy.js';
import { OAuthErrorFilter } from './oauth-error.filter.js';
import { grantOf, scopesFor } from './oauth-request.js';
import { TokenAnswer, TokenError, TokenRequest } from './oauth.dto.js';

/** OAuth 2 for machines: client credentials only. */
@ApiTags('sign-in')
@UseFilters(OAuthErrorFilter)
@Controller('v1/oauth')
export class OAuthController {
  constructor(private readonly tokens: AccessTokens) {}

  /** A bearer token for ten minutes, for an API client. */
  @Post('token')
  @HttpCode(200)
  @RouteConfig(TAKES_FORMS)
  @UseGuards(ClientGuard)
  @Public('the client secret is what identifies the caller; failures are bounded per client and address')
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiBody({ type: TokenRequest })
  @ApiBadRequestResponse({ type: TokenError })
  @ApiUnauthorizedResponse({ type: TokenError })
  token(
    @Req() request: FastifyRequest & { client: KnownClient },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): TokenAnswer {
    const { id, rights_version: rightsVersion, partner_id: partnerId, scopes: held } = request.client;
    const scopes = scopesFor(held, grantOf(request.body).scopes);
    const { accessToken, expiresIn } = this.tokens.issue({ kind: 'client', id, rightsVersion, partnerId, scopes });
    void reply.header('pragma', 'no-cache');
    return { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn, scope: scopes.join(' ') };
  }
}
