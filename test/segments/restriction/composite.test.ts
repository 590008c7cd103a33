import { describe, expect, test } from 'vitest';
import { Undecided } from '../../../src/fields/index.ts';
import { formatFunction, formatPolynomial } from '../../../src/polynomials/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { axis, compositePieces, parseCurve } from '../../../src/segments/index.ts';

const found = (text: string, budget?: number, curve = axis): string | string[] => {
  const pieces = compositePieces(compile(parseProgramText(text)), curve, budget);
  if (typeof pieces === 'string') return pieces;
  return pieces
    .map(({ value, divisors }) =>
      [formatFunction(value, 't'), ...divisors.map(p => `/ ${formatPolynomial(p, 't')}`)].join(' '),
    )
    .sort();
};

describe('composite pieces', () => {
  test('are the choices of a piece at every node, each function once', () => {
    expect(found('t^2')).toEqual(['t^2']);
    expect(found('abs(t)')).toEqual(['-t', 't']);
    expect(found('relu(t) + relu(t)')).toEqual(['0', '2*t', 't']);
    expect(found('abs(abs(t) - 1)')).toEqual(['-t + 1', '-t - 1', 't + 1', 't - 1']);
    expect(found('t')).toEqual(['t']);
    // A node that nobody reads is no choice.
    expect(found('a = abs(t)\nt + 1')).toEqual(['t + 1']);
    expect(found('a = abs(t)\na*a')).toEqual(['t^2']);
  });

  test('are followed along a curve', () => {
    expect(found('max(x, y)', undefined, parseCurve('t, 1 - t^2', ['x', 'y']))).toEqual(['-t^2 + 1', 't']);
  });

  test('remember what they divide by, also where it cancels', () => {
    expect(found('t/t')).toEqual(['1 / t']);
    expect(found('abs(t)/(t - 1) + 1/t')).toEqual([
      '(-t^2 + t - 1)/(t^2 - t) / t - 1 / t',
      '(t^2 + t - 1)/(t^2 - t) / t - 1 / t',
    ]);
    // The same function with another divisor is another piece.
    expect(found('select g(x) { x when x >= 0; x^2/x when x < 0 }\ng(t)')).toEqual(['t', 't / t']);
  });

  test('are one where they divide by the same in another order', () => {
    const pieces = found('select g(x) { 1/x/(x - 1) when x >= 0; 1/(x - 1)/x when x < 0 }\ng(t)');
    expect(pieces).toHaveLength(1);
    expect(pieces[0]).toMatch(/^\(1\)\/\(t\^2 - t\) \/ /);
  });

  test('that nowhere have a value are left out', () => {
    expect(found('select g(x) { x when x >= 0; 1/(x - x) when x < 0 }\ng(t)')).toEqual(['t']);
    expect(found('1/relu(t)')).toEqual(['(1)/(t) / t']);
  });
});

describe('composite pieces are not all known', () => {
  test('where they are too many', () => {
    const steps = 'more than 3 steps of enumeration';
    expect(found('abs(abs(t) - 1)', 3)).toBe(steps);
    // 2 for abs, 1 each for the constant and the difference of two states, 4 for abs of two.
    const exact = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find(n => typeof found('abs(abs(t))', n) !== 'string');
    expect(exact).toBe(6);
  });

  test('where one is no rational function, or too large', () => {
    expect(found('a = exp(t)\nabs(a)')).toBe('piece 1 of a: exp(t) is no rational function of t');
    expect(found('a = t^600\nb = a*a\nabs(b)')).toBe('piece 1 of b is too large to compute with');
    expect(found('a = t^500\nb = a*a\nabs(b)')).toEqual(['-t^1000', 't^1000']);
  });

  test('where whoever watches has no time', () => {
    const watch = () => {
      throw new Undecided('no time');
    };
    const program = compile(parseProgramText('abs(t)'));
    expect(compositePieces(program, axis, { steps: 100, watch })).toBe('no time');
    const broken = () => {
      throw new TypeError('broken');
    };
    expect(() => compositePieces(program, axis, { steps: 100, watch: broken })).toThrow(TypeError);
  });
});
