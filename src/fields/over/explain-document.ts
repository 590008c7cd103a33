/** From an explanation over exp-log reals to the document that `explain --json` prints. */
import type * as Documents from '../../documents/index.ts';
import type { MembershipOver } from '../../linear/index.ts';
import { isFailure, type Real } from '../../numbers/index.ts';
import { type EvaluationFailure, isEvaluationFailure } from '../../programs/index.ts';
import { artificial } from '../critical.ts';
import type { Explanation } from '../explain.ts';
import { count, exactVector, explainDocument, type Subject } from '../explain-document.ts';
import type { GradientSet } from '../gradient-set.ts';
import { SIDES } from '../regular/arcs.ts';
import type { ClarkeOver } from './cells.ts';
import type { CriticalityOver } from './critical.ts';
import type { RealExplanation, RealUnderived } from './real.ts';
import { RealWriter, writable } from './real-document.ts';
import type { SetsOver } from './sets.ts';

/** The certificate of an answer over that field. */
export function realCertificate(
  writer: RealWriter,
  membership: MembershipOver<Real>,
): Documents.Certificate | undefined {
  if (membership.verdict === 'undecided') return undefined;
  if (membership.verdict === 'no') return { separator: writer.vector(membership.separator) };
  const weights = [...membership.weights].map(([i, weight]) => [String(i), writer.number(weight)] as const);
  const balls = [...(membership.balls ?? [])].map(([i, u]) => [String(i), writer.vector(u)] as const);
  return {
    weights: Object.fromEntries(weights),
    ...(balls.length > 0 && { balls: Object.fromEntries(balls) }),
  };
}

/** The document of an explanation over that field. */
export function explainRealDocument(
  { field, x, explanation }: RealExplanation,
  subject: Omit<Subject, 'at'>,
): Documents.ExplainDocument | Documents.IrregularDocument {
  const { derivative } = explanation;
  const writer = new RealWriter(field);
  const outputs = derivative.value.length;
  const jacobian = (rows: readonly (readonly Real[])[]): Documents.Gradient =>
    writer.gradient(rows.flat(), outputs);
  const value = writer.vector(derivative.value);
  const document = {
    format: 'cornercheck.explain/1',
    program: subject.program,
    text: subject.text,
    at: writer.vector(x),
    value: outputs === 1 ? value[0]! : value,
    gradient: { forward: jacobian(derivative.forward), backward: jacobian(derivative.backward) },
    ...(subject.conventions && { conventions: subject.conventions }),
    regular: regularDocument(explanation),
  } as const;
  if (explanation.regular.verdict === 'no') return { ...document, ties: explanation.ties };
  return {
    ...document,
    ...setsDocument(writer, explanation, outputs),
    ties: explanation.ties,
    lexicographic: isFailure(explanation.lexicographic)
      ? { why: explanation.lexicographic.why }
      : { gradient: jacobian(explanation.lexicographic) },
  };
}

function regularDocument({ regular: { along, ...said } }: SetsOver<Real>): Documents.RegularityDocument {
  return { ...said, ...(along && { along: [along.map(exactVector)] }) };
}

/** The same without a derivative; undefined where numbers are too large to be written. */
export function underivedRealDocument(
  { field, x, underived }: RealUnderived,
  { program, text, conventions }: Omit<Subject, 'at'>,
): Documents.UnderivedDocument | Documents.IrregularDocument | undefined {
  const writer = new RealWriter(field);
  return writable(() => {
    const value = writer.vector(underived.value);
    const document = {
      format: 'cornercheck.explain/1',
      program,
      text,
      at: writer.vector(x),
      value: value.length === 1 ? value[0]! : value,
      ...(conventions && { conventions }),
      regular: regularDocument(underived),
    } as const;
    const { ties } = underived;
    return underived.regular.verdict === 'no'
      ? { ...document, ties }
      : { ...document, ...setsDocument(writer, underived, value.length), ties };
  });
}

/**
 * The value and the sets alone: what is critical is not looked for. Undefined where numbers are too large to be written; without sets where the
 * function is not regular.
 */
export const expectedOverReals = ({ field, underived }: RealUnderived) =>
  writable(() => {
    const writer = new RealWriter(field);
    const value = writer.vector(underived.value);
    return {
      value: value.length === 1 ? value[0]! : value,
      regular: regularDocument(underived),
      sets: underived.regular.verdict === 'no' ? undefined : setsAlone(writer, underived, value.length),
    };
  });

