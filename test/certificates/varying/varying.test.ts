/** Functions of t in the place of numbers: identities and signs on stretches, points, and what is not known. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { rationals } from '../../../src/certificates/kernel/jet.ts';
import { readFormula } from '../../../src/certificates/language/formula.ts';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import * as Q from '../../../src/certificates/numbers/rational.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { rationalSpot, readSpot, type Spot } from '../../../src/certificates/varying/spot.ts';
import { Varying } from '../../../src/certificates/varying/varying.ts';
import { seeded } from '../../random.ts';
import { functionOf, stretchOf } from '../stretches.ts';
import { refusal } from '../units.ts';

function over<T>(work: (meter: Meter) => T): T {
  const meter = new Meter(50_000_000);
  return meter.over(new ExpLog(meter), () => work(meter));
}

const number = (text: string, meter: Meter): Q.Rat => Q.parseLiteral(text, meter);
const spot = (text: string | undefined, meter: Meter): Spot | undefined =>
  text === undefined
    ? undefined
    : text.startsWith('{')
      ? readSpot(JSON.parse(text), meter)
      : rationalSpot(number(text, meter), meter);

/** The sign of a function on a stretch, or why there is none. */
const signOn = (
  text: string,
  from: string | undefined,
  to: string | undefined,
  sample: string,
): number | string =>
  over(meter => {
    try {
      const on = new Varying(spot(from, meter), spot(to, meter), number(sample, meter), meter);
      return on.over(() => Q.signOf(on.of(readFormula(text, ['t'], meter))));
    } catch (error) {
      if (error instanceof Stop || error instanceof Wrong) return error.message;
      throw error;
    }
  });

/** A mark of which a part has a sign that is looked for up to the mark itself. */
const ROOTED = '{"root":"5/2 - 5*sqrt(1 + t) + t","lo":"-9/10","hi":"-89/100"}';
const CROSSING = '{"root":"t - exp(t)/3","lo":"3/5","hi":"13/20"}';

test.each<
  readonly [text: string, from: string | undefined, to: string | undefined, sample: string, sign: number]
>([
  ['log(1 + exp(t)) - log(1 + exp(-t)) - t', undefined, undefined, '1/12', 0],
  ['(exp(t) - 1)/(exp(t) + 1) - 1 + 2/(1 + exp(t))', undefined, undefined, '1/12', 0],
  ['sqrt(t^2) + t', undefined, '0', '-1', 0],
  ['sqrt(1 + 2*t^2 + t^4) - 1 - t^2', undefined, undefined, '1/12', 0],
  ['exp(log(3*t)) - 3*t', '0', undefined, '1', 0],
  ['exp(-log(t)) - 1/t', '0', undefined, '1', 0],
  ['log(-2*t) - log(2) - log(-t)', undefined, '0', '-1', 0],
  ['exp(log(t*atan(t))) - t*atan(t)', '0', undefined, '1', 0],
  ['log(t) + 1', '1', undefined, '2', 1],
  ['exp(t) - t', undefined, undefined, '1/12', 1],
  ['exp(t) - 1 - t', '0', undefined, '1', 1],
  ['exp(t) - 1 - t - t^2/2', undefined, '0', '-1', -1],
  ['exp(t) - 3*t', undefined, CROSSING, '1/12', 1],
  ['exp(t) - 3*t', CROSSING, '1', '3/4', -1],
  ['log(t)', '0', '1', '1/2', -1],
  ['log(t)/t', '1', undefined, '2', 1],
  ['t*exp(-t)', '0', undefined, '1', 1],
  ['cos(t)', '-1', '1', '0', 1],
  ['atan(t) - t', '0', undefined, '1', -1],
  ['sqrt(1 + t^2) - t', undefined, undefined, '1/12', 1],
  ['1/2 - sqrt(1 + t) + t/5', '-1', ROOTED, '-19/20', 1],
  ['1/2 - sqrt(1 + t) + t/5', ROOTED, '2', '0', -1],
])('%s between %s and %s has one sign', (text, from, to, sample, sign) => {
  expect(signOn(text, from, to, sample)).toBe(sign);
});

