import { Global, Module } from '@nestjs/common';
import { Denials } from './trail.js';

/** Who read or changed what, append only. */
@Global()
@Module({ providers: [Denials], exports: [Denials] })
export class AuditModule {}
