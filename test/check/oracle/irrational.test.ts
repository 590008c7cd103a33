/** What is known where values are not rational: each set when it is asked for, and within its budget. */
import { describe, expect, test } from 'vitest';
import { judgeByReals } from '../../../src/check/judge/reals.ts';
import { type HowToKnow, Oracle } from '../../../src/check/oracle/oracle.ts';
import { parseRational, rational, ZERO } from '../../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';

const TIED = 'f(x, y) = std(mish(x)^(-1), tanh(mish(y)), tanh(mish(y))) + max(log(x), log(y))';

function oracleOf(text: string, at: string, how: HowToKnow = {}) {
  return Oracle.of(
    { program: parseProgramText(text), at: at.split(',').map(one => parseRational(one)) },
    how,
  );
}

const known = (text: string, at: string, how?: HowToKnow): Oracle => {
  const oracle = oracleOf(text, at, how);
  if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
  return oracle;
};

describe('a tie of logarithms, and a norm of what is not rational', () => {
  test('has its sets within the budget of a check', () => {
    const { regular, nodewise, clarke } = known(TIED, '3,3');
    expect([regular.verdict, nodewise.status, clarke.status]).toEqual(['yes', 'exact', 'exact']);
    expect(nodewise.gradients).toHaveLength(2);
  });

  test('of a smaller budget what costs more is open, and the rest as it is', () => {
    const found = [10, 300, 1_000, 3_000, 10_000, 100_000].map(budget => {
      const oracle = oracleOf(TIED, '3,3', { budget });
      if (isEvaluationFailure(oracle)) return oracle.failure.kind;
      const { regular, nodewise, clarke, active } = oracle;
      expect(active.status).toMatch(/exact|undecided/);
      return [regular.verdict, nodewise.status, clarke.status].join(' ');
    });
    expect(found[0]).toBe('undecided');
    expect(found).toContain('yes undecided undecided');
    expect(found.at(-1)).toBe('yes exact exact');
    const rank = (one: string): number => found.indexOf(one);
    expect(found.map(rank)).toEqual(found.map(rank).toSorted((a, b) => a - b));
  });

  test('does not depend on what was asked for before', () => {
    const how = { budget: 10_000 };
    const [one, other] = [known(TIED, '3,3', how), known(TIED, '3,3', how)];
    const first = [one.nodewise.status, one.active.status, one.clarke.status];
    const last = [other.clarke.status, other.active.status, other.nodewise.status].reverse();
    expect(first).toEqual(last);
  });
});

test('judging by such numbers ends with the budget as well', () => {
  const text = 'f(x, y) = exp(1)*norm2(x - 1, y) + norm2(sin(1)*x - sin(1), sqrt(2)*y)*log(3)';
  const allowance = { gradient: [ZERO, ZERO], value: ZERO } as unknown as Parameters<typeof judgeByReals>[2];
  const judged = (budget: number) =>
    judgeByReals(known(text, '1,0', { budget }), [rational(1), rational(2)], allowance);
  expect(judged(100_000).verdict).toBe('clarke');
  expect(judged(400).verdict).toBe('undecided');
});
