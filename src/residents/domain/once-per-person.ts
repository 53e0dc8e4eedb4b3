import type { PersonForMatching } from './person-for-matching.js';

/**
 * Works something out once for each person, for as long as the object lives: a search compares one person with hundreds, and folding that
 * one's names anew for each was a third of its time.
 */
export function oncePerPerson<T extends object>(
  work: (person: PersonForMatching) => T,
): (person: PersonForMatching) => T {
  const known = new WeakMap<PersonForMatching, T>();
  return (person) => {
    let found = known.get(person);
    if (found === undefined) known.set(person, (found = work(person)));
    return found;
  };
}
