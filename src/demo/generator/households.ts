import { AgePool } from './age-pool.js';
import type { HouseholdKind, HouseholdRole } from './codes.js';
import type { SexAgeShape } from './population-shape.js';
import type { Random } from './random.js';
import type { Sex } from './types.js';

export interface HouseholdMember {
  role: HouseholdRole;
  readonly sex: Sex;
  readonly age: number;
}

export interface HouseholdPlan {
  kind: HouseholdKind;
  readonly members: HouseholdMember[];
}

export interface HouseholdOptions {
  readonly people: number;
  readonly shape: SexAgeShape;
  /** Share of households that are children without an adult. */
  readonly childrenAlone: number;
}

/**
 * Draws people by sex and age from the published shape first and then seats them in households, so the margins hold by
 * construction; the pools are emptied to the last person.
 */
export function assembleHouseholds(random: Random, options: HouseholdOptions): HouseholdPlan[] {
  const pool = AgePool.drawn(random, options.people, options.shape);
  const homes: HouseholdPlan[] = [];
  const add = (plan: HouseholdPlan | null): boolean => {
    if (plan !== null) homes.push(plan);
    return plan !== null;
  };
  seatChildrenAlone(random, pool, options, homes);
  while (pool.count('female', 18, 59) + pool.count('male', 18, 59) > 0) {
    const women = pool.count('female', 19, 54);
    const spare = Math.max(0, pool.count('male', 18, 59) - pool.count('female', 18, 59));
    const kind = random.weighted<HouseholdKind>([
      ['nuclear', women * 0.62],
      ['couple', women * 0.07],
      ['single_parent', women * 0.11],
      ['multi_generation', women * 0.12],
      ['siblings', women * 0.02 + spare * 0.05 + 0.01],
      ['single', women * 0.03 + spare * 0.25 + 0.5],
      ['shared', spare * 0.15],
    ]);
    const seated =
      kind === 'nuclear'
        ? add(family(random, pool))
        : kind === 'couple'
          ? add(couple(random, pool, 18, 59))
          : kind === 'single_parent'
            ? add(singleParent(random, pool))
            : kind === 'multi_generation'
              ? add(multiGeneration(random, pool))
              : kind === 'siblings'
                ? add(siblings(random, pool))
                : kind === 'shared'
                  ? add(shared(random, pool))
                  : false;
    if (!seated) seatAdult(random, pool, homes);
  }
  while (pool.count('female', 60, 95) + pool.count('male', 60, 95) > 0) {
    if (!(random.chance(0.7) && add(couple(random, pool, 60, 95)))) add(alone(random, pool, 60, 95));
  }
  seatRemainingChildren(random, pool, homes);
  return homes;
}

function seatChildrenAlone(random: Random, pool: AgePool, options: HouseholdOptions, homes: HouseholdPlan[]): void {
  const wanted = Math.round((options.people / 4.2) * options.childrenAlone);
  for (let i = 0; i < wanted; i++) {
    const sex: Sex = random.chance(0.85) ? 'male' : 'female';
    const age = pool.take(random, sex, 13, 17);
    if (age === null) return;
    const members: HouseholdMember[] = [{ role: 'head', sex, age }];
    if (random.chance(0.15)) {
      const younger = pool.takeEither(random, 8, age - 1);
      if (younger !== null) members.push({ role: 'sibling', ...younger });
    }
    homes.push({ kind: 'unaccompanied_child', members });
  }
}

/** The two adults of a family; the man is a few years older as a rule. */
function couple(random: Random, pool: AgePool, min: number, max: number): HouseholdPlan | null {
  if (pool.count('male', min, max) === 0) return null;
  const wife = pool.take(random, 'female', Math.max(min, 19), max);
  if (wife === null) return null;
  const husband =
    pool.takeNear('male', Math.round(wife + 3.5 + random.normal() * 4), Math.max(min, 20), max) ??
    pool.takeNear('male', wife, min, max);
  if (husband === null) {
    pool.putBack('female', wife);
    return null;
  }
  const manHeads = random.chance(0.86);
  const man: HouseholdMember = { role: manHeads ? 'head' : 'spouse', sex: 'male', age: husband };
  const woman: HouseholdMember = { role: manHeads ? 'spouse' : 'head', sex: 'female', age: wife };
  return { kind: 'couple', members: manHeads ? [man, woman] : [woman, man] };
}

/** A couple with the children the pool allows. */
function family(random: Random, pool: AgePool): HouseholdPlan | null {
  const plan = couple(random, pool, 19, 59);
  const mother = plan?.members.find((member) => member.sex === 'female');
  if (plan === null || mother === undefined) return null;
  const children = takeChildren(random, pool, mother.age, 1);
  plan.members.push(...children);
  if (children.length > 0) plan.kind = 'nuclear';
  return plan;
}

function takeChildren(random: Random, pool: AgePool, motherAge: number, atLeast: number): HouseholdMember[] {
  const mothers = pool.count('female', 19, 49) * 0.85 + 1;
  const mean = Math.min(6, pool.children() / mothers);
  const young = Math.max(0, Math.min(17, motherAge - 17));
  const wanted = Math.min(9, Math.max(atLeast, random.poisson(motherAge < 24 ? mean * 0.6 : mean)));
  const found: HouseholdMember[] = [];
  for (let i = 0; i < wanted; i++) {
    const child = pool.takeEither(random, Math.max(0, motherAge - 43), young);
    if (child === null) break;
    found.push({ role: 'child', ...child });
  }
  for (let grown = motherAge >= 38 ? random.poisson(0.7) : 0; grown > 0; grown--) {
    const child = pool.takeEither(random, 18, Math.min(27, motherAge - 18));
    if (child !== null) found.push({ role: 'child', ...child });
  }
  return found.sort((a, b) => b.age - a.age);
}

