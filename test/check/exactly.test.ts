import { describe, expect, test } from 'vitest';
import { ConventionTable } from '../../src/check/conventions/convention-table.ts';
import { judgeAnswer } from '../../src/check/judge/judge.ts';
import { compareModes } from '../../src/check/judge/modes.ts';
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { weightsAllowance } from '../../src/check/oracle/weights.ts';
import { generateCases } from '../../src/check/questions/generate.ts';
import { vocabularyOf } from '../../src/check/questions/vocabulary.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import {
  compare,
  type FloatFormat,
  float32,
  float64,
  fromFloat,
  isRepresentable,
  isZero,
  neighbour,
  type Rational,
  rational,
  sign,
  toFloat,
  ZERO,
} from '../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import { checkDescription } from '../../src/targets/description/description.ts';
import type { Answer, TargetInfo } from '../../src/targets/index.ts';
import float64Target from '../../src/targets/own/float64.ts';
import { seeded } from '../random.ts';

const info = (precision: TargetInfo['precision']): TargetInfo => ({
  name: 'hand-made',
  version: '1',
  precision,
  modes: ['backward', 'forward'],
  forward: 'jacobian',
  ops: ['relu'],
});

const oracleOf = (text: string, at: readonly number[]): Oracle => {
  const oracle = Oracle.of({ program: parseProgramText(text), at: at.map(fromFloat) });
  if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
  return oracle;
};

const judged = (
  oracle: Oracle,
  gradient: readonly Rational[],
  precision: TargetInfo['precision'] = 'float64',
  value = oracle.value,
) =>
  judgeAnswer(
    oracle,
    info(precision),
    'backward',
    { kind: 'answered', value, gradient: [...gradient] },
    new ConventionTable(),
  );

const formats: readonly FloatFormat[] = [float64, float32];

/** One unit in the last place to either side; of 0 the least normal number, which no machine flushes. */
const beside = (value: Rational, format: FloatFormat): readonly Rational[] => {
  const least = rational(1n, 2n ** BigInt(-format.minExponent));
  return isZero(value) ? [least, least.neg()] : [neighbour(value, 1, format), neighbour(value, -1, format)];
};

describe('A3: one ulp off is a violation where nothing rounds', () => {
  test.each([
    ['relu(x)', [1], [1]],
    ['relu(x)', [-1], [0]],
    ['x + y', [1, 2], [1, 1]],
    ['-x', [3], [-1]],
    ['x * y', [2, 4], [4, 2]],
    ['x - y', [1, 1], [1, -1]],
    ['x / y', [6, 2], [0.5, -1.5]],
    ['2 * x - y / 4', [5, 3], [2, -0.25]],
    ['max(x, y)', [1, 2], [0, 1]],
    ['clip(x, -1, 1)', [0.5], [1]],
    ['sum(x, y, x)', [1, 2], [2, 1]],
    // Ties all of whose pieces have one gradient bring in no weights, nor do those that the output does not feel.
    ['leakyRelu(x, 1)', [0], [1]],
    ['relu(x) * 0 + y', [0, 1], [0, 1]],
  ] as const)('%s at %j', (text, at, right) => {
    for (const format of formats) {
      const oracle = oracleOf(text, at);
      const gradient = right.map(fromFloat);
      expect(judged(oracle, gradient, format.name).verdict).toBe('gradient');
      for (const [i, entry] of gradient.entries())
        for (const off of beside(entry, format)) {
          const wrong = gradient.map((own, j) => (j === i ? off : own));
          expect(judged(oracle, wrong, format.name), `${format.name} ${i}`).toMatchObject({
            verdict: 'outside',
            membership: { inside: false },
          });
          expect(judged(oracle, wrong, format.name).tolerance).toBeUndefined();
        }
    }
  });

  test('in every generated case that is free of roundoff and of weights', () => {
    const { info: own } = checkDescription({ ...float64Target, gradient: 'function' }, 'float64');
    const drawn = seeded(120);
    let seen = 0;
    for (const subject of generateCases(vocabularyOf(own), drawn.seed, drawn.numRuns)) {
      const oracle = Oracle.of(subject);
      if (isEvaluationFailure(oracle)) continue;
      const weights = oracle.weights(float64);
      if (weights === undefined || weights.some(({ weighted }) => weighted)) continue;
      if (oracle.isExtreme(float64) || oracle.nodewise.status !== 'exact') continue;
      const gradient = oracle.nodewise.gradients[0]!;
      seen += 1;
      expect(judged(oracle, gradient).verdict).toBe('gradient');
      for (const off of beside(gradient[0]!, float64)) {
        const wrong = judged(oracle, [off, ...gradient.slice(1)]);
        expect(VIOLATIONS).toContain(wrong.verdict);
      }
    }
    // One in four has exp, log or their kin, which round.
    expect(seen).toBeGreaterThan(drawn.numRuns / 15);
  });

  test('the bound for rounding stays where something rounds', () => {
    const oracle = oracleOf('x / 3', [1]);
    const [third] = [fromFloat(1 / 3)];
    expect(judged(oracle, [third], 'float64', third).verdict).toBe('gradient');
    expect(judged(oracle, [neighbour(third, 1, float64)], 'float64', third).verdict).toBe('gradient');
    // hardSwish computes 5·6/6, square may be a power: kernels of several operations.
    const square = oracleOf('square(x)', [3]);
    expect(judged(square, [neighbour(fromFloat(6), 1, float64)]).verdict).toBe('gradient');
  });
});

