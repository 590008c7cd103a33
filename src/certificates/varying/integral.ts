/** Proposition 2 along a curve on which the program is made of elementary functions: f∘γ is continuous, and piece by piece its own antiderivative. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Enclosures } from '../bounds/enclosed.ts';
import { run } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { type Between, readSpots, valuesOf } from './along.ts';
import { showContinuous } from './continuing.ts';
import { type Along, type KnownPiece, reviewVaryingPiece } from './piece.ts';
import { rationalSpot, readSpot, type Spot } from './spot.ts';

export function reviewVaryingIntegral(review: Review, path: string, document: unknown, along: Along): void {
  const { meter } = review;
  const difference = review.claim(`${path}/difference`, () => checkDifference(document, along, meter));
  const proof = review.claim(`${path}/proof`, () => Json.list(Json.field(document, 'proof'), meter)) ?? [];
  const parts = review.claim(`${path}/proof`, () => checkCover(document, proof, meter));
  if (parts === undefined) return;
  const known = parts.map((part, i) =>
    meter.share(parts.length - i + 1, () =>
      reviewVaryingPiece(review, along, `${path}/proof/${i}`, proof[i], part),
    ),
  );
  review.claim(`${path}/conservative`, () => {
    const agree = proof.map(piece => Json.field(Json.field(piece, 'conservative'), 'agree'));
    const expected = agree.includes('no') ? 'no' : agree.includes('undecided') ? 'undecided' : 'yes';
    if (Json.field(document, 'conservative') !== expected)
      throw new Wrong(`expected ${expected}, as the pieces say`);
  });
  if (Json.field(document, 'target') !== undefined)
    review.open(`${path}/target`, 'what was asked along a curve that is not rational');
  const ends = [...parts.map(({ from }) => from!), parts.at(-1)!.to!];
  const listed = review.claim(`${path}/matchings`, () => {
    const found = Json.list(Json.field(document, 'matchings'), meter);
    if (found.length !== ends.length) throw new Wrong(`expected ${ends.length} matchings`);
    return found;
  });
  const matches = listed?.map((entry, i) =>
    review.claim(`${path}/matchings/${i}`, () =>
      checkMatching(entry, ends[i]!, [known[i - 1], known[i]], [proof[i - 1], proof[i]], along),
    ),
  );
  review.claim(`${path}/holds`, () => {
    if (matches === undefined || matches.includes(undefined) || known.includes(undefined) || !difference)
      throw new Stop('it rests on what is not confirmed');
    checkIdentity(document, difference, matches as boolean[], ends, meter);
  });
}

/** γ at a number. */
const pointAt = ({ curve }: Along, t: Rat, meter: Meter): Rat[] =>
  curve.map(formula => run(rationals(meter), formula, () => t)!);

function checkDifference(document: unknown, along: Along, meter: Meter): Rat {
  const [start, end] = [Q.ZERO, Q.ONE].map(t => {
    const values = valuesOf(along.line, pointAt(along, t, meter), meter);
    if (values === undefined) throw new Wrong('the program has no value at an end');
    return values[0]!;
  });
  const difference = Q.sub(end!, start!, meter);
  if (!Q.equal(Json.exact(Json.field(document, 'difference'), meter), difference))
    throw new Wrong('is not f(γ(1)) − f(γ(0))');
  return difference;
}

/** The pieces cover [0, 1], the breakpoints are between them. */
function checkCover(document: unknown, proof: readonly unknown[], meter: Meter): Between[] {
  const parts = readSpots(proof, meter);
  const [first, last] = [parts[0]!.from, parts.at(-1)!.to];
  if (first?.compare(rationalSpot(Q.ZERO, meter)) !== 0)
    throw new Wrong('expected a beginning at 0', '/0/from');
  if (last?.compare(rationalSpot(Q.ONE, meter)) !== 0)
    throw new Wrong('expected an end at 1', `/${proof.length - 1}/to`);
  if (Json.field(document, 'pieces') !== proof.length)
    throw new Wrong(`there are ${proof.length} pieces, not as many as "pieces" says`);
  const listed = Json.list(Json.field(document, 'breakpoints'), meter);
  if (listed.length !== parts.length - 1) throw new Wrong('there are not as many breakpoints');
  for (const [i, value] of listed.entries())
    if (readSpot(value, meter).compare(parts[i]!.to!) !== 0)
      throw new Wrong('does not end at its breakpoint', `/${i}/to`);
  return parts;
}

type Two<T> = readonly [T | undefined, T | undefined];

