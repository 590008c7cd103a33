/** A program at a point as atoms and affine forms in what they give. */
import { describe, expect, test } from 'vitest';
import { type Form, reduceToAtoms } from '../../../src/fields/active/atoms.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { format, type Rational, rationalField } from '../../../src/numbers/index.ts';
import { reduced } from './reduced.ts';

/** `value, gradient, coefficient*output …` */
const form = ({ value, gradient, terms }: Form<Rational>): string =>
  [format(value), gradient.map(format).join(' '), ...[...terms].map(([k, by]) => `${format(by)}*${k}`)].join(
    ', ',
  );

function shown(text: string, ...x: number[]) {
  const { system } = reduced(text, ...x);
  return {
    atoms: system.atoms.map(({ step, args, uses }) => [
      step.g.name,
      ...args.map(form),
      `uses ${uses.join()}`,
    ]),
    outputs: system.outputs.map(form),
  };
}

describe('forms', () => {
  test('without a choice a program is its value and its gradient', () => {
    expect(shown('x*y + 3', 2, 5)).toEqual({ atoms: [], outputs: ['13, 5 2'] });
  });

  test('what is affine in an atom is no atom: the constant part is what is left of the value', () => {
    expect(shown('relu(x) + relu(x) + y', 1, 5)).toEqual({
      atoms: [
        ['relu', '1, 1 0', 'uses '],
        ['relu', '1, 1 0', 'uses '],
      ],
      outputs: ['5, 0 1, 1*0, 1*1'],
    });
    expect(shown('f(x, y) =\n a = relu(x)\n a + a - y', 1, 5).outputs).toEqual(['-5, 0 -1, 2*0']);
  });

  test('what is smooth and not affine in an atom is one: it may have other values', () => {
    const { atoms, outputs } = shown('relu(x)^2 + x', 3);
    expect(atoms.map(([name, , uses]) => `${name} ${uses}`)).toEqual(['relu uses ', 'pow uses 0']);
    expect(outputs).toEqual(['3, 1, 1*1']);
    expect(reduced('relu(x)^2', 3).system.atoms[1]!.pieces).toBeUndefined();
    expect(shown('x*relu(y)', 2, 3).atoms.map(([name]) => name)).toEqual(['relu', 'mul']);
    expect(shown('x^2 + relu(y)', 3, 1).atoms).toHaveLength(1);
  });

  test('an atom names those that it is given, each once, and its outputs are numbered on', () => {
    const { system } = reduced('f(x, y) =\n a, b = sort(x, y)\n c = max(a + b, a - b)\n c', 1, 2);
    expect(system.atoms.map(({ outputs, uses }) => [outputs, uses])).toEqual([
      [[0, 1], []],
      [[2], [0]],
    ]);
    expect(system.atoms[0]!.values.map(format)).toEqual(['2', '1']);
    expect(system.atoms[1]!.args.map(form)).toEqual(['0, 0 0, 1*0, 1*1', '0, 0 0, 1*0, -1*1']);
    expect(system.dimension).toBe(2);
  });
});

describe('choices', () => {
  const text = 'relu(x) + abs(y)';
  test('a piece that is fixed leaves no atom', () => {
    const { line, evaluation } = reduced(text, 1, 2);
    const fixed = (k: number) => (line.steps[k]!.g.name === 'abs' ? undefined : evaluation.pieces[k]);
    const { atoms, outputs } = reduceToAtoms(rationalField, line, evaluation, { fixed }, new Budget(1_000));
    expect(atoms.map(({ step }) => step.g.name)).toEqual(['abs']);
    expect(outputs.map(form)).toEqual(['1, 1 0, 1*0']);
  });

  test('both outputs of a node that is fixed have their value', () => {
    const { line, evaluation } = reduced('f(x, y) = sort(x, y)', 1, 2);
    const fixed = () => evaluation.pieces[0];
    const { outputs } = reduceToAtoms(rationalField, line, evaluation, { fixed }, new Budget(1_000));
    expect(outputs.map(form)).toEqual(['2, 0 1', '1, 1 0']);
  });

  test('all pieces of an atom are open, but where others say nothing near the point', () => {
    expect(reduced('relu(x)', 1).system.atoms[0]!.pieces).toBeUndefined();
    const { line, evaluation } = reduced('atan2(y, x)', 0, 1);
    const { atoms } = reduceToAtoms(
      rationalField,
      line,
      evaluation,
      { fixed: () => undefined },
      new Budget(1_000),
    );
    expect(atoms.find(({ step }) => step.g.name === 'atan2')!.pieces).toHaveLength(1);
  });
});

describe('undecided', () => {
  test('a derivative', () => {
    const text = 'select g(x) { 1/x when x != 0; 2*x when x = 0 }\ng(x)';
    const { line, evaluation } = reduced(text, 0);
    expect(() => reduceToAtoms(rationalField, line, evaluation, { fixed: () => 1 }, new Budget(100))).toThrow(
      new Undecided('the derivative of g.1: division by zero'),
    );
  });

  test('more than 1000 choices, or with what is not affine in them', () => {
    const many = (one: string, count: number) => `f(x) = ${new Array<string>(count).fill(one).join(', ')}`;
    expect(reduced(many('relu(x)', 1_000), 1).system.atoms).toHaveLength(1_000);
    expect(() => reduced(many('relu(x)', 1_001), 1)).toThrow(
      new Undecided('1001 nodes with a choice, more than 1000'),
    );
    expect(() => reduced(many('relu(x)^2', 501), 1)).toThrow(
      new Undecided('more than 1000 nodes with a choice'),
    );
  });

  test('beyond the budget', () => {
    const { line, evaluation } = reduced('relu(x) + relu(y) + x', 1, 1);
    const fixed = (k: number) => (line.steps[k]!.g.pieceCount === 1 ? 1 : undefined);
    expect(() => reduceToAtoms(rationalField, line, evaluation, { fixed }, new Budget(1))).toThrow(Undecided);
  });
});
