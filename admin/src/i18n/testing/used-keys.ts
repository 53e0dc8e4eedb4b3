import ts from 'typescript';
import { each } from './page-sources';

const LANGUAGES = ['en', 'tr', 'ar'];

/**
 * Keys that the sources name: as they are, by a template such as `frame.textSizes.${size}`, or with their whole group, where a paper is
 * printed in a language other than that of the pages (`(await import('../i18n/tr/referrals')).tr.paper`).
 */
export function usedKeys(sources: readonly ts.SourceFile[], keys: ReadonlySet<string>): Set<string> {
  const used = new Set<string>();
  const patterns = new Set<string>();
  for (const source of sources) {
    each(source, (node) => {
      if (ts.isStringLiteralLike(node) && keys.has(node.text)) used.add(node.text);
      if (ts.isTemplateExpression(node) && /^[a-zA-Z]+\./.test(node.head.text)) patterns.add(patternOf(node));
      if (ts.isPropertyAccessExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        if (LANGUAGES.includes(node.expression.name.text)) patterns.add(`[^.]+\\.${node.name.text}\\..+`);
      }
    });
  }
  for (const pattern of patterns) {
    const fits = new RegExp(`^${pattern}$`);
    for (const key of keys) if (fits.test(key)) used.add(key);
  }
  return used;
}

const patternOf = (template: ts.TemplateExpression): string =>
  [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^.]+');
