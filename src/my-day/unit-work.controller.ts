import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentStaff, Permit } from '../access/index.js';
import type { StaffActor } from '../platform/actor.js';
import { PageQuery } from '../platform/http/paging.js';
import { presentEscalation, presentWorkload } from './my-day.presenter.js';
import type { EscalationLines, UnitColleagues, UnitWorkload } from './unit-work.dto.js';
import { UnitWorkService } from './unit-work.service.js';

/** The work of one unit, for those who belong to it. */
@ApiTags('units')
@Controller('v1/units/:unitId')
export class UnitWorkController {
  constructor(private readonly units: UnitWorkService) {}

  /** Whom a case or a task of the unit can be given to. */
  @Get('colleagues')
  @Permit('colleague.read')
  async colleagues(@CurrentStaff() actor: StaffActor, @Param('unitId') id: string): Promise<UnitColleagues> {
    const rows = await this.units.colleagues(actor, id);
    return { items: rows.map((row) => ({ id: row.id, displayName: row.display_name })) };
  }

  /** What each worker has in hand; for the supervisor of the unit. */
  @Get('workload')
  @Permit('unit.oversee')
  async workload(@CurrentStaff() actor: StaffActor, @Param('unitId') id: string): Promise<UnitWorkload> {
    return presentWorkload(await this.units.workload(actor, id));
  }

  /** Tasks and referrals that are late, the longest late first; for the supervisor of the unit. */
  @Get('escalations')
  @Permit('unit.oversee')
  async escalations(
    @CurrentStaff() actor: StaffActor,
    @Param('unitId') id: string,
    @Query() query: PageQuery,
  ): Promise<EscalationLines> {
    const { items, nextCursor } = await this.units.escalations(actor, id, query);
    return { items: items.map(presentEscalation), nextCursor };
  }
}
