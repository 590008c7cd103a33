/** Elementary functions of t from their texts, all of one field around a sample. */
import { compileExpression, parseExpression } from '../../../src/expressions/index.ts';
import { type Elementary, elementaryField } from '../../../src/functions/elementary/elementary-field.ts';
import { isFailure, type Rational, rational, realField } from '../../../src/numbers/index.ts';
import type { LinePoint } from '../../../src/segments/elementary/point.ts';
import { nearestZero } from '../../../src/segments/elementary/zeros.ts';
import { RootTable } from '../../../src/segments/restriction/root-table.ts';

export function around(sample: Rational = rational(1, 3), reals = realField()) {
  const field = elementaryField(sample, reals);
  const of = (text: string): Elementary => {
    const f = compileExpression(parseExpression(text, ['t']), 1).value(field, [field.t]);
    if (isFailure(f)) throw new Error(f.why);
    return f;
  };
  const setting = { field, reals, roots: new RootTable() };
  /** The next zero after the sample. */
  const zeroOf = (text: string): LinePoint => nearestZero(setting, of(text), sample, undefined, 1)!;
  const read = (text: string) => ({ field, form: of(text) });
  return { ...setting, of, zeroOf, read };
}
