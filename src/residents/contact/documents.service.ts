import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { SubjectKeys, openJson, sealJson } from '../../platform/crypto/subject-keys.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, InvalidFields, expectVersion, present } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import type { DocumentKind, DocumentSeen } from '../domain/document-kinds.js';
import type { DocumentView } from './contact.dto.js';
import type { AccessPurpose } from '../purpose.js';
import { ResidentFiles, personsOf, requireLive } from '../resident-files.js';

interface DocumentRow {
  id: string;
  resident_id: string;
  seen_by: string;
  seen_on: string;
  details: Buffer | null;
  withdrawn_at: Date | null;
}

const DOCUMENT = 'id, resident_id, seen_by, seen_on::text, details, withdrawn_at';

/** Documents seen instead of scans. The kind tells the legal status, so it is inside the ciphertext. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: ResidentFiles,
    private readonly keys: SubjectKeys,
  ) {}

  /** Those of files merged into this one are there too. */
  list(actor: Actor, residentId: string, purpose: AccessPurpose): Promise<DocumentView[]> {
    return this.database.transaction(actor, async (tx) => {
      const row = await this.files.row(tx, residentId);
      record(tx, { action: 'document.read', purpose, persons: personsOf(row) });
      const ids = (
        await tx.query<{ id: string }>('SELECT id FROM core.residents WHERE id = $1 OR merged_into = $1', [residentId])
      ).map(({ id }) => id);
      return tx.as('hs_restricted', async () => {
        const rows = await tx.query<DocumentRow>(
          `SELECT ${DOCUMENT} FROM restricted.documents_seen WHERE resident_id = ANY($1) ORDER BY id LIMIT 200`,
          [ids],
        );
        const keys = rows.length > 0 ? await this.keys.find(tx, ids, 'restricted') : new Map();
        return rows
          .filter((document) => document.details && keys.has(document.resident_id))
          .map((document) =>
            show(
              document,
              openJson(
                keys.get(document.resident_id),
                'restricted.documents_seen.details',
                document.id,
                document.details!,
              ),
            ),
          );
      });
    });
  }

  add(
    actor: Actor,
    residentId: string,
    purpose: AccessPurpose,
    input: { kind: DocumentKind; seenOn?: string; validUntil?: string | null },
  ): Promise<DocumentView> {
    const today = this.clock.today();
    const seenOn = input.seenOn ?? today;
    if (seenOn > today)
      throw new InvalidFields([{ pointer: '/seenOn', code: 'future', detail: 'must not lie in the future' }]);
    return this.database.transaction(actor, async (tx) => {
      const row = await this.files.row(tx, residentId, 'lock');
      requireLive(row.state);
      const details: DocumentSeen = { kind: input.kind, validUntil: input.validUntil ?? null };
      const id = newId();
      const saved = await tx.as('hs_restricted', async () => {
        const key = await this.keys.ensure(tx, residentId, 'restricted');
        return present(
          await tx.one<DocumentRow>(
            `INSERT INTO restricted.documents_seen (id, resident_id, seen_by, seen_on, details) VALUES ($1, $2, $3, $4, $5) RETURNING ${DOCUMENT}`,
            [id, residentId, actorId(actor), seenOn, sealJson(key, 'restricted.documents_seen.details', id, details)],
          ),
        );
      });
      await this.files.note(tx, residentId, row.version, 'document-seen');
      record(tx, { action: 'document.record', purpose, persons: personsOf(row) });
      await tx.emit('resident.document-recorded', { residentId, documentId: id });
      return show(saved, details);
    });
  }

  withdraw(
    actor: Actor,
    residentId: string,
    purpose: AccessPurpose,
    documentId: string,
    version: number,
  ): Promise<DocumentView> {
    return this.database.transaction(actor, async (tx) => {
      const row = await this.files.row(tx, residentId, 'lock');
      requireLive(row.state);
      const view = await tx.as('hs_restricted', async () => {
        const document = present(
          await tx.one<DocumentRow>(
            `SELECT ${DOCUMENT} FROM restricted.documents_seen WHERE id = $1 AND resident_id = $2 FOR UPDATE`,
            [documentId, residentId],
          ),
        );
        const key = (await this.keys.find(tx, [residentId], 'restricted')).get(residentId);
        const shown = show(
          document,
          openJson(key, 'restricted.documents_seen.details', documentId, present(document.details)),
        );
        expectVersion(shown.version, version);
        if (shown.withdrawn) throw new DomainError('conflict', 'wrong-state', 'This was withdrawn already.');
        await tx.query('UPDATE restricted.documents_seen SET withdrawn_at = $2 WHERE id = $1', [
          documentId,
          this.clock.now(),
        ]);
        return { ...shown, withdrawn: true, version: 2 };
      });
      await this.files.note(tx, residentId, row.version, 'document-withdrawn');
      record(tx, { action: 'document.withdraw', purpose, persons: personsOf(row) });
      await tx.emit('resident.document-withdrawn', { residentId, documentId });
      return view;
    });
  }
}

const show = (row: DocumentRow, details: DocumentSeen): DocumentView => ({
  id: row.id,
  kind: details.kind,
  validUntil: details.validUntil,
  seenBy: row.seen_by,
  seenOn: row.seen_on,
  withdrawn: row.withdrawn_at !== null,
  version: row.withdrawn_at === null ? 1 : 2,
});
