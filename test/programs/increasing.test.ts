/** Comparisons of what an increasing function makes of two numbers, and what is none of these. */
import { describe, expect, it, test } from 'vitest';
import { isFailure, ONE, rational, rationalField } from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import { library } from '../../src/selections/index.ts';
import { doubles } from '../selections/fields.ts';

const last = (condition: string) =>
  compile(parseProgramText(`f(x, y) = where(${condition}, 1, 0)`)).steps.at(-1)!;

/** What the first piece asks for. */
const asked = (condition: string): string => /when (.*?);/.exec(last(condition).form)![1]!;

describe('is compared as the numbers', () => {
  test.each([
    ['exp(x) >= exp(y)', 'x1 - x2 >= 0'],
    ['expm1(x) < expm1(y)', 'x2 - x1 > 0'],
    ['sigmoid(2*x) = sigmoid(y + 1)', '2 * x1 - (x2 + 1) = 0'],
    ['tanh(sinh(x)) != tanh(sinh(y))', 'x1 - x2 != 0'],
    ['softplus(x) > softplus(log(y))', 'x1 - log(x2) > 0'],
    ['logSigmoid(x) > logSigmoid(y)', 'x1 - x2 > 0'],
    ['atan(x)^3 <= atan(y)^3', 'x2 - x1 >= 0'],
    ['exp(relu(x)) > exp(y)', 'x1 - x2 > 0'],
    // With what they are at 0.
    ['exp(x) > 1', 'x1 - 0 > 0'],
    ['1/2 > sigmoid(x)', '0 - x1 > 0'],
    ['tanh(x*y) >= 0', 'x1 * x2 - 0 >= 0'],
    // Quotients by one positive number.
    ['exp(x)/(exp(x) + exp(y)) > exp(y)/(exp(x) + exp(y))', 'x1 - x2 > 0'],
    ['x/(1 + y^2) > y/(1 + y^2)', 'x1 - x2 > 0'],
    ['log(exp(x)/(1 + exp(y))) > log(exp(y)/(1 + exp(y)))', 'x1 - x2 > 0'],
    ['sqrt(exp(x)) > sqrt(exp(y))', 'x1 - x2 > 0'],
  ])('%s', (condition, expected) => {
    expect(asked(condition)).toBe(expected);
  });
});

describe('stays as it is', () => {
  test.each([
    'x^2 >= y^2',
    'x^(-1) > y^(-1)',
    'x^(1/3) > y^(1/3)',
    'x^3 > y^5',
    'exp(x) > expm1(y)',
    'cosh(x) > cosh(y)',
    'silu(x) > silu(y)',
    'sin(x) > sin(y)',
    'asin(x) > asin(y)',
    'tan(x) > tan(y)',
    'exp(x) > 2',
    'cosh(x) > 1',
    'softplus(x) > 1',
    // Without a value somewhere.
    'log(x) > log(y)',
    'log1p(x) > log1p(x*y)',
    'log(1 + x) > log(1 + y)',
    'sqrt(x) > sqrt(y)',
    'sqrt(x^2) > sqrt(y^2)',
    'x/y > 1/y',
    'x/y^2 > 1/y^2',
    'x/exp(log(y)) > 1/exp(log(y))',
    'x/(1 + 1/y^2) > y/(1 + 1/y^2)',
    'x/exp(x) > y/exp(y)',
    'x/(exp(x) - 1) > y/(exp(x) - 1)',
    'x/(exp(x)*y) > y/(exp(x)*y)',
    // With a constant on one side.
    'log(x) > 0',
    'log(x) > log(2)',
    '2/y > exp(x)',
  ])('%s', condition => {
    expect(asked(condition)).toMatch(/[/^(]/);
  });
});

/** The guard at (1, 1), where it is 0. */
function near(condition: string): string {
  const { g } = last(condition);
  const cells = g.cells(
    rationalField,
    Array.from({ length: g.arity }, () => ONE),
  );
  if (isFailure(cells)) throw new Error(cells.why);
  return cells[0]!.guards.map(one => one.function.text(['x', 'y'])).join();
}

test.each([
  ['1 > 1', '1 - 1 > 0'],
  ['relu(x) > relu(y)', 'x1 - x2 > 0'],
  ['relu(x) > relu(x)', 'x1 - x2 > 0'],
  ['sqrt(2) > sqrt(3)', '2 - 3 > 0'],
  ['x > y', 'x1 - x2 > 0'],
])('%s asks for %s', (condition, expected) => {
  expect(asked(condition)).toBe(expected);
});

it('is compared so near a point only, of what has no value elsewhere', () => {
  expect(near('log(x) > log(y)')).toBe('x - y');
  expect(near('log(2 - x) > log(2 - y)')).toBe('-x + y');
  // A root has a value at 0, and none beside it.
  expect(near('sqrt(x) > sqrt(y)')).toBe('sqrt(x) - sqrt(y)');
  expect(near('x^2 > y^2')).toBe('x^2 - y^2');
});

it('has no value where it had none', () => {
  const valueAt = (condition: string, ...x: number[]): string => {
    const line = compile(parseProgramText(`f(x, y) = where(${condition}, 1, 0)`));
    const found = evaluate(
      rationalField,
      line,
      x.map(value => rational(value)),
    );
    return isEvaluationFailure(found) ? found.failure.kind : `${found.values.at(-1)!.n}`;
  };
  expect(valueAt('log(x) >= log(y)', -1, -2)).toBe('undefined');
  expect(valueAt('log(x) >= log(y)', -1, -1)).toBe('undefined');
  expect(valueAt('exp(log(x)) >= exp(log(y))', -1, -2)).toBe('undefined');
  expect(valueAt('sigmoid(x) >= sigmoid(y)', -1, -2)).toBe('1');
  expect(valueAt('x > 0 and log(x) > log(y)', -1, -2)).toBe('0');
});

it('what is said to increase does, and has values', () => {
  const said = [...library.values()].filter(({ increases }) => increases?.({ exponent: 3 }));
  expect(said.map(({ name }) => name).sort()).toEqual(
    'atan exp expm1 logSigmoid pow sigmoid sinh softplus tanh'.split(' '),
  );
  for (const { name, build } of said) {
    const [f] = build(1, { exponent: 3 }).piece(1).outputs;
    const values = Array.from({ length: 81 }, (_, i) => f!.value(doubles, [(i - 40) / 8]) as number);
    expect(
      values.every((value, i) => i === 0 || value > values[i - 1]!),
      name,
    ).toBe(true);
  }
  const pow = library.get('pow')!;
  for (const exponent of [0, 2, -1, -3, rational(1, 3)]) expect(pow.increases!({ exponent })).toBe(false);
});
