/** Clarke's set by a cover of the directions: when one is made, what is known where D_P is, and where the budget ends. */
import { describe, expect, test } from 'vitest';
import { coveredSet } from '../../../src/fields/cover/covered.ts';
import { runsStrictly } from '../../../src/fields/directions/strictly.ts';
import { nodewiseSet } from '../../../src/fields/index.ts';
import { rationalField } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';
import { written } from '../satisfiability.ts';

function at0(text: string) {
  const line = compile(parseProgramText(text));
  return { line, evaluation: evaluated(line, vector(...new Array<number>(line.p).fill(0))) };
}
/** Of any number of tuples; `known`: with D_P. */
function covered(text: string, { known = false, effort = 1_000_000, many = 0 } = {}) {
  const { line, evaluation } = at0(text);
  const nodewise = known ? nodewiseSet(rationalField, line, evaluation) : undefined;
  return coveredSet(line, evaluation, nodewise, effort, many);
}
const NESTED = 'f(x, y) = relu(max(x, y) - y)';

describe('a cover', () => {
  test('is not made where a guard is curved, or where there are few tuples', () => {
    const curved = at0('f(x, y) = relu(min(y - x^2, 2*x^2 - y)) + abs(x)');
    expect(coveredSet(curved.line, curved.evaluation, undefined, 1_000_000, 0)).toBeUndefined();
    const hidden = at0('f(x, y) = relu(max(x, x + y^2) - y)');
    expect(coveredSet(hidden.line, hidden.evaluation, undefined, 1_000_000, 0)).toBeUndefined();
    const small = at0('max(x, y)');
    expect(coveredSet(small.line, small.evaluation, undefined, 1_000_000)).toBeUndefined();
  });

  test('is not made where no tie is given what another gives, however many there are', () => {
    expect(covered('f(x, y) = relu(x) + relu(y) + relu(x + y)', { many: 1 })).toBeUndefined();
    expect(covered(NESTED, { many: 1 })).toBeDefined();
  });

  test('has at least so many tuples: here two ties of two', () => {
    expect(covered(NESTED, { many: 4 })).toBeDefined();
    expect(covered(NESTED, { many: 5 })).toBeUndefined();
  });

  test('proves the gradients by itself: relu(max(x, y) − y) is relu(x − y)', () => {
    const found = covered(NESTED)!;
    expect(found).toMatchObject({ status: 'exact', by: 'cover', directions: [] });
    expect(found.gradients.map(written)).toEqual([vector(0, 0), vector(1, -1)].map(written));
    expect(found.outer).toEqual(found.gradients);
    expect(found.cover!.tree.length).toBeGreaterThan(0);
  });
});

describe('where D_P is known', () => {
  test('directions that show all of it are enough', () => {
    const found = covered('f(x, y) = relu(max(x, y))', { known: true })!;
    expect(found).toMatchObject({ status: 'exact', by: 'nodewise' });
    expect(found.cover).toBeUndefined();
    expect(found.gradients.map(written)).toEqual([vector(0, 0), vector(0, 1), vector(1, 0)].map(written));
    expect(found.directions).toHaveLength(3);
    const { line, evaluation } = at0('f(x, y) = relu(max(x, y))');
    expect(found.directions.every(d => runsStrictly(line, evaluation, d))).toBe(true);
  });

  test('what D_P has besides is shown by a cover not to be there', () => {
    // D_P of NESTED has (0, 0), (1, −1) and, of y − y, (0, 0); of 2 max(x, y) − x − y − |x − y|, which is 0, more.
    const zero = 'f(x, y) = 2*max(x, y) - x - y - abs(x - y) + relu(max(x, y))';
    const found = covered(zero, { known: true })!;
    expect(found).toMatchObject({ status: 'exact', by: 'cover' });
    expect(found.gradients.map(written)).toEqual([vector(0, 0), vector(0, 1), vector(1, 0)].map(written));
  });

  test('where the budget ends it bounds the set, and without it nothing does', () => {
    const zero = 'f(x, y) = 2*max(x, y) - x - y - abs(x - y) + relu(max(x, y))';
    const bounds = covered(zero, { known: true, effort: 60 });
    expect(bounds).toMatchObject({
      status: 'bounds',
      by: 'nodewise',
      why: expect.stringContaining('more than'),
    });
    expect(bounds!.outer.length).toBeGreaterThan(3);
    const open = covered(zero, { effort: 60 });
    expect(open).toMatchObject({ status: 'undecided', why: expect.stringContaining('more than') });
    expect(open!.by).toBeUndefined();
    // Not even its ties.
    expect(covered(zero, { effort: 0 })).toBeUndefined();
  });
});
