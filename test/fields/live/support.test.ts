/** Directions along which all of D_P stays away from 0. */
import { describe, expect, test } from 'vitest';
import { avoidingZero } from '../../../src/fields/live/support.ts';
import { dot } from '../../../src/linear/index.ts';
import {
  compare,
  ONE,
  parseRational,
  type Rational,
  rationalField,
  ZERO,
} from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { listNodewise } from '../brute-force.ts';

function at0(text: string, steps = 100_000) {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(rationalField, line, new Array<Rational>(line.p).fill(ZERO));
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return { line, evaluation, found: avoidingZero(line, evaluation, steps) };
}

const sum = (from: number, to: number, one: (i: number) => string): string =>
  Array.from({ length: to - from }, (_, i) => one(from + i)).join(' + ');

describe('a separator', () => {
  test.each([
    'relu(relu(x) + relu(y) - relu(z)) + 2*x',
    'max(relu(x) - relu(y), abs(z)) + 2*x',
    'relu(x) - 3*x + abs(y) + max(y, z)',
    'min(max(x, y), max(y, z), max(x, z))',
  ])('%s: at least 1 on each gradient of D_P', text => {
    const { line, evaluation, found } = at0(text);
    const { separator } = found!;
    for (const gradient of listNodewise(line, evaluation)!.gradients)
      expect(
        compare(
          dot(
            separator,
            gradient.split(' ').map(one => parseRational(one)),
          ),
          ONE,
        ),
      ).toBeGreaterThanOrEqual(0);
  });
  test('of a relu of forty relus, and what is beside it', () => {
    const relus = sum(0, 40, i => `relu(x${i})`);
    expect(at0(`relu(${relus}) + 3*x0 - x1`).found).toBeDefined();
    expect(at0(`relu(${relus}) - 1/2*(${sum(0, 40, i => `x${i}`)})`).found).toBeUndefined();
  });
});

describe('undefined', () => {
  test.each(['relu(relu(x) - relu(y))', 'abs(x) + 2*y - 3*relu(y)', 'max(x, -x, y)'])(
    '%s: 0 is in D_P',
    text => expect(at0(text).found).toBeUndefined(),
  );
  test('where intervals are too wide, where it costs too much, and of several outputs', () => {
    // h − relu(h) = 0 for h = relu(x), but not in intervals: 1/2 and no more, or less.
    expect(at0('f(x) =\n  h = relu(x)\n  h - relu(h) + x/2').found).toBeUndefined();
    expect(at0('relu(x) + x', 0).found).toBeUndefined();
    expect(at0('sort(x + relu(x), y)').found).toBeUndefined();
  });
});
