import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/certificates/kernel/evaluate.ts';
import { Wrong } from '../../../src/certificates/numbers/meter.ts';
import { lineOf, meter, textOf, vector } from '../units.ts';

const list = (name: string, ...numbers: readonly string[]) => ({ [name]: numbers });
const interp = (knots: readonly string[], values: readonly string[]) =>
  lineOf('x', [], {
    nodes: [{ id: 'r', op: 'interp', args: ['x'], ...list('knots', ...knots), ...list('values', ...values) }],
    output: 'r',
  });

describe('interp', () => {
  test.each([
    ['-1', '2'],
    ['1/2', '1'],
    ['1', '0'],
    ['2', '3'],
    ['9', '6'],
  ])('at %s is %s', (x, value) => {
    const line = interp(['0', '1', '3'], ['2', '0', '6']);
    expect(textOf(evaluate(line, vector(x), meter)[1]!.value)).toBe(value);
  });

  test('is refused where its nodes are none', () => {
    expect(() => interp(['0'], ['1'])).toThrow(Wrong);
    expect(() => interp(['0', '1'], ['1'])).toThrow(Wrong);
    expect(() => interp(['0', '0'], ['1', '2'])).toThrow('ascending');
    expect(() => lineOf('x', ['r = interp x knots=1 values=2'])).toThrow('list');
  });
});
