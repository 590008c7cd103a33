import { expect, it } from 'vitest';
import { rational, rationalField } from '../../../src/numbers/index.ts';
import { library } from '../../../src/selections/index.ts';
import { cases, jumping } from '../cases.ts';
import { doubles, dualGradient } from '../fields.ts';

const elu = library.get('elu')!;
const reference = (x: number, alpha: number) => (x > 0 ? x : alpha * Math.expm1(x));

it.each([-2, -0.5, 0, 1.5])('elu at %s has the value and the derivative of its selected piece', x => {
  for (const f of [elu.build(1, { alpha: rational(2) }), elu.build(2, {})]) {
    const point = [x, 2].slice(0, f.arity);
    const output = f.piece(f.index(doubles, point) as number).outputs[0]!;
    expect(output.value(doubles, point)).toBeCloseTo(reference(x, 2), 12);
    const slope = (output.gradient(doubles, point) as { argument: number; value: number }[])[0]!.value;
    expect(slope).toBeCloseTo(x > 0 ? 1 : 2 * Math.exp(x), 12);
    const dual = dualGradient(doubles, (field, y) => output.value(field, y), point) as number[];
    expect(slope).toBeCloseTo(dual[0]!, 12);
  }
});

it('elu takes the exponential piece at 0, where both are active', () => {
  const f = elu.build(1, { alpha: rational(1) });
  expect(f.index(rationalField, [rational(0)])).toBe(1);
  expect(f.active(rationalField, [rational(0)])).toEqual([1, 2]);
});

it('every selection of the library has cases for the laws, but those that are seldom rational', () => {
  const tested = new Set([...[...cases, ...jumping].map(one => one.name), 'elu', 'xlogy', 'atan2']);
  const one = rational(1);
  const selections = [...library.values()].filter(op => {
    const arity = Math.min(Math.max(op.arguments.min, 3), op.arguments.max);
    const parameters = {
      k: 1,
      exponent: 2,
      knots: [rational(0), one],
      values: [one, one],
      value: one,
      alpha: one,
      lo: one,
      hi: one,
      constant: one,
    };
    return op.build(arity, { ...parameters, coefficients: [one, one, one] }).pieceCount > 1;
  });
  expect(selections.map(op => op.name).filter(name => !tested.has(name))).toEqual([]);
});
