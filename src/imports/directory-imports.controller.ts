import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentStaff, Permit } from '../access/index.js';
import type { StaffActor } from '../platform/actor.js';
import { takesUpTo } from '../platform/http/takes-large-body.js';
import { DirectoryImportQuery, type DirectoryImport } from './directory-import.dto.js';
import { DirectoryImportService } from './directory-import.service.js';

const LARGEST_FILE = 20 * 1024 * 1024;

/** Directories of others that come in as a file. */
@ApiTags('directory')
@Controller('v1/directory/imports')
export class DirectoryImportsController {
  constructor(private readonly imports: DirectoryImportService) {}

  /** Checks a file (`dryRun=true`), then stores exactly what was shown, all of it or nothing. The body is the file, up to 20 MB. */
  @Post()
  @HttpCode(200)
  @Permit('directory.import')
  @RouteConfig(takesUpTo(LARGEST_FILE))
  @ApiBody({
    description: 'The file.',
    schema: {
      oneOf: [
        { type: 'array', items: { type: 'object' } },
        { type: 'object', additionalProperties: true },
      ],
    },
  })
  run(
    @CurrentStaff() actor: StaffActor,
    @Query() query: DirectoryImportQuery,
    // Not `@Body`: its checks are for forms of ours, and the importer checks a file record by record.
    @Req() request: FastifyRequest,
  ): Promise<DirectoryImport> {
    return this.imports.run(actor, query, request.body);
  }
}
