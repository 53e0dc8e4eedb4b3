import { DomainError } from '../../platform/errors.js';
import { TOTAL_CODE } from './codes.js';
import { coordinatesOf, placeOf, type CellKey } from './cube.js';
import { TABLES } from './indicators.js';
import { IntervalSystem } from './interval-system.js';
import { meaningOf, PROFILES, type Interval, type PublishedTable, type SafeProfile } from './safe-profile.js';

/** What the outsider takes for granted about a revision of the same month; `none` is always tried. */
export type Assumption = 'none' | 'only-additions' | 'only-removals';

/** Something an outsider can work out from published figures alone. */
export interface Finding {
  /** `exact`: one possible value. `narrow`: fewer possible values than the profile asks for. */
  readonly kind: 'exact' | 'narrow';
  /** A count of one release, or the change of a count between two. */
  readonly of: 'count' | 'change';
  /** The release the count stands in, or the earlier release the change is measured from: `2026-09 r0`. */
  readonly release: string;
  readonly place: string;
  readonly lo: number;
  readonly hi: number;
  readonly assuming: Assumption;
}

/** The published figures of a table fit no whole numbers at all: something was changed after it was protected. */
export class PublishedFiguresContradict extends DomainError {
  constructor(readonly table: string) {
    super('conflict', 'published-figures-contradict', `The published figures of ${table} cannot all be right.`);
  }
}

/** One additive equation of a table, by place: the total is the sum of the parts. */
export interface Line {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Every line along every dimension. A table must hold all leaves of each total that it holds. */
export function linesOf(cells: readonly CellKey[]): Line[] {
  const lines = new Map<string, { total: string; parts: string[]; hasTotal: boolean }>();
  for (const cell of cells) {
    for (const dimension of TABLES[cell.table]) {
      const total = placeOf({ ...coordinatesOf(cell), [dimension]: TOTAL_CODE[dimension] });
      const id = `${cell.table}|${dimension}|${total}`;
      const line = lines.get(id) ?? { total, parts: [], hasTotal: false };
      if (cell[dimension] === TOTAL_CODE[dimension]) line.hasTotal = true;
      else line.parts.push(placeOf(cell));
      lines.set(id, line);
    }
  }
  return [...lines.values()].filter(({ hasTotal, parts }) => hasTotal && parts.length > 0);
}

/** A table together with its equations, for callers that attack variants of one table many times. */
export interface Release {
  readonly table: PublishedTable;
  readonly lines: readonly Line[];
}

export function releaseOf(table: PublishedTable, lines: readonly Line[] = linesOf(table.cells)): Release {
  return { table, lines };
}

/** The name of a release of a table, as findings use it. */
export function nameOf(table: PublishedTable): string {
  return `${table.period} r${table.revision}`;
}

/**
 * Everything that an outsider can pin down who knows the profile, that zeros are shown, that every hidden count is at least
 * 1, all additive equations, and the earlier releases of the same table: a suppressed count known exactly or to within
 * fewer than `minWidth + 1` values while it may be small, and a change between two releases known to have happened and
 * known as narrowly. About a revision of the same month the outsider also tries the guesses that people were only added,
 * or only removed.
 *
 * Method: whole-number intervals, shrunk to a fixpoint over all equations, then by trial at the ends of every suppressed
 * cell. What it reports is certain. It is not a full integer program: a disclosure that only shows when several cells
 * are tried at once is not seen.
 *
 * @throws PublishedFiguresContradict
 */
export function attack(published: PublishedTable, previous: readonly PublishedTable[] = []): Finding[] {
  return attackReleases(
    releaseOf(published),
    previous.map((table) => releaseOf(table)),
  );
}

export function attackReleases(published: Release, previous: readonly Release[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const assumption of assumptionsFor(published, previous)) {
    for (const finding of new View(published, previous, assumption).findings()) {
      const id = idOf(finding);
      if (!found.has(id)) found.set(id, finding);
    }
  }
  return [...found.values()];
}

/** Whether a finding of an earlier attack is still there; much cheaper than a whole attack. */
export function remains(finding: Finding, published: Release, previous: readonly Release[]): boolean {
  return new View(published, previous, finding.assuming).at(finding) !== null;
}

function assumptionsFor(published: Release, previous: readonly Release[]): Assumption[] {
  const revises = previous.some(({ table }) => table.period === published.table.period);
  return revises ? ['none', 'only-additions', 'only-removals'] : ['none'];
}

interface Target {
  readonly of: Finding['of'];
  readonly release: string;
  readonly place: string;
  readonly variable: number;
}

/** What the outsider knows under one assumption. */
class View {
  private readonly system = new IntervalSystem();
  private readonly targets = new Map<string, Target>();
  private readonly profile: SafeProfile;
  private possible: boolean;