/** Whether f∘γ is continuous at the end of a piece, and its slopes have limits there. */
function checkMatching(
  entry: unknown,
  spot: Spot,
  sides: Two<KnownPiece>,
  pieces: Two<unknown>,
  along: Along,
): boolean {
  const { meter } = spot;
  if (Json.at('/at', () => readSpot(Json.field(entry, 'at'), meter)).compare(spot) !== 0)
    throw new Wrong('is not the end of the piece', '/at');
  if (pieces.some((piece, i) => piece !== undefined && sides[i] === undefined))
    throw new Stop('it rests on a piece that is not confirmed');
  const texts = pieces.flatMap(piece =>
    piece === undefined ? [] : [Json.string(Json.field(piece, 'value'))],
  );
  const gaps = texts.length === 2 ? [`(${texts[1]}) - (${texts[0]})`] : [];
  const differences = Json.list(Json.field(entry, 'differences'), meter);
  if (differences.length !== gaps.length || differences[0] !== gaps[0])
    throw new Wrong('expected the difference of the two values', '/differences');
  const stated = Json.field(entry, 'matches');
  if (stated === 'undecided') throw new Stop('the document leaves it open');
  const found = isContinuous(along, spot) || limitsMeet(along, spot, sides);
  if (stated !== found) throw new Wrong(`expected ${found}`, '/matches');
  return found;
}

function isContinuous({ line, curve }: Along, spot: Spot): boolean {
  const { meter } = spot;
  const shown = (): true => {
    const on = new Enclosures(meter);
    const box = { lo: spot.lo, hi: spot.hi };
    showContinuous(
      line,
      curve.map(formula => run(on, formula, () => box)!),
      meter,
    );
    return true;
  };
  for (let k = 0; k < 6; k += 1) {
    if (attempt(() => meter.over(undefined, shown))) return true;
    spot.narrow();
  }
  return false;
}

/** Whether both sides have the value there as their limit; stops where that, or a limit of the slope, is not known. */
function limitsMeet(along: Along, spot: Spot, sides: Two<KnownPiece>): boolean {
  const { exact, meter } = spot;
  if (exact === undefined) throw new Stop('whether f is continuous at a point');
  const own = valuesOf(along.line, pointAt(along, exact, meter), meter);
  if (own === undefined) throw new Wrong('the program has no value there', '/at');
  return sides.every(side => {
    if (side === undefined) return true;
    const { on, value } = side;
    on.valueAt(on.slope(value), exact);
    return Q.equal(on.valueAt(value, exact), own[0]!);
  });
}

/** ∫ω is the sum of the increments, which telescopes. Where f jumps Proposition 2 is not about it, and no integral is stated. */
function checkIdentity(
  document: unknown,
  difference: Rat,
  matches: readonly boolean[],
  ends: readonly Spot[],
  meter: Meter,
): void {
  const jump = matches.indexOf(false);
  const holds = Json.field(document, 'holds');
  if (holds === 'undecided') throw new Stop('the document leaves it open');
  if (holds !== (jump < 0 ? 'yes' : 'inapplicable'))
    throw new Wrong(`expected ${jump < 0 ? 'yes' : 'inapplicable'}`);
  if (Json.field(document, 'failing') !== undefined) throw new Wrong('no piece fails');
  const why = Json.field(document, 'why');
  if (jump >= 0) {
    const stated = ['integral', 'enclosure'].filter(name => Json.field(document, name) !== undefined);
    if (stated.length > 0) throw new Wrong(`expected no "${stated[0]}" of a function that jumps`);
    const at = ends[jump]!;
    if (!at.isRational) throw new Stop('what a point is called');
    const { n, d } = at.lo;
    const place = d === 1n ? `${n}` : `${n}/${d}`;
    if (why !== `f jumps at t = ${place}: Proposition 2 is of continuous functions`)
      throw new Wrong('expected where f jumps first');
    return;
  }
  if (why !== undefined) throw new Wrong('expected no reason against it');
  if (!Q.equal(Json.exact(Json.field(document, 'integral'), meter), difference))
    throw new Wrong('the integral is not the difference');
  const enclosure = Json.field(document, 'enclosure');
  if (enclosure === undefined) return;
  const [lo, hi] = ['lo', 'hi'].map(name => Json.exact(Json.field(enclosure, name), meter));
  if (Q.compare(lo!, difference, meter) > 0 || Q.compare(difference, hi!, meter) > 0)
    throw new Wrong('the enclosure does not hold the integral');
}
