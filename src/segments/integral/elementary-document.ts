/** `cornercheck.integral/1` of a program that is made of elementary functions along the curve. */
import type { IntegralDocument, NumberDocument } from '../../documents/index.ts';
import { format, isFailure, type Rational } from '../../numbers/index.ts';
import { formatPolynomial } from '../../polynomials/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { markedJson, realJson } from '../elementary/point.ts';
import { tiesAlong } from '../restriction/ties-along.ts';
import type { ElementaryIntegral } from './elementary-integral.ts';
import { type IntegralSubject, indexOf } from './integral-document.ts';
import type { AskedPieces, SlopeAlong } from './target.ts';

/**
 * The integral as `cornercheck.integral/1` (contract, section 4); undefined where the difference has no enclosure, for its
 * numbers are too large.
 *
 * `elementaryIntegralDocument(line, integrateElementary(line, axis), { program: programToJson(program), text: printProgram(program) })`
 */
export function elementaryIntegralDocument(
  program: StraightLine,
  integral: ElementaryIntegral,
  subject: IntegralSubject,
): IntegralDocument | undefined {
  const { line, holds, why, pieces, matchings, enclosure, failing } = integral;
  const { reals } = line;
  const difference = realJson(integral.difference, reals);
  if (difference === undefined) return undefined;
  const agree = pieces.map(piece => piece.agree);
  const range = enclosure && { lo: format(enclosure.lo), hi: format(enclosure.hi) };
  const integrals: Record<typeof holds, NumberDocument | typeof range> = {
    yes: difference,
    no: range,
    undecided: range,
    inapplicable: undefined,
  };
  return {
    format: 'cornercheck.integral/1',
    ...subject,
    curve: line.curve.map(p => formatPolynomial(p, 't')),
    difference,
    integral: integrals[holds],
    holds,
    why,
    pieces: pieces.length,
    breakpoints: line.breakpoints.map(point => markedJson(point, reals)),
    enclosure: holds === 'inapplicable' ? undefined : range,
    conservative: agree.includes('no') ? 'no' : agree.includes('undecided') ? 'undecided' : 'yes',
    failing,
    proof: pieces.map(({ piece, evaluation, value, integrand, isDerivative, ...own }, i) => {
      const text = piece.field.text(value);
      return {
        from: markedJson(matchings[i]!.at, reals),
        to: markedJson(matchings[i + 1]!.at, reals),
        sample: format(piece.field.sample),
        index: indexOf(program, evaluation),
        value: text,
        integrand: piece.field.text(integrand),
        antiderivative: isDerivative === 'yes' ? text : undefined,
        ties: tiesAlong(piece.field, program, evaluation).ties.map(({ node, op, pieces }) => ({
          node,
          op,
          pieces,
        })),
        conservative: {
          agree: own.agree,
          set: 'active',
          count: own.count?.toString(),
          gradients: own.gradients.map(gradient => gradient.map(f => piece.field.text(f))),
          why: own.why,
        },
      };
    }),
    matchings: matchings.map(({ at, matches }, i) => {
      const sides = [pieces[i - 1], pieces[i]].flatMap(one => (one ? [one.piece.field.text(one.value)] : []));
      return {
        at: markedJson(at, reals),
        differences: sides.length === 2 ? [`(${sides[1]}) - (${sides[0]})`] : [],
        matches: matches === 'undecided' ? matches : matches === 'yes',
      };
    }),
  };
}

const BITS = 64;

/**
 * What a target is asked along the curve (Proposition 2), for {@link askPieces}:
 * `askedElementary(integrateElementary(line, axis))`.
 */
export const askedElementary = ({ line, pieces }: ElementaryIntegral): AskedPieces<SlopeAlong> => ({
  curve: line.curve,
  pieces: pieces.map(({ piece: { field, from, to }, value }) => {
    const slope = field.derivative(value);
    const slopeAt = (t: Rational): SlopeAlong | undefined => {
      const own = field.valueAt(slope, line.reals.from(t));
      if (isFailure(own)) return undefined;
      const exact = line.reals.rational!(own);
      if (exact) return exact;
      const found = line.reals.enclosure(own, BITS);
      return found && { ...found, expr: line.reals.text(own) };
    };
    return { from, to, sample: field.sample, slopeAt };
  }),
});