  constructor(
    published: Release,
    previous: readonly Release[],
    private readonly assumption: Assumption,
  ) {
    this.profile = PROFILES[published.table.profile];
    const now = this.addRelease(published);
    for (const earlier of previous) {
      this.addChanges(published, now, earlier, this.addRelease(earlier));
    }
    this.possible = this.system.settle();
    if (!this.possible && assumption === 'none') throw new PublishedFiguresContradict(nameOf(published.table));
  }

  findings(): Finding[] {
    const targets = [...this.targets.values()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    for (const target of targets) this.probe(target);
    if (!this.possible) return [];
    return targets.map((target) => this.judged(target)).filter((finding) => finding !== null);
  }

  at(finding: Finding): Finding | null {
    const target = this.targets.get(idOf(finding));
    if (!target) return null;
    this.probe(target);
    return this.possible ? this.judged(target) : null;
  }

  private addRelease({ table, lines }: Release): Map<string, number> {
    const profile = PROFILES[table.profile];
    const variables = new Map<string, number>();
    const meanings = new Map<string, Interval>();
    const targets = new Set<string>();
    for (const cell of table.cells) {
      const place = placeOf(cell);
      const meaning = meaningOf(cell, profile);
      const known = meanings.get(place) ?? meaning;
      // A figure printed in two tables says what both of them say.
      meanings.set(place, { lo: Math.max(known.lo, meaning.lo), hi: Math.min(known.hi, meaning.hi) });
      if (cell.value === null || (cell.value > 0 && cell.value <= profile.suppressTo)) targets.add(place);
    }
    for (const [place, { lo, hi }] of meanings) {
      if (lo > hi) throw new PublishedFiguresContradict(nameOf(table));
      const variable = this.system.add(lo, hi);
      variables.set(place, variable);
      if (targets.has(place)) this.aim({ of: 'count', release: nameOf(table), place, variable });
    }
    this.addLines(lines, variables);
    return variables;
  }

  private addChanges(
    { table, lines }: Release,
    now: ReadonlyMap<string, number>,
    { table: earlier }: Release,
    then: ReadonlyMap<string, number>,
  ): void {
    const revises = earlier.period === table.period;
    const changes = new Map<string, number>();
    for (const [place, after] of now) {
      const before = then.get(place);
      if (before === undefined) continue;
      const change = this.system.add(
        revises && this.assumption === 'only-additions' ? 0 : -Infinity,
        revises && this.assumption === 'only-removals' ? 0 : Infinity,
      );
      this.system.addSum(after, [before, change]);
      changes.set(place, change);
      this.aim({ of: 'change', release: nameOf(earlier), place, variable: change });
    }
    this.addLines(lines, changes);
  }

  private addLines(lines: readonly Line[], variables: ReadonlyMap<string, number>): void {
    for (const { total, parts } of lines) {
      const sum = variables.get(total);
      const terms = parts.map((part) => variables.get(part)).filter((term) => term !== undefined);
      if (sum !== undefined && terms.length === parts.length) this.system.addSum(sum, terms);
    }
  }

  private aim(target: Target): void {
    this.targets.set(idOf(target), target);
  }

  private probe({ of, variable }: Target): void {
    const { lo, hi } = this.system.boundsOf(variable);
    // Of the many changes only those are worth a trial that already cannot be "no change".
    const worthIt =
      of === 'count' ? lo <= this.profile.suppressTo : (lo > 0 || hi < 0) && hi - lo < 3 * this.profile.minWidth;
    if (this.possible && worthIt) this.possible = this.system.probe(variable);
    if (!this.possible && this.assumption === 'none') throw new PublishedFiguresContradict('the release');
  }

  private judged({ of, release, place, variable }: Target): Finding | null {
    const { lo, hi } = this.system.boundsOf(variable);
    const smallest = of === 'count' || lo > 0 ? lo : hi < 0 ? -hi : 0;
    if (hi - lo >= this.profile.minWidth || smallest < 1 || smallest > this.profile.suppressTo) return null;
    return { kind: lo === hi ? 'exact' : 'narrow', of, release, place, lo, hi, assuming: this.assumption };
  }
}

function idOf({ of, release, place }: Pick<Target, 'of' | 'release' | 'place'>): string {
  return `${of}|${release}|${place}`;
}
