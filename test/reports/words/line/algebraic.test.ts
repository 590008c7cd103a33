import { expect, test } from 'vitest';
import { rational } from '../../../../src/numbers/index.ts';
import { fromIntegers, isolateRoots } from '../../../../src/polynomials/index.ts';
import { nearest, rootWords, valueWords } from '../../../../src/reports/words/line/algebraic.ts';

/** Coefficients from t⁰ on. */
const words = (...coefficients: number[]): string[] =>
  isolateRoots(fromIntegers(coefficients.map(BigInt))).map(rootWords);

test.each([
  [
    [-2, 0, 1],
    ['−√2', '√2'],
  ],
  [
    [-8, 0, 1],
    ['−2√2', '2√2'],
  ],
  [
    [-1, 0, 3],
    ['−√3/3', '√3/3'],
  ],
  [
    [1, 1, -1],
    ['(1 − √5)/2', '(1 + √5)/2'],
  ],
  // 9t² − 2t − 16/9 of the README’s integral: (1 ± √17)/9.
  [
    [-16, -18, 81],
    ['(1 − √17)/9', '(1 + √17)/9'],
  ],
  [[-2, 0, 0, 1], ['∛2']],
  [[5, 0, 0, 1], ['−∛5']],
  [
    [-2, 0, 0, 0, 1],
    ['≈ −1.1892', '≈ 1.1892'],
  ],
])('%j', (coefficients, expected) => {
  expect(words(...coefficients)).toEqual(expected);
});

test('the closed forms are the numbers', () => {
  for (const [b, c] of [
    [1, -1],
    [-7, 3],
    [4, -9],
    [0, -12],
  ] as const) {
    const [low, high] = isolateRoots(fromIntegers([BigInt(c), BigInt(b), 1n]));
    const root = Math.sqrt(b * b - 4 * c);
    for (const [at, value] of [
      [low!, (-b - root) / 2],
      [high!, (-b + root) / 2],
    ] as const) {
      expect(Number(nearest(at).valueOf())).toBeCloseTo(value, 9);
      const text = rootWords(at)
        .replaceAll('−', '-')
        .replace(/(\d?)√(\d+)/, (_, k, d) => `${k || 1}*Math.sqrt(${d})`);
      expect(new Function(`return ${text}`)()).toBeCloseTo(value, 9);
    }
  }
});

test('rational points and values', () => {
  expect(rootWords({ polynomial: fromIntegers([0n, 1n]), lo: rational(-7, 3), hi: rational(-7, 3) })).toBe(
    '−7/3',
  );
  expect(valueWords('-1/2')).toBe('−1/2');
  expect(valueWords({ lo: '-1.41421356' })).toBe('≈ −1.4142');
});
