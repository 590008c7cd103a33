/** cornercheck.critical/1: the critical points of a program of one input, each one and that there are no others. */

import * as Json from '../book/json.ts';
import { Review } from '../book/review.ts';
import { type Algebraic, rationalNumber, readEnd, readNumber } from '../functions/algebraic.ts';
import { isNil, type Quotient } from '../functions/quotient.ts';
import { Roots } from '../functions/sturm.ts';
import type { Line } from '../language/line.ts';
import { type Composite, compositesOf, zeroInside } from '../line/composites.ts';
import { expectFunction, type Part } from '../line/cover.ts';
import { expectValues, readValue } from '../line/number.ts';
import { checkHoles, checkIrregular, common, isHole, readPieces } from '../line/pieces.ts';
import {
  activeSlopes,
  type Case,
  checkComplete,
  expectNoField,
  inside,
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
import { leavesSomewhere } from '../sets/unshown.ts';
import { CRITICAL, claimsNothing, reviewFields } from './fields.ts';

/** A connected component of the critical set: from = to for a point. */
interface Component extends Part {
  readonly interval: boolean;
}

export function reviewCritical(review: Review, path: string, document: unknown): void {
  if (claimsNothing(review, path, document)) return;
  const { meter } = review;
  const one = readCase(review, path, document);
  const listed = review.claim(`${path}/critical`, () => Json.list(Json.field(document, 'critical'), meter));
  if (one === undefined || listed === undefined) return;
  review.claim(path, () => reviewFields(review, path, document, CRITICAL));
  const components = listed.map((entry, i) =>
    review.claim(`${path}/critical/${i}`, () => readComponent(entry, one)),
  );
  review.claim(`${path}/critical`, () => {
    checkOrder(components, one);
    checkIntervals(components, listed, one);
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

/** Whether parts that cover an interval reach beyond both ends of the domain. */
function reaches(parts: readonly Part[], { from, to }: Part): boolean {
  const left = parts.some(part => !part.from || (from !== undefined && part.from.compare(from) < 0));
  return left && parts.some(part => !part.to || (to !== undefined && to.compare(part.to) < 0));
}

function readComponent(entry: unknown, { roots, domain, gaps, review: { meter } }: Case): Component {
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

/** Ascending and disjoint; at a point without a value, or where f is not regular, two intervals may meet. */
function checkOrder(components: readonly (Component | undefined)[], { gaps }: Case): void {
  for (const [i, one] of components.entries()) {
    const before = components[i - 1];
    if (one === undefined || before === undefined) continue;
    const order = before.to && one.from ? before.to.compare(one.from) : 1;
    if (order > 0 || (order === 0 && !isHole(one.from!, gaps)))
      throw new Wrong('expected disjoint components in ascending order', `/${i}`);
  }
}

/** The intervals are the runs of pieces on which f is constant, with their ends, as far as they are asked about. */
function checkIntervals(
  components: readonly (Component | undefined)[],
  listed: readonly unknown[],
  { pieces, domain, review: { meter } }: Case,
): void {
  const runs: (Part & { value: Quotient })[] = [];
  for (const [i, { from, to, value, slope, joined }] of pieces.entries()) {
    if (!isNil(slope)) continue;
    if (joined && isNil(pieces[i - 1]!.slope)) runs.push({ from: runs.pop()!.from, to, value });
    else runs.push({ from, to, value });
  }
  const expected = runs.flatMap(run => {
    const part = common(run, domain);
    const point = part?.from && part.to && part.from.compare(part.to) === 0;
    return part && !point ? [{ ...part, value: run.value }] : [];
  });
  const equal = (a: Algebraic | undefined, b: Algebraic | undefined): boolean =>
    a && b ? a.compare(b) === 0 : a === b;
  for (const [i, one] of components.entries()) {
    if (!one?.interval) continue;
    const own = expected.shift();
    if (!own || !equal(own.from, one.from) || !equal(own.to, one.to))
      throw new Wrong('is not an interval on which f is constant, from end to end', `/${i}/interval`);
    Json.at(`/${i}/value`, () =>
      expectFunction(Json.field(listed[i], 'value'), own.value, 'the value of f there', meter),
    );
  }
  if (expected.length > 0) throw new Wrong('lacks an interval on which f is constant');
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