describe('A3: weights at a live tie are given what weights alone can round', () => {
  const verdict = (text: string, at: readonly number[], ...gradient: number[]) =>
    judged(oracleOf(text, at), gradient.map(fromFloat)).verdict;
  const ulp = 2 ** -52;

  test.each([
    ['thirds', 'max(x, y, z)', [1, 1, 1], [1 / 3, 1 / 3, 1 / 3], 'clarke'],
    ['the rest of two thirds', 'max(x, y, z)', [1, 1, 1], [1 / 3, 1 / 3, 1 - 2 / 3], 'clarke'],
    ['thirds by eight ulps', 'max(x, y, z)', [1, 1, 1], [1 / 3 + 2 * ulp, 1 / 3, 1 / 3], 'outside'],
    ['0.3 : 0.7', 'max(x, y)', [1, 1], [0.3, 0.7], 'clarke'],
    ['0.3 : 1 - 0.3', 'max(x, y)', [1, 1], [0.3, 1 - 0.3], 'clarke'],
    ['0.3 : 0.7 + 2 ulps', 'max(x, y)', [1, 1], [0.3, 0.7 + 2 * ulp], 'outside'],
    ['one whole piece, and an ulp more', 'relu(x)', [0], [1 + ulp], 'outside'],
    ['below the piece 0', 'relu(x)', [0], [-ulp], 'outside'],
    ['0.1 of relu', 'relu(x)', [0], [0.1], 'clarke'],
    ['0.1 of 0.1', 'relu(relu(x))', [0], [0.1 * 0.1], 'clarke'],
    ['beside a tie: exact', 'max(x, y) + 3 * z', [1, 1, 1], [0.3, 0.7, 3], 'clarke'],
    ['beside a tie: an ulp', 'max(x, y) + 3 * z', [1, 1, 1], [0.3, 0.7, 3 + 2 * ulp], 'outside'],
    ['weights that add up to 1 but for an ulp', 'max(x, x) * y', [3, 5], [5 - 4 * ulp, 3], 'gradient'],
    ['and what they multiply nothing of', 'max(x, x) * y', [3, 5], [5, 3 + 2 * ulp], 'outside'],
    ['weights that cancel but for less', 'relu(x) - relu(x) + y', [0, 1], [ulp / 4, 1], 'gradient'],
    ['behind a product', '3 * max(x, y)', [1, 1], [3 * 0.3, 3 * 0.7], 'clarke'],
    ['behind a product, far off', '3 * max(x, y)', [1, 1], [3 * 0.3, 3 * 0.7 + 8 * ulp], 'outside'],
  ] as const)('%s', (_, text, at, gradient, expected) => {
    expect(verdict(text, at, ...gradient)).toBe(expected);
  });

  test('what the allowance was needed for states it; what lies further out is shown without', () => {
    const oracle = oracleOf('max(x, y, z)', [1, 1, 1]);
    const third = fromFloat(1 / 3);
    const { tolerance } = judged(oracle, [third, third, third]);
    expect(tolerance!.value).toEqual(ZERO);
    expect(compare(tolerance!.gradient[0]!, fromFloat(2 ** -52))).toBeLessThan(0);
    expect(judged(oracle, [rational(1n), ZERO, ZERO]).tolerance).toBeUndefined();
    const far = judged(oracleOf('max(x, y)', [1, 1]), [rational(1n), rational(1n)]);
    expect(far.tolerance).toBeUndefined();
    expect(far).toMatchObject({ verdict: 'outside', membership: { inside: false } });
    // The certificate speaks of more than was allowed all the same: ⟨d, g − v⟩ ≥ 1 > Σ |dⱼ| rⱼ.
    const near = judged(oracleOf('max(x, y)', [1, 1]), [fromFloat(0.3), fromFloat(0.7 + 2 * ulp)]);
    expect(near.tolerance).toBeUndefined();
    const { separator } = near.membership as { readonly separator: readonly Rational[] };
    const spread = separator.reduce((sum, d) => sum.add(d.abs().mul(fromFloat(0.7 * 2 ** -53))), ZERO);
    expect(compare(spread, rational(1n))).toBeLessThan(0);
  });

  test('the two modes may differ by what weights round, twice, and by no more', () => {
    const oracle = oracleOf('max(x, y)', [1, 1]);
    const answers = (...gradient: number[]): Answer => ({
      kind: 'answered',
      value: rational(1n),
      gradient: gradient.map(fromFloat),
    });
    const compared = (a: Answer, b: Answer) => {
      const [first, second] = [a, b].map((answer, i) =>
        judgeAnswer(oracle, info('float64'), i === 0 ? 'backward' : 'forward', answer, new ConventionTable()),
      ) as [ReturnType<typeof judgeAnswer>, ReturnType<typeof judgeAnswer>];
      return compareModes(oracle, info('float64'), first, second).verdict;
    };
    expect(compared(answers(0.3, 0.7), answers(0.3, 1 - 0.3))).toBe('clarke');
    expect(compared(answers(0.25, 0.75), answers(0.25 + 2 * ulp, 0.75 - 2 * ulp))).toBe('modes');
  });

  test('weights of any size, through chains of products and sums, stay within it', () => {
    // A tape that takes the weights as they are drawn, in either mode; exact products along the same paths beside it.
    const { numRuns } = seeded(300);
    let state = 12_345;
    const next = () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return state / 2 ** 31;
    };
    for (const [text, path] of [
      ['3 * max(5 * x, 5 * y)', (w: number, v: number) => [5 * (3 * w), 5 * (3 * v)]],
      ['3 * max(5 * x, 5 * y)', (w: number, v: number) => [3 * (w * 5), 3 * (v * 5)]],
      ['max(x, y) + x', (w: number, v: number) => [1 + w, v]],
      ['7 * abs(x - y)', (w: number, v: number) => [7 * (w - v), -(7 * (w - v))]],
    ] as const) {
      const oracle = oracleOf(text, [1, 1]);
      const exactPath = (w: Rational): Rational[] => {
        const v = rational(1n).sub(w);
        const q = (n: number) => rational(BigInt(n));
        if (text.startsWith('3')) return [w.mul(q(15)), v.mul(q(15))];
        if (text.startsWith('max')) return [w.add(q(1)), v];
        return [w.sub(v).mul(q(7)), v.sub(w).mul(q(7))];
      };
      for (let run = 0; run < numRuns; run++) {
        const w = next() ** (1 + (run % 5));
        const computed = path(w, 1 - w).map(fromFloat);
        const bound = weightsAllowance(oracle.weights(float64)!, computed, float64);
        for (const [i, entry] of exactPath(fromFloat(w)).entries())
          expect(sign(bound[i]!.sub(computed[i]!.sub(entry).abs())), `${text} ${w}`).toBeGreaterThanOrEqual(
            0,
          );
        expect(judged(oracle, computed).verdict).toBe('clarke');
      }
    }
  });
});

test('what the format cannot hold is no case free of roundoff', () => {
  expect(isRepresentable(fromFloat(0.1), float32)).toBe(false);
  expect(oracleOf('x * y', [0.1, 0.1]).weights(float64)).toBeUndefined();
  expect(oracleOf('max(x, y) * z', [1, 1, 3]).weights(float64)).toBeDefined();
  expect(oracleOf('max(x, y) / z', [1, 1, 3]).weights(float64)).toBeUndefined();
  expect(toFloat(oracleOf('mean(x, y)', [1, 2]).value)).toBe(1.5);
});
