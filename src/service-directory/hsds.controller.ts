import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/index.js';
import { Settings } from '../platform/config/config.js';
import { present } from '../platform/errors.js';
import {
  HsdsInformation,
  HsdsPage,
  HsdsPageQuery,
  HsdsServiceAtLocationsQuery,
  HsdsServicesQuery,
} from './hsds.dto.js';
import {
  hsdsOrganization,
  hsdsOrganizationFull,
  hsdsService,
  hsdsServiceAtLocation,
  hsdsServiceFull,
  wantedLanguage,
} from './hsds.presenter.js';
import { HsdsQueries, type Counted, type PublicServiceRow, type Slice } from './hsds.queries.js';

const OPEN = 'the directory of services is public information; only published services are shown';
const PER_PAGE = 50;
const NDJSON_BATCH = 500;

type Json = Record<string, unknown>;
type Fetch = (slice: Slice) => Promise<Counted<Json>>;

/** The directory for other cities, search sites and validators: Open Referral HSDS 3, read only, without an account. */
@ApiTags('directory (HSDS 3)')
@Controller('hsds')
export class HsdsController {
  constructor(
    private readonly queries: HsdsQueries,
    private readonly settings: Settings,
  ) {}

  /** Which version and profile this is. */
  @Get()
  @Public(OPEN)
  information(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): HsdsInformation {
    cacheable(reply);
    const base = this.base(request);
    return { version: '3.1', profile: `${base}/api/hsds/profile`, openapi_url: `${base}/api/openapi.json` };
  }

  /** What this profile adds to HSDS 3.1. */
  @Get('profile')
  @Public(OPEN)
  profile(@Res({ passthrough: true }) reply: FastifyReply): Json {
    cacheable(reply);
    return {
      name: 'Hemşehri',
      standard: 'HSDS 3.1',
      changes: 'One property is added to services; nothing is taken away or made stricter.',
      x_hemsehri: {
        sector: 'What the service is about.',
        accepts_referrals: 'Whether the city may refer residents to it.',
        external_gate:
          'A requirement of nationality or registration that others decide, in the words of its source; not a rule of the city.',
        translations: 'Name and description by ISO 639 code; Accept-Language chooses among them.',
      },
    };
  }

  @Get('services')
  @Public(OPEN)
  @ApiOkResponse({ type: HsdsPage })
  services(
    @Query() query: HsdsServicesQuery,
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HsdsPage | Readable> {
    const language = wantedLanguage(languages);
    const filter = { search: query.search, organizationId: query.organization_id, modifiedAfter: query.modified_after };
    return this.list(query, reply, async (slice) => {
      const { total, rows } = await this.queries.services(filter, slice);
      if (query.minimal)
        return { total, rows: rows.map((row) => ({ id: row.id, last_modified: row.last_modified.toISOString() })) };
      if (query.full) return { total, rows: await this.full(rows, language) };
      return {
        total,
        rows: rows.map((row) => ({ ...hsdsService(row, language), organization: hsdsOrganization(row.organization) })),
      };
    });
  }

  @Get('services/:serviceId')
  @Public(OPEN)
  async service(
    @Param('serviceId') id: string,
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const row = present(await this.queries.service(id));
    cacheable(reply);
    const [full] = await this.full([row], wantedLanguage(languages));
    return full!;
  }

  @Get('organizations')
  @Public(OPEN)
  @ApiOkResponse({ type: HsdsPage })
  organizations(
    @Query() query: HsdsPageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HsdsPage | Readable> {
    return this.list(query, reply, async (slice) => {
      const { total, rows } = await this.queries.organizations(query.search, slice);
      return { total, rows: rows.map(hsdsOrganization) };
    });
  }

  @Get('organizations/:organizationId')
  @Public(OPEN)
  async organization(
    @Param('organizationId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    const row = present(await this.queries.organization(id));
    cacheable(reply);
    return hsdsOrganizationFull(row);
  }

  @Get('service_at_locations')
  @Public(OPEN)
  @ApiOkResponse({ type: HsdsPage })
  serviceAtLocations(
    @Query() query: HsdsServiceAtLocationsQuery,
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HsdsPage | Readable> {
    const language = wantedLanguage(languages);
    const filter = { search: query.search, organizationId: query.organization_id, modifiedAfter: query.modified_after };
    return this.list(query, reply, async (slice) => {
      const { total, rows } = await this.queries.serviceAtLocations(filter, slice);
      return { total, rows: rows.map((row) => hsdsServiceAtLocation(row, query.full ?? false, language)) };
    });
  }

  private async full(rows: PublicServiceRow[], language: string | undefined): Promise<Json[]> {
    const places = await this.queries.places(rows.map((row) => row.id));
    return rows.map((row) =>
      hsdsServiceFull(
        row,
        places.filter((place) => place.service_id === row.id),
        language,
      ),
    );
  }

  private async list(query: HsdsPageQuery, reply: FastifyReply, fetch: Fetch): Promise<HsdsPage | Readable> {
    cacheable(reply);
    if (query.format === 'ndjson') {
      void reply.type('application/x-ndjson');
      return Readable.from(lines(fetch));
    }
    const page = query.page ?? 1;
    const perPage = query.per_page ?? PER_PAGE;
    const { total, rows } = await fetch({ offset: (page - 1) * perPage, limit: perPage });
    const totalPages = Math.ceil(total / perPage);
    return {
      total_items: total,
      total_pages: totalPages,
      page_number: page,
      size: rows.length,
      first_page: page === 1,
      last_page: page >= totalPages,
      empty: rows.length === 0,
      contents: rows,
    };
  }

  private base(request: FastifyRequest): string {
    return this.settings.values.publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`;
  }
}

function cacheable(reply: FastifyReply): void {
  void reply.header('cache-control', 'public, max-age=300').header('vary', 'accept-language');
}

async function* lines(fetch: Fetch): AsyncGenerator<string> {
  for (let offset = 0; ; offset += NDJSON_BATCH) {
    const { rows } = await fetch({ offset, limit: NDJSON_BATCH });
    if (rows.length > 0) yield `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
    if (rows.length < NDJSON_BATCH) return;
  }
}
