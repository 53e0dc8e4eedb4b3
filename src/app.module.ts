import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/index.js';
import { AuditModule } from './audit/index.js';
import { CasesModule } from './cases/index.js';
import { ConsentModule } from './consent/index.js';
import { ReferralsModule } from './referrals/index.js';
import type { Config } from './platform/config/config.js';
import type { Log } from './platform/log.js';
import { MyDayModule } from './my-day/index.js';
import { DirectoryImportsModule } from './imports/directory-imports.module.js';
import { NotificationsModule } from './notifications/index.js';
import { PartnerReportingModule } from './partner-reporting/index.js';
import { PlatformModule } from './platform/platform.module.js';
import { ResidentsModule } from './residents/index.js';
import { ServiceDirectoryModule } from './service-directory/index.js';

const MODULES = [
  AuditModule,
  AccessModule,
  NotificationsModule,
  ServiceDirectoryModule,
  DirectoryImportsModule,
  PartnerReportingModule,
  ResidentsModule,
  ConsentModule,
  CasesModule,
  ReferralsModule,
  MyDayModule,
];

/** The one file that lists all modules. */
@Module({})
export class AppModule {
  static with(config: Config, log?: Log): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, log), ...MODULES] };
  }
}
