import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentStaff, Permit } from '../access/index.js';
import type { StaffActor } from '../platform/actor.js';
import { DayQuery, type MyDay, type WorkLines } from './my-day.dto.js';
import { presentDay, presentLine } from './my-day.presenter.js';
import { MyDayService } from './my-day.service.js';

/** What waits for the person signed in. */
@ApiTags('my day')
@Controller('v1/my-day')
export class MyDayController {
  constructor(private readonly days: MyDayService) {}

  /** Counts. */
  @Get()
  @Permit('my-day.read')
  async counts(@CurrentStaff() actor: StaffActor): Promise<MyDay> {
    const { today, counts } = await this.days.counts(actor);
    return presentDay(today, counts);
  }

  /** What is behind a count: tasks, referrals and reviews in one list, what is due first comes first. */
  @Get('items')
  @Permit('my-day.read')
  async items(@CurrentStaff() actor: StaffActor, @Query() query: DayQuery): Promise<WorkLines> {
    const { items, nextCursor } = await this.days.items(actor, query);
    return { items: items.map(presentLine), nextCursor };
  }
}
