import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { present } from '../platform/errors.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf } from '../platform/http/paging.js';
import { isUuid } from '../platform/ids.js';
import type { Notification, NotificationPage, NotificationQuery } from './notifications.dto.js';

interface Row {
  id: string;
  kind: Notification['kind'];
  subject_kind: Notification['subjectKind'];
  subject_id: string | null;
  detail: Notification['detail'];
  created_at: Date;
  read_at: Date | null;
}

const COLUMNS = 'id, kind, subject_kind, subject_id, detail, created_at, read_at';

/** One's own messages. */
@Injectable()
export class Notifications {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first: the ids sort by time. */
  list(actor: StaffActor, query: NotificationQuery): Promise<NotificationPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [before] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT ${COLUMNS} FROM core.notifications
         WHERE staff_id = $1 AND ($2::uuid IS NULL OR id < $2) AND (NOT $3 OR read_at IS NULL) ORDER BY id DESC LIMIT $4`,
        [actor.id, isUuid(before) ? before : null, query.unread === 'true', limit + 1],
      );
      return pageOf(rows, limit, (row) => [row.id], show);
    });
  }

  /** Marks a message as read; doing it again changes nothing. */
  read(actor: StaffActor, id: string): Promise<Notification> {
    return this.database.transaction(actor, async (tx) => {
      const row = await tx.one<Row>(
        `UPDATE core.notifications SET read_at = coalesce(read_at, $3) WHERE id = $1 AND staff_id = $2 RETURNING ${COLUMNS}`,
        [id, actor.id, this.clock.now()],
      );
      return show(present(row));
    });
  }
}

const show = (row: Row): Notification => ({
  id: row.id,
  kind: row.kind,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  detail: row.detail,
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});
