/** A program cut at its live ties: what these are given, and what the outputs are made of. */
import { describe, expect, test } from 'vitest';
import type { Form } from '../../../src/fields/active/atoms.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { cutAt, expectFewTies } from '../../../src/fields/live/cut.ts';
import { format, type Rational, rationalField } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

/** Cut at the nodes of these names. */
function cut(text: string, x: readonly number[], live: readonly string[], steps = 1_000_000) {
  const line = compile(parseProgramText(text));
  const numbers = live.map(id => line.steps.findIndex(step => step.id === id));
  return cutAt(rationalField, line, evaluated(line, vector(...x)), new Set(numbers), new Budget(steps));
}
/** `value, gradient, coefficient*output …` */
const form = ({ value, gradient, terms }: Form<Rational>): string =>
  [format(value), gradient.map(format).join(' '), ...[...terms].map(([k, by]) => `${format(by)}*${k}`)].join(
    ', ',
  );
const shown = (...args: Parameters<typeof cut>) => {
  const { atoms, outputs } = cut(...args);
  return {
    atoms: atoms.map(({ args: given, uses }) => [...given.map(form), `uses ${uses.join()}`]),
    outputs: outputs.map(form),
  };
};

describe('forms', () => {
  test('without ties: the value and the gradient', () => {
    expect(shown('x*y', [2, 3], [])).toEqual({ atoms: [], outputs: ['6, 3 2'] });
  });

  test('a live tie is a term: of the value what it has is taken off', () => {
    // 2·relu(0) + 3·0 + 5, to first order, at (0, 5).
    expect(shown('f(x, y) =\n a = relu(x)\n 2*a + 3*x + y', [0, 5], ['a'])).toEqual({
      atoms: [['0, 1 0', 'uses ']],
      outputs: ['5, 3 1, 2*0'],
    });
    // (1 + relu(x − 2))² at 2: derivative 2·1 in the relu.
    expect(shown('f(x) =\n a = relu(x - 2)\n (1 + a)^2', [2], ['a']).outputs).toEqual(['1, 0, 2*0']);
    // abs at −3 is live though it is no tie: its value −(−3) is taken off.
    expect(shown('f(x) =\n a = abs(x)\n 2*a', [-3], ['a']).outputs).toEqual(['0, 0, 2*0']);
  });

  test('ties that are not live take their own piece', () => {
    expect(shown('f(x, y) =\n a = relu(x)\n b = abs(y)\n a + b', [0, -2], ['a']).outputs).toEqual([
      '2, 0 -1, 1*0',
    ]);
  });

  test('a tie is given forms in those before it, and names them once', () => {
    const text = 'f(x, y) =\n a = relu(x)\n b = max(a + y, 2*a, y)\n b - a';
    // In whatever order they are named.
    expect(shown(text, [0, 0], ['b', 'a'])).toEqual({
      atoms: [
        ['0, 1 0', 'uses '],
        ['0, 0 1, 1*0', '0, 0 0, 2*0', '0, 0 1', 'uses 0'],
      ],
      outputs: ['0, 0 0, 1*1, -1*0'],
    });
  });

  test('outputs of a node with several are numbered on', () => {
    const { atoms, outputs } = cut(
      'f(x, y) =\n a, b = sort(x, y)\n c = relu(b)\n a + 2*b + c',
      [0, 0],
      ['sort.1', 'c'],
    );
    expect(atoms.map(one => [one.outputs, one.uses, one.values.map(format)])).toEqual([
      [[0, 1], [], ['0', '0']],
      [[2], [0], ['0']],
    ]);
    expect(new Map(outputs[0]!.terms)).toEqual(
      new Map(
        [
          [0, 1],
          [1, 2],
          [2, 1],
        ].map(([k, by]) => [k!, vector(by!)[0]!]),
      ),
    );
  });

  test('what is multiplied by 0 is no term', () => {
    expect(shown('f(x, y) =\n a = relu(x)\n a*y', [0, 0], ['a']).outputs).toEqual(['0, 0 0']);
  });

  test('several outputs, among them an input', () => {
    expect(shown('f(x, y) =\n a = relu(x)\n a, y, a - y', [0, 1], ['a']).outputs).toEqual([
      '0, 0 0, 1*0',
      '1, 0 1',
      '-1, 0 -1, 1*0',
    ]);
  });
});

describe('undecided', () => {
  test('a derivative on the way, and no other', () => {
    const text =
      'select g(x) { 1/x when x != 0; 2*x when x = 0 }\nf(x, y) =\n a = g(x)\n b = relu(y)\n a + b';
    expect(shown(text, [0, 0], ['b']).outputs).toEqual(['0, 2 0, 1*0']);
    const line = compile(parseProgramText(text));
    const { values, pieces } = evaluated(line, vector(0, 0));
    const wrong = { values, pieces: pieces.with(0, 1) };
    expect(() => cutAt(rationalField, line, wrong, new Set(), new Budget(100))).toThrow(
      new Undecided('the derivative of a: division by zero'),
    );
    // Beyond a live tie nothing is derived.
    const [output] = cutAt(rationalField, line, wrong, new Set([0]), new Budget(100)).outputs;
    expect(form(output!)).toBe('0, 0 0, 1*0');
  });

  test('more than 1000 ties, where whoever asks goes down from one to the next', () => {
    expect(() => expectFewTies(1_001)).toThrow(new Undecided('1001 nodes with a choice, more than 1000'));
    expect(() => expectFewTies(1_000)).not.toThrow();
    const line = compile(parseProgramText(`f(x) = ${new Array<string>(1_001).fill('relu(x)').join(', ')}`));
    const all = new Set(line.steps.keys());
    expect(cutAt(rationalField, line, evaluated(line, vector(0)), all, new Budget(1e9)).atoms).toHaveLength(
      1_001,
    );
  });

  test('beyond the budget', () => {
    expect(() => cut('x*y + x', [1, 1], [], 0.1)).toThrow(Undecided);
  });
});
