import { describe, expect, test } from 'vitest';
import { CornercheckError } from '../../../src/errors.ts';
import { format, rational } from '../../../src/numbers/index.ts';
import { formatPolynomial } from '../../../src/polynomials/index.ts';
import { axis, lineCurve, parseCurve, pointOn, velocity } from '../../../src/segments/index.ts';

const written = (curve: ReturnType<typeof velocity>) => curve.map(p => formatPolynomial(p, 't'));

test('a line goes from its first point to its second', () => {
  const line = lineCurve([rational(1), rational(1, 2)], [rational(3), rational(1, 2)]);
  expect(written(line)).toEqual(['2*t + 1', '1/2']);
  expect([0, 1].map(t => pointOn(line, rational(t)).map(format))).toEqual([
    ['1', '1/2'],
    ['3', '1/2'],
  ]);
  expect(written(axis)).toEqual(['t']);
});

test('velocities and points', () => {
  const curve = parseCurve('t^2 - 1/2, 3*t', ['x', 'y']);
  expect(written(velocity(curve))).toEqual(['2*t', '3']);
  expect(pointOn(curve, rational(1, 2)).map(format)).toEqual(['-1/4', '3/2']);
});

describe('a curve is refused', () => {
  const refusal = (text: string, inputs: string[]): CornercheckError => {
    try {
      parseCurve(text, inputs);
    } catch (error) {
      if (error instanceof CornercheckError) return error;
    }
    throw new Error('expected a refusal');
  };

  test('with another number of coordinates', () => {
    const error = refusal('t', ['x', 'y']);
    expect(error.message).toBe('--curve: expected 2 polynomials in t, one for each of x, y, got 1');
    expect([error.code, error.path]).toEqual(['bad-point', '--curve']);
    expect(refusal('t, t', ['x']).message).toBe(
      '--curve: expected a polynomial in t, one for each of x, got 2',
    );
  });

  test('where it is no polynomial', () => {
    const error = refusal('t,  1/t ', ['x', 'y']);
    expect(error.message).toBe('--curve, y: expected a polynomial in t, got 1/t');
    expect([error.code, error.path]).toEqual(['bad-point', '--curve, y']);
    expect(refusal('exp(t)', ['x']).message).toBe('--curve, x: expected a polynomial in t, got exp(t)');
    expect(written(parseCurve('t*(t + 1)/2', ['x']))).toEqual(['1/2*t^2 + 1/2*t']);
  });
});
