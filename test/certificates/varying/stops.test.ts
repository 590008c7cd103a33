/** Functions of t of which too little is known, and points that are not told apart. */
import { expect, test } from 'vitest';
import { readFormula } from '../../../src/certificates/language/formula.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { lipschitz, showContinuous } from '../../../src/certificates/varying/continuing.ts';
import { readSpot } from '../../../src/certificates/varying/spot.ts';
import { Varying } from '../../../src/certificates/varying/varying.ts';
import { lineOf, number, refusal, meter as unmetered } from '../units.ts';

function over<T>(work: (meter: Meter) => T): T {
  const meter = new Meter(50_000_000);
  return meter.over(new ExpLog(meter), () => work(meter));
}
const root = (text: string, lo: string, hi: string): object => ({ root: text, lo, hi });
const read = (value: object) => over(meter => refusal(() => readSpot(value, meter)));

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

test('one number as the zero of two functions', () => {
  const found = over(meter => {
    const [a, b] = [root('exp(t) - 3', '1', '2'), root('exp(2*t) - 9', '1', '2')].map(one =>
      readSpot(one, meter),
    );
    return refusal(() => a!.compare(b!));
  });
  expect(found).toEqual({ stop: 'two points are not told apart' });
});

test.each([
  [
    'a function that has no value at an end',
    root('log(t - 1)', '1', '3'),
    { wrong: 'the function that marks a point has no value beside it' },
  ],
  ['three zeros', root('sin(4*t)', '-1', '1'), { stop: 'whether a function has one zero between two ends' }],
  ['a pole', root('1/t', '-1', '1'), { stop: 'whether a function has one zero between two ends' }],
])('%s', (_, value, why) => expect(read(value)).toEqual(why));

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
