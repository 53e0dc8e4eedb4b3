/** Whether two values of a form say the same: what is left empty is the same as what is not there, and the order of keys says nothing. */
export const sameValue = (a: unknown, b: unknown): boolean => written(a) === written(b);

const written = (value: unknown): string => JSON.stringify(plain(value)) ?? 'null';

function plain(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, each]) => [key, plain(each)] as const)
    .filter(([, each]) => each !== null && each !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
