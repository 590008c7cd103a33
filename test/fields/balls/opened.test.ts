/** f(x) = G(x, s): which norms are tied, and what G is. */
import { describe, expect, test } from 'vitest';
import { evaluateOpened, opened, tiedAt } from '../../../src/fields/balls/opened.ts';
import { Undecided } from '../../../src/fields/budget.ts';
import { format, ONE, type Rational, rationalField } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, type Step } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

const NONE: ReadonlyMap<Step, Rational[][]> = new Map();

/** Where no number is known. */
const OPEN: typeof rationalField = {
  ...rationalField,
  rational: () => undefined,
  isZero: () => 'undecided',
};

const tied = (text: string, at: readonly number[], field = rationalField) => {
  const line = compile(parseProgramText(text));
  return tiedAt(field, line, evaluated(line, vector(...at)), NONE);
};

describe('what is tied', () => {
  test.each<[string, number[], (string | boolean)[][]]>([
    ['norm2(x, y)', [0, 0], [['norm2.1', true]]],
    ['norm2(x - 1, y + y)', [1, 0], [['norm2.1', true]]],
    ['hypot(x, y)', [0, 0], [['hypot.1', true]]],
    ['norm2(x, y) + norm2(x - 1, y)', [1, 0], [['norm2.2', true]]],
    // Arguments that are not affine in the inputs as they are written, or behind a choice.
    ['norm2(x^2, y)', [0, 0], [['norm2.1', false]]],
    ['norm2(x*y, y)', [0, 0], [['norm2.1', false]]],
    ['norm2(abs(x), y)', [0, 0], [['norm2.1', false]]],
    [
      'norm2(norm2(x, y), z)',
      [0, 0, 0],
      [
        ['norm2.1', true],
        ['norm2.2', false],
      ],
    ],
  ])('%s at %j', (text, at, norms) => {
    expect(tied(text, at)!.norms.map(({ step, linear }) => [step.id, linear])).toEqual(norms);
  });

  test.each<[string, number[]]>([
    ['norm2(x, y)', [1, 0]],
    ['abs(x)', [0]],
    ['sqrt(x)', [0]],
  ])('%s at %j: nothing', (text, at) => {
    expect(tied(text, at)).toBeUndefined();
  });

  test('a tie that is not known is none', () => {
    expect(tied('norm2(x, y)', [0, 0], OPEN)).toBeUndefined();
  });

  test('a root comes with the matrix that is known of it', () => {
    const line = compile(parseProgramText('sqrt(x^2) + norm2(x, y)'));
    const root = line.steps.find(({ g }) => g.name === 'sqrt')!;
    const matrix = [[ONE, rationalField.zero]];
    const found = tiedAt(rationalField, line, evaluated(line, vector(0, 0)), new Map([[root, matrix]]))!;
    expect(found.norms).toEqual([
      { step: root, matrix },
      { step: line.steps.find(({ g }) => g.name === 'norm2'), linear: true },
    ]);
  });
});

describe('G', () => {
  /** The values of the outputs at (x, s). */
  const values = (text: string, at: readonly number[], x: readonly number[]): string[] => {
    const line = opened(tied(text, at)!);
    const { values: found } = evaluated(line, vector(...x));
    return line.outputs.map(slot => format(found[slot]!));
  };

  test('has the norms as inputs, and their arguments behind the outputs', () => {
    expect(values('relu(norm2(x, 2*y)) + x', [0, 0], [3, 4, 7])).toEqual(['10', '3', '8']);
    expect(values('f(x, y) = norm2(x, y), y', [0, 0], [3, 4, 7])).toEqual(['7', '4', '3', '4']);
  });

  test('a norm of a norm takes the input, too', () => {
    expect(values('norm2(norm2(x, y), z)', [0, 0, 0], [1, 2, 3, 7, 9])).toEqual(['9', '1', '2', '7', '3']);
  });

  test('a norm that is not tied stays a step', () => {
    const line = opened(tied('norm2(x, y) + norm2(x - 3, y - 4)', [0, 0])!);
    expect(line.steps.filter(({ g }) => g.name === 'norm2').map(({ id }) => id)).toEqual(['norm2.2']);
    expect(line.p).toBe(3);
    expect(line.m).toBeGreaterThan(Math.max(...line.outputs, ...line.steps.map(({ out }) => out)));
  });

  test('is evaluated where the norms are 0; a value that is not known is undecided', () => {
    const at = tied('2/(1 + x) + norm2(x, y)', [0, 0])!;
    const line = opened(at);
    expect(format(evaluateOpened(line, at).values[line.outputs[0]!]!)).toBe('2');
    const elsewhere = { ...at, evaluation: { ...at.evaluation, values: vector(-1, 0) } };
    expect(() => evaluateOpened(line, elsewhere)).toThrow(new Undecided('division by zero'));
  });
});
