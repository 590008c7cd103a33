/** Adjoints in intervals: what cancels on its way to every output is heard by none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activePieces, nodewiseSet } from '../../../src/fields/index.ts';
import { isNothing, spreadOf } from '../../../src/fields/live/adjoints.ts';
import { liveTies } from '../../../src/fields/live/live-ties.ts';
import { format, type Rational, rational, rationalField, ZERO } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { seeded } from '../../random.ts';
import { listNodewise, printed } from '../brute-force.ts';

function live(text: string, at: readonly Rational[]): string[] {
  const line = compile(parseProgramText(text));
  const evaluation = evaluated(line, at);
  const active = activePieces(rationalField, line, evaluation);
  if (isEvaluationFailure(active)) throw new Error(active.failure.why);
  return [...liveTies(rationalField, line, evaluation, active)].map(k => line.steps[k]!.id);
}

function evaluated(line: StraightLine, at: readonly Rational[]) {
  const evaluation = evaluate(rationalField, line, at);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation;
}

describe('ties that are not heard', () => {
  test('two users that cancel', () => {
    expect(live('f(x) =\n r = relu(x)\n 3*r - (r + 2*r)', [ZERO])).toEqual([]);
  });
  test('not where only the choice of one tie cancels them', () => {
    expect(live('f(x, y) =\n r = relu(x)\n r*2 - max(r, y) - r', [ZERO, ZERO])).toHaveLength(2);
  });
  test('behind a tie whose pieces all pass on 0', () => {
    expect(live('f(x, y) =\n r = relu(x)\n s = relu(y)\n (r - r) * 5 + s', [ZERO, ZERO])).toEqual(['s']);
  });
  test('a range is nothing where both ends are 0', () => {
    expect(isNothing(spreadOf([ZERO, ZERO]))).toBe(true);
    expect(isNothing(spreadOf([ZERO, rational(1)]))).toBe(false);
    expect(spreadOf([rational(2), rational(-1)]).lo).toEqual(rational(-1));
  });
});

test('D_P of programs that cancel is D_P by every combination', () => {
  const entry = fc.constantFrom('x', 'y', 'a', 'b', 'c', 'd');
  const node = fc.oneof(
    fc.tuple(fc.constantFrom('relu', 'abs'), entry).map(([op, a]) => `${op}(${a})`),
    fc.tuple(fc.constantFrom('max', 'min'), entry, entry).map(([op, a, b]) => `${op}(${a}, ${b})`),
    fc.tuple(entry, entry).map(([a, b]) => `${a} - ${b}`),
    fc.tuple(entry, entry).map(([a, b]) => `${a} + ${b}`),
  );
  const names = ['a', 'b', 'c', 'd', 'e', 'g'];
  let hushed = 0;
  fc.assert(
    fc.property(fc.array(node, { minLength: 5, maxLength: 6 }), nodes => {
      const lines = nodes.map((text, k) => {
        const known = text.replace(/(?<![a-z])[abcd](?![a-z(])/g, name =>
          names.indexOf(name) < k ? name : 'x',
        );
        return ` ${names[k]} = ${known}`;
      });
      const last = names[nodes.length - 1];
      const line = compile(parseProgramText(`f(x, y) =\n${lines.join('\n')}\n 2*a - b + ${last} - a - a`));
      const evaluation = evaluated(line, [ZERO, ZERO]);
      const set = nodewiseSet(rationalField, line, evaluation);
      const listed = listNodewise(line, evaluation)!;
      expect(set.status).toBe('exact');
      expect(printed(set.gradients)).toEqual(listed.gradients);
      const active = activePieces(rationalField, line, evaluation);
      if (isEvaluationFailure(active)) throw new Error(active.failure.why);
      const tied = active.filter(pieces => pieces.length > 1).length;
      if (liveTies(rationalField, line, evaluation, active).size < tied) hushed += 1;
    }),
    seeded(400),
  );
  expect(hushed).toBeGreaterThan(20);
  expect(format(ZERO)).toBe('0');
});
