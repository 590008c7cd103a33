/** Functions near a point: quotients of polynomials in displacements, and remainders of Taylor's formula. */
import { describe, expect, test } from 'vitest';
import { Germs, ORDER, taylor } from '../../../src/certificates/functions/germ.ts';
import { keyOfSeveral, type Poly } from '../../../src/certificates/functions/several.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { equal } from '../../../src/certificates/numbers/rational.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { formulaOf, meter, number, refusal, textOf } from '../units.ts';

const shown = (h: Poly): Record<string, string> =>
  Object.fromEntries([...h].map(([key, { coefficient }]) => [key, textOf(coefficient)]));
/** In one variable, x = at. */
function near(text: string, at: number | string = 0, germs = new Germs(1, meter)) {
  const found = germs.run(formulaOf(text), [() => germs.coordinate(0, number(at))]);
  return found && { top: shown(found.top), bottom: shown(found.bottom) };
}
/** Below the sixth order. */
const first = (text: string): (string | undefined)[] => {
  const { top } = near(text)!;
  return Array.from({ length: ORDER }, (_, k) => top[k === 0 ? '' : `${k}`] ?? '0');
};

test.each<[Parameters<typeof taylor>[0], string[]]>([
  ['exp', ['1', '1', '1/2', '1/6', '1/24', '1/120', '1/720', '1/5040']],
  ['log', ['0', '1', '-1/2', '1/3', '-1/4', '1/5', '-1/6', '1/7']],
  ['sin', ['0', '1', '0', '-1/6', '0', '1/120', '0', '-1/5040']],
  ['cos', ['1', '0', '-1/2', '0', '1/24', '0', '-1/720', '0']],
])('%s has the coefficients %j', (name, expected) => {
  expect(expected.map((_, k) => textOf(taylor(name, k, meter)))).toEqual(expected);
});

describe('near the point', () => {
  test.each<[string, number, object, object]>([
    ['x^2', 3, { '2': '1', '1': '6', '': '9' }, { '': '1' }],
    ['1/(1 + x)', 0, { '': '1' }, { '': '1', '1': '1' }],
    // The bottom is 1 there.
    ['1/(2 + x)', 0, { '': '1/2' }, { '': '1', '1': '1/2' }],
    ['x/(2 + x)', 0, { '1': '1/2' }, { '': '1', '1': '1/2' }],
    ['1/x', 2, { '': '1/2' }, { '': '1', '1': '1/2' }],
    ['x^-2', 1, { '': '1' }, { '': '1', '1': '2', '2': '1' }],
    ['x/(1 + x) + 1/(1 + x)', 0, { '': '1', '1': '1' }, { '': '1', '1': '1' }],
    ['x - 1/(1 + x)', 0, { '': '-1', '1': '1', '2': '1' }, { '': '1', '1': '1' }],
    ['(x - x + 4)^(1/2)', 5, { '': '2' }, { '': '1' }],
    ['((1 + x)/(1 + x))^(1/2)', 0, { '': '1' }, { '': '1' }],
    ['atan(x - x)', 1, {}, { '': '1' }],
    ['exp(x - x)', 1, { '': '1' }, { '': '1' }],
  ])('%s at %s', (text, at, top, bottom) => expect(near(text, at)).toEqual({ top, bottom }));

  test.each<[string, string[]]>([
    ['exp(x)', ['1', '1', '1/2', '1/6', '1/24', '1/120']],
    ['log(1 + x)', ['0', '1', '-1/2', '1/3', '-1/4', '1/5']],
    ['sin(2*x)', ['0', '2', '0', '-4/3', '0', '4/15']],
    ['cos(x^2)', ['1', '0', '0', '0', '-1/2', '0']],
  ])('%s begins with %j', (text, expected) => expect(first(text)).toEqual(expected));

  test('what is of the sixth order is c₆ and a variable', () => {
    const { top } = near('exp(x)')!;
    expect([top['6'], top['6,1']]).toEqual(['1/720', '1']);
  });

  test.each([
    ['1/x', 0],
    ['x^-1', 0],
    ['log(x)', 0],
    ['log(x)', -1],
    ['(x - x - 1)^(1/2)', 0],
  ] as const)('%s at %s has no value', (text, at) => {
    expect(near(text, at)).toBeUndefined();
  });
});

describe('remainders', () => {
  const count = (text: string): number => {
    const germs = new Germs(1, meter);
    near(text, 0, germs);
    return germs.remainders.length;
  };
  test.each<[string, number]>([
    ['x', 0],
    ['exp(x)', 1],
    ['exp(x) - exp(x + x - x)', 1],
    ['exp(x) + exp(2*x)', 2],
    ['exp(x) + sin(x)', 2],
    ['exp(sin(x))', 2],
    ['exp(x/(1 + x)) + exp(x)', 2],
  ])('of %s there are %s', (text, expected) => expect(count(text)).toBe(expected));

  test('of one function are one: their difference vanishes', () => {
    expect(near('exp(x) - exp(x)')!.top).toEqual({});
    expect(near('exp(x) - exp(2*x)')!.top).not.toEqual({});
  });
});

test.each<[string, boolean]>([
  ['x/2', false],
  ['x^2', false],
  ['1/(1 + x)', true],
])('something was divided by a function in %s: %s', (text, expected) => {
  const germs = new Germs(1, meter);
  near(text, 0, germs);
  expect(germs.divided).toBe(expected);
});

describe('it stops at', () => {
  test.each<[string, number, string]>([
    ['x^(1/2)', 4, 'a root, or atan, of what is no constant'],
    ['atan(x)', 0, 'a root, or atan, of what is no constant'],
    ['((1 + x)/(1 + 2*x))^(1/2)', 0, 'a root, or atan, of what is no constant'],
    ['exp(x)', 1, 'exp of a number for which its value is not rational'],
    ['log(x)', 2, 'log of a number for which its value is not rational'],
    ['sin(x)', 1, 'sin of a number for which its value is not rational'],
  ])('%s at %s', (text, at, stop) => expect(refusal(() => near(text, at))).toEqual({ stop }));
});

test.each<[string, string[]]>([
  ['exp(x)', ['exp(1)', 'exp(1)', 'exp(1)/2']],
  ['log(2*x)', ['log(2)', '1', '-1/2']],
  ['sin(x)', ['sin(1)', 'cos(1)', '-sin(1)/2']],
  ['cos(x)', ['cos(1)', '-sin(1)', '-cos(1)/2']],
])('where numbers need not be rational %s begins at 1 with %j', (text, expected) => {
  const own = new Meter(50_000_000);
  const reals = new ExpLog(own);
  own.over(reals, () => {
    const germs = new Germs(1, own);
    const found = germs.run(formulaOf(text), [() => germs.coordinate(0, number(1))])!;
    expect(keyOfSeveral(found.bottom)).toBe(keyOfSeveral(germs.constant(number(1)).top));
    for (const [k, closed] of expected.entries())
      expect(equal(found.top.get(k === 0 ? '' : `${k}`)!.coefficient, reals.read(closed))).toBe(true);
  });
});
