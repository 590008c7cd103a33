/** D_P, D_f and Clarke's set where norms are tied, and what does not ask for balls. */
import { describe, expect, test } from 'vitest';
import { bodiesOf } from '../../../src/fields/balls/assemble.ts';
import { activeSet, explain, nodewiseSet } from '../../../src/fields/index.ts';
import { format, parseRational, rationalField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';

function explained(text: string, at: string) {
  const found = explain(
    compile(parseProgramText(text)),
    at.split(',').map(entry => parseRational(entry)),
  );
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return found;
}

/** `centre | rows`, points without rows. */
const written = (text: string, at: string): string[] => {
  const { nodewise } = explained(text, at);
  const hull = nodewise.status === 'exact' ? { gradients: nodewise.gradients, balls: [] } : nodewise.hull;
  return bodiesOf(hull!).map(({ centre, matrices }) =>
    [centre, ...matrices.flat()].map(row => row.map(format).join(' ')).join(' | '),
  );
};

test.each([
  ['norm2(x, y)', '0,0', ['0 0 | 1 0 | 0 1']],
  ['std(x, y)', '5,5', ['0 0 | 1/2 -1/2']],
  ['3*norm2(x + y, 2*y) - x', '0,0', ['-1 0 | 3 3 | 0 6']],
  ['x*norm2(x, y)', '0,0', ['0 0']],
  ['norm2(x, y) - norm2(x, y)', '0,0', ['0 0 | 2 0 | 0 2']],
  ['norm2(x, y) + norm2(y, z)', '0,0,0', ['0 0 0 | 1 0 0 | 0 1 0 | 0 1 0 | 0 0 1']],
  ['abs(x) + norm2(x, y)', '0,0', ['-1 0 | 1 0 | 0 1', '1 0 | 1 0 | 0 1']],
  ['norm2(abs(x), y)', '0,0', ['0 0 | 1 0 | 0 1']],
  ['norm2(x, y) + norm2(2*y, 2*x)', '0,0', ['0 0 | 3 0 | 0 3']],
  ['relu(norm2(x, y))', '0,0', ['0 0', '0 0 | 1 0 | 0 1']],
  ['relu(norm2(x, y) - 1)', '0,0', ['0 0']],
  ['norm2(x^2, y)', '0,0', ['0 0 | 0 1']],
])('D_P of %s at %s', (text, at, bodies) => {
  expect(written(text, at)).toEqual(bodies);
});

describe('what does not ask for balls', () => {
  test.each(['norm2(x, y)', 'abs(x) + std(x, y)', 'sort(norm2(x, y), x)[1]'])(
    '%s: sets are undecided',
    text => {
      const line = compile(parseProgramText(text));
      const evaluation = evaluate(rationalField, line, [rationalField.zero, rationalField.zero]);
      if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
      expect(nodewiseSet(rationalField, line, evaluation).status).toBe('undecided');
      expect(activeSet(rationalField, line, evaluation).status).toBe('undecided');
    },
  );

  test('several outputs: no set is stated', () => {
    const { nodewise, clarke } = explained('n = norm2(x, y)\nsort(n, x)', '0,0');
    expect([nodewise.status, clarke.status]).toEqual(['undecided', 'undecided']);
    expect(nodewise.status === 'undecided' && nodewise.hull).toBe(undefined);
  });

  test('members that are listed are members; the derivative is the centre, by convention', () => {
    const { nodewise, derivative, lexicographic, ties } = explained('hypot(x, y) + x', '0,0');
    expect(nodewise.gradients.map(row => row.map(format))).toEqual([['1', '0']]);
    expect(derivative.backward.map(row => row.map(format))).toEqual([['1', '0']]);
    expect(derivative.forward).toEqual(derivative.backward);
    expect(lexicographic).toEqual([['2', '0'].map(entry => parseRational(entry))]);
    expect(ties).toEqual([{ node: 'hypot.1', op: 'hypot', pieces: ['the ball of all u with |u| <= 1'] }]);
  });
});

test('what is taken of another norm that is tied has no image of a ball', () => {
  const { nodewise, reachable } = explained('norm2(norm2(x, y), z)', '0,0,0');
  expect(nodewise).toMatchObject({
    status: 'undecided',
    why: expect.stringContaining('another norm that is tied'),
  });
  expect(reachable.verdict).toBe('undecided');
});

test('of a norm of selections the pieces that coincide are not looked for, but D_P is known', () => {
  const { active, selectionCritical, reachable } = explained('norm2(abs(x), y) + 3*y', '0,0');
  expect(active).toMatchObject({ status: 'undecided', hull: { complete: false } });
  expect([selectionCritical.verdict, reachable.verdict]).toEqual(['undecided', 'no']);
});
