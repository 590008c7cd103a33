import { expect, test } from 'vitest';
import { formalField } from '../../../src/functions/near/formal-field.ts';
import { polyKey, variablePoly } from '../../../src/functions/near/poly.ts';
import { isFailure, rational } from '../../../src/numbers/index.ts';

const field = formalField(2);
const [x, y] = [variablePoly(0), variablePoly(1)];
const value = <T>(found: T): Exclude<T, { kind: 'undefined' | 'undecided' }> => {
  if (isFailure(found)) throw new Error(found.why);
  return found as Exclude<T, { kind: 'undefined' | 'undecided' }>;
};

test('what is written in two ways is one', () => {
  const log = value(field.log(y));
  const product = field.sub(field.mul(x, log), field.mul(value(field.log(y)), x));
  expect(field.isZero(product)).toBe('yes');
  const sum = field.add(x, y);
  expect(polyKey(value(field.exp(sum)))).toBe(polyKey(value(field.exp(field.add(y, x)))));
  expect(value(field.exp(field.zero))).toEqual(field.one);
  expect(field.isZero(field.mul(field.zero, log))).toBe('yes');
});

test('of what differs nothing is said', () => {
  const [log, root, cube] = [field.log(y), field.root(y, 2), field.root(y, 3)].map(value);
  for (const one of [field.sub(log!, root!), field.sub(root!, cube!), field.sub(x, y)])
    expect([field.isZero(one), field.sign(one)]).toEqual(['undecided', 'undecided']);
  // Numbers are told.
  expect(field.isZero(field.from(rational(2)))).toBe('no');
  expect(field.log(field.neg(field.one))).toMatchObject({ kind: 'undefined' });
});

test('nothing is divided by a function, which may be 0 somewhere', () => {
  expect(field.div(x, y)).toMatchObject({ kind: 'undecided' });
  expect(field.pow(x, -1)).toMatchObject({ kind: 'undecided' });
  expect(field.div(x, field.zero)).toMatchObject({ kind: 'undefined' });
});
