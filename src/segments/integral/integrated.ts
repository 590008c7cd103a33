/** An integral along a curve, as the document that `integrate --json` prints, over whichever functions carry it. */
import type { IntegralDocument } from '../../documents/index.ts';
import { effortOf } from '../../fields/budget.ts';
import { leavesRationals, Undecided } from '../../fields/index.ts';
import { attempted } from '../../fields/work.ts';
import { Failure } from '../../numbers/index.ts';
import { isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import type { Curve } from '../restriction/curve.ts';
import { isRestrictionFailure, restrict, UNIT } from '../restriction/restrict.ts';
import { failurePlace } from '../restriction/values.ts';
import { CONSERVATIVE_BUDGET, conservativeAlong } from './conservative.ts';
import { askedElementary, elementaryIntegralDocument } from './elementary-document.ts';
import {
  type AlongFailure,
  type ElementaryIntegralOptions,
  integrateElementary,
  isAlongFailure,
} from './elementary-integral.ts';
import { integrate } from './integral.ts';
import { type IntegralSubject, integralDocument } from './integral-document.ts';
import { type AskedPieces, askedRational, type SlopeAlong } from './target.ts';

/** An integral, and what a target is asked along its curve. */
export interface Integrated {
  readonly document: IntegralDocument;
  readonly asked: AskedPieces<SlopeAlong>;
  /** Why the integral was not enclosed by quadrature. */
  readonly unenclosed?: string | undefined;
}

/**
 * Integrates what Algorithm 2 returns for a program of one output, t from 0 to 1 (Proposition 2, Theorem 3): along rational functions, as
 * {@link integrate} does, and where these do not do along functions with exp, log and their kin. A failure where the program has no value
 * on the way, or nothing can be said.
 */
export function integrated(
  program: StraightLine,
  curve: Curve,
  subject: IntegralSubject,
  options: ElementaryIntegralOptions = {},
): Integrated | AlongFailure {
  const { conventions, effort = CONSERVATIVE_BUDGET } = options;
  const { watch } = effortOf(effort);
  const restriction = restrict(program, curve, UNIT, { watch });
  if (isRestrictionFailure(restriction)) {
    const { failure, node } = restriction;
    return failure.kind === 'undefined' || !leavesRationals(program)
      ? { failure, node, where: failurePlace(restriction) }
      : integratedElementary(program, curve, subject, options);
  }
  const integral = integrate(program, restriction, { conventions, watch });
  // f has values all along the curve: what has none is its derivative.
  if (isEvaluationFailure(integral)) return undecided(integral.failure.why, integral.node);
  const returned = conventions ? undefined : integral.pieces.map(({ gradient }) => gradient);
  const conservative = conservativeAlong(program, restriction, effort, returned);
  return {
    document: integralDocument(program, restriction, integral, conservative, subject),
    asked: askedRational(restriction),
  };
}

function integratedElementary(
  program: StraightLine,
  curve: Curve,
  subject: IntegralSubject,
  options: ElementaryIntegralOptions,
): Integrated | AlongFailure {
  const integral = integrateElementary(program, curve, options);
  if (isAlongFailure(integral)) return integral;
  const document = attempted(() => elementaryIntegralDocument(program, integral, subject));
  if (document === undefined) return undecided('the difference is too large to enclose');
  if (document instanceof Undecided) return undecided(document.message);
  return { document, asked: askedElementary(integral), unenclosed: integral.unenclosed };
}

const undecided = (why: string, node = ''): AlongFailure => ({
  failure: new Failure('undecided', why),
  node,
  where: '',
});
