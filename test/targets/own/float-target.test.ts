import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  format,
  fromFloat,
  parseRational,
  type Rational,
  rational,
  rationalField,
  sub,
} from '../../../src/numbers/index.ts';
import {
  backward,
  compile,
  evaluate,
  isEvaluationFailure,
  selectionGradients,
} from '../../../src/programs/index.ts';
import { programFromJson } from '../../../src/programs/json/json.ts';
import { library } from '../../../src/selections/library/index.ts';
import type { RawAnswer, TargetProgram } from '../../../src/targets/libraries/module-target.ts';
import exact from '../../../src/targets/own/exact.ts';
import { createFloatTarget } from '../../../src/targets/own/float-target.ts';
import float64 from '../../../src/targets/own/float64.ts';

/** All others stay exact on small multiples of 1/4, and have gradients: no thirds, no quotients, no norms. */
const INEXACT = [
  'component',
  'mean',
  'div',
  'reciprocal',
  'hardSigmoid',
  'hardSwish',
  'softsign',
  'mod',
  'rem',
  'norm2',
  'hypot',
  'std',
];
const OPERATIONS = exact.ops.filter(op => !INEXACT.includes(op));
const PARAMETERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  const: { value: '3/4' },
  pow: { exponent: 3 },
  clip: { lo: '0', hi: '1' },
  hardTanh: { lo: '-1', hi: '1' },
  leakyRelu: { alpha: '1/4' },
  pinball: { alpha: '1/4' },
  softShrink: { alpha: '1/2' },
  epsilonInsensitive: { alpha: '1/2' },
  huber: { alpha: '1' },
  topk: { k: 2 },
  kthLargest: { k: 2 },
  interp: { knots: ['-1', '1/2', '1'], values: ['0', '3', '-1'] },
  step: { value: '1/2' },
  hardShrink: { alpha: '1/2' },
  threshold: { alpha: '1/2', value: '-1' },
};

/** What is not said above is what the library says. */
const defaultsOf = (op: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    library
      .get(op)!
      .parameters.flatMap(({ name, default: value }) =>
        value === undefined ? [] : [[name, typeof value === 'number' ? value : format(value as Rational)]],
      ),
  );

/** The operation on three inputs or fewer, the second output where there are several. */
function programOf(op: string): TargetProgram {
  const { arguments: arity } = library.get(op)!;
  const args = ['x', 'y', 'z'].slice(0, arity.max);
  const several = library.get(op)!.vector === true;
  const affine = op === 'affine' ? { coefficients: args.map((_, i) => `${i + 1}/2`), constant: '1' } : {};
  return {
    inputs: ['x', 'y', 'z'],
    nodes: [
      { id: 'o', op, args, ...defaultsOf(op), ...PARAMETERS[op], ...affine },
      ...(several ? [{ id: 'c', op: 'component', args: ['o'], k: 2 }] : []),
    ],
    output: several ? 'c' : 'o',
  };
}

const exactly = ({ value, gradient }: RawAnswer) =>
  [value, ...gradient].map(x => format(typeof x === 'number' ? fromFloat(x) : parseRational(x)));
const ask = (
  target: typeof exact,
  program: TargetProgram,
  at: readonly number[],
  mode: 'forward' | 'backward',
) =>
  exactly(
    target.gradient(program, target === exact ? at.map(x => format(fromFloat(x))) : at, mode) as RawAnswer,
  );

const quarters = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -8, max: 8 }).map(n => n / 4)));

