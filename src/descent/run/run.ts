/** One run of (8): x_{k+1} = x_k − γ_k ∇̂f_{I_k}(x_k), and what is proven of it on the way. */
import type { DescentEnd, DescentHit, DescentSettings, RunRecord } from '../../documents/index.ts';
import { equal, format, parseRational, type Rational } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { arrivalOf } from '../ends/arrival.ts';
import { goesToInfinity, provenLimit, stopsShort } from '../ends/limit.ts';
import { localModel } from '../ends/local.ts';
import type { DescentArithmetic } from './arithmetic.ts';
import { rationalBetween, stateWordsOf, subset, type Words } from './random.ts';
import type { Schedule } from './schedule.ts';

import type { Ties } from './ties.ts';

/** The gradients of these summands at a point; 'all' stands for J itself. */
export interface Ask<T> {
  readonly parts: readonly number[] | 'all';
  readonly at: readonly T[];
}

export type Told<T> =
  | readonly (readonly T[])[]
  | { readonly end: 'undefined' | 'undecided' | 'failed' | 'outgrown'; readonly why: string };

export interface Course<T> {
  readonly settings: DescentSettings;
  readonly arithmetic: DescentArithmetic<T>;
  readonly schedule: Schedule;
  readonly step: readonly [Rational, Rational];
  /** p and n. */
  readonly inputs: number;
  readonly summands: number;
  ties(x: readonly T[]): Ties;
  /** J, where gradients are the engine's own without other conventions, so that limits can be proven from its pieces. */
  readonly own: StraightLine | undefined;
}

const MAX_HITS = 4;
const MAX_PATH = 150;
const MAX_TRACED = 64;

/** For pictures: a number beyond all doubles is drawn as the last of them. */
const drawable = (x: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, x));

/** What stays the same in a run, and what has been seen. */
class Trace<T> {
  readonly course: Course<T>;
  readonly run: number;
  readonly words: Words;
  readonly c: Rational;
  readonly start: readonly T[];
  readonly iterates: (readonly T[])[] = [];
  readonly hits: DescentHit[] = [];
  readonly path: number[][] = [];
  hitCount = 0;
  openCount = 0;

  constructor(course: Course<T>, run: number) {
    const { settings, arithmetic, step } = course;
    this.course = course;
    this.run = run;
    this.words = stateWordsOf(settings.seed, run);
    this.c = equal(step[0], step[1]) ? step[0] : rationalBetween(this.words, step[0], step[1]);
    const given = settings.from[run];
    this.start = (
      given
        ? given.map(text => parseRational(text))
        : settings.box.map(([lo, hi]) => rationalBetween(this.words, parseRational(lo), parseRational(hi)))
    ).map(arithmetic.take);
  }

  see(x: readonly T[], k: number): void {
    const { arithmetic, settings, ties } = this.course;
    if (this.run < settings.paths && k < MAX_PATH)
      this.path.push(x.map(value => drawable(arithmetic.floatOf(value))));
    if (k < MAX_TRACED) this.iterates.push(x);
    const found = ties(x);
    if ('why' in found) this.openCount += 1;
    else if (found.nodes.length > 0) {
      this.hitCount += 1;
      if (this.hits.length < MAX_HITS)
        this.hits.push({
          step: k,
          at: this.exact(x),
          tied: found.nodes.length,
          nodes: found.nodes.slice(0, 24),
        });
    }
  }

  exact(x: readonly T[]): string[] {
    return x.map(value => format(this.course.arithmetic.rationalOf(value)));
  }

  end(end: DescentEnd, k: number, x: readonly T[], more: Partial<RunRecord> = {}): RunRecord {
    const { settings, arithmetic } = this.course;
    return {
      run: this.run,
      start: this.exact(this.start),
      c: format(this.c),
      end,
      steps: k,
      last: x.map(value => drawable(arithmetic.floatOf(value))),
      hitCount: this.hitCount,
      hits: this.hits,
      openCount: this.openCount,
      ...more,
      ...(this.run < settings.paths && { path: this.path }),
    };
  }
}

