/** Each decision of the judge: what it says when the decision is taken the other way, it must not say. */
import { describe, expect, test } from 'vitest';
import { ConventionTable, tieKey } from '../../src/check/conventions/convention-table.ts';
import { conventionRead } from '../../src/check/conventions/read-convention.ts';
import { allowanceFor } from '../../src/check/judge/allowance.ts';
import { judgeAnswer } from '../../src/check/judge/judge.ts';
import { isPlain, nearPieces, steepest } from '../../src/check/oracle/kernels.ts';
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { differentiatesExactly } from '../../src/check/oracle/roundoff-free.ts';
import { enclosureField, isOneNumber, sumsExactly } from '../../src/numbers/floating/enclosure.ts';
import {
  compare,
  equal,
  float32,
  float64,
  fromFloat,
  neighbour,
  powerOfTwo,
  type Rational,
  rational,
  rationalField,
  ZERO,
} from '../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import { library } from '../../src/selections/index.ts';
import type { Answer, Mode, TargetInfo } from '../../src/targets/index.ts';

const info: TargetInfo = {
  name: 'hand-made',
  version: '1',
  precision: 'float64',
  modes: ['backward', 'forward'],
  forward: 'jacobian',
  ops: ['relu'],
};
const oracleOf = (text: string, ...at: number[]): Oracle => {
  const oracle = Oracle.of({ program: parseProgramText(text), at: at.map(fromFloat) });
  if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
  return oracle;
};
const answered = (
  value: number | Rational,
  ...gradient: (number | Rational)[]
): Answer & { kind: 'answered' } => {
  const exact = (entry: number | Rational) => (typeof entry === 'number' ? fromFloat(entry) : entry);
  return { kind: 'answered', value: exact(value), gradient: gradient.map(exact) };
};
const judged = (
  oracle: Oracle,
  answer: Answer,
  table = new ConventionTable(),
  mode: Mode = 'backward',
  target = info,
) => judgeAnswer(oracle, target, mode, answer, table);

describe('A7: where D_P is not known nobody is accused', () => {
  const names = Array.from({ length: 20 }, (_, i) => `v${i + 1}`);
  const text = names.map((v, i) => `max(${v}, 0) * max(${v} + ${i + 1}, ${i + 1})`).join(' + ');
  const oracle = oracleOf(text, ...names.map(() => 0));

  test('a right target that takes the last argument at ties', () => {
    expect(oracle.nodewise.status).not.toBe('exact');
    const { verdict } = judged(oracle, answered(0, ...names.map(() => 0)));
    expect(['undecided', 'clarke', 'conservative']).toContain(verdict);
  });

  test('nor is the gradient said to be right there', () => {
    for (const slopes of [names.map((_, i) => i + 1), names.map((_, i) => (i + 1) / 2), names.map(() => 99)])
      expect(judged(oracle, answered(0, ...slopes)).verdict).not.toBe('gradient');
  });
});

describe('the value', () => {
  test('is given the larger side of what rounding may do', () => {
    // fl(0.1) lies above 1/10: the sum may be off further upwards than downwards.
    for (const text of ['x + 0.1', 'x - 0.1', '0.1 * x * x', 'x / 3', '-x / 3']) {
      const oracle = oracleOf(text, 1);
      const slot = oracle.rounded(float64)!.slots[oracle.line.outputs[0]!]!;
      const { value } = allowanceFor(oracle, info, [ZERO])!;
      const sides = [slot.hi.sub(oracle.value), oracle.value.sub(slot.lo)];
      for (const side of sides) expect(compare(value, side)).toBeGreaterThanOrEqual(0);
      expect(sides.some(side => equal(side, value))).toBe(true);
    }
    // Of an enclosure that is not symmetric: numbers near the least normal one may be flushed to 0.
    const tiny = oracleOf('x / 2', 2 ** -1022);
    const judgement = judged(tiny, answered(0, 0.5));
    expect(judgement.verdict).not.toBe('value');
  });

  test('a wrong one is said before a wrong gradient, and not where numbers may overflow', () => {
    expect(judged(oracleOf('x * y', 2, 3), answered(7, 9, 9)).verdict).toBe('value');
    expect(judged(oracleOf('x^2', 2 ** 600), answered(0, 2 ** 601)).verdict).toBe('undecided');
  });
});

