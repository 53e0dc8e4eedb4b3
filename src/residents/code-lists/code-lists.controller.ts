import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentStaff, Permit } from '../../access/index.js';
import type { StaffActor } from '../../platform/actor.js';
import type { CodeLists } from './code-lists.dto.js';
import { CodeListQueries } from './code-lists.queries.js';

/** Lists that forms choose from. */
@ApiTags('residents')
@Controller('v1/code-lists')
export class CodeListsController {
  constructor(private readonly queries: CodeListQueries) {}

  /** Districts, specific needs, languages, countries, legal statuses. Ask again with `If-None-Match`: 304 while nothing changed. */
  @Get()
  @Permit('code-list.read')
  async all(
    @CurrentStaff() actor: StaffActor,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CodeLists | undefined> {
    const { lists, tag } = await this.queries.all(actor);
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (known !== tag) return lists;
    void reply.status(304);
    return undefined;
  }
}
