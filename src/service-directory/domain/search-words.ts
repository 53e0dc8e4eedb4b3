/**
 * The text of a search box as a tsquery for `to_tsquery('simple', …)`: every word must occur, the last as the beginning of a word. Only
 * letters and digits survive, so no operator of the query language can come from outside. Null when nothing is left.
 */
export function searchWords(text: string): string | null {
  const words =
    text
      .normalize('NFC')
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.slice(0, 12) ?? [];
  return words.length === 0 ? null : `${words.join(' & ')}:*`;
}