test.each<readonly [text: string, from: string | undefined, to: string | undefined, sample: string]>([
  ['exp(t) - 3*t', '0', '1', '1/12'],
  ['exp(t) - 3*t', CROSSING, undefined, '3/4'],
  ['sin(t)', undefined, undefined, '1'],
  ['t', '-1', '1', '1/2'],
  ['exp(t) - 3*t + 1/10^9', CROSSING, '1', '3/4'],
  ['log(t)', '-1', '1', '1/2'],
  ['(exp(t) - 1)*(exp(t) - 1)', '-1', '1', '1/2'],
  ['sqrt(1 + t^2) - 2*t', '0', undefined, '1'],
])('%s between %s and %s has none that is seen', (text, from, to, sample) => {
  expect(signOn(text, from, to, sample)).toEqual(expect.any(String));
});

it('a norm that is 0 somewhere on a stretch is not computed with there', () => {
  const norm = (from: string, to: string, sample: string): boolean =>
    over(meter => {
      const on = new Varying(spot(from, meter), spot(to, meter), number(sample, meter), meter);
      return on.over(() => {
        try {
          return Q.signOf(rationals(meter).norm!(Q.mul(on.t, on.t, meter))) === 1;
        } catch (error) {
          if (error instanceof Stop) return false;
          throw error;
        }
      });
    });
  expect([norm('-1', '1', '1/2'), norm('0', '1', '1/2')]).toEqual([false, true]);
});

test.each([
  ['exp(t) - 3*t', true],
  ['exp(2*t) - 3*t*exp(t)', true],
  ['(t - exp(t)/3)^2*sin(t)', true],
  ['t*(exp(t) - 3*t) + (exp(t) - 3*t)^3', true],
  ['log(3*t) - t', true],
  ['exp(t) - 3*t + 1/10^30', false],
  ['(exp(t) - 3*t)/(t - exp(t)/3)^2', false],
  ['exp(t)', false],
])('%s is seen to be 0 where t = exp(t)/3: %s', (text, answer) => {
  over(meter => {
    const at = spot(CROSSING, meter)!;
    const on = new Varying(rationalSpot(Q.ZERO, meter), at, number('1/2', meter), meter);
    expect(
      on.vanishesAt(
        on.over(() => on.of(readFormula(text, ['t'], meter))),
        at,
      ),
    ).toBe(answer);
  });
});

/** Functions of t with values everywhere. */
const functions = fc.letrec<{ readonly tree: string }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom('t', 't', '2', '1/3', '-1'),
    fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([a, o, b]) => `(${a} ${o} ${b})`),
    tie('tree').map(a => `1/(1 + exp(${a}))`),
    tie('tree').map(a => `log(1 + (${a})^2)`),
    tie('tree').map(a => `atan(${a})`),
    tie('tree').map(a => `sqrt(1 + (${a})^2)`),
  ),
}));

it('a sign on a stretch is that of the value at each number inside', () => {
  let told = 0;
  let asked = 0;
  fc.assert(
    fc.property(functions.tree, fc.integer({ min: 1, max: 9 }), (text, k) => {
      const sign = signOn(text, '-1', '1', '1/12');
      asked += 1;
      if (typeof sign === 'string') return;
      told += 1;
      over(meter => {
        const value = meter.reals!.read(text.replaceAll(/\bt\b/g, `(${2 * k - 10}/10)`));
        expect(Q.signOf(value)).toBe(sign);
      });
    }),
    seeded(60),
  );
  expect(told).toBeGreaterThan(asked / 4);
});

test('functions are of numbers that are not rational', () => {
  expect(refusal(() => new Varying(undefined, undefined, Q.ZERO, new Meter(1_000)))).toEqual({
    stop: 'numbers that are not rational',
  });
});

test('a root of what is not seen to be positive is none', () => {
  over(meter => {
    const on = stretchOf(meter, undefined, undefined, '0');
    expect(
      refusal(() => on.over(() => on.fraction(functionOf('-1 - t^2', on), number('1/2', meter)))),
    ).toEqual({
      stop: 'a root of what may be 0 somewhere',
    });
  });
});

test.each([
  // What is 0 nowhere, and is too near to 0; and what is 0 somewhere.
  ['sqrt(t^2 + 1/10^200) - t', 'the sign of a function at a number'],
  ['exp(t) - 3*t', 'the sign of a function on a stretch'],
])('the sign of %s is not told', (text, stop) => {
  over(meter => {
    const on = stretchOf(meter, '1', '2', '3/2');
    expect(refusal(() => on.over(() => Q.signOf(functionOf(text, on))))).toEqual({ stop });
  });
});

test('what is 0 all over is not looked for too deep', () => {
  over(meter => {
    const on = stretchOf(meter, undefined, undefined, '1');
    expect(refusal(() => on.isZero(functionOf('(t - 1)^5', on)))).toEqual({
      stop: 'whether a function is 0 all over',
    });
  });
});
