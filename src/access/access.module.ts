import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AuditModule } from '../audit/index.js';
import { LargeBodyGate } from '../platform/http/takes-large-body.js';
import { AccessGuard } from './access.guard.js';
import { AccessTokens } from './access-tokens.js';
import { ApiClientQueries } from './clients/api-clients.queries.js';
import { ApiClients } from './clients/api-clients.service.js';
import { ApiClientsController } from './clients/api-clients.controller.js';
import { ClientCheck } from './clients/client-check.js';
import { ClientCredentialsStrategy } from './clients/client-credentials.strategy.js';
import { OAuthController } from './clients/oauth.controller.js';
import { JwtStrategy } from './jwt.strategy.js';
import { JobsController } from './operation/jobs.controller.js';
import { AuditController } from './oversight/audit.controller.js';
import { AuditQueries } from './oversight/audit.queries.js';
import { JobsService } from './operation/jobs.service.js';
import { RouteCheck } from './route-check.js';
import { RefreshCookie } from './sessions/refresh-cookie.js';
import { SessionAnswers } from './sessions/session-answers.js';
import { SessionQueries } from './sessions/sessions.queries.js';
import { Sessions } from './sessions/sessions.service.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignInHousekeeping } from './sign-in-housekeeping.job.js';
import { Attempts } from './sign-in/attempts.js';
import { Challenges } from './sign-in/challenges.js';
import { EnrolmentService } from './sign-in/enrolment.service.js';
import { FactorCheck } from './sign-in/factor-check.js';
import { LocalStrategy } from './sign-in/local.strategy.js';
import { OwnPassword } from './sign-in/own-password.service.js';
import { PasswordCheck } from './sign-in/password-check.js';
import { Passwords } from './sign-in/passwords.js';
import { SecondFactor } from './sign-in/second-factor.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { PrivilegeQueries } from './staff/privileges.queries.js';
import { PrivilegesController } from './staff/privileges.controller.js';
import { StaffChanges } from './staff/staff-changes.js';
import { StaffController } from './staff/staff.controller.js';
import { StaffQueries } from './staff/staff.queries.js';
import { StaffService } from './staff/staff.service.js';
import { Units } from './staff/units.service.js';
import { UnitsController } from './staff/units.controller.js';
import { TokenGate } from './token-gate.js';
import { VerifiedTokens } from './verified-tokens.js';

const SIGN_IN = [
  Attempts,
  Challenges,
  EnrolmentService,
  FactorCheck,
  LocalStrategy,
  OwnPassword,
  PasswordCheck,
  Passwords,
  SecondFactor,
  SignIn,
];
const SESSIONS = [RefreshCookie, SessionAnswers, SessionQueries, Sessions, SignInHousekeeping];
const STAFF = [PrivilegeQueries, StaffChanges, StaffQueries, StaffService, Units];
const CLIENTS = [ApiClientQueries, ApiClients, ClientCheck, ClientCredentialsStrategy];

/** Who may sign in, and what they may do. */
@Module({
  imports: [PassportModule, DiscoveryModule, AuditModule],
  controllers: [
    SignInController,
    SessionsController,
    OAuthController,
    StaffController,
    UnitsController,
    ApiClientsController,
    PrivilegesController,
    AuditController,
    JobsController,
  ],
  providers: [
    AccessTokens,
    VerifiedTokens,
    JwtStrategy,
    RouteCheck,
    JobsService,
    AuditQueries,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: LargeBodyGate, useClass: TokenGate },
    ...SIGN_IN,
    ...SESSIONS,
    ...STAFF,
    ...CLIENTS,
  ],
  exports: [AccessTokens, RouteCheck, Passwords],
})
export class AccessModule {}
