/** Algorithm 1 along a line: on an open stretch, and at one point. */
import { describe, expect, test } from 'vitest';
import { dual } from '../../../src/certificates/functions/dual.ts';
import { IDENTITY, ONE } from '../../../src/certificates/functions/quotient.ts';
import {
  atPoint,
  lackingNode,
  type Place,
  type Run,
  runAlong,
  runOrNone,
  tiedPieces,
  valuesOrNone,
} from '../../../src/certificates/line/along.ts';
import { numberOf } from '../../../src/certificates/reading/numbers.ts';
import {
  algebraic,
  areFunctions,
  type Mark,
  MINUS_ROOT_TWO,
  quotientOf,
  ROOT_TWO,
  stretch,
} from '../quotients.ts';
import { lineOf, meter, number, refusal, selectionOf, stepOf, textOf } from '../units.ts';

const clear = stretch('0', '1');
const holes = ['t = sub x x', 'y = div x t'];
const own = (pieces: readonly string[], ...cells: readonly string[]) =>
  lineOf('x', ['y = s x'], { selections: { s: selectionOf('x', pieces, ...cells) } });

describe('a stretch', () => {
  test('has a rational number inside', () => {
    expect(textOf(clear.sample)).toBe('1/2');
    expect([clear.holds(number('1/3')), clear.holds(number(0)), clear.holds(number(1))]).toEqual([
      true,
      false,
      false,
    ]);
    const endless = stretch(undefined, undefined);
    expect([endless.holds(number(-9)), textOf(stretch(ROOT_TWO, undefined).sample)]).toEqual([true, '4']);
    expect(refusal(() => stretch('0', '1', '1'))).toEqual({
      wrong: 'is not inside the interval',
      path: '/sample',
    });
    expect(refusal(() => stretch('0', '1', '0'))).toEqual({
      wrong: 'is not inside the interval',
      path: '/sample',
    });
  });

  test.each<readonly [f: string, from: Mark, to: Mark, sign: number | undefined]>([
    ['t', '0', '1', 1],
    ['t', '-1', '0', -1],
    ['t', '-1', '1', undefined],
    ['t - t', '-1', '1', 0],
    ['t^2 - 2', MINUS_ROOT_TWO, ROOT_TWO, -1],
    ['t^2 - 2', ROOT_TWO, undefined, 1],
    ['t^2 - 2', '0', '3/2', undefined],
    ['1/t', '-1', '1', undefined],
    // 0 at the sample 1/2, of one sign beside it.
    ['(t - 1/2)^2', '0', '1', undefined],
    ['(t - 1/3)^2', '0', '1', undefined],
  ])('the sign of %s between %j and %j is %s', (f, from, to, sign) => {
    expect(stretch(from, to).sign(quotientOf(f))).toBe(sign);
  });

  test('is not one point, and near it is what is so at its sample', () => {
    expect([clear.single, atPoint(algebraic('1')).single]).toEqual([false, true]);
    expect(stretch('-1', '1', '1/2').sign(quotientOf('1/t'))).toBeUndefined();
    expect([clear.near(quotientOf('t - 1/2')), clear.near(quotientOf('-1/t'))]).toEqual([0, -1]);
    expect([clear.meets(quotientOf('3*t - 1').top), clear.meets(quotientOf('t - 1').top)]).toEqual([
      true,
      false,
    ]);
  });
});

test('at a point signs are those there', () => {
  const place = atPoint(algebraic(ROOT_TWO));
  expect(['t - 1', 't^2 - 2', 't - 2'].map(f => place.sign(quotientOf(f)))).toEqual([1, 0, -1]);
  expect([place.near(quotientOf('t - 2')), place.meets(quotientOf('t^4 - 4').top)]).toEqual([-1, true]);
});

describe('a program', () => {
  const kink = lineOf('x', ['y = relu x']);
  const values = (place: Place, line = kink) => valuesOrNone(line, place, meter);

  test('takes one piece all over a stretch', () => {
    expect(areFunctions(values(clear)!, 't')).toBe(true);
    expect(areFunctions(values(stretch(undefined, '0'))!, '0')).toBe(true);
    expect(refusal(() => values(stretch('-1', '1', '1/2')))).toEqual({
      wrong: 'no index cell of the node y holds all over',
    });
  });

  test('has slopes in the directions that its inputs have', () => {
    const square = lineOf('x', ['y = square x']);
    const { slots } = runAlong(square, [dual(IDENTITY, [ONE])], clear, meter);
    expect(areFunctions(slots[1]!.gradient, '2*t')).toBe(true);
  });

  test('has no value where it divides by 0, all over or at a point', () => {
    expect(values(clear, lineOf('x', holes))).toBeUndefined();
    const pole = lineOf('x', ['s = square x', 'y = div x s']);
    expect(values(atPoint(algebraic('0')), pole)).toBeUndefined();
    expect(areFunctions(values(clear, pole)!, '1/t')).toBe(true);
    // Somewhere on a stretch is not all over it.
    expect(refusal(() => values(stretch('-1', '1'), pole))).toEqual({
      wrong: 'the node y is undefined there',
    });
    expect(refusal(() => runOrNone(pole, stretch('-1', '1'), meter))).toEqual({
      wrong: 'the node y is undefined there',
    });
  });

  test('takes no cell that two of a selection of its own hold', () => {
    const twice = own(['x', '2*x'], '1: x > 0', '2: x > 1');
    expect(refusal(() => values(stretch('2', '3'), twice))).toEqual({
      wrong: 'two index cells of the node y hold all over',
    });
    expect(areFunctions(values(clear, twice)!, 't')).toBe(true);
  });

  test('takes a cell whose guard divides by what is 0 nowhere there', () => {
    const divided = own(['x', '-x'], '1: x/x > 0', '2: x = 0');
    expect(areFunctions(values(clear, divided)!, 't')).toBe(true);
    expect(refusal(() => values(stretch('-1', '1', '1/2'), divided))).toEqual({
      wrong: 'no index cell of the node y holds all over',
    });
  });
});

