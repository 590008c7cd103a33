/** Points of one program that have the same sets, and points that only look so. */
import { describe, expect, test } from 'vitest';
import { activePieces } from '../../src/fields/active/certain.ts';
import { alikeAt, alikeSets } from '../../src/fields/alike.ts';
import { clarkeAt, nodewiseAt, regularity } from '../../src/fields/regular/index.ts';
import { parseRational, rationalField } from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';

const lineOf = (text: string) => compile(parseProgramText(text));

function placeOf(line: ReturnType<typeof lineOf>, at: string) {
  const x = at.split(',').map(one => parseRational(one));
  const evaluation = evaluate(rationalField, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const active = activePieces(rationalField, line, evaluation);
  if (isEvaluationFailure(active)) throw new Error(active.failure.why);
  return { evaluation, active };
}

function keyOf(text: string, at: string): string | undefined {
  const line = lineOf(text);
  const { evaluation, active } = placeOf(line, at);
  return alikeAt(line, evaluation, active);
}

function setsOf(text: string, at: string) {
  const line = lineOf(text);
  const { evaluation } = placeOf(line, at);
  const regular = regularity(line, evaluation);
  const nodewise = nodewiseAt(line, evaluation, regular);
  return { nodewise, clarke: clarkeAt(line, evaluation, regular, { nodewise }) };
}

describe('points that are alike', () => {
  test.each([
    ['max(x, y)', ['1,1', '-3,-3', '0,0', '1e300,1e300']],
    ['max(x, y, z)', ['1,1,0', '5,5,-7', '0,0,-1/3']],
    ['sort(x, y, z)[1]', ['2,2,2', '0,0,0', '-1/3,-1/3,-1/3']],
    ['median(x, y, z)', ['1,1,2', '-5,-5,0']],
    ['abs(x) + relu(x - y)', ['0,0', '0,0']],
    ['relu(max(x, y) - x) + abs(y)', ['1,1', '4,4']],
    ['clip(x + y, 0, 1)', ['1/2,-1/2', '3,-3']],
    ['reduceMax(abs(x), y)', ['0,0', '0,0']],
    ['maxPool(x, y, z)', ['1,1,1', '1e-9,1e-9,1e-9']],
  ])('of %s have one key, and the same sets with the same certificates', (text, points) => {
    const [first, ...others] = points;
    const key = keyOf(text, first!);
    expect(key).toBeDefined();
    for (const at of others) {
      expect(keyOf(text, at)).toBe(key);
      expect(setsOf(text, at)).toEqual(setsOf(text, first!));
    }
  });

  test.each([
    ['max(x, y, z)', '1,1,0', '1,0,1'],
    ['max(x, y, z)', '1,1,0', '1,1,1'],
    ['abs(x) + relu(x - y)', '0,0', '0,1'],
    ['clip(x, 0, 1)', '0', '1'],
    ['sort(x, y, z)[1]', '1,1,2', '1,2,1'],
    // The same ties beside another piece of what is not tied.
    ['relu(x) + abs(y)', '1,0', '-1,0'],
    // One tie less.
    ['relu(x + y) + relu(x - y)', '0,0', '1,1'],
  ])('of %s %s is not like %s', (text, a, b) => {
    expect(keyOf(text, a)).toBeDefined();
    expect(keyOf(text, a)).not.toBe(keyOf(text, b));
    expect(setsOf(text, a)).not.toEqual(setsOf(text, b));
  });

  test.each([
    ['max(x, y)', '1,2', 'nothing is tied'],
    ['relu(x) * y', '0,2', 'what is multiplied has a slope of its own at each point'],
    ['max(x^2, y)', '1,1', 'a curve'],
    ['norm2(x, y) + relu(x)', '0,0', 'a norm'],
    ['floor(x) + relu(y)', '1/2,0', 'what jumps'],
  ])('of %s none is like %s: %s', (text, at) => {
    expect(keyOf(text, at)).toBeUndefined();
  });
});

describe('what is known at one', () => {
  const line = lineOf('max(x, y)');
  const sets = (at: string) => {
    const { evaluation, active } = placeOf(line, at);
    return alikeSets(line, evaluation, active);
  };
  const of = (status: string) => () => ({ status });

  test('is known at another, of the same set', () => {
    const known = sets('1,1')('one', of('exact'));
    expect(sets('2,2')('one', of('exact'))).toBe(known);
    expect(sets('2,2')('other', of('exact'))).not.toBe(known);
  });

  test('but not of another program, where it is not exact, nor where nothing is tied', () => {
    const other = lineOf('max(x, y)');
    const { evaluation, active } = placeOf(other, '1,1');
    const known = sets('1,1')('one', of('exact'));
    expect(alikeSets(other, evaluation, active)('one', of('exact'))).not.toBe(known);
    const open = sets('1,1')('open', of('undecided'));
    expect(sets('2,2')('open', of('undecided'))).not.toBe(open);
    const untied = sets('1,2')('one', of('exact'));
    expect(sets('1,2')('one', of('exact'))).not.toBe(untied);
  });
});
