/** cornercheck.critical/1 of a program that is made of elementary functions: each point, and that there are no others. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Line } from '../language/line.ts';
import {
  type Closed,
  type Component,
  checkIntervals,
  checkOrder,
  constantRuns,
  reaches,
} from '../line/closed.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { compare } from '../numbers/rational.ts';
import { isSame, readVarying } from '../varying/along.ts';
import { rationalSpot, readSpot, type Spot } from '../varying/spot.ts';
import { checkAllListed } from './complete.ts';
import { readVaryingPieces } from './pieces.ts';
import {
  checkCriticalPoint,
  checkGaps,
  checkIrregularPoints,
  checkMultivalued,
  expectAscending,
  readPoint,
} from './points.ts';
import type { Case } from './sets.ts';

export function reviewVaryingCritical(review: Review, path: string, document: unknown, line: Line): void {
  const { meter } = review;
  const listed = review.claim(`${path}/critical`, () => Json.list(Json.field(document, 'critical'), meter));
  const one = readCase(review, path, document, line);
  if (one === undefined || listed === undefined) return;
  const components = listed.map((entry, i) =>
    review.claim(`${path}/critical/${i}`, () => readComponent(entry, one)),
  );
  review.claim(`${path}/critical`, () => {
    checkOrder(components, one.gaps, Json.field(document, 'complete') === 'undecided');
    checkConstant(components, listed, one);
  });
  const points = components.map((component, i) =>
    component?.interval
      ? true
      : component &&
        meter.share(components.length - i + 1, () =>
          review.claim(`${path}/critical/${i}`, () => {
            checkCriticalPoint(listed[i], component.from!, one);
            return true;
          }),
        ),
  );
  for (const [i, entry] of listed.entries())
    if (Json.field(entry, 'kind') === 'undecided')
      review.open(`${path}/critical/${i}`, 'the document leaves it open');
  const several = reviewSeveral(review, path, one);
  const isComplete = review.claim(`${path}/complete`, () => {
    const complete = Json.oneOf(Json.field(document, 'complete'), 'yes', 'undecided');
    if ((complete === 'yes') !== (Json.field(document, 'why') === undefined))
      throw new Wrong('expected a reason where not all are known, and none where they are');
    if (complete !== 'yes') review.open(`${path}/complete`, 'the document leaves it open');
    return complete === 'yes';
  });
  if (!isComplete) return;
  for (const asked of ['critical', 'multivalued'] as const)
    review.claim(`${path}/${asked === 'critical' ? 'complete' : asked}`, () => {
      if (several === undefined || points.includes(undefined))
        throw new Stop('it rests on a point that is not confirmed');
      const found = { components: components as Component<Spot>[], multivalued: several };
      checkAllListed(found, asked, one);
    });
}

function readCase(review: Review, path: string, document: unknown, line: Line): Case | undefined {
  const domain = review.claim(`${path}/on`, () => readDomain(Json.field(document, 'on'), review));
  const found = domain && readVaryingPieces(review, path, document, line);
  if (domain === undefined || found === undefined) return undefined;
  const { pieces, holes, irregular } = found;
  const covered = review.claim(`${path}/pieces`, () => {
    if (!reaches([...pieces, ...holes], domain))
      throw new Wrong('the pieces do not reach beyond what is asked about');
    return true;
  });
  if (!covered) return undefined;
  review.claim(`${path}/noValue`, () => checkGaps(document, holes, domain, review));
  review.claim(`${path}/notRegular`, () => checkIrregularPoints(document, irregular, domain, review));
  const gaps = [...holes, ...irregular.map(({ at }) => ({ from: at, to: at }))];
  return { review, document, line, domain, gaps, ...found };
}

function readDomain(value: unknown, { meter }: Review): Closed<Spot> {
  if (value === null) return { from: undefined, to: undefined };
  const [from, to] = Json.vector(value, meter, 2);
  if (compare(from!, to!, meter) >= 0) throw new Wrong('expected an interval that is not empty');
  return { from: rationalSpot(from!, meter), to: rationalSpot(to!, meter) };
}

function readComponent(entry: unknown, one: Case): Component<Spot> {
  const { meter } = one.review;
  const ends = Json.field(entry, 'interval');
  if (ends === undefined) {
    const at = readPoint(entry, one);
    return { from: at, to: at, interval: false };
  }
  const end = (value: unknown): Spot | undefined => (value === null ? undefined : readSpot(value, meter));
  const [from, to, ...more] = Json.at('/interval', () => Json.items(ends, meter, end));
  if (more.length > 0 || Json.list(ends, meter).length < 2) throw new Wrong('expected two ends', '/interval');
  if (Json.field(entry, 'point') !== undefined) throw new Wrong('expected a point or an interval');
  Json.at('/kind', () => Json.oneOf(Json.field(entry, 'kind'), 'clarke'));
  return { from, to, interval: true };
}

/** The intervals are those on which f is constant, from end to end. */
function checkConstant(
  components: readonly (Component<Spot> | undefined)[],
  listed: readonly unknown[],
  { pieces, domain }: Case,
): void {
  const flat = pieces.map(({ value, on, ...rest }) => ({ ...rest, value: { value, on } }));
  checkIntervals(components, constantRuns(flat, domain), (i, { value, on }) =>
    Json.at(`/${i}/value`, () => {
      if (!isSame(readVarying(Json.field(listed[i], 'value'), on), value, on))
        throw new Wrong('is not the value of f there');
    }),
  );
}

/** The points at which D_f has several slopes, each of them; undefined where one is not confirmed. */
function reviewSeveral(review: Review, path: string, one: Case): readonly Spot[] | undefined {
  const { meter } = review;
  const listed = review.claim(`${path}/multivalued`, () =>
    Json.list(Json.field(one.document, 'multivalued'), meter),
  );
  const points = listed?.map((entry, i) =>
    meter.share(listed.length - i + 1, () =>
      review.claim(`${path}/multivalued/${i}`, () => checkMultivalued(entry, one)),
    ),
  );
  if (points === undefined || points.includes(undefined)) return undefined;
  return review.claim(`${path}/multivalued`, () => {
    expectAscending(points as Spot[]);
    return points as Spot[];
  });
}