describe('a guard without a value', () => {
  const values = (place: Place, line: ReturnType<typeof own>) => valuesOrNone(line, place, meter);
  const over = (...cells: readonly string[]) =>
    lineOf('x', ['z = sub x x', 'y = s x z'], {
      selections: { s: selectionOf('a b', ['a', '-a'], ...cells) },
    });

  test('leaves no value where no other cell holds: at a point, or all over a stretch', () => {
    const pole = own(['-x', 'x'], '1: 1/x < 0', '2: 1/x >= 0');
    expect(values(atPoint(algebraic('0')), pole)).toBeUndefined();
    expect(areFunctions(values(clear, pole)!, 't')).toBe(true);
    expect(values(clear, over('1: a/b < 0', '2: a/b >= 0'))).toBeUndefined();
  });

  test('nor where there is no cell: what is left of a division by 0', () => {
    const rest = lineOf('x', ['z = sub x x', 'y = mod x z']);
    expect([values(clear, rest), values(atPoint(algebraic('1')), rest)]).toEqual([undefined, undefined]);
    const self = lineOf('x', ['y = mod x x']);
    expect(values(atPoint(algebraic('0')), self)).toBeUndefined();
    expect(areFunctions(values(clear, self)!, '0')).toBe(true);
  });

  test('of a selection that leaves points out is refused', () => {
    const apart = own(['-x', 'x'], '1: x < 0', '2: x > 0');
    expect(refusal(() => values(atPoint(algebraic('0')), apart))).toEqual({
      wrong: 'no index cell of the node y holds all over',
    });
  });

  test('does not where another does, or holds on a part', () => {
    expect(areFunctions(values(clear, over('1: a > 0', '2: a/b >= 0'))!, 't')).toBe(true);
    for (const cells of [
      ['1: a > 1/2', '2: a/b >= 0'],
      ['1: a/b > 0', '2: a > 1/2'],
    ])
      expect(refusal(() => values(clear, over(...cells)))).toEqual({
        wrong: 'no index cell of the node y holds all over',
      });
    // Somewhere on a stretch is not all over it.
    expect(
      refusal(() => values(stretch('-1', '1', '1/2'), own(['-x', 'x'], '1: 1/x < 0', '2: 1/x >= 0'))),
    ).toEqual({
      wrong: 'no index cell of the node y holds all over',
    });
  });
});

describe('a piece without a value', () => {
  const lacking = (line: ReturnType<typeof own>, place: Place): string | undefined =>
    lackingNode(line, runOrNone(line, place, meter)!, place, meter);
  const two = (when: string, otherwise: string) =>
    lineOf('x', ['y = s x x'], {
      selections: { s: selectionOf('a b', ['a', '1/(a - b)'], `1: ${when}`, `2: ${otherwise}`) },
    });

  test('is named by its node where its cell reaches the stretch', () => {
    expect(lacking(two('a >= b', 'a < b'), clear)).toBe('y');
    expect(lacking(two('a >= b - 1', 'a < b - 1'), clear)).toBeUndefined();
    expect(lacking(two('a = b', 'a != b'), clear)).toBe('y');
    expect(lacking(two('a != b + 1', 'a = b + 1'), clear)).toBeUndefined();
    expect(lacking(two('a != b - 1', 'a = b - 1'), clear)).toBeUndefined();
    expect(lacking(two('a = b', 'a > b - 1 and a != b'), clear)).toBe('y');
    // What asks of 0 not to be 0 has a cell that holds nothing.
    expect(lacking(two('a >= b', 'a - a > 0'), clear)).toBeUndefined();
  });

  test('a pole is a single point of a stretch, and is one at the point', () => {
    const pole = own(['x', '1/x'], '1: x <= 0', '2: x > 0');
    expect(lacking(pole, atPoint(algebraic('0')))).toBe('y');
    expect(lacking(pole, atPoint(algebraic('-1')))).toBeUndefined();
    expect(lacking(pole, stretch('-1', '0'))).toBeUndefined();
  });
});

describe('the pieces of a node that are equal all along', () => {
  const numbers = (nodes: readonly string[], at: Place, id = 'y'): number[] => {
    const line = lineOf('x', nodes);
    const step = stepOf(line, id);
    return tiedPieces(step, runOrNone(line, at, meter)!, at, meter).map(piece =>
      numberOf(step, piece, meter),
    );
  };

  test('are those with the value that is taken', () => {
    expect(numbers(['y = max x x'], clear)).toEqual([1, 2]);
    expect(numbers(['a = add x x', 'y = max a x'], clear)).toEqual([1]);
    expect(numbers(['z = sub x x', 'y = relu z'], clear)).toEqual([1, 2]);
    // At one number too they are asked as functions.
    expect(numbers(['y = relu x'], atPoint(algebraic('0')))).toEqual([1]);
  });

  test('are never none', () => {
    const line = lineOf('x', ['y = relu x']);
    const run = runOrNone(line, clear, meter)!;
    const other: Run = { ...run, slots: [run.slots[0]!, dual(quotientOf('t^2'), [])] };
    expect(refusal(() => tiedPieces(stepOf(line, 'y'), other, clear, meter))).toEqual({
      stop: 'no piece is active',
    });
  });
});
