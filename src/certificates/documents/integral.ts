/** cornercheck.integral/1: Proposition 2 along a curve, piece by piece, and Theorem 3 on each piece. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { type Algebraic, rationalNumber, readNumber } from '../functions/algebraic.ts';
import { dual, plain } from '../functions/dual.ts';
import { degree } from '../functions/polynomial.ts';
import { ONE as CONSTANT, derivative, NIL, type Quotient, sub, valueAt } from '../functions/quotient.ts';
import { Roots } from '../functions/sturm.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { readFormula } from '../language/formula.ts';
import type { Line } from '../language/line.ts';
import { atPoint, runAlong } from '../line/along.ts';
import { reviewAsked } from '../line/asked.ts';
import type { Subject } from '../line/conservative.ts';
import { expectFunction, type Part, readCover, readFunction } from '../line/cover.ts';
import { type Known, reviewPiece } from '../line/piece.ts';
import { attempt } from '../numbers/attempt.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { readProgram } from '../operations/program.ts';
import { assumeCovered } from '../reading/assumed.ts';
import { reviewTexts } from '../reading/texts.ts';
import { ExpLog } from '../reals/reals.ts';
import { leavesSomewhere } from '../sets/unshown.ts';
import { reviewVaryingIntegral } from '../varying/integral.ts';
import { claimsNothing, INTEGRAL, reviewFields } from './fields.ts';

/** γ: one polynomial in t an input, t from 0 to 1. */
interface Case extends Subject {
  readonly review: Review;
  readonly document: unknown;
  readonly curve: readonly Quotient[];
}

export function reviewIntegral(review: Review, path: string, document: unknown): void {
  if (claimsNothing(review, path, document)) return;
  if (isRational(review, document)) reviewRational(review, path, document);
  else review.meter.over(new ExpLog(review.meter), () => reviewElementary(review, path, document));
}

/**
 * Whether the pieces are in ℚ(t), and the document says so: then at both ends of the curve the program's own value stands beside that of a piece.
 */
function isRational({ meter }: Review, document: unknown): boolean {
  const leaves = attempt(() => leavesSomewhere(readProgram(Json.field(document, 'program'), meter), meter));
  if (leaves !== true) return true;
  const matchings = Json.field(document, 'matchings');
  const differences = Json.field(Array.isArray(matchings) ? matchings[0] : undefined, 'differences');
  return Array.isArray(differences) && differences.length > 0;
}

/** Where the program is made with exp, log, roots and their kin along the curve. */
function reviewElementary(review: Review, path: string, document: unknown): void {
  const one = readCase(review, path, document);
  if (one === undefined) return;
  review.claim(path, () => reviewFields(review, path, document, INTEGRAL));
  const curve = Json.items(Json.field(document, 'curve'), review.meter, item =>
    readFormula(Json.string(item), ['t'], review.meter),
  );
  reviewVaryingIntegral(review, path, document, { line: one.line, curve });
}

/** Where it is in ℚ(t). */
function reviewRational(review: Review, path: string, document: unknown): void {
  const one = readCase(review, path, document);
  if (one === undefined) return;
  const { meter } = review;
  review.claim(path, () => reviewFields(review, path, document, INTEGRAL));
  const difference = review.claim(`${path}/difference`, () => checkDifference(one));
  const proof = review.claim(`${path}/proof`, () => Json.list(Json.field(document, 'proof'), meter)) ?? [];
  const parts = review.claim(`${path}/proof`, () => checkCover(one, proof));
  if (parts === undefined) return;
  const known = parts.map((part, i) =>
    meter.share(parts.length - i + 1, () => reviewPiece(review, one, `${path}/proof/${i}`, proof[i], part)),
  );
  review.claim(`${path}/conservative`, () => {
    const agree = proof.map(piece => Json.field(Json.field(piece, 'conservative'), 'agree'));
    const expected = agree.includes('no') ? 'no' : agree.includes('undecided') ? 'undecided' : 'yes';
    if (Json.field(document, 'conservative') !== expected)
      throw new Wrong(`expected ${expected}, as the pieces say`);
    if (expected === 'undecided') review.open(`${path}/conservative`, 'the document leaves it open');
  });
  const target = Json.field(document, 'target');
  if (target !== undefined) reviewAsked(review, `${path}/target`, target, one, known);
  const matches = reviewMatchings(one, path, parts, known);
  review.claim(`${path}/holds`, () => {
    if (matches === undefined || known.includes(undefined) || difference === undefined)
      throw new Stop('it rests on what is not confirmed');
    checkIdentity(document, difference, matches, one);
  });
}

