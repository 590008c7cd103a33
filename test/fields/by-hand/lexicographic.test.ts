import { describe, expect, test } from 'vitest';
import {
  clarkeSubdifferential,
  lexicographicDerivative,
  lexicographicGradient,
} from '../../../src/fields/index.ts';
import { membership, type Vector } from '../../../src/linear/index.ts';
import { Failure } from '../../../src/numbers/index.ts';
import { compile } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { words } from '../derivatives-in-words.ts';
import { evaluated, vector } from '../evaluated.ts';

describe('by hand', () => {
  test.each<[string, number[], string]>([
    ['relu(t)', [0], '1'],
    ['relu(-t) + t - relu(t)', [0], '0'],
    ['t - (relu(-t) + t - relu(t))', [0], '1'],
    ['f(x, y) = max(x, y)', [1, 1], '1 0'],
    // Along x nothing is decided between y and z; along y it is.
    ['f(x, y, z) = max(y, z)', [0, 0, 0], '0 1 0'],
    ['f(x, y) = sort(x, y)', [1, 1], '1 0 / 0 1'],
    ['f(x, y) = max(x*y, x)', [0, 0], '1 0'],
    // To first order the argument of relu does not move.
    ['relu(x^2) + x', [0], '1'],
    // Smaller than any multiple of x, larger than any of x^2: y > x^2 there.
    ['select s(a, b) { 0 when b > a^2; b - a^2 when b <= a^2 }\nf(x, y) = s(x, y)', [0, 0], '0 0'],
    ['select null(x) { 0 when x != 0; x when x = 0 }\nf(x) = null(x)', [0], '0'],
  ])('%s at %j', (text, x, expected) => {
    const line = compile(parseProgramText(text));
    expect(words(lexicographicGradient(line, evaluated(line, vector(...x))))).toBe(expected);
  });

  test('other directions enter another cell', () => {
    const line = compile(parseProgramText('f(x, y) = max(x, y)'));
    const columns = [vector(0, 1), vector(1, 0)];
    expect(words(lexicographicDerivative(line, evaluated(line, vector(1, 1)), columns))).toBe('1 0');
  });

  // Flat guards: their sign at t(u₁ + δ₂u₂ + …), t far below δ₂.
  test.each<[string, number[], string]>([
    ['select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x) = s(x)', [0], '1'],
    ['select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x) = s(-x)', [0], '-2'],
    ['select s(a) { a when a^2 > 0; 0 when a^2 = 0 }\nf(x, y) = s(x - y^2)', [0, 0], '1 0'],
    // (t + tδ·0)³ < (tδ)³ fails: a is larger.
    ['select s(a, b) { a when a^3 >= b^3; b when a^3 < b^3 }\nf(x, y) = s(x, y)', [0, 0], '1 0'],
    ['select s(a, b) { a when a^3 >= b^3; b when a^3 < b^3 }\nf(x, y) = s(y, x)', [0, 0], '1 0'],
    ['select s(a, b) { a when a^3 >= b^3; b when a^3 < b^3 }\nf(x, y) = s(-y, -x)', [0, 0], '0 -1'],
    // Inside the cusp b² < a³ along (1, 0); beside it, at (1, δ), outside: the derivative at (1, 0) is that of 0.
    [
      'select s(a, b) { 0 when b^2 > a^3; a^3 - b^2 when b^2 <= a^3 }\nf(x, y) = s(x, y) + abs(y)',
      [0, 0],
      '0 1',
    ],
    // One argument given twice: a³ − a³ = 0 holds with ≥.
    ['select s(a, b) { 2*a - b when a^3 >= b^3; a when a^3 < b^3 }\nf(x) = s(x, x)', [0], '1'],
    // e^a − 1 − a = a²/2 + … > 0.
    ['select s(a) { a when exp(a) - 1 - a >= 0; 2*a when exp(a) - 1 - a < 0 }\nf(x) = s(x)', [0], '1'],
  ])('%s at %j', (text, x, expected) => {
    const program = parseProgramText(text);
    const line = compile(program);
    const evaluation = evaluated(line, vector(...x));
    const found = lexicographicGradient(line, evaluation);
    expect(words(found)).toBe(expected);
    const clarke = clarkeSubdifferential(line, evaluation);
    expect(clarke.status).toBe('exact');
    if (!(found instanceof Failure)) expect(membership(clarke.gradients, found.flat()).inside).toBe(true);
  });

  test('a guard of which all terms of its formula cancel but a remainder: undecided', () => {
    const h = 'exp(a) - 1 - a - a^2/2 - a^3/6 - a^4/24 - a^5/120 - a^6/720';
    const line = compile(
      parseProgramText(`select s(a) { a when ${h} >= 0; 2*a when ${h} < 0 }\nf(x) = s(x)`),
    );
    expect(words(lexicographicGradient(line, evaluated(line, vector(0))))).toMatch(/^undecided: .*not known/);
  });

  test('more entries than may be computed: undecided', () => {
    const line = compile(parseProgramText('relu(x)'));
    // Two slots, and so many directions that nobody looks at.
    const directions = new Array<Vector>(2_500_001);
    expect(words(lexicographicDerivative(line, evaluated(line, vector(0)), directions))).toBe(
      'undecided: more than 5000000 directional derivatives',
    );
  });
});
