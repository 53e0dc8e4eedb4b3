import { Module } from '@nestjs/common';
import { MyDayController } from './my-day.controller.js';
import { MyDayService } from './my-day.service.js';
import { UnitWorkController } from './unit-work.controller.js';
import { UnitWorkService } from './unit-work.service.js';

/** What waits for whom, put together from cases, tasks and referrals. */
@Module({
  controllers: [MyDayController, UnitWorkController],
  providers: [MyDayService, UnitWorkService],
})
export class MyDayModule {}
