/** Directions that run strictly inside one cell at each node, and what is known of a slot on the way. */
import { describe, expect, test } from 'vitest';
import { inputStates, runsStrictly, statesOf } from '../../../src/fields/directions/strictly.ts';
import { Failure, format, isFailure } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

function runs(text: string, direction: number[], x: number[] = direction.map(() => 0)): boolean {
  const line = compile(parseProgramText(text));
  return runsStrictly(line, evaluated(line, vector(...x)), vector(...direction));
}
const cut = (first: string, second: string) =>
  `select s(a, b) { b when a ${first} 0; 2*b when a ${second} 0 }\n`;

describe('it does', () => {
  test.each<[string, number[]]>([
    ['x*y', [1, 0]],
    ['f(x, y) = max(x, y)', [2, 1]],
    ['abs(x)', [-1]],
    ['f(x, y) = relu(relu(x) - y)', [1, 2]],
    // Where relu(x) is 0 the second relu sees −y alone.
    ['f(x, y) = relu(relu(x) - y)', [-1, -2]],
    [`${cut('=', '!=')}f(x, y) = s(x, y)`, [1, 0]],
    // A guard that is 0 everywhere holds with ≥.
    [`${cut('>=', '<')}f(x, y) = s(x - x, y)`, [0, 1]],
    ['f(x, y) = sort(x, y)', [1, 2]],
    ['f(x, y) = relu(sort(x, y)[2])', [1, 2]],
  ])('%s along %j', (text, direction) => {
    expect(runs(text, direction)).toBe(true);
  });

  test('a tie elsewhere is none', () => {
    expect(runs('f(x, y) = max(x, y)', [1, 1], [2, 1])).toBe(true);
  });
});

describe('it does not, or it is not seen', () => {
  test.each<[string, number[]]>([
    ['f(x, y) = max(x, y)', [1, 1]],
    ['abs(x)', [0]],
    // Strictly inside at the first node, on the border at the second.
    ['f(x, y) = relu(relu(x) - y)', [1, 1]],
    [`${cut('=', '!=')}f(x, y) = s(x, y)`, [0, 1]],
    // Flat guards say nothing to first order.
    ['f(x, y) = relu(x*y)', [1, 1]],
    ['f(x, y) = relu(x^2)', [1, 1]],
  ])('%s along %j', (text, direction) => {
    expect(runs(text, direction)).toBe(false);
  });

  test('where the cells of a node, or a derivative, are not known', () => {
    const line = compile(parseProgramText('relu(x)'));
    const at = evaluated(line, vector(0));
    const [step] = line.steps;
    const unknown = { ...step!, g: { ...step!.g, cells: () => new Failure('undecided', 'a sign') } };
    expect(runsStrictly({ ...line, steps: [unknown] }, at, vector(1))).toBe(false);
    expect(runs('select g(x) { 1/x when x != 0; 2*x when x = 0 }\ng(x)', [1])).toBe(false);
  });
});

describe('the states of slots', () => {
  test('of inputs: unit vectors, affine', () => {
    expect(inputStates(2).map(({ gradient, degree }) => [gradient.map(format).join(' '), degree])).toEqual([
      ['1 0', 'affine'],
      ['0 1', 'affine'],
    ]);
  });

  test.each<[string, number[], number, string]>([
    ['x*y', [2, 3], 1, '3 2 other'],
    ['x + y', [2, 3], 1, '1 1 affine'],
    // An argument that is given twice counts twice.
    ['x*x + 0*y', [3, 0], 1, '6 0 other'],
    ['max(x, y)', [0, 0], 2, '0 1 affine'],
    ['f(x, y) = sort(x, y)', [0, 0], 2, '0 1 affine, 1 0 affine'],
  ])('of the first step of %s at %j with piece %i: %s', (text, x, piece, expected) => {
    const line = compile(parseProgramText(text));
    const [step] = line.steps;
    const { values } = evaluated(line, vector(...x));
    const states = statesOf(
      step!,
      step!.args.map(slot => values[slot]!),
      piece,
      inputStates(2),
      2,
    );
    if (isFailure(states)) throw new Error(states.why);
    expect(
      states.map(({ gradient, degree }) => `${gradient.map(format).join(' ')} ${degree}`).join(', '),
    ).toBe(expected);
  });

  test('a failure where the piece has no derivative', () => {
    const [step] = compile(parseProgramText('1/x')).steps.slice(-1);
    const states = statesOf(step!, vector(1, 0), 1, [...inputStates(1), ...inputStates(1)], 1);
    expect(isFailure(states) && states.why).toBe('division by zero');
  });
});
