/**
 * cornercheck.descent/1: every exact run is repeated from its start, with steps and batches drawn anew from the seed; its
 * end is proven; and the points and counts follow from the runs. Runs in floats, and with a target's gradients, are taken
 * from the record; what is said of their points is not.
 */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { abs, compare, equal, mul, type Rat, ratio, sub } from '../numbers/rational.ts';
import { readProgram } from '../operations/program.ts';
import { assumeCovered } from '../reading/assumed.ts';
import { readChoice } from '../reading/choice.ts';
import { reviewTexts } from '../reading/texts.ts';
import { checkRun, expectTied, type Known, MAX_HITS, readKnown, type Tail } from '../runs/record.ts';
import { type Course, drawRun, isConstant, partOf, readSchedule, sumOf, tiedAt } from '../runs/replay.ts';
import { DESCENT, reviewFields } from './fields.ts';
import { reviewPlaces } from './places.ts';

export function reviewDescent(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  const line = review.claim(`${path}/program`, () => readProgram(Json.field(document, 'program'), meter));
  const listed = review.claim(`${path}/records`, () => Json.list(Json.field(document, 'records'), meter));
  if (line === undefined || listed === undefined) return;
  assumeCovered(review, line);
  reviewTexts(review, path, document);
  review.claim(path, () => reviewFields(review, path, document, DESCENT));
  const settings = Json.field(document, 'settings');
  const course = review.claim(`${path}/settings`, () => readCourse(settings, line, meter));
  if (course === undefined) return;
  const known = listed.map((record, i) =>
    review.claim(`${path}/records/${i}`, () => readKnown(record, line.inputs.length, meter)),
  );
  review.claim(`${path}/records`, () => checkNumbers(document, listed, total(course), meter));
  reviewRuns(review, `${path}/records`, listed, known, settings, course);
  if (known.includes(undefined)) return;
  reviewPlaces(review, path, document, line, known as Known[]);
  review.claim(`${path}/iterates`, () => checkIterates(Json.field(document, 'iterates'), listed));
  review.claim(`${path}/arrivals`, () => checkArrivals(document, listed, meter));
}

const total = ({ from, starts }: Course): number => from.length + starts;

function readCourse(settings: unknown, line: Line, meter: Meter): Course {
  const field = (name: string): unknown => Json.field(settings, name);
  const whole = (name: string, least: number): number =>
    Json.at(`/${name}`, () => Json.whole(field(name), least));
  const p = line.inputs.length;
  const pair = (value: unknown): readonly [Rat, Rat] => {
    const [lo, hi] = Json.vector(value, meter, 2) as [Rat, Rat];
    return [lo, hi];
  };
  const step = Json.at('/step', () => pair(field('step')));
  const [lo, hi] = step;
  if (hi.n <= 0n || lo.n < 0n || compare(lo, hi, meter) > 0)
    throw new Wrong('expected positive steps', '/step');
  const from = Json.at('/from', () => Json.items(field('from'), meter, one => Json.vector(one, meter, p)));
  const box = Json.at('/box', () => Json.items(field('box'), meter, pair));
  if (box.length !== p) throw new Wrong(`expected ${p} sides`, '/box');
  const schedule = Json.at('/schedule', () => Json.string(field('schedule')));
  const grid = field('grid');
  return {
    line,
    corners: partOf(line, [], true),
    summands: line.outputs.map(slot => partOf(line, [slot])),
    step,
    schedule: readSchedule(schedule, meter),
    steps: whole('steps', 0),
    batch: batchOf(field('batch'), line.outputs.length),
    order: Json.at('/order', () => Json.oneOf(field('order'), 'random', 'cyclic')),
    seed: whole('seed', 0),
    from,
    starts: whole('starts', 0),
    box,
    digits: whole('digits', 1),
    grid: grid === undefined ? undefined : whole('grid', 0),
    conventions:
      field('conventions') === undefined
        ? undefined
        : Json.at('/conventions', () => readChoice(field('conventions'), line, meter)),
  };
}

function batchOf(value: unknown, n: number): number {
  const batch = Json.at('/batch', () => Json.whole(value, 1));
  if (batch > n) throw new Wrong(`expected at most ${n}`, '/batch');
  return batch;
}

/** The runs are numbered in their order, and complete where that is said. */
function checkNumbers(document: unknown, listed: readonly unknown[], all: number, meter: Meter): void {
  let last = -1;
  for (const [i, record] of listed.entries())
    Json.at(`/${i}/run`, () => {
      const run = Json.whole(Json.field(record, 'run'), 0);
      if (run <= last || run >= all) throw new Wrong('expected the number of another run, in order');
      last = run;
    });
  meter.charge(listed.length);
  if (Json.field(document, 'runs') !== listed.length) throw new Wrong(`"runs" is not ${listed.length}`);
  if (Json.field(document, 'complete') !== (listed.length === all))
    throw new Wrong(`"complete" is not ${listed.length === all}`);
}

