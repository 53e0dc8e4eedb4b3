import { Module } from '@nestjs/common';
import { DirectoryImportService } from './directory-import.service.js';
import { DirectoryImportsController } from './directory-imports.controller.js';
import { DirectoryStore } from './directory-store.js';

/** Imports of directories over HTTP; those of residents stay with the command line. */
@Module({ controllers: [DirectoryImportsController], providers: [DirectoryStore, DirectoryImportService] })
export class DirectoryImportsModule {}
