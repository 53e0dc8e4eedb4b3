import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Sources of the pages, without the message files, the tests and what is made from the API's description. */
export function pageSources(folder: string): ts.SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|d)\.tsx?$|^i18n\/(en|tr|ar|testing)\//.test(name))
    .map((name) => sourceOf(name, readFileSync(join(folder, name), 'utf8')));
}

export const sourceOf = (name: string, code: string): ts.SourceFile =>
  ts.createSourceFile(
    name,
    code,
    ts.ScriptTarget.ES2023,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

export function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => each(child, visit));
}

/** Every text of a tree of messages by its path. */
export function textsOf(messages: object, base = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(messages)) {
    if (typeof value === 'string') found.set(base + name, value);
    else for (const [path, text] of textsOf(value as object, `${base}${name}.`)) found.set(path, text);
  }
  return found;
}
