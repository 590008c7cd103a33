/** Functions of t of which too little is known, and what is not seen of them. */
import { expect, test } from 'vitest';
import { readFormula } from '../../../src/certificates/language/formula.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { type Rat, signOf } from '../../../src/certificates/numbers/rational.ts';
import type { Real } from '../../../src/certificates/reals/real.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { Clearing } from '../../../src/certificates/varying/clearing.ts';
import { lipschitz, showContinuous } from '../../../src/certificates/varying/continuing.ts';
import { readSpot } from '../../../src/certificates/varying/spot.ts';
import { Varying } from '../../../src/certificates/varying/varying.ts';
import { lineOf, number, refusal, meter as unmetered } from '../units.ts';

function over<T>(work: (meter: Meter) => T): T {
  const meter = new Meter(50_000_000);
  return meter.over(new ExpLog(meter), () => work(meter));
}

test('functions are of numbers that are not rational', () => {
  expect(refusal(() => new Varying(undefined, undefined, number(0), unmetered))).toEqual({
    stop: 'numbers that are not rational',
  });
});

test('a root of what is not seen to be positive', () => {
  const stopped = over(meter => {
    const on = new Varying(undefined, undefined, number(0), meter);
    return refusal(() =>
      on.over(() => on.fraction(on.of(readFormula('-1 - t^2', ['t'], meter)), number('1/2'))),
    );
  });
  expect(stopped).toEqual({ stop: 'a root of what may be 0 somewhere' });
  const near = { lo: number(0), hi: number(1) };
  expect(refusal(() => lipschitz(unmetered).fraction(near, number('1/2')))).toEqual({
    stop: 'a root of what may be 0',
  });
});

test.each([
  ['a step', ['y = step x'], 'an operation that may jump'],
  ['a quotient by 0', ['z = sub x x', 'y = div x z'], 'a node without a value near a point'],
  ['many signs', [`y = norm1 ${new Array(8).fill('x').join(' ')}`], 'many pieces near a point'],
  [
    'an order of many arguments',
    [`y = kthLargest ${new Array(70).fill('x').join(' ')} k=3`],
    'many pieces near a point',
  ],
])('%s is not seen to be continuous', (_, nodes, stop) => {
  const zero = { lo: number(0), hi: number(0) };
  const small = { lo: number('-1/8'), hi: number('1/8') };
  const at = nodes[1] === undefined ? small : zero;
  expect(refusal(() => showContinuous(lineOf('x', nodes), [at], unmetered))).toEqual({ stop });
});

/** A function on a stretch, and what is asked of it. */
const ask = <T>(
  text: string,
  sample: string,
  work: (f: Rat, on: Varying) => T,
  from?: object,
  to?: object,
): unknown =>
  over(meter => {
    const ends = [from, to].map(end => end && readSpot(end, meter));
    const on = new Varying(ends[0], ends[1], number(sample), meter);
    let found: T | undefined;
    const why = refusal(() => {
      found = work(
        on.over(() => on.of(readFormula(text, ['t'], meter))),
        on,
      );
    });
    return why === 'none' ? found : why;
  });

test('a sign is not known far out, nor where what is 0 all over is looked for too deep', () => {
  const sign = (f: Rat, on: Varying) => new Clearing(on).signOf(f as Real);
  // It is negative beyond 10⁹.
  expect(ask('10^9 - t', '1', sign, { at: '0' })).toEqual({
    stop: 'the sign of a function towards infinity',
  });
  expect(ask('(t - 1)^5', '1', (f, on) => on.isZero(f))).toEqual({
    stop: 'whether a function is 0 all over',
  });
});

test('a sample may be as near to an end as it likes', () => {
  const sign = (f: Rat, on: Varying) => new Clearing(on).signOf(f as Real);
  const end = { root: 'exp(t) - 2', lo: '0', hi: '1', expr: 'log(2)' };
  expect(ask('exp(t) - 2', '69314718055994530941/100000000000000000000', sign, undefined, end)).toBe(-1);
});

test('the sign of what is 0 nowhere is not told where it is too near to 0', () => {
  const [from, to] = [{ at: '1' }, { at: '2' }];
  expect(ask('sqrt(t^2 + 1/10^200) - t', '3/2', (f, on) => on.over(() => signOf(f)), from, to)).toEqual({
    stop: 'the sign of a function at a number',
  });
  expect(ask('exp(t) - 3*t', '3/2', (f, on) => on.over(() => signOf(f)), from, to)).toEqual({
    stop: 'the sign of a function on a stretch',
  });
});