describe('float64', () => {
  test.prop([fc.constantFrom(...OPERATIONS), quarters, fc.constantFrom('forward', 'backward')], {
    numRuns: 500,
  })('agrees with the exact engine, in both modes, at ties too', (op, at, mode) => {
    expect(ask(float64, programOf(op), at, mode)).toEqual(ask(exact, programOf(op), at, mode));
  });

  test.prop([fc.constantFrom('mod', 'rem'), quarters, fc.constantFrom('forward', 'backward')], {
    numRuns: 100,
  })('agrees on remainders, but of 0', (op, [x, y, z], mode) => {
    const at = [x!, y === 0 ? 1 / 2 : y!, z!];
    expect(ask(float64, programOf(op), at, mode)).toEqual(ask(exact, programOf(op), at, mode));
  });

  test('takes no slope of the side that where does not take', () => {
    const program: TargetProgram = {
      inputs: ['x'],
      nodes: [
        { id: 'o', op: 'const', args: [], value: '0' },
        { id: 'c', op: 'greater', args: ['x', 'o'] },
        { id: 'l', op: 'log', args: ['x'] },
        { id: 'w', op: 'where', args: ['c', 'l', 'o'] },
      ],
      output: 'w',
    };
    for (const mode of ['forward', 'backward'] as const)
      for (const x of [0, -1]) expect(ask(float64, program, [x], mode)).toEqual(['0', '0']);
  });

  // A comparison of NaN does not hold, and `and` is one; `where` takes the side of what is not 0.
  const COMPARING = ['greater', 'greaterEqual', 'less', 'lessEqual', 'equal', 'notEqual', 'and', 'where'];

  test.each(exact.ops.filter(op => !['component', 'const', ...COMPARING].includes(op)))(
    'gives NaN for NaN: %s',
    op => {
      const program = programOf(op);
      // Twice: the second in descending order is asked for, and NaN comes first.
      const at = [NaN, NaN, 1];
      for (const mode of ['forward', 'backward'] as const) {
        const { value, gradient } = float64.gradient(program, at, mode) as RawAnswer;
        expect(value).toBeNaN();
        expect(gradient).toHaveLength(3);
        expect(gradient.every(entry => typeof entry === 'number')).toBe(true);
      }
    },
  );

  test('answers comparisons of NaN', () => {
    for (const op of COMPARING) {
      const { value } = float64.gradient(programOf(op), [NaN, 1, 2], 'backward') as RawAnswer;
      expect(value, op).toBe(op === 'notEqual' || op === 'and' || op === 'where' ? 1 : 0);
    }
  });

  test('has every operation of the language', () => {
    expect([...float64.ops].sort()).toEqual([...library.keys(), 'component'].sort());
  });

  test('sees what is wrong on purpose: another convention disagrees at a tie', () => {
    const other = createFloatTarget({ name: 'other', precision: 'float64', conventions: { relu: 'last' } });
    expect(ask(other, programOf('relu'), [0, 0, 0], 'backward')).not.toEqual(
      ask(exact, programOf('relu'), [0, 0, 0], 'backward'),
    );
  });
});

describe('conventions', () => {
  const tie = (op: string, convention: 'first' | 'last' | 'mean') => {
    const target = createFloatTarget({ name: 'x', precision: 'float64', conventions: { [op]: convention } });
    return ask(target, programOf(op), [1, 1, 1], 'backward').slice(1);
  };
  test('take the first, the last, or the mean of the active pieces', () => {
    expect(tie('max', 'first')).toEqual(['1', '0', '0']);
    expect(tie('max', 'last')).toEqual(['0', '0', '1']);
    expect(tie('sort', 'last')).toEqual(['0', '1', '0']);
    expect(
      tie('min', 'mean').map(
        x =>
          sub(parseRational(x), rational(1, 3))
            .abs()
            .compare(rational(1, 2 ** 50)) < 0,
      ),
    ).toEqual([true, true, true]);
  });

  test.prop([fc.constantFrom(...OPERATIONS), quarters, fc.constantFrom('last', 'mean')], { numRuns: 300 })(
    'are gradients of active pieces, or their mean, coordinate by coordinate between the extremes',
    (op, at, convention) => {
      const target = createFloatTarget({
        name: 'x',
        precision: 'float64',
        conventions: { [op]: convention },
      });
      const [, ...gradient] = ask(target, programOf(op), at, 'backward').map(x => parseRational(x));
      const range = activeRange(programOf(op), at.map(fromFloat));
      gradient.forEach((slope, i) => {
        const slack = rational(1, 2 ** 40);
        expect(
          range.min[i]!.sub(slack).compare(slope) <= 0 && slope.compare(range.max[i]!.add(slack)) <= 0,
        ).toBe(true);
      });
    },
  );
});

/** The least and the largest entry of the gradients of all active pieces of a program of one selection. */
function activeRange(program: TargetProgram, x: readonly Rational[]) {
  const line = compile(programFromJson(program));
  const evaluation = evaluate<Rational>(rationalField, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const { g, args } = line.steps[0]!;
  const active = g.active(
    rationalField,
    args.map(slot => x[slot]!),
  ) as readonly number[];
  const rows = active.map(piece => {
    const d = selectionGradients(rationalField, line, { ...evaluation, pieces: [piece] });
    if (isEvaluationFailure(d)) throw new Error(d.failure.why);
    return backward(rationalField, line, d)[0]!;
  });
  const extreme = (sign: 1 | -1) =>
    x.map((_, i) => rows.map(row => row[i]!).reduce((a, b) => (a.compare(b) * sign < 0 ? a : b)));
  return { min: extreme(1), max: extreme(-1) };
}
