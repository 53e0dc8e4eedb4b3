import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AuditModule } from '../audit/index.js';
import { AccessGuard } from './access.guard.js';
import { AccessTokens } from './access-tokens.js';
import { JwtStrategy } from './jwt.strategy.js';
import { RouteCheck } from './route-check.js';

/** Who may sign in, and what they may do. */
@Module({
  imports: [PassportModule, DiscoveryModule, AuditModule],
  providers: [AccessTokens, JwtStrategy, RouteCheck, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccessTokens, RouteCheck],
})
export class AccessModule {}
