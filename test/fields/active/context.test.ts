import { describe, expect, test } from 'vitest';
import { type Atoms, type Form, reduceToAtoms } from '../../../src/fields/active/atoms.ts';
import { Context, independentParts } from '../../../src/fields/active/context.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { cutAt } from '../../../src/fields/live/cut.ts';
import { rationalField as field, format, type Rational, rational } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';

/** The atoms of a program in which every choice is open, at a point. */
function atomsOf(text: string, at: readonly number[], isCut = false): Atoms<Rational> {
  const program = compile(parseProgramText(text));
  const evaluation = evaluate(
    field,
    program,
    at.map(value => rational(value)),
  );
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  if (isCut) {
    const live = program.steps.flatMap(({ g }, k) => (g.pieceCount > 1 ? [k] : []));
    return cutAt(field, program, evaluation, new Set(live), new Budget(1_000_000));
  }
  const fixed = (k: number) => (program.steps[k]!.g.pieceCount === 1 ? 1 : undefined);
  return reduceToAtoms(field, program, evaluation, { fixed }, new Budget(1_000_000));
}

const shown = ({ value, gradient, terms }: Form<Rational>): string =>
  `${format(value)} [${gradient.map(format).join(' ')}]${[...terms].map(([output, c]) => ` + ${format(c)} a${output}`).join('')}`;

describe('atoms', () => {
  test('are the nodes with a choice; all else is affine in them', () => {
    const system = atomsOf(
      'f(x, y) = affine(relu(x - 1), abs(y); coefficients=[2, -3], constant=5) + x * y',
      [3, -2],
    );
    expect(system.atoms.map(({ step }) => step.g.name)).toEqual(['relu', 'abs']);
    expect(system.atoms.map(({ args }) => args.map(shown))).toEqual([['2 [1 0]'], ['-2 [0 1]']]);
    expect(system.atoms.map(({ values }) => values.map(format))).toEqual([['2'], ['2']]);
    expect(system.atoms.map(({ uses }) => uses)).toEqual([[], []]);
    // x·y at (3, −2) is −6, with gradient (−2, 3).
    expect(system.outputs.map(shown)).toEqual(['-1 [-2 3] + 2 a0 + -3 a1']);
    expect(system.dimension).toBe(2);
  });

  test('what is not linear in an atom is one itself, unless the program is cut at its ties', () => {
    const text = 'f(x) =\n r = relu(x)\n r * r + r';
    const open = atomsOf(text, [2]);
    expect(open.atoms.map(({ step, uses }) => `${step.g.name} ${uses.join()}`)).toEqual(['relu ', 'mul 0']);
    expect(open.outputs.map(shown)).toEqual(['0 [0] + 1 a1 + 1 a0']);
    const fixed = atomsOf(text, [2], true);
    expect(fixed.atoms.map(({ step }) => step.g.name)).toEqual(['relu']);
    // r² + r at r = 2 is 6 + 5 (r − 2).
    expect(fixed.outputs.map(shown)).toEqual(['-4 [0] + 5 a0']);
  });

  test('of several outputs have a number for each', () => {
    const system = atomsOf(
      'f(x, y) =\n a, b = sort(x, y)\n affine(a, b, relu(b); coefficients=[1, -2, 1])',
      [1, 2],
    );
    expect(system.atoms.map(({ outputs, uses }) => [outputs, uses])).toEqual([
      [[0, 1], []],
      [[2], [0]],
    ]);
    expect(system.outputs.map(shown)).toEqual(['0 [0 0] + 1 a0 + -2 a1 + 1 a2']);
  });

  test('more than a thousand are not enumerated', () => {
    const text = (count: number) =>
      `f(x) = ${Array.from({ length: count }, (_, i) => `relu(x - ${i})`).join(' + ')}`;
    expect(() => atomsOf(text(1_001), [0])).toThrow(
      new Undecided('1001 nodes with a choice, more than 1000'),
    );
    const products = `f(x) =\n r = relu(x)\n ${Array.from({ length: 1_000 }, () => 'r * r').join(' + ')}`;
    expect(() => atomsOf(products, [0])).toThrow(new Undecided('more than 1000 nodes with a choice'));
  });
});

describe('a context', () => {
  const system = atomsOf(
    'f(x, y) =\n a = relu(x)\n b = abs(a - y)\n affine(b, a; coefficients=[2, -1]), b',
    [3, 1],
  );
  const one = [rational(3)];

  test('gives forms the values that are known so far', () => {
    const context = new Context(field, system);
    const inner = system.atoms[1]!.args[0]!;
    expect(shown(inner)).toBe('-1 [0 -1] + 1 a0');
    expect(format(context.value(inner))).toBe('-1');
    context.assign(0, one, [[rational(1), rational(0)]]);
    expect(format(context.value(inner))).toBe('2');
    expect(context.gradient(inner).map(format)).toEqual(['1', '-1']);
    expect(context.gradient(system.atoms[0]!.args[0]!).map(format)).toEqual(['1', '0']);
    expect([context.valueKey([1]), context.gradientKey([1])]).toEqual(['2', '1 -1']);
    // Of its own atoms a part knows what follows.
    expect([context.valueKey([0, 1]), context.gradientKey([0, 1])]).toEqual(['', '']);
    context.release(0);
    expect(format(context.value(inner))).toBe('-1');
    expect(context.gradient(inner).map(format)).toEqual(['0', '-1']);
    context.assign(0, one);
    expect(context.gradient(inner).map(format)).toEqual(['0', '-1']);
  });

  test('says what the outputs of an atom add to those of the program', () => {
    const context = new Context(field, system);
    expect(context.contribution(0, one).map(format)).toEqual(['-3', '0']);
    expect(context.contribution(1, one).map(format)).toEqual(['6', '3']);
  });
});

describe('independent parts', () => {
  const uses = (...lists: number[][]) =>
    ({ atoms: lists.map(list => ({ uses: list })), outputs: [], dimension: 0 }) as unknown as Atoms<Rational>;

  test('keep together what depends on each other', () => {
    const system = uses([], [], [0], [1], [2], [2, 3]);
    expect(independentParts(system, [0, 1, 2, 3, 4])).toEqual([
      [0, 2, 4],
      [1, 3],
    ]);
    expect(independentParts(system, [0, 1, 2, 3, 4, 5])).toEqual([[0, 1, 2, 3, 4, 5]]);
    // Without what they share, 2 and 3 are apart.
    expect(independentParts(system, [2, 3])).toEqual([[2], [3]]);
    expect(independentParts(system, [])).toEqual([]);
  });
});
