/** What would have been right: shown by the sets, or by what came back. */
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/certificates/language/line.ts';
import type { Sets } from '../../../src/certificates/sets/sets.ts';
import { checkRight } from '../../../src/certificates/verdicts/right.ts';
import { jetsAt, lineOf, meter, programOf, refusal, vector } from '../units.ts';
import { rows } from './rows.ts';

const NONE: Sets = { active: undefined, nodewise: undefined, clarke: undefined };
const UNITS = rows(['1', '0'], ['0', '1']);

const max = lineOf('x y', ['m = max x y']);
const check = (finding: object, sets: Sets, line: Line = max, directional = false) => {
  const place = { line, x: vector(1, 1), jets: jetsAt(line, 1, 1) };
  return refusal(() => checkRight({ finding, place, sets, directional }, meter));
};

describe('is right', () => {
  test('a gradient that is listed in Clarke’s set', () => {
    expect(check({ right: ['0', '1'] }, { ...NONE, clarke: UNITS })).toBe('none');
    expect(check({ right: ['1/2', '1/2'] }, { ...NONE, clarke: UNITS })).toEqual({
      wrong: 'is not shown to be in ∂ᶜf(x)',
    });
  });

  test('the only one in D_P', () => {
    const only = rows(['1', '0']);
    expect(check({ right: ['1', '0'] }, { ...NONE, nodewise: only })).toBe('none');
    expect(check({ right: ['0', '1'] }, { ...NONE, nodewise: only })).toEqual({
      stop: 'it rests on a set that is not confirmed',
    });
    expect(check({ right: ['1', '0'] }, { ...NONE, nodewise: UNITS })).toEqual({
      stop: 'it rests on a set that is not confirmed',
    });
    expect(check({ right: ['1', '0'] }, { ...NONE, active: only })).toEqual({
      stop: 'it rests on a set that is not confirmed',
    });
  });

  test('what came back, where its certificate combines it exactly', () => {
    const half = {
      right: ['1/2', '1/2'],
      verdict: 'clarke',
      certificate: { of: 'clarke', weights: { 0: '1/2', 1: '1/2' } },
    };
    const sets = { ...NONE, clarke: UNITS };
    const wrong = { wrong: 'is not shown to be in ∂ᶜf(x)' };
    expect([check(half, sets), check({ ...half, verdict: 'gradient' }, sets)]).toEqual(['none', 'none']);
    expect([
      check({ ...half, verdict: 'conservative' }, sets),
      check({ ...half, verdict: 'outside' }, sets),
    ]).toEqual([wrong, wrong]);
    expect(check({ ...half, certificate: { ...half.certificate, of: 'nodewise' } }, sets)).toEqual(wrong);
    expect(check({ ...half, certificate: { of: 'clarke', separator: ['1', '1'] } }, sets)).toEqual(wrong);
    expect(check({ ...half, right: ['1/3', '1/2'] }, sets)).toEqual({
      wrong: 'the weights do not combine the gradients to the point',
      path: '/weights',
    });
  });

  test('what was declared', () => {
    const program = programOf('x y', ['m = max x y']);
    const finding = { verdict: 'convention', program, declared: { max: 'last' }, right: ['0', '1'] };
    expect(check(finding, NONE)).toBe('none');
    expect(check({ ...finding, right: ['1', '0'] }, { ...NONE, clarke: UNITS })).toEqual({
      wrong: 'is not what was declared',
    });
  });

  test('of a directional forward mode, the one-sided slopes along the axes', () => {
    expect(check({ right: ['1', '1'] }, NONE, max, true)).toBe('none');
    expect(check({ right: ['1', '0'] }, { ...NONE, clarke: UNITS }, max, true)).toEqual({
      wrong: "is not f'(x; e_1), f'(x; e_2), …",
    });
  });
});

test('a vector has as many entries as there are inputs', () => {
  expect(check({ right: ['1'] }, NONE)).toEqual({ wrong: 'expected 2 numbers, got 1' });
});
