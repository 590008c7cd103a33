import { expect, test } from 'vitest';
import { Failure, rational, rationalField } from '../../../src/numbers/index.ts';
import { writtenOut } from '../../../src/selections/families/written-out.ts';
import { library } from '../../../src/selections/index.ts';
import { tableSelection, valuesOf } from '../../../src/selections/table.ts';

const FAMILIES: readonly (readonly [name: string, arity: number, parameters: object])[] = [
  ['max', 3, {}],
  ['min', 3, {}],
  ['normInf', 2, {}],
  ['norm1', 3, {}],
  ['sort', 3, {}],
  ['topk', 4, { k: 2 }],
  ['kthLargest', 4, { k: 3 }],
  ['median', 4, {}],
  ['median', 5, {}],
  ['cummax', 4, {}],
  ['cummin', 4, {}],
];

test.each(FAMILIES)(
  '%s of %i arguments: one cell contains each point, with the value of the operation',
  (name, arity, parameters) => {
    const op = library.get(name)!;
    const table = writtenOut(op, arity, parameters)!;
    const own = op.build(arity, parameters);
    for (let state = 0; state < 3 ** arity; state += 1) {
      const x = Array.from({ length: arity }, (_, k) => rational((Math.floor(state / 3 ** k) % 3) - 1));
      const holding = table.cells.filter(cell => {
        const found = tableSelection({ ...table, cells: [cell] }).index(rationalField, x);
        return !(found instanceof Failure);
      });
      expect(holding.length).toBe(1);
      const value = valuesOf(tableSelection(table).piece(holding[0]!.piece), rationalField, x);
      expect(String(value)).toBe(
        String(valuesOf(own.piece(own.index(rationalField, x) as number), rationalField, x)),
      );
    }
  },
);

test('operations with a piece for every whole number are not written out, and too large ones are refused', () => {
  expect(writtenOut(library.get('floor')!, 1, {})).toBeUndefined();
  expect(() => writtenOut(library.get('sort')!, 6, {})).toThrow('720 index cells');
});
