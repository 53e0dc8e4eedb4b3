import { isoOf, windowOf } from './calendar.js';
import { DISTRICTS, type District } from './geography.js';
import { addDuplicates } from './duplicates.js';
import { generatePeople } from './people.js';
import { Random } from './random.js';
import type { Timeline } from './scene.js';
import { generateWorkers, ORGANISATIONS, SERVICES, UNITS } from './services.js';
import { generateTimeline } from './timeline.js';
import type {
  DemoHousehold,
  DemoOrganisation,
  DemoPerson,
  DemoService,
  DemoUnit,
  DemoWorker,
  IsoDate,
} from './types.js';

export interface CityOptions {
  readonly seed: string | number;
  /** Files in the register, second files of the same person included. */
  readonly residents?: number;
  /** The demo's present day; nothing has happened on it yet. */
  readonly today: IsoDate;
  /** Complete months of history before the running one. */
  readonly months?: number;
  /** Share of people who are citizens or otherwise not displaced. */
  readonly hostShare?: number;
}

export interface DemoCity extends Timeline {
  /** First and last day on which something may have happened. */
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly districts: readonly District[];
  readonly units: readonly DemoUnit[];
  readonly workers: readonly DemoWorker[];
  readonly organisations: readonly DemoOrganisation[];
  readonly services: readonly DemoService[];
  readonly households: readonly DemoHousehold[];
  readonly people: readonly DemoPerson[];
}

const DUPLICATES = 0.02;

/** An invented city, the same for the same options: no person, number or organisation in it exists. */
export function generateCity({
  seed,
  residents = 20_000,
  today,
  months = 18,
  hostShare = 0.35,
}: CityOptions): DemoCity {
  if (!Number.isInteger(residents) || residents < 1) throw new RangeError('residents must be a positive whole number');
  if (!Number.isInteger(months) || months < 1) throw new RangeError('months must be a positive whole number');
  const random = new Random(seed);
  const window = windowOf(today, months);
  const duplicates = Math.floor(residents * DUPLICATES);
  const population = generatePeople(random.fork('population'), residents - duplicates, hostShare, window);
  addDuplicates(random.fork('duplicates'), population, duplicates, window);
  const workers = generateWorkers(random.fork('workers'));
  const timeline = generateTimeline(random.fork('timeline'), population, workers, window);
  return {
    firstDay: isoOf(window.start),
    lastDay: isoOf(window.last),
    districts: DISTRICTS,
    units: UNITS,
    workers,
    organisations: ORGANISATIONS,
    services: SERVICES,
    ...population,
    ...timeline,
  };
}

export type { DemoHousehold, DemoOrganisation, DemoPerson, DemoService, DemoUnit, DemoWorker } from './types.js';
export type {
  DemoCase,
  DemoConsent,
  DemoFileClosure,
  DemoReferral,
  DemoReferralStep,
  DemoServiceEvent,
} from './types.js';
export { isInventedIdentityNumber } from './identifiers.js';
