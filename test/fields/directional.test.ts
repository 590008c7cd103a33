import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionalDerivative } from '../../src/fields/index.ts';
import type { Vector } from '../../src/linear/index.ts';
import { Failure, rationalField as field, format, type Rational, rational } from '../../src/numbers/index.ts';
import {
  backward,
  compile,
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text.ts';
import { AFFINE, CORNERS, cornerCase, PIECEWISE_AFFINE, RATIONAL } from '../programs/corner-programs.ts';
import { seeded } from '../random.ts';

const vector = (...entries: number[]): Vector => entries.map(entry => rational(entry));
const plus = (x: Vector, step: Rational, d: Vector): Vector =>
  x.map((value, i) => value.add(step.mul(d[i]!)));
function run(line: StraightLine, x: Vector): Evaluation<Rational> {
  const evaluation = evaluate(field, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation;
}
const slopes = (line: StraightLine, x: Vector, d: Vector): string => {
  const found = directionalDerivative(line, run(line, x), d);
  return found instanceof Failure ? `${found.kind}: ${found.why}` : found.map(format).join(' ');
};
const slope = (text: string, x: Vector, d: Vector): string => slopes(compile(parseProgramText(text)), x, d);

describe('by hand', () => {
  test.each<[string, number[], number[], string]>([
    ['relu(t)', [0], [1], '1'],
    ['relu(t)', [0], [-1], '0'],
    ['abs(t)', [0], [-2], '2'],
    ['abs(t)', [0], [0], '0'],
    ['relu(-t) + t - relu(t)', [0], [1], '0'],
    ['f(x, y) = max(x, y)', [1, 1], [1, 2], '2'],
    ['f(x, y) = max(x, y)', [1, 1], [1, 1], '1'],
    ['f(x, y) = sort(x, y)', [1, 1], [0, 1], '1 0'],
    ['f(x, y) = median(x, y, 0)', [0, 0], [1, -1], '0'],
    ['f(x, y) = max(x*y, x)', [0, 0], [-1, 1], '0'],
    ['select null(x) { 0 when x != 0; x when x = 0 }\nf(x) = null(x)', [0], [1], '0'],
    ['select null(x) { 0 when x != 0; x when x = 0 }\nf(x, y) = null(x) + y', [0, 0], [0, 1], '1'],
  ])('%s at %j along %j', (text, x, d, expected) => {
    expect(slope(text, vector(...x), vector(...d))).toBe(expected);
  });

  // In each the piece 5a has a cell that is empty, but whose closed half-spaces meet along the direction.
  test.each([
    'select s(a, b) { 5*a when b > a and b < a; 0 when b > a; 0 when b = a; 0 when b < a }\nf(x, y) = s(x, y)',
    'select s(a, b) { 5*a when b >= a and b < a; 0 when b > a; 0 when b = a; 0 when b < a }\nf(x, y) = s(x, y)',
    'select s(a, b) { 5*a when b > a and 2*b < 2*a; 0 when b >= a; 0 when b < a }\nf(x, y) = s(x, y)',
  ])('a cell without interior proves nothing: %s', text => {
    expect(slope(text, vector(0, 0), vector(1, 1))).toBe('0');
    expect(slope(text, vector(0, 0), vector(-1, -1))).toBe('0');
  });

  test('nor does one that is only empty beyond first order', () => {
    const text = `select s(a, b) {
      5*a when b > a^2 and b < a^2/2
      0 when b <= a^2
      0 when b > a^2 and b >= a^2/2
    }
    f(x, y) = s(x, y)`
      .replace(/\n\s*/g, '; ')
      .replace('{; ', '{ ')
      .replace('; }; ', ' }\n');
    expect(slope(text, vector(0, 0), vector(1, 0))).toBe('0');
  });

  test('guards that are flat without being zero', () => {
    expect(slope('relu(x^2) + x', vector(0), vector(1))).toBe('1');
    const text = 'select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x) = s(x)';
    expect(slope(text, vector(0), vector(1))).toBe('1');
  });
});

/** Whether the pieces taken there are others than those taken here. */
const leaves = (here: Evaluation<Rational>, there: Evaluation<Rational>): boolean =>
  here.pieces.some((piece, k) => piece !== there.pieces[k]);

const small = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 });

test('piecewise affine programs: the difference quotient of a very small step', () => {
  const ops = [...AFFINE, ...PIECEWISE_AFFINE];
  const step = rational(1, 1n << 100n);
  const drawn = seeded(400);
  let turned = 0;
  fc.assert(
    fc.property(
      cornerCase({ ops, outputs: 2, computed: false, nodes: { min: 3, max: 20 }, tied: 3 }),
      small,
      (one, entries) => {
        const d = vector(...entries.slice(0, one.at.length));
        const [here, there] = [run(one.line, one.at), run(one.line, plus(one.at, step, d))];
        const quotients = one.line.outputs.map(slot => there.values[slot]!.sub(here.values[slot]!).div(step));
        expect(slopes(one.line, one.at, d)).toBe(quotients.map(format).join(' '));
        if (leaves(here, there)) turned++;
      },
    ),
    drawn,
  );
  expect(turned).toBeGreaterThan(drawn.numRuns / 5);
});

test('curved programs: the slope of the pieces that are taken nearby', () => {
  const ops = [...AFFINE, ...RATIONAL, ...CORNERS];
  const step = rational(1, 1n << 200n);
  const drawn = seeded(400);
  const seen = { decided: 0, turned: 0 };
  fc.assert(
    fc.property(cornerCase({ ops, nodes: { min: 3, max: 20 }, tied: 3 }), small, (one, entries) => {
      const d = vector(...entries.slice(0, one.at.length));
      const here = run(one.line, one.at);
      const there = evaluate(field, one.line, plus(one.at, step, d));
      const found = directionalDerivative(one.line, here, d);
      if (isEvaluationFailure(there) || found instanceof Failure) return;
      const partials = selectionGradients(field, one.line, { values: here.values, pieces: there.pieces });
      if (isEvaluationFailure(partials)) return;
      seen.decided++;
      if (leaves(here, there)) seen.turned++;
      const [gradient] = backward(field, one.line, partials);
      const expected = gradient!.reduce((sum, value, i) => sum.add(value.mul(d[i]!)), rational(0));
      expect(format(found[0]!)).toBe(format(expected));
    }),
    drawn,
  );
  expect(seen.decided).toBeGreaterThan(drawn.numRuns / 2);
  expect(seen.turned).toBeGreaterThan(drawn.numRuns / 5);
});
