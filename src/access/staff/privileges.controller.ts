import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { StaffActor } from '../../platform/actor.js';
import { PageQuery } from '../../platform/http/paging.js';
import { CurrentStaff } from '../current-staff.decorator.js';
import { Permit } from '../permit.decorator.js';
import { PrivilegePage } from './privileges.dto.js';
import { PrivilegeQueries } from './privileges.queries.js';

/** Who gained or lost what. */
@ApiTags('staff')
@ApiBearerAuth()
@Controller('v1/privileges')
export class PrivilegesController {
  constructor(private readonly queries: PrivilegeQueries) {}

  /** Changes of rights of the last 90 days, newest first. */
  @Get()
  @Permit('privilege.read')
  recent(@CurrentStaff() actor: StaffActor, @Query() page: PageQuery): Promise<PrivilegePage> {
    return this.queries.recent(actor, page);
  }
}
