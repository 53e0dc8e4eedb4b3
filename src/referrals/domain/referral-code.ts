const GROUPS = /^(.{0,4})(.{0,4})$/;
const CODE_LETTERS = /^[0-9A-HJKMNP-TV-Z]*$/;

/**
 * What the codes begin with that somebody may mean who typed this: with or without `F-` and dashes, in small letters, with O for 0 and
 * I or L for 1. Null when no code looks like it.
 */
export function codeBeginning(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  const compact = text.replace(/[\s-]/g, '');
  const named = /^F[\s-]/.test(text) || (compact.length === 9 && compact.startsWith('F'));
  const letters = (named ? compact.slice(1) : compact).replace(/O/g, '0').replace(/[IL]/g, '1');
  const groups = CODE_LETTERS.test(letters) ? GROUPS.exec(letters) : null;
  return groups && `F-${groups[1]}${groups[2] === '' ? '' : `-${groups[2]}`}`;
}
