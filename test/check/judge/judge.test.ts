import { describe, expect, test } from 'vitest';
import { ConventionTable } from '../../../src/check/conventions/convention-table.ts';
import { grounds } from '../../../src/check/judge/grounds.ts';
import { judgeAnswer } from '../../../src/check/judge/judge.ts';
import { compareModes } from '../../../src/check/judge/modes.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { fromFloat, parseRational } from '../../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import type { Answer, Mode, TargetInfo } from '../../../src/targets/index.ts';
import { readAnswer } from '../../../src/targets/words/reading.ts';

const target = (
  precision: TargetInfo['precision'],
  forward: TargetInfo['forward'] = 'jacobian',
): TargetInfo => ({
  name: 'hand-made',
  version: '1',
  precision,
  modes: ['backward', 'forward'],
  forward,
  ops: ['relu'],
});

const oracleOf = (text: string, at: readonly (string | number)[]): Oracle => {
  const exact = at.map(x => (typeof x === 'number' ? fromFloat(x) : parseRational(x)));
  const oracle = Oracle.of({ program: parseProgramText(text), at: exact });
  if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
  return oracle;
};

const answer = (value: number | string, ...gradient: (number | string)[]): Answer =>
  readAnswer({ value, gradient }, gradient.length);

const judged = (
  text: string,
  at: readonly (string | number)[],
  given: Answer,
  info = target('float64'),
  mode: Mode = 'backward',
) => judgeAnswer(oracleOf(text, at), info, mode, given, new ConventionTable());

describe('each verdict of the contract, by hand', () => {
  test.each([
    ['gradient: differentiable there, and right', 'relu(x) * y', [2, 3], answer(6, 3, 2), 'gradient'],
    ['gradient at a tie whose pieces agree', 'max(x, x)', [1], answer(1, 1), 'gradient'],
    [
      'gradient of a smooth function that is made of corners',
      'relu(-x) + x - relu(x)',
      [0],
      answer(0, 0),
      'gradient',
    ],
    ['clarke: one piece', 'max(x, y)', [1, 1], answer(1, 0, 1), 'clarke'],
    ['clarke: a mixture of the pieces', 'max(x, y)', [1, 1], answer(1, 0.25, 0.75), 'clarke'],
    ['conservative: in D_P alone', 'relu(-x) + x - relu(x)', [0], answer(0, 1), 'conservative'],
    ['conservative: within D_P alone', 'relu(-x) + x - relu(x)', [0], answer(0, -0.5), 'conservative'],
    ['outside: not in D_f', 'max(x, y)', [1, 1], answer(1, 1, 1), 'outside'],
    ['outside, where differentiable', 'relu(x)', [-1], answer(0, 1), 'outside'],
    [
      'outside by far more than rounding, though by little',
      'relu(x)',
      [1],
      answer(1, 1 + 2 ** -40),
      'outside',
    ],
    ['value, though the gradient is right', 'relu(x)', [1], answer(2, 1), 'value'],
    [
      'value by one unit in the last place, where nothing rounds',
      'x + y',
      [1, 2],
      answer(3 + 2 ** -51, 1, 1),
      'value',
    ],
    ['nonfinite gradient', 'abs(x)', [0], answer(0, Number.NaN), 'nonfinite'],
    ['nonfinite value', 'abs(x)', [0], answer('Infinity', 1), 'nonfinite'],
  ] as const)('%s', (_, text, at, given, verdict) => {
    expect(judged(text, at, given)).toMatchObject({ verdict });
  });

  test('outside of D_P, though a coincidence puts it in D_f', () => {
    // 2 + 1 = 3, and so is 1 + 2: the other pieces of both nodes, tied at neither. D_P(x) = {(1, 1)}.
    const text = 'max(x, 3 - x) + min(y, 3 - y)';
    expect(judged(text, [2, 1], answer(3, 1, 1))).toMatchObject({ verdict: 'gradient' });
    const none = 'not in D_P(x): no convention at ties gives it';
    expect(judged(text, [2, 1], answer(3, 0, 0))).toMatchObject({
      verdict: 'outside',
      of: 'nodewise',
      why: `${none} (D_f(x) holds it by coincidence)`,
    });
    expect(judged(text, [2, 1], answer(3, 1, 0))).toMatchObject({ verdict: 'outside', of: 'active' });
  });

  test('error: an answer that is none, and a gradient of the wrong length', () => {
    const threw: Answer = { kind: 'error', error: 'threw', message: 'no' };
    expect(judged('relu(x)', [1], threw)).toMatchObject({ verdict: 'error', why: 'threw: no' });
    expect(judged('relu(x)', [1], answer(1, 1, 1))).toMatchObject({ verdict: 'error' });
  });

  test('unasked: no word on the target', () => {
    expect(judged('relu(x)', [1], { kind: 'error', error: 'unasked', message: '' }).verdict).toBe(
      'undecided',
    );
  });

  test('an exact target has no allowance', () => {
    const off = answer(1, '100000000000000000001/100000000000000000000');
    expect(judged('relu(x)', [1], off, target('exact')).verdict).toBe('outside');
    expect(judged('x / 3', [1], answer('1/3', '1/3'), target('exact')).verdict).toBe('gradient');
    expect(judged('x / 3', [1], answer(1 / 3, 1 / 3), target('exact')).verdict).toBe('value');
  });

  test('every verdict on a set comes with a certificate that says of which', () => {
    expect(judged('max(x, y)', [1, 1], answer(1, 1, 1))).toMatchObject({
      of: 'active',
      membership: { inside: false },
    });
    expect(judged('max(x, y)', [1, 1], answer(1, 0, 1))).toMatchObject({
      of: 'clarke',
      membership: { inside: true },
    });
    const spurious = judged('relu(-x) + x - relu(x)', [0], answer(0, 1));
    expect(spurious).toMatchObject({ of: 'clarke', membership: { inside: false } });
  });
});

