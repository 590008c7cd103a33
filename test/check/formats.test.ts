/** float16 and bfloat16: right targets of few bits are not accused, by whatever convention, and wrong ones are found. */
import { describe, expect, test } from 'vitest';
import { checkTarget, Sweeps } from '../../src/check/index.ts';
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { given, magnitudes } from '../../src/check/questions/magnitudes.ts';
import { basePoints, nearbyPoints } from '../../src/check/questions/points.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import { isKept } from '../../src/numbers/floating/enclosure.ts';
import { bfloat16, float16, isRepresentable, parseRational, rational } from '../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import type { ModuleTarget, RawAnswer } from '../../src/targets/libraries/module-target.ts';
import { createFloatTarget, type FloatConvention } from '../../src/targets/own/float-target.ts';
import { share, spread } from '../random.ts';
import { hostOf } from './host.ts';

const FORMATS = [float16, bfloat16] as const;
const OPS =
  'relu abs max min clip leakyRelu hardSigmoid huber reduceMax mean add sub mul const norm1 exp softplus sigmoid';

/** What all targets of a format are asked alike. */
const sweeps = new Sweeps();

async function violationsOf(target: ModuleTarget, ops: readonly string[], runs: number) {
  const { summary, findings } = await checkTarget(hostOf(target), {
    seed: 3,
    runs,
    brief: true,
    ops,
    sweeps,
  });
  const checks = [...summary.values()].reduce((sum, count) => sum + count, 0);
  return { checks, found: findings.filter(({ id }) => VIOLATIONS.some(one => id.startsWith(`${one}-`))) };
}

describe.each(FORMATS)('$name', format => {
  test.each<FloatConvention>(['first', 'last', 'mean'])(
    'what is right is not accused, by the convention %s',
    async tie => {
      const conventions = Object.fromEntries(OPS.split(' ').map(op => [op, tie]));
      const target = createFloatTarget({ name: format.name, precision: format.name, conventions });
      const { checks, found } = await violationsOf(target, spread(OPS.split(' ')), share(100));
      expect(found.map(({ id }) => id)).toEqual([]);
      expect(checks).toBeGreaterThan(100);
    },
  );

  const right = createFloatTarget({ name: format.name, precision: format.name });
  const twisted = (
    op: string,
    twist: (gradient: number[], at: readonly number[]) => number[],
  ): ModuleTarget => ({
    ...right,
    gradient: (program, at, mode) => {
      const answer = right.gradient(program, at, mode) as RawAnswer & { gradient: number[] };
      return program.nodes.some(node => node.op === op)
        ? { ...answer, gradient: twist(answer.gradient, at as number[]) }
        : answer;
    },
  });
  test.each<readonly [op: string, what: string, twist: Parameters<typeof twisted>[1]]>([
    ['relu', 'a slope of 2 at 0', (slopes, [x]) => (x === 0 ? [2] : slopes)],
    ['max', 'all tied arguments get 1', (slopes, [x, y]) => (x === y ? slopes.map(() => 1) : slopes)],
    [
      'abs',
      'off by two units of the last place',
      slopes => slopes.map(s => s * (1 + 2 ** (2 - format.precision))),
    ],
    ['exp', 'twice as large', slopes => slopes.map(slope => slope * 2)],
  ])('%s: %s is found', async (op, _, twist) => {
    const { found } = await violationsOf(twisted(op, twist), [op], 0);
    expect(found.map(({ id }) => id)).toContainEqual(expect.stringMatching('^outside-'));
  });

  test('points are numbers of the format, far out as well', () => {
    const all = {
      marks: [rational(1, 3)],
      machine: format,
      plain: true,
      permutes: false,
      transcendental: true,
    };
    for (const smooth of [false, true])
      for (const share of [0, 1])
        for (const p of [1, 2, 3, 4, 5, 11, 33])
          for (const point of basePoints(p, { ...all, smooth, share }))
            expect(point.every(value => isRepresentable(value, format))).toBe(true);
    expect(magnitudes(format).length).toBeGreaterThanOrEqual(12);
    for (const point of nearbyPoints([rational(0)], format)) expect(isKept(point[0]!, format)).toBe(true);
    expect(nearbyPoints([rational(1)], format)).toContainEqual([
      given(rational(1), format).add(rational(1n, 1n << BigInt(format.precision - 1))),
    ]);
  });

  test('a kink that is no number of the format is no tie at the number beside it', () => {
    const program = parseProgramText('clip(x; lo=1/3, hi=1)');
    const oracle = Oracle.of({ program, at: [given(rational(1, 3), format)] });
    if (isEvaluationFailure(oracle)) throw new Error('expected a value');
    expect(oracle.pieces.map(active => active.length)).toEqual([1]);
    expect(oracle.rounded(format)!.open).toBe(true);
  });
});

test('more roundings than a format has bits for have no weights to be exact with; and products of roundings count', () => {
  const at = Array.from({ length: 40 }, () => rational(1));
  const names = at.map((_, i) => `x${i}`).join(', ');
  const oracle = Oracle.of({ program: parseProgramText(`reduceMax(${names})`), at });
  if (isEvaluationFailure(oracle)) throw new Error('expected a value');
  expect(oracle.weights(float16)).toBeDefined();
  expect(oracle.weights(bfloat16)).toBeUndefined();
  const sum = Oracle.of({
    program: parseProgramText(`mean(${names})`),
    at: at.map(() => parseRational('171/512')),
  });
  if (isEvaluationFailure(sum)) throw new Error('expected a value');
  const { lo, hi } = sum.rounded(bfloat16)!.slots.at(-1)!;
  // 40 sums and a product round: (1 + 2^−8)^n − 1 is within.
  expect(hi.sub(lo).n > 0n).toBe(true);
});
