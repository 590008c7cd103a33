import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { Undecided } from '../../src/fields/index.ts';
import { type JudgementDocument, judge } from '../../src/judgement/index.ts';
import { fromFloat, parseRational, rational, toFloat } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText, programToJson } from '../../src/programs/index.ts';
import { judgementLines } from '../../src/reports/words/judgement.ts';
import { cornerCase } from '../programs/corner-programs.ts';

/** As it is read back from JSON; verified. */
function verified(judgement: JudgementDocument): JudgementDocument {
  const read = JSON.parse(JSON.stringify(judgement));
  const open = ['undecided', 'inapplicable'].includes(judgement.verdict);
  expect(verifyDocument(read)).toMatchObject({ verdict: open ? 'undecided' : 'accepted', problems: [] });
  return read;
}

const MAX = 'max(x, y)';
const ZERO = 'relu(-t) + t - relu(t)';

describe('the verdict on a gradient that one has', () => {
  test.each([
    [MAX, ['1', '1'], ['1', '1'], 'outside', ['1', '0']],
    [MAX, ['1', '1'], ['0', '1'], 'clarke', ['0', '1']],
    [MAX, ['1', '1'], ['1/3', '2/3'], 'clarke', ['1/3', '2/3']],
    [MAX, ['2', '1'], ['1', '0'], 'gradient', ['1', '0']],
    [MAX, ['2', '1'], ['0', '1'], 'outside', ['1', '0']],
    [ZERO, ['0'], ['0'], 'gradient', ['0']],
    [ZERO, ['0'], ['1'], 'conservative', ['0']],
    [ZERO, ['0'], ['3'], 'outside', ['0']],
    ['abs(x)', ['0'], ['NaN'], 'nonfinite', ['1']],
    // A branch that the program chose, not an operation asked alone.
    ['where(x = 0, 0, 3*x)', ['0'], ['0'], 'conservative', ['3']],
    // What is not known of D_P does not matter to what is in Clarke's set.
    ['sqrt(relu(x))^2', ['0'], ['1/3'], 'clarke', ['1/3']],
    ['sqrt(abs(x))*x', ['0'], ['0'], 'gradient', ['0']],
    ['sqrt(x^2)', ['0'], ['2'], 'outside', ['0']],
  ])('%s at %j: %j is %s, right: %j', (program, at, gradient, verdict, right) => {
    const judgement = verified(judge(program, at, gradient));
    expect(judgement).toMatchObject({
      format: 'cornercheck.judgement/1',
      verdict,
      right,
      at,
      precision: 'exact',
      returned: { gradient },
    });
    expect('value' in judgement.returned).toBe(false);
  });

  test.each([
    ['log(1 + exp(x))', '1000', 'nonfinite'],
    ['where(x > 0, sqrt(x), 0)', '-1', 'nonfinite'],
    ['where(x > 0, log(x), 0)', '-1', 'nonfinite'],
    ['sqrt(x^2 + 0)', '0', 'nonfinite'],
    // Unbounded beside 0: no derivative there is right.
    ['where(x > 0, log(x), 0)', '0', 'inapplicable'],
  ])('NaN of %s at %s is %s', (program, at, verdict) => {
    for (const returned of ['NaN', 'Infinity'])
      expect(judge(program, [at], [returned], { precision: 'float64' }).verdict).toBe(verdict);
  });

  test('a value is judged where there is one', () => {
    expect(verified(judge(MAX, ['1', '1'], ['1', '0'], { value: '2' }))).toMatchObject({
      verdict: 'value',
      returned: { value: '2' },
      right: ['1', '0'],
    });
    expect(verified(judge(MAX, [1, 1], [1, 0], { value: 1 })).verdict).toBe('clarke');
  });

  test('a forward mode that returns slopes', () => {
    const slopes = { mode: 'forward', forward: 'directional' } as const;
    expect(verified(judge(MAX, [1, 1], [1, 1], slopes))).toMatchObject({
      verdict: 'gradient',
      right: ['1', '1'],
    });
    expect(verified(judge(MAX, [1, 1], [1, 0], slopes))).toMatchObject({
      verdict: 'outside',
      right: ['1', '1'],
    });
    expect(judge(MAX, [1, 1], [1, 1], { ...slopes, mode: 'backward' }).verdict).toBe('outside');
    expect(judge(MAX, [1, 1], [1, 1], { forward: 'directional' }).mode).toBe('forward');
  });

  test('what is not decided says why', () => {
    const judgement = judge('exp(exp(exp(x)))', [3], [1]);
    expect(judgement).toMatchObject({ verdict: 'undecided', why: expect.stringContaining('beyond') });
    expect(judgement.right).toBeUndefined();
    // Where numbers are not rational there is a verdict all the same.
    expect(judge('relu(exp(x) - 3)', [1], [1])).toMatchObject({ verdict: 'outside', right: ['0'] });
    expect(judge('relu(log(x))', ['2'], ['1/2'])).toMatchObject({ verdict: 'gradient', right: ['1/2'] });
    expect(verified(judge('clip(x, lo, hi)', [0, 2, 1], [0, 0, 1])).verdict).toBe('inapplicable');
  });

  test('programs as text, JSON, JSON text, or read', () => {
    const program = parseProgramText(MAX);
    const json = programToJson(program) as Parameters<typeof judge>[0];
    for (const one of [MAX, program, json, JSON.stringify(json)])
      expect(judge(one, [1, 1], [1, 1]).verdict).toBe('outside');
  });

  test.each([
    [() => judge('max(x', [1], [1]), 'line 1'],
    [() => judge(MAX, [1], [1, 0]), 'at: expected 2 coordinates (x, y), got 1'],
    [() => judge(MAX, [1, Number.NaN], [1, 0]), 'at, y: expected a finite number, got NaN'],
    [() => judge(MAX, [1, 1], [1]), 'gradient: expected a gradient of 2 numbers, got 1'],
    [() => judge(MAX, [1, 1], 'one'), 'gradient: expected a gradient of 2 numbers, got 1'],
    [() => judge('abs(x)', 0, 'one'), 'gradient: expected an exact number'],
    [() => judge('1 / x', 0, 1), 'the program has no value there'],
    [() => judge('sort(x, y)', [0, 0], [1, 0]), 'take a component'],
    [() => judge('f(x) = x, x', 0, [1]), 'expected a program of one output'],
    [() => judge(MAX, [1, 1], [1, 0], { within: '-1' }), 'within: expected a number of at least 0, got -1'],
    [
      () => judge(MAX, [1, 1], [1, 0], { precision: 'half' as never }),
      'precision: expected float64, float32',
    ],
    [() => judge(MAX, [1, 1], [1, 0], { mode: 'sideways' as never }), 'mode: expected backward or forward'],
    [
      () => judge(MAX, [1, 1], [1, 0], { forward: 'up' as never }),
      'forward: expected jacobian or directional',
    ],
    [
      () => judge('exp(x)', [1], ['1'], { accuracy: { exp: 8 } }),
      'accuracy: expected a floating-point precision beside it, got exact',
    ],
    [
      () => judge('exp(x)', [1], [1], { thresholds: { softplus: 20 }, within: '1' }),
      'thresholds: expected no within beside it, which stands in its place',
    ],
    [() => judge('exp(x)', [1], [1], { accuracy: { add: 8 } }), 'accuracy: expected some of exp, expm1'],
    [
      () => judge('exp(x)', [1], [1], { accuracy: { exp: 257 } }),
      'accuracy.exp: expected a whole number from 1 to 256, got 257',
    ],
    [
      () => judge('exp(x)', [1], [1], { thresholds: { softplus: 2 } }),
      'thresholds.softplus: expected a whole number from 16 to 1000, got 2',
    ],
    [
      () => judge('exp(x)', [1], [1], { accuracy: 8 as never }),
      'expected accuracy to be an object such as {"exp": 1}, got 8',
    ],
    [() => judge(undefined as never, [1], [1]), 'expected a program, got undefined'],
  ])('bad questions: %s', (ask, message) => {
    expect(ask).toThrow(message);
  });
});

