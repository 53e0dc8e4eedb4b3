/** One kind of background work. Delivery is at least once: `perform` re-reads state and makes its effect exactly once. */
export interface Job {
  readonly name: string;
  readonly attempts: number;
  /** Cron line in the city's time zone, for work that repeats by the calendar. */
  readonly cron?: string;
  /** Milliseconds between runs, for sweeps. */
  readonly every?: number;
  perform(task: JobTask): Promise<void>;
}

/** What a job gets: ids and codes only. `key` is the same for every delivery of one task. */
export interface JobTask {
  key: string;
  payload: Record<string, string | number | null>;
  attempt: number;
  /** True when no further attempt follows this one. */
  last: boolean;
}

/** Reacts to an event of the outbox; runs as a job of its own, so that one failing listener does not hold up the others. */
export interface Listener {
  readonly topic: string;
  /** Names the listener among those of one topic. */
  readonly name: string;
  on(event: JobTask): Promise<void>;
}

/** Where modules announce their jobs and listeners at start. */
export class JobRegistry {
  readonly jobs = new Map<string, Job>();
  readonly listeners: Listener[] = [];

  add(job: Job): void {
    if (this.jobs.has(job.name)) throw new Error(`two jobs are called ${job.name}`);
    this.jobs.set(job.name, job);
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }
}
