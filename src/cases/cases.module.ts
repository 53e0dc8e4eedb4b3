import { Module } from '@nestjs/common';
import { ServiceDirectoryModule } from '../service-directory/index.js';
import { CaseNotesService } from './case-notes.service.js';
import { CaseTasksController } from './case-tasks.controller.js';
import { CaseTasksService } from './case-tasks.service.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { ServiceEventsService } from './service-events.service.js';

/** Work with a resident, from intake to closure. */
@Module({
  imports: [ServiceDirectoryModule],
  controllers: [CasesController, CaseTasksController],
  providers: [CasesService, CaseNotesService, CaseTasksService, ServiceEventsService],
})
export class CasesModule {}
