/** Do two programs of one input compute the same function? Decided on the common refinement of their pieces. */
import { CornercheckError } from '../../errors.ts';
import type { Watch } from '../../fields/index.ts';
import type { Verdict } from '../../numbers/index.ts';
import {
  between,
  compareRoots,
  exactRoot,
  functionValue,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  sameFunction,
  subtractFunctions,
  VARIABLE,
} from '../../polynomials/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { axis } from '../restriction/curve.ts';
import {
  type Breakpoint,
  type Domain,
  isRealLine,
  isRestrictionFailure,
  NEAR_ZERO,
  REAL_LINE,
  type Restriction,
  restrict,
} from '../restriction/restrict.ts';
import { RootTable } from '../restriction/root-table.ts';

/** One part of the common refinement: an open interval, or a point (from = to). */
export interface EqualPart {
  readonly from: RealRoot | undefined;
  readonly to: RealRoot | undefined;
  /** What both programs compute there, in all outputs; undefined where neither has a value. */
  readonly values: readonly RationalFunction[] | undefined;
}

/** Whether two programs are one function, with the parts that prove it, or a point that tells them apart. */
export interface Equality {
  readonly verdict: Verdict;
  /** yes: the common refinement. */
  readonly parts?: readonly EqualPart[];
  /** yes: the ends of parts at which neither has a value, ascending. */
  readonly poles?: readonly RealRoot[];
  /** no: a point at which they differ, or at which one of them has no value. */
  readonly at?: RealRoot;
  /** no: the outputs of both there, as functions to be read at the point, where both have a value. */
  readonly values?: readonly [readonly RationalFunction[], readonly RationalFunction[]];
  readonly why?: string;
}

/** What a comparison may cost. */
export interface EqualOptions {
  /** Called now and then; ends the work where it throws Undecided, and so is the verdict then. */
  readonly watch?: Watch | undefined;
}

/**
 * Whether two programs of one input are one function on ℝ or on [from, to]: two representations of it (Definition 3; Theorem
 * 1 has them differ in what Algorithm 2 returns). Throws CornercheckError `bad-program` for programs of another number of
 * inputs, or of different outputs.
 *
 * `equalFunctions(line, compile(parseProgramText('0*t'))).verdict` is `'yes'`.
 */
export function equalFunctions(
  p: StraightLine,
  q: StraightLine,
  domain: Domain = REAL_LINE,
  { watch }: EqualOptions = {},
): Equality {
  if (p.p !== 1 || q.p !== 1)
    throw new CornercheckError('bad-program', `expected programs of one input, got ${p.p} and ${q.p}`);
  if (p.outputs.length !== q.outputs.length)
    throw new CornercheckError(
      'bad-program',
      `expected as many outputs, got ${p.outputs.length} and ${q.outputs.length}`,
    );
  const roots = new RootTable();
  const restrictions = [p, q].map(program =>
    restrict(program, axis, domain, { roots, partial: true, watch }),
  );
  const failed = restrictions.find(isRestrictionFailure);
  if (failed) {
    // They may differ where a part of the line is looked at.
    const there = isRealLine(domain) ? equalFunctions(p, q, NEAR_ZERO, { watch }) : undefined;
    return there?.verdict === 'no' ? there : { verdict: 'undecided', why: failed.failure.why };
  }
  const [left, right] = restrictions as [Restriction, Restriction];
  return compareRestrictions(left, right);
}

/** A program at a point or on a piece. */
type Own = Pick<Breakpoint, 'values' | 'missing'>;

function compareRestrictions(left: Restriction, right: Restriction): Equality {
  const parts: EqualPart[] = [];
  const poles: RealRoot[] = [];
  let [i, j] = [0, 0];
  const atPoint = (at: RealRoot, a: Own, b: Own): Equality | undefined => {
    if (a.missing && b.missing) poles.push(at);
    if (a.missing || b.missing) return alone(at, a, b);
    const differ = a.values.some((value, k) => {
      const gap = subtractFunctions(value, b.values[k]!);
      return !isZeroFunction(gap) && left.roots.signAt(gap.top, at) !== 0;
    });
    return differ ? { verdict: 'no', at, values: [a.values, b.values] } : undefined;
  };
  for (const ends of ['start', 'end'] as const) {
    const [a, b] = [left[ends], right[ends]];
    const difference = a && b && atPoint(a.at, a, b);
    if (difference) return difference;
  }
  // The last pieces of both end together.
  while (i < left.pieces.length) {
    const [a, b] = [left.pieces[i]!, right.pieces[j]!];
    const from = parts.at(-1)?.to ?? a.from;
    const order =
      a.to === undefined ? (b.to === undefined ? 0 : 1) : b.to === undefined ? -1 : compareRoots(a.to, b.to);
    const to = order <= 0 ? a.to : b.to;
    const difference = inside(a, b, from, to);
    if (difference) return difference;
    parts.push({ from, to, values: a.missing ? undefined : a.values });
    // At the point between this part and the next, each by its own index there, or by its piece around it. At the end of the
    // domain there is no next part.
    const [own, other] = [order <= 0 ? left.breakpoints[i] : a, order >= 0 ? right.breakpoints[j] : b];
    const apart = own && other && atPoint(to!, own, other);
    if (apart) return apart;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return { verdict: 'yes', parts, poles: poles.sort(compareRoots) };
}

/** Where only one of two programs has a value, that tells them apart. */
function alone(at: RealRoot, a: Own, b: Own): Equality | undefined {
  if (a.missing && b.missing) return undefined;
  return { verdict: 'no', at, why: 'only one of them has a value there' };
}

function inside(a: Own, b: Own, from: RealRoot | undefined, to: RealRoot | undefined): Equality | undefined {
  if (a.missing || b.missing) return alone(exactRoot(VARIABLE, between(from, to)), a, b);
  const differing = a.values.findIndex((value, k) => !sameFunction(value, b.values[k]!));
  if (differing < 0) return undefined;
  const gap = subtractFunctions(a.values[differing]!, b.values[differing]!);
  return { verdict: 'no', at: witness(gap, from, to), values: [a.values, b.values] };
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
