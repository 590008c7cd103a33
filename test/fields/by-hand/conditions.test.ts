/** What guards say beyond first order, as the sets of gradients show it. */
import { describe, expect, test } from 'vitest';
import { type ClarkeSet, clarkeSubdifferential } from '../../../src/fields/index.ts';
import type { Vector } from '../../../src/linear/index.ts';
import { rationalField as field, format, rational } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';

function clarke(text: string, ...x: number[]): ClarkeSet {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(
    field,
    line,
    x.map(value => rational(value)),
  );
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return clarkeSubdifferential(line, evaluation);
}
const list = (vectors: readonly Vector[]): string => vectors.map(v => v.map(format).join(' ')).join(', ');
const shown = (set: ClarkeSet): string => `${set.status}: ${list(set.gradients)}`;

describe('a guard that is 0 everywhere', () => {
  const f = (first: string, second: string): string =>
    `select s(a, b, c) { c when a - b ${first} 0; 2*c when a - b ${second} 0 }\nf(x, y) = s(x*y, y*x, x)`;

  test('holds with ≥ and =, and nowhere with >, < and ≠', () => {
    expect(shown(clarke(f('>=', '<'), 0, 0))).toBe('exact: 1 0');
    expect(shown(clarke(f('<=', '>'), 0, 0))).toBe('exact: 1 0');
    expect(shown(clarke(f('=', '!='), 0, 0))).toBe('exact: 1 0');
    expect(shown(clarke(f('<', '>='), 0, 0))).toBe('exact: 2 0');
    expect(shown(clarke(f('!=', '='), 0, 0))).toBe('exact: 2 0');
  });

  test('also where its formula is affine', () => {
    const affine = (first: string, second: string) =>
      f(first, second).replace('s(x*y, y*x, x)', 's(y, y, x)');
    expect(shown(clarke(affine('>=', '<'), 0, 0))).toBe('exact: 1 0');
    expect(shown(clarke(affine('!=', '='), 0, 0))).toBe('exact: 2 0');
  });
});

describe('a flat guard that is not 0', () => {
  const f = (first: string, second: string): string =>
    `select s(a, c) { c when a ${first} 0; 2*c when a ${second} 0 }\nf(x, y) = s(x*y, x*y*x)`;

  test('holds on a null set with =, almost everywhere with ≠', () => {
    const g = (first: string, second: string) => f(first, second).replace('x*y*x', 'x');
    expect(shown(clarke(g('=', '!='), 0, 0))).toBe('exact: 2 0');
    expect(shown(clarke(g('!=', '='), 0, 0))).toBe('exact: 1 0');
  });

  test('holds on both sides with > and ≤', () => {
    const g = (first: string, second: string) => f(first, second).replace('x*y*x', 'x');
    expect(shown(clarke(g('>', '<='), 0, 0))).toBe('exact: 1 0, 2 0');
    expect(shown(clarke(g('>=', '<'), 0, 0))).toBe('exact: 1 0, 2 0');
  });
});

describe('a cell that is alone', () => {
  test('has guards all the same: the witness lies in it', () => {
    // A gap that is seen only near the point: there the index has no other cell.
    const disc = '(x - 1/7)^2 + (y - 1/11)^2';
    const text = `select g(x, y) { x when ${disc} >= 1/10000000; 2*x - x when ${disc} < 1/10000000 and y <= 1/11 }`;
    const [d] = clarke(`${text}\nf(x, y) = g(x + 1/7, y + 1/11)`, 0, 0).directions;
    expect(d!.map(format)[1]).toMatch(/^-/);
  });
});

describe('of two inputs', () => {
  test('sectors decide where arcs of low degree do not, without an arc for what they find', () => {
    const set = clarke('f(x, y) = relu(min(y - x^9, 2*x^9 - y))', 0, 0);
    expect(shown(set)).toBe('exact: 0 -1, 0 0, 0 1');
    expect(set.by).toBe('sectors');
    expect(list(set.outer)).toBe('0 -1, 0 0, 0 1');
  });

  test('cells decide where they can', () => {
    const set = clarke('f(x, y) = relu(min(y - x^2, 2*x^2 - y))', 0, 0);
    expect(shown(set)).toBe('exact: 0 -1, 0 0, 0 1');
    expect(set.by).toBeUndefined();
  });

  test('nothing is curved where all guards are affine', () => {
    const set = clarke('f(x, y) = max(x, y, 0)', 0, 0);
    expect(set).toMatchObject({ status: 'exact', arcs: [], identities: [] });
    expect(set.by).toBeUndefined();
  });
});
