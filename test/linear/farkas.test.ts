import { expect, test } from 'vitest';
import { type Constraint, contradicts, satisfies } from '../../src/linear/farkas.ts';
import { q, vec } from './rationals.ts';

const constraint = (a: number, c: number, relation: Constraint['relation']): Constraint => ({
  a: vec(a),
  c: q(c),
  relation,
});

test('a point satisfies a constraint, or does not', () => {
  const at = (relation: Constraint['relation']) =>
    [1, 2, 3].map(x => satisfies(constraint(2, -4, relation), vec(x)));
  expect(at('>')).toEqual([false, false, true]);
  expect(at('>=')).toEqual([false, true, true]);
  expect(at('=')).toEqual([false, true, false]);
  expect(satisfies({ a: [q(1, 2), q(1, 3)], c: q(-1), relation: '=' }, vec(1, 1))).toBe(false);
  expect(satisfies({ a: [q(1, 2), q(1, 3)], c: q(-1), relation: '=' }, [q(1), q(3, 2)])).toBe(true);
});

test('multipliers contradict the constraints, or do not', () => {
  // x > 2 or x ≥ 2, and x ≤ 1, 2 or 3.
  const above = (relation: '>' | '>=') => constraint(1, -2, relation);
  const below = (limit: number): Constraint => constraint(-1, limit, '>=');
  expect(contradicts([above('>='), below(1)], vec(1, 1), 1)).toBe(true);
  expect(contradicts([above('>='), below(3)], vec(1, 1), 1)).toBe(false);
  // 0 > 0 where a strict one takes part, 0 ≥ 0 is no contradiction.
  expect(contradicts([above('>'), below(2)], vec(1, 1), 1)).toBe(true);
  expect(contradicts([above('>='), below(2)], vec(1, 1), 1)).toBe(false);
  expect(contradicts([above('>'), above('>='), below(2)], vec(0, 1, 1), 1)).toBe(false);
  expect(contradicts([above('>'), below(2)], vec(0, 0), 1)).toBe(false);
  // They must cancel, in each coordinate.
  expect(contradicts([above('>='), below(1)], vec(1, 2), 1)).toBe(false);
  expect(contradicts([{ a: vec(0, 1), c: q(-1), relation: '>=' }], vec(1), 2)).toBe(false);
  expect(contradicts([{ a: vec(0, 0), c: q(-1), relation: '>=' }], vec(1), 2)).toBe(true);
});

test('multipliers of inequalities are nonnegative, those of equalities are not asked to be', () => {
  const two = (relation: Constraint['relation']) => [constraint(1, 1, relation), constraint(1, 2, '=')];
  expect(contradicts(two('='), vec(1, -1), 1)).toBe(true);
  expect(contradicts(two('='), vec(-1, 1), 1)).toBe(false);
  expect(contradicts([constraint(1, 2, '='), constraint(1, 1, '=')], vec(-1, 1), 1)).toBe(true);
  for (const relation of ['>', '>='] as const) {
    expect(contradicts(two(relation), vec(1, -1), 1)).toBe(true);
    expect(contradicts([constraint(1, 3, relation), constraint(1, 2, '=')], vec(-1, 1), 1)).toBe(false);
  }
});
