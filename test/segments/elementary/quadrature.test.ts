/** Integrals by Taylor’s formula on panels: they hold the number, and are as narrow as was asked. */
import { expect, test } from 'vitest';
import { compare, parseRational, rational } from '../../../src/numbers/index.ts';
import { LinePoint } from '../../../src/segments/elementary/point.ts';
import { integralOf } from '../../../src/segments/elementary/quadrature.ts';
import { around } from './around.ts';

type Setting = ReturnType<typeof around>;
const at = (x: string) => LinePoint.at(parseRational(x));
const zero = (text: string) => (setting: Setting) => setting.zeroOf(text);
const NARROW = '1e-12';

/** With the integral to thirty digits. */
test.each([
  ['3*t^2', at('0'), at('2'), '8'],
  ['exp(t)', at('0'), at('1'), '1.718281828459045235360287471352662'],
  ['1/(1 + t)', at('0'), at('1'), '0.693147180559945309417232121458177'],
  ['sin(t)', at('-1'), at('1'), '0'],
  ['t - t', at('0'), at('1'), '0'],
  // Between ends that are not rational: e^t from 0 to log 2, and 2t from log 2 to √2.
  ['exp(t)', at('0'), zero('exp(t) - 2'), '1'],
  ['exp(t) - 3', at('0'), zero('exp(t) - 2'), '-1.079441541679835928251696364374530'],
  ['2*t', zero('exp(t) - 2'), zero('t^2 - 2'), '1.519546986081798575332897473673335'],
  // Of what is beside an end no more is known than where it lies.
  ['1', zero('exp(t) - 2'), at('1'), '0.306852819440054690582767878541823'],
  ['-1', zero('exp(t) - 2'), at('1'), '-0.306852819440054690582767878541823'],
  ['exp(t)', at('1'), at('1'), '0'],
])('of %s', (text, from, to, expected) => {
  const setting = around();
  const [start, end] = [from, to].map(one => (typeof one === 'function' ? one(setting) : one));
  const width = parseRational(NARROW);
  const { lo, hi } = integralOf(setting.field, setting.of(text), { from: start!, to: end! }, width)!;
  const digits = parseRational('1e-30');
  expect(compare(lo, parseRational(expected).add(digits))).toBeLessThanOrEqual(0);
  expect(compare(parseRational(expected).sub(digits), hi)).toBeLessThanOrEqual(0);
  expect(compare(hi.sub(lo), width.mul(rational(2)))).toBeLessThanOrEqual(0);
});

test('to a width far below that of floats', () => {
  const { field, of } = around();
  const width = parseRational('1e-60');
  const { lo, hi } = integralOf(field, of('exp(t)'), { from: at('0'), to: at('1') }, width)!;
  expect(compare(hi.sub(lo), width)).toBeLessThanOrEqual(0);
  expect(compare(lo, parseRational('1.7182818284590452353602874713526624977572470936999596'))).toBe(-1);
  expect(compare(hi, parseRational('1.7182818284590452353602874713526624977572470936999595'))).toBe(1);
});

test.each([
  ['a pole at an end', '1/t', at('0'), at('1')],
  ['a pole between', '1/(2*t - 1)', at('0'), at('1')],
  ['an endless slope at an end', 'sqrt(t)', at('0'), at('1')],
  ['values beyond 2^2048', '2^3000', at('0'), at('1')],
  ['a pole at an end that is not rational', '1/(exp(t) - 2)', zero('exp(t) - 2'), at('1')],
] as const)('none where there is %s', (_, text, from, to) => {
  const setting = around(rational(1, 3));
  const start = typeof from === 'function' ? from(setting) : from;
  expect(
    integralOf(setting.field, setting.of(text), { from: start, to }, rational(1, 1_000)),
  ).toBeUndefined();
});
