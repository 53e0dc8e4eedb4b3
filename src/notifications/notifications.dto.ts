import { ApiProperty } from '@nestjs/swagger';
import { IsBooleanString, IsOptional } from 'class-validator';
import { PageQuery } from '../platform/http/paging.js';
import type { NotificationKind, NotificationSubject } from './domain/kinds.js';

export class NotificationQuery extends PageQuery {
  /** `true`: only those not yet read. */
  @IsOptional()
  @IsBooleanString()
  unread?: string;
}

/** A message to one member of staff: a kind, what it is about, and ids and codes; no text, so that a page shows it in its language. */
export class Notification {
  id!: string;
  kind!: NotificationKind;
  subjectKind!: NotificationSubject | null;
  subjectId!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } } as never)
  detail!: Record<string, string | number | boolean | null>;
  createdAt!: string;
  readAt!: string | null;
}

export class NotificationPage {
  items!: Notification[];
  nextCursor!: string | null;
}
