import { Module } from '@nestjs/common';
import { DirectoryQueries } from './directory.queries.js';
import { DirectoryService } from './directory.service.js';
import { HsdsController } from './hsds.controller.js';
import { HsdsQueries } from './hsds.queries.js';
import { OrganizationsController } from './organizations.controller.js';
import { ServiceReader } from './service-reader.js';
import { ServicesController } from './services.controller.js';

/** Organisations, services and places, for staff and (HSDS 3) for everybody. */
@Module({
  controllers: [ServicesController, OrganizationsController, HsdsController],
  providers: [DirectoryQueries, DirectoryService, HsdsQueries, ServiceReader],
  exports: [ServiceReader],
})
export class ServiceDirectoryModule {}
