/** Minkowski sums in words, and certificates about them: one that does not check is no proof. */
import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../src/documents/index.ts';
import { sumCertificateWords, sumWords } from '../../../../src/reports/words/terms/sums.ts';

const units = [
  [
    ['0', '0'],
    ['1', '0'],
  ],
  [
    ['0', '0'],
    ['0', '1'],
  ],
];

describe('a sum in words', () => {
  test('is where it begins, and what its parts add', () => {
    expect(sumWords(['-1', '1/2'], units)).toBe('(−1, 1/2) + conv {0, (1, 0)} + conv {0, (0, 1)}');
  });

  test('says how many parts there are, and that a part has more', () => {
    const [unit] = units as [string[][]];
    expect(sumWords(['0', '0'], [unit, unit, unit, unit])).toBe(
      '(0, 0) + conv {0, (1, 0)} + conv {0, (1, 0)} + conv {0, (1, 0)} + … (4 parts)',
    );
    const wide = [0, 1, 2, 3, 4].map(k => [`${k}`, '0']);
    expect(sumWords(['0', '0'], [wide])).toBe('(0, 0) + conv {0, (1, 0), (2, 0), (3, 0), …}');
  });
});

const said = (certificate: Certificate, point: readonly string[], gradients = [['0', '0']], sum = units) =>
  sumCertificateWords(certificate, gradients, sum, point, { hull: 'D_P(x)' });
const inside = (...weights: Readonly<Record<string, string>>[]): Certificate => ({
  weights: { '0': '1' },
  sum: weights,
});

describe('weights', () => {
  const half = { '0': '1/2', '1': '1/2' };

  test('combine the sum to a point', () => {
    expect(said(inside(half, { '1': '1' }), ['1/2', '1'])).toEqual({
      holds: true,
      text: '(1/2, 1) is a point of the sum, so it is in D_P(x).',
    });
  });

  test('may miss by the radius, and not by more', () => {
    const about = (radius: string): Certificate => ({ ...inside(half, half), radius: [radius, '0'] });
    expect(said(about('1/10'), ['3/5', '1/2']).holds).toBe(true);
    expect(said(about('1/11'), ['3/5', '1/2']).holds).toBe(false);
  });

  test.each<[string, Certificate]>([
    ['of another point', inside({ '1': '1' }, { '1': '1' })],
    ['that are negative', inside({ '0': '3/2', '1': '-1/2' }, half)],
    ['of another sum than 1', inside({ '1': '1/2' }, { '1': '1/2' })],
    ['of an entry that there is not', inside({ '0': '1/2', '1': '1/2', '2': '0' }, half)],
    ['of fewer parts', inside(half)],
    ['that are no numbers', inside({ '0': 'x', '1': '1/2' }, half)],
    ['without parts', { weights: { '0': '1' } }],
    ['of another gradient', { ...inside(half, half), weights: { '0': '1/2' } }],
  ])('%s show nothing', (_, certificate) => {
    expect(said(certificate, ['1/2', '1/2'])).toEqual({
      holds: false,
      text: 'The certificate does not check: the weights do not combine to the point.',
    });
  });
});

describe('a separator', () => {
  test('has the sum beyond a point', () => {
    expect(said({ separator: ['1', '1'] }, ['-1', '0'])).toEqual({
      holds: true,
      text: 'Along d = (1, 1) all of the sum lies beyond (−1, 0), so it is not in D_P(x).',
    });
  });

  test('may allow for a radius', () => {
    const about = (radius: string): Certificate => ({ separator: ['2', '0'], radius: [radius, '0'] });
    expect(said(about('1/2'), ['-1', '0']).holds).toBe(true);
    expect(said(about('3/5'), ['-1', '0']).holds).toBe(false);
  });

  test.each<[string, string[], string[]]>([
    ['that is too short a way', ['1', '0'], ['-1/2', '0']],
    ['that meets a part', ['-1', '0'], ['1', '0']],
    ['of other length', ['1'], ['-1', '0']],
  ])('%s shows nothing', (_, separator, point) => {
    expect(said({ separator }, point)).toEqual({
      holds: false,
      text: 'The certificate does not check: the separator does not separate.',
    });
  });
});

test.each<[string, string[], string[][], string[][][]]>([
  ['a point that is no number', ['x', '0'], [['0', '0']], units],
  [
    'two gradients beside the sum',
    ['-1', '0'],
    [
      ['0', '0'],
      ['0', '0'],
    ],
    units,
  ],
  ['an entry that is too short', ['-1', '0'], [['0', '0']], [[['0', '0'], ['1']]]],
])('nothing is shown of %s', (_, point, gradients, sum) => {
  expect(said({ separator: ['1', '0'] }, point, gradients, sum)).toEqual({
    holds: false,
    text: 'The certificate does not check: not every entry is a number.',
  });
});
