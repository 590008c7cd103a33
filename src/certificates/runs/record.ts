/** One run of cornercheck.descent/1: repeated, and how it is said to have ended. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { abs, compare, equal, mul, parseLiteral, type Rat, ratio, sub } from '../numbers/rational.ts';
import { checkArrival, checkInfinity, checkLimit, checkShort } from './limits.ts';
import { type Course, Replay } from './replay.ts';

type Row = readonly Rat[];

export const ENDS = [
  'trapped',
  'stalled',
  'cycle',
  'converges',
  'infinity',
  'short',
  'moving',
  'outgrown',
  'undefined',
  'undecided',
  'failed',
] as const;
export type End = (typeof ENDS)[number];

/** The ends that are at a point. */
const AT: readonly End[] = ['trapped', 'stalled', 'cycle', 'converges'];

/** What of the record other claims build on. */
export interface Known {
  readonly end: End;
  readonly at: Row | undefined;
  readonly hits: readonly { readonly at: Row; readonly nodes: readonly unknown[] }[];
}

export const MAX_HITS = 4;
const MAX_NODES = 24;
const MAX_PATH = 150;

/** How the schedule goes on. */
export interface Tail {
  readonly sum: 'infinite' | 'finite' | undefined;
  readonly constant: boolean;
}

export function readKnown(record: unknown, p: number, meter: Meter): Known {
  const end = Json.at('/end', () => Json.oneOf(Json.field(record, 'end'), ...ENDS));
  const at = Json.field(record, 'at');
  if ((at !== undefined) !== AT.includes(end)) throw new Wrong('expected a point where there is one', '/at');
  if ((Json.field(record, 'period') !== undefined) !== (end === 'cycle'))
    throw new Wrong('expected the period of a cycle', '/period');
  if ((Json.field(record, 'shortOf') !== undefined) !== (end === 'short'))
    throw new Wrong('expected the point that is not reached', '/shortOf');
  return {
    end,
    at: at === undefined ? undefined : Json.at('/at', () => Json.vector(at, meter, p)),
    hits: Json.at('/hits', () =>
      Json.items(Json.field(record, 'hits'), meter, hit => ({
        at: Json.at('/at', () => Json.vector(Json.field(hit, 'at'), meter, p)),
        nodes: Json.list(Json.field(hit, 'nodes'), meter),
      })),
    ),
  };
}

/** Throws Wrong where the run goes another way than it is said. */
export function checkRun(
  record: unknown,
  { end, at, hits }: Known,
  course: Course,
  tail: Tail,
  drawn: boolean,
  review: Review,
): void {
  const { meter } = review;
  const replay = new Replay(course, Json.whole(Json.field(record, 'run'), 0), meter);
  expectPoint(record, 'start', replay.start, meter);
  if (
    !equal(
      Json.at('/c', () => Json.exact(Json.field(record, 'c'), meter)),
      replay.c,
    )
  )
    throw new Wrong('is not the step that is drawn', '/c');
  const steps = Json.whole(Json.field(record, 'steps'), 0);
  if (steps > course.steps) throw new Wrong('expected no more steps than are allowed', '/steps');
  for (let k = 0; k < steps; k += 1) {
    const gradient = gradientOf(replay, k);
    if (replay.isTrapped(gradient)) throw new Wrong(`it is trapped at step ${k}`, '/steps');
    const next = replay.next(gradient);
    if (!replay.fits(next)) throw new Wrong(`it outgrows the digits at step ${k}`, '/steps');
    replay.see(next);
  }
  const { x } = replay.last;
  if (at && end !== 'converges' && !at.every((value, i) => equal(value, x[i]!)))
    throw new Wrong('is not where the run is', '/at');
  Json.at('/end', () => PROOFS[end]({ record, at, replay, course, tail, review }));
  checkArrivalOf(record, end, replay, course, meter);
  checkHits(record, hits, replay, meter);
  Json.at('/last', () => checkDrawn(Json.field(record, 'last'), x, meter));
  checkPath(record, replay, drawn, meter);
}

