/** That no critical point, and no point at which D_f has several slopes, is left out. */

import type { Line } from '../language/line.ts';
import { type Component, common, inside } from '../line/closed.ts';
import { attempt } from '../numbers/attempt.ts';
import { Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { isReal } from '../reals/real.ts';
import { type Between, functionsOf, functionsOn } from '../varying/along.ts';
import type { Spot } from '../varying/spot.ts';
import type { Varying } from '../varying/varying.ts';
import { compositesOn } from './composites.ts';
import { zeroInsideOf } from './reading.ts';
import { aroundOf, type Case, isMultivalued } from './sets.ts';

/** What was listed, and confirmed. */
export interface Listed {
  readonly components: readonly Component<Spot>[];
  readonly multivalued: readonly Spot[];
}

const MISSING = 'a critical point is not listed';
const SEVERAL = 'a point at which D_f has several slopes is not listed';

/** Every critical point is listed. `asked`: which of both lists is looked at. */
export function checkAllListed(listed: Listed, asked: 'critical' | 'multivalued', one: Case): void {
  const { pieces, domain, line } = one;
  const points = [
    ...listed.components.flatMap(({ from, interval }) => (interval || !from ? [] : [from])),
    ...listed.multivalued,
  ];
  const expect = (x: Spot): void => {
    if (!inside(x, domain)) return;
    if (asked === 'critical') expectCritical(x, listed, one);
    else if (!listed.multivalued.some(own => own.compare(x) === 0) && isOpen(x, one))
      throw new Wrong(SEVERAL);
  };
  for (const [i, piece] of pieces.entries()) {
    const { from, to, lacking } = piece;
    const part = common({ from, to }, domain);
    if (part === undefined) continue;
    if (lacking !== undefined)
      throw new Wrong(`a piece of the node ${lacking} has no value, though its cell reaches the interval`);
    if (pieces[i + 1]?.joined) expect(to!);
    const cuts = [...points, domain.from, domain.to].flatMap(x =>
      x && (!from || from.compare(x) < 0) && (!to || x.compare(to) < 0) ? [x] : [],
    );
    const ascending = cuts
      .sort((a, b) => a.compare(b))
      .filter((x, k, all) => k === 0 || all[k - 1]!.compare(x) < 0);
    for (const x of ascending) expect(x);
    for (const between of stretches(part, ascending)) clear(between, asked, line, one);
  }
}

/** Whether D_f has several slopes there, or is not known. */
const isOpen = (x: Spot, one: Case): boolean =>
  aroundOf(x, one).lacking !== undefined || isMultivalued(x, one);

function expectCritical(x: Spot, { components }: Listed, one: Case): void {
  if (components.some(component => inside(x, component))) return;
  const { clarke, lacking, active } = aroundOf(x, one);
  // Not known to be critical, or not to be: it has to be named.
  if (lacking !== undefined || zeroInsideOf(clarke) || zeroInsideOf(active())) throw new Wrong(MISSING);
}

/** The open parts of an interval between points. */
function stretches({ from, to }: Between, cuts: readonly Spot[]): Between[] {
  const inner = cuts.filter(x => (!from || from.compare(x) < 0) && (!to || x.compare(to) < 0));
  const ends = [from, ...inner, to];
  const found = ends.slice(1).map((end, k) => ({ from: ends[k], to: end }));
  return found.filter(({ from: a, to: b }) => !a || !b || a.compare(b) < 0);
}

/** On a stretch f′ is nowhere 0, or 0 all over, and no other composite piece has the value of f. */
function clear(between: Between, asked: 'critical' | 'multivalued', line: Line, one: Case): void {
  const { meter } = one.review;
  const on = functionsOn(between, meter);
  const f = functionsOf(line, on)![0]!;
  const slope = on.slope(f);
  if (asked === 'critical' && !on.isZero(slope)) {
    if (signsOf(on, slope)) throw new Wrong(MISSING);
    on.over(() => Q.signOf(slope));
  }
  for (const other of compositesOn(line, on)) {
    const gap = on.over(() => Q.sub(other, f, meter));
    if (on.isZero(gap)) continue;
    if (asked === 'multivalued' && crosses(on, gap)) throw new Wrong(SEVERAL);
    if (!isFlatWhereZero(gap, on)) on.over(() => Q.signOf(gap));
  }
}

/** Whether it has a slope of 0 wherever it is 0: a square, or one times what is nowhere 0. */
function isFlatWhereZero(f: Rat, on: Varying): boolean {
  if (!isReal(f)) return f.n !== 0n;
  const [a, b] = f.args as readonly [Rat, Rat];
  if (f.op === 'power') return f.exponent!.n > 1n;
  const isClear = (one: Rat): boolean => attempt(() => on.over(() => Q.signOf(one))) !== undefined;
  return (
    f.op === 'mul' &&
    (a === b ||
      (isFlatWhereZero(a, on) && (isFlatWhereZero(b, on) || isClear(b))) ||
      (isClear(a) && isFlatWhereZero(b, on)))
  );
}

const SAMPLES = 12n;
const HALVINGS = 40;

/** Numbers inside at which it has opposite signs. */
function signsOf(on: Varying, f: Rat): readonly [Rat, Rat] | undefined {
  let before: { readonly x: Rat; readonly sign: 1 | -1 } | undefined;
  for (const x of samplesIn(on)) {
    const sign = on.signAt(f, x);
    if (sign === undefined) continue;
    if (before && before.sign !== sign) return [before.x, x];
    before = { x, sign };
  }
  return undefined;
}

function samplesIn({ from, to, sample, meter }: Varying): Rat[] {
  const low = from?.hi ?? Q.sub(sample, Q.integer(8), meter);
  const high = to?.lo ?? Q.add(sample, Q.integer(8), meter);
  if (Q.compare(low, high, meter) >= 0) return [];
  const width = Q.sub(high, low, meter);
  const found: Rat[] = [];
  for (let k = 1n; k < SAMPLES; k += 1n)
    found.push(Q.add(low, Q.mul(width, Q.ratio(k, SAMPLES, meter), meter), meter));
  return found;
}

/** Whether it is seen to have a zero inside at which its slope is not 0. */
function crosses(on: Varying, f: Rat): boolean {
  const ends = signsOf(on, f);
  if (ends === undefined) return false;
  const { meter } = on;
  let [a, b] = ends;
  const sign = on.signAt(f, a);
  for (let k = 0; k < HALVINGS; k += 1) {
    if (on.signOn(on.slope(f), a, b)) return true;
    const middle = Q.mul(Q.add(a, b, meter), Q.ratio(1n, 2n, meter), meter);
    const own = on.signAt(f, middle);
    if (own === undefined) return false;
    if (own === sign) a = middle;
    else b = middle;
  }
  return false;
}