describe('rounding', () => {
  test('a right answer that had to round is right; one that is off by more is not', () => {
    const third = 1 / 3;
    expect(judged('x / 3', [1], answer(third, third)).verdict).toBe('gradient');
    expect(judged('x / 3', [1], answer(third + 2 ** -54, third)).verdict).toBe('gradient');
    expect(judged('x / 3', [1], answer(third, third + 2 ** -40)).verdict).toBe('outside');
    expect(judged('x / 3', [1], answer(third + 2 ** -40, third)).verdict).toBe('value');
  });

  test('weights of 1/3 at a tie without roundoff: right, and the certificate states its allowance', () => {
    const third = 1 / 3;
    const judgement = judged('max(x, y, z)', [1, 1, 1], answer(1, third, third, third));
    expect(judgement.verdict).toBe('clarke');
    expect(judgement.tolerance).toBeDefined();
    expect(judged('max(x, y, z)', [1, 1, 1], answer(1, 0.33, 0.33, 0.33)).verdict).toBe('outside');
  });

  test('singles are given the room of singles', () => {
    const third = Math.fround(1 / 3);
    expect(judged('x / 3', [1], answer(third, third), target('float32')).verdict).toBe('gradient');
    expect(judged('x / 3', [1], answer(third, third)).verdict).toBe('value');
  });

  test('where rounding may take another branch, what none of them gives is wrong; the branch of the definition is right', () => {
    // x/3 + x/3 + x/3 - x is 0 exactly, and about 1e-16 in floats: by either branch of relu its slope is 0.
    const text = 'relu(x/3 + x/3 + x/3 - x)';
    expect(judged(text, [1], answer(0, 5)).verdict).toBe('outside');
    expect(judged(text, [1], answer(0, 0)).verdict).toBe('gradient');
    // A twelfth more is a third of a unit in the last place: the branches have the slopes 0 and 1/12.
    const steep = 'relu(x/3 + x/3 + x/3 - 11/12*x - 1/12) + 0*x';
    expect(judged(steep, [1 - 2 ** -53], answer(0, 1 / 12)).verdict).toBe('undecided');
    expect(judged(steep, [1 - 2 ** -53], answer(0, 0.05)).verdict).toBe('undecided');
    expect(judged(steep, [1 - 2 ** -53], answer(0, 0.09)).verdict).toBe('outside');
    expect(judged(steep, [1 - 2 ** -53], answer(0, -0.01)).verdict).toBe('outside');
    // One unit in the last place below 3, x + 3 rounds to 6: hardSigmoid may be cut off there.
    const below3 = 3 - 2 ** -51;
    expect(judged('hardSigmoid(x)', [below3], answer(1, 0)).verdict).toBe('undecided');
    expect(judged('hardSigmoid(x)', [3 - 2 ** -30], answer(1 - 2 ** -30 / 6, 0)).verdict).toBe('outside');
    expect(judged('relu6(x)', [6 - 2 ** -50], answer(6 - 2 ** -50, 0)).verdict).toBe('outside');
  });

  test('a kernel put together from its pieces rounds relative to the steepest of them', () => {
    // q^2/2 + (|x| - q) with q = min(|x|, 1): the derivative is added up as x - 1 + 1, which is 0 in floats.
    const tiny = 2 ** -60;
    expect(judged('huber(x; alpha=1)', [tiny], answer(2 ** -121, 0)).verdict).toBe('gradient');
    expect(judged('huber(x; alpha=1)', [tiny], answer(2 ** -121, 2 ** -40)).verdict).toBe('outside');
    expect(judged('x^2 / 2', [tiny], answer(2 ** -121, 0)).verdict).toBe('outside');
  });

  test('a norm may be taken by powers and roots; a largest argument may not', () => {
    const below = 3 * (1 - 2 ** -24);
    expect(judged('norm1(x, y)', [1, 2], answer(below, 1, 1), target('float32')).verdict).toBe('gradient');
    expect(judged('norm1(x, y)', [1, 2], answer(2.999, 1, 1), target('float32')).verdict).toBe('value');
    expect(judged('max(x, y)', [1, 3], answer(below, 0, 1), target('float32')).verdict).toBe('value');
  });

  test('subnormal results may be flushed to zero', () => {
    const least = 2 ** -1022;
    expect(judged('leakyRelu(x, 1/4)', [-least], answer(0, 0.25)).verdict).toBe('gradient');
    expect(judged('leakyRelu(x, 1/4)', [-1], answer(0, 0.25)).verdict).toBe('value');
  });

  test('where the range of the format is left, nobody is accused', () => {
    expect(judged('x^2', [2 ** 600], answer('Infinity', 'Infinity')).verdict).toBe('undecided');
    expect(judged('x^2', [2 ** 100], answer('Infinity', 2 ** 101)).verdict).toBe('nonfinite');
  });
});

