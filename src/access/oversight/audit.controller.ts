import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StaffActor } from '../../platform/actor.js';
import { CurrentStaff } from '../current-staff.decorator.js';
import { Permit } from '../permit.decorator.js';
import { AuditQuery, type AuditEventPage, type AuditVerification } from './audit.dto.js';
import { AuditQueries } from './audit.queries.js';

/** The audit trail, for the data-protection officer. */
@ApiTags('audit')
@Controller('v1/audit')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  /** Who did what, why and to whom, newest first; what was asked for is an event of the trail itself. */
  @Get('events')
  @Permit('audit.read')
  search(@CurrentStaff() actor: StaffActor, @Query() query: AuditQuery): Promise<AuditEventPage> {
    return this.queries.search(actor, query);
  }

  /** Recomputes the newest 20,000 events of the chain now. */
  @Get('verification')
  @Permit('audit.read')
  verify(@CurrentStaff() actor: StaffActor): Promise<AuditVerification> {
    return this.queries.verify(actor);
  }
}
