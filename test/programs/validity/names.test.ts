import { describe, expect, it } from 'vitest';
import { isName } from '../../../src/programs/validity/names.ts';

describe('isName', () => {
  it('takes letters, digits and _, no digit first', () => {
    expect(['x', '_', 'x_1', '__proto__'].every(isName)).toBe(true);
    expect(['', '1x', 'x.1', 'a b', 'é', 'x\n'].some(isName)).toBe(false);
  });
});
