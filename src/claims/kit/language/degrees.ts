/** How an expression visibly depends on t where its letters do: not at all, affinely, or in another way; and its slope by the chain rule. */
import { compileExpression, type Degree, parseExpression } from '../../../expressions/index.ts';
import { functionField } from '../../../functions/rational/function-field.ts';
import { isFailure } from '../../../numbers/index.ts';
import {
  addFunctions,
  derivativeFunction,
  formatFunction,
  isZeroFunction,
  multiplyFunctions,
  sameFunction,
  ZERO_FUNCTION,
} from '../../../polynomials/index.ts';
import { fails, heldIf, type Observed } from '../../experiment.ts';
import { asFunctions } from '../functions.ts';
import { lineOf } from '../programs.ts';
import { words } from './orders.ts';

const LETTERS = ['a', 'b', 'c'];
const DEGREES: readonly Degree[] = ['constant', 'affine', 'other'];

/** What the letters are: with different numbers, so that nothing cancels. */
const FUNCTIONS: Readonly<Record<Degree, readonly string[]>> = {
  constant: ['5', '7/2', '3'],
  affine: ['2 + 3*t', '7 - 2*t', 't/2 + 5'],
  other: ['1 + t^2', 't^3 - 2', '1 + t + 3*t^2'],
};

const EXPRESSIONS = [
  '2*a - 1',
  'a^0',
  'a^1',
  'a^2',
  '1/a',
  'a - b',
  'a + 2*b',
  'a*b',
  'a/b',
  '-(a*b)',
  '(a*b)^1',
  '(a*b)/4',
  'a*b + c',
  'a*b - c',
  'c + a/b',
  'c - a/b',
  'a*b*c',
  'a*(b + c)',
  '(a + b)/c',
  '(a - b)*(b + 2*c)',
];

/** An expression, and the degrees of its letters. */
export interface Dependence {
  readonly expression: string;
  readonly degrees: readonly Degree[];
}

export const DEPENDENCES: readonly Dependence[] = EXPRESSIONS.flatMap(expression => {
  const count = LETTERS.filter(letter => expression.includes(letter)).length;
  return [...words(count, DEGREES.length)].map(word => ({
    expression,
    degrees: word.map(k => DEGREES[k]!),
  }));
});

export const showDependence = ({ expression, degrees }: Dependence): string =>
  `${expression} with ${degrees.map((degree, k) => `${LETTERS[k]} = ${FUNCTIONS[degree][k]}`).join(', ')}`;

const anywhere = functionField({ sign: () => 'undecided', divisor: () => undefined });

/** The degree is that of the function of t, and its derivative is Σ ∂ᵢf · aᵢ′; `same`: the degree is the highest of those of the letters. */
export function isDependent({ expression, degrees }: Dependence, same = false): Observed {
  const f = compileExpression(parseExpression(expression, LETTERS), degrees.length);
  const letters = degrees.map((degree, k) => asFunctions(lineOf(`f(t) = ${FUNCTIONS[degree][k]}`))!.value);
  const value = f.value(anywhere, letters);
  const gradient = f.gradient(anywhere, letters);
  if (isFailure(value) || isFailure(gradient)) return fails('it has no value');
  const slope = derivativeFunction(value);
  const terms = gradient.map(one => multiplyFunctions(one.value, derivativeFunction(letters[one.argument]!)));
  const degree = isZeroFunction(slope)
    ? 'constant'
    : isZeroFunction(derivativeFunction(slope))
      ? 'affine'
      : 'other';
  const wanted = same ? DEGREES.findLast(one => degrees.includes(one)) : degree;
  return heldIf(
    f.degree(degrees) === wanted && sameFunction(terms.reduce(addFunctions, ZERO_FUNCTION), slope),
    `${degree}: ${formatFunction(value, 't')}, with the derivative ${formatFunction(slope, 't')}`,
  );
}
