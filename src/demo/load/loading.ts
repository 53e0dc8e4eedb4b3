import type { KeyKeeper } from '../../platform/crypto/key-keeper.js';
import type { Tx } from '../../platform/database/transaction.js';
import type { Contact } from '../../residents/domain/contact.js';
import type { Identity } from '../../residents/domain/identity.js';
import type { DemoCity } from '../generator/index.js';
import type { Random } from '../generator/random.js';
import type { Bulk } from './bulk.js';

export type Progress = (step: string, done: number, total: number) => void;

/** A person as the later steps need one. */
export interface LoadedPerson {
  id: string;
  auditRef: string;
  /** Kept for those only about whom a packet was sent. */
  packetSource: { identity: Identity; contact: Contact | null } | null;
}

/** The work in hand: what each step of the load reads, and the ids it leaves for the next ones, by the generator's keys. */
export interface Loading {
  readonly city: DemoCity;
  readonly tx: Tx;
  readonly bulk: Bulk;
  readonly keeper: KeyKeeper;
  /** For choices that the generator leaves open; never for ids, keys or passwords. */
  readonly random: Random;
  readonly now: Date;
  readonly today: string;
  readonly zone: string;
  readonly progress: Progress;
  readonly units: Map<string, string>;
  /** Workers of the units. */
  readonly staff: Map<string, string>;
  readonly organisations: Map<string, string>;
  /** Who answers for an organisation, by the organisation's key. */
  readonly partners: Map<string, string>;
  readonly services: Map<string, string>;
  readonly people: Map<string, LoadedPerson>;
  readonly cases: Map<string, string>;
}

/** The id under a key that an earlier step must have left. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demo city names ${key}, which was not loaded`);
  return id;
}

export function personOf({ people }: Loading, key: string): LoadedPerson {
  const person = people.get(key);
  if (person === undefined) throw new Error(`the demo city names ${key}, who was not loaded`);
  return person;
}

/** A moment of a day in the city, RFC 3339. */
export const at = (day: string, time: string): string => `${day}T${time}:00+03:00`;

/** Groups by a key, in the order of the list. */
export function groupedBy<T>(list: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
