/** Each formula by which something may be computed is one for that: without rounding it gives what is exact. */
import { expect, test } from 'vitest';
import { computedBy, type Formula, valueBy } from '../../../src/check/rounding/formulas.ts';
import { preciseField, type RoundingEnclosure } from '../../../src/numbers/floating/enclosure.ts';
import { isFailure, rational } from '../../../src/numbers/index.ts';
import { library } from '../../../src/selections/index.ts';
import { KERNELS, WITH_THRESHOLD } from '../../../src/targets/description/kernels.ts';

const field = preciseField(200);
const NEAR = rational(1n, 10n ** 30n);
const POINTS = [rational(1, 3), rational(-2, 7), rational(3, 5), rational(3)];
const names = [...library.keys()].filter(name => {
  const op = library.get(name)!;
  return op.parameters.length === 0 && computedBy(op.build(op.arguments.min, {})) !== undefined;
});

test('there are such operations', () => {
  expect(names).toEqual(expect.arrayContaining(['tanh', 'sigmoid', 'softplus', 'logAddExp', 'atan2']));
});

test.each(names)('%s', name => {
  const op = library.get(name)!;
  const g = op.build(op.arguments.min, {});
  const { values, slopes } = computedBy(g)!;
  let asked = 0;
  for (const [k, first] of POINTS.entries()) {
    const x = Array.from({ length: g.arity }, (_, i) => field.from(i === 0 ? first : POINTS[(k + i) % 4]!));
    const piece = g.index(field, x);
    if (isFailure(piece)) continue;
    const f = g.piece(piece).outputs[0]!;
    const [value, gradient] = [f.value(field, x), f.gradient(field, x)];
    if (isFailure(value) || isFailure(gradient)) continue;
    const check = (formula: Formula, exact: RoundingEnclosure): void => {
      const found = valueBy(field, formula, [x, value, exact]);
      if (found === undefined) return;
      asked += 1;
      const off = field.sub(found, exact);
      expect(off.lo.compare(NEAR.neg())).toBeGreaterThan(0);
      expect(off.hi.compare(NEAR)).toBeLessThan(0);
    };
    for (const formula of values) check(formula, value);
    for (const { argument, value: d } of gradient)
      for (const formula of slopes[argument] ?? []) check(formula, d);
  }
  expect(asked > 0 || values.length + slopes.flat().length === 0).toBe(true);
});

test('of what has formulas, and of nothing else, a target may state what its kernel loses', () => {
  const known = [...library.values()].filter(op => {
    const parameters = op.name === 'elu' ? { alpha: rational(1) } : {};
    return (
      (op.parameters.length === 0 || op.name === 'elu') && computedBy(op.build(op.arguments.min, parameters))
    );
  });
  expect(new Set(KERNELS)).toEqual(new Set(known.map(op => op.name)));
  const tails = known.filter(op => op.name !== 'elu' && computedBy(op.build(op.arguments.min, {}))!.tail);
  expect(new Set(WITH_THRESHOLD)).toEqual(new Set(tails.map(op => op.name)));
});