describe('the Clarke subdifferential known between bounds', () => {
  /** An oracle that knows of ∂ᶜf(x) only so much. */
  const bounded = (
    status: 'bounds' | 'undecided',
    inner: number[],
    outer: number[],
    text = 'relu(-x) + x - relu(x)',
  ) => {
    const oracle = oracleOf(text, 0);
    const clarke = {
      ...oracle.clarke,
      status,
      gradients: inner.map(slope => [fromFloat(slope)]),
      outer: outer.map(slope => [fromFloat(slope)]),
      ...(status === 'undecided' && { why: 'made so' }),
    };
    return Object.create(oracle, {
      line: { value: oracle.line },
      evaluation: { value: oracle.evaluation },
      pieces: { value: oracle.pieces },
      alone: { value: oracle.alone },
      value: { value: oracle.value },
      nodewise: { value: oracle.nodewise },
      active: { value: oracle.active },
      clarke: { value: clarke },
      ownDerivatives: { value: oracle.ownDerivatives },
      rounded: { value: oracle.rounded.bind(oracle) },
      weights: { value: oracle.weights.bind(oracle) },
      radius: { value: oracle.radius.bind(oracle) },
      allowance: { value: oracle.allowance.bind(oracle) },
      isExtreme: { value: oracle.isExtreme.bind(oracle) },
      once: { value: (_: string, compute: () => unknown) => compute() },
      ...('regular' in oracle && { regular: { value: oracle.regular } }),
    }) as Oracle;
  };

  test.each([
    [0, 'clarke'],
    [0.25, 'undecided'],
    [-0.5, 'undecided'],
    [0.75, 'conservative'],
    [-1, 'conservative'],
  ] as const)('%d is %s', (slope, verdict) => {
    expect(judged(bounded('bounds', [0], [-0.5, 0.5]), answered(0, slope)).verdict).toBe(verdict);
  });

  test('one known element does not make the function differentiable', () => {
    expect(judged(bounded('bounds', [0], [-1, 1]), answered(0, 0)).verdict).toBe('clarke');
    expect(judged(bounded('undecided', [0], [-1, 1]), answered(0, 0)).verdict).toBe('clarke');
  });

  test('without any element known, and without bounds, nothing is said', () => {
    expect(judged(bounded('bounds', [], [-0.5, 0.5]), answered(0, 0)).verdict).toBe('undecided');
    expect(judged(bounded('undecided', [], []), answered(0, 0.25)).verdict).toBe('undecided');
  });

  test('an operation alone is outside of upper bounds only', () => {
    const alone = (slope: number) =>
      judged(bounded('bounds', [0], [0, 0.5], 'relu(x)'), answered(0, slope)).verdict;
    expect(alone(1)).toBe('outside');
    expect(alone(0.25)).toBe('undecided');
    expect(alone(0)).toBe('clarke');
  });
});

describe('predictions', () => {
  const tableOf = (weights: [number, Rational][]): ConventionTable => {
    const table = new ConventionTable();
    const relu = oracleOf('relu(x)', 0);
    table.add(tieKey(relu.line.steps[0]!, relu.pieces[0]!, 'backward'), { mixture: new Map(weights) });
    return table;
  };

  test('are met bit for bit where the convention rounds nowhere, and within rounding where it does', () => {
    const zero = oracleOf('relu(x) + x', 0);
    const half = tableOf([
      [1, fromFloat(0.5)],
      [2, fromFloat(0.5)],
    ]);
    expect(judged(zero, answered(0, 1.5), half)).toMatchObject({ verdict: 'clarke', agrees: true });
    expect(judged(zero, answered(0, 1.5 + 2 ** -52), half)).toMatchObject({
      verdict: 'clarke',
      agrees: false,
    });
    const third = tableOf([
      [1, rational(2n, 3n)],
      [2, rational(1n, 3n)],
    ]);
    expect(judged(zero, answered(0, 4 / 3), third)).toMatchObject({ verdict: 'clarke', agrees: true });
    expect(judged(zero, answered(0, 1.25), third)).toMatchObject({ verdict: 'clarke', agrees: false });
  });

  test('nothing is said of agreement without one', () => {
    expect(judged(oracleOf('relu(x) + x', 0), answered(0, 1.5)).agrees).toBeUndefined();
  });
});