/** Yields what it wants to know; the same for all who answer. */
export function* descend<T>(course: Course<T>, run: number): Generator<Ask<T>, RunRecord, Told<T>> {
  const { settings, arithmetic, schedule, inputs, summands } = course;
  const trace = new Trace(course, run);
  const whole = settings.batch >= summands;
  let x = trace.start;
  let mark = { x, k: 0, power: 1 };
  for (let k = 0; ; k += 1) {
    trace.see(x, k);
    if (k === settings.steps) return trace.end('moving', k, x);
    const step = trace.c.mul(schedule.at(k));
    const parts = whole ? 'all' : batchAt(course, trace.words, k);
    const told = yield { parts, at: x };
    if ('end' in told) return trace.end(told.end, k, x, { why: told.why });
    const gradient = arithmetic.mean(told);
    if (whole && gradient.every(arithmetic.isZero)) return trapped(trace, k, x);
    const next = arithmetic.next(x, step, gradient);
    if (!next.every(arithmetic.fits)) return trace.end('outgrown', k, x, { why: tooLong(settings) });
    if (sameAs(arithmetic, next, x)) {
      if (whole && schedule.persistent) return trace.end('stalled', k, x, { at: trace.exact(x) });
      if (!whole && gradient.every(arithmetic.isZero)) {
        const all = yield { parts: Array.from({ length: summands }, (_, i) => i), at: x };
        if (!('end' in all) && all.every(one => one.every(arithmetic.isZero))) return trapped(trace, k, x);
      }
    }
    const provable = whole && arithmetic.exact && course.own !== undefined && isDue(k);
    if (provable && schedule.finite) {
      const place = x.map(arithmetic.rationalOf);
      const model = localModel(course.own, place);
      const missed = model && stopsShort(model, place, step);
      if (missed) return trace.end('short', k, x, { shortOf: missed.map(format) });
    }
    if (provable && schedule.persistent) {
      const place = x.map(arithmetic.rationalOf);
      const model = localModel(course.own, place);
      const limit = model && provenLimit(model, place, step);
      // A limit that the next step reaches is no mere limit.
      const reached = limit?.every((value, i) => equal(value, arithmetic.rationalOf(next[i]!)));
      if (limit && !reached) return trace.end('converges', k, x, { at: limit.map(format) });
      if (model && goesToInfinity(model)) return trace.end('infinity', k, x);
    }
    if (whole && schedule.constant) {
      // Brent's algorithm: the mark moves to the iterates numbered 1, 3, 7, …
      if (sameAs(arithmetic, next, mark.x)) {
        trace.see(next, k + 1);
        return trace.end('cycle', k + 1, next, { at: trace.exact(next), period: k + 1 - mark.k });
      }
      if (k + 1 - mark.k === mark.power) mark = { x: next, k: k + 1, power: 2 * mark.power };
    }
    x = next;
    if (x.length !== inputs) throw new Error('descend: a gradient of another length');
  }
}

const sameAs = <T>({ equal }: DescentArithmetic<T>, a: readonly T[], b: readonly T[]): boolean =>
  a.every((value, i) => equal(value, b[i]!));

/** Steps 0 … 4, then ever more rarely: what is not proven now may be later. */
const isDue = (k: number): boolean =>
  k < 5 || (k & (k - 1)) === 0 || (k % 3 === 0 && ((k / 3) & (k / 3 - 1)) === 0);

const tooLong = ({ arithmetic, digits }: DescentSettings): string =>
  arithmetic === 'exact'
    ? `a coordinate of more than ${digits} digits`
    : 'a coordinate is not a finite number';

function trapped<T>(trace: Trace<T>, k: number, x: readonly T[]): RunRecord {
  const { course } = trace;
  const at = trace.exact(x);
  const wholeExact =
    course.own && course.arithmetic.exact && course.settings.batch >= course.summands && k <= MAX_TRACED;
  if (!wholeExact) return trace.end('trapped', k, x, { at });
  const iterates = trace.iterates.slice(0, k).map(y => y.map(course.arithmetic.rationalOf));
  const steps = iterates.map((_, i) => trace.c.mul(course.schedule.at(i)));
  const place = x.map(course.arithmetic.rationalOf);
  return trace.end('trapped', k, x, { at, arrival: arrivalOf(course.own!, iterates, steps, place) });
}

/** I_k: drawn anew each time, or the next in turn. */
function batchAt<T>({ settings, summands }: Course<T>, words: Words, k: number): number[] {
  const { batch, order } = settings;
  if (order === 'random') return subset(words, summands, batch);
  return Array.from({ length: batch }, (_, i) => (k * batch + i) % summands);
}