function readCase(review: Review, path: string, document: unknown): Case | undefined {
  const { meter } = review;
  const roots = new Roots(meter);
  const line = review.claim(`${path}/program`, () => {
    const found = readProgram(Json.field(document, 'program'), meter);
    if (found.outputs.length !== 1) throw new Wrong('expected one output');
    return found;
  });
  const curve = line && review.claim(`${path}/curve`, () => readCurve(document, line, review));
  if (line === undefined || curve === undefined) return undefined;
  assumeCovered(review, line);
  reviewTexts(review, path, document);
  const velocity = curve.map(f => derivative(f, meter));
  const inputs = curve.map((f, i) =>
    dual(
      f,
      curve.map((_, j) => (i === j ? CONSTANT : NIL)),
    ),
  );
  return { review, document, line, curve, inputs, velocity, roots };
}

function readCurve(document: unknown, line: Line, { meter }: Review): Quotient[] {
  const curve = Json.items(Json.field(document, 'curve'), meter, item => readFunction(item, meter));
  if (curve.length !== line.inputs.length)
    throw new Wrong(`expected ${line.inputs.length} polynomials, got ${curve.length}`);
  if (curve.some(({ bottom }) => degree(bottom) > 0)) throw new Wrong('expected polynomials');
  const ends = ['from', 'to'].map(name => Json.field(document, name));
  if (ends.every(end => end === undefined)) return curve;
  const points = ends.map(end => Json.vector(end, meter, curve.length));
  for (const [i, f] of curve.entries()) {
    const straight = degree(f.top) <= 1;
    const meets = points.every((point, k) => Q.equal(valueAt(f, k ? Q.ONE : Q.ZERO, meter), point[i]!));
    if (!straight || !meets) throw new Wrong('is not the segment between the two points', `/${i}`);
  }
  return curve;
}

/** f(γ(1)) − f(γ(0)), by Algorithm 1 at the two points. */
function checkDifference({ line, curve, document, review: { meter } }: Case): Rat {
  const [start, end] = [Q.ZERO, Q.ONE].map(t => {
    const point = curve.map(f => valueAt(f, t, meter));
    return evaluate(line, point, meter)[line.outputs[0]!]!.value;
  });
  const difference = Q.sub(end!, start!, meter);
  if (!Q.equal(Json.exact(Json.field(document, 'difference'), meter), difference))
    throw new Wrong('is not f(γ(1)) − f(γ(0))');
  return difference;
}

/** The pieces cover [0, 1], the breakpoints are between them. */
function checkCover({ document, roots, review: { meter } }: Case, proof: readonly unknown[]): Part[] {
  const parts = readCover(proof, roots);
  const [first, last] = [parts[0]!.from, parts.at(-1)!.to];
  if (first?.compareTo(Q.ZERO) !== 0) throw new Wrong('expected a beginning at 0', '/0/from');
  if (last?.compareTo(Q.ONE) !== 0) throw new Wrong('expected an end at 1', `/${proof.length - 1}/to`);
  if (Json.field(document, 'pieces') !== proof.length)
    throw new Wrong(`there are ${proof.length} pieces, not as many as "pieces" says`);
  const listed = Json.list(Json.field(document, 'breakpoints'), meter);
  if (listed.length !== parts.length - 1) throw new Wrong('there are not as many breakpoints');
  for (const [i, value] of listed.entries())
    if (readNumber(value, roots).compare(parts[i]!.to!) !== 0)
      throw new Wrong('does not end at its breakpoint', `/${i}/to`);
  return parts;
}

/**
 * At every end of a piece: the differences of the functions that are to have one value there, the program's own value by
 * its index at the point among them. Whether all vanish; undefined where that is not confirmed.
 */