function reviewRuns(
  review: Review,
  path: string,
  listed: readonly unknown[],
  known: readonly (Known | undefined)[],
  settings: unknown,
  course: Course,
): void {
  const { meter } = review;
  const arithmetic = review.claim(path, () =>
    Json.oneOf(Json.field(settings, 'arithmetic'), 'exact', 'float64', 'float32'),
  );
  const target = Json.field(settings, 'target');
  const repeated = arithmetic === 'exact' && target === undefined;
  const schedule = Json.string(Json.field(settings, 'schedule'));
  const tail: Tail = { sum: sumOf(schedule, meter), constant: isConstant(schedule, meter) };
  const paths = Json.field(settings, 'paths');
  for (const [i, record] of listed.entries()) {
    const one = known[i];
    if (one === undefined) continue;
    meter.share(listed.length - i + 1, () =>
      review.claim(`${path}/${i}`, () => {
        const drawn = typeof paths === 'number' && (Json.field(record, 'run') as number) < paths;
        if (repeated) return checkRun(record, one, course, tail, drawn, review);
        checkRecorded(record, one, course, arithmetic === 'exact' ? undefined : arithmetic, meter);
        return review.assume(
          'record',
          target === undefined
            ? `# runs in ${arithmetic} went and ended as they are recorded: they are not repeated`
            : '# runs rest on the record of what the target returned: they are not repeated',
        );
      }),
    );
  }
}

/** Of a run that is not repeated: its start and step are those drawn, its hits are at ties. */
function checkRecorded(
  record: unknown,
  { end, hits }: Known,
  course: Course,
  machine: 'float64' | 'float32' | undefined,
  meter: Meter,
): void {
  const p = course.line.inputs.length;
  const { c, start } = drawRun(course, Json.whole(Json.field(record, 'run'), 0), meter);
  if (
    !equal(
      Json.at('/c', () => Json.exact(Json.field(record, 'c'), meter)),
      c,
    )
  )
    throw new Wrong('is not the step that is drawn', '/c');
  const claimed = Json.at('/start', () => Json.vector(Json.field(record, 'start'), meter, p));
  if (machine || course.grid === undefined)
    for (const [i, value] of claimed.entries())
      if (!roundsTo(start[i]!, value, machine, meter))
        throw new Wrong('is not the point drawn', `/start/${i}`);
  const steps = Json.whole(Json.field(record, 'steps'), 0);
  if (end === 'moving' ? steps !== course.steps : steps > course.steps)
    throw new Wrong('expected as many steps as are allowed', '/steps');
  if (Json.field(record, 'arrival') !== undefined) throw new Wrong('expected none', '/arrival');
  if (end === 'converges' || end === 'infinity' || end === 'short')
    throw new Wrong('is not proven for such runs', '/end');
  const count = Json.whole(Json.field(record, 'hitCount'), 0);
  const open = Json.whole(Json.field(record, 'openCount'), 0);
  if (count + open > steps + 1) throw new Wrong('expected no more than there are iterates', '/hitCount');
  if (hits.length !== Math.min(MAX_HITS, count)) throw new Wrong('expected the first hits', '/hits');
  const listed = Json.list(Json.field(record, 'hits'), meter);
  let before = -1;
  for (const [i, { at }] of hits.entries())
    Json.at(`/hits/${i}`, () => {
      const step = Json.whole(Json.field(listed[i], 'step'), before + 1);
      if (step > steps) throw new Wrong('expected a step that was taken', '/step');
      before = step;
      const tied = tiedAt(course.corners, at, meter);
      if (tied === undefined) throw new Stop('the ties there are not known');
      if (tied.length === 0) throw new Wrong('is not at a tie', '/at');
      expectTied(listed[i], tied);
    });
}

/** Whether a float is next to the number: within half a unit of its last place. */
function roundsTo(q: Rat, value: Rat, machine: 'float64' | 'float32' | undefined, meter: Meter): boolean {
  const unit = ratio(1n, machine === undefined ? 1n : 2n ** (machine === 'float64' ? 53n : 24n), meter);
  const gap = abs(sub(q, value, meter));
  return machine === undefined ? gap.n === 0n : compare(gap, mul(abs(q), unit, meter), meter) <= 0;
}

/** Sums over the records. */
function checkIterates(value: unknown, listed: readonly unknown[]): void {
  const sum = (of: (record: unknown) => number): number => listed.reduce<number>((n, one) => n + of(one), 0);
  const number = (record: unknown, name: string): number => Json.whole(Json.field(record, name), 0);
  const expected = {
    all: sum(one => number(one, 'steps') + 1),
    tied: sum(one => number(one, 'hitCount')),
    undecided: sum(one => number(one, 'openCount')),
    runsWithTies: sum(one => (number(one, 'hitCount') > 0 ? 1 : 0)),
  };
  for (const [name, n] of Object.entries(expected))
    if (Json.field(value, name) !== n) throw new Wrong(`expected ${n}`, `/${name}`);
}

function checkArrivals(document: unknown, listed: readonly unknown[], meter: Meter): void {
  const counted = new Map<unknown, number>();
  for (const record of listed) {
    const arrival = Json.field(record, 'arrival');
    if (arrival === undefined) continue;
    const kind = Json.field(arrival, 'kind');
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
  }
  const stated = Json.record(Json.field(document, 'arrivals'), meter);
  if (stated.size !== counted.size) throw new Wrong('expected the kinds that occur');
  for (const [kind, n] of counted)
    if (stated.get(String(kind)) !== n) throw new Wrong(`expected ${n}`, `/${String(kind).slice(0, 40)}`);
}
