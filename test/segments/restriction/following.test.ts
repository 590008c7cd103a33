import { expect, test } from 'vitest';
import { functionField, functionKey } from '../../../src/functions/rational/function-field.ts';
import { isFailure } from '../../../src/numbers/index.ts';
import { fromPolynomial, type RationalFunction } from '../../../src/polynomials/index.ts';
import {
  compile,
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  type StraightLine,
} from '../../../src/programs/index.ts';
import {
  axis,
  type Curve,
  isRestrictionFailure,
  REAL_LINE,
  type Restriction,
  restrict,
  UNIT,
} from '../../../src/segments/index.ts';
import { besideSample } from '../../../src/segments/restriction/integrand.ts';
import { placeAt } from '../../../src/segments/restriction/restrict.ts';
import { tiesAlong } from '../../../src/segments/restriction/ties-along.ts';
import { runs, seedAt } from '../../random.ts';
import { kinkedSegment } from '../random-kinks.ts';

const keys = ({ values, pieces }: Evaluation<RationalFunction>) => [values.map(functionKey), pieces];

/** Each piece and each breakpoint as Algorithm 1 has it, run from the inputs on. */
function expectAlike(line: StraightLine, curve: Curve, found: Restriction): void {
  const { roots, limits } = found;
  const inputs = curve.map(fromPolynomial);
  const anew = (place: Parameters<typeof functionField>[0]): Evaluation<RationalFunction> => {
    const evaluation = evaluate(functionField(place, limits), line, inputs);
    if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
    return evaluation;
  };
  for (const piece of found.pieces.filter(({ missing }) => missing === undefined)) {
    const place = besideSample(piece, found);
    expect(keys(piece.evaluation)).toEqual(keys(anew(place)));
    expect({ ties: piece.ties, undecidedTies: piece.undecidedTies }).toEqual(
      tiesAlong(functionField(place, limits), line, piece.evaluation),
    );
  }
  for (const { at, evaluation } of found.breakpoints.filter(({ missing }) => missing === undefined))
    expect(keys(evaluation)).toEqual(keys(anew(placeAt(at, roots))));
}

const restricted = (line: StraightLine, curve: Curve, domain = REAL_LINE): Restriction => {
  const found = restrict(line, curve, domain, { partial: true });
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return found;
};

test.each([
  // Kinks that come in no order, twice, and at one place.
  'abs(x - 3) + abs(x) + abs(x - 1) + relu(x - 3) - relu(1 - x) + abs(2*x - 2)',
  'abs(abs(abs(x - 1) - 1/2) - 1/4)',
  'abs(x - 1)*abs(x + 1)*relu(x)*max(x, 2 - x)',
  // Roots that are not rational, beside those that are.
  'abs(x^2 - 2) + abs(x - 1) + relu(x^3 - 2)',
  'median(x, x^2, 1/2) + huber(x) + clip(x, -1, 1)',
  // Ties along intervals: from 0 on, and between.
  'max(x, abs(x)) + max(relu(x), relu(x - 1), 0)',
  // Divisors, and a value that is missing at a point and on an interval.
  'abs(x)/x + relu(x - 1)',
  'a = relu(x)\n1/a + abs(x - 1)',
  // Asked whether it is 0, without a sign.
  'sqrt(x^2) + norm2(x, 2*x) + abs(x - 1)',
])('what is taken over is what is there: %s', text => {
  const line = compile(parseProgramText(text));
  const found = restrict(line, axis, REAL_LINE, { partial: true });
  if (isRestrictionFailure(found)) expect(found.failure.kind).toBe('undecided');
  else expectAlike(line, axis, found);
});

test('of random programs along random curves', () => {
  for (let run = 0; run < runs(40); run++) {
    const { line, curve, text } = kinkedSegment(seedAt(run));
    const found = restrict(line, curve, UNIT);
    if (isRestrictionFailure(found)) expect(isFailure(found.failure), text).toBe(true);
    else expectAlike(line, curve, found);
  }
});

test('where nothing changes functions are the same objects', () => {
  const n = 40;
  const text = Array.from({ length: n }, (_, i) => `abs(x - ${i})`).join(' + ');
  const line = compile(parseProgramText(text));
  const { pieces, breakpoints } = restricted(line, axis);
  expect(pieces).toHaveLength(n + 1);
  const places = [...pieces, ...breakpoints];
  const all = places.flatMap(({ evaluation }) => evaluation.values);
  // Each kink has two values, and each sum one more than it has kinks; beside them are constants and differences.
  expect(new Set(all).size).toBeLessThanOrEqual(2 * n + ((n + 1) * (n + 2)) / 2 + 2 * n + 1);
  expect(all.length).toBeGreaterThan(5 * new Set(all).size);
});
