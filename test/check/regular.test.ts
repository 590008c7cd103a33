/** Verdicts are stated only where the function is shown to be continuous and locally Lipschitz. */
import { describe, expect, test } from 'vitest';
import { ConventionTable } from '../../src/check/conventions/convention-table.ts';
import { judgeAnswer } from '../../src/check/judge/judge.ts';
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { parseRational } from '../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import type { TargetInfo } from '../../src/targets/index.ts';
import { readAnswer } from '../../src/targets/words/reading.ts';

const info = (precision: TargetInfo['precision'], forward: TargetInfo['forward']): TargetInfo => ({
  name: 'hand-made',
  version: '1',
  precision,
  modes: ['backward', 'forward'],
  forward,
  ops: [],
});

function verdictOn(
  text: string,
  at: string,
  value: string,
  gradient: string,
  precision: TargetInfo['precision'] = 'exact',
  directional = false,
): string {
  const oracle = Oracle.of({
    program: parseProgramText(text),
    at: at.split(',').map(one => parseRational(one)),
  });
  if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
  const given = gradient.split(',');
  const numbers =
    precision === 'exact'
      ? { value, gradient: given }
      : { value: Number(value), gradient: given.map(Number) };
  const mode = directional ? 'forward' : 'backward';
  const target = info(precision, directional ? 'directional' : 'jacobian');
  return judgeAnswer(oracle, target, mode, readAnswer(numbers, given.length), new ConventionTable()).verdict;
}

const HOLE = 'select e(x) { (x^2+x)/x when x != 0; 1 when x = 0 }\ne(x)';
const EXP_HOLE = 'select e(x) { (exp(x)-1)/x when x != 0; 1 when x = 0 }\ne(x)';

describe('A1: a piece without a value at a point that its own cell reaches', () => {
  test.each([
    ['the slope of the function', HOLE, '1', 'gradient'],
    ['the slope of the piece that holds at the point only', HOLE, '0', 'conservative'],
    ['neither', HOLE, '2', 'undecided'],
    ['the slope by a series', EXP_HOLE, '1/2', 'gradient'],
    ['not the slope by a series', EXP_HOLE, '0', 'conservative'],
  ])('%s', (_, text, slope, verdict) => {
    expect(verdictOn(text, '0', '1', slope)).toBe(verdict);
  });

  test.each(['float64', 'float32'] as const)('returned 1 is the gradient in %s as well', precision => {
    expect(verdictOn(HOLE, '0', '1', '1', precision)).toBe('gradient');
    expect(verdictOn(HOLE, '0', '1', '0', precision)).toBe('conservative');
  });

  test('elsewhere it is a function like others', () => {
    expect(verdictOn(HOLE, '2', '3', '1')).toBe('gradient');
    expect(verdictOn(HOLE, '2', '3', '2')).toBe('outside');
    expect(verdictOn(HOLE, '2', '4', '1')).toBe('value');
  });

  test('one-sided derivatives are left undecided', () => {
    expect(verdictOn(HOLE, '0', '1', '1', 'exact', true)).toBe('undecided');
  });
});

describe('A2: no gradient where the function jumps or is not locally Lipschitz', () => {
  test.each([
    ['a logarithm', 'select f(x) { log(x) when x > 0; 0 when x <= 0 }\nf(x)', '0'],
    ['x log x', 'select f(x) { x*log(x) when x > 0; 0 when x <= 0 }\nf(x)', '0'],
    ['a pole', 'select f(x) { 1/x when x > 0; 0 when x <= 0 }\nf(x)', '0'],
    ['a jump', 'select f(x) { 1 when x > 0; 0 when x <= 0 }\nf(x)', '0'],
    ['another value at the point', 'select f(x) { 0 when x != 0; 1 when x = 0 }\nf(x)', '0'],
    ['a jump in the plane', 'select f(x, y) { x/y when y > 1; 0 when y <= 1 }\nf(x, y)', '1,1'],
    ['a jump beside the point', 'select f(x, y) { x/y when y > 1; 0 when y <= 1 }\nf(x, y)', '0,1'],
  ])('%s', (_, text, at) => {
    const zeros = at.replace(/[^,]+/g, '0');
    const value = text.includes('x = 0') ? '1' : '0';
    for (const gradient of [zeros, zeros.replaceAll('0', '1')])
      expect(verdictOn(text, at, value, gradient)).toBe('inapplicable');
    // Nor is anything said of the value.
    expect(verdictOn(text, at, '7', zeros)).toBe('inapplicable');
  });

  test('a jump elsewhere is no obstacle', () => {
    const text = 'select f(x, y) { x/y when y > 1; 0 when y <= 1 }\nf(x, y)';
    expect(verdictOn(text, '1,0', '0', '0,0')).toBe('gradient');
    expect(verdictOn(text, '1,0', '0', '1,0')).toBe('outside');
    expect(verdictOn(text, '1,2', '1/2', '1/2,-1/4')).toBe('gradient');
  });

  test('a jump that is multiplied away is none', () => {
    const text = 'select h(x) { 1 when x > 0; 0 when x <= 0 }\nx*h(x)';
    expect(verdictOn(text, '0', '0', '1')).toBe('clarke');
    expect(verdictOn(text, '0', '0', '0')).toBe('clarke');
    expect(verdictOn(text, '0', '0', '2')).toBe('outside');
  });

  test('regular and not differentiable: an element of the Clarke subdifferential is not outside', () => {
    const text = 'select g(x, y) { x^3/(x^2+y^2) when x^2+y^2 > 0; 0 when x^2+y^2 <= 0 }\ng(x, y)';
    expect(verdictOn(text, '0,0', '0', '1,0')).toBe('clarke');
    expect(verdictOn(text, '0,0', '0', '1,0', 'float64')).toBe('clarke');
    expect(verdictOn(text, '0,0', '0', '9,9')).toBe('undecided');
  });

  test('what is not shown is undecided', () => {
    const text = 'select f(x, y) { y*exp(-1/x) when x > 0; 0 when x <= 0 }\nf(x, y)';
    expect(verdictOn(text, '0,0', '0', '0,0')).toBe('undecided');
    expect(verdictOn(text, '0,0', '5', '0,0')).toBe('undecided');
  });

  test('what is smaller than every power leaves a function smooth', () => {
    const text = 'select f(x) { exp(-1/x) when x > 0; 0 when x <= 0 }\nf(x)';
    expect(verdictOn(text, '0', '0', '0')).toBe('gradient');
    expect(verdictOn(text, '0', '0', '1')).not.toBe('gradient');
  });
});
