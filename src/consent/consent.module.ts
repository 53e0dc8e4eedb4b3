import { Module } from '@nestjs/common';
import { ConsentsController } from './consents.controller.js';
import { ConsentsService } from './consents.service.js';

/** What a resident allowed, for whom, until when. */
@Module({ controllers: [ConsentsController], providers: [ConsentsService] })
export class ConsentModule {}
