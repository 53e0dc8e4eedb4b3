import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../../access/index.js';
import type { Actor } from '../../platform/actor.js';
import { IfMatch, tagged } from '../../platform/http/if-match.js';
import { PURPOSE_HEADER, Purpose, type AccessPurpose } from '../purpose.js';
import {
  ChangeContact,
  RecordDocument,
  type ContactView,
  type DocumentView,
  type DocumentViews,
} from './contact.dto.js';
import { ContactService } from './contact.service.js';
import { DocumentsService } from './documents.service.js';

/** How a resident is reached, their numbers, and the documents that were seen. */
@ApiTags('residents')
@ApiHeader(PURPOSE_HEADER)
@Controller('v1/residents/:residentId')
export class ContactController {
  constructor(
    private readonly contacts: ContactService,
    private readonly documents: DocumentsService,
  ) {}

  /** Contact data; version 0 when none was written. */
  @Get('contact')
  @Permit('contact.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactView> {
    return tagged(reply, await this.contacts.read(actor, id, purpose));
  }

  /** Changes contact data; absent fields stay as they are. */
  @Put('contact')
  @Permit('contact.change')
  async change(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
    @IfMatch() version: number,
    @Body() body: ChangeContact,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactView> {
    return tagged(reply, await this.contacts.change(actor, id, purpose, version, body));
  }

  /** Documents seen, oldest first. */
  @Get('documents')
  @Permit('document.read')
  async listDocuments(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
  ): Promise<DocumentViews> {
    return { items: await this.documents.list(actor, id, purpose) };
  }

  /** Records that a document was seen. */
  @Post('documents')
  @Permit('document.record')
  async addDocument(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
    @Body() body: RecordDocument,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentView> {
    const document = await this.documents.add(actor, id, purpose, body);
    void reply.header('location', `/api/v1/residents/${id}/documents/${document.id}`);
    return tagged(reply, document);
  }

  /** The record was a mistake; it stays, marked as withdrawn. */
  @Post('documents/:documentId/steps/withdraw')
  @HttpCode(200)
  @Permit('document.record')
  async withdrawDocument(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Param('documentId') documentId: string,
    @Purpose() purpose: AccessPurpose,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentView> {
    return tagged(reply, await this.documents.withdraw(actor, id, purpose, documentId, version));
  }
}
