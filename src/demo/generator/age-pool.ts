import { AGE_BANDS, type SexAgeShape } from './population-shape.js';
import type { Random } from './random.js';
import type { Sex } from './types.js';

const OLDEST = 95;

export interface PooledPerson {
  readonly sex: Sex;
  readonly age: number;
}

/** People who have no household yet, counted by sex and year of age. */
export class AgePool {
  private readonly female = Array.from({ length: OLDEST + 1 }, () => 0);
  private readonly male = Array.from({ length: OLDEST + 1 }, () => 0);

  /** `people` draws from a published sex × age band shape, spread over the years of each band. */
  static drawn(random: Random, people: number, shape: SexAgeShape): AgePool {
    const pool = new AgePool();
    const cells = AGE_BANDS.flatMap((band, index) => [
      [{ sex: 'female' as Sex, band }, shape.female[index] ?? 0] as const,
      [{ sex: 'male' as Sex, band }, shape.male[index] ?? 0] as const,
    ]);
    for (let i = 0; i < people; i++) {
      const { sex, band } = random.weighted(cells);
      pool.putBack(sex, ageWithin(random, band[0], band[1]));
    }
    return pool;
  }

  putBack(sex: Sex, age: number): void {
    const counts = this.of(sex);
    counts[age] = (counts[age] ?? 0) + 1;
  }

  count(sex: Sex, min: number, max: number): number {
    const counts = this.of(sex);
    let total = 0;
    for (let age = Math.max(0, min); age <= max && age <= OLDEST; age++) total += counts[age] ?? 0;
    return total;
  }

  children(): number {
    return this.count('female', 0, 17) + this.count('male', 0, 17);
  }

  /** A random person of the span, or null when there is none. */
  take(random: Random, sex: Sex, min: number, max: number): number | null {
    const total = this.count(sex, min, max);
    if (total === 0) return null;
    const counts = this.of(sex);
    let at = random.int(1, total);
    for (let age = Math.max(0, min); age <= max; age++) {
      at -= counts[age] ?? 0;
      if (at <= 0) {
        counts[age] = (counts[age] ?? 0) - 1;
        return age;
      }
    }
    return null;
  }

  takeEither(random: Random, min: number, max: number): PooledPerson | null {
    const women = this.count('female', min, max);
    const total = women + this.count('male', min, max);
    if (total === 0) return null;
    const sex: Sex = random.int(1, total) <= women ? 'female' : 'male';
    const age = this.take(random, sex, min, max);
    return age === null ? null : { sex, age };
  }

  /** The person closest in age to `target`, the younger one first. */
  takeNear(sex: Sex, target: number, min: number, max: number): number | null {
    const counts = this.of(sex);
    for (let distance = 0; distance <= OLDEST; distance++) {
      for (const age of [target - distance, target + distance]) {
        if (age < min || age > max || (counts[age] ?? 0) === 0) continue;
        counts[age] = (counts[age] ?? 0) - 1;
        return age;
      }
    }
    return null;
  }

  private of(sex: Sex): number[] {
    return sex === 'female' ? this.female : this.male;
  }
}

/** Even within a childhood band, thinning out among adults and more so among older people. */
function ageWithin(random: Random, min: number, max: number): number {
  if (max < 18) return random.int(min, max);
  const scale = min >= 60 ? 8 : 28;
  const span = max - min + 1;
  const u = random.next() * (1 - Math.exp(-span / scale));
  return Math.min(max, min + Math.floor(-scale * Math.log(1 - u)));
}