function reviewMatchings(
  { review, document, line, inputs, roots }: Case,
  path: string,
  parts: readonly Part[],
  known: readonly (Known | undefined)[],
): boolean | undefined {
  const { meter } = review;
  const listed = review.claim(`${path}/matchings`, () => {
    const found = Json.list(Json.field(document, 'matchings'), meter);
    if (found.length !== parts.length + 1) throw new Wrong(`expected ${parts.length + 1} matchings`);
    return found;
  });
  const at = (i: number): Algebraic => parts[i]?.from ?? rationalNumber(Q.ONE, roots);
  const answers = listed?.map((entry, i) =>
    review.claim(`${path}/matchings/${i}`, () => {
      const point = at(i);
      if (Json.at('/at', () => readNumber(Json.field(entry, 'at'), roots)).compare(point) !== 0)
        throw new Wrong('is not the end of the piece', '/at');
      const sides = [known[i - 1], known[i]];
      if ((i > 0 && !sides[0]) || (i < parts.length && !sides[1]))
        throw new Stop('it rests on a piece that is not confirmed');
      const own = runAlong(line, inputs.map(plain), atPoint(point), meter).slots[line.outputs[0]!]!.value;
      const values = [sides[0]?.value, own, sides[1]?.value].filter(f => f !== undefined);
      const gaps = values.slice(1).map((f, k) => sub(values[k]!, f, meter));
      const differences = Json.list(Json.field(entry, 'differences'), meter);
      if (differences.length !== gaps.length)
        throw new Wrong(`expected ${gaps.length} differences`, '/differences');
      for (const [k, gap] of gaps.entries())
        Json.at(`/differences/${k}`, () => expectFunction(differences[k], gap, 'the difference', meter));
      const finite = values.every(f => point.sign(f.bottom) !== 0);
      const matches = finite && gaps.every(gap => point.sign(gap.top) === 0);
      if (Json.field(entry, 'matches') !== matches) throw new Wrong(`expected ${matches}`, '/matches');
      return matches;
    }),
  );
  return answers === undefined || answers.includes(undefined) ? undefined : !answers.includes(false);
}

/** Where f jumps first: the matchings are confirmed. */
function jumpWords(document: unknown, meter: Review['meter']): string {
  const first = Json.list(Json.field(document, 'matchings'), meter).find(
    one => Json.field(one, 'matches') === false,
  );
  const [at, root, lo, hi] = ['at', 'root', 'lo', 'hi'].map(name =>
    Json.field(Json.field(first, 'at'), name),
  );
  const place = at === undefined ? `the root of ${root} in [${lo}, ${hi}]` : at;
  return `f jumps at t = ${place}: Proposition 2 is of continuous functions`;
}

/**
 * What follows from pieces and matchings: ∫ω is the sum of the antiderivatives’ increments, which telescopes. Where f jumps
 * Proposition 2 is not about it, and no integral is stated.
 */
function checkIdentity(
  document: unknown,
  difference: Rat,
  matches: boolean,
  { review: { meter } }: Case,
): void {
  const holds = matches ? 'yes' : 'inapplicable';
  if (Json.field(document, 'holds') !== holds) throw new Wrong(`expected ${holds}`);
  if (Json.field(document, 'failing') !== undefined) throw new Wrong('no piece fails');
  if (!matches) {
    const stated = ['integral', 'enclosure'].filter(name => Json.field(document, name) !== undefined);
    if (stated.length > 0) throw new Wrong(`expected no "${stated[0]}" of a function that jumps`);
    if (Json.field(document, 'why') !== jumpWords(document, meter))
      throw new Wrong('expected where f jumps first');
    return;
  }
  if (Json.field(document, 'why') !== undefined) throw new Wrong('expected no reason against it');
  if (!Q.equal(Json.exact(Json.field(document, 'integral'), meter), difference))
    throw new Wrong('the integral is not the difference');
  const enclosure = Json.field(document, 'enclosure');
  if (enclosure === undefined) return;
  const [lo, hi] = ['lo', 'hi'].map(name => Json.exact(Json.field(enclosure, name), meter));
  if (Q.compare(lo!, difference, meter) > 0 || Q.compare(difference, hi!, meter) > 0)
    throw new Wrong('the enclosure does not hold the integral');
}
