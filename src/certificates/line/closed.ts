/** Closed intervals of the line between points, whatever these are known by. */
import { Stop, Wrong } from '../numbers/meter.ts';

export interface Ordered<P> {
  /** The sign of the point less the other. */
  compare(other: P): number;
}

/** Undefined: endless; from = to for a point. */
export interface Closed<P> {
  readonly from: P | undefined;
  readonly to: P | undefined;
}

/** What two have in common; undefined: nothing. */
export function common<P extends Ordered<P>>(a: Closed<P>, b: Closed<P>): Closed<P> | undefined {
  const from = a.from && b.from ? (a.from.compare(b.from) > 0 ? a.from : b.from) : (a.from ?? b.from);
  const to = a.to && b.to ? (a.to.compare(b.to) < 0 ? a.to : b.to) : (a.to ?? b.to);
  return from && to && from.compare(to) > 0 ? undefined : { from, to };
}

export const inside = <P extends Ordered<P>>(x: P, { from, to }: Closed<P>): boolean =>
  (!from || from.compare(x) <= 0) && (!to || x.compare(to) <= 0);

/** Whether it lies in one of them. */
export const isHole = <P extends Ordered<P>>(x: P, holes: readonly Closed<P>[]): boolean =>
  holes.some(hole => inside(x, hole));

export const sameEnd = <P extends Ordered<P>>(a: P | undefined, b: P | undefined): boolean =>
  a && b ? a.compare(b) === 0 : a === b;

/** Whether parts that cover an interval reach beyond both ends of the domain. */
export function reaches<P extends Ordered<P>>(parts: readonly Closed<P>[], { from, to }: Closed<P>): boolean {
  const left = parts.some(part => !part.from || (from !== undefined && part.from.compare(from) < 0));
  return left && parts.some(part => !part.to || (to !== undefined && to.compare(part.to) < 0));
}

/** A connected component of the critical set: from = to for a point. */
export interface Component<P> extends Closed<P> {
  readonly interval: boolean;
}

/**
 * Ascending and disjoint; at a point without a value, or where f is not regular, two intervals may meet. `open`: whether the document leaves
 * open what there is between intervals.
 */
export function checkOrder<P extends Ordered<P>>(
  components: readonly (Component<P> | undefined)[],
  gaps: readonly Closed<P>[],
  open = false,
): void {
  for (const [i, one] of components.entries()) {
    const before = components[i - 1];
    if (one === undefined || before === undefined) continue;
    const order = before.to && one.from ? before.to.compare(one.from) : 1;
    if (open && order === 0 && before.interval && one.interval && !isHole(one.from!, gaps))
      throw new Stop('whether f is regular where two intervals meet');
    if (order > 0 || (order === 0 && !isHole(one.from!, gaps)))
      throw new Wrong('expected disjoint components in ascending order', `/${i}`);
  }
}

/** A piece on which f is constant, or not; `joined`: to the one before it. */
interface Flat<P, F> extends Closed<P> {
  readonly value: F;
  readonly constant: boolean;
  readonly joined: boolean;
}

/** The runs of pieces on which f is constant, with their ends, as far as they are asked about; more than points. */
export function constantRuns<P extends Ordered<P>, F>(
  pieces: readonly Flat<P, F>[],
  domain: Closed<P>,
): (Closed<P> & { readonly value: F })[] {
  const runs: (Closed<P> & { readonly value: F })[] = [];
  for (const [i, { from, to, value, constant, joined }] of pieces.entries()) {
    if (!constant) continue;
    if (joined && pieces[i - 1]!.constant) runs.push({ from: runs.pop()!.from, to, value });
    else runs.push({ from, to, value });
  }
  return runs.flatMap(run => {
    const part = common(run, domain);
    const point = part?.from && part.to && part.from.compare(part.to) === 0;
    return part && !point ? [{ ...part, value: run.value }] : [];
  });
}

/** The intervals that are listed are these, in their order; `isValue`: whether a value is stated as it is. */
export function checkIntervals<P extends Ordered<P>, F>(
  components: readonly (Component<P> | undefined)[],
  expected: readonly (Closed<P> & { readonly value: F })[],
  expectValue: (i: number, value: F) => void,
): void {
  const left = [...expected];
  for (const [i, one] of components.entries()) {
    if (!one?.interval) continue;
    const own = left.shift();
    if (own === undefined || !sameEnd(own.from, one.from) || !sameEnd(own.to, one.to))
      throw new Wrong('is not an interval on which f is constant, from end to end', `/${i}/interval`);
    expectValue(i, own.value);
  }
  if (left.length > 0) throw new Wrong('lacks an interval on which f is constant');
}
