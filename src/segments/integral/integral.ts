/**
 * Proposition 2 on one segment or curve: f(γ(1)) − f(γ(0)) = ∫⟨γ′, ∇̂f(γ)⟩ dt, as an identity. What carries it: the index
 * pattern between isolated roots; an antiderivative of what Algorithm 2 returns on each piece, verified by
 * differentiating it; and the matching of neighbouring pieces at breakpoints, by sign tests at algebraic numbers. The
 * integral is enclosed a second time without any of this.
 */

import { Undecided, type Watch } from '../../fields/index.ts';
import { addIntervals, contains, type Interval, single } from '../../numbers/enclosed/interval.ts';
import { compare, Failure, type Rational, type Verdict } from '../../numbers/index.ts';
import {
  antiderivative,
  constantValue,
  derivativeFunction,
  fromPolynomial,
  isPolynomial,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  sameFunction,
  subtractFunctions,
} from '../../polynomials/index.ts';
import {
  type Conventions,
  type EvaluationFailure,
  isEvaluationFailure,
  type StraightLine,
} from '../../programs/index.ts';
import { type SlopeOn, slopesAlong } from '../restriction/integrand.ts';
import type { Restriction, SegmentPiece } from '../restriction/restrict.ts';
import { encloseAt, formatPoint, pointJson } from '../restriction/values.ts';
import { encloseIntegral } from './enclose-integral.ts';

/** What Algorithm 2 returns on one piece, and what that integrates to. */
export interface IntegralPiece {
  readonly piece: SegmentPiece;
  /** ω = ⟨γ′, ∇̂f(γ)⟩. */
  readonly integrand: RationalFunction;
  /** ∇̂f(γ). */
  readonly gradient: readonly RationalFunction[];
  /** Φ with Φ′ = ω; undefined where none was found: then ω is not the derivative of f∘γ. */
  readonly antiderivative: RationalFunction | undefined;
  /** ω − (f∘γ)′, 0 where the piece keeps the identity. */
  readonly defect: RationalFunction;
}

/** Whether two neighbours have one limit, which is the value there: by a zero of their difference's numerator. */
export interface Matching {
  readonly at: RealRoot;
  readonly matches: boolean;
  /** The differences that must vanish there: of the pieces on both sides, and of one of them and the point's own. */
  readonly differences: readonly RationalFunction[];
}

/** Proposition 2 along one curve: the difference of f, the integral of what Algorithm 2 returns, and whether they agree. */
export interface Integral {
  /** f(γ(1)) − f(γ(0)), from Algorithm 1 at the two ends. */
  readonly difference: Rational;
  /** Exactly, or enclosed where it is not known to be rational; undefined where it could not be bounded, or f jumps. */
  readonly integral: Interval | undefined;
  /**
   * no: on some piece what is integrated is not the derivative (on the segment cut down to that part). inapplicable: f jumps on
   * the way, or is unbounded; Proposition 2 is of continuous functions.
   */
  readonly holds: Verdict | 'inapplicable';
  readonly why?: string;
  readonly pieces: readonly IntegralPiece[];
  readonly matchings: readonly Matching[];
  /** By a quadrature of the engine’s answers at rational points. */
  readonly enclosure: Interval | undefined;
  /** The number of the first piece that breaks the identity. */
  readonly failing?: number;
}

/** By which conventions Algorithm 2 runs, and how fine the enclosures are. */
export interface IntegralOptions {
  /** Another rule at ties; a wrong one is refuted where ties have positive length. */
  readonly conventions?: Conventions | undefined;
  readonly panels?: number;
  /** Called now and then; ends the work where it throws Undecided. What is only a second proof is left out then. */
  readonly watch?: Watch | undefined;
}

/**
 * Integrates what Algorithm 2 returns along a restriction on a bounded domain (Proposition 2), for a program of one output.
 *
 * `integrate(line, restrict(line, lineCurve([MINUS_ONE], [ONE]))).holds` is `'yes'`.
 */
export function integrate(
  program: StraightLine,
  restriction: Restriction,
  options: IntegralOptions = {},
): Integral | EvaluationFailure {
  try {
    return integrated(program, restriction, options);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { failure: new Failure('undecided', error.message), node: '' };
  }
}

