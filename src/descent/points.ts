/** What a point is where a run stays, passes or goes to: explained whole, and in one word. */
import type {
  Certificate,
  DescentPointKind,
  ExplainDocument,
  IrregularDocument,
} from '../documents/index.ts';
import { certificateDocument, explainDocument, irregularDocument } from '../fields/explain-document.ts';
import { type Explanation, explain, type Watch } from '../fields/index.ts';
import { equalVectors, membership, sumMembership } from '../linear/index.ts';
import {
  isFailure,
  isZero,
  parseRational,
  type Rational,
  rationalField,
  type Verdict,
} from '../numbers/index.ts';
import {
  backward,
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  printProgram,
  programToJson,
  type StraightLine,
  selectionGradients,
} from '../programs/index.ts';
import type { Problem } from './run/problem.ts';
import { tiesAtPoint } from './run/ties.ts';

/** What is known of one point of a run. */
export interface PointReport {
  readonly kind: DescentPointKind;
  /** Whether J is strictly differentiable there: ∂ᶜJ has one element. */
  readonly strictlyDifferentiable: Verdict;
  /** The derivative of the engine: the gradient, another element of ∂ᶜJ, or outside ∂ᶜJ. */
  readonly derivative: 'gradient' | 'clarke' | 'spurious' | 'undecided';
  /** That the derivative is in ∂ᶜJ, or outside. */
  readonly certificate?: Certificate;
  /** Left out where J has no value there that can be computed. */
  readonly explain?: ExplainDocument | IrregularDocument;
}

/**
 * Judges J at a point: Clarke critical, artificial (section 5.1 and Proposition 8), or neither. `budget`: steps of
 * enumeration for each set; `watch`: called now and then, ends the work on a set where it throws Undecided.
 *
 * `judgePoint(problemOf(program), ['0'], 10_000).kind` is `'clarke'`.
 */
export function judgePoint(
  problem: Problem,
  at: readonly string[],
  budget: number,
  watch?: Watch,
): PointReport {
  const x = at.map(text => parseRational(text));
  const found = explain(problem.objectiveLine, x, { budget, ...(watch && { watch }) });
  if (isEvaluationFailure(found))
    return { kind: 'undecided', strictlyDifferentiable: 'undecided', derivative: 'undecided' };
  const subject = {
    program: programToJson(problem.objective),
    text: printProgram(problem.objective),
    at: x,
  };
  const document =
    found.regular.verdict === 'no' ? irregularDocument(found, subject) : explainDocument(found, subject);
  return {
    kind: kindOf(found),
    strictlyDifferentiable: strict(found),
    ...derivativeOf(found),
    explain: document,
  };
}

/**
 * The same without a document, for a point near which the index takes the same pieces: ∂ᶜJ has the gradient as its one element.
 * Undefined where cells of other pieces reach the point, with another value, the same, or none, or that is not known. D_J is not
 * looked at.
 */
export function judgeUntied(problem: Problem, at: readonly string[]): PointReport | undefined {
  const x = at.map(text => parseRational(text));
  const line = problem.objectiveLine;
  const ties = tiesAtPoint(line, x);
  if ('why' in ties || ties.nodes.length > 0) return undefined;
  const evaluation = evaluate(rationalField, line, x);
  if (isEvaluationFailure(evaluation) || !isInside(line, evaluation)) return undefined;
  const d = selectionGradients(rationalField, line, evaluation);
  if (isEvaluationFailure(d)) return undefined;
  const critical = backward(rationalField, line, d)[0]!.every(isZero);
  return { kind: critical ? 'clarke' : 'not-clarke', strictlyDifferentiable: 'yes', derivative: 'gradient' };
}

/** Whether no index cell of another piece reaches the point. */
function isInside({ steps }: StraightLine, { values, pieces }: Evaluation<Rational>): boolean {
  return steps.every(({ g, args }, k) => {
    if (g.pieceCount === 1) return true;
    const cells = g.cells(
      rationalField,
      args.map(slot => values[slot]!),
    );
    return !isFailure(cells) && cells.every(({ piece }) => piece === pieces[k]);
  });
}

function kindOf({ selectionCritical, clarkeCritical, artificial, regular }: Explanation): DescentPointKind {
  // Where some piece has no value D_J is not known, whatever the others say.
  if (artificial === 'yes' && regular.complete) return 'artificial';
  if (clarkeCritical.verdict === 'yes') return 'clarke';
  if (selectionCritical.verdict === 'no') return 'regular';
  return clarkeCritical.verdict === 'no' ? 'not-clarke' : 'undecided';
}

function strict({ clarke }: Explanation): Verdict {
  if (clarke.sum) return clarke.sum.parts.length > 0 ? 'no' : 'yes';
  if (clarke.gradients.length > 1 || (clarke.hull?.complete && clarke.hull.balls.length > 0)) return 'no';
  return clarke.status === 'exact' ? 'yes' : 'undecided';
}

function derivativeOf({ clarke, derivative }: Explanation): Pick<PointReport, 'derivative' | 'certificate'> {
  const returned = derivative.backward.flat() as readonly Rational[];
  const { status, gradients, sum } = clarke;
  const [only] = gradients;
  const isOne = sum ? sum.parts.length === 0 : status === 'exact' && gradients.length === 1;
  if (isOne && equalVectors(only!, returned)) return { derivative: 'gradient' };
  if (sum) {
    const found = sumMembership(sum, returned);
    return {
      derivative: found.inside ? 'clarke' : 'spurious',
      certificate: certificateDocument(found),
    };
  }
  if (gradients.length > 1) {
    const found = membership(gradients, returned);
    if (found.inside) return { derivative: 'clarke', certificate: certificateDocument(found) };
  }
  if (status === 'undecided') return { derivative: 'undecided' };
  const found = membership(status === 'bounds' ? [...clarke.outer, ...gradients] : gradients, returned);
  return found.inside
    ? { derivative: 'undecided' }
    : { derivative: 'spurious', certificate: certificateDocument(found) };
}
