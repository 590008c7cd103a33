/** What a document says of single points: the value, both sets, and the kind. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Closed } from '../line/closed.ts';
import { common, inside, isHole } from '../line/closed.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { readSpot, type Spot } from '../varying/spot.ts';
import type { Irregular } from './pieces.ts';
import { expectReadings, zeroInsideOf } from './reading.ts';
import { aroundOf, type Case, isMultivalued } from './sets.ts';

const lacks = (node: string): string =>
  `a piece of the node ${node} has no value there, though its cell reaches it`;

/** A point that is asked about, with a value, at which f is continuous. */
export function readPoint(entry: unknown, { domain, gaps, review: { meter } }: Case): Spot {
  return Json.at('/point', () => {
    const at = readSpot(Json.field(entry, 'point'), meter);
    if (!inside(at, domain)) throw new Wrong('is not in the interval that is asked about');
    if (isHole(at, gaps)) throw new Wrong('the program has no value there, or is not regular');
    return at;
  });
}

/** One critical point, or one of which that is not known. */
export function checkCriticalPoint(entry: unknown, x: Spot, one: Case): void {
  const { meter } = one.review;
  const kind = Json.at('/kind', () =>
    Json.oneOf(Json.field(entry, 'kind'), 'clarke', 'artificial', 'undecided'),
  );
  const { value, clarke, lacking, active } = aroundOf(x, one);
  Json.at('/value', () => {
    if (!value.isWritten(Json.field(entry, 'value'))) throw new Wrong('is not the value of f');
  });
  Json.at('/clarke', () => expectReadings(Json.list(Json.field(entry, 'clarke'), meter), clarke, false));
  const open = Json.field(one.document, 'complete') === 'undecided';
  if (kind === 'undecided' && lacking === undefined && !open)
    throw new Wrong('expected a list that is not complete', '/kind');
  if (kind === 'undecided' && typeof Json.field(entry, 'why') !== 'string')
    throw new Wrong('expected a reason', '/why');
  if (kind !== 'undecided' && Json.field(entry, 'why') !== undefined)
    throw new Wrong('expected no reason', '/why');
  const isClarke = zeroInsideOf(clarke);
  if (isClarke !== (kind === 'clarke'))
    throw new Wrong(`0 is ${isClarke ? '' : 'not '}in the hull of both derivatives`, '/kind');
  const listed = Json.at('/active', () => Json.list(Json.field(entry, 'active'), meter));
  if (lacking !== undefined) {
    if (kind === 'artificial') throw new Wrong(lacks(lacking), '/kind');
    if (listed.length > 0) throw new Wrong(lacks(lacking), '/active');
    return;
  }
  const all = active();
  Json.at('/active', () => expectReadings(listed, all, open));
  if (kind === 'artificial' && !zeroInsideOf(all))
    throw new Wrong('0 is not in the hull of the derivatives of the active pieces', '/kind');
}

/** One point at which D_f has several slopes, or is not known. */
export function checkMultivalued(entry: unknown, one: Case): Spot {
  const { meter } = one.review;
  const x = readPoint(entry, one);
  const open = Json.field(one.document, 'complete') !== 'yes';
  const all = Json.at('/complete', () => Json.oneOf(Json.field(entry, 'complete'), 'yes', 'undecided'));
  const { clarke, lacking, active } = aroundOf(x, one);
  if (all === 'undecided') {
    one.review.open('/multivalued', 'the document leaves open what D_f is at some point');
    if (!open && lacking === undefined) throw new Wrong('expected yes, as all pieces are known', '/complete');
  }
  Json.at('/clarke', () => expectReadings(Json.list(Json.field(entry, 'clarke'), meter), clarke, false));
  const listed = Json.at('/active', () => Json.list(Json.field(entry, 'active'), meter));
  if (lacking !== undefined) {
    if (all === 'yes') throw new Wrong(lacks(lacking), '/complete');
    if (listed.length > 0) throw new Wrong(lacks(lacking), '/active');
    return x;
  }
  Json.at('/active', () => expectReadings(listed, active(), all !== 'yes'));
  if (all === 'yes' && !isMultivalued(x, one)) throw new Wrong('D_f has one slope there', '/active');
  return x;
}

/** The document names the points at which f is not continuous, as far as they are asked about; one that is open may leave some out. */
export function checkIrregularPoints(
  document: unknown,
  irregular: readonly Irregular[],
  domain: Closed<Spot>,
  { meter }: Review,
): void {
  const expected = irregular.filter(({ at }) => inside(at, domain));
  const stated = Json.items(Json.field(document, 'notRegular') ?? [], meter, (entry): Spot => {
    const at = Json.at('/point', () => readSpot(Json.field(entry, 'point'), meter));
    const own = expected.find(one => one.at.compare(at) === 0);
    if (own === undefined) throw new Wrong('f is regular there, or has no value', '/point');
    if (!Json.at('/value', () => own.value.isWritten(Json.field(entry, 'value'))))
      throw new Wrong('is not the value of f', '/value');
    if (Json.field(entry, 'why') !== own.why) throw new Wrong(`expected: ${own.why}`, '/why');
    return at;
  });
  const isAll = stated.length === expected.length;
  if (stated.some((x, i) => i > 0 && stated[i - 1]!.compare(x) >= 0) || (!isAll && isComplete(document)))
    throw new Wrong('expected the points at which f is not regular, ascending');
  if (!isAll) throw new Stop('whether f is regular at a point that a document leaves open');
}

const isComplete = (document: unknown): boolean => Json.field(document, 'complete') === 'yes';

/** The document names where there is no value, as far as it is asked about. */
export function checkGaps(
  document: unknown,
  holes: readonly Closed<Spot>[],
  domain: Closed<Spot>,
  { meter }: Review,
): void {
  const expected = holes.flatMap(hole => common(hole, domain) ?? []);
  const end = (value: unknown): Spot | undefined => (value === null ? undefined : readSpot(value, meter));
  const stated = Json.items(Json.field(document, 'noValue') ?? [], meter, (entry): Closed<Spot> => {
    const [point, interval] = ['point', 'interval'].map(name => Json.field(entry, name));
    if (point !== undefined && interval !== undefined) throw new Wrong('expected a point or an interval');
    if (point !== undefined) {
      const x = Json.at('/point', () => readSpot(point, meter));
      return { from: x, to: x };
    }
    const ends = Json.items(interval, meter, end);
    if (ends.length !== 2) throw new Wrong('expected two ends', '/interval');
    const [from, to] = ends;
    return { from, to };
  });
  const is = (a: Spot | undefined, b: Spot | undefined): boolean => (a && b ? a.compare(b) === 0 : a === b);
  if (
    stated.length !== expected.length ||
    stated.some(({ from, to }, i) => !is(from, expected[i]!.from) || !is(to, expected[i]!.to))
  )
    throw new Wrong('expected the points and intervals at which the program has no value');
}

/** Whether two are told apart, or known to be one point. */
export const expectAscending = (points: readonly Spot[]): void => {
  for (const [i, x] of points.entries())
    if (i > 0 && points[i - 1]!.compare(x) >= 0) throw new Wrong('expected ascending points', `/${i}`);
};
