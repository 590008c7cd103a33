/** Programs on stretches on which they are made of elementary functions, and at the points between. */
import { describe, expect, test } from 'vitest';
import { NoValue } from '../../../src/certificates/kernel/held.ts';
import { Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { compare } from '../../../src/certificates/numbers/rational.ts';
import {
  functionsOf,
  functionsOn,
  ifAny,
  isContinuousAt,
  isSame,
  readSpots,
  readVarying,
  valuesOf,
} from '../../../src/certificates/varying/along.ts';
import { CROSSING, functionOf, real, spotAt, stretchOf, withReals } from '../stretches.ts';
import { lineOf, refusal, stepOf, textOf, vector } from '../units.ts';

const ZERO = { at: '0' };
const part = (from: object | null, to: object | null): object => ({ from, to });

describe('a cover', () => {
  test('is of intervals that follow on each other; null is an end of the line', () => {
    withReals(meter => {
      const found = readSpots([part(null, ZERO), part(ZERO, CROSSING), part(CROSSING, null)], meter);
      expect(found.map(({ from, to }) => [from?.isRational, to?.isRational])).toEqual([
        [undefined, true],
        [true, false],
        [false, undefined],
      ]);
    });
  });

  test.each<readonly [what: string, parts: readonly object[], why: object]>([
    ['of nothing', [], { wrong: 'expected at least one interval' }],
    [
      'with a gap',
      [part(null, ZERO), part(CROSSING, null)],
      { wrong: 'does not begin where the interval before it ends', path: '/1/from' },
    ],
    [
      'with a part behind the end of the line',
      [part(null, null), part(ZERO, null)],
      { wrong: 'does not begin where the interval before it ends', path: '/1/from' },
    ],
    ['of ends in another order', [part(CROSSING, ZERO)], { wrong: 'expected from < to', path: '/0' }],
    ['of a point', [part(ZERO, ZERO)], { wrong: 'expected from < to', path: '/0' }],
    ['without an end', [{ from: null }], { wrong: 'expected an object', path: '/0/to' }],
  ])('%s is none', (_, parts, why) => {
    expect(withReals(meter => refusal(() => readSpots(parts, meter)))).toEqual(why);
  });
});

test.each<readonly [from: object | string | undefined, to: object | string | undefined, sample: string]>([
  ['0', '12', '5'],
  ['0', undefined, '13/12'],
  [undefined, '0', '-13/12'],
  [undefined, undefined, '1/12'],
])('functions between %s and %s are looked at around %s', (from, to, sample) => {
  withReals(meter => {
    const [a, b] = [from, to].map(mark => (mark === undefined ? undefined : spotAt(mark, meter)));
    expect(textOf(functionsOn({ from: a, to: b }, meter).sample)).toBe(sample);
  });
});

test('ends that are near each other are narrowed until there is room between them', () => {
  withReals(meter => {
    const [from, to] = [spotAt({ root: 'exp(t) - 2', lo: '0', hi: '1' }, meter), spotAt('7/10', meter)];
    const { sample } = functionsOn({ from, to }, meter);
    expect([compare(sample, real('log(2)', meter), meter), compare(sample, to.lo, meter)]).toEqual([1, -1]);
  });
});

test('where a program has no value all over there is none, and else its faults are seen', () => {
  const step = stepOf(lineOf('x', ['y = log x']), 'y');
  const thrown = (error: Error) =>
    refusal(() =>
      expect(
        ifAny(() => {
          throw error;
        }),
      ).toBeUndefined(),
    );
  expect(thrown(new NoValue(step, true))).toBe('none');
  expect(thrown(new NoValue(step, false))).toEqual({ wrong: 'the node y is undefined there' });
  expect([thrown(new Wrong('w')), thrown(new Stop('s'))]).toEqual([{ wrong: 'w' }, { stop: 's' }]);
  expect(ifAny(() => 1)).toBe(1);
});

test('the outputs of a program are functions on a stretch, and values at a number', () => {
  withReals(meter => {
    const line = lineOf('x', ['e = exp x', 'l = log x'], { outputs: ['e', 'l'] });
    const [right, left] = [stretchOf(meter, '0', undefined, '1'), stretchOf(meter, undefined, '0', '-1')];
    const found = functionsOf(line, right)!;
    expect([isSame(found[0]!, functionOf('exp(t)', right), right), found.length]).toEqual([true, 2]);
    expect(isSame(found[1]!, functionOf('log(2*t) - log(2)', right), right)).toBe(true);
    expect(functionsOf(line, left)).toBeUndefined();
    expect(refusal(() => functionsOf(line, stretchOf(meter, '-1', '1', '1/2')))).toEqual({
      stop: 'the sign of a function on a stretch',
    });
    expect(valuesOf(line, vector(1), meter)!.map(one => compare(one, real('exp(1)', meter), meter))).toEqual([
      0, -1,
    ]);
    expect(valuesOf(line, vector(0), meter)).toBeUndefined();
  });
});

test('a function of t is one as it is written, and equal to others all over or not', () => {
  withReals(meter => {
    const on = stretchOf(meter, '0', undefined, '1');
    const same = (f: string, g: string): boolean => isSame(readVarying(f, on), readVarying(g, on), on);
    expect([same('exp(log(t))', 't'), same('exp(t)', '1 + t'), same('t', 't + 1/10^40')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(refusal(() => readVarying('x', on))).toMatchObject({ wrong: expect.any(String) });
    expect(refusal(() => readVarying(1, on))).toEqual({ wrong: 'expected a string' });
    expect(refusal(() => readVarying('log(-t)', on))).toEqual({
      wrong: 'expected a function that has values there',
    });
  });
});

test.each<readonly [nodes: readonly string[], at: object | string, answer: boolean]>([
  [['e = exp x', 'd = sub e x', 'y = relu d'], '0', true],
  [['e = exp x', 'y = max e x'], CROSSING, true],
  [['r = relu x', 'y = log r'], '1', true],
  [['r = relu x', 'y = sqrt r'], '0', false],
  [['y = sqrt x'], '1/1000', true],
  [['y = floor x'], '1', false],
  [['y = log x'], '0', false],
])('%j is seen to be continuous at %j: %s', (nodes, at, answer) => {
  expect(withReals(meter => isContinuousAt(lineOf('x', nodes), spotAt(at, meter), meter))).toBe(answer);
});

test('around a point without a closed form the ends are narrowed until a value is seen on both sides', () => {
  const pole = lineOf('x', ['c = const value=5/8', 'd = sub x c', 'y = div c d']);
  expect(withReals(meter => isContinuousAt(pole, spotAt(CROSSING, meter), meter))).toBe(true);
});
