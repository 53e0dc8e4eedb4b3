import { join } from 'node:path';
import type { PageLanguage } from './browser.js';

/** What the pages say in a language, by the keys of their own message files: a walk then reads the same in every language. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

export function wordsOf(language: PageLanguage): Words {
  const path = join(process.cwd(), 'admin/src/i18n', language, 'index.ts');
  const { default: messages } = jest.requireActual<{ default: Record<string, unknown> }>(path);
  return (key, values = {}) => {
    let found: unknown = messages;
    for (const part of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
    if (typeof found !== 'string') throw new Error(`the pages have no text ${key}`);
    return found.replaceAll(/%\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
}