function setsAlone(writer: RealWriter, explanation: SetsOver<Real>, outputs: number) {
  const gradient = (flat: readonly Real[]): Documents.Gradient => writer.gradient(flat, outputs);
  const set = (found: GradientSet<Real>): Documents.GradientSetDocument => {
    if (found.status === 'exact')
      return { status: 'exact', count: count(found.count), gradients: found.gradients.map(gradient) };
    const { hull, why } = found;
    const gradients = (hull ?? found).gradients.map(gradient);
    if (hull === undefined) return { status: 'undecided', gradients, why };
    const balls = hull.balls.length > 0 && { balls: hull.balls.map(writer.ball) };
    return hull.complete
      ? { status: 'exact', count: count(hull.count), gradients, ...balls }
      : { status: 'undecided', gradients, ...balls, why };
  };
  const clarke = (found: ClarkeOver<Real>): Documents.ClarkeSetDocument => {
    const { hull, by, why, within } = found;
    const none = { directions: [], farkas: [] } as const;
    const gradients = found.gradients.map(gradient);
    if (hull) {
      const [points, balls] = [hull.gradients.map(gradient), hull.balls.map(writer.ball)];
      return hull.complete
        ? { status: 'exact', gradients: points, balls, ...none, by: 'balls' }
        : { status: 'bounds', gradients, outer: points, outerBalls: balls, ...none, why: why ?? '' };
    }
    return {
      status: found.status,
      gradients,
      ...(found.status === 'bounds' && { outer: found.outer.map(gradient) }),
      ...none,
      ...(by === 'rays' && { directions: SIDES.map(exactVector) }),
      ...(by && { by }),
      ...(within && {
        within: within.map(one => ({
          gradient: gradient(one.gradient),
          weights: Object.fromEntries(
            [...one.weights].map(([i, weight]) => [String(i), writer.number(weight)]),
          ),
        })),
      }),
      ...(why !== undefined && { why }),
    };
  };
  return {
    active: set(explanation.active),
    nodewise: set(explanation.nodewise),
    clarke: clarke(explanation.clarke),
  };
}

/** The sets, and the verdicts on them. */
function setsDocument(writer: RealWriter, explanation: SetsOver<Real>, outputs: number) {
  const criticality = ({
    verdict,
    membership,
    why,
  }: CriticalityOver<Real>): Documents.CriticalityDocument => {
    const shown = membership && writable(() => realCertificate(writer, membership) ?? 'none');
    if (membership && !shown)
      return { verdict: 'undecided', why: 'its certificate is too large to be written' };
    return {
      verdict,
      ...(shown && shown !== 'none' && { certificate: shown }),
      ...(why !== undefined && { why }),
    };
  };
  const selectionCritical = criticality(explanation.selectionCritical);
  const clarkeCritical = criticality(explanation.clarkeCritical);
  return {
    ...setsAlone(writer, explanation, outputs),
    selectionCritical,
    reachable: criticality(explanation.reachable),
    clarkeCritical,
    artificial: artificial(selectionCritical.verdict, clarkeCritical.verdict),
  };
}

/**
 * What reals add to an explanation over the rationals: all, where that has no value, or does not tell whether the function is
 * regular; I(x) and D_P, where these are known then, and Clarke's set, where only reals know it; else it stays, with its certificates. undefined: nothing, or numbers
 * too large to be written.
 */
export function documentWithReals(
  explanation: Explanation | EvaluationFailure,
  over: RealExplanation,
  subject: Subject,
): Documents.ExplainDocument | Documents.IrregularDocument | undefined {
  const found = writable(() => explainRealDocument(over, subject));
  if (!found || isEvaluationFailure(explanation)) return found;
  if (explanation.regular.verdict === 'undecided' && over.explanation.regular.verdict !== 'undecided')
    return found;
  if (!('active' in found) || found.nodewise.status !== 'exact') return undefined;
  const { active, nodewise, selectionCritical, reachable, ties } = found;
  const document = explainDocument(explanation, subject);
  const { clarke, clarkeCritical } =
    document.clarke.status !== 'exact' && found.clarke.status === 'exact' ? found : document;
  return {
    ...document,
    active,
    nodewise,
    selectionCritical,
    ...(reachable && { reachable }),
    clarke,
    clarkeCritical,
    ties,
    artificial: artificial(selectionCritical.verdict, clarkeCritical.verdict),
  };
}
