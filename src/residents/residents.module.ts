import { Module } from '@nestjs/common';
import { AnnexController } from './annex/annex.controller.js';
import { AnnexService } from './annex/annex.service.js';
import { NeedsService } from './annex/needs.service.js';
import { Pseudonymous } from './annex/pseudonymous.js';
import { CodeListsController } from './code-lists/code-lists.controller.js';
import { CodeListQueries } from './code-lists/code-lists.queries.js';
import { ContactController } from './contact/contact.controller.js';
import { ContactService } from './contact/contact.service.js';
import { DocumentsService } from './contact/documents.service.js';
import { DuplicateSearch } from './duplicates/duplicate-search.service.js';
import { ErasureService } from './erasure/erasure.service.js';
import { HouseholdService } from './households/household.service.js';
import { HouseholdsController } from './households/households.controller.js';
import { MergeQueries } from './merges/merge.queries.js';
import { MergeService } from './merges/merge.service.js';
import { MergesController } from './merges/merges.controller.js';
import { FileRecordController } from './register/file-record.controller.js';
import { FileRecordQueries } from './register/file-record.queries.js';
import { IdentityService } from './register/identity.service.js';
import { IntakeService } from './register/intake.service.js';
import { ResidentSearch } from './register/resident-search.queries.js';
import { ResidentsController } from './register/residents.controller.js';
import { SharingService } from './register/sharing.service.js';
import { ResidentFiles } from './resident-files.js';
import { ResidentTokens } from './resident-tokens.js';

/** The register: people, households, names, documents seen, duplicates, the restricted annex. */
@Module({
  controllers: [
    FileRecordController,
    CodeListsController,
    ResidentsController,
    ContactController,
    AnnexController,
    HouseholdsController,
    MergesController,
  ],
  providers: [
    ResidentFiles,
    ResidentTokens,
    CodeListQueries,
    IntakeService,
    IdentityService,
    SharingService,
    ResidentSearch,
    FileRecordQueries,
    DuplicateSearch,
    ContactService,
    DocumentsService,
    Pseudonymous,
    AnnexService,
    NeedsService,
    HouseholdService,
    MergeService,
    MergeQueries,
    ErasureService,
  ],
  exports: [ResidentFiles],
})
export class ResidentsModule {}
