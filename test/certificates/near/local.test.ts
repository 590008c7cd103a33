/** Cells near a point, one path of choices after the other, of programs that need not be regular there. */
import { describe, expect, test } from 'vitest';
import { Walk } from '../../../src/certificates/near/local.ts';
import { inSectors } from '../../../src/certificates/plane/sectors.ts';
import type { Loose } from '../documents.ts';
import { lineOf, meter, refusal, selectionOf, texts, vector } from '../units.ts';

/** The gradients of the pieces of one node. */
function near(inputs: string, node: string, fields: Loose = {}): string[][] {
  const line = lineOf(inputs, [node], fields);
  const walk = new Walk(line, vector(...inputs.split(' ').map(() => 0)), meter);
  return [...walk.cells(line.steps[0]!)].map(({ outputs }) => texts(outputs[0]!.gradient));
}

describe('cells', () => {
  test('are those with interior', () => {
    expect(near('x y', 'm = max x y')).toEqual([
      ['1', '0'],
      ['0', '1'],
    ]);
    const selections = { s: selectionOf('x', ['0', 'x'], '1: x = 0', '2: x != 0') };
    expect(near('x', 'n = s x', { selections })).toEqual([['1']]);
  });

  test('of a piece without a value at the point are not passed over', () => {
    const selections = { s: selectionOf('x', ['0', 'x^2/x'], '1: x <= 0', '2: x > 0') };
    expect(refusal(() => near('x', 'n = s x', { selections }))).toEqual({
      stop: 'a piece that is undefined at the point borders it',
    });
  });
});

test('a sector in which the program jumps is held by no cell', () => {
  const line = lineOf('x y', ['s = step x', 'a = add s y']);
  expect(refusal(() => inSectors(line, vector(0, 0), meter))).toEqual({ stop: 'no cell holds some sector' });
});