/** Throws Wrong where the run ends because there is none. */
function gradientOf(replay: Replay, k: number): Row {
  try {
    return replay.batchGradient();
  } catch (error) {
    throw error instanceof Wrong ? new Wrong(`it has no gradient at step ${k}`, '/steps') : error;
  }
}

interface Claimed {
  readonly record: unknown;
  readonly at: Row | undefined;
  readonly replay: Replay;
  readonly course: Course;
  readonly tail: Tail;
  readonly review: Review;
}

function only(condition: boolean, words: string): void {
  if (!condition) throw new Wrong(words);
}

/** A limit is proven of exact steps of the whole mean, whose sizes have an infinite (a finite) sum. */
function checkProvable({ replay, course, tail }: Claimed, sum: Tail['sum']): void {
  const exact = replay.whole && course.grid === undefined && course.conventions === undefined;
  only(exact, 'expected exact steps of the whole mean');
  only(tail.sum === sum, 'the steps do not sum to what this needs');
}

const equalRows = (a: Row, b: Row): boolean => a.every((value, i) => equal(value, b[i]!));

const PROOFS: Readonly<Record<End, (claimed: Claimed) => void>> = {
  moving: ({ replay, course }) => only(replay.iterates.length - 1 === course.steps, 'expected all its steps'),
  trapped: ({ replay }) => only(replay.isTrapped(replay.batchGradient()), 'the gradient is not 0 there'),
  stalled: ({ replay, tail }) => {
    only(replay.whole && tail.sum === 'infinite', 'the steps may grow');
    only(equalRows(replay.next(replay.batchGradient()), replay.last.x), 'the next step leads away');
  },
  cycle: ({ record, replay: { whole, iterates, last }, tail }) => {
    const period = Json.whole(Json.field(record, 'period'), 1);
    const k = iterates.length - 1;
    only(whole && tail.constant, 'the steps differ');
    const returns = iterates.slice(Math.max(0, k - period), k).map(({ x }) => equalRows(x, last.x));
    only(
      period <= k && returns.indexOf(true) === 0 && returns.lastIndexOf(true) === 0,
      'there is no such cycle',
    );
  },
  converges: claimed => {
    checkProvable(claimed, 'infinite');
    const { course, replay, review } = claimed;
    checkLimit(course.line, replay.last.x, replay.step, claimed.at!, review.meter);
  },
  short: claimed => {
    checkProvable(claimed, 'finite');
    const { course, record, replay, review } = claimed;
    const { x } = replay.last;
    const missed = vectorOf(record, 'shortOf', x.length, review.meter);
    checkShort(course.line, x, replay.step, missed, review.meter);
  },
  infinity: claimed => {
    checkProvable(claimed, 'infinite');
    checkInfinity(claimed.course.line, claimed.replay.last.x, claimed.review.meter);
  },
  outgrown: ({ replay }) =>
    only(!replay.fits(replay.next(replay.batchGradient())), 'the next point has no more digits'),
  undefined: ({ replay }) => only(isUndefined(replay), 'it has a value and a gradient there'),
  undecided: ({ review }) => review.open('/records', 'a run ends where no value is said to be known'),
  failed: () => only(false, 'expected a target that fails'),
};

function isUndefined(replay: Replay): boolean {
  try {
    replay.batchGradient();
    return false;
  } catch (error) {
    if (error instanceof Wrong) return true;
    throw error;
  }
}

function checkArrivalOf(record: unknown, end: End, replay: Replay, course: Course, meter: Meter): void {
  const arrival = Json.field(record, 'arrival');
  if (arrival === undefined) return;
  Json.at('/arrival', () => {
    if (end !== 'trapped' || !replay.whole || course.grid !== undefined || course.conventions)
      throw new Wrong('expected none');
    const { iterates } = replay;
    const steps = iterates.slice(1).map((_, k) => replay.stepAt(k));
    checkArrival(
      course.line,
      iterates.map(one => one.x),
      steps,
      arrival,
      meter,
    );
  });
}

