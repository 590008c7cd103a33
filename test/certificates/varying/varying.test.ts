/** Functions of t in the place of numbers: identities and signs on stretches, points, and what is not known. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { rationals } from '../../../src/certificates/kernel/jet.ts';
import { readFormula } from '../../../src/certificates/language/formula.ts';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import * as Q from '../../../src/certificates/numbers/rational.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { isContinuousAt } from '../../../src/certificates/varying/along.ts';
import { rationalSpot, readSpot, type Spot } from '../../../src/certificates/varying/spot.ts';
import { Varying } from '../../../src/certificates/varying/varying.ts';
import { parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { seeded } from '../../random.ts';

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

test.each([
  ['relu(exp(t) - 2)', '{"root":"exp(t) - 2","lo":"1/2","hi":"1"}', true],
  ['log(1 + relu(t))', '0', true],
  ['sqrt(relu(t))', '0', false],
  ['floor(t)', '1', false],
  ['1/t', '0', false],
  ['max(exp(t), 3*t)', CROSSING, true],
])('%s is seen to be continuous at %s: %s', (text, at, answer) => {
  const program = programToJson(parseProgramText(text));
  expect(over(meter => isContinuousAt(readProgram(program, meter), spot(at, meter)!, meter))).toBe(answer);
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