describe('where rounding may have taken another branch', () => {
  test('a step is open, all its pieces are enclosed, and the case is not free', () => {
    const oracle = oracleOf('relu(x/3 + x/3 + x/3 - x)', 1);
    const rounded = oracle.rounded(float64)!;
    expect(rounded.open).toBe(true);
    expect(rounded.exact).toBe(false);
    const slot = rounded.slots[oracle.line.outputs[0]!]!;
    // Both pieces: 0, and what rounding leaves of x/3 + x/3 + x/3 − x.
    expect(compare(slot.hi, ZERO)).toBeGreaterThan(0);
    expect(compare(slot.lo, ZERO)).toBeLessThan(0);
    expect(oracle.weights(float64)).toBeUndefined();
  });

  test('but not where the argument is far from the tie, or nothing rounded', () => {
    expect(oracleOf('relu(x/3 + x/3 + x/3)', 1).rounded(float64)!.open).toBe(false);
    expect(oracleOf('relu(x - x)', 1).rounded(float64)!.open).toBe(false);
  });

  test('a kernel may take a piece as near as its own roundings', () => {
    const hardSigmoid = library.get('hardSigmoid')!.build(1, {});
    const own = (x: number) => hardSigmoid.index(rationalField, [fromFloat(x)]) as number;
    const below = 3 - 2 ** -51;
    expect(nearPieces(hardSigmoid, [fromFloat(below)], own(below), float64)).not.toEqual([]);
    expect(nearPieces(hardSigmoid, [fromFloat(2)], own(2), float64)).toEqual([]);
    const relu = library.get('relu')!.build(1, {});
    expect(nearPieces(relu, [fromFloat(2 ** -60)], 2, float64)).toEqual([]);
    expect(oracleOf('hardSigmoid(x)', below).rounded(float64)!.open).toBe(true);
  });
});

describe('a kernel of several operations is not taken for exact', () => {
  const free = (text: string, ...at: number[]): boolean => {
    const oracle = oracleOf(text, ...at);
    return differentiatesExactly(
      oracle.line,
      oracle.rounded(float64)!,
      oracle.evaluation,
      oracle.ownDerivatives!,
      float64,
    );
  };
  test.each([
    ['square(x)', [3]],
    ['x^3', [2]],
    ['prod(x, y, z)', [1, 2, 3]],
    ['prod(x, y)', [2, 3]],
    ['sumOfSquares(x, y)', [1, 2]],
    ['reciprocal(x)', [2]],
    ['huber(x, 1)', [0.5]],
    ['squaredHinge(x)', [0]],
    ['softsign(x)', [1]],
    ['hardSwish(x)', [5]],
    ['norm1(x, y)', [1, 2]],
  ] as const)('%s at %j', (text, at) => {
    const oracle = oracleOf(text, ...at);
    const slot = oracle.rounded(float64)!.slots[oracle.line.outputs[0]!]!;
    expect(isOneNumber(slot)).toBe(false);
    expect(free(text, ...at)).toBe(false);
    expect(oracle.weights(float64)).toBeUndefined();
    const [near] = oracle.nodewise.gradients;
    const off = near!.map(entry => (compare(entry, ZERO) === 0 ? entry : neighbour(entry, 1, float64)));
    expect(judged(oracle, answered(oracle.value, ...off)).verdict).toBe('gradient');
  });

  test.each([
    ['x * y', [3, 5]],
    ['x / y', [3, 4]],
    ['x + y', [3, 5]],
    ['sum(x, y, z)', [1, 2, 3]],
    ['mean(x, y)', [1, 2]],
    ['normInf(x, y)', [1, 2]],
    ['sort(x, y)[1]', [1, 2]],
  ] as const)('one operation is: %s at %j', (text, at) => {
    expect(free(text, ...at)).toBe(true);
    expect(oracleOf(text, ...at).weights(float64)).toBeDefined();
  });

  test('nor what the format cannot hold, in either format', () => {
    expect(free('x * y', 2 ** 52 + 1, 3)).toBe(false);
    expect(free('x + y', 1, 2 ** -53)).toBe(false);
    expect(free('x * y', 2 ** -600, 2 ** -600)).toBe(false);
    const odd = oracleOf('x * y', 2 ** 23 + 1, 3);
    expect(odd.weights(float64)).toBeDefined();
    expect(odd.weights(float32)).toBeUndefined();
    // Exact values, and a derivative or a sum of adjoints that is not.
    expect(free('x / y', 6, 3)).toBe(false);
    expect(free('(2^53 - 1) * x * 3', 0)).toBe(false);
    expect(free('2^53 * x + x', 0)).toBe(false);
    expect(free('x / 2^53 * 2^53 + 2^60 * (x + y)', 0, 0)).toBe(false);
  });
});

