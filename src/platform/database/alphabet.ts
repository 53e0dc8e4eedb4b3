/** For `ORDER BY` of names: by the Turkish alphabet, where Ç follows C, and not by bytes, where it follows Z. */
export const ALPHABET = 'COLLATE "tr-x-icu"';
