import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { KeyRefused } from '../platform/crypto/sealed-box.js';
import { openText, sealText, SubjectKeys } from '../platform/crypto/subject-keys.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { authorise } from '../platform/errors.js';
import { DEFAULT_LIMIT, pageOf, type Page, type PageQuery } from '../platform/http/paging.js';
import { newId } from '../platform/ids.js';
import { FileNotOpen } from './cases.errors.js';
import { caseById, lockCase, notesOf, type NoteRow } from './cases.queries.js';
import { mayReadNotes, fileTakes, mayDo, unitsOf } from './domain/case-permissions.js';
import { personsOf } from './person-glimpse.js';

export interface OpenNote {
  id: string;
  writtenBy: { id: string; name: string | null };
  writtenAt: Date;
  /** Null when no key opens it any more: the person was erased. */
  body: string | null;
}

const COLUMN = 'core.case_notes.body';

/**
 * What workers write about their work: never changed, only added to. Sealed under a `work` key of the case and not of the person: a merge
 * gives the case to another file, and its notes must stay readable; an erasure reaches the keys of cases too (`app.subjects_of`).
 */
@Injectable()
export class CaseNotesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
  ) {}

  list(actor: Actor, caseId: string, query: PageQuery): Promise<Page<OpenNote>> {
    return this.database.transaction(actor, async (tx) => {
      const row = await caseById(tx, unitsOf(actor), caseId);
      authorise(mayReadNotes(actor, { unitId: row.unit_id, workerId: row.worker_id }));
      const limit = query.limit ?? DEFAULT_LIMIT;
      const notes = await notesOf(tx, caseId, { limit, cursor: query.cursor });
      const opened = await openNotes(tx, this.keys, { caseId, residentId: row.resident_id }, notes);
      const views = new Map(opened.map((view) => [view.id, view]));
      record(tx, { action: 'case-note.read', subject: { kind: 'case', id: caseId }, persons: personsOf([row]) });
      return pageOf(
        notes,
        limit,
        (note) => [note.sort_key, note.id],
        (note) => views.get(note.id)!,
      );
    });
  }

  write(actor: Actor, caseId: string, input: { body: string }): Promise<OpenNote> {
    return this.database.transaction(actor, async (tx) => {
      const row = await lockCase(tx, unitsOf(actor), caseId);
      authorise(mayDo(actor, 'write_note', { unitId: row.unit_id, workerId: row.worker_id }));
      if (!fileTakes('write_note', row.file_state)) throw new FileNotOpen();
      const id = newId();
      const at = this.clock.now();
      // Made with the first note; the case is locked, so two first notes do not make two keys.
      const key = await this.keys.ensure(tx, caseId, 'work');
      await tx.query(
        'INSERT INTO core.case_notes (id, case_id, written_by, written_at, body) VALUES ($1, $2, $3, $4, $5)',
        [id, caseId, actorId(actor), at, sealText(key, COLUMN, id, input.body)],
      );
      record(tx, { action: 'case-note.write', subject: { kind: 'case', id: caseId }, persons: personsOf([row]) });
      await tx.emit('case-note.written', { caseId, noteId: id });
      const author = await tx.one<{ name: string }>('SELECT display_name AS name FROM access.staff WHERE id = $1', [
        actorId(actor),
      ]);
      return { id, writtenBy: { id: actorId(actor)!, name: author?.name ?? null }, writtenAt: at, body: input.body };
    });
  }
}

/** Opens sealed notes of one case. Notes that came in with a file from elsewhere may lie under the person's key instead. */
export async function openNotes(
  tx: Tx,
  keys: SubjectKeys,
  of: { caseId: string; residentId: string },
  notes: readonly NoteRow[],
): Promise<OpenNote[]> {
  if (notes.length === 0) return [];
  const found = await keys.find(tx, [of.caseId, of.residentId], 'work');
  const candidates = [found.get(of.caseId), found.get(of.residentId)].filter((key) => key !== undefined);
  return notes.map((note) => ({
    id: note.id,
    writtenBy: { id: note.written_by, name: note.written_by_name },
    writtenAt: note.written_at,
    body: openWithAny(candidates, note),
  }));
}

function openWithAny(keys: readonly KeyObject[], note: NoteRow): string | null {
  for (const key of keys) {
    try {
      return openText(key, COLUMN, note.id, note.body);
    } catch (error) {
      if (!(error instanceof KeyRefused)) throw error;
    }
  }
  return null;
}
