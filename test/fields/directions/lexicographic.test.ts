import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programs } from '../../../fixtures/smooth/programs.ts';
import {
  clarkeSubdifferential,
  lexicographicGradient,
  lexicographicGradientOver,
} from '../../../src/fields/index.ts';
import { membership } from '../../../src/linear/index.ts';
import {
  Failure,
  rationalField as field,
  parseRational,
  type Rational,
  rational,
} from '../../../src/numbers/index.ts';
import {
  compile,
  differentiate,
  type Evaluation,
  isEvaluationFailure,
  type StraightLine,
} from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { AFFINE, CORNERS, cornerCase, PIECEWISE_AFFINE, RATIONAL } from '../../programs/corner-programs.ts';
import { seeded } from '../../random.ts';
import { words } from '../derivatives-in-words.ts';
import { evaluated, vector } from '../evaluated.ts';

const derivative = (line: StraightLine, evaluation: Evaluation<Rational>): Rational[][] => {
  const found = differentiate(field, line, evaluation);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return found.backward.map(row => [...row]);
};

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
        const expected = derivative(line, evaluated(line, moved));
        expect(words(lexicographicGradient(line, evaluated(line, at)))).toBe(words(expected));
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
        const evaluation = evaluated(line, at);
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
  const found = lexicographicGradient(line, evaluated(line, vector(...at)));
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
          const evaluation = evaluated(line, at);
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

test('of many inputs the directions are not made: they would be as many numbers as inputs, squared', () => {
  const p = 100_000;
  const inputs = Array.from({ length: p }, (_, i) => `x${i}`);
  const line = compile(parseProgramText(`f(${inputs.join(', ')}) = logSumExp(${inputs.join(', ')})`));
  const values = new Array(line.m).fill(rational(0));
  const found = lexicographicGradientOver(field, line, { values, pieces: [1] });
  expect(found).toMatchObject({ kind: 'undecided', why: 'more than 5000000 directional derivatives' });
});
