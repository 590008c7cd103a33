import { describe, expect, test } from 'vitest';
import {
  ConventionTable,
  predict,
  readingsOf,
  tieKey,
} from '../../src/check/conventions/convention-table.ts';
import { conventionRead } from '../../src/check/conventions/read-convention.ts';
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { equal, format, parseRational, type Rational, rational, ZERO } from '../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import type { Answer } from '../../src/targets/index.ts';

const q = (text: string): Rational => parseRational(text);
const oracleOf = (text: string, ...at: string[]): Oracle => {
  const oracle = Oracle.of({ program: parseProgramText(text), at: at.map(q) });
  if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
  return oracle;
};
const answer = (...gradient: string[]): Answer => ({
  kind: 'answered',
  value: ZERO,
  gradient: gradient.map(q),
});
const read = (oracle: Oracle, ...gradient: string[]) =>
  conventionRead(
    oracle,
    'backward',
    answer(...gradient),
    gradient.map(() => ZERO),
  );
const weights = (reading: ReturnType<typeof read>) =>
  reading?.reading.mixture &&
  Object.fromEntries([...reading.reading.mixture].map(([i, w]) => [i, format(w)]));

describe('readConvention', () => {
  test.each([
    ['relu(x)', ['0'], ['0'], { 1: '1' }],
    ['relu(x)', ['0'], ['1'], { 2: '1' }],
    ['relu(x)', ['0'], ['1/2'], { 1: '1/2', 2: '1/2' }],
    ['max(x, y)', ['1', '1'], ['1/4', '3/4'], { 1: '1/4', 2: '3/4' }],
    ['abs(x)', ['0'], ['0'], { 1: '1/2', 2: '1/2' }],
  ])('%s at %j returning %j', (text, at, gradient, expected) => {
    const reading = read(oracleOf(text, ...at), ...gradient);
    expect(weights(reading)).toEqual(expected);
    expect(reading!.reading.illegal).toBeUndefined();
  });

  test('other operations take the piece that they select, whichever is tried at the tie', () => {
    for (const [gradient, weight] of [
      ['0', { 1: '1' }],
      ['1', { 2: '1' }],
    ] as const) {
      expect(weights(read(oracleOf('relu(x) + abs(y)', '0', '-3'), gradient, '-1'))).toEqual(weight);
      expect(weights(read(oracleOf('abs(y) + relu(x)', '3', '0'), '1', gradient))).toEqual(weight);
    }
  });

  test('what is no convex combination is read as illegal', () => {
    expect(read(oracleOf('max(x, y)', '1', '1'), '1', '1')!.reading).toMatchObject({
      illegal: [q('1'), q('1')],
    });
  });

  test('nothing is read without a tie, with two ties, or off an answer that is none', () => {
    expect(read(oracleOf('relu(x)', '1'), '1')).toBeUndefined();
    expect(read(oracleOf('relu(x) + abs(x)', '0'), '1')).toBeUndefined();
    const oracle = oracleOf('relu(x)', '0');
    expect(
      conventionRead(oracle, 'backward', { kind: 'error', error: 'threw', message: '' }, [ZERO]),
    ).toBeUndefined();
    expect(
      conventionRead(oracle, 'backward', { kind: 'answered', value: ZERO, gradient: ['NaN'] }, [ZERO]),
    ).toBeUndefined();
  });

  test('up to rounding, where there is a radius', () => {
    const oracle = oracleOf('max(x, y, z)', '1', '1', '1');
    const third = '3333333333333333/10000000000000000';
    const near = conventionRead(oracle, 'backward', answer(third, third, third), [
      q('1e-15'),
      q('1e-15'),
      q('1e-15'),
    ]);
    expect(weights(near)).toEqual({ 1: '1/3', 2: '1/3', 3: '1/3' });
    expect(read(oracle, third, third, third)!.reading.illegal).toBeDefined();
  });
});

describe('predict: conventions read alone give the gradient of programs (Theorem 2)', () => {
  const tableOf = (...readings: [oracle: Oracle, gradient: string[]][]): ConventionTable => {
    const table = new ConventionTable();
    for (const [oracle, gradient] of readings) {
      const { key, reading } = read(oracle, ...gradient)!;
      table.add(key, reading);
    }
    return table;
  };
  const predicted = (table: ConventionTable, { line, evaluation, pieces }: Oracle) => {
    const readings = readingsOf(table, line, pieces, 'backward');
    return readings && predict(readings, line, evaluation, pieces);
  };
  const zero = oracleOf('relu(-t) + t - relu(t)', '0');

  test.each([
    ['0', '1'],
    ['1', '-1'],
    ['1/2', '0'],
  ])("relu'(0) = %s gives zero'(0) = %s", (slope, expected) => {
    const prediction = predicted(tableOf([oracleOf('relu(x)', '0'), [slope]]), zero)!;
    expect(prediction.gradient.map(format)).toEqual([expected]);
    expect(prediction.legal).toBe(true);
  });

  test('an illegal reading is used, and blamed', () => {
    const prediction = predicted(tableOf([oracleOf('relu(x)', '0'), ['3']]), zero)!;
    expect(prediction.gradient.map(format)).toEqual(['-5']);
    expect(prediction).toMatchObject({ legal: false, blamed: ['relu'] });
  });

  test('nothing is predicted where a tie was not read, or read in two ways', () => {
    expect(predicted(new ConventionTable(), zero)).toBeUndefined();
    const relu = oracleOf('relu(x)', '0');
    expect(predicted(tableOf([relu, ['0']], [relu, ['1']]), zero)).toBeUndefined();
    expect(predicted(tableOf([relu, ['1']], [relu, ['1']]), zero)).toBeDefined();
  });

  test('without ties nothing needs to be read', () => {
    const prediction = predicted(new ConventionTable(), oracleOf('relu(x) * x', '3'))!;
    expect(equal(prediction.gradient[0]!, rational(6))).toBe(true);
  });

  test('modes, and the same argument twice, are ties of their own', () => {
    const [apart, twice] = [oracleOf('max(x, y)', '1', '1'), oracleOf('max(x, x)', '1')];
    const key = (oracle: Oracle, mode: 'backward' | 'forward') =>
      tieKey(oracle.line.steps[0]!, oracle.pieces[0]!, mode);
    expect(new Set([key(apart, 'backward'), key(apart, 'forward'), key(twice, 'backward')]).size).toBe(3);
  });
});
