import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { present } from '../../platform/errors.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf, type PageQuery } from '../../platform/http/paging.js';
import { isUuid } from '../../platform/ids.js';
import type { Scope } from '../domain/roles.js';
import type { ApiClient, ApiClientPage } from './api-clients.dto.js';

interface ApiClientRow {
  id: string;
  name: string;
  scopes: Scope[];
  partner_id: string | null;
  active: boolean;
  created_at: Date;
  last_used_at: Date | null;
  version: number;
}

const COLUMNS = 'id, name, scopes, partner_id, active, created_at, last_used_at, version';

export const showApiClient = (row: ApiClientRow): ApiClient => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  partnerId: row.partner_id,
  active: row.active,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  allowedSteps: row.active ? ['deactivate', 'rotate-secret'] : [],
  version: row.version,
});

export const loadApiClient = async (tx: Tx, id: string, lock = false): Promise<ApiClientRow> =>
  present(
    await tx.one<ApiClientRow>(`SELECT ${COLUMNS} FROM access.api_clients WHERE id = $1 ${lock ? 'FOR UPDATE' : ''}`, [
      id,
    ]),
  );

@Injectable()
export class ApiClientQueries {
  constructor(private readonly database: Database) {}

  list(actor: Actor, page: PageQuery): Promise<ApiClientPage> {
    const limit = page.limit ?? DEFAULT_LIMIT;
    const [after] = page.cursor ? decodeCursor(page.cursor, 1) : [null];
    return this.database.transaction(
      actor,
      async (tx) => {
        const rows = await tx.query<ApiClientRow>(
          `SELECT ${COLUMNS} FROM access.api_clients WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
          [isUuid(after) ? after : null, limit + 1],
        );
        return pageOf(rows, limit, (row) => [row.id], showApiClient);
      },
      { role: 'hs_access' },
    );
  }

  get(actor: Actor, id: string): Promise<ApiClient> {
    return this.database.transaction(actor, async (tx) => showApiClient(await loadApiClient(tx, id)), {
      role: 'hs_access',
    });
  }
}
