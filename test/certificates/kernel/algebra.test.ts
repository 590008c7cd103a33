/** The one interpreter of formulas, over texts: what is computed, in which order, and where there is nothing. */
import { describe, expect, it, test } from 'vitest';
import { type Algebra, type Dual, Duals, run, runAll } from '../../../src/certificates/kernel/algebra.ts';
import { rationals } from '../../../src/certificates/kernel/jet.ts';
import { costOf, formulaOf, meter, number, textOf } from '../units.ts';

/** Texts; 1/0, 0^-1 and log(0) are undefined. */
const texts: Algebra<string> = {
  meter,
  constant: textOf,
  add: (a, b) => `(${a} + ${b})`,
  neg: a => `-${a}`,
  mul: (a, b) => `${a}*${b}`,
  inverse: a => (a === '0' ? undefined : `/${a}`),
  power: (a, k) => (a === '0' && k < 0 ? undefined : `${a}^${k}`),
  fraction: (a, { n, d }) => (a === '0' && n < 0n ? undefined : `${a}^(${n}/${d})`),
  apply: (name, a) => (name === 'log' && a === '0' ? undefined : `${name} ${a}`),
};

const said = (formula: string, on = texts) => run(on, formulaOf(formula), i => 'xyz'[i]);

describe('a formula', () => {
  test.each([
    ['x', 'x'],
    ['1/2', '1*/2'],
    ['x + y', '(x + y)'],
    ['x - y', '(x + -y)'],
    ['-x', '-x'],
    ['x * y', 'x*y'],
    ['x / y', 'x*/y'],
    ['x^3', 'x^3'],
    ['exp(x) + log(y)', '(exp x + log y)'],
    ['sin(x) * cos(y)', 'sin x*cos y'],
  ])('%s is %s', (formula, text) => {
    expect(said(formula)).toBe(text);
  });

  it('that takes a number from itself is 0 times the number, whatever it is', () => {
    expect(said('x - x')).toBe('0*x');
    // Not one number, though written alike.
    expect(said('x + y - (x + y)')).toBe('0*(x + y)');
  });

  it('divides as the algebra does, where it has a way of its own', () => {
    expect(said('x / y', { ...texts, div: (a, b) => `${a} over ${b}` })).toBe('x over y');
  });

  test.each(['1 / 0', 'x + 1 / 0', '0^-1', 'log(0) * x', 'exp(1 / 0)'])('%s is undefined', formula => {
    expect(said(formula)).toBeUndefined();
  });

  it('is undefined where an argument is', () => {
    expect(run(texts, formulaOf('x + y'), i => (i === 0 ? 'x' : undefined))).toBeUndefined();
  });

  it('costs one for each instruction', () => {
    expect(costOf(counter => run(rationals(counter), formulaOf('x'), () => number(0)))).toBe(1);
  });

  it('of several outputs is undefined where one is', () => {
    const piece = [formulaOf('x'), formulaOf('1 / y')];
    expect(runAll(texts, piece, ['a', 'b'])).toEqual(['a', '1*/b']);
    expect(runAll(texts, piece, ['a', '0'])).toBeUndefined();
  });
});

