/** Algorithm 1 at one node: the index cell that holds the arguments, whatever they are; and the cells near a point. */
import type { Order, Piece, Region } from '../language/basic.ts';
import type { Guard, Relation } from '../language/formula.ts';
import { isEverywhere, type Step } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { compare, isZero, type Rat, signOf, ZERO } from '../numbers/rational.ts';
import { type Algebra, run } from './algebra.ts';
import { rationals } from './jet.ts';

/** Where guards are asked: at a point, on a stretch, beside a point. */
export interface Site<T> {
  /** Which cells are to be looked at. */
  order(args: readonly T[]): Order;
  /** What a guard says there, whose value may be undefined. */
  says(value: T | undefined, relation: Relation): 'yes' | 'no' | 'unknown';
  /** Whether the order is that of the arguments: then a cell may name the guards that it leaves to ask. */
  readonly exact: boolean;
  /** `the point`, `all over`. */
  readonly name: string;
}

/** Whether a number with this sign stands in the relation to 0. */
export const holds = (sign: number | bigint, relation: Relation): boolean =>
  relation === '>'
    ? sign > 0
    : relation === '>='
      ? sign >= 0
      : (sign > 0 || sign < 0) === (relation === '!=');

/** The cell, with all its guards; undefined where none is. Throws Wrong where two of a selection of the document's own are. */
export function held<T>(step: Step, on: Algebra<T>, args: readonly T[], site: Site<T>): Region | undefined {
  let found: Region | undefined;
  for (const region of step.basic.near(site.order(args))) {
    const guards = (site.exact && region.tied) || region.guards;
    on.meter.charge(guards.length + 1);
    if (!isHeld(guards, on, args, site)) continue;
    if (found !== undefined) throw new Wrong(`two index cells of ${nameOf(step)} hold ${site.name}`);
    found = region;
    if (!step.basic.foreign) break;
  }
  return found;
}

/** A node has no value: all over the place where it is asked, or somewhere there. */
export class NoValue extends Wrong {
  readonly everywhere: boolean;

  constructor(step: Step, everywhere: boolean) {
    super(`${nameOf(step)} is undefined there`);
    this.everywhere = everywhere;
  }
}

const nameOf = ({ id }: Step): string => `the node ${id.slice(0, 40)}`;

function isHeld<T>(guards: readonly Guard[], on: Algebra<T>, args: readonly T[], site: Site<T>): boolean {
  let unknown = false;
  for (const { formula, relation } of guards) {
    const says = site.says(
      run(on, formula, i => args[i]),
      relation,
    );
    if (says === 'no') return false;
    if (says === 'unknown') unknown = true;
  }
  if (unknown) throw new Stop(`a guard is undefined at ${site.name}`);
  return true;
}

/** s(x): its piece. Throws Wrong where there is none: NoValue where no cell is near, as of a remainder by 0. */
export function selected<T>(step: Step, on: Algebra<T>, args: readonly T[], site: Site<T>): Piece {
  if (isEverywhere(step)) for (const piece of step.basic.pieces()) return piece;
  const region = held(step, on, args, site);
  if (region) return region.piece;
  const isEmpty = site.exact && !step.basic.foreign && isNone(step.basic.near(site.order(args)));
  throw isEmpty ? new NoValue(step, true) : new Wrong(`no index cell of ${nameOf(step)} holds ${site.name}`);
}

function isNone(regions: Iterable<Region>): boolean {
  for (const _ of regions) return false;
  return true;
}

/** Whether all that a norm is taken of is 0. */
export const isTiedNorm = ({ basic }: Step, on: Algebra<Rat>, args: readonly Rat[]): boolean =>
  basic.norm?.every(entry => isZero(run(on, entry, i => args[i])!)) ?? false;

/** `sign`: of the difference of two. */
export const orderIn =
  <T>(on: Algebra<T>, args: readonly T[], sign: (a: T, b: T) => number): Order =>
  (of, j, factor) => {
    const own = typeof of === 'number' ? args[of] : run(on, of, i => args[i]);
    if (own === undefined) throw new Stop('what is compared has no value');
    const c = on.constant(factor ?? ZERO);
    const other = j === undefined ? c : factor ? on.mul(c, args[j]!) : args[j]!;
    // One number, whatever it is.
    return own === other ? 0 : sign(own, other);
  };

export const orderOf = (args: readonly Rat[], meter: Meter): Order =>
  orderIn(rationals(meter), args, (a, b) => compare(a, b, meter));

/** At rational arguments. */
export const atRationals = (meter: Meter): Site<Rat> => ({
  order: args => orderOf(args, meter),
  says: (value, relation) =>
    value === undefined ? 'unknown' : holds(signOf(value), relation) ? 'yes' : 'no',
  exact: true,
  name: 'the point',
});
