/** One linear equation: the sum of `signs[i] * variables[i]` is 0. Signs are +1 and -1. */
interface Equation {
  readonly variables: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

// Held here because this is the innermost loop of the release job, and global lookups are slow in some runtimes.
const OPEN = Infinity;

/**
 * Whole-number variables with bounds, and equations between them. Bounds only ever shrink, and only by values that no
 * solution has: what is left is certain, though it may be wider than the truth. Arithmetic is on integers below 2^53.
 */
export class IntervalSystem {
  private readonly lo: number[] = [];
  private readonly hi: number[] = [];
  private readonly equations: Equation[] = [];
  private readonly equationsOf: number[][] = [];
  private readonly queued: boolean[] = [];
  private queue: number[] = [];
  /** While a trial runs: variable, lower and upper bound before each change, flat. */
  private trail: number[] | null = null;

  add(lo: number, hi: number): number {
    this.lo.push(lo);
    this.hi.push(hi);
    this.equationsOf.push([]);
    return this.lo.length - 1;
  }

  /** total = sum of parts */
  addSum(total: number, parts: readonly number[]): void {
    const index =
      this.equations.push({ variables: [total, ...parts], signs: [1, ...parts.map(() => -1 as const)] }) - 1;
    this.queued.push(false);
    for (const variable of [total, ...parts]) this.equationsOf[variable]?.push(index);
  }

  boundsOf(variable: number): { lo: number; hi: number } {
    return { lo: this.lo[variable] ?? -OPEN, hi: this.hi[variable] ?? OPEN };
  }

  /** Shrinks all bounds to a fixpoint. False when there is no solution. */
  settle(): boolean {
    for (let index = 0; index < this.equations.length; index += 1) this.enqueue(index);
    return this.propagate();
  }

  /**
   * Shrinks one variable further by trial: an end of its interval that leads to a contradiction is cut off, and so on,
   * until both ends stand. Finds what single equations cannot. False when there is no solution at all.
   */
  probe(variable: number): boolean {
    for (;;) {
      const { lo, hi } = this.boundsOf(variable);
      if (lo === hi) return true;
      let from = lo;
      let to = hi;
      if (lo > -OPEN && !this.allows(variable, lo)) from = lo + 1;
      else if (hi < OPEN && !this.allows(variable, hi)) to = hi - 1;
      else return true;
      if (!this.narrow(variable, from, to) || !this.propagate()) return false;
    }
  }

  private allows(variable: number, value: number): boolean {
    const trail: number[] = [];
    this.trail = trail;
    const possible = this.narrow(variable, value, value) && this.propagate();
    this.trail = null;
    for (let end = trail.length - 3; end >= 0; end -= 3) {
      const changed = trail[end] ?? 0;
      this.lo[changed] = trail[end + 1] ?? 0;
      this.hi[changed] = trail[end + 2] ?? 0;
    }
    return possible;
  }

  private enqueue(index: number): void {
    if (this.queued[index]) return;
    this.queued[index] = true;
    this.queue.push(index);
  }

  /** False on a contradiction; the queue is empty afterwards either way. */
  private propagate(): boolean {
    // Contradictory equations over unbounded variables would push a bound up for ever; stopping early is always sound.
    let steps = 20 * (this.equations.length + 10);
    let possible = true;
    for (let next = 0; next < this.queue.length && possible && steps > 0; next += 1, steps -= 1) {
      const index = this.queue[next] ?? 0;
      this.queued[index] = false;
      const equation = this.equations[index];
      if (equation) possible = this.tighten(equation);
    }
    for (const index of this.queue) this.queued[index] = false;
    this.queue = [];
    return possible;
  }

  /** Applies one equation to each of its variables. */
  private tighten({ variables, signs }: Equation): boolean {
    // Sums of the finite lower and upper ends of all terms, and how many ends are infinite.
    let low = 0;
    let high = 0;
    let lowOpen = 0;
    let highOpen = 0;
    for (let i = 0; i < variables.length; i += 1) {
      const from = this.termFrom(variables[i] ?? 0, signs[i] ?? 1);
      const to = this.termTo(variables[i] ?? 0, signs[i] ?? 1);
      if (from === -OPEN) lowOpen += 1;
      else low += from;
      if (to === OPEN) highOpen += 1;
      else high += to;
    }
    for (let i = 0; i < variables.length; i += 1) {
      const variable = variables[i] ?? 0;
      const sign = signs[i] ?? 1;
      const from = this.termFrom(variable, sign);
      const to = this.termTo(variable, sign);
      const fromOpen = from === -OPEN;
      const toOpen = to === OPEN;
      // A term lies between minus the most and minus the least that the other terms can be.
      const least = highOpen - (toOpen ? 1 : 0) > 0 ? -OPEN : -(high - (toOpen ? 0 : to));
      const most = lowOpen - (fromOpen ? 1 : 0) > 0 ? OPEN : -(low - (fromOpen ? 0 : from));
      if (least <= from && most >= to) continue;
      if (!(sign === 1 ? this.narrow(variable, least, most) : this.narrow(variable, -most, -least))) return false;
      const newFrom = this.termFrom(variable, sign);
      const newTo = this.termTo(variable, sign);
      if (newFrom !== from) {
        if (fromOpen) lowOpen -= 1;
        low += newFrom - (fromOpen ? 0 : from);
      }
      if (newTo !== to) {
        if (toOpen) highOpen -= 1;
        high += newTo - (toOpen ? 0 : to);
      }
    }
    return true;
  }

  private termFrom(variable: number, sign: 1 | -1): number {
    return sign === 1 ? (this.lo[variable] ?? 0) : -(this.hi[variable] ?? 0);
  }

  private termTo(variable: number, sign: 1 | -1): number {
    return sign === 1 ? (this.hi[variable] ?? 0) : -(this.lo[variable] ?? 0);
  }

  /** Cuts the interval and queues the equations of the variable. False when nothing is left of it. */
  private narrow(variable: number, from: number, to: number): boolean {
    const lo = this.lo[variable] ?? 0;
    const hi = this.hi[variable] ?? 0;
    if (from <= lo && to >= hi) return true;
    // `+ 0` turns the negative zero of a flipped sign into zero.
    const newLo = (from > lo ? from : lo) + 0;
    const newHi = (to < hi ? to : hi) + 0;
    if (newLo > newHi) return false;
    if (this.trail) this.trail.push(variable, lo, hi);
    this.lo[variable] = newLo;
    this.hi[variable] = newHi;
    for (const index of this.equationsOf[variable] ?? []) this.enqueue(index);
    return true;
  }
}