describe('modes', () => {
  const compared = (text: string, at: readonly number[], a: Answer, b: Answer, info = target('float64')) => {
    const oracle = oracleOf(text, at);
    const [first, second] = [a, b].map((given, i) =>
      judgeAnswer(oracle, info, i === 0 ? 'backward' : 'forward', given, new ConventionTable()),
    ) as [ReturnType<typeof judgeAnswer>, ReturnType<typeof judgeAnswer>];
    return compareModes(oracle, info, first, second);
  };

  test('two right answers that differ', () => {
    expect(compared('max(x, y)', [1, 1], answer(1, 1, 0), answer(1, 0, 1))).toMatchObject({
      verdict: 'modes',
    });
    expect(compared('max(x, y)', [1, 1], answer(1, 1, 0), answer(1, 1, 0)).verdict).toBe('clarke');
  });

  test('not where they differ by rounding', () => {
    const third = 1 / 3;
    expect(compared('x / 3', [1], answer(third, third), answer(third, third + 2 ** -54)).verdict).toBe(
      'gradient',
    );
  });

  test('not where one of them is wrong already', () => {
    expect(compared('max(x, y)', [1, 1], answer(1, 1, 0), answer(1, 1, 1)).verdict).toBe('outside');
  });

  test('where tied operations have forward modes of different kinds, nothing is said of forward mode', () => {
    const info = { ...target('float64'), support: { abs: { forward: 'directional' } } } as TargetInfo;
    const forward = (text: string, at: number[], ...gradient: number[]) =>
      judged(
        text,
        at,
        answer(
          at.reduce((sum, x) => sum + x),
          ...gradient,
        ),
        info,
        'forward',
      );
    expect(forward('abs(x) + relu(y)', [0, 0], 1, 1)).toMatchObject({
      verdict: 'undecided',
      why: 'forward mode is directional for some of the operations that are tied there, and not for others',
    });
    expect(forward('abs(x) + relu(y)', [1, 0], 1, 1).verdict).toBe('clarke');
    expect(forward('abs(x) + relu(y)', [0, 1], 1, 1)).toMatchObject({
      verdict: 'gradient',
      why: 'the one-sided directional derivatives',
    });
    expect(forward('abs(x) + relu(y)', [0, 1], 0, 1).verdict).toBe('outside');
  });

  test("a directional forward mode answers f'(x; e_i), which need not be a gradient", () => {
    const info = target('float64', 'directional');
    expect(compared('abs(x)', [0], answer(0, -1), answer(0, 1), info).verdict).toBe('gradient');
    expect(compared('max(x, y)', [1, 1], answer(1, 1, 0), answer(1, 1, 1), info).verdict).toBe('gradient');
    expect(compared('abs(x)', [0], answer(0, 1), answer(0, -1), info).verdict).toBe('outside');
    expect(compared('min(x, y)', [1, 1], answer(1, 1, 0), answer(1, 1, 1), info).verdict).toBe('outside');
  });
});

