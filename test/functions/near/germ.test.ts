import { describe, expect, test } from 'vitest';
import { taylorPolynomial } from '../../../src/fields/cells/arcs/taylor.ts';
import { type Germ, Germs, taylorCoefficient } from '../../../src/functions/near/germ.ts';
import { polyKey } from '../../../src/functions/near/poly.ts';
import { Failure, type Fallible, format, rational } from '../../../src/numbers/index.ts';
import { polyOf, polysOf } from '../../fields/cells/guards.ts';

const text = (germ: Fallible<Germ>): string =>
  germ instanceof Failure ? `${germ.kind}: ${germ.why}` : `(${polyKey(germ.top)})/(${polyKey(germ.bottom)})`;

describe('functions near a point', () => {
  const germs = new Germs(2);
  const { field } = germs;
  const x = germs.coordinate(0, rational(2));
  const y = germs.coordinate(1, rational(0));
  const divided = (a: Germ, b: Germ): Germ => {
    const quotient = field.div(a, b);
    if (quotient instanceof Failure) throw new Error(quotient.why);
    return quotient;
  };

  test('are coordinates, constants, and what is computed from them', () => {
    expect(text(x)).toBe('(1:1 :2)/(:1)');
    expect(text(y)).toBe('(0,1:1)/(:1)');
    expect([field.zero, field.one, field.from(rational(1, 2))].map(text)).toEqual([
      '()/(:1)',
      '(:1)/(:1)',
      '(:1/2)/(:1)',
    ]);
    expect(text(field.add(x, y))).toBe('(0,1:1 1:1 :2)/(:1)');
    expect(text(field.sub(x, x))).toBe('()/(:1)');
    expect(text(field.neg(x))).toBe('(1:-1 :-2)/(:1)');
    expect(text(field.mul(x, y))).toBe('(0,1:2 1,1:1)/(:1)');
    expect([field.told(x), field.bounded(x), field.name]).toEqual([true, true, 'functions near a point']);
  });

  test('have denominators that are 1 at the point', () => {
    expect(text(field.div(y, x))).toBe('(0,1:1/2)/(1:1/2 :1)');
    expect(text(field.pow(x, -2))).toBe('(:1/4)/(1:1 2:1/4 :1)');
    expect(text(field.pow(y, 3))).toBe('(0,3:1)/(:1)');
    expect(text(field.pow(y, 0))).toBe('(:1)/(:1)');
    expect(text(field.div(x, y))).toBe('undefined: division by zero');
    expect(text(field.pow(y, -1))).toBe('undefined: division by zero');
  });

  test('are added over a common denominator, where they have one', () => {
    const [a, b] = [divided(y, x), divided(field.one, x)];
    expect(text(field.add(a, b))).toBe('(0,1:1/2 :1/2)/(1:1/2 :1)');
    // y/(2 + u) + 1/(2 + u)²: over the product, which is not reduced.
    const c = divided(b, x);
    const bottom = '(1 + x/2)';
    const top = `y/2*${bottom}^2 + ${bottom}/4`;
    expect(text(field.add(a, c))).toBe(`(${polyKey(polyOf(top))})/(${polyKey(polyOf(`${bottom}^3`))})`);
  });

  test('have the sign of their value; where that is 0, only 0 itself has one', () => {
    expect([x, field.neg(x), field.zero, y].map(field.sign)).toEqual([1, -1, 0, 'undecided']);
    expect(field.key(x)).toBe('1:1 :2/:1');
  });

  test('exp, log, sin and cos are known where they are rational', () => {
    expect(text(field.exp(x))).toBe('undecided: exp(2) is not rational');
    expect(text(field.log(x))).toBe('undecided: log(2) is not rational');
    expect(text(field.exp(field.zero))).toBe('(:1)/(:1)');
    expect(text(field.sin(field.zero))).toBe('()/(:1)');
    expect(text(field.cos(field.zero))).toBe('(:1)/(:1)');
    expect(text(field.log(field.one))).toBe('()/(:1)');
  });

  test('one variable stands for the rest of one function of one argument', () => {
    const own = new Germs(1);
    const u = own.coordinate(0, rational(0));
    own.field.exp(u);
    own.field.exp(u);
    own.field.sin(u);
    own.field.exp(own.field.mul(u, u));
    expect(own.remainders.map(({ name, of }) => `${name} ${text(of)}`)).toEqual([
      'exp (1:1)/(:1)',
      'sin (1:1)/(:1)',
      'exp (2:1)/(:1)',
    ]);
    // x⁶(1/720 + R) and the terms before.
    expect(text(own.field.exp(u))).toBe('(1:1 2:1/2 3:1/6 4:1/24 5:1/120 6,1:1 6:1/720 :1)/(:1)');
  });
});

test('Taylor coefficients', () => {
  const list = (name: 'exp' | 'log' | 'sin' | 'cos') =>
    [0, 1, 2, 3, 4, 5].map(k => format(taylorCoefficient(name, k))).join(' ');
  expect(list('exp')).toBe('1 1 1/2 1/6 1/24 1/120');
  expect(list('log')).toBe('0 1 -1/2 1/3 -1/4 1/5');
  expect(list('sin')).toBe('0 1 0 -1/6 0 1/120');
  expect(list('cos')).toBe('1 0 -1/2 0 1/24 0');
});

describe('Taylor polynomials', () => {
  const taylor = (guard: string): string => {
    const { germs, polys } = polysOf('x, y, z', [guard]);
    return polyKey(taylorPolynomial(polys[0]!, germs));
  };

  test('of polynomials are these, of any degree', () => {
    expect(taylor('x^20 - y')).toBe(polyKey(polyOf('x^20 - y')));
  });

  test('of what is no polynomial stop at degree 8', () => {
    expect(taylor('exp(x) - 1')).toBe(
      polyKey(polyOf('x + x^2/2 + x^3/6 + x^4/24 + x^5/120 + x^6/720 + x^7/5040 + x^8/40320')),
    );
    expect(taylor('sin(x^2)')).toBe(polyKey(polyOf('x^2 - x^6/6')));
    expect(taylor('log(1 + x*y)')).toBe(polyKey(polyOf('x*y - x^2*y^2/2 + x^3*y^3/3 - x^4*y^4/4')));
    expect(taylor('cos(x) - cos(x) + z')).toBe(polyKey(polyOf('z')));
  });

  test('of quotients expand the denominator', () => {
    // exp(u) − 1 for u = x/(1 − x): 1 + u + …; the terms of degree 1 and 2 are x + x² + x²/2.
    const terms = taylor('exp(x/(1 - x)) - 1 - x');
    expect(terms).toContain('2:3/2');
    expect(terms).not.toMatch(/(^| )(1|9):/);
  });
});