describe('norms of many arguments add up, however many pieces they have', () => {
  test('isPlain looks at pieces of large tables as well', () => {
    const norm1 = library.get('norm1')!.build(8, {});
    expect(norm1.pieceCount).toBeGreaterThan(200);
    expect(isPlain(norm1, float64)).toBe(false);
    expect(isPlain(library.get('max')!.build(8, {}), float64)).toBe(true);
    expect(isPlain(library.get('normInf')!.build(4, {}), float64)).toBe(true);
  });

  test('the steepest affine piece', () => {
    const g = library.get('leakyRelu')!.build(1, { alpha: rational(2n) });
    expect(equal(steepest(g, 0, 0), rational(2n))).toBe(true);
    expect(equal(steepest(library.get('huber')!.build(1, { alpha: rational(3n) }), 0, 0), rational(3n))).toBe(
      true,
    );
  });
});

describe('sums', () => {
  test.each([
    [[1, 2 ** -52], true],
    [[1, 2 ** -53], false],
    [[1, 1, -2, 2 ** -60], false],
    [[2 ** 1023, 2 ** 1023], false],
    [[2 ** -1074], false],
    [[2 ** -1022], true],
    [[0, 0], true],
    [[2 ** 52, 1, -1], true],
    [[2 ** 53, -1], false],
  ] as const)('%j in any order: %s', (terms, expected) => {
    expect(sumsExactly(terms.map(fromFloat), float64)).toBe(expected);
  });

  test('enclosures of tiny results reach 0, also from below', () => {
    const field = enclosureField(float64);
    const half = field.mul(field.from(powerOfTwo(-1022)), field.from(fromFloat(-0.5)));
    expect(compare(half.hi, ZERO)).toBeGreaterThanOrEqual(0);
    expect(compare(half.lo, powerOfTwo(-1023).neg())).toBeLessThanOrEqual(0);
  });
});

describe('readings', () => {
  const read = (text: string, at: number[], gradient: number[], radius = 0) =>
    conventionRead(
      oracleOf(text, ...at),
      'backward',
      answered(0, ...gradient),
      gradient.map(() => fromFloat(radius)),
      float64,
    );
  const weightsOf = (found: ReturnType<typeof read>) =>
    found?.reading.mixture && [...found.reading.mixture].map(([i, w]) => [i, Number(w.valueOf())]);

  test('illegal only of an operation alone: in a program something else may be wrong', () => {
    expect(read('max(x, y)', [1, 1], [1, 1])!.reading.illegal).toBeDefined();
    expect(read('max(x, y) * 2', [1, 1], [2, 2])).toBeUndefined();
    expect(read('sort(x, y)[1]', [1, 1], [1, 1])).toBeUndefined();
  });

  test('the own piece before others that fit as well, one piece before the mean, the mean before any mixture', () => {
    expect(weightsOf(read('max(x, x)', [1], [1]))).toEqual([[1, 1]]);
    expect(weightsOf(read('abs(x)', [0], [-1]))).toEqual([[2, 1]]);
    const mean = read('max(x, y, z)', [1, 1, 1], [1 / 3, 1 / 3, 1 / 3], 2 ** -54)!;
    expect(mean).toMatchObject({ even: true, fitting: [] });
    expect(weightsOf(mean)!.map(([i]) => i)).toEqual([1, 2, 3]);
    expect(read('max(x, y)', [1, 1], [0.25, 0.75])).toMatchObject({ even: false, fitting: [] });
  });

  test('up to one unit in the last place where nothing nearer fits', () => {
    const found = read('max(x, y)', [1, 1], [0.3, 0.7])!;
    const sum = [...found.reading.mixture!.values()].reduce((total, w) => total.add(w), ZERO);
    expect(equal(sum, rational(1n))).toBe(true);
    expect(read('max(x, y)', [1, 1], [0.3, 0.7 + 2 ** -50])!.reading.illegal).toBeDefined();
    expect(read('max(x, y)', [1, 1], [0.3, 0.7 + 2 ** -50], 2 ** -50)!.reading.mixture).toBeDefined();
  });

  test('nothing off gradients of the wrong length', () => {
    expect(read('relu(x)', [0], [0, 0])).toBeUndefined();
  });
});
