import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor, StaffActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { DomainError, Forbidden, InvalidFields, authorise, expectVersion, present } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import {
  allowedMergeSteps,
  mayStep,
  mayStepMerge,
  mergeVersion,
  nextMergeState,
  requireStep,
  type MergeState,
  type MergeStep,
} from '../domain/lifecycle.js';
import type { MergeView } from './merge.dto.js';
import { ResidentFiles, personsOf, type ResidentRow } from '../resident-files.js';

interface MergeRow {
  id: string;
  kept_id: string;
  merged_id: string;
  state: MergeState;
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
}

/**
 * Merging two files of one person: one colleague proposes, another one confirms. The work moves to the kept file, also that of units that
 * neither of them sees; identity, contact data and annex stay with the merged file, under its own keys, and undo is exact.
 */
@Injectable()
export class MergeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: ResidentFiles,
  ) {}

  propose(actor: Actor, input: { keptId: string; mergedId: string }): Promise<MergeView> {
    const staff = requireStaff(actor);
    if (input.keptId === input.mergedId) {
      throw new InvalidFields([
        { pointer: '/mergedId', code: 'same', detail: 'must be another file than the kept one' },
      ]);
    }
    return this.database.transaction(actor, async (tx) => {
      const { kept, merged } = await this.both(tx, input.keptId, input.mergedId);
      authorise(mayStep(actor, 'propose_merge'));
      requireStep('propose_merge', kept.state);
      requireStep('propose_merge', merged.state);
      const id = newId();
      const row = present(
        await tx.one<MergeRow>(
          'INSERT INTO core.merges (id, kept_id, merged_id, proposed_by) VALUES ($1, $2, $3, $4) RETURNING *',
          [id, kept.id, merged.id, staff.id],
        ),
      );
      record(tx, { action: 'merge.propose', persons: personsOf(kept, merged) });
      await tx.emit('merge.proposed', { mergeId: id, unitId: kept.home_unit_id });
      return show(actor, row, {});
    });
  }

  read(actor: Actor, id: string): Promise<MergeView> {
    return this.database.transaction(actor, async (tx) => {
      const row = present(await tx.one<MergeRow>('SELECT * FROM core.merges WHERE id = $1', [id]));
      return show(actor, row, await this.moved(tx, id));
    });
  }

  step(actor: Actor, id: string, step: MergeStep, version: number): Promise<MergeView> {
    const staff = requireStaff(actor);
    return this.database.transaction(actor, async (tx) => {
      const merge = present(await tx.one<MergeRow>('SELECT * FROM core.merges WHERE id = $1 FOR UPDATE', [id]));
      const { kept, merged } = await this.both(tx, merge.kept_id, merge.merged_id);
      authorise(mayStepMerge(actor, step, merge.proposed_by), step === 'confirm' ? 'second-person-needed' : undefined);
      expectVersion(mergeVersion(merge.state), version);
      const state = nextMergeState(step, merge.state);
      if (step === 'confirm') [kept, merged].forEach((row) => requireStep('propose_merge', row.state));
      if (step === 'undo') requireUnchained(kept, merged);
      const decidedAt = this.clock.now();
      await tx.query('UPDATE core.merges SET state = $2, decided_by = $3, decided_at = $4 WHERE id = $1', [
        id,
        state,
        staff.id,
        decidedAt,
      ]);
      const moved = step === 'refuse' ? {} : await this.carryOut(tx, step, merge.id, kept, merged);
      record(tx, { action: `merge.${step}`, persons: personsOf(kept, merged), detail: { ...moved } });
      await tx.emit(EVENTS[step], { mergeId: id, keptId: kept.id, mergedId: merged.id });
      return show(actor, { ...merge, state, decided_by: staff.id, decided_at: decidedAt }, moved);
    });
  }

  private async carryOut(
    tx: Tx,
    step: 'confirm' | 'undo',
    id: string,
    kept: ResidentRow,
    merged: ResidentRow,
  ): Promise<Record<string, number>> {
    const rows =
      step === 'confirm'
        ? await tx.query<{ moved_table: string; moved: string }>('SELECT * FROM app.move_to_kept($1, $2)', [
            id,
            this.clock.today(),
          ])
        : await tx.query<{ moved_table: string; moved: string }>('SELECT * FROM app.move_back($1)', [id]);
    await this.files.note(tx, kept.id, kept.version + 1, step === 'confirm' ? 'merge' : 'merge-undone');
    await this.files.note(tx, merged.id, merged.version + 1, step === 'confirm' ? 'merged' : 'merge-undone');
    return Object.fromEntries(rows.map((row) => [row.moved_table, Number(row.moved)]));
  }

  private async moved(tx: Tx, id: string): Promise<Record<string, number>> {
    const rows = await tx.query<{ moved_table: string; moved: string }>(
      'SELECT moved_table, count(*) AS moved FROM core.merge_moves WHERE merge_id = $1 GROUP BY moved_table',
      [id],
    );
    return Object.fromEntries(rows.map((row) => [row.moved_table, Number(row.moved)]));
  }

  /** Both files, locked in one order so that two merges cannot wait for each other. The actor must have both. */
  private async both(tx: Tx, keptId: string, mergedId: string): Promise<{ kept: ResidentRow; merged: ResidentRow }> {
    const rows = new Map<string, ResidentRow>();
    for (const id of [keptId, mergedId].toSorted()) rows.set(id, await this.files.row(tx, id, 'lock'));
    return { kept: rows.get(keptId)!, merged: rows.get(mergedId)! };
  }
}

const EVENTS: Record<MergeStep, string> = { confirm: 'merge.confirmed', refuse: 'merge.refused', undo: 'merge.undone' };

/** Merges are taken back in the reverse order. */
function requireUnchained(kept: ResidentRow, merged: ResidentRow): void {
  if (kept.state === 'merged')
    throw new DomainError('conflict', 'merged-on', 'The kept file was merged itself since. Undo that merge first.');
  if (kept.state === 'erased' || merged.merged_into !== kept.id)
    throw new DomainError('conflict', 'wrong-state', 'This merge cannot be taken back any more.');
}

function requireStaff(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Forbidden();
  return actor;
}

const show = (actor: Actor, row: MergeRow, moved: Record<string, number>): MergeView => ({
  id: row.id,
  keptId: row.kept_id,
  mergedId: row.merged_id,
  state: row.state,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at.toISOString(),
  decidedBy: row.decided_by,
  decidedAt: row.decided_at?.toISOString() ?? null,
  moved,
  version: mergeVersion(row.state),
  allowedSteps: allowedMergeSteps(actor, row.state, row.proposed_by),
});
