import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { RefusalInterceptor } from './refusal.interceptor.js';
import { Denials } from './trail.js';

/** Who read or changed what, append only. */
@Global()
@Module({
  providers: [Denials, { provide: APP_INTERCEPTOR, useClass: RefusalInterceptor }],
  exports: [Denials],
})
export class AuditModule {}