function singleParent(random: Random, pool: AgePool): HouseholdPlan | null {
  const sex: Sex = random.chance(0.88) ? 'female' : 'male';
  const age = pool.take(random, sex, 22, 54);
  if (age === null) return null;
  const children = takeChildren(random, pool, age, 1);
  if (children.length === 0) {
    pool.putBack(sex, age);
    return null;
  }
  return { kind: 'single_parent', members: [{ role: 'head', sex, age }, ...children] };
}

/** Three generations: the middle one heads the household, or the oldest does. */
function multiGeneration(random: Random, pool: AgePool): HouseholdPlan | null {
  const plan = family(random, pool);
  if (plan === null) return null;
  const oldest = Math.max(...plan.members.slice(0, 2).map((member) => member.age));
  const elder = pool.takeEither(random, Math.max(60, oldest + 17), 95);
  if (elder === null) return plan;
  plan.kind = 'multi_generation';
  if (random.chance(0.65)) {
    plan.members.push({ role: 'parent', ...elder });
    return plan;
  }
  const [first, second] = plan.members;
  for (const member of plan.members) member.role = 'grandchild';
  if (first !== undefined) first.role = 'child';
  if (second !== undefined) second.role = 'other';
  plan.members.unshift({ role: 'head', ...elder });
  const partner = pool.takeNear(elder.sex === 'female' ? 'male' : 'female', elder.age, 60, 95);
  if (partner !== null) {
    plan.members.splice(1, 0, { role: 'spouse', sex: elder.sex === 'female' ? 'male' : 'female', age: partner });
  }
  return plan;
}

function siblings(random: Random, pool: AgePool): HouseholdPlan | null {
  const head = pool.takeEither(random, 20, 34);
  if (head === null) return null;
  const members: HouseholdMember[] = [{ role: 'head', ...head }];
  for (let i = random.int(1, 2); i > 0; i--) {
    const other = pool.takeEither(random, 12, head.age);
    if (other !== null) members.push({ role: 'sibling', ...other });
  }
  return { kind: members.length > 1 ? 'siblings' : 'single', members };
}

/** Unrelated working men who rent together. */
function shared(random: Random, pool: AgePool): HouseholdPlan | null {
  const members: HouseholdMember[] = [];
  for (let i = random.int(2, 4); i > 0; i--) {
    const age = pool.take(random, 'male', 18, 45);
    if (age !== null) members.push({ role: members.length === 0 ? 'head' : 'other', sex: 'male', age });
  }
  return members.length === 0 ? null : { kind: members.length > 1 ? 'shared' : 'single', members };
}

function alone(random: Random, pool: AgePool, min: number, max: number): HouseholdPlan | null {
  const person = pool.takeEither(random, min, max);
  return person === null ? null : { kind: 'single', members: [{ role: 'head', ...person }] };
}

/** One adult: the young as a rule with parents the right age, some with a relative, the others alone. */
function seatAdult(random: Random, pool: AgePool, homes: HouseholdPlan[]): void {
  const person = pool.takeEither(random, 18, 59);
  if (person === null) return;
  const tries = homes.length === 0 ? 0 : person.age < 28 && random.chance(0.8) ? 12 : random.chance(0.25) ? 3 : 0;
  for (let i = 0; i < tries; i++) {
    const home = random.pick(homes);
    const mother = home.members.find(
      (member) => member.sex === 'female' && (member.role === 'head' || member.role === 'spouse'),
    );
    const hasChildren = home.kind === 'nuclear' || home.kind === 'single_parent';
    if (!hasChildren || mother === undefined || home.members.length > 7) continue;
    const gap = mother.age - person.age;
    if (person.age < 28 ? gap >= 18 && gap <= 42 : Math.abs(gap) < 12) {
      home.members.push({ role: person.age < 28 ? 'child' : 'other', ...person });
      return;
    }
  }
  homes.push({ kind: 'single', members: [{ role: 'head', ...person }] });
}

/** Children nobody has taken yet join a family whose mother has the right age, or live with relatives. */
function seatRemainingChildren(random: Random, pool: AgePool, homes: HouseholdPlan[]): void {
  const families = random.shuffle(homes.filter((home) => home.kind === 'nuclear' || home.kind === 'single_parent'));
  const adults = homes.filter((home) => home.kind !== 'unaccompanied_child');
  const rounds = families.length * 3;
  for (let i = 0; i < rounds && pool.children() > 0; i++) {
    const home = families[i % families.length] as HouseholdPlan;
    const parent = home.members.find((member) => member.role !== 'child' && member.sex === 'female') ?? home.members[0];
    if (parent === undefined || home.members.length > 9) continue;
    const child = pool.takeEither(random, Math.max(0, parent.age - 43), Math.min(17, parent.age - 17));
    if (child !== null) home.members.push({ role: 'child', ...child });
  }
  for (let child = pool.takeEither(random, 0, 17); child !== null; child = pool.takeEither(random, 0, 17)) {
    if (adults.length === 0) homes.push({ kind: 'unaccompanied_child', members: [{ role: 'head', ...child }] });
    else random.pick(adults).members.push({ role: 'other', ...child });
  }
}
