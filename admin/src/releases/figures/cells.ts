import type { Api } from '../../api/client';
import { valuesOf } from '../../parts/code-input';

export type Cell = Api['PublishedFigureResponse'];
export type Indicator = Cell['indicator'];
export type Totals = Api['ReleasedMonthResponse'];

/** A figure: a number, hidden (null), or not in the table at all. */
export type Figure = number | null | undefined;

export const INDICATORS = valuesOf('indicator') as Indicator[];
export const POPULATIONS = valuesOf('figurePopulation') as Cell['popType'][];
/** The total first: on a phone it is what is seen without moving the table. */
export const SEXES = (valuesOf('figureSex') as Cell['sex'][]).sort((one) => (one === '_T' ? -1 : 0));
export const AGES = valuesOf('ageBand') as Cell['age'][];
export const AREAS = valuesOf('figureArea') as Cell['refArea'][];
export const CITY = 'TUR035';
export const DISTRICTS = AREAS.filter((area) => area !== CITY);

const placeOf = (cell: Omit<Cell, 'value' | 'obsStatus' | 'confStatus'>): string =>
  [cell.indicator, cell.table, cell.refArea, cell.popType, cell.sex, cell.age].join('|');

/** The figures of one month, by their place in the tables. */
export class Figures {
  readonly hidden: number;
  readonly all: number;
  private readonly values: Map<string, number | null>;

  constructor(cells: readonly Cell[]) {
    this.values = new Map(cells.map((cell) => [placeOf(cell), cell.value]));
    this.all = cells.length;
    this.hidden = cells.filter(({ value }) => value === null).length;
  }

  inCity(indicator: Indicator, at: { popType?: Cell['popType']; sex?: Cell['sex']; age?: Cell['age'] } = {}): Figure {
    return this.values.get(
      placeOf({ indicator, table: 'popType-sex-age', refArea: CITY, popType: '_T', sex: '_T', age: '_T', ...at }),
    );
  }

  inDistrict(indicator: Indicator, refArea: Cell['refArea'], sex: Cell['sex'] = '_T'): Figure {
    return this.values.get(placeOf({ indicator, table: 'district-sex', refArea, popType: '_T', sex, age: '_T' }));
  }

  /** The city's figures as the list of released months holds them. */
  totals(period: string, revision: number): Totals {
    return {
      period,
      revision,
      totals: INDICATORS.map((indicator) => ({ indicator, value: this.inCity(indicator) ?? null })),
    };
  }
}

export const totalOf = ({ totals }: Totals, indicator: Indicator): Figure =>
  totals.find((total) => total.indicator === indicator)?.value;
