/** `cornercheck.integral/1`: an integral along a segment or curve as a document, with what each piece rests on. */
import type { IntegralDocument, ProgramDocument } from '../../documents/index.ts';
import type { Interval } from '../../numbers/enclosed/interval.ts';
import { compare, format } from '../../numbers/index.ts';
import { formatFunction, formatPolynomial, type RationalFunction } from '../../polynomials/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import type { Restriction } from '../restriction/restrict.ts';
import { pointJson } from '../restriction/values.ts';
import type { ConservativePiece } from './conservative.ts';
import type { Integral } from './integral.ts';

/** What the caller knows beside the numbers. */
export interface IntegralSubject {
  readonly program: ProgramDocument;
  readonly text: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
}

const written = (f: RationalFunction): string => formatFunction(f, 't');
const interval = ({ lo, hi }: Interval) => ({ lo: format(lo), hi: format(hi) });

/** The index pattern: what each node with several pieces takes. */
export function indexOf(
  program: StraightLine,
  { pieces }: Pick<Evaluation<unknown>, 'pieces'>,
): Record<string, number> {
  const index: [string, number][] = [];
  for (const [k, { id, g }] of program.steps.entries()) if (g.pieceCount > 1) index.push([id, pieces[k]!]);
  return Object.fromEntries(index);
}

/**
 * The document `cornercheck.integral/1` (contract, section 4).
 *
 *     const along = restrict(line, lineCurve([ZERO], [ONE]));
 *     const document = integralDocument(line, along, integrate(line, along), conservativeAlong(line, along), subject);
 */
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
        index: indexOf(program, piece.evaluation),
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
