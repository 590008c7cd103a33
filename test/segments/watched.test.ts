/** Work along lines that somebody ends: nothing is said then that was not found, and what was found is kept. */
import { describe, expect, test } from 'vitest';
import { Undecided } from '../../src/fields/index.ts';
import { ONE, rational, ZERO } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import {
  axis,
  criticalSet,
  equalFunctions,
  forge,
  integrate,
  isRestrictionFailure,
  lineCurve,
  restrict,
  UNIT,
} from '../../src/segments/index.ts';

/** Ends what is watched after so many looks. */
const endAfter = (looks: number) => {
  let left = looks;
  return () => {
    if (left-- <= 0) throw new Undecided('no time');
  };
};

const lineOf = (text: string) => compile(parseProgramText(text));
const KINKS = 'relu(t - 1/4) + relu(t - 1/2)*t + relu(t - 3/4)';

describe('whoever watches has no time', () => {
  test('a restriction fails, after any number of looks but enough', () => {
    let looks = 0;
    const unwatched = restrict(lineOf(KINKS), axis);
    for (; ; looks += 1) {
      const found = restrict(lineOf(KINKS), axis, UNIT, { watch: endAfter(looks) });
      if (!isRestrictionFailure(found)) {
        expect(found.pieces.length).toBe((unwatched as typeof found).pieces.length);
        break;
      }
      expect(found.failure).toMatchObject({ kind: 'undecided', why: 'no time' });
    }
    expect(looks).toBeGreaterThan(4);
  });

  test('whether programs are equal stays open', () => {
    expect(equalFunctions(lineOf(KINKS), lineOf(KINKS), {}, { watch: endAfter(3) })).toEqual({
      verdict: 'undecided',
      why: 'no time',
    });
    expect(equalFunctions(lineOf('t'), lineOf('t'), {}, { watch: endAfter(100) }).verdict).toBe('yes');
  });

  test('a program is forged all the same, and not compared piece by piece', () => {
    const wishes = [{ at: [ZERO], gradient: [rational(7n)] }];
    const forged = forge(parseProgramText(KINKS), wishes, { watch: endAfter(3) });
    expect(forged).toMatchObject({ addsZero: 'yes', same: 'undecided' });
  });

  test('critical points are not told, as some may be missing', () => {
    expect(criticalSet(lineOf(KINKS), {}, { budget: { steps: 1_000, watch: endAfter(3) } })).toMatchObject({
      failure: { kind: 'undecided', why: 'no time' },
    });
  });

  test('an integral is told without the second proof, or not at all', () => {
    const line = lineOf(KINKS);
    const along = restrict(line, lineCurve([ZERO], [ONE]));
    if (isRestrictionFailure(along)) throw new Error('it is rational');
    expect(integrate(line, along, { watch: endAfter(2) })).toMatchObject({ failure: { why: 'no time' } });
    const found = integrate(line, along, { watch: endAfter(along.pieces.length + 1) });
    if (isEvaluationFailure(found)) throw new Error('all pieces were looked at');
    expect([found.holds, found.enclosure]).toEqual(['yes', undefined]);
    const whole = integrate(line, along, { watch: endAfter(10_000) });
    expect(whole).toMatchObject({ holds: 'yes', enclosure: { lo: expect.anything() } });
  });

  test('what is broken is not taken for an end', () => {
    const watch = () => {
      throw new TypeError('broken');
    };
    expect(() => restrict(lineOf(KINKS), axis, UNIT, { watch })).toThrow(TypeError);
    const along = restrict(lineOf(KINKS), axis);
    if (isRestrictionFailure(along)) throw new Error('it is rational');
    expect(() => integrate(lineOf(KINKS), along, { watch })).toThrow(TypeError);
  });
});
