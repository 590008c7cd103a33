/** No floating-point number decides anything below the targets. */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesBelow, textOf } from './tree.ts';

const EXACT = [
  'numbers',
  'certificates',
  'linear',
  'polynomials',
  'expressions',
  'functions',
  'selections',
  'programs',
  'fields',
];

/** Files that compute in doubles, and why no answer rests on it. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/numbers/floating/machine-field.ts': 'the arithmetic of a machine, for descents that run in floats',
  'src/linear/proposals/cholesky.ts':
    'part of the proposer in doubles; the exact algorithm checks what it proposes',
  'src/linear/proposals/float-active-set.ts': 'proposes an active set; the exact algorithm checks it',
  'src/linear/glpk.ts': 'proposes; the exact algorithm checks it',
  'src/linear/proposals/round.ts': 'proposes a rounded direction; it is checked in integers',
  'src/linear/elimination/dixon.ts': 'how fast the number of digits grows; the solution is checked',
  'src/fields/active/atoms.ts': 'what a step costs of the budget',
  'src/fields/budget.ts': 'how much of the memory may be used',
  'src/fields/explain.ts': 'what a step costs of the budget',
  'src/fields/cells/cell-search.ts': 'what a step costs of the budget',
  'src/fields/clarke.ts': 'what a step costs of the budget',
};

const FORBIDDEN = [
  'Math.random',
  'Math.sqrt',
  'Math.exp',
  'Math.log',
  'Math.hypot',
  'Number.EPSILON',
  'Date.now',
  'performance.now',
  'parseFloat',
  'Number.parseFloat',
];

/** What every use of doubles has in its text. */
const TRACE = new RegExp(
  [
    String.raw`\.\d|e-\d|toFixed|toPrecision|parseFloat`,
    ...FORBIDDEN.map(name => name.split('.').at(-1)!),
  ].join('|'),
);

/** Uses of doubles in a text: literals with a fraction or a negative exponent, and functions that round or guess. */
function doublesIn(text: string): string[] {
  const found: string[] = [];
  if (!TRACE.test(text)) return found;
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && !Number.isInteger(Number(node.text))) found.push(node.getText());
    if (ts.isPropertyAccessExpression(node) && FORBIDDEN.includes(node.getText())) found.push(node.getText());
    if (ts.isPropertyAccessExpression(node) && /^(?:toFixed|toPrecision)$/.test(node.name.text))
      found.push(node.name.text);
    if (ts.isIdentifier(node) && node.text === 'parseFloat') found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2023, true));
  return found;
}

test.each(EXACT.flatMap(folder => filesBelow(`src/${folder}`)))('%s', file => {
  const found = doublesIn(textOf(file));
  if (file in EXCEPTIONS) expect(found, 'a file that needs no exception').not.toEqual([]);
  else expect(found).toEqual([]);
});

test('the rule sees doubles in code, not in words', () => {
  expect(doublesIn('const a = 1e-9; if (Math.random() < 0.5) b.toFixed(2);')).toEqual([
    '1e-9',
    'Math.random',
    '0.5',
    'toFixed',
  ]);
  expect(doublesIn(`// 0.5\nconst a = '0.5'; const b = 1e6; const c = 10n;`)).toEqual([]);
});

test('nothing is drawn without a seed', () => {
  for (const file of filesBelow('src').filter(file => textOf(file).includes('random')))
    expect(doublesIn(textOf(file)), file).not.toContain('Math.random');
});
