import { describe, expect, test } from 'vitest';
import type { ClarkeSetDocument } from '../../../../src/reports/index.ts';
import { rightWords, slopesWords } from '../../../../src/reports/words/terms/right.ts';

const set = (
  gradients: readonly (readonly string[])[],
  more: Partial<ClarkeSetDocument> = {},
): ClarkeSetDocument => ({
  status: 'exact',
  gradients,
  directions: [],
  farkas: [],
  ...more,
});

describe('what would have been right, in words', () => {
  test('E3: a segment by its parameter', () => {
    expect(
      rightWords(
        ['1', '0'],
        set([
          ['0', '1'],
          ['1', '0'],
        ]),
      ),
    ).toBe('any (a, 1 - a), 0 ≤ a ≤ 1; for instance (1, 0)');
    expect(rightWords(['1'], set([['-1'], ['1']]))).toBe('any a, −1 ≤ a ≤ 1; for instance 1');
  });

  test.each([
    [
      [
        ['0', '0'],
        ['3', '1'],
      ],
      'any (a, 1/3*a), 0 ≤ a ≤ 3',
    ],
    [
      [
        ['2', '-1'],
        ['2', '1/2'],
      ],
      'any (2, a), −1 ≤ a ≤ 1/2',
    ],
    [
      [
        ['-1', '3', '0'],
        ['1', '-3', '0'],
      ],
      'any (a, -3*a, 0), −1 ≤ a ≤ 1',
    ],
    [
      [
        ['1', '2'],
        ['2', '4'],
        ['5', '10'],
      ],
      'any (a, 2*a), 1 ≤ a ≤ 5',
    ],
    [
      [
        ['0', '5'],
        ['1', '3'],
        ['1/2', '4'],
      ],
      'any (a, 5 - 2*a), 0 ≤ a ≤ 1',
    ],
    [[['0'], ['1'], ['1/2']], 'any a, 0 ≤ a ≤ 1'],
  ])('%j', (gradients, words) => {
    expect(rightWords(gradients[0]!, set(gradients))).toMatch(words);
  });

  test('one gradient, a triangle, and long vectors', () => {
    expect(rightWords(['0', '1'], set([['0', '1']]))).toBe('(0, 1), the gradient');
    expect(
      rightWords(
        ['1', '0', '0'],
        set([
          ['0', '0', '1'],
          ['0', '1', '0'],
          ['1', '0', '0'],
        ]),
      ),
    ).toBe('any of conv {(0, 0, 1), (0, 1, 0), (1, 0, 0)}; for instance (1, 0, 0)');
    const unit = (k: number) => Array.from({ length: 9 }, (_, i) => (i === k ? '1' : '0'));
    expect(rightWords(unit(0), set([unit(0), unit(8)]))).toContain('any of conv {');
  });

  test('of a set that is not known whole, an instance only', () => {
    expect(rightWords(['1'], set([['1']], { status: 'bounds', outer: [['0'], ['1']] }))).toBe(
      'for instance 1',
    );
    expect(rightWords(['1'], set([['1']], { by: 'z3', assumed: [{ guards: [] }] }))).toBe('for instance 1');
    expect(rightWords(['1'], undefined)).toBe('for instance 1');
  });

  test('slopes of a directional forward mode', () => {
    expect(slopesWords(['1', '1'])).toBe("(1, 1), the slopes f'(x; e_i)");
  });

  test('hostile sets do not break it', () => {
    const odd = [['x'], ['1', '2'], []] as unknown as string[][];
    expect(rightWords(['<b>'], set(odd))).toContain('for instance <b>');
  });
});
