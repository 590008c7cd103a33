import { describe, expect, it } from 'vitest';
import { isName, suggestion } from '../../src/programs/names.ts';

describe('suggestion', () => {
  const known = ['relu', 'elu', 'max', 'min', 'leakyRelu', 'x'];

  it.each([
    ['rleu', 'relu'],
    ['RELU', 'relu'],
    ['reluu', 'relu'],
    ['leakyRlu', 'leakyRelu'],
    ['maxx', 'max'],
  ])('finds the nearest name to %s', (unknown, nearest) => {
    expect(suggestion(unknown, known)).toBe(`; did you mean ${nearest}?`);
  });

  it.each(['y', 'sigmoid', 'a', ''])('finds nothing near %j', unknown => {
    expect(suggestion(unknown, known)).toBe('');
  });
});

describe('isName', () => {
  it('takes letters, digits and _, no digit first', () => {
    expect(['x', '_', 'x_1', '__proto__'].every(isName)).toBe(true);
    expect(['', '1x', 'x.1', 'a b', 'é', 'x\n'].some(isName)).toBe(false);
  });
});
