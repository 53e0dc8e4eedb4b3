import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import type { Config } from '../platform/config/config.js';
import { Log } from '../platform/log.js';
import { PlatformModule } from '../platform/platform.module.js';
import { DirectoryStore } from './directory-store.js';
import { ResidentsImport } from './residents-import.js';

/** What the command line needs: no HTTP, no worker. */
@Module({ providers: [DirectoryStore, ResidentsImport], exports: [DirectoryStore, ResidentsImport] })
export class ImportsModule {
  static with(config: Config): DynamicModule {
    return { module: ImportsModule, imports: [PlatformModule.with(config, new Log('silent')), AuditModule] };
  }
}
