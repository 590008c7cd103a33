import { expect, test } from 'vitest';
import { enclosureField, type RoundingEnclosure } from '../../../src/numbers/floating/enclosure.ts';
import {
  type Machine,
  machineKey,
  statedThreshold,
  statedUlps,
} from '../../../src/numbers/floating/machine.ts';
import { compare, float32, rational } from '../../../src/numbers/index.ts';

const stated: Machine = { ...float32, stated: { ulps: { exp: 64, tanh: 2 }, thresholds: { softplus: 20 } } };

test('what is stated of an operation, and of no other', () => {
  expect([statedUlps(stated, 'exp'), statedUlps(stated, 'log'), statedUlps(float32, 'exp')]).toEqual([
    64,
    undefined,
    undefined,
  ]);
  expect(statedUlps(stated, 'constructor')).toBeUndefined();
  expect([statedThreshold(stated, 'softplus'), statedThreshold(stated, 'exp')]).toEqual([20, undefined]);
  expect(statedThreshold(float32, 'softplus')).toBeUndefined();
});

test('machines that lose the same have one key', () => {
  expect(machineKey(float32)).toBe('float32');
  expect(machineKey({ ...stated })).toBe(machineKey(stated));
  expect(machineKey(stated)).not.toBe('float32');
  expect(machineKey({ ...float32, stated: { ulps: { exp: 63 }, thresholds: {} } })).not.toBe(
    machineKey(stated),
  );
});

test('a kernel that is stated to lose more does, in all that is made of it; others as ever', () => {
  const width = (machine: Machine, of: 'exp' | 'sin'): RoundingEnclosure =>
    enclosureField(machine)[of](enclosureField(machine).from(rational(3))) as RoundingEnclosure;
  const spread = ({ lo, hi }: RoundingEnclosure) => hi.sub(lo);
  const [own, wide] = [spread(width(float32, 'exp')), spread(width(stated, 'exp'))];
  expect(compare(wide, own.mul(rational(15)))).toBeGreaterThan(0);
  expect(compare(wide, own.mul(rational(17)))).toBeLessThan(0);
  expect(width(stated, 'sin')).toEqual(width(float32, 'sin'));
});
