/** `cornercheck.integral/1`: an integral along a segment or curve as a document, with what each piece rests on. */
import { compare, format } from '../numbers/index.ts';
import { formatFunction, formatPolynomial, type RationalFunction } from '../polynomials/index.ts';
import type { StraightLine } from '../programs/index.ts';
import type { ConservativePiece } from './conservative.ts';
import type { Integral } from './integral.ts';
import type { Interval } from './interval.ts';
import type { Restriction, SegmentPiece } from './restrict.ts';
import { type ExactJson, type PointJson, pointJson } from './values.ts';

export interface IntegralDocument {
  readonly format: 'cornercheck.integral/1';
  readonly program: unknown;
  readonly text: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  /** One polynomial in t an input; t from 0 to 1. */
  readonly curve: readonly string[];
  readonly difference: string;
  readonly integral: ExactJson | { readonly lo: string; readonly hi: string } | undefined;
  readonly holds: Integral['holds'];
  readonly why: string | undefined;
  readonly pieces: number;
  readonly breakpoints: readonly PointJson[];
  readonly enclosure: { readonly lo: string; readonly hi: string } | undefined;
  /** Theorem 3: whether all of D_f along the curve has one slope, on every piece. */
  readonly conservative: 'yes' | 'no' | 'undecided';
  readonly failing: number | undefined;
  readonly proof: readonly PieceJson[];
  readonly matchings: readonly {
    readonly at: PointJson;
    readonly differences: readonly string[];
    readonly matches: boolean;
  }[];
}

export interface PieceJson {
  readonly from: PointJson | undefined;
  readonly to: PointJson | undefined;
  readonly sample: string;
  /** The piece taken at every nonsmooth node, from 1. */
  readonly index: Readonly<Record<string, number>>;
  readonly value: string;
  readonly integrand: string;
  readonly antiderivative: string | undefined;
  readonly ties: readonly {
    readonly node: string;
    readonly op: string;
    readonly pieces: readonly number[];
  }[];
  readonly conservative: {
    readonly agree: ConservativePiece['agree'];
    readonly set: ConservativePiece['set'];
    readonly count: string | undefined;
    readonly gradients: readonly (readonly string[])[];
    readonly why: string | undefined;
  };
}

/** What the caller knows beside the numbers. */
export interface IntegralSubject {
  readonly program: unknown;
  readonly text: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
}

const written = (f: RationalFunction): string => formatFunction(f, 't');
const interval = ({ lo, hi }: Interval) => ({ lo: format(lo), hi: format(hi) });

/** The index pattern: what each node with several pieces takes. */
export function indexOf(program: StraightLine, piece: SegmentPiece): Record<string, number> {
  return Object.fromEntries(
    program.steps.flatMap(({ id, g }, k) => (g.pieceCount > 1 ? [[id, piece.evaluation.pieces[k]!]] : [])),
  );
}

export function integralDocument(
  program: StraightLine,
  restriction: Restriction,
  integral: Integral,
  conservative: readonly ConservativePiece[],
  subject: IntegralSubject,
): IntegralDocument {
  const { integral: value } = integral;
  const agree = conservative.map(piece => piece.agree);
  return {
    format: 'cornercheck.integral/1',
    ...subject,
    curve: restriction.curve.map(p => formatPolynomial(p, 't')),
    difference: format(integral.difference),
    integral: value && (compare(value.lo, value.hi) === 0 ? format(value.lo) : interval(value)),
    holds: integral.holds,
    why: integral.why,
    pieces: integral.pieces.length,
    breakpoints: restriction.breakpoints.map(({ at }) => pointJson(at)),
    enclosure: integral.enclosure && interval(integral.enclosure),
    conservative: agree.includes('no') ? 'no' : agree.includes('undecided') ? 'undecided' : 'yes',
    failing: integral.failing,
    proof: integral.pieces.map(({ piece, integrand, antiderivative }, i) => {
      const { agree, set, count, gradients, why } = conservative[i]!;
      return {
        from: piece.from && pointJson(piece.from),
        to: piece.to && pointJson(piece.to),
        sample: format(piece.sample),
        index: indexOf(program, piece),
        value: written(piece.values[0]!),
        integrand: written(integrand),
        antiderivative: antiderivative && written(antiderivative),
        ties: piece.ties.map(({ node, op, pieces }) => ({ node, op, pieces })),
        conservative: {
          agree,
          set,
          count: count?.toString(),
          gradients: gradients.map(gradient => gradient.map(written)),
          why,
        },
      };
    }),
    matchings: integral.matchings.map(({ at, differences, matches }) => ({
      at: pointJson(at),
      differences: differences.map(written),
      matches,
    })),
  };
}
