/** docs/operations.md, written from the library: `npm run docs`. */
import { format, HALF, MINUS_ONE, ONE, type Rational, rational } from '../src/numbers/index.ts';
import {
  type BasicFunction,
  library,
  type Op,
  type Parameter,
  type Parameters,
} from '../src/selections/index.ts';

const HEAD = `# Operations

Written from the library by \`npm run docs\`; do not edit. In text, parameters stand behind the arguments as literals
(\`clip(x, 0, 1)\`) or by name after a semicolon (\`kthLargest(x, y, z; k=2)\`); in JSON they are fields of the node. The
piece taken at a tie is the library's own index; \`--convention OP=RULE\` asks for another, by its label (\`clip=1\` is the
piece \`1\` of clip(x, -1, 1)) or by its number (\`clip=#1\` is the piece \`x\`).
`;

/** The whole page. */
export function operationsPage(): string {
  const ops = [...library.values()].map(op => ({ op, example: example(op) }));
  const selections = ops.filter(({ example }) => example.pieceCount > 1);
  const norms = ops.filter(({ example }) => example.ball !== undefined);
  const smooth = ops.filter(({ example }) => example.pieceCount === 1 && example.ball === undefined);
  return `${HEAD}
## Selections

Pieces are numbered from 1 in the order given; where an operation takes any number of arguments, those of
three (\`clip\` with -1 and 1, \`kthLargest\` and \`topk\` with k = 1).

${table(
  ['operation', 'arguments', 'parameters', 'pieces', 'function, and the piece at ties'],
  selections.map(({ op, example: g }) => [
    `\`${op.name}\``,
    arity(op),
    parameters(op),
    pieces(g),
    cell(op.summary),
  ]),
)}

A node of \`sort\`, \`topk\`, \`cummax\` or \`cummin\` has several outputs: \`sort(x, y)[1]\` in text, a node \`component\` with \`k\` in JSON.

Where an operation jumps, \`explain\` gives the value and says that the function is not regular; beside the jump, and where the
whole is regular all the same (\`x*floor(x)\` at 0), sets and verdicts are as everywhere. Of \`floor\` and its kin only the pieces near the
arguments stand for the function: piece 1 is that of 0, 2n + 1 that of n > 0, -2n that of n < 0.

## Conditions

A comparison is a node of value 1 where it holds and 0 elsewhere; \`where(c, a, b)\` is a where c is not 0, else b. In text the first argument of
\`where\` may be written with comparisons: \`where(0 < x <= 1 and y != 2, a, b)\`; in JSON they are nodes of \`greater\`, \`less\`, … joined by \`and\`.
A \`where\` is one selection of what it rests on: elementary operations that a and b are made of are written out as its pieces,
comparisons that c is made of as its guards, and a \`where\` that is itself a or b gives its pieces (up to 1,000 nodes, 60 cells; beyond, a
selection of three numbers). So \`where(x > 0, log(x), 0)\` is 0 below 0, and \`where(x > y, x, y)\` is max(x, y).
What an operation that increases strictly on all of ℝ makes of two numbers is compared as the numbers (exp, expm1, sinh, tanh, sigmoid, logSigmoid,
softplus, atan, odd powers; quotients by one positive number; near a point log and log1p): \`where(sigmoid(x) > sigmoid(y), x, y)\` is max(x, y), too.

## Norms

No selections of finitely many pieces: smooth but at ties, where the derivatives are the image of a ball. A value that is not
rational is not decided yet.

${table(
  ['operation', 'arguments', 'function, and its derivatives at ties'],
  norms.map(({ op }) => [`\`${op.name}\``, arity(op), cell(op.summary)]),
)}

## Elementary functions

${table(
  ['operation', 'arguments', 'parameters', 'function'],
  smooth.map(({ op }) => [`\`${op.name}\``, arity(op), parameters(op), cell(op.summary)]),
)}

\`sin\`, \`cos\`, \`atan\` and what is made of them are real-analytic on compact sets (Remark 1 of the paper); the others are elementary
log-exp functions (Definition 1), and roots: x^(p/q) is defined for x > 0, and at 0 for p/q > 0, where it is not regular. Values that are not rational, such as exp(1), are not decided yet: what rests on them is \`undecided\`.
`;
}

/** The operation with three arguments where it takes so many, and simple parameters. */
function example(op: Op) {
  const count = Math.min(op.arguments.max, Math.max(op.arguments.min, 3));
  const values = op.parameters.map(parameter => [parameter.name, sampleValue(parameter, count)] as const);
  return op.build(count, Object.fromEntries(values) as Parameters);
}

const SHOWN = 6;

function pieces(g: BasicFunction): string {
  const labels = Array.from({ length: Math.min(SHOWN, g.pieceCount) }, (_, i) => g.piece(i + 1).label);
  const rest =
    g.pieceCount > SHOWN
      ? ` … (${g.pieceCount === Infinity ? 'one for each whole number' : g.pieceCount})`
      : '';
  return labels.map(label => `\`${label}\``).join(', ') + rest;
}

const EXAMPLES: Readonly<Partial<Record<Parameter['name'], Rational>>> = {
  lo: MINUS_ONE,
  hi: ONE,
  value: HALF,
};

/** A value that a parameter may have. */
export function sampleValue({ name, kind, default: standard }: Parameter, count: number): unknown {
  if (standard !== undefined) return standard;
  if (kind === 'integer') return 1;
  if (kind === 'exponent') return 2;
  if (name === 'knots' || name === 'values') return [rational(0), rational(1)];
  if (name === 'alpha') return HALF;
  return kind === 'numbers' ? Array.from({ length: count }, (_, i) => rational(i + 1)) : EXAMPLES[name];
}

export function arity({ arguments: { min, max } }: Op): string {
  if (min === max) return String(min);
  return max === Infinity ? `${min} or more` : `${min} to ${max}`;
}

const parameters = (op: Op): string => op.parameters.map(parameterText).join(', ') || '–';

function parameterText({ name, default: standard, argument }: Parameter): string {
  const value = standard === undefined ? '' : ` = ${shown(standard)}`;
  return `\`${name}${value}\`${argument ? ' (or an argument)' : ''}`;
}

function shown(value: NonNullable<Parameter['default']>): string {
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(format).join(', ') : format(value as Rational);
}

export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('*', '\\*');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}
