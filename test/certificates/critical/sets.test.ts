/** D_f and Clarke's set at points of programs that are made of elementary functions (Definition 5). */
import { describe, expect, test } from 'vitest';
import { allOn, aroundOf, isMultivalued } from '../../../src/certificates/critical/sets.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { CROSSING, spotAt } from '../stretches.ts';
import { lineOf, refusal } from '../units.ts';
import { ABSOLUTE, ARTIFICIAL, absolute, artificial, cover, LOG_TWO, own, saidOf, ZERO } from './lines.ts';

/** Which of the numbers are the value, Clarke's slopes and the slopes of D_f there. */
function at(
  line: Line,
  pieces: readonly object[],
  mark: object | string,
  ...numbers: readonly unknown[]
): unknown {
  let found: unknown;
  const says = saidOf(line, pieces, one => {
    const { value, clarke, lacking, active } = aroundOf(spotAt(mark, one.review.meter), one);
    const which = (reading: typeof value) => numbers.findIndex(number => reading.isWritten(number));
    found = { value: which(value), clarke: clarke.map(which), lacking, active: active().map(which).sort() };
  });
  return says.length > 0 ? says : found;
}

describe('around', () => {
  test('a corner Clarke’s set is of the slopes on both sides, and D_f of all pieces with the value of f', () => {
    expect(at(absolute, ABSOLUTE, LOG_TWO, '0', '-2', '2')).toEqual({
      value: 0,
      clarke: [1, 2],
      lacking: undefined,
      active: [1, 2],
    });
    expect(at(artificial, ARTIFICIAL, ZERO, '0', '1', '2')).toEqual({
      value: 1,
      clarke: [1, 1],
      lacking: undefined,
      active: [0, 1, 2],
    });
  });

  test('a point inside a piece there is one slope, and what crosses', () => {
    expect(at(absolute, ABSOLUTE, ZERO, '1', '-1')).toEqual({
      value: 0,
      clarke: [1],
      lacking: undefined,
      active: [1],
    });
    // relu(−1 − exp t)·t + exp t: the piece −(1 + exp t)·t + exp t meets f at 0.
    const crossed = lineOf('t', [
      'e = exp t',
      'o = const value=-1',
      'd = sub o e',
      'r = relu d',
      'p = mul r t',
      'y = add p e',
    ]);
    expect(at(crossed, cover('exp(t)'), ZERO, '1', '-1')).toEqual({
      value: 0,
      clarke: [0],
      lacking: undefined,
      active: [0, 1],
    });
  });

  test('a corner without a closed form all pieces have to go through', () => {
    const nodes = ['e = exp t', 'h = sum t t t'];
    const most = lineOf('t', [...nodes, 'y = max e h']);
    const far = { ...CROSSING, lo: '3/2', hi: '8/5' };
    const pieces = cover('exp(t)', CROSSING, '3*t', far, 'exp(t)');
    const slope = { expr: 'exp(t) at t', lo: '1', hi: '2' };
    expect(at(most, pieces, CROSSING, slope, '3')).toEqual({
      value: 0,
      clarke: [0, 1],
      lacking: undefined,
      active: [0, 1],
    });
  });

  test('a point that a cell reaches whose piece has no value there D_f is not known', () => {
    const lacking = own(
      'x',
      ['y = s t'],
      'exp(x) when x <= 0',
      '1 + x when x > 0',
      '1/x when x > 0 and x < 0',
    );
    expect(at(lacking, cover('exp(t)', ZERO, '1 + t'), ZERO, '1')).toMatchObject({ lacking: 'y' });
  });
});

test('whether D_f has several slopes', () => {
  const several = (line: Line, pieces: readonly object[], mark: object | string): boolean => {
    let found = false;
    const says = saidOf(line, pieces, one => {
      found = isMultivalued(spotAt(mark, one.review.meter), one);
    });
    expect(says).toEqual([]);
    return found;
  };
  expect([several(absolute, ABSOLUTE, LOG_TWO), several(absolute, ABSOLUTE, ZERO)]).toEqual([true, false]);
  expect([several(artificial, ARTIFICIAL, ZERO), several(artificial, ARTIFICIAL, '1')]).toEqual([
    true,
    false,
  ]);
});

test('the pieces of a stretch are made once', () => {
  const says = saidOf(absolute, ABSOLUTE, ({ pieces, line }) => {
    expect(allOn(line, pieces[0]!.on)).toBe(allOn(line, pieces[0]!.on));
    expect(refusal(() => allOn(line, pieces[1]!.on))).toBe('none');
  });
  expect(says).toEqual([]);
});
