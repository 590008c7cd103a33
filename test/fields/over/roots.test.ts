/** Roots of 0 over reals: what is exact where the inputs are rational, and what the Hessian says where they are not. */
import { describe, expect, test } from 'vitest';
import { rootsOver } from '../../../src/fields/over/roots.ts';
import { type Real, type RealField, rational, realField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';

/** The roots that have a ball at a point, by the rows of MᵀM. */
function roots(text: string, at: (field: RealField) => Real[]): Record<string, string[]> {
  const field = realField();
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(field, line, at(field));
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const found = [...rootsOver(field, line, evaluation)].map(([step, matrix]) => {
    const columns = Array.from({ length: line.p }, (_, i) => matrix.map(row => row[i]!));
    const dot = (a: Real[], b: Real[]): Real =>
      a.reduce((sum, value, k) => field.add(sum, field.mul(value, b[k]!)), field.zero);
    return [
      step.id,
      matrix.length === 0 ? [] : columns.map(a => columns.map(b => field.text(dot(a, b))).join(' ')),
    ] as const;
  });
  return Object.fromEntries(found);
}
const numbers =
  (...entries: number[]) =>
  (field: RealField) =>
    entries.map(one => field.from(rational(one)));

describe('at rational points', () => {
  test.each<[string, number[], Record<string, string[]>]>([
    ['sqrt(x^2)', [0], { 'sqrt.1': ['1'] }],
    ['sqrt(x^2)', [1], {}],
    // The first root is no root of 0; the second is made of the inputs over the rationals.
    ['sqrt(2)*sqrt(x^2)', [0], { 'sqrt.2': ['1'] }],
    ['sqrt(2*x^2 + 2*x*y + y^2)', [0, 0], { 'sqrt.1': ['2 1', '1 1'] }],
    // Only a number that is not rational stands before it.
    ['sqrt(exp(1)*x^2)', [0], { 'sqrt.1': ['exp(1)'] }],
    ['sqrt(exp(x + 1)*x^2 + y^2)', [0, 0], { 'sqrt.1': ['exp(1) 0', '0 1'] }],
    ['(exp(1)*x^2)^(3/4)', [0], { 'pow.2': [] }],
    ['abs(x)^(3/2)*exp(1)', [0], { 'pow.1': [] }],
    ['(exp(1)*abs(x))^(3/2)', [1], {}],
    ['sqrt((sort(x, y)[2] - 1)^2)', [1, 2], { 'sqrt.1': ['1 0', '0 0'] }],
    // Steep, or negative beside it, or not known to be neither.
    ['sqrt(exp(1)*abs(x))', [0], {}],
    ['sqrt(exp(1)*(x^2 - y^2) + 2*y^2*exp(1))', [0, 0], { 'sqrt.1': ['exp(1) 0', '0 exp(1)'] }],
    ['sqrt(exp(1)*(x^2 - y^2))', [0, 0], {}],
    ['(exp(1)*x^2)^(1/4)', [0], {}],
  ])('%s at %j', (text, x, expected) => {
    expect(roots(text, numbers(...x))).toEqual(expected);
  });
});

test('at points that are not', () => {
  const log2 = (field: RealField): Real[] => [field.log(field.from(rational(2))) as Real];
  expect(roots('sqrt((exp(x) - 2)^2)', log2)).toEqual({ 'sqrt.1': ['4'] });
  expect(roots('sqrt(exp(x))', log2)).toEqual({});
});

test('steps of several arguments, and of none, take no roots', () => {
  expect(roots('norm2(x, y) + 3', numbers(0, 0))).toEqual({});
});
