/** One linear equation: the sum of `terms[i] * sign[i]` is 0. Signs are +1 and -1. */
export interface Equation {
  readonly variables: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** No whole numbers satisfy the equations within the bounds. */
class Contradiction extends Error {}

/**
 * Whole-number variables with bounds, and equations between them. Bounds only ever shrink, and only by values that no
 * solution has: what is left is certain, though it may be wider than the truth. Arithmetic is on integers below 2^53.
 */
export class IntervalSystem {
  private readonly lo: number[] = [];
  private readonly hi: number[] = [];
  private readonly equations: Equation[] = [];
  private readonly equationsOf: number[][] = [];
  private trail: { variable: number; lo: number; hi: number }[] | null = null;

  add(lo: number, hi: number): number {
    this.lo.push(lo);
    this.hi.push(hi);
    this.equationsOf.push([]);
    return this.lo.length - 1;
  }

  /** total = sum of parts */
  addSum(total: number, parts: readonly number[]): void {
    const index = this.equations.push({ variables: [total, ...parts], signs: [1, ...parts.map(() => -1 as const)] }) - 1;
    for (const variable of [total, ...parts]) this.equationsOf[variable]?.push(index);
  }

  boundsOf(variable: number): { lo: number; hi: number } {
    return { lo: this.lo[variable] ?? -Infinity, hi: this.hi[variable] ?? Infinity };
  }

  /** Shrinks all bounds to a fixpoint. False when there is no solution. */
  settle(): boolean {
    return this.run(() => this.propagate(this.equations.keys()));
  }

  /**
   * Shrinks one variable further by trial: an end of its interval that leads to a contradiction is cut off, and so on,
   * until both ends stand. Finds what single equations cannot. False when there is no solution at all.
   */
  probe(variable: number): boolean {
    for (;;) {
      const { lo, hi } = this.boundsOf(variable);
      if (lo === hi) return true;
      let left: { lo: number; hi: number };
      if (Number.isFinite(lo) && !this.allows(variable, lo)) left = { lo: lo + 1, hi };
      else if (Number.isFinite(hi) && !this.allows(variable, hi)) left = { lo, hi: hi - 1 };
      else return true;
      if (!this.run(() => this.narrowAndPropagate(variable, left.lo, left.hi))) return false;
    }
  }

  private allows(variable: number, value: number): boolean {
    const trail: { variable: number; lo: number; hi: number }[] = [];
    this.trail = trail;
    const possible = this.run(() => this.narrowAndPropagate(variable, value, value));
    this.trail = null;
    for (const past of trail.reverse()) {
      this.lo[past.variable] = past.lo;
      this.hi[past.variable] = past.hi;
    }
    return possible;
  }

  private run(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      if (error instanceof Contradiction) return false;
      throw error;
    }
  }

  private narrowAndPropagate(variable: number, lo: number, hi: number): void {
    this.narrow(variable, lo, hi);
    this.propagate(this.equationsOf[variable] ?? []);
  }

  private propagate(start: Iterable<number>): void {
    const queue = [...start];
    const queued = new Set(queue);
    // Contradictory equations over unbounded variables would push a bound up for ever; stopping early is always sound.
    let steps = 200 * (this.equations.length + 10);
    for (let next = 0; next < queue.length && steps > 0; next += 1, steps -= 1) {
      const index = queue[next] ?? 0;
      queued.delete(index);
      for (const changed of this.tighten(index)) {
        for (const other of this.equationsOf[changed] ?? []) {
          if (!queued.has(other)) {
            queued.add(other);
            queue.push(other);
          }
        }
      }
    }
  }

  /** Applies one equation to each of its variables; returns those that shrank. */
  private tighten(index: number): number[] {
    const { variables, signs } = this.equations[index] ?? { variables: [], signs: [] };
    const low = new OpenSum();
    const high = new OpenSum();
    variables.forEach((variable, i) => {
      const { from, to } = this.term(variable, signs[i] ?? 1);
      low.add(from);
      high.add(to);
    });
    const changed: number[] = [];
    variables.forEach((variable, i) => {
      const sign = signs[i] ?? 1;
      const before = this.term(variable, sign);
      const from = -high.without(before.to);
      const to = -low.without(before.from);
      const shrank = sign === 1 ? this.narrow(variable, from, to) : this.narrow(variable, -to, -from);
      if (!shrank) return;
      changed.push(variable);
      const after = this.term(variable, sign);
      low.replace(before.from, after.from);
      high.replace(before.to, after.to);
    });
    return changed;
  }

  private term(variable: number, sign: 1 | -1): { from: number; to: number } {
    const { lo, hi } = this.boundsOf(variable);
    return sign === 1 ? { from: lo, to: hi } : { from: -hi, to: -lo };
  }

  private narrow(variable: number, from: number, to: number): boolean {
    const { lo, hi } = this.boundsOf(variable);
    if (from <= lo && to >= hi) return false;
    // `+ 0` turns the negative zero of a flipped sign into zero.
    const tighter = { lo: Math.max(lo, from) + 0, hi: Math.min(hi, to) + 0 };
    if (tighter.lo > tighter.hi) throw new Contradiction();
    this.trail?.push({ variable, lo, hi });
    this.lo[variable] = tighter.lo;
    this.hi[variable] = tighter.hi;
    return true;
  }
}

/** A sum in which some terms may be infinite, all with the same sign. */
class OpenSum {
  private finite = 0;
  private infinite = 0;
  private direction = 0;

  add(term: number): void {
    if (Number.isFinite(term)) this.finite += term;
    else {
      this.infinite += 1;
      this.direction = term;
    }
  }

  replace(old: number, now: number): void {
    if (Number.isFinite(old)) this.finite -= old;
    else this.infinite -= 1;
    this.add(now);
  }

  /** The sum of the other terms. */
  without(term: number): number {
    const others = this.infinite - (Number.isFinite(term) ? 0 : 1);
    if (others > 0) return this.direction;
    return this.finite - (Number.isFinite(term) ? term : 0);
  }
}
