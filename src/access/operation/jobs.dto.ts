/** A job as officers see it: ids and codes, never what it is about. */
export class JobItem {
  id!: string;
  name!: string;
  state!: string;
  attempts!: number;
  /** Code of the last failure. */
  failure!: string | null;
  addedAt!: string;
}

export class JobList {
  /** postgres or redis. */
  backend!: string;
  /** Number of jobs by state. */
  counts!: Record<string, number>;
  items!: JobItem[];
}

export class JobRetried {
  retried!: boolean;
}
