/** Do two programs of one input compute the same function? Decided on the common refinement of their pieces. */
import { CornercheckError } from '../errors.ts';
import type { Verdict } from '../numbers/index.ts';
import {
  between,
  compareRoots,
  functionValue,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  sameFunction,
  subtractFunctions,
} from '../polynomials/index.ts';
import type { StraightLine } from '../programs/index.ts';
import { axis } from './curve.ts';
import {
  type Domain,
  isRestrictionFailure,
  type Restriction,
  type RestrictionFailure,
  restrict,
} from './restrict.ts';
import { RootTable } from './root-table.ts';

/** One part of the common refinement: an open interval, or a point (from = to). */
export interface EqualPart {
  readonly from: RealRoot | undefined;
  readonly to: RealRoot | undefined;
  /** What both programs compute there, in all outputs. */
  readonly values: readonly RationalFunction[];
}

export interface Equality {
  readonly verdict: Verdict;
  /** yes: the common refinement. */
  readonly parts?: readonly EqualPart[];
  /** no: a point at which they differ, or at which one of them has no value. */
  readonly at?: RealRoot;
  /** no: the outputs of both there, as functions to be read at the point, where both have a value. */
  readonly values?: readonly [readonly RationalFunction[], readonly RationalFunction[]];
  readonly why?: string;
}

/** Throws CornercheckError `bad-program` for programs of another number of inputs, or of different outputs. */
export function equalFunctions(p: StraightLine, q: StraightLine, domain: Domain = {}): Equality {
  if (p.p !== 1 || q.p !== 1)
    throw new CornercheckError('bad-program', `expected programs of one input, got ${p.p} and ${q.p}`);
  if (p.outputs.length !== q.outputs.length)
    throw new CornercheckError(
      'bad-program',
      `expected as many outputs, got ${p.outputs.length} and ${q.outputs.length}`,
    );
  const roots = new RootTable();
  const [left, right] = [p, q].map(program => restrict(program, axis, domain, { roots })) as [
    Restriction | RestrictionFailure,
    Restriction | RestrictionFailure,
  ];
  if (isRestrictionFailure(left) || isRestrictionFailure(right)) return withoutValue(left, right);
  return compareRestrictions(left, right);
}

function withoutValue(
  left: Restriction | RestrictionFailure,
  right: Restriction | RestrictionFailure,
): Equality {
  const failures = [left, right].filter(isRestrictionFailure);
  const [first] = failures;
  const { failure, at } = first!;
  if (failures.length === 1 && failure.kind === 'undefined' && at)
    return { verdict: 'no', at, why: `only one of them has a value there: ${failure.why}` };
  return { verdict: 'undecided', why: failure.why };
}

function compareRestrictions(left: Restriction, right: Restriction): Equality {
  const parts: EqualPart[] = [];
  let [i, j] = [0, 0];
  const gapAt = (at: RealRoot, a: readonly RationalFunction[], b: readonly RationalFunction[]): boolean =>
    a.some((value, k) => {
      const gap = subtractFunctions(value, b[k]!);
      return !isZeroFunction(gap) && left.roots.signAt(gap.top, at) !== 0;
    });
  for (const ends of ['start', 'end'] as const) {
    const [a, b] = [left[ends], right[ends]];
    if (a && b && gapAt(a.at, a.values, b.values))
      return { verdict: 'no', at: a.at, values: [a.values, b.values] };
  }
  while (i < left.pieces.length && j < right.pieces.length) {
    const [a, b] = [left.pieces[i]!, right.pieces[j]!];
    const from = parts.at(-1)?.to ?? a.from;
    const order =
      a.to === undefined ? (b.to === undefined ? 0 : 1) : b.to === undefined ? -1 : compareRoots(a.to, b.to);
    const to = order <= 0 ? a.to : b.to;
    const differing = a.values.findIndex((value, k) => !sameFunction(value, b.values[k]!));
    if (differing >= 0)
      return {
        verdict: 'no',
        at: witness(subtractFunctions(a.values[differing]!, b.values[differing]!), from, to),
        values: [a.values, b.values],
      };
    parts.push({ from, to, values: a.values });
    const [here, there] = [left.breakpoints[i], right.breakpoints[j]];
    // At the point between this part and the next: each program by its own index there, or by its piece around it.
    if (to !== undefined) {
      const own = order <= 0 && here ? here.values : a.values;
      const other = order >= 0 && there ? there.values : b.values;
      if (gapAt(to, own, other)) return { verdict: 'no', at: to, values: [own, other] };
    }
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return { verdict: 'yes', parts };
}

/** A rational point of the interval at which a function that is not zero is not 0. */
function witness(gap: RationalFunction, from: RealRoot | undefined, to: RealRoot | undefined): RealRoot {
  let low = from;
  for (;;) {
    const t = between(low, to);
    const at = { polynomial: gap.top, lo: t, hi: t };
    const value = functionValue(gap, t);
    if (value !== undefined && value.n !== 0n) return at;
    low = at;
  }
}
