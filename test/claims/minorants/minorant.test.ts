/** What lies below a program: each rule is an inequality, and choices that are none are refused. */
import { expect, test } from 'vitest';
import { lowerBound, type MinorantChoices, minorant } from '../../../src/claims/minorants/minorant.ts';
import { Quadratics } from '../../../src/claims/minorants/quadratic.ts';
import { format, parseRational, type Rational, rational, rationalField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';

const read = (list: readonly string[]): Rational[] => list.map(text => parseRational(text));
const bound = (text: string, choices: MinorantChoices<Rational> = {}): string | undefined => {
  const found = lowerBound(rationalField, parseProgramText(text), choices);
  return found && format(found);
};

test.each([
  ['abs(x)', {}, '0'],
  ['max(x, -x) + x^2', {}, '0'],
  ['max(x^2 + y, 1 - y)', { weights: [read(['1/2', '1/2'])] }, '1/2'],
  ['relu(x) + 3', {}, '3'],
  ['relu(1 - x) + x', { weights: [read(['0', '1'])] }, '1'],
  ['x^4', { touching: read(['1']) }, '-1'],
  ['x^4 + x^6', {}, '0'],
  ['exp(x^2)', {}, '1'],
  ['2*exp(-x + y) + (x - y)^2', {}, '1'],
  ['norm2(x - 3, 4) - 3/5*x', { vectors: [read(['3/5', '4/5'])] }, '7/5'],
  ['abs(y - 2*abs(x) + 1)', {}, '0'],
  ['log(abs(x) + 1)', {}, '0'],
  ['relu(x)^7*relu(y)', {}, '0'],
  ['sqrt(x^2 + y)', {}, '0'],
  ['(x + sin(x)*2)^2 + 1', {}, '1'],
] as const)('%s', (text, choices, least) => expect(bound(text, choices)).toBe(least));

test.each([
  ['weights that sum to more than 1', 'max(x, -x, 1)', { weights: [read(['1/2', '1/2', '1'])] }],
  ['a negative weight', 'max(x, 0)', { weights: [read(['2', '-1'])] }],
  ['too few weights', 'max(0, 1, x)', { weights: [read(['1/2', '1/2'])] }],
  ['a vector that is too long', 'norm2(x, 1) - x', { vectors: [read(['1', '1'])] }],
  ['a concave part', 'x - abs(x)', {}],
  ['an odd power', 'x^3', {}],
  ['a square less another', 'x^2 - y^2', {}],
  ['a logarithm', 'log(abs(x) + 1/2)', {}],
] as const)('%s gives no bound', (_, text, choices) => expect(bound(text, choices)).toBeUndefined());

test('it lies below at every point of a grid', () => {
  const texts = [
    'f(x, y) = max(x^2 + y^4, (2-x)^2 + abs(y - x), 2*exp(0*x))',
    'f(x, y) = 3*relu(x - y) - 2*x + norm1(x, y) + (x - y)^2',
  ];
  let compared = 0;
  for (const text of texts) {
    const program = parseProgramText(text);
    const below = minorant(rationalField, program, { touching: [rational(2)] })!;
    for (let i = -3; i <= 3; i++)
      for (let j = -3; j <= 3; j++) {
        const at = [rational(i), rational(j, 2)];
        const found = evaluate(rationalField, compile(program), at);
        if (isEvaluationFailure(found)) continue;
        const value = found.values[compile(program).outputs[0]!]!;
        expect(new Quadratics(rationalField).at(below, at).compare(value)).toBeLessThanOrEqual(0);
        compared++;
      }
  }
  expect(compared).toBe(98);
});
