/** Questions in SMT-LIB, word for word. */
import { expect, test } from 'vitest';
import { cellQuestion } from '../../src/fields/index.ts';
import { smtQuery } from '../../src/solvers/index.ts';
import { polysOf } from '../fields/cells/guards.ts';

function queryOf(inputs: string, ...texts: string[]): string[] {
  const { germs, polys } = polysOf(inputs, texts);
  return smtQuery(cellQuestion(germs.p, polys, germs.remainders)).split('\n');
}

test('polynomials: a ball, the guards, no quantifier', () => {
  expect(queryOf('x, y', 'y - 2/3*x^2', 'x*y')).toEqual([
    '(set-logic QF_NRA)',
    '(declare-const u0 Real)',
    '(declare-const u1 Real)',
    '(assert (< (+ (* u0 u0) (* u1 u1)) (/ 1 1000000000000)))',
    '(assert (> (+ u1 (* (- (/ 2 3)) u0 u0)) 0))',
    '(assert (> (* u0 u1) 0))',
    '(check-sat)',
    '',
  ]);
});

test('exp: its remainder is small where the argument is', () => {
  const lines = queryOf('x', 'exp(x) - 1 - x');
  expect(lines).toContain('(declare-const r0 Real)');
  expect(lines).toContain('(assert (and (< (- (/ 1 7)) r0) (< r0 (/ 1 7))))');
  expect(lines).toContain('(assert (and (> 1 0) (<= (* 2 u0) 1) (<= (- 1) (* 2 u0))))');
});

test('remainders that no guard mentions are left out', () => {
  const { germs, polys } = polysOf('x, y', ['exp(x) - 1 - y', 'y']);
  expect(cellQuestion(2, polys, germs.remainders).remainders).toHaveLength(1);
  expect(cellQuestion(2, polys.slice(1), germs.remainders).remainders).toHaveLength(0);
});
