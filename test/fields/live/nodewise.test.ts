/** D_P by hand: how many choices of active pieces there are, and the gradients that they leave. */
import { describe, expect, test } from 'vitest';
import { nodewiseSet } from '../../../src/fields/live/nodewise.ts';
import {
  Failure,
  format,
  type OrderedField,
  type Rational,
  rationalField,
} from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

function nodewise(
  text: string,
  x: readonly number[],
  effort?: number,
  field: OrderedField<Rational> = rationalField,
) {
  const line = compile(parseProgramText(text));
  return nodewiseSet(field, line, evaluated(line, vector(...x)), effort);
}
const shown = (...args: Parameters<typeof nodewise>): string => {
  const set = nodewise(...args);
  const gradients = set.gradients.map(g => g.map(format).join(' ')).join(', ');
  return set.status === 'exact' ? `${set.count}: ${gradients}` : `undecided (${set.why}): ${gradients}`;
};

test.each<[string, number[], string]>([
  ['f(x) = x', [3], '1: 1'],
  ['x*y', [2, 3], '1: 3 2'],
  ['relu(x) - relu(y)', [1, 1], '1: 1 -1'],
  ['relu(-x) + x - relu(x)', [0], '4: -1, 0, 1'],
  ['relu(x)*relu(y)', [0, 1], '2: 0 0, 1 0'],
  // Ties whose choice changes nothing count all the same: 2 · 2 choices, one gradient.
  ['max(x, x) + 0*relu(y)', [1, 0], '4: 1 0'],
  ['relu(max(x, y))', [0, 0], '4: 0 0, 0 1, 1 0'],
  // Fewer tuples than inputs: one sweep each; as many or more: enumerated. The answers are alike.
  ['relu(x) + y + z + w', [0, 0, 0, 0], '2: 0 1 1 1, 1 1 1 1'],
  ['relu(x) + relu(y) + z', [0, 0, 0], '4: 0 0 1, 0 1 1, 1 0 1, 1 1 1'],
  ['relu(x) + relu(y) + z + v + w', [0, 0, 0, 0, 0], '4: 0 0 1 1 1, 0 1 1 1 1, 1 0 1 1 1, 1 1 1 1 1'],
  ['f(x, y) = sort(x, y)', [1, 1], '2: 0 1 1 0, 1 0 0 1'],
  ['f(x, y) = relu(x), abs(x)*y', [0, 2], '4: 0 0 -2 0, 0 0 2 0, 1 0 -2 0, 1 0 2 0'],
])('%s at %j: %s', (text, x, expected) => {
  expect(shown(text, x)).toBe(expected);
});

test('an inner tie is taken once, whoever uses it', () => {
  // a·b with a = relu(x), b = a: choices are made of the node, not of its uses.
  expect(shown('f(x) =\n a = relu(x)\n a - a + x', [0])).toBe('2: 1');
  expect(shown('relu(x) - relu(x) + x', [0])).toBe('4: 0, 1, 2');
});

test('ties behind ties, of several outputs: each of the later ones takes what the first has', () => {
  expect(shown('f(x, y) = relu(max(x, y)), x', [0, 0])).toBe('4: 0 0 1 0, 0 1 1 0, 1 0 1 0');
  expect(shown('f(x, y) =\n a = relu(x)\n b = relu(a - y)\n c = abs(a + y)\n b, c', [0, 0])).toBe(
    '8: 0 -1 0 -1, 0 -1 0 1, 0 0 -1 -1, 0 0 0 -1, 0 0 0 1, 0 0 1 1, 1 -1 -1 -1, 1 -1 1 1',
  );
});

test('a program without ties costs nothing, however long', () => {
  expect(shown('x^2 + x', [1], 0)).toBe('1: 3');
});

test('more gradients than are listed are a sum, with the number of choices', () => {
  const names = Array.from({ length: 15 }, (_, i) => `x${i}`);
  const set = nodewise(`y + ${names.map(name => `relu(${name})`).join(' + ')}`, [0, ...names.map(() => 0)]);
  expect(set).toMatchObject({
    status: 'undecided',
    why: 'more gradients than are listed',
    sum: { count: 2n ** 15n },
  });
  if (set.status === 'exact' || !set.sum) throw new Error('expected a sum');
  expect(set.sum.start.map(format)).toEqual(['1', ...names.map(() => '0')]);
  expect(set.sum.parts.map(part => part.length)).toEqual(names.map(() => 2));
  expect(set.gradients).toEqual([set.sum.start]);
});

describe('undecided', () => {
  test('the active pieces of a node', () => {
    const line = compile(parseProgramText('f(x) =\n a = relu(x)\n a + x'));
    const none = new Failure('undecided', 'a sign');
    const steps = line.steps.map(step =>
      step.id === 'a' ? { ...step, g: { ...step.g, active: () => none } } : step,
    );
    expect(nodewiseSet(rationalField, { ...line, steps }, evaluated(line, vector(0)))).toMatchObject({
      status: 'undecided',
      why: 'the active pieces of a: a sign',
    });
  });

  test('a derivative, of one choice or of all', () => {
    const text = 'select g(x) { x^2/x when x != 0; x when x = 0 }\n';
    expect(shown(`${text}g(x)`, [0])).toBe('1: 1');
    const line = compile(parseProgramText('f(x, y, z) =\n a = 1/x\n relu(a - 1) + y + z'));
    const { pieces } = evaluated(line, vector(1, 0, 0));
    const values = evaluated(line, vector(1, 0, 0)).values.map((value, i) =>
      i === 0 ? rationalField.zero : value,
    );
    expect(nodewiseSet(rationalField, line, { values, pieces })).toMatchObject({
      status: 'undecided',
      why: 'the derivative of a: division by zero',
    });
  });

  test('whether two gradients are equal', () => {
    const open: OrderedField<Rational> = { ...rationalField, told: () => false, isZero: () => 'undecided' };
    expect(nodewise('relu(x) + y + z', [0, 0, 0], 1_000, open)).toMatchObject({
      status: 'undecided',
      why: 'whether two of the gradients are equal',
      outer: { length: 2 },
    });
  });

  test('beyond the budget, with what is certainly in it', () => {
    expect(shown('relu(x) + 2*relu(x) + 4*relu(x) - relu(max(x, 3*x))', [0], 5)).toMatch(
      /^undecided \(more than 5 steps of enumeration\): .*, /,
    );
  });
});
