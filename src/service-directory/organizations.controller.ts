import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { IfMatch, tagged } from '../platform/http/if-match.js';
import { DEFAULT_LIMIT, pageOf } from '../platform/http/paging.js';
import type { OrganizationPage, OrganizationView } from './answers.dto.js';
import { ListOrganizationsQuery, OrganizationInput } from './directory.dto.js';
import { organizationOf } from './directory.presenter.js';
import { DirectoryQueries } from './directory.queries.js';
import { DirectoryService } from './directory.service.js';

/** City units and partners that give services. */
@ApiTags('directory')
@Controller('v1/directory/organizations')
export class OrganizationsController {
  constructor(
    private readonly queries: DirectoryQueries,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  @Permit('directory.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListOrganizationsQuery): Promise<OrganizationPage> {
    const rows = await this.queries.organizations(actor, query);
    return pageOf(rows, query.limit ?? DEFAULT_LIMIT, (row) => [row.name, row.id], organizationOf);
  }

  @Get(':organizationId')
  @Permit('directory.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('organizationId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganizationView> {
    return tagged(reply, organizationOf(await this.queries.organization(actor, id)));
  }

  @Post()
  @Permit('directory.change')
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: OrganizationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganizationView> {
    const view = organizationOf(await this.directory.addOrganization(actor, input));
    void reply.header('location', `/api/v1/directory/organizations/${view.id}`);
    return tagged(reply, view);
  }

  @Put(':organizationId')
  @Permit('directory.change')
  async change(
    @CurrentActor() actor: Actor,
    @Param('organizationId') id: string,
    @IfMatch() version: number,
    @Body() input: OrganizationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganizationView> {
    return tagged(reply, organizationOf(await this.directory.changeOrganization(actor, id, version, input)));
  }
}
