import { distance } from 'fastest-levenshtein';

/** Share of a common prefix that Winkler's variant adds per letter, and the letters it looks at. */
const PREFIX_BONUS = 0.1;
const PREFIX_LETTERS = 4;

/** Jaro-Winkler similarity, 0 to 1: letters in common at nearly the same place, with a bonus for a common start. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf([...a], [...b]);
  let prefix = 0;
  while (prefix < PREFIX_LETTERS && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * PREFIX_BONUS * (1 - jaro);
}

function jaroOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = b.map(() => false);
  const common = a.filter((letter, i) => {
    const at = b.findIndex((other, j) => other === letter && !taken[j] && Math.abs(i - j) <= reach);
    if (at >= 0) taken[at] = true;
    return at >= 0;
  });
  if (common.length === 0) return 0;
  const inOrderOfB = b.filter((_, j) => taken[j]);
  const transposed = common.filter((letter, i) => letter !== inOrderOfB[i]).length / 2;
  return (common.length / a.length + common.length / b.length + (common.length - transposed) / common.length) / 3;
}

export type Slip = 'one-off' | 'transposed';

/** One wrong, missing or extra character, or two neighbours in the wrong order; null for equal texts and all others. */
export function slipBetween(a: string, b: string): Slip | null {
  if (a === b) return null;
  if (a.length === b.length) {
    const at = [...a].findIndex((letter, i) => letter !== b[i]);
    if (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)) return 'transposed';
  }
  return distance(a, b) === 1 ? 'one-off' : null;
}

/** Share of pairs of neighbouring characters in common, 0 to 1: does not mind the order of the parts of an address. */
export function bigramSimilarity(a: string, b: string): number {
  const counts = bigrams(a);
  const others = bigrams(b);
  let common = 0;
  for (const [pair, count] of counts) common += Math.min(count, others.get(pair) ?? 0);
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return total === 0 ? (a === b ? 1 : 0) : (2 * common) / total;
}

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
