/**
 * D_f of a program of one input, at the points where it is more than f′: at breakpoints, and inside pieces where another
 * composite piece happens to have f's value (Definition 5). Inside a piece of the restriction f is smooth, so Clarke's
 * set is {f′}; at a breakpoint it is the hull of the derivatives on both sides.
 */
import { activeSet, lackingNode, nodewiseSet } from '../../fields/index.ts';
import { functionField } from '../../functions/rational/function-field.ts';
import { isFailure, rationalField, sign } from '../../numbers/index.ts';
import {
  compareRoots,
  constantRationalFunction,
  derivativeFunction,
  isExact,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  subtractFunctions,
} from '../../polynomials/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import { valuesOf } from '../../selections/index.ts';
import type { CompositePiece } from '../restriction/composite.ts';
import { type Breakpoint, placeAt, type Restriction, type SegmentPiece } from '../restriction/restrict.ts';

/** D_f at one point; slopes and the value are functions to be read there. */
export interface FieldPoint {
  readonly at: RealRoot;
  readonly value: RationalFunction;
  /** Of the pieces on both sides (one inside a piece). */
  readonly clarke: readonly RationalFunction[];
  /** Of the active composite pieces, each slope once; of those that are known, where not all are. */
  readonly active: readonly RationalFunction[];
  /** Whether all active composite pieces are known. */
  readonly all: boolean;
  /** A node with a piece that has no value there though its cell reaches the point: D_f is then left out. */
  readonly lacking?: string;
}

/** Points inside a piece at which f′ is 0 or D_f has other slopes than f′. */
export function fieldInside(
  restriction: Restriction,
  piece: SegmentPiece,
  composite: readonly CompositePiece[] | undefined,
  lacking?: string,
): FieldPoint[] {
  const value = piece.values[0]!;
  const slope = derivativeFunction(value);
  const others = (composite ?? [])
    .map(other => subtractFunctions(other.value, value))
    .filter(f => !isZeroFunction(f));
  const places: RealRoot[] = [];
  for (const f of isZeroFunction(slope) ? others : [slope, ...others])
    for (const root of restriction.roots.roots(f.top)) {
      const inside =
        (!piece.from || compareRoots(piece.from, root) < 0) &&
        (!piece.to || compareRoots(root, piece.to) < 0);
      if (inside && !places.some(known => compareRoots(known, root) === 0)) places.push(root);
    }
  return places.map(at => {
    if (lacking !== undefined) return { at, value, clarke: [slope], active: [], all: false, lacking };
    const active = distinct(restriction, at, [slope, ...activeAt(restriction, at, value, composite ?? [])]);
    return { at, value, clarke: [slope], active, all: composite !== undefined };
  });
}

/** At a breakpoint between two pieces. */
export function fieldAtBreakpoint(
  program: StraightLine,
  restriction: Restriction,
  { at, values, evaluation }: Breakpoint,
  sides: readonly SegmentPiece[],
  composite: readonly CompositePiece[] | undefined,
): FieldPoint {
  const slopesOf = (pieces: readonly SegmentPiece[]): RationalFunction[] =>
    pieces.map(piece => derivativeFunction(piece.values[0]!));
  const clarke = distinct(restriction, at, slopesOf(sides));
  const field = functionField(
    placeAt(at, restriction.roots),
    restriction.limits,
    restriction.roots.arithmetic,
  );
  // By its own cells, or by the pieces that are taken beside the point.
  const lacking =
    lackingNode(field, program, evaluation) ??
    sides.map(side => withoutValue(field, program, side)).find(node => node !== undefined);
  if (lacking !== undefined) return { at, value: values[0]!, clarke, active: [], all: false, lacking };
  const known = composite
    ? { slopes: activeAt(restriction, at, values[0]!, composite), all: true }
    : slopesAt(program, restriction, at);
  const active = distinct(restriction, at, [...clarke, ...known.slopes]);
  return { at, value: values[0]!, clarke, active, all: known.all };
}

/** The first node at which the piece taken on one side of a point has no value at the point: x^2/x has none at 0. */
function withoutValue(
  field: ReturnType<typeof functionField>,
  program: StraightLine,
  { evaluation: { values, pieces } }: SegmentPiece,
): string | undefined {
  return program.steps.find(({ g, args }, k) => {
    const inner = args.map(slot => values[slot]!);
    return isFailure(valuesOf(g.piece(pieces[k]!), field, inner));
  })?.id;
}

/** The composite pieces that have f's value at the point. */
const activeAt = (
  { roots }: Restriction,
  at: RealRoot,
  value: RationalFunction,
  composite: readonly CompositePiece[],
): RationalFunction[] =>
  composite.flatMap(piece => {
    const gap = subtractFunctions(piece.value, value);
    const agrees = isZeroFunction(gap) || roots.signAt(gap.top, at) === 0;
    return agrees && piece.divisors.every(p => roots.signAt(p, at) !== 0)
      ? [derivativeFunction(piece.value)]
      : [];
  });

/** D_f at one point without the list of all composite pieces: at rational points, or as much as is certain. */
function slopesAt(
  program: StraightLine,
  restriction: Restriction,
  at: RealRoot,
): { slopes: RationalFunction[]; all: boolean } {
  if (isExact(at)) {
    const evaluation = evaluate(rationalField, program, [at.lo]);
    if (isEvaluationFailure(evaluation)) return { slopes: [], all: false };
    const active = activeSet(rationalField, program, evaluation);
    return {
      slopes: active.gradients.map(([slope]) => constantRationalFunction(slope!)),
      all: active.status === 'exact',
    };
  }
  const point = restriction.breakpoints.find(known => known.at === at)!;
  const field = functionField(placeAt(at, restriction.roots), restriction.limits);
  const nodewise = nodewiseSet(field, program, point.evaluation);
  return { slopes: nodewise.gradients.map(([slope]) => slope!), all: false };
}

/** Each slope once, as a number at the point. */
const distinct = (
  { roots }: Restriction,
  at: RealRoot,
  slopes: readonly RationalFunction[],
): RationalFunction[] => {
  const same = (f: RationalFunction, g: RationalFunction): boolean => {
    const gap = subtractFunctions(f, g);
    return isZeroFunction(gap) || roots.signAt(gap.top, at) === 0;
  };
  return slopes.filter((slope, i) => slopes.findIndex(other => same(other, slope)) === i);
};

/** Whether 0 ∈ D_P at a rational point; undefined where it is not known, and at other points. */
export function isReachable(program: StraightLine, at: RealRoot): boolean | undefined {
  if (!isExact(at)) return undefined;
  const evaluation = evaluate(rationalField, program, [at.lo]);
  if (isEvaluationFailure(evaluation)) return undefined;
  const { status, gradients } = nodewiseSet(rationalField, program, evaluation);
  const signs = gradients.map(([slope]) => sign(slope!));
  const inside = signs.includes(0) || (signs.includes(1) && signs.includes(-1));
  return inside || status === 'exact' ? inside : undefined;
}
