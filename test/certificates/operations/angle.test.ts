/** The angle of a point of the plane, by quadrants. */
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/certificates/kernel/evaluate.ts';
import { activeAt } from '../../../src/certificates/kernel/evaluated.ts';
import { cellsNear, localArguments } from '../../../src/certificates/near/cells.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { equal } from '../../../src/certificates/numbers/rational.ts';
import { angle } from '../../../src/certificates/operations/angle.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { lineOf, meter, texts, vector } from '../units.ts';

const LINE = lineOf('y x', ['a = atan2 y x']);

/** 4·atan(1) is π; the gradient is (x, −y)/(x² + y²). */
test.each<[number, number, string, string[] | undefined]>([
  [0, 1, '0', ['1', '0']],
  [1, 1, 'atan(1)', ['1/2', '-1/2']],
  [3, 4, 'atan(3/4)', ['4/25', '-3/25']],
  [4, 3, 'atan(4/3)', ['3/25', '-4/25']],
  [1, 0, '2*atan(1)', ['0', '-1']],
  [1, -1, '3*atan(1)', ['-1/2', '-1/2']],
  [4, -3, '4*atan(1) - atan(4/3)', ['-3/25', '-4/25']],
  [-1, -1, '-3*atan(1)', ['-1/2', '1/2']],
  [-1, 0, '-2*atan(1)', ['0', '1']],
  [-4, 3, '-atan(4/3)', ['3/25', '4/25']],
  [-3, 4, '-atan(3/4)', ['4/25', '3/25']],
  // Where the two ways meet: |y| = 8/5 x.
  [8, 5, 'atan(8/5)', ['5/89', '-8/89']],
  [-8, 5, '-atan(8/5)', ['5/89', '8/89']],
])('of y = %s, x = %s: %s', (y, x, closed, gradient) => {
  const own = new Meter(50_000_000);
  const reals = new ExpLog(own);
  own.over(reals, () => {
    const jet = evaluate(LINE, vector(y, x), own)[2]!;
    expect(equal(jet.value, reals.read(closed))).toBe(true);
    expect(texts(jet.gradient)).toEqual(gradient);
  });
});

test('on the negative half of the first axis it is π, at the origin 0: values that no neighbour has', () => {
  const own = new Meter(50_000_000);
  const reals = new ExpLog(own);
  own.over(reals, () => {
    const at = (y: number, x: number) => evaluate(LINE, vector(y, x), own)[2]!.value;
    expect(equal(at(0, -2), reals.read('4*atan(1)'))).toBe(true);
    expect(equal(at(0, 0), reals.read('0'))).toBe(true);
  });
});

test.each<[string, number, number, number[]]>([
  ['beside the first axis', 1, 2, [1]],
  ['beside the second', 2, 1, [2]],
  ['and below', -2, 1, [3]],
  ['on the left', 1, -5, [2]],
  ['where two ways meet both', 8, 5, [1, 2]],
  ['below, too', -8, 5, [1, 3]],
])('near are %s', (_, y, x, expected) => {
  const [step] = LINE.steps;
  const pieces = [...step!.basic.pieces()];
  const slots = vector(y, x).map(value => ({ value, gradient: [], note: false }));
  const near = [...cellsNear(step!.basic, localArguments(step!, slots, meter), meter)];
  expect(near.map(({ piece }) => 1 + pieces.indexOf(piece))).toEqual(expected);
});

test('active are the pieces that are near, and have the value: others that are equal by an identity do not count', () => {
  const own = new Meter(50_000_000);
  own.over(new ExpLog(own), () => {
    const count = (y: number, x: number) =>
      activeAt(LINE.steps[0]!, evaluate(LINE, vector(y, x), own), own).length;
    expect([count(1, 2), count(2, 1), count(-2, 1), count(8, 5)]).toEqual([1, 1, 1, 2]);
  });
});

test('it jumps, and its pieces count where they are near only', () => {
  expect(angle(meter)).toMatchObject({ jumps: true, local: true, outputs: 1, names: ['y', 'x'] });
});
