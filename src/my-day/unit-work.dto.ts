import { CasesByRisk, WorkLine } from './my-day.dto.js';

export class UnitColleague {
  id!: string;
  displayName!: string;
}

/** Who works in one unit, by name: choices of forms; 1000 at most. */
export class UnitColleagues {
  items!: UnitColleague[];
}

export class WorkerLoad {
  id!: string;
  name!: string;
  /** False: the account is closed, and what is here needs another worker. */
  active!: boolean;
  openCases!: CasesByRisk;
  overdueTasks!: number;
  overdueReferrals!: number;
}

export class UnitWorkload {
  workers!: WorkerLoad[];
  /** Open cases that nobody has. */
  unassigned!: CasesByRisk;
}

export class EscalatedWorker {
  id!: string;
  name!: string | null;
}

/** Something late, with whose it is. */
export class EscalationLine extends WorkLine {
  worker!: EscalatedWorker | null;
}

export class EscalationLines {
  items!: EscalationLine[];
  nextCursor!: string | null;
}
