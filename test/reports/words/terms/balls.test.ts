/** Balls with real centres and matrices in words: computed once more, and not believed where they are off. */
import { expect, test } from 'vitest';
import type { BallDocument, Certificate, NumberDocument } from '../../../../src/documents/index.ts';
import { ballCertificateWords, ballWords } from '../../../../src/reports/words/terms/balls.ts';

const number = (expr: string): NumberDocument => ({ expr, lo: '0', hi: '9' });
const E = number('exp(1)');
const disc = (x: string, size: NumberDocument): BallDocument => ({
  centre: [x, '0'],
  matrix: [
    [size, '0'],
    ['0', size],
  ],
});
const words = (certificate: Certificate, ball: BallDocument) =>
  ballCertificateWords(certificate, [], [ball], ['0', '0'], { hull: 'D_f(x)' });

test('a ball has its radius, rational or not; an ellipse has none', () => {
  expect(ballWords(disc('1', '3'))).toBe('the ball of radius 3 about (1, 0)');
  expect(ballWords(disc('1', '-3'))).toBe('the ball of radius 3 about (1, 0)');
  expect(ballWords(disc('1', E))).toBe('the ball of radius exp(1) about (1, 0)');
  expect(
    ballWords({
      centre: ['1', '0'],
      matrix: [
        [E, '0'],
        ['0', '2'],
      ],
    }),
  ).toBe('an image of the ball about (1, 0)');
});

test('certificates are checked before they are told', () => {
  const inside = (u: NumberDocument): Certificate => ({ weights: { 0: '1' }, balls: { 0: [u, '0'] } });
  expect(words(inside(number('-exp(-1)')), disc('1', E))).toEqual({
    holds: true,
    text: '(0, 0) is a point of the ball of radius exp(1) about (1, 0), so it is in D_f(x).',
  });
  expect(words(inside('-1/2'), disc('1', E)).holds).toBe(false);
  expect(words(inside(number('-3*exp(-1)')), disc('3', E)).holds).toBe(false);
  expect(words({ separator: ['4', '0'] }, disc('3', E)).holds).toBe(true);
  expect(words({ separator: ['4', '0'] }, disc('2', E)).holds).toBe(false);
});