describe('precision', () => {
  test('is that of what is given, where none is named', () => {
    expect(judge(MAX, [1, 1], [1, 0]).precision).toBe('float64');
    expect(judge(MAX, [1, 1], new Float64Array([1, 0])).precision).toBe('float64');
    expect(judge(MAX, [1, 1], new Float32Array([1, 0])).precision).toBe('float32');
    expect(judge(MAX, [1, 1], ['1', '0']).precision).toBe('exact');
    expect(judge(MAX, [1, 1], [rational(1), rational(0)]).precision).toBe('exact');
    expect(judge(MAX, [1, 1], ['1', 0]).precision).toBe('float64');
  });

  test('A10: the mean over three in floats is right, and exactly it is not', () => {
    const at = [0, 0, 0];
    const third = 1 / 3;
    const program = 'reduceMax(a, b, c)';
    expect(verified(judge(program, at, [third, third, third])).verdict).toBe('clarke');
    expect(verified(judge(program, at, new Float32Array([third, third, third]))).verdict).toBe('clarke');
    expect(judge(program, at, [third, third, third], { precision: 'exact' }).verdict).toBe('outside');
    expect(judge(program, at, [third, third, third], { precision: 'exact', within: '1e-15' }).verdict).toBe(
      'clarke',
    );
    expect(judge(program, at, [0.3, 0.3, 0.3]).verdict).toBe('outside');
    expect(judge(program, at, ['1/3', '1/3', '1/3']).verdict).toBe('clarke');
  });

  test('decimals are the number of the precision that they name', () => {
    const judgement = judge('x / 3', [1], ['0.333333343'], { precision: 'float32' });
    expect(judgement.returned.gradient).toEqual([parseText(Math.fround(1 / 3))]);
    expect(verified(judgement).verdict).toBe('gradient');
    expect(judge('x / 3', [1], ['0.333333343']).verdict).toBe('outside');
  });

  test('in 16 bits: thirds of the format are shares of a tie, those of another are not; its decimals name its numbers', () => {
    const at = [1, 1, 1];
    const program = 'reduceMax(a, b, c)';
    for (const [precision, third, other] of [
      ['float16', 1365 / 4096, 43 / 128],
      ['bfloat16', 171 / 512, 3 / 8],
    ] as const) {
      expect(verified(judge(program, at, [third, third, third], { precision })).verdict).toBe('clarke');
      expect(verified(judge(program, at, [other, other, other], { precision })).verdict).toBe('outside');
      expect(judge(program, at, [third, third, third]).verdict).toBe('outside');
      const third3 = judge('x / 3', [1], ['0.3333'], { precision });
      expect(third3.returned.gradient).toEqual([parseText(third)]);
      expect(verified(third3).verdict).toBe('gradient');
    }
  });

  test('what rounding explains is no fault, and what it does not is', () => {
    const program = 'x/10 + x/5';
    expect(verified(judge(program, 1, 0.1 + 0.2)).verdict).toBe('gradient');
    expect(judge(program, 1, 0.1 + 0.2, { precision: 'exact' }).verdict).toBe('outside');
    expect(judge(program, 1, 0.3001).verdict).toBe('outside');
  });

  test('within allows so much and no more, for the value as well', () => {
    const within = (gradient: string, value: string, radius: string) =>
      verified(judge('abs(x)', ['1'], [gradient], { value, within: radius }));
    expect(within('1.001', '1', '1e-3')).toMatchObject({ verdict: 'gradient', within: '1/1000' });
    expect(within('1.002', '1', '1e-3').verdict).toBe('outside');
    expect(within('1', '1.002', '1e-3').verdict).toBe('value');
    expect(within('1', '1.001', '1e-3').verdict).toBe('gradient');
  });

  test('what is stated of kernels stands in the place of what they usually lose, be it more or less', () => {
    const ulp = 2 ** -51;
    const off = (ulps: number, accuracy?: Readonly<Record<string, number>>) =>
      verified(judge('exp(x)', [1], [Math.E], { value: Math.E + ulps * ulp, ...(accuracy && { accuracy }) }));
    expect(off(10).verdict).toBe('value');
    expect(off(10, { exp: 16 })).toMatchObject({ verdict: 'gradient', accuracy: { exp: 16 } });
    expect(off(40, { exp: 16 }).verdict).toBe('value');
    expect(off(3).verdict).toBe('gradient');
    expect(off(3, { exp: 1 }).verdict).toBe('value');
    expect(off(10, { tanh: 16 }).verdict).toBe('value');
  });

  test('softplus is taken for a line from where that is stated', () => {
    const line = (at: number, thresholds?: Readonly<Record<string, number>>) =>
      verified(judge('softplus(x)', [at], [1], { value: at, ...(thresholds && { thresholds }) }));
    expect(line(21).verdict).toBe('value');
    const stated = line(21, { softplus: 20 });
    expect(stated).toMatchObject({ verdict: 'gradient', thresholds: { softplus: 20 } });
    expect(line(19, { softplus: 20 }).verdict).toBe('value');
    const words = Object.fromEntries(judgementLines({ ...stated, accuracy: { exp: 1, tanh: 6 } }));
    expect(words.stated).toBe('exp 1 ulp, tanh 6 ulps, softplus a line from 20 on');
  });

  const parseText = (float: number): string => {
    const exact = fromFloat(float);
    return `${exact.s * exact.n}/${exact.d}`;
  };
});

