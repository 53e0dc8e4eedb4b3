import { useTranslate } from 'react-admin';
import type { Problem } from '../api/problem';

type Values = Record<string, unknown>;

/** A fault in the reader's words, with the place the API points at: `/names/0/given` is `names.0.given`. */
export interface Fault {
  place: string;
  sentence: string;
}

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

export function useFaults(): (problem: Problem) => Fault[] {
  const translate = useTranslate();
  return (problem) =>
    problem.faults.map(({ pointer, code }) => ({
      place: partsOf(pointer).join('.'),
      sentence: translate(`problems.fault.${code}`, { _: translate('problems.fault.other') }),
    }));
}

/**
 * The faults of a problem as react-hook-form wants them: a tree like the values, with a sentence in the reader's language at each
 * place the API points at. `/names/0/given` becomes `{ names: [{ given: … }] }`.
 */
export function useFaultTexts(): (problem: Problem) => Values | undefined {
  const faults = useFaults();
  return (problem) => (problem.faults.length === 0 ? undefined : treeOf(faults(problem)));
}

export function treeOf(faults: readonly Fault[]): Values {
  const tree: Values = {};
  for (const { place, sentence } of faults) if (place !== '') put(tree, place.split('.'), sentence);
  return tree;
}

function put(tree: Values, [head, ...rest]: string[], sentence: string): void {
  if (rest.length === 0) {
    tree[head!] ??= sentence;
    return;
  }
  const below = tree[head!];
  const next = typeof below === 'object' && below !== null ? below : /^\d+$/.test(rest[0]!) ? [] : {};
  tree[head!] = next;
  put(next as Values, rest, sentence);
}

/** Those that can stand beside a field of the screen, and those that have none there: an unknown field, a list as a whole. */
export function dividedFaults(
  faults: readonly Fault[],
  isField: (place: string) => boolean,
): { beside: Fault[]; apart: Fault[] } {
  return {
    beside: faults.filter(({ place }) => isField(place)),
    apart: faults.filter(({ place }) => !isField(place)),
  };
}
