import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as validators from 'class-validator';
import ts from 'typescript';

export interface ServerCodes {
  /** Codes of problems: of every error that a caller can be shown. */
  problems: Set<string>;
  /** Codes of fields at fault, those of the validators too. */
  faults: Set<string>;
  /** Places where a code is made that this reading could not follow. */
  unclear: string[];
}

/** Errors that carry a code; an import's refusal becomes a problem with the same code. */
const CODED_ERRORS = new Set<string | null>(['DomainError', 'Refused']);

/**
 * Reads the server's source as the compiler does and finds every code that an answer can hold: what is given to the `code` of an error,
 * and what stands as `code` beside the `detail` of a fault. A code that comes in as a parameter is followed to all calls.
 */
export function serverCodes(root: string): ServerCodes {
  const files = sourcesIn(join(root, 'src'));
  const program = programOf(files);
  const found: ServerCodes = { problems: new Set(), faults: new Set(), unclear: [] };
  const known = new Set(files);
  const sources = program.getSourceFiles().filter((file) => known.has(file.fileName));
  const codes = new Codes(program.getTypeChecker(), sources);
  for (const file of sources) {
    each(file, (node) => {
      codes.ofError(node, found.problems);
      codes.ofFault(node, found.faults, found.problems);
      codes.ofRule(node, found.faults);
    });
  }
  found.unclear = [...codes.unclear];
  return found;
}

/** Packages stay out: no code of ours is made in them, and reading their types would take ten times as long. */
function programOf(files: string[]): ts.Program {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (names, from, _, opts) =>
    names.map(({ text }) =>
      text.startsWith('.') ? ts.resolveModuleName(text, from, opts, host) : { resolvedModule: undefined },
    );
  return ts.createProgram(files, options, host);
}

/** What no page ever answers: the demonstration's data, and what only runs on the command line. */
const ELSEWHERE = /^demo\/|\/testing\/|\/commands\/|^imports\/(cli|csv-file|residents?-\w+|import-households)\.ts$/;

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && name !== 'metadata.ts')
    .filter((name) => !ELSEWHERE.test(name.replaceAll('\\', '/')))
    .map((name) => join(folder, name).replaceAll('\\', '/'));

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => each(child, visit));
}

/** Beside a code each of these says that it is one of a field; lines of imports have no sentence and no pointer. */
const FAULT_PARTS = ['detail', 'pointer', 'severity'];

type Call = ts.CallExpression | ts.NewExpression;

const isSuper = (node: Call): boolean => node.expression.kind === ts.SyntaxKind.SuperKeyword;

