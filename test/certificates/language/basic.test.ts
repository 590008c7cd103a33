/** Cells near a point: all of them, or too many to be looked at together. */
import { expect, test } from 'vitest';
import { regionsNear } from '../../../src/certificates/language/basic.ts';
import { lineOf, refusal } from '../units.ts';

const basicOf = (node: string) => lineOf('x', [node]).steps[0]!.basic;

test('each tied argument of a maximum has a cell', () => {
  expect(regionsNear(basicOf('y = max x x x'), () => 0)).toHaveLength(3);
});

test('an order of seventy tied arguments is not written out', () => {
  const many = basicOf(`y = kthLargest ${new Array(70).fill('x').join(' ')} k=3`);
  expect(refusal(() => regionsNear(many, () => 0))).toEqual({ stop: 'many cells near a point' });
});
