/** The parts: jets, matrices, ties by intervals, random numbers, schedules, problems. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definiteness, rank, solveInRange } from '../../src/descent/ends/matrices.ts';
import { localModel, parseSchedule, parseStep, problemOf } from '../../src/descent/index.ts';
import { below, rationalBetween, stateWordsOf, subset } from '../../src/descent/run/random.ts';
import { surelyNone, tiePart, tiesAt, tiesAtDoubles } from '../../src/descent/run/ties.ts';
import { doubleIntervalField, oneDouble } from '../../src/numbers/floating/interval-field.ts';
import {
  compare,
  format,
  fromFloat,
  isFailure,
  parseRational,
  type Rational,
  rational,
  rationalField,
} from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';

const matrix = (text: string): Rational[][] =>
  text.split(';').map(row => row.split(',').map(entry => parseRational(entry)));
const shown = (rows: readonly (readonly Rational[])[]): string =>
  rows.map(row => row.map(format).join(',')).join(';');

describe('second-order jets', () => {
  const at = (text: string, x: string) => {
    const { gradient, hessian, quadratic } = localModel(compile(parseProgramText(text)), matrix(x)[0]!)!;
    return { gradient: shown([gradient]), hessian: shown(hessian), quadratic };
  };
  test.each([
    ['x^2*y', '2,3', '12,4', '6,4;4,0', false],
    ['1/x + 0*y', '2,1', '-1/4,0', '1/4,0;0,0', false],
    ['x/y', '1,2', '1/2,-1/4', '0,-1/4;-1/4,1/4', false],
    ['x*y + 3*x', '2,5', '8,2', '0,1;1,0', true],
    ['(x + y)^3', '1,1', '12,12', '12,12;12,12', false],
    ['relu(x)^2 + y', '3,0', '6,1', '2,0;0,0', true],
    ['relu(x)^2 + y', '-3,0', '0,1', '0,0;0,0', true],
    ['(x*y)^(-1)', '1,1', '-1,-1', '2,1;1,2', false],
  ])('%s at %s', (text, x, gradient, hessian, quadratic) => {
    expect(at(`f(x, y) = ${text}`, x)).toEqual({ gradient, hessian, quadratic });
  });

  test('every sign that was asked for is a guard', () => {
    const line = compile(parseProgramText('f(x) = relu(x - 1) + relu(x^2 - 9)'));
    const { guards } = localModel(line, [rational(2)])!;
    const seen = guards.map(({ affine, sign }) => `${affine} ${sign}`);
    expect(seen).toContain('true 1');
    expect(seen.some(guard => guard.startsWith('false'))).toBe(true);
    expect(localModel(compile(parseProgramText('exp(x)')), [rational(1)])).toBeUndefined();
  });
});

describe('matrices', () => {
  test('rank, definiteness, the solution in the range', () => {
    expect([rank(matrix('1,2;2,4')), rank(matrix('0,1;1,0')), rank(matrix('0,0;0,0'))]).toEqual([1, 2, 0]);
    expect(definiteness(matrix('2,1;1,2'))).toBe('definite');
    expect(definiteness(matrix('1,2;2,4'))).toBe('semidefinite');
    expect(definiteness(matrix('1,2;2,3'))).toBe('neither');
    expect(definiteness(matrix('0,1;1,0'))).toBe('neither');
    expect(definiteness(matrix('0,1;1,5'))).toBe('neither');
    expect(shown([solveInRange(matrix('1,1;1,1'), matrix('2,2')[0]!)!])).toBe('1,1');
    expect(solveInRange(matrix('1,1;1,1'), matrix('2,3')[0]!)).toBeUndefined();
  });
});

describe('ties by intervals', () => {
  const PROGRAMS = [
    'relu(0.1*x + 0.2*x - 0.3*y)',
    'max(x*y, y, x^2) + abs(x - y)',
    'median(x, y, 1/3) + relu(x/7 - y/7)',
    'sort(x, y, x*x)[2] + min(x, 2*y - y)',
    'relu(relu(x - 1) - relu(y - 1))',
    'clip(x, -1, 1) + huber(y)',
  ].map(text => compile(parseProgramText(`f(x, y) = ${text}`)));

  test('what intervals say is what exact arithmetic says, at ties and a last bit beside', () => {
    const near = fc
      .tuple(fc.constantFrom(-1, 0, 1 / 3, 1, 2, 0.1, 3), fc.constantFrom(0, 1, -1))
      .map(([value, bits]) => value + bits * Math.abs(value) * 2 ** -52);
    let tied = 0;
    let spared = 0;
    fc.assert(
      fc.property(fc.constantFrom(...PROGRAMS), near, near, (line, x, y) => {
        const found = evaluate(rationalField, line, [x, y].map(fromFloat));
        if (isEvaluationFailure(found)) throw new Error(found.failure.why);
        const exact = tiesAt(line, found);
        expect(tiesAtDoubles(line, [x, y])).toEqual(exact);
        if ('nodes' in exact && exact.nodes.length > 0) tied += 1;
        else if (surelyNone(tiePart(line), [x, y].map(oneDouble))) spared += 1;
      }),
      { seed: 3, numRuns: 1_500 },
    );
    expect(tied).toBeGreaterThan(200);
    expect(spared).toBeGreaterThan(200);
  });

  test('operations enclose the exact result', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    const encloses = ({ lo, hi }: { lo: number; hi: number }, exact: Rational): boolean =>
      (lo === -Infinity || compare(fromFloat(lo), exact) <= 0) &&
      (hi === Infinity || compare(exact, fromFloat(hi)) <= 0);
    fc.assert(
      fc.property(double, double, (a, b) => {
        const [x, y] = [oneDouble(a), oneDouble(b)];
        const [p, q] = [fromFloat(a), fromFloat(b)];
        expect(encloses(doubleIntervalField.add(x, y), p.add(q))).toBe(true);
        expect(encloses(doubleIntervalField.mul(x, y), p.mul(q))).toBe(true);
        const ratio = doubleIntervalField.div(x, y);
        if (!isFailure(ratio)) expect(encloses(ratio, p.div(q))).toBe(true);
      }),
      { seed: 9, numRuns: 2_000 },
    );
    // Beside the negative control: one rounding alone does not enclose.
    expect(encloses(oneDouble(0.1 + 0.2), fromFloat(0.1).add(fromFloat(0.2)))).toBe(false);
  });
});

describe('random numbers', () => {
  test('are the same for the same seed and run, and others else', () => {
    const first = (seed: number, run: number) => Array.from({ length: 4 }, stateWordsOf(seed, run));
    expect(first(1, 2)).toEqual(first(1, 2));
    expect(new Set([first(1, 2), first(2, 1), first(1, 3)].map(String)).size).toBe(3);
  });

  test('lie where they should, and everywhere there', () => {
    const words = stateWordsOf(5, 0);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 5_000; i += 1) counts[below(words, 5)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(900);
    for (let i = 0; i < 500; i += 1) {
      const x = rationalBetween(words, rational(-1), rational(2));
      expect(compare(x, rational(-1)) > 0 && compare(x, rational(2)) < 0).toBe(true);
    }
    const seen = new Set<string>();
    for (let i = 0; i < 500; i += 1) seen.add(subset(words, 4, 2).join());
    expect([...seen].sort()).toEqual(['0,1', '0,2', '0,3', '1,2', '1,3', '2,3']);
  });
});

describe('schedules and steps', () => {
  test('are exact, and known where they are', () => {
    expect(format(parseSchedule('1/(k+1)').at(4))).toBe('1/5');
    const kinds = ['1', '3/2', '1/(k+1)', ' 1 / (k + 12)', '1/(k+1)^2', '1/(2*k+1)', '1/(k+0)'].map(text => {
      try {
        const { constant, persistent } = parseSchedule(text);
        return [constant, persistent];
      } catch {
        return 'refused';
      }
    });
    expect(kinds).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [false, false],
      [false, false],
      'refused',
    ]);
  });

  test.each(['j', '-1', 'k', '1/(k', 'exp(k+1)', 'a = 1'])('%s is refused', text => {
    expect(() => parseSchedule(text)).toThrow(/expected/);
  });

  test('--step', () => {
    expect(parseStep('1/2').map(format)).toEqual(['1/2', '1/2']);
    expect(parseStep('0,1').map(format)).toEqual(['0', '1']);
    for (const text of ['0', '-1', '1,1', '2,1', '-1,1', '1,2,3', 'x'])
      expect(() => parseStep(text)).toThrow();
  });
});

describe('problems', () => {
  test('the mean of several outputs, sorted components among them', () => {
    const { summands, objectiveLine } = problemOf(parseProgramText('f(x, y) =\n  s = sort(x, y)\n  s, x*y'));
    expect(summands).toHaveLength(3);
    const found = evaluate(rationalField, objectiveLine, [rational(2), rational(5)]);
    expect(isEvaluationFailure(found)).toBe(false);
    if (!isEvaluationFailure(found)) expect(format(found.values[objectiveLine.outputs[0]!]!)).toBe('17/3');
  });
});
