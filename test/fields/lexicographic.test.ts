import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programs } from '../../fixtures/smooth/programs.ts';
import {
  clarkeSubdifferential,
  lexicographicDerivative,
  lexicographicGradient,
} from '../../src/fields/index.ts';
import { membership, type Vector } from '../../src/linear/index.ts';
import {
  Failure,
  rationalField as field,
  format,
  parseRational,
  type Rational,
  rational,
} from '../../src/numbers/index.ts';
import {
  compile,
  differentiate,
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text.ts';
import { AFFINE, CORNERS, cornerCase, PIECEWISE_AFFINE, RATIONAL } from '../programs/corner-programs.ts';
import { seeded } from '../random.ts';

const vector = (...entries: number[]): Vector => entries.map(entry => rational(entry));
function run(line: StraightLine, x: Vector): Evaluation<Rational> {
  const evaluation = evaluate(field, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation;
}
const words = (rows: ReturnType<typeof lexicographicGradient>): string =>
  rows instanceof Failure
    ? `${rows.kind}: ${rows.why}`
    : rows.map(row => row.map(value => format(value)).join(' ')).join(' / ');
const derivative = (line: StraightLine, evaluation: Evaluation<Rational>): Rational[][] => {
  const found = differentiate(field, line, evaluation);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return found.backward.map(row => [...row]);
};

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
    expect(words(lexicographicGradient(line, run(line, vector(...x))))).toBe(expected);
  });

  test('other directions enter another cell', () => {
    const line = compile(parseProgramText('f(x, y) = max(x, y)'));
    const columns = [vector(0, 1), vector(1, 0)];
    expect(words(lexicographicDerivative(line, run(line, vector(1, 1)), columns))).toBe('1 0');
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
    const evaluation = run(line, vector(...x));
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
    expect(words(lexicographicGradient(line, run(line, vector(0))))).toMatch(/^undecided: .*not known/);
  });

  test('more entries than may be computed: undecided', () => {
    const inputs = Array.from({ length: 3000 }, (_, i) => `x${i}`);
    const line = compile(parseProgramText(`f(${inputs.join(', ')}) = sum(${inputs.join(', ')})`));
    expect(
      words(
        lexicographicGradient(
          line,
          run(
            line,
            inputs.map(() => rational(0)),
          ),
        ),
      ),
    ).toMatch(/^undecided/);
  });
});

test('piecewise affine programs: the derivative at x + ε e_1 + ε² e_2 + … for a very small ε', () => {
  fc.assert(
    fc.property(
      cornerCase({
        ops: [...AFFINE, ...PIECEWISE_AFFINE],
        outputs: 2,
        computed: false,
        nodes: { min: 3, max: 20 },
      }),
      ({ line, at }) => {
        const moved = at.map((value, i) => value.add(rational(1n, 1n << BigInt(100 * (i + 1)))));
        const expected = derivative(line, run(line, moved));
        expect(words(lexicographicGradient(line, run(line, at)))).toBe(words(expected));
      },
    ),
    { numRuns: 300 },
  );
});

test('it lies in the Clarke subdifferential, where the selection derivative need not', () => {
  let [exact, spurious] = [0, 0];
  fc.assert(
    fc.property(
      cornerCase({ ops: [...AFFINE, ...RATIONAL, ...CORNERS], nodes: { min: 3, max: 20 } }),
      ({ line, at }) => {
        const evaluation = run(line, at);
        const found = lexicographicGradient(line, evaluation);
        const clarke = clarkeSubdifferential(line, evaluation);
        if (found instanceof Failure || clarke.status !== 'exact') return;
        exact += 1;
        expect(membership(clarke.gradients, found[0]!).inside).toBe(true);
        if (!membership(clarke.gradients, derivative(line, evaluation)[0]!).inside) spurious += 1;
      },
    ),
    { numRuns: 400, seed: 20 },
  );
  expect(exact).toBeGreaterThan(200);
  expect(spurious).toBeGreaterThan(5);
});

test.each(programs)('in the set known by hand: $text at $at', ({ text, at, clarke }) => {
  const line = compile(parseProgramText(text));
  const found = lexicographicGradient(line, run(line, vector(...at)));
  if (found instanceof Failure) throw new Error(found.why);
  const listed = clarke.map(gradient => gradient.split(' ').map(entry => parseRational(entry)));
  expect(membership(listed, found.flat()).inside).toBe(true);
});

describe('curved programs, with exp, log, sin and cos at points where their values are rational', () => {
  const ops =
    'mul square relu max min sub add abs pow div reciprocal clip median sort kthLargest huber hardSwish squaredHinge partial lopsided exp log1p sin cos tanh mul relu max'.split(
      ' ',
    );
  test.each([
    [1, 150],
    [2, 120],
    [3, 60],
  ])('%i inputs: in ∂ᶜf wherever that is known', (p, numRuns) => {
    const drawn = seeded(numRuns);
    const seen = { exact: 0, several: 0, transcendental: 0 };
    fc.assert(
      fc.property(
        cornerCase({ ops, inputs: { min: p, max: p }, corners: 6, nodes: { min: 3, max: 16 }, tied: 3 }),
        ({ line, at }) => {
          const evaluation = run(line, at);
          const clarke = clarkeSubdifferential(line, evaluation, { effort: 200_000 });
          const found = lexicographicGradient(line, evaluation);
          if (found instanceof Failure) throw new Error(found.why);
          if (clarke.status !== 'exact') return;
          expect(membership(clarke.gradients, found.flat()).inside).toBe(true);
          seen.exact += 1;
          if (clarke.gradients.length > 1) seen.several += 1;
          if (line.steps.some(({ g }) => /exp|log|sin|cos|tanh/.test(g.name))) seen.transcendental += 1;
        },
      ),
      drawn,
    );
    expect(seen.exact).toBeGreaterThan(drawn.numRuns / 2);
    expect(seen.several).toBeGreaterThan(drawn.numRuns / 10);
    expect(seen.transcendental).toBeGreaterThan(drawn.numRuns / 12);
  });
});
