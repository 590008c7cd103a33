import { describe, expect, test } from 'vitest';
import { contains, type Interval } from '../../../src/numbers/enclosed/interval.ts';
import { compare, type Rational, rational } from '../../../src/numbers/index.ts';
import {
  type Conventions,
  compile,
  isEvaluationFailure,
  parseProgramText,
} from '../../../src/programs/index.ts';
import { integrate, isRestrictionFailure, parseCurve, restrict } from '../../../src/segments/index.ts';
import { type EnclosureOptions, encloseIntegral } from '../../../src/segments/integral/enclose-integral.ts';

function enclosed(text: string, curve = 't', options: EnclosureOptions = {}): Interval | undefined {
  const program = parseProgramText(text);
  const line = compile(program);
  const along = restrict(line, parseCurve(curve, program.inputs));
  if (isRestrictionFailure(along)) throw new Error(along.failure.why);
  const found = integrate(line, along, { panels: 1 });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return encloseIntegral(
    line,
    along,
    found.pieces.map(({ integrand }) => integrand),
    options,
  );
}

const width = ({ lo, hi }: Interval): Rational => hi.sub(lo);
const isNarrow = (x: Interval | undefined, bits: number): boolean =>
  x !== undefined && compare(width(x), rational(1n, 1n << BigInt(bits))) < 0;

describe('the enclosure of an integral', () => {
  test('is the integral itself, but for rounding, where ω is quadratic', () => {
    // Taylor's formula of second order is then exact, about whatever point.
    for (const [text, curve, value] of [
      ['x^3', 't', rational(1)],
      // From −19/24 at −1/2 to −5/8 at 3/2.
      ['x^3 - 2*x^2 + x/3', '2*t - 1/2', rational(1, 6)],
      ['x*y', 't^2, t + 1', rational(2)],
      ['7*x', '5*t', rational(35)],
    ] as const)
      for (const panels of [1, 3, 64]) {
        const found = enclosed(text, curve, { panels });
        expect(contains(found!, value), text).toBe(true);
        expect(isNarrow(found, 80), text).toBe(true);
      }
  });

  test('narrows with the third power of the panels', () => {
    const [one, two, four] = [1, 2, 4].map(panels => enclosed('x^6', 't', { panels })!);
    for (const found of [one, two, four]) expect(contains(found!, rational(1))).toBe(true);
    expect(compare(width(two!).mul(rational(3)), width(one!))).toBe(-1);
    expect(compare(width(four!).mul(rational(3)), width(two!))).toBe(-1);
    // 64 where nothing else is asked for.
    expect(isNarrow(enclosed('x^6'), 10)).toBe(true);
    expect(enclosed('x^6')).toEqual(enclosed('x^6', 't', { panels: 64 }));
  });

  test('bounds the slivers around ends that are not rational', () => {
    const found = enclosed('relu(x^2 - 1/2)');
    expect(contains(found!, rational(1, 2))).toBe(true);
    expect(isNarrow(found, 28)).toBe(true);
    expect(isNarrow(found, 60)).toBe(false);
    const falling = enclosed('abs(x^2 - 1/2)');
    expect(contains(falling!, rational(0))).toBe(true);
    expect(isNarrow(falling, 28)).toBe(true);
  });

  test('shares the panels among the pieces, one at least for each', () => {
    const kinks = 'relu(x - 1/5)^3 + relu(x - 2/5)^3 + relu(x - 3/5)^3 + relu(x - 4/5)^3';
    const value = [4, 3, 2, 1].reduce((sum, k) => sum.add(rational(k ** 3, 125)), rational(0));
    for (const panels of [0, 1, 5, 11]) {
      const found = enclosed(kinks, 't', { panels });
      expect(contains(found!, value)).toBe(true);
      expect(isNarrow(found, 70)).toBe(true);
    }
    const parts = 'relu(x - 1/2)^4';
    expect(enclosed(parts, 't', { panels: 2 })).toEqual(enclosed(parts, 't', { panels: 1 }));
    expect(enclosed(parts, 't', { panels: 3 })).toEqual(enclosed(parts, 't', { panels: 4 }));
    expect(enclosed(parts, 't', { panels: 3 })).not.toEqual(enclosed(parts, 't', { panels: 2 }));
  });

  test('holds the integral also near a pole', () => {
    const found = enclosed('1/(1000*(x - 1/2)^2 + 1)', 't', { panels: 1 });
    expect(contains(found!, rational(0))).toBe(true);
    const rising = enclosed('1/(x + 1/100)', 't', { panels: 1 });
    expect(contains(rising!, rational(100, 101).sub(rational(100)))).toBe(true);
  });

  test('is none where the engine answers something else all along', () => {
    const wrong: Conventions = new Map([['max', () => new Map([[1, rational(2)]])]]);
    expect(enclosed('max(x, x)', 't', { panels: 2, conventions: wrong })).toBe(undefined);
  });
});
