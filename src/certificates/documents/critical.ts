/** cornercheck.critical/1: the critical points of a program of one input, each one and that there are no others. */

import * as Json from '../book/json.ts';
import { Review } from '../book/review.ts';
import { reviewVaryingCritical } from '../critical/review.ts';
import { type Algebraic, rationalNumber, readEnd, readNumber } from '../functions/algebraic.ts';
import { fromRat, isNil } from '../functions/quotient.ts';
import { Roots } from '../functions/sturm.ts';
import type { Line } from '../language/line.ts';
import {
  type Component,
  checkIntervals,
  checkOrder,
  constantRuns,
  inside,
  isHole,
  reaches,
} from '../line/closed.ts';
import { type Composite, compositesOf, zeroInside } from '../line/composites.ts';
import { expectFunction, type Part } from '../line/cover.ts';
import { expectValues, readValue } from '../line/number.ts';
import { checkHoles, checkIrregular, readPieces } from '../line/pieces.ts';
import {
  activeSlopes,
  type Case,
  checkComplete,
  expectNoField,
  lackingAt,
  reviewMultivalued,
  slopesAround,
} from '../line/slopes.ts';
import { attempt } from '../numbers/attempt.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { compare } from '../numbers/rational.ts';
import { readProgram } from '../operations/program.ts';
import { assumeCovered } from '../reading/assumed.ts';
import { reviewTexts } from '../reading/texts.ts';
import { ExpLog } from '../reals/reals.ts';
import { leavesSomewhere } from '../sets/unshown.ts';
import { nodewiseSet } from '../ties/nodewise.ts';
import { CRITICAL, claimsNothing, reviewFields } from './fields.ts';

export function reviewCritical(review: Review, path: string, document: unknown): void {
  if (claimsNothing(review, path, document)) return;
  const rational = isRational(review, [Json.field(document, 'program')], first =>
    reviewRational(first, path, document),
  );
  if (rational) reviewRational(review, path, document);
  else review.meter.over(new ExpLog(review.meter), () => reviewElementary(review, path, document));
}

/** Where the program is made with exp, log, roots and their kin. */
function reviewElementary(review: Review, path: string, document: unknown): void {
  const line = review.claim(`${path}/program`, () =>
    readOneInput(review, Json.field(document, 'program'), 1),
  );
  if (line === undefined) return;
  review.claim(path, () => reviewFields(review, path, document, CRITICAL));
  reviewTexts(review, path, document);
  reviewVaryingCritical(review, path, document, line);
  const listed = Json.field(document, 'critical');
  for (const [i, entry] of (Array.isArray(listed) ? listed : []).entries())
    if (Json.field(entry, 'reachable') !== undefined)
      review.open(
        `${path}/critical/${i}/reachable`,
        'D_P is not derived along pieces with exp, log or roots',
      );
  review.claim(`${path}/proposition8`, () =>
    checkProposition8(document, Json.list(Json.field(document, 'critical'), review.meter)),
  );
}

/** Where it is in ℚ(t). */
function reviewRational(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  const one = readCase(review, path, document);
  const listed = review.claim(`${path}/critical`, () => Json.list(Json.field(document, 'critical'), meter));
  if (one === undefined || listed === undefined) return;
  review.claim(path, () => reviewFields(review, path, document, CRITICAL));
  const components = listed.map((entry, i) =>
    review.claim(`${path}/critical/${i}`, () => readComponent(entry, one)),
  );
  review.claim(`${path}/critical`, () => {
    checkOrder(components, one.gaps);
    const pieces = one.pieces.map(piece => ({ ...piece, constant: isNil(piece.slope) }));
    checkIntervals(components, constantRuns(pieces, one.domain), (i, value) =>
      Json.at(`/${i}/value`, () =>
        expectFunction(Json.field(listed[i], 'value'), value, 'the value of f there', meter),
      ),
    );
  });
  for (const [i, component] of components.entries())
    if (component && !component.interval)
      meter.share(components.length - i + 1, () =>
        review.claim(`${path}/critical/${i}`, () => checkPoint(listed[i], component.from!, one)),
      );
  review.claim(`${path}/complete`, () => {
    const complete = Json.oneOf(Json.field(document, 'complete'), 'yes', 'undecided');
    if ((complete === 'yes') !== (Json.field(document, 'why') === undefined))
      throw new Wrong('expected a reason where not all are known, and none where they are');
    if (complete === 'yes') checkComplete(components, one);
    else review.open(`${path}/complete`, 'the document leaves it open');
  });
  for (const [i, entry] of listed.entries())
    if (Json.field(entry, 'kind') === 'undecided')
      review.open(`${path}/critical/${i}`, 'the document leaves it open');
  reviewMultivalued(review, path, one);
  review.claim(`${path}/proposition8`, () => checkProposition8(document, listed));
}

