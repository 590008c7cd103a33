/** What is added by a forged program: forms that are not linear. */
import { expect, test } from 'vitest';
import { atom, formOf } from '../../../src/certificates/bounds/linear.ts';
import { meter, refusal } from '../units.ts';

test.each([
  ['a product of two inputs', { op: 'mul' }],
  ['another operation', { op: 'exp' }],
])('%s', (_, node) => {
  const [x, y] = ['x', 'y'].map(name => atom(name, true));
  expect(refusal(() => formOf(node, [x!, y!], meter))).toEqual({
    stop: 'what is added is not made of relu of linear forms',
  });
});
