import ts from 'typescript';
import { each } from './page-sources';

/** Attributes and fields whose value people see or hear. */
const VISIBLE = new Set([
  ...['alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
  ...['confirm', 'confirmText', 'emptyText', 'explain', 'heading', 'helperText', 'hint', 'label', 'message'],
  ...['placeholder', 'primary', 'secondary', 'subtitle', 'summary', 'tabTitle', 'title', 'tooltip'],
]);
/** Functions whose first argument people see. */
const SAYS = new Set(['notify', 'alert', 'confirm', 'prompt']);
const LETTER = /\p{L}/u;

/** Places of a source where a text stands that is in no message file. The keys of the messages may stand anywhere. */
export function visibleTexts(source: ts.SourceFile, keys: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const note = (node: ts.Node, text: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${source.fileName}:${line + 1}: ${text.trim().replace(/\s+/g, ' ')}`);
  };
  const look = (value: ts.Node | undefined): void => {
    for (const [node, text] of literalsOf(value)) if (LETTER.test(text) && !keys.has(text)) note(node, text);
  };
  each(source, (node) => {
    if (ts.isJsxText(node) && LETTER.test(node.text)) note(node, node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) look(node.expression);
    if (ts.isJsxAttribute(node) && VISIBLE.has(node.name.getText())) look(node.initializer);
    if (ts.isPropertyAssignment(node) && VISIBLE.has(nameOf(node.name))) look(node.initializer);
    if (ts.isCallExpression(node) && SAYS.has(lastName(node.expression))) look(node.arguments[0]);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      if (['title', 'textContent', 'innerText'].includes(lastName(node.left))) look(node.right);
    }
  });
  return found;
}

const nameOf = (name: ts.PropertyName): string => (ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '');

const lastName = (node: ts.Expression): string =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '';

/** The literal texts that an expression can become part of what is shown: also of its branches and of templates. */
function literalsOf(node: ts.Node | undefined): [ts.Node, string][] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [[node, node.text]];
  if (ts.isTemplateExpression(node)) {
    const whole = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
    return [[node, whole]];
  }
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return literalsOf(node.right);
  const joins = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];
  return joins.includes(kind) ? [...literalsOf(node.left), ...literalsOf(node.right)] : [];
}