function readCase(review: Review, path: string, document: unknown): Case | undefined {
  const { meter } = review;
  const roots = new Roots(meter);
  const line = review.claim(`${path}/program`, () =>
    readOneInput(review, Json.field(document, 'program'), 1),
  );
  const domain = review.claim(`${path}/on`, () => readDomain(Json.field(document, 'on'), roots));
  if (line === undefined || domain === undefined) return undefined;
  reviewTexts(review, path, document);
  const found = readPieces(review, path, document, line, roots);
  if (found === undefined) return undefined;
  const { pieces, holes, irregular } = found;
  const gaps = [...holes, ...irregular.map(({ at }) => ({ from: at, to: at }))];
  const covered = review.claim(`${path}/pieces`, () => {
    if (!reaches([...pieces, ...holes], domain))
      throw new Wrong('the pieces do not reach beyond what is asked about');
    return true;
  });
  if (!covered) return undefined;
  review.claim(`${path}/noValue`, () => checkHoles(document, holes, domain, roots));
  review.claim(`${path}/notRegular`, () => checkIrregular(document, irregular, domain, roots));
  let composites: Composite[] | undefined;
  try {
    composites = meter.share(3, () => compositesOf(line, meter));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return { review, document, line, roots, domain, pieces, holes, gaps, composites };
}

/** What is tried by rational functions first. */
const FIRST_BUDGET = 5_000_000;

/** Whether programs are rational functions of t, piece by piece, and a document says so: it is tried with those that may be something else. */
export function isRational(
  { meter }: Review,
  programs: readonly unknown[],
  tried: (first: Review) => void,
): boolean {
  const leaves = attempt(() => programs.some(one => leavesSomewhere(readProgram(one, meter), meter)));
  // What is no program, or is too long, is told as it is.
  if (leaves !== true) return true;
  const first = new Review(FIRST_BUDGET);
  tried(first);
  return first.complete && first.problems.length === 0;
}

/** A program of one input. */
export function readOneInput(review: Review, value: unknown, outputs?: number): Line {
  const line = readProgram(value, review.meter);
  if (line.inputs.length !== 1) throw new Wrong('expected one input');
  if (outputs !== undefined && line.outputs.length !== outputs) throw new Wrong('expected one output');
  assumeCovered(review, line);
  return line;
}

function readDomain(value: unknown, roots: Roots): Part {
  if (value === null) return { from: undefined, to: undefined };
  const [from, to] = Json.vector(value, roots.meter, 2);
  if (compare(from!, to!, roots.meter) >= 0) throw new Wrong('expected an interval that is not empty');
  return { from: rationalNumber(from!, roots), to: rationalNumber(to!, roots) };
}

function readComponent(
  entry: unknown,
  { roots, domain, gaps, review: { meter } }: Case,
): Component<Algebraic> {
  const ends = Json.field(entry, 'interval');
  if (ends === undefined) {
    const at = Json.at('/point', () => readNumber(Json.field(entry, 'point'), roots));
    if (!inside(at, domain)) throw new Wrong('is not in the interval that is asked about', '/point');
    if (isHole(at, gaps)) throw new Wrong('the program has no value there, or is not regular', '/point');
    return { from: at, to: at, interval: false };
  }
  const [from, to, ...more] = Json.at('/interval', () => Json.items(ends, meter, end => readEnd(end, roots)));
  if (more.length > 0 || Json.list(ends, meter).length < 2) throw new Wrong('expected two ends', '/interval');
  if (Json.field(entry, 'point') !== undefined) throw new Wrong('expected a point or an interval');
  Json.at('/kind', () => Json.oneOf(Json.field(entry, 'kind'), 'clarke'));
  return { from, to, interval: true };
}

/** The value, both sets, and what they say of the point. */
function checkPoint(entry: unknown, x: Algebraic, one: Case): void {
  const { meter } = one.review;
  const kind = Json.at('/kind', () =>
    Json.oneOf(Json.field(entry, 'kind'), 'clarke', 'artificial', 'undecided'),
  );
  const [value, clarke] = slopesAround(x, one);
  Json.at('/value', () => {
    if (!readValue(Json.field(entry, 'value'), meter)(value, x)) throw new Wrong('is not the value of f');
  });
  Json.at('/clarke', () => expectValues(Json.field(entry, 'clarke'), clarke, x, false, meter));
  const open = Json.field(one.document, 'complete') === 'undecided';
  const lacking = lackingAt(x, one);
  if (kind === 'undecided' && lacking === undefined && !open)
    throw new Wrong('expected a list that is not complete', '/kind');
  if (kind === 'undecided' && typeof Json.field(entry, 'why') !== 'string')
    throw new Wrong('expected a reason', '/why');
  if (kind !== 'undecided' && Json.field(entry, 'why') !== undefined)
    throw new Wrong('expected no reason', '/why');
  const isClarke = zeroInside(clarke, x);
  if (isClarke !== (kind === 'clarke'))
    throw new Wrong(`0 is ${isClarke ? '' : 'not '}in the hull of both derivatives`, '/kind');
  checkReachable(entry, x, one);
  if (lacking !== undefined) {
    if (kind === 'artificial')
      throw new Wrong(
        `a piece of the node ${lacking} has no value there, though its cell reaches it`,
        '/kind',
      );
    expectNoField(entry, false, lacking, meter);
    return;
  }
  const active = activeSlopes(x, value, one);
  Json.at('/active', () => expectValues(Json.field(entry, 'active'), active, x, open, meter));
  if (kind === 'artificial' && !zeroInside(active, x))
    throw new Wrong('0 is not in the hull of the derivatives of the active pieces', '/kind');
}

/** What is said of an artificial rational point: whether 0 is in D_P. */
function checkReachable(entry: unknown, x: Algebraic, { line, review: { meter } }: Case): void {
  if (Json.field(entry, 'reachable') === undefined) return;
  const said = Json.at('/reachable', () => Json.oneOf(Json.field(entry, 'reachable'), 'yes', 'no'));
  if (Json.field(entry, 'kind') !== 'artificial')
    throw new Wrong('expected it of artificial points alone', '/reachable');
  if (!x.exact) throw new Wrong('expected it of rational points alone', '/reachable');
  const slopes = [...nodewiseSet(line, [x.lo], meter).gradients.values()];
  const inside = zeroInside(
    slopes.map(([slope]) => fromRat(slope!, meter)),
    x,
  );
  if (inside !== (said === 'yes')) throw new Wrong(`0 is ${inside ? '' : 'not '}in D_P there`, '/reachable');
}

/**
 * Proposition 8 of the artificial points. (i), (ii): each is a point. (iii): Clarke's set lies on one side of 0 there, so
 * f is strictly monotone near it. What is artificial has been confirmed for each point by itself.
 */
function checkProposition8(document: unknown, listed: readonly unknown[]): void {
  const claim = Json.field(document, 'proposition8');
  const kinds = listed.map(entry => Json.field(entry, 'kind'));
  if (Json.field(claim, 'components') !== kinds.filter(kind => kind === 'artificial').length)
    throw new Wrong('is not the number of artificial points', '/components');
  const open = Json.field(document, 'complete') !== 'yes' || kinds.includes('undecided');
  for (const name of ['dimension', 'singleton', 'noExtremum'])
    if (Json.field(claim, name) !== (open ? 'undecided' : 'yes'))
      throw new Wrong(`expected ${open ? 'undecided' : 'yes'}`, `/${name}`);
}
