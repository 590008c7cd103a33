import { describe, expect, it, test } from 'vitest';
import { suggestion } from '../../src/input/suggestion.ts';

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

test('of very many known names only the first ten thousand are looked at', () => {
  const many = (count: number) => [...Array.from({ length: count }, (_, i) => `n${i}`), 'weighting'];
  expect(suggestion('weihgting', many(9_999))).toBe('; did you mean weighting?');
  expect(suggestion('weihgting', many(10_000))).toBe('');
});