describe('dual numbers', () => {
  /** Notes in words. */
  const duals = (width: number) =>
    new Duals<string, string>(texts, width, {
      constant: 'c',
      sum: (a, b) => `${a}+${b}`,
      product: (a, b) => `${a.note}*${b.note}`,
      inverse: a => `/${a.note}`,
      power: (a, k) => `${a.note}^${k}`,
      apply: a => `f${a.note}`,
    });
  const x = (on: Duals<string, string>): Dual<string, string> => ({ ...on.coordinate('x', 0), note: 'x' });
  const slope = (formula: string): unknown => {
    const on = duals(1);
    const found = run(on, formulaOf(formula), () => x(on));
    return found && [found.value, found.gradient[0], found.note];
  };

  test.each([
    ['3', ['3', '0', 'c']],
    ['x + 3', ['(x + 3)', '(1 + 0)', 'x+c']],
    ['-x', ['-x', '-1', 'x']],
    ['x * 3', ['x*3', '(3*1 + x*0)', 'x*c']],
    ['x^3', ['x^3', '3*x^2*1', 'x^3']],
    ['x^0', ['x^0', '0*0*1', 'x^0']],
    ['exp(x)', ['exp x', 'exp x*1', 'fx']],
    ['log(x)', ['log x', '/x*1', 'fx']],
    ['sin(x)', ['sin x', 'cos x*1', 'fx']],
    ['cos(x)', ['cos x', '-sin x*1', 'fx']],
  ])('%s', (formula, expected) => {
    expect(slope(formula)).toEqual(expected);
  });

  it('have the slope -1/x² of 1/x', () => {
    const on = duals(1);
    expect(on.inverse(x(on))).toEqual({ value: '/x', gradient: ['-/x*/x*1'], note: '/x' });
  });

  it('are undefined where the value is, or the slope', () => {
    expect([slope('0^-1'), slope('log(0)'), slope('1 / 0')]).toEqual([undefined, undefined, undefined]);
    const odd = { ...texts, inverse: () => undefined };
    const on = new Duals<string, string>(odd, 1, duals(1).notes);
    expect(on.apply('log', x(on))).toBeUndefined();
    // Without a direction no slope is asked for.
    const flat = new Duals<string, string>(odd, 0, duals(0).notes);
    expect(flat.apply('log', flat.fixed('x'))).toEqual({ value: 'log x', gradient: [], note: 'fc' });
  });

  it('have as many directions as they were made with', () => {
    const on = duals(3);
    expect(on.coordinate('y', 1)).toEqual({ value: 'y', gradient: ['0', '1', '0'], note: 'c' });
    expect(on.fixed('y').gradient).toEqual(['0', '0', '0']);
  });

  it('are undefined where the algebra below knows no slope, or a slope but no value', () => {
    const slopeIn = (odd: Partial<Algebra<string>>, formula: string) => {
      const on = new Duals<string, string>({ ...texts, ...odd }, 1, duals(1).notes);
      return run(on, formulaOf(formula), () => x(on));
    };
    const without = (lost: number): Partial<Algebra<string>> => ({
      power: (a, k) => (k === lost ? undefined : texts.power(a, k)),
    });
    expect(slopeIn(without(2), 'x^3')).toBeUndefined();
    expect(slopeIn(without(3), 'x^3')).toBeUndefined();
    expect(slopeIn(without(3), 'x^2')).toMatchObject({ value: 'x^2', gradient: ['2*x^1*1'] });
    const apply: Algebra<string>['apply'] = (name, a) => (name === 'sin' ? undefined : texts.apply(name, a));
    expect(slopeIn({ apply }, 'cos(x)')).toBeUndefined();
    expect(slopeIn({ apply }, 'sin(x)')).toBeUndefined();
    expect(slopeIn({ apply }, 'exp(x)')).toMatchObject({ value: 'exp x' });
  });

  it('cost one for each instruction, and what each entry of value and gradient costs', () => {
    const cost = (width: number, formula: string): number =>
      costOf(counter => {
        const on = new Duals<string, string>({ ...texts, meter: counter }, width, duals(0).notes);
        run(on, formulaOf(formula), () => on.fixed('x'));
      });
    for (const width of [0, 1, 9]) {
      expect([cost(width, 'x'), cost(width, '-x')]).toEqual([1, 2]);
      // Two products and a sum for each entry are paid for as two.
      for (const formula of ['x + x', 'x * x']) expect(cost(width, formula)).toBe(3 + 2 * (width + 1));
      for (const formula of ['x^2', 'exp(x)']) expect(cost(width, formula)).toBe(2 + (width + 1));
      expect(cost(width, 'x / x')).toBe(3 + 3 * (width + 1));
    }
  });
});
