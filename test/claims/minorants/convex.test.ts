/** Convexity by form: what is convex and seen, and what is not convex and must never be called so. */
import { expect, test } from 'vitest';
import { isConvexByForm } from '../../../src/claims/minorants/convex.ts';
import { parseProgramText } from '../../../src/programs/index.ts';

test.each([
  'abs(x) + x^2',
  'max(x^2 - 2*x*y + y^2, 3*x)',
  'exp(abs(x)) - min(x, y)',
  'norm2(x - y, 2*x)/3',
  '(x - y)^4 + relu(x)',
  '-min(-x^2, y)',
  'f(x, y) = 2*(x + y)^2 - x^2 - y^2 - 2*x*y',
])('%s is convex', text => expect(isConvexByForm(parseProgramText(text))).toBe(true));

test.each([
  '-abs(x)',
  'abs(x) - abs(y)',
  'x*y',
  'x^2 - 2*y^2',
  'abs(abs(x) - 1)',
  'x^3',
  'x^(1/2)',
  'x^(1999/1000)',
  'exp(-abs(x))',
  'relu(x)*relu(y)',
  'min(x, y)',
  'norm2(abs(x) - 1, y)',
  'abs(x)/(0 - 2)',
  'log(x)',
  '(abs(x) - 1)^2',
])('%s is not', text => expect(isConvexByForm(parseProgramText(text))).toBe(false));
