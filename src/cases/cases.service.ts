import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { actorId, hasRole, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { SubjectKeys } from '../platform/crypto/subject-keys.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { authorise, expectVersion, InvalidFields } from '../platform/errors.js';
import { DEFAULT_LIMIT, pageOf, type Page } from '../platform/http/paging.js';
import { newCode, newId } from '../platform/ids.js';
import type {
  AssessRiskRequest,
  AssignCaseRequest,
  CaseListQuery,
  CloseCaseRequest,
  OpenCaseRequest,
} from './cases.dto.js';
import { FileNotOpen, notAWorker, notYourUnit, OpenReferrals, OpenTasks } from './cases.errors.js';
import {
  caseById,
  casesOf,
  fileOf,
  lockCase,
  notesOf,
  referralCounts,
  serviceEventsOf,
  stepsOf,
  worksInUnit,
  type CaseListRow,
  type CaseOfPerson,
  type ReferralCounts,
  type ServiceEventRow,
  type StepRow,
} from './cases.queries.js';
import { handOverTasks, taskCounts, type TaskCounts } from './case-tasks.queries.js';
import { take, type CaseStep } from './domain/case-lifecycle.js';
import { mayReadNotes, mayTake, unitsOf } from './domain/case-permissions.js';
import { nextReview, type RiskLevel } from './domain/case-risk.js';
import { dayOfCaseFaults, notAfterToday, unitOfNewCase } from './domain/case-rules.js';
import { openNotes, type OpenNote } from './case-notes.service.js';
import { glimpses, personsOf, type PersonGlimpse } from './person-glimpse.js';

export interface ListedCase {
  row: CaseListRow;
  person: PersonGlimpse;
}

/** A case with all that its page shows. */
export interface CaseSheet extends ListedCase {
  steps: StepRow[];
  /** Null when this actor may not read notes. */
  notes: OpenNote[] | null;
  events: ServiceEventRow[];
  referrals: ReferralCounts;
  tasks: TaskCounts;
}

const LAST_NOTES = 5;
const LAST_EVENTS = 20;

/** From intake to closure. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
  ) {}

  list(actor: Actor, query: CaseListQuery): Promise<Page<ListedCase>> {
    return this.database.transaction(actor, async (tx) => {
      const limit = query.limit ?? DEFAULT_LIMIT;
      const workerId = query.worker === 'me' ? actorId(actor)! : query.worker === 'none' ? null : undefined;
      const risk = query.risk === 'none' ? null : query.risk;
      const units = unitsOf(actor).filter((id) => query.unitId === undefined || id === query.unitId.toLowerCase());
      const rows = await casesOf(tx, units, { ...query, limit, workerId, risk, open: query.open === 'true' });
      const shown = rows.slice(0, limit);
      const people = await glimpses(this.keys, shown);
      if (shown.length > 0)
        record(tx, { action: 'case.list', persons: personsOf(shown), detail: { count: shown.length } });
      return pageOf(
        rows,
        limit,
        (row) => [row.opened_on, row.id],
        (row) => ({ row, person: people.get(row.resident_id)! }),
      );
    });
  }

  read(actor: Actor, id: string): Promise<CaseSheet> {
    return this.database.transaction(actor, (tx) => this.show(tx, actor, id, true));
  }

  open(actor: Actor, input: OpenCaseRequest): Promise<CaseSheet> {
    return this.database.transaction(actor, async (tx) => {
      const file = await fileOf(tx, unitsOf(actor), input.residentId);
      if (file.state !== 'open') throw new FileNotOpen();
      const unitId = unitOfNewCase(
        unitsOf(actor),
        { unitIds: file.unit_ids, homeUnitId: file.home_unit_id },
        input.unitId,
      );
      if (unitId === null) throw notYourUnit();
      const openedOn = input.openedOn ?? this.clock.today();
      const faults = notAfterToday('/openedOn', openedOn, this.clock.today());
      if (faults.length > 0) throw new InvalidFields(faults);
      const workerId = input.workerId ?? (await this.selfIfWorker(tx, actor, unitId));
      if (input.workerId !== undefined && !(await worksInUnit(tx, input.workerId, unitId))) throw notAWorker();

      const id = newId();
      await tx.query(
        `INSERT INTO core.cases (id, code, resident_id, unit_id, worker_id, sector, priority, intake_source, opened_on, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          newCode('C'),
          file.id,
          unitId,
          workerId,
          input.sector,
          input.priority ?? 'normal',
          input.intakeSource ?? 'walk_in',
          openedOn,
          actorId(actor),
        ],
      );
      await this.note(tx, { id, from: null, to: 'intake', step: 'open' });
      record(tx, {
        action: 'case.open',
        subject: { kind: 'case', id },
        persons: personsOf([file]),
        detail: { sector: input.sector },
      });
      await tx.emit('case.opened', { caseId: id });
      return this.show(tx, actor, id, false);
    });
  }

  /** A case that nobody had yet becomes the case of whoever starts to work on it. */
  activate(actor: Actor, id: string, version: number): Promise<CaseSheet> {
    return this.step(actor, id, version, 'activate', () => ({ worker: actorId(actor) }));
  }

  close(actor: Actor, id: string, version: number, input: CloseCaseRequest): Promise<CaseSheet> {
    return this.step(actor, id, version, 'close', async (tx, row) => {
      const on = input.on ?? this.clock.today();
      const faults = dayOfCaseFaults(on, { openedOn: row.opened_on, today: this.clock.today() });
      if (faults.length > 0) throw new InvalidFields(faults);
      const referrals = await referralCounts(tx, id, this.clock.now());
      if (referrals.open > 0) throw new OpenReferrals();
      if ((await taskCounts(tx, id, this.clock.today())).open > 0) throw new OpenTasks();
      return { closedOn: on, reason: input.reason };
    });
  }

  reopen(actor: Actor, id: string, version: number): Promise<CaseSheet> {
    return this.step(actor, id, version, 'reopen', (_, row) => {
      if (row.file_state !== 'open') throw new FileNotOpen();
      return {};
    });
  }

  assign(actor: Actor, id: string, version: number, input: AssignCaseRequest): Promise<CaseSheet> {
    return this.step(actor, id, version, 'assign', async (tx, row) => {
      if (!(await worksInUnit(tx, input.workerId, row.unit_id))) throw notAWorker();
      // What the former worker was to do in this case is done by the one who has it now.
      const tasks = row.worker_id === null ? 0 : await handOverTasks(tx, id, row.worker_id, input.workerId);
      return { worker: input.workerId, replace: true, detail: { tasks } };
    });
  }

  /** How pressing the case is; says when to look again. An assessment replaces the one before, which stays in the history. */
  assessRisk(actor: Actor, id: string, version: number, input: AssessRiskRequest): Promise<CaseSheet> {
    return this.step(actor, id, version, 'assess_risk', (_, row) => {
      const on = input.on ?? this.clock.today();
      const faults = dayOfCaseFaults(on, { openedOn: row.opened_on, today: this.clock.today() });
      if (faults.length > 0) throw new InvalidFields(faults);
      const risk = { level: input.level, on, reviewOn: nextReview(input.level, on) };
      return { reason: input.level, risk, detail: { risk: input.level, riskBefore: row.risk ?? 'none' } };
    });
  }

  /** The one way a case moves: locked, authorised, decided by the lifecycle table, written down. */
  private step(actor: Actor, id: string, version: number, step: CaseStep, decide: Decide): Promise<CaseSheet> {
    return this.database.transaction(actor, async (tx) => {
      const row = await lockCase(tx, unitsOf(actor), id);
      authorise(mayTake(actor, step, { unitId: row.unit_id, workerId: row.worker_id }));
      expectVersion(row.version, version);
      const to = take(step, row.state);
      const { worker, replace, closedOn, reason, risk, detail } = await decide(tx, row);
      const workerId = replace ? (worker ?? null) : (row.worker_id ?? worker ?? null);
      await tx.run(
        `UPDATE core.cases SET state = $2, worker_id = $3, closed_on = $4, closure_reason = $5, version = version + 1,
                risk = coalesce($6, risk), risk_assessed_on = coalesce($7, risk_assessed_on), review_due_on = coalesce($8, review_due_on)
         WHERE id = $1`,
        [
          ...[id, to, workerId, to === 'closed' ? closedOn : null, to === 'closed' ? reason : null],
          ...[risk?.level ?? null, risk?.on ?? null, risk?.reviewOn ?? null],
        ],
      );
      await this.note(tx, { id, step, from: row.state, to, reason });
      record(tx, {
        action: `case.${step}`,
        subject: { kind: 'case', id },
        persons: personsOf([row]),
        detail: { from: row.state, to, ...detail },
      });
      await tx.emit(`case.${PAST[step]}`, { caseId: id });
      return this.show(tx, actor, id, false);
    });
  }

  /** The answer of a read and of every write; a write has its own audit event already. */
  private async show(tx: Tx, actor: Actor, id: string, isRead: boolean): Promise<CaseSheet> {
    const row = await caseById(tx, unitsOf(actor), id);
    const seesNotes = mayReadNotes(actor, { unitId: row.unit_id, workerId: row.worker_id });
    const people = await glimpses(this.keys, [row]);
    const steps = await stepsOf(tx, id);
    const notes = seesNotes ? (await notesOf(tx, id, { limit: LAST_NOTES })).slice(0, LAST_NOTES) : [];
    const opened = await openNotes(tx, this.keys, { caseId: id, residentId: row.resident_id }, notes);
    const events = (await serviceEventsOf(tx, id, { limit: LAST_EVENTS })).slice(0, LAST_EVENTS);
    const referrals = await referralCounts(tx, id, this.clock.now());
    const tasks = await taskCounts(tx, id, this.clock.today());
    if (isRead) {
      record(tx, {
        action: 'case.read',
        subject: { kind: 'case', id },
        persons: personsOf([row]),
        detail: { notes: opened.length },
      });
    }
    const person = people.get(row.resident_id)!;
    return { row, person, steps, notes: seesNotes ? opened : null, events, referrals, tasks };
  }

  private async note(
    tx: Tx,
    step: { id: string; step: string; from: string | null; to: string; reason?: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO core.case_steps (id, case_id, step, from_state, to_state, taken_at, taken_by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), step.id, step.step, step.from, step.to, this.clock.now(), actorId(tx.actor), step.reason ?? null],
    );
  }

  private async selfIfWorker(tx: Tx, actor: Actor, unitId: string): Promise<string | null> {
    if (!hasRole(actor, 'social_worker', 'refugee_worker', 'legal_aid')) return null;
    const self = actorId(actor)!;
    return (await worksInUnit(tx, self, unitId)) ? self : null;
  }
}

interface Decision {
  worker?: string | null;
  /** Gives the case to the worker even when somebody has it. */
  replace?: boolean;
  closedOn?: string;
  reason?: string;
  risk?: { level: RiskLevel; on: string; reviewOn: string };
  /** More for the audit event. */
  detail?: Record<string, string | number>;
}
type Decide = (tx: Tx, row: CaseOfPerson) => Decision | Promise<Decision>;

const PAST: Record<CaseStep, string> = {
  activate: 'activated',
  assess_risk: 'risk-assessed',
  assign: 'assigned',
  close: 'closed',
  reopen: 'reopened',
};
