import { DomainError } from '../../platform/errors.js';
import { attackReleases, linesOf, releaseOf, remains, type Finding, type Line, type Release } from './attack.js';
import { DIMENSIONS, TOTAL_CODE } from './codes.js';
import { placeOf, type RawCell } from './cube.js';
import {
  hidden,
  meaningOf,
  PROFILES,
  protect,
  type Interval,
  type ProfileId,
  type PublishedCell,
  type PublishedTable,
  type SafeProfile,
} from './safe-profile.js';

export interface ReleaseHeader {
  /** `YYYY-MM` */
  readonly period: string;
  readonly revision: number;
  readonly profile: ProfileId;
  /** A: final figures, P: provisional ones. */
  readonly shown?: 'A' | 'P';
}

export interface ProtectedTable {
  readonly table: PublishedTable;
  /** Figures (not printed cells) marked A, and figures marked D. */
  readonly primary: number;
  readonly secondary: number;
  /** Attacks run until one found nothing. */
  readonly rounds: number;
}

/** Nothing is left to hide and the attack still finds something: an earlier release already gave it away. */
export class ReleaseCannotBeMadeSafe extends DomainError {
  constructor(readonly findings: readonly Finding[]) {
    super('conflict', 'release-cannot-be-made-safe', 'Earlier releases disclose figures that this one cannot protect.');
  }
}

/**
 * Protects all cells of one indicator and month, and hides more (CONF_STATUS D) until the attack finds nothing, also not
 * together with the earlier releases. Deterministic: every choice follows from the published figures and a total order.
 * Terminates: each round hides one more figure, and zeros are never hidden.
 *
 * First pass, blind: a figure is hidden when the rest of one line would narrow it to a few small values IF it were small,
 * whether it is small or not, so that its being hidden says nothing about it. Second pass: what the attack still finds is
 * repaired with the cheapest figure that helps. An outsider who reruns this second pass in thought may still learn from
 * where it acted; the blind pass is there to leave little for it to do.
 *
 * @throws ReleaseCannotBeMadeSafe
 */
export function protectUntilSafe(
  cells: readonly RawCell[],
  header: ReleaseHeader,
  previous: readonly PublishedTable[] = [],
): ProtectedTable {
  const profile = PROFILES[header.profile];
  const draft = new Draft(cells, header, profile);
  const earlier = previous.map((table) => releaseOf(table));
  draft.hideBlindly();
  for (let rounds = 1; ; rounds += 1) {
    const release = draft.release();
    const findings = attackReleases(release, earlier);
    const [first] = findings;
    if (!first) return { table: release.table, ...draft.tally(), rounds };
    const repair = draft.repairOf(first, earlier);
    if (repair.length === 0) throw new ReleaseCannotBeMadeSafe(findings);
    for (const place of repair) draft.hide(place);
  }
}

class Draft {
  private readonly firstCells: readonly PublishedCell[];
  private readonly figures = new Map<string, PublishedCell>();
  private readonly hiddenPlaces = new Set<string>();
  private readonly lines: readonly Line[];
  private readonly linesAt = new Map<string, Line[]>();

  constructor(
    cells: readonly RawCell[],
    private readonly header: ReleaseHeader,
    private readonly profile: SafeProfile,
  ) {
    this.firstCells = cells.map((cell) => protect(cell, profile, header.shown));
    for (const cell of this.firstCells) this.figures.set(placeOf(cell), cell);
    this.lines = linesOf(this.firstCells);
    for (const line of this.lines) {
      for (const place of [line.total, ...line.parts]) {
        this.linesAt.set(place, [...(this.linesAt.get(place) ?? []), line]);
      }
    }
  }

  release(alsoHidden: ReadonlySet<string> = new Set()): Release {
    const { period, revision, profile } = this.header;
    const indicator = this.firstCells[0]?.indicator;
    if (indicator === undefined || this.firstCells.some((cell) => cell.indicator !== indicator)) {
      throw new RangeError('a release is protected one indicator at a time');
    }
    const cells = this.firstCells.map((cell) => {
      const place = placeOf(cell);
      return this.hiddenPlaces.has(place) || alsoHidden.has(place) ? hidden(cell) : cell;
    });
    return releaseOf({ indicator, period, revision, profile, cells }, this.lines);
  }