/** What a call calls, by its last name; `super(…)` calls the class above. */
function nameOf(call: Call): string | null {
  if (isSuper(call)) {
    const heir = ts.findAncestor(call, ts.isClassLike);
    return (
      heir?.heritageClauses?.find((one) => one.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.getText() ?? null
    );
  }
  const { expression } = call;
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : null;
}

/** Under which name a function, a method or a constructor is called. */
function callName(maker: ts.Node): string | null {
  if (ts.isConstructorDeclaration(maker)) return maker.parent.name?.text ?? null;
  if (ts.isFunctionDeclaration(maker) || ts.isMethodDeclaration(maker)) return maker.name?.getText() ?? null;
  const { parent } = maker;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : null;
}

class Codes {
  readonly unclear = new Set<string>();
  private readonly calls = new Map<string, Call[]>();

  constructor(
    private readonly checker: ts.TypeChecker,
    sources: readonly ts.SourceFile[],
  ) {
    for (const file of sources) {
      each(file, (node) => {
        if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
        const name = nameOf(node);
        if (name) this.calls.set(name, [...(this.calls.get(name) ?? []), node]);
      });
    }
  }

  /** `new DomainError(kind, code, …)`, and `super(…)` in its subclasses. */
  ofError(node: ts.Node, into: Set<string>): void {
    if (!ts.isNewExpression(node) && !(ts.isCallExpression(node) && isSuper(node))) return;
    if (!CODED_ERRORS.has(nameOf(node))) return;
    const declaration = this.checker.getResolvedSignature(node)?.declaration;
    if (!declaration || !ts.isConstructorDeclaration(declaration)) return this.note(node);
    this.ofArgument(declaration, this.place(declaration, 'code'), node, into, new Set());
  }

  /** `{ pointer, code, detail }`, also without its pointer where that is added later; with a `status` it is a whole problem. */
  ofFault(node: ts.Node, faults: Set<string>, problems: Set<string>): void {
    if (!ts.isObjectLiteralExpression(node)) return;
    const property = (name: string): ts.ObjectLiteralElementLike | undefined =>
      node.properties.find((one) => one.name && ts.isIdentifier(one.name) && one.name.text === name);
    const code = property('code');
    if (!code || !FAULT_PARTS.some((name) => property(name))) return;
    const into = property('status') ? problems : faults;
    if (ts.isPropertyAssignment(code)) this.of(code.initializer, into, new Set());
    if (ts.isShorthandPropertyAssignment(code)) {
      const symbol = this.checker.getShorthandAssignmentValueSymbol(code);
      this.ofSymbol(symbol, code, into, new Set());
    }
  }

  /** Rules of class-validator wherever they are used, and rules of our own by the name they are registered under. */
  ofRule(node: ts.Node, into: Set<string>): void {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    if (node.expression.text === 'registerDecorator') this.ofRegistered(node.arguments[0], into);
    else if (this.isImportedFrom(node.expression, 'class-validator')) {
      const rule = ruleOf(node.expression.text);
      if (rule) into.add(kebab(rule));
    }
  }

  private ofRegistered(options: ts.Expression | undefined, into: Set<string>): void {
    if (!options || !ts.isObjectLiteralExpression(options)) return;
    const name = options.properties.find((one) => one.name?.getText() === 'name');
    if (name && ts.isPropertyAssignment(name)) this.of(name.initializer, into, new Set());
    if (name && ts.isShorthandPropertyAssignment(name)) {
      this.ofSymbol(this.checker.getShorthandAssignmentValueSymbol(name), name, into, new Set());
    }
  }

  private isImportedFrom(name: ts.Identifier, module: string): boolean {
    const declaration = this.checker.getSymbolAtLocation(name)?.declarations?.[0];
    if (!declaration || !ts.isImportSpecifier(declaration)) return false;
    const from = declaration.parent.parent.parent.moduleSpecifier;
    return ts.isStringLiteral(from) && from.text === module;
  }

  private of(expression: ts.Expression, into: Set<string>, seen: Set<ts.Node>): void {
    if (namedByType(this.checker.getTypeAtLocation(expression), into)) return;
    if (ts.isConditionalExpression(expression)) {
      this.of(expression.whenTrue, into, seen);
      this.of(expression.whenFalse, into, seen);
      return;
    }
    if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      this.of(expression.left, into, seen);
      this.of(expression.right, into, seen);
      return;
    }
    // The code of something that holds one already: it was found where that was made.
    if (ts.isPropertyAccessExpression(expression) && expression.name.text === 'code') return;
    if (ts.isIdentifier(expression)) {
      this.ofSymbol(this.checker.getSymbolAtLocation(expression), expression, into, seen);
      return;
    }
    this.note(expression);
  }

  private ofSymbol(symbol: ts.Symbol | undefined, at: ts.Node, into: Set<string>, seen: Set<ts.Node>): void {
    const declaration = symbol?.valueDeclaration;
    if (symbol && namedByType(this.checker.getTypeOfSymbolAtLocation(symbol, at), into)) return;
    if (declaration && ts.isParameter(declaration)) {
      const maker = declaration.parent;
      if (declaration.initializer) this.of(declaration.initializer, into, seen);
      if (seen.has(declaration)) return;
      seen.add(declaration);
      const calls = (this.calls.get(callName(maker) ?? '') ?? []).filter(
        (call) => this.checker.getResolvedSignature(call)?.declaration === maker,
      );
      const place = maker.parameters.indexOf(declaration);
      for (const call of calls) this.ofArgument(maker, place, call, into, seen);
      if (calls.length > 0) return;
    }
    if (declaration && ts.isBindingElement(declaration) && declaration.name.getText() === 'code') return;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
      this.of(declaration.initializer, into, seen);
      return;
    }
    this.note(at);
  }

  private ofArgument(
    maker: ts.SignatureDeclaration | ts.JSDocSignature,
    place: number,
    call: Call,
    into: Set<string>,
    seen: Set<ts.Node>,
  ): void {
    const argument = call.arguments?.[place];
    if (argument) this.of(argument, into, seen);
    else {
      const parameter = maker.parameters[place];
      if (parameter && ts.isParameter(parameter) && parameter.initializer) this.of(parameter.initializer, into, seen);
    }
  }

  private place(declaration: ts.ConstructorDeclaration, name: string): number {
    return declaration.parameters.findIndex((one) => one.name.getText() === name);
  }

  private note(node: ts.Node): void {
    const file = node.getSourceFile();
    this.unclear.add(`${file.fileName.replace(/^.*\/src\//, 'src/')}: ${node.getText()}`);
  }
}

/** Adds the codes that a type names one by one; false for a type that does not. */
function namedByType(type: ts.Type, into: Set<string>): boolean {
  const parts = type.isUnion() ? type.types : [type];
  if (!parts.every((part) => part.isStringLiteral() || (part.flags & ts.TypeFlags.Undefined) !== 0)) return false;
  for (const part of parts) if (part.isStringLiteral()) into.add(part.value);
  return true;
}

/** As the validation pipe writes the names of rules. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The name under which a decorator of class-validator reports: asked of the decorator itself. */
function ruleOf(decorator: string): string | null {
  const make = (validators as unknown as Record<string, unknown>)[decorator];
  if (typeof make !== 'function' || !/^[A-Z]/.test(decorator)) return null;
  class Probe {}
  try {
    (make as (...args: unknown[]) => PropertyDecorator)([])(Probe.prototype, 'field');
  } catch {
    return null;
  }
  const [rule] = validators.getMetadataStorage().getTargetValidationMetadatas(Probe, '', false, false);
  if (rule?.type === 'nestedValidation') return rule.type;
  return rule?.type === 'customValidation' ? (rule.name ?? null) : null;
}
