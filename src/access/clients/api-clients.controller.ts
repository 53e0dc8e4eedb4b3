import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor, StaffActor } from '../../platform/actor.js';
import { IfMatch, tagged } from '../../platform/http/if-match.js';
import { PageQuery } from '../../platform/http/paging.js';
import { CurrentStaff } from '../current-staff.decorator.js';
import { CurrentActor, Permit } from '../permit.decorator.js';
import { ApiClient, ApiClientPage, ApiClientWithSecret, NewApiClient } from './api-clients.dto.js';
import { ApiClientQueries } from './api-clients.queries.js';
import { ApiClients } from './api-clients.service.js';

/** Programs that may use the API. */
@ApiTags('api clients')
@ApiBearerAuth()
@Controller('v1/api-clients')
export class ApiClientsController {
  constructor(
    private readonly clients: ApiClients,
    private readonly queries: ApiClientQueries,
  ) {}

  @Get()
  @Permit('api-client.read')
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<ApiClientPage> {
    return this.queries.list(actor, page);
  }

  @Get(':clientId')
  @Permit('api-client.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('clientId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApiClient> {
    return tagged(reply, await this.queries.get(actor, id));
  }

  /** Makes a client; its secret is in this answer and nowhere else. */
  @Post()
  @Permit('api-client.manage')
  async create(
    @CurrentStaff() actor: StaffActor,
    @Body() input: NewApiClient,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApiClientWithSecret> {
    const client = await this.clients.create(actor, input);
    void reply.header('location', `/api/v1/api-clients/${client.id}`);
    return tagged(reply, client);
  }

  /** Switches a client off for good; its tokens die at once. */
  @Post(':clientId/steps/deactivate')
  @HttpCode(200)
  @Permit('api-client.manage')
  async deactivate(
    @CurrentStaff() actor: StaffActor,
    @Param('clientId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApiClient> {
    return tagged(reply, await this.clients.deactivate(actor, id, version));
  }

  /** Gives a new secret, shown this once; the old one and its tokens die at once. */
  @Post(':clientId/steps/rotate-secret')
  @HttpCode(200)
  @Permit('api-client.manage')
  async rotateSecret(
    @CurrentStaff() actor: StaffActor,
    @Param('clientId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApiClientWithSecret> {
    return tagged(reply, await this.clients.rotateSecret(actor, id, version));
  }
}