function checkHits(record: unknown, hits: Known['hits'], { iterates }: Replay, meter: Meter): void {
  const met = iterates.flatMap(({ x, tied }, step) => (tied && tied.length > 0 ? [{ x, tied, step }] : []));
  const count = (name: string, n: number): void => {
    if (Json.field(record, name) !== n) throw new Wrong(`expected ${n}`, `/${name}`);
  };
  count('hitCount', met.length);
  count('openCount', iterates.filter(({ tied }) => tied === undefined).length);
  if (hits.length !== Math.min(MAX_HITS, met.length)) throw new Wrong('expected the first hits', '/hits');
  const listed = Json.list(Json.field(record, 'hits'), meter);
  for (const [i, { at }] of hits.entries())
    Json.at(`/hits/${i}`, () => {
      const { x, tied, step } = met[i]!;
      if (Json.field(listed[i], 'step') !== step) throw new Wrong(`expected the step ${step}`, '/step');
      if (!at.every((value, j) => equal(value, x[j]!))) throw new Wrong('is not where the run is', '/at');
      expectTied(listed[i], tied);
    });
}

/** The nodes of a hit. */
export function expectTied(hit: unknown, tied: readonly string[]): void {
  if (Json.field(hit, 'tied') !== tied.length) throw new Wrong(`expected ${tied.length}`, '/tied');
  const nodes = Json.field(hit, 'nodes') as readonly unknown[];
  if (nodes.length !== Math.min(MAX_NODES, tied.length) || nodes.some((node, i) => node !== tied[i]))
    throw new Wrong('expected the tied nodes', '/nodes');
}

function checkPath(record: unknown, { iterates }: Replay, drawn: boolean, meter: Meter): void {
  const path = Json.field(record, 'path');
  if (path === undefined && !drawn) return;
  Json.at('/path', () => {
    const listed = Json.list(path, meter);
    if (!drawn || listed.length !== Math.min(MAX_PATH, iterates.length))
      throw new Wrong('expected the iterates of the first runs');
    for (const [k, point] of listed.entries())
      Json.at(`/${k}`, () => checkDrawn(point, iterates[k]!.x, meter));
  });
}

/** Doubles near an exact point. */
function checkDrawn(value: unknown, x: Row, meter: Meter): void {
  const numbers = Json.list(value, meter);
  if (numbers.length !== x.length) throw new Wrong(`expected ${x.length} numbers`);
  for (const [i, number] of numbers.entries()) {
    if (typeof number !== 'number') throw new Wrong('expected a number', `/${i}`);
    if (!isNear(number, x[i]!, meter)) throw new Wrong('is not the coordinate, rounded', `/${i}`);
  }
}

/** Within a rounding to a double and another to a decimal; at the ends of the doubles, on the right side. */
function isNear(number: number, q: Rat, meter: Meter): boolean {
  const drawn = parseLiteral(String(number), meter);
  const [least, most] = ['1e-300', '1e308'].map(text => parseLiteral(text, meter)) as [Rat, Rat];
  if (compare(abs(drawn), least, meter) < 0) return compare(abs(q), least, meter) <= 0;
  if (compare(abs(drawn), most, meter) > 0 && compare(abs(q), most, meter) > 0)
    return drawn.n > 0n === q.n > 0n;
  const room = mul(abs(q), ratio(1n, 2n ** 51n, meter), meter);
  return compare(abs(sub(drawn, q, meter)), room, meter) <= 0;
}

const vectorOf = (record: unknown, name: string, p: number, meter: Meter): Row =>
  Json.at(`/${name}`, () => Json.vector(Json.field(record, name), meter, p));

function expectPoint(record: unknown, name: string, x: Row, meter: Meter): void {
  const claimed = vectorOf(record, name, x.length, meter);
  if (!claimed.every((value, i) => equal(value, x[i]!)))
    throw new Wrong('is not the point that is given or drawn', `/${name}`);
}