  tally(): { primary: number; secondary: number } {
    const small = [...this.figures].filter(([place, { value }]) => value === null && !this.hiddenPlaces.has(place));
    return { primary: small.length, secondary: this.hiddenPlaces.size };
  }

  hide(place: string): void {
    this.hiddenPlaces.add(place);
  }

  /** Totals first: once a telling total is gone, the cells under it need no hiding. */
  hideBlindly(): void {
    const order = this.open().sort((a, b) => this.totals(b) - this.totals(a) || (a < b ? -1 : 1));
    for (const place of order) {
      const rest = this.knownFromRest(place);
      const lo = Math.max(rest.lo, this.profile.suppressFrom);
      const hi = Math.min(rest.hi, this.profile.suppressTo);
      if (lo <= hi && hi - lo < this.profile.minWidth) this.hide(place);
    }
  }

  /**
   * Figures whose hiding removes a finding, none of which could stay: first of all those in a line with the found figure,
   * else of the whole table. The costly ones are given back first, in halves. Empty when hiding everything does not help.
   */
  repairOf(finding: Finding, previous: readonly Release[]): string[] {
    const removedBy = (places: readonly string[]): boolean =>
      !remains(finding, this.release(new Set(places)), previous);
    const open = this.byCost(this.open());
    const near = open.filter((place) => this.isNear(place, finding.place));
    const enough = [near, open].find((places) => places.length > 0 && removedBy(places));
    return enough ? smallest(enough.reverse(), [], removedBy) : [];
  }

  /** Figures that can still be hidden: zeros stay zeros. */
  private open(): string[] {
    return [...this.figures]
      .filter(([place, { value }]) => value !== 0 && !this.hiddenPlaces.has(place))
      .map(([place]) => place);
  }

  /** What the other figures of each single line say about this one, taken for themselves. */
  private knownFromRest(place: string): Interval {
    let { lo, hi }: Interval = { lo: this.profile.suppressFrom, hi: Infinity };
    for (const { total, parts } of this.linesAt.get(place) ?? []) {
      const others = parts.filter((part) => part !== place).map((part) => this.meaning(part));
      const least = others.reduce((sum, other) => sum + other.lo, 0);
      const most = others.reduce((sum, other) => sum + other.hi, 0);
      if (place === total) {
        lo = Math.max(lo, least);
        hi = Math.min(hi, most);
      } else {
        const sum = this.meaning(total);
        if (most < Infinity) lo = Math.max(lo, sum.lo - most);
        hi = Math.min(hi, sum.hi - least);
      }
    }
    return { lo, hi };
  }

  private meaning(place: string): Interval {
    const cell = this.figures.get(place);
    if (!cell) throw new RangeError('a line names a place outside its table');
    return meaningOf(this.hiddenPlaces.has(place) ? hidden(cell) : cell, this.profile);
  }

  private isNear(place: string, other: string): boolean {
    return (this.linesAt.get(other) ?? []).some(({ total, parts }) => total === place || parts.includes(place));
  }

  /** A small count costs nothing more to hide; then the smallest figure first, parts before totals. */
  private byCost(places: string[]): string[] {
    const value = (place: string): number => this.figures.get(place)?.value ?? 0;
    return places.sort((a, b) => value(a) - value(b) || this.totals(a) - this.totals(b) || (a < b ? -1 : 1));
  }

  private totals(place: string): number {
    const cell = this.figures.get(place);
    return cell ? DIMENSIONS.filter((dimension) => cell[dimension] === TOTAL_CODE[dimension]).length : 0;
  }
}

/**
 * The members of `places` that are still needed, with `kept`, for `suffices` to hold, found by leaving out halves.
 * `suffices([...places, ...kept])` must hold.
 */
function smallest(
  places: readonly string[],
  kept: readonly string[],
  suffices: (places: readonly string[]) => boolean,
): string[] {
  if (places.length === 0 || suffices(kept)) return [];
  if (places.length === 1) return [...places];
  const half = Math.ceil(places.length / 2);
  const cheap = places.slice(half);
  const costly = smallest(places.slice(0, half), [...kept, ...cheap], suffices);
  return [...costly, ...smallest(cheap, [...kept, ...costly], suffices)];
}
