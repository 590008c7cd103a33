/**
 * No code reads an undecided sign as an answer. Where the type of an expression still has `undecided` in it beside numbers, it
 * is not compared with 0, not ordered, not taken for true or false and not cast: `sign(x) === 0` reads undecided as "not zero",
 * `sign(x) !== 1` reads it as "not positive". That a sign is 1 or −1 may be asked: that is proof of it.
 */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { spread } from '../random.ts';
import { filesBelow, ROOT } from './tree.ts';

const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);

const anyOf = (type: ts.Type, holds: (one: ts.Type) => boolean): boolean =>
  type.isUnion() ? type.types.some(holds) : holds(type);
const isUndecided = (type: ts.Type): boolean => type.isStringLiteral() && type.value === 'undecided';
const isNumber = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.NumberLike) !== 0;

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);
const LOGIC = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken]);

/** The places of a file that read a sign which may be undecided. */
function misreadings(program: ts.Program, file: ts.SourceFile): string[] {
  const checker = program.getTypeChecker();
  const mayBeUndecided = (node: ts.Expression): boolean => {
    const type = checker.getTypeAtLocation(node);
    return anyOf(type, isUndecided) && anyOf(type, isNumber);
  };
  const isProof = (operator: ts.SyntaxKind, other: ts.Expression): boolean =>
    operator === ts.SyntaxKind.EqualsEqualsEqualsToken && /^-?1$/.test(other.getText(file));
  const isAsked = (other: ts.Expression): boolean => {
    const type = checker.getTypeAtLocation(other);
    return isUndecided(type) || (type.flags & ts.TypeFlags.Undefined) !== 0;
  };
  const found: string[] = [];
  const report = (node: ts.Node): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push(`${line + 1}: ${node.getText(file)}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const { left, right, operatorToken } = node;
      if (LOGIC.has(operatorToken.kind) && mayBeUndecided(left)) report(node);
      if (COMPARISONS.has(operatorToken.kind))
        for (const [sign, other] of [
          [left, right],
          [right, left],
        ] as const)
          if (mayBeUndecided(sign) && !isProof(operatorToken.kind, other) && !isAsked(other)) report(node);
    }
    const tested =
      ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken
        ? node.operand
        : ts.isConditionalExpression(node)
          ? node.condition
          : ts.isIfStatement(node) || ts.isSwitchStatement(node)
            ? node.expression
            : undefined;
    if (tested && mayBeUndecided(tested)) report(node);
    if (
      ts.isCallExpression(node) &&
      /^(?:Number|Boolean|BigInt|String|Math\.\w+)$/.test(node.expression.getText(file)) &&
      node.arguments.some(mayBeUndecided)
    )
      report(node);
    if (ts.isAsExpression(node) && mayBeUndecided(node.expression) && !mayBeUndecided(node)) report(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('no file reads an undecided sign as an answer', () => {
  const files = spread(filesBelow('src').filter(file => !file.startsWith('src/certificates/')));
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram(
    files.map(file => ROOT + file),
    { ...options, types: [] },
    {
      ...host,
      // What others export is no sign of ours: of packages no types are read.
      resolveModuleNameLiterals: (literals, from) =>
        literals.map(({ text }) =>
          text.startsWith('.')
            ? ts.resolveModuleName(text, from, options, host)
            : { resolvedModule: undefined },
        ),
    },
  );
  const wrong = files.flatMap(file =>
    misreadings(program, program.getSourceFile(ROOT + file)!).map(place => `${file}:${place}`),
  );
  expect(wrong).toEqual([]);
});

/** What the rule says of a function body in which `sign(x)` may be undecided and `two(x)` may not. */
function said(body: string): string[] {
  const name = `${ROOT}src/control.ts`;
  const text = `
    type Sign = -1 | 0 | 1 | 'undecided';
    declare function sign(x: number): Sign;
    declare function two(x: number): -1 | 0 | 1;
    declare const field: { sign(x: number): Sign; isZero(x: number): 'yes' | 'no' | 'undecided' };
    export function control(x: number) { ${body} }`;
  const host = ts.createCompilerHost(options);
  const own = ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true);
  const program = ts.createProgram(
    [name],
    { ...options, noLib: true, types: [] },
    {
      ...host,
      getSourceFile: (file, version) => (file === name ? own : host.getSourceFile(file, version)),
    },
  );
  return misreadings(program, own).map(place => place.replace(/^\d+: /, ''));
}

test.each([
  'return sign(x) === 0;',
  'return field.sign(x) !== 0;',
  'const s = field.sign(x); return s === 0;',
  'return 0 === sign(x);',
  'return sign(x) !== 1;',
  'if (sign(x) === 1) return 1; else return sign(x) > 0;',
  'return sign(x) >= 0;',
  'return sign(x) as -1 | 0 | 1;',
  'return !sign(x);',
  'return Math.abs(Number(sign(x))) === 1;',
  'return Boolean(sign(x));',
  'return sign(x) || 1;',
  'return sign(x) ? 1 : 2;',
  'if (sign(x)) return 1;',
  'switch (sign(x)) { case 0: return 1; default: return 2; }',
  'const s = sign(x); if (s !== 1 && s !== -1) return 0;',
  'const of = (y: number) => field.sign(y); return of(x) === 0;',
])('is seen to misread: %s', body => {
  expect(said(body)).not.toEqual([]);
});

test.each([
  'return two(x) === 0;',
  'return two(x) > 0 || !two(x);',
  "return field.isZero(x) === 'yes';",
  "const s = sign(x); if (s === 'undecided') return s; return s === 0;",
  "const s = sign(x); return s === 'undecided' ? s : s >= 0 ? 1 : 2;",
  "const s = sign(x); if (s !== 'undecided' && s !== 0) return s;",
  'return sign(x) === 1 || sign(x) === -1;',
  "return sign(x) === 'undecided';",
  '// sign(x) === 0\n return "sign(x) === 0";',
  'const known: Sign | undefined = x === 1 ? sign(x) : undefined; return known === undefined;',
])('is not misread: %s', body => {
  expect(said(body)).toEqual([]);
});