function integrated(
  program: StraightLine,
  restriction: Restriction,
  options: IntegralOptions,
): Integral | EvaluationFailure {
  const parts: IntegralPiece[] = [];
  const slopeOn = slopesAlong(program, restriction, options.conventions);
  for (const piece of restriction.pieces) {
    options.watch?.();
    const found = slopeOn(piece);
    if (isEvaluationFailure(found)) return found;
    parts.push(integralPiece(piece, found));
  }
  const matchings = matchingsOf(restriction);
  const [start, end] = [restriction.start!, restriction.end!];
  const difference = encloseAt(end.values[0]!, end.at).lo.sub(encloseAt(start.values[0]!, start.at).lo);
  const failing = parts.findIndex(({ defect }) => !isZeroFunction(defect));
  const broken = matchings.find(({ matches }) => !matches);
  if (failing < 0 && broken)
    return {
      difference,
      pieces: parts,
      matchings,
      integral: undefined,
      enclosure: undefined,
      holds: 'inapplicable',
      why: `f jumps at t = ${formatPoint(pointJson(broken.at))}: Proposition 2 is of continuous functions`,
    };
  const enclosure = encloseIntegral(
    program,
    restriction,
    parts.map(({ integrand }) => integrand),
    options,
  );
  const common = { difference, pieces: parts, matchings, enclosure };
  if (failing >= 0)
    return {
      ...common,
      integral: withDefects(difference, parts) ?? enclosure,
      holds: 'no',
      failing,
      why: 'what is integrated is not the derivative of f along this piece',
    };
  // The identity is proven; an enclosure that misses it would be a contradiction in this engine.
  if (enclosure && !contains(enclosure, difference))
    return {
      ...common,
      integral: enclosure,
      holds: 'undecided',
      why: 'the enclosure of the integral misses it',
    };
  return { ...common, integral: single(difference), holds: 'yes' };
}

function integralPiece(piece: SegmentPiece, { integrand, gradient }: SlopeOn): IntegralPiece {
  const value = piece.values[0]!;
  const found = isPolynomial(integrand) ? fromPolynomial(antiderivative(integrand.top)) : value;
  const verified = sameFunction(derivativeFunction(found), integrand);
  // Two antiderivatives differ by a constant, or one of them is none.
  const same = verified && constantValue(subtractFunctions(found, value)) !== undefined;
  return {
    piece,
    integrand,
    gradient,
    antiderivative: verified ? found : undefined,
    defect: same ? subtractFunctions(value, value) : subtractFunctions(integrand, derivativeFunction(value)),
  };
}

function matchingsOf({ pieces, breakpoints, start, end, roots }: Restriction): Matching[] {
  const match = (at: RealRoot, values: readonly RationalFunction[]): Matching => {
    const differences = values.slice(1).map((value, i) => subtractFunctions(values[i]!, value));
    const finite = values.every(value => roots.signAt(value.bottom, at) !== 0);
    const matches =
      finite && differences.every(({ top }) => top.coefficients.length === 0 || roots.signAt(top, at) === 0);
    return { at, matches, differences };
  };
  const values = pieces.map(piece => piece.values[0]!);
  const first = values.slice(0, 1);
  return [
    ...(start ? [match(start.at, [start.values[0]!, ...first])] : []),
    ...breakpoints.map((point, i) => match(point.at, [values[i]!, point.values[0]!, values[i + 1]!])),
    ...(end ? [match(end.at, [...values.slice(-1), end.values[0]!])] : []),
  ];
}

/** The integral of a wrong derivative: the difference and what its defects integrate to, where these are polynomials. */
function withDefects(difference: Rational, parts: readonly IntegralPiece[]): Interval | undefined {
  let total = single(difference);
  for (const { defect, piece } of parts) {
    if (isZeroFunction(defect)) continue;
    if (!isPolynomial(defect)) return undefined;
    const primitive = fromPolynomial(antiderivative(defect.top));
    const [low, high] = [encloseAt(primitive, piece.from!), encloseAt(primitive, piece.to!)];
    total = addIntervals(addIntervals(total, high), { lo: low.hi.neg(), hi: low.lo.neg() });
  }
  return total;
}

/** Whether an interval is one number, as integrals of Proposition 2 often are: `isSingle({ lo: ONE, hi: ONE })` is `true`. */
export const isSingle = ({ lo, hi }: Interval): boolean => compare(lo, hi) === 0;
