import { createHash } from 'node:crypto';

/** Letters without marks and case, so that a copy that was folded for search is found as well. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').toLowerCase();

/** Base64 of a text wherever it begins within a longer one: the letters that do not depend on what stands around it. */
const base64Inside = (bytes: Buffer): string[] =>
  [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, -2);
  });

const escaped = (text: string): string =>
  [...text]
    .map((c) =>
      c > '\u007e'
        ? c
            .split('')
            .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
            .join('')
        : c,
    )
    .join('');

/** Finds planted texts in whatever form somebody may have stored them: plain, folded, escaped, base64, hex, and hashed without a key. */
export class CanaryScanner {
  private readonly exact = new Map<string, string>();
  private readonly loose = new Map<string, string>();

  constructor(canaries: Record<string, string>) {
    for (const [name, text] of Object.entries(canaries)) this.add(name, text);
  }

  private add(name: string, text: string): void {
    const digits = /^[\d +()-]+$/.test(text) ? text.replace(/\D/g, '') : '';
    const forms = new Set([
      text,
      text.normalize('NFD'),
      folded(text),
      text.toLocaleLowerCase('tr'),
      text.toUpperCase(),
      text.replaceAll(/\s/g, ''),
      ...(digits ? [digits, digits.slice(-10)] : []),
    ]);
    for (const form of forms) {
      const utf8 = Buffer.from(form, 'utf8');
      this.loose.set(folded(form), `${name} in plain`);
      this.exact.set(escaped(form), `${name} escaped`);
      this.exact.set(encodeURIComponent(form), `${name} in a URL`);
      this.exact.set(utf8.toString('hex'), `${name} in hex`);
      this.exact.set(Buffer.from(form, 'utf16le').toString('hex'), `${name} in hex of UTF-16`);
      for (const part of base64Inside(utf8)) this.exact.set(part, `${name} in base64`);
      for (const hash of ['md5', 'sha1', 'sha256', 'sha512']) {
        const digest = createHash(hash).update(form).digest();
        this.exact.set(digest.toString('hex').slice(0, 32), `${hash} of ${name}`);
        this.exact.set(digest.toString('base64').slice(0, 20), `${hash} of ${name}`);
        this.exact.set(digest.readBigInt64BE(0).toString(), `${hash} of ${name} as a number`);
      }
    }
  }

  /** What was found, by name and form. */
  scan(haystack: string): string[] {
    const found = new Set<string>();
    const lower = folded(haystack);
    for (const [needle, what] of this.exact) if (haystack.includes(needle)) found.add(what);
    for (const [needle, what] of this.loose) if (lower.includes(needle)) found.add(what);
    return [...found].toSorted();
  }
}