test('right is judged as right, on random programs', () => {
  let found = 0;
  const entries = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(cornerCase({ tied: 2 }), entries, ({ program, at }, values) => {
      if (program.outputs.length !== 1 || compile(program).outputs.length !== 1) return;
      if (isEvaluationFailure(Oracle.of({ program, at }))) return;
      const gradient = program.inputs.map((_, i) => values[i]!);
      const first = judge(program, at, gradient, { precision: 'exact' });
      if (first.right === undefined) return;
      const again = judge(program, at, first.right as readonly string[]);
      expect(['gradient', 'clarke', 'undecided']).toContain(again.verdict);
      expect(again.right).toEqual(first.right);
      found += 1;
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(30);
});

test('numbers read back as they were', () => {
  expect(judge('x', [0.1], [1]).at).toEqual([`${fromFloat(0.1).n}/${fromFloat(0.1).d}`]);
  expect(toFloat(parseRational(judge('x', [0.1], [1]).at[0]!))).toBe(0.1);
  expect(judge('x', ['0.1'], ['1']).at).toEqual(['1/10']);
});

test('what an operation alone gets wrong is not called inaccurate, though other programs may return it', () => {
  const call = { ...parseProgramText('f(x, y) = where(x = 0, 0, x*log(y))'), call: 'own' };
  const wrong = judge(call, [0, 2], [0.5, 0], { precision: 'float64' });
  expect(wrong).toMatchObject({ verdict: 'outside', why: expect.stringContaining('asked alone') });
  const near = judge(call, [0, 2], [Math.log(2) * (1 + 1e-12), 0], { precision: 'float64' });
  expect(near).toMatchObject({
    verdict: 'outside',
    why: expect.stringMatching(/^inaccurate/),
    inaccurate: true,
  });
  expect(wrong).not.toHaveProperty('inaccurate');
});

test('a judgement says how far off the answer is where something rounds', () => {
  const at = [21];
  const near = judge('softplus(x)', at, [1], { precision: 'float64' });
  expect(near).toMatchObject({ verdict: 'outside', inaccurate: true });
  // 1 − σ(21) = 7.58e-10, in units of 2^-53.
  expect(near.ulps!.gradient).toBeCloseTo(7.582560422e-10 * 2 ** 53, -2);
  const wrong = judge('softplus(x)', at, [0.5], { precision: 'float64' });
  expect(wrong.ulps!.gradient).toBeGreaterThan(2 ** 51);
  expect(wrong).not.toHaveProperty('inaccurate');
  const right = judge('softplus(x)', at, [1 / (1 + Math.exp(-21))], { precision: 'float64' });
  expect(right.verdict).toBe('gradient');
  expect(right).not.toHaveProperty('ulps');
});

test('where whoever watches has no time, the verdict stays open', () => {
  const relus = Array.from({ length: 8 }, (_, i) => `relu(x${i})`).join(' + ');
  const [at, gradient] = [new Array<number>(8).fill(0), new Array<string>(8).fill('1/3')];
  const watch = () => {
    throw new Undecided('no time');
  };
  expect(judge(`relu(${relus})`, at, gradient, { budget: 1_000_000 }).verdict).toBe('clarke');
  expect(judge(`relu(${relus})`, at, gradient, { budget: 1_000_000, watch }).verdict).toBe('undecided');
});
