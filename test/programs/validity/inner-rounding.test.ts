/** What is rounded inside a definition: each number once, by a name that no input has. */
import { describe, expect, it } from 'vitest';
import { apply, input } from '../../../src/expressions/index.ts';
import { InnerRounding } from '../../../src/programs/validity/inner-rounding.ts';

describe('what is rounded inside', () => {
  it('stands behind the inputs, equal ones once', () => {
    const rounding = new InnerRounding(['x', 'floor_1']);
    const [x, y] = [input(0), input(1)];
    expect(rounding.whole('floor', x)).toEqual(input(2));
    expect(rounding.whole('ceil', x)).toEqual(input(3));
    expect(rounding.whole('floor', x)).toEqual(input(2));
    expect(rounding.result('trunc', [x, y])).toEqual(apply('sub', x, apply('mul', y, input(4))));
    expect(rounding.found).toEqual([
      { name: 'floor_1_', rounding: 'floor', of: 'x' },
      { name: 'ceil_2', rounding: 'ceil', of: 'x' },
      { name: 'trunc_3', rounding: 'trunc', of: 'x / floor_1' },
    ]);
    expect(rounding.names).toEqual(['x', 'floor_1', 'floor_1_', 'ceil_2', 'trunc_3']);
  });

  it('is bounded', () => {
    const rounding = new InnerRounding(['x']);
    expect(() => {
      for (let i = 0, of = input(0) as ReturnType<typeof input>; i < 30; i += 1)
        of = rounding.whole('floor', of);
    }).toThrow('at most 24 numbers');
  });
});