describe('answers that are exactly right', () => {
  test('state no tolerance, although other right ones might be off', () => {
    const [exact, off] = [answer(3, 1), answer(3 + 2 ** -51, 1)].map(given =>
      judged('x / 3 * 3', [3], given),
    );
    expect(exact).toMatchObject({ verdict: 'gradient', predicted: [parseRational('1')], agrees: true });
    expect(exact!.tolerance).toBeUndefined();
    expect(off).toMatchObject({ verdict: 'gradient', predicted: [parseRational('1')], agrees: true });
    expect(off!.tolerance).toBeDefined();
    expect(judged('max(x / 3 * 3, y)', [3, 1], answer(3, 1, 0)).tolerance).toBeUndefined();
    expect(judged('max(x / 3 * 3, y)', [3, 3], answer(3, 1, 0))).toMatchObject({ verdict: 'clarke' });
    expect(judged('max(x / 3 * 3, y)', [3, 3], answer(3, 1, 0)).tolerance).toBeUndefined();
  });

  test('one entry of a gradient may be off where another one may not', () => {
    const third = 1 / 3;
    const text = 'max(x, y, z) + w';
    expect(judged(text, [1, 1, 1, 1], answer(2, third, third, third, 1)).verdict).toBe('clarke');
    expect(judged(text, [1, 1, 1, 1], answer(2, third, third, third, 1 + 2 ** -52)).verdict).toBe('outside');
  });
});

describe('answers that are only counted', () => {
  const counted = (text: string, at: readonly (string | number)[], given: Answer, info = target('float64')) =>
    judgeAnswer(oracleOf(text, at), info, 'backward', given, new ConventionTable(), true);
  const third = 1 / 3;
  const next = (x: number): number => x + 2 ** (Math.floor(Math.log2(Math.abs(x))) - 52);

  test('are right without what rounding may do where each number is the nearest to the right one', () => {
    for (const [text, at, given] of [
      ['x / 3', 1, answer(third, third)],
      ['x / 3', -1, answer(-third, third)],
      ['exp(x)', 1, answer(Math.E, Math.E)],
      ['max(x / 3, x / 3)', 1, answer(third, third)],
    ] as const) {
      expect(counted(text, [at], given)).toEqual({
        verdict: 'gradient',
        why: 'the gradient',
        of: 'nodewise',
        answer: given,
      });
      expect(judged(text, [at], given)).toMatchObject({ verdict: 'gradient', tolerance: {} });
    }
    const single = answer(Math.fround(third), Math.fround(third));
    expect(counted('x / 3', [1], single, target('float32')).tolerance).toBeUndefined();
    expect(counted('x / 3', [1], single)).toMatchObject({ verdict: 'value' });
  });

  test('a neighbour of the nearest number, another gradient, or what is allowed otherwise is judged by what rounding may do', () => {
    const full = (text: string, at: readonly (string | number)[], given: Answer, info?: TargetInfo) => {
      const found = counted(text, at, given, info);
      const { membership: _, ...said } = judged(text, at, given, info);
      expect(found).toMatchObject(said);
      return found;
    };
    expect(full('x / 3', [1], answer(next(third), third))).toMatchObject({ tolerance: {} });
    expect(full('x / 3', [1], answer(0.34, third)).verdict).toBe('value');
    expect(full('x / 3', [1], answer(third, next(third)))).toMatchObject({
      verdict: 'gradient',
      tolerance: {},
    });
    expect(full('x / 3', [1], answer(third, third + 2 ** -40)).verdict).toBe('outside');
    expect(full('x / 3', [1], answer(third, 'NaN')).verdict).toBe('nonfinite');
    expect(full('max(x, y) / 3', [1, 1], answer(third, third, 0)).verdict).toBe('clarke');
    const within = { ...target('float64'), within: parseRational('1/10') };
    expect(full('x / 3', [1], answer(third, third), within)).toMatchObject({ tolerance: {} });
  });
});

test('a certificate says within which box it holds', () => {
  const oracle = oracleOf('x / 3', [1]);
  const far = judgeAnswer(oracle, target('float64'), 'backward', answer(1 / 3, 1 / 2), new ConventionTable());
  const { certificate, tolerance } = grounds(oracle, far, false);
  expect(far.verdict).toBe('outside');
  expect(tolerance!.gradient).toHaveLength(1);
  expect(certificate).toMatchObject({ separator: [expect.any(String)], radius: tolerance!.gradient });
});

test('where only the sum over two uses of an input rounds, in backward mode, that is no error', () => {
  const text = 'x + x * (1/1152921504606846976)';
  expect(judged(text, [0], answer(0, 1)).verdict).toBe('gradient');
  expect(judged(text, [0], answer(0, 1 + 2 ** -40)).verdict).toBe('outside');
  // Forward mode adds 2^-60 and -2^-60 first; backward mode may add 1 to one of them.
  const cancelling = '(x * (1/1152921504606846976) - x * (1/1152921504606846976)) + x';
  expect(judged(cancelling, [0], answer(0, 1 + 2 ** -52)).verdict).toBe('gradient');
  expect(judged('x * 2 - x * 2 + x', [0], answer(0, 1 + 2 ** -52)).verdict).toBe('outside');
});
