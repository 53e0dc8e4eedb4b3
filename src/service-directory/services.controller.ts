import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { IfMatch, tagged } from '../platform/http/if-match.js';
import { DEFAULT_LIMIT, pageOf } from '../platform/http/paging.js';
import type { ServicePage, ServiceView } from './answers.dto.js';
import { ListServicesQuery, PublishInput, ServiceInput } from './directory.dto.js';
import { summaryOf, viewOf } from './directory.presenter.js';
import { DirectoryQueries } from './directory.queries.js';
import { DirectoryService } from './directory.service.js';

/** Services of the city and its partners, for staff. */
@ApiTags('directory')
@Controller('v1/directory/services')
export class ServicesController {
  constructor(
    private readonly queries: DirectoryQueries,
    private readonly directory: DirectoryService,
  ) {}

  /** Services by words, sector, organisation and status, in order of name. */
  @Get()
  @Permit('directory.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ListServicesQuery): Promise<ServicePage> {
    const rows = await this.queries.services(actor, query);
    return pageOf(rows, query.limit ?? DEFAULT_LIMIT, (row) => [row.name, row.id], summaryOf);
  }

  @Get(':serviceId')
  @Permit('directory.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('serviceId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceView> {
    return tagged(reply, viewOf(actor, await this.queries.service(actor, id)));
  }

  /** Adds a service; it is not shown to the public before the step `publish`. */
  @Post()
  @Permit('directory.change')
  async add(
    @CurrentActor() actor: Actor,
    @Body() input: ServiceInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceView> {
    const view = viewOf(actor, await this.directory.addService(actor, input));
    void reply.header('location', `/api/v1/directory/services/${view.id}`);
    return tagged(reply, view);
  }

  @Put(':serviceId')
  @Permit('directory.change')
  async change(
    @CurrentActor() actor: Actor,
    @Param('serviceId') id: string,
    @IfMatch() version: number,
    @Body() input: ServiceInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceView> {
    return tagged(reply, viewOf(actor, await this.directory.changeService(actor, id, version, input)));
  }

  /** Shows the service to the public. */
  @Post(':serviceId/steps/publish')
  @HttpCode(200)
  @Permit('directory.change')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('serviceId') id: string,
    @IfMatch() version: number,
    @Body() input: PublishInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceView> {
    return tagged(reply, viewOf(actor, await this.directory.takeStep(actor, id, version, 'publish', input)));
  }

  /** Takes the service back from the public. */
  @Post(':serviceId/steps/withdraw')
  @HttpCode(200)
  @Permit('directory.change')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('serviceId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceView> {
    return tagged(reply, viewOf(actor, await this.directory.takeStep(actor, id, version, 'withdraw', {})));
  }
}
