/** What a verdict rests on, as documents have it: what would have been right, the sets, the certificate. */

import type { Finding } from '../../documents/index.ts';
import {
  certificateDocument,
  clarkeDocument,
  exactVector,
  gradientSetDocument,
  regularityDocument,
} from '../../fields/explain-document.ts';
import { bodiesOf } from '../../fields/index.ts';
import { bodyMembership, membership as memberOf, sumMembership, type Vector } from '../../linear/index.ts';
import { format } from '../../numbers/index.ts';
import type { Reading } from '../../targets/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { closedForms, realCertificates } from './closed-forms.ts';
import { rightGradient } from './right.ts';
import type { Judgement } from './verdict.ts';

export const readingText = (entry: Reading): string => (typeof entry === 'string' ? entry : format(entry));

/** `directional`: of a forward mode that returns slopes. */
export function grounds(
  oracle: Oracle,
  judgement: Judgement,
  directional: boolean,
): Pick<Finding, 'right' | 'expected' | 'certificate' | 'member' | 'tolerance'> {
  const { tolerance } = judgement;
  const closed = closedForms(oracle);
  if (closed) {
    const { right: _, ...open } = closed;
    return {
      // Where it is not regular nothing is right.
      ...(judgement.verdict === 'inapplicable' ? open : closed),
      ...(realCertificates(oracle, judgement) ?? certificates(oracle, judgement)),
      ...(tolerance && {
        tolerance: { value: format(tolerance.value), gradient: exactVector(tolerance.gradient) },
      }),
    };
  }
  const right = rightGradient(oracle, judgement, directional);
  return {
    ...(right && { right: exactVector(right) }),
    expected: {
      value: format(oracle.value),
      ...(right && { gradient: exactVector(right) }),
      ...(oracle.regular.verdict !== 'yes' && { regular: regularityDocument(oracle.regular) }),
      active: gradientSetDocument(oracle.active),
      nodewise: gradientSetDocument(oracle.nodewise),
      clarke: clarkeDocument(oracle.clarke),
    },
    ...certificates(oracle, judgement),
    ...(tolerance && {
      tolerance: { value: format(tolerance.value), gradient: exactVector(tolerance.gradient) },
    }),
  };
}

/** Of a gradient that is `conservative` there are two: it is not in ∂ᶜf(x), and it is in D_P(x). */
function certificates(oracle: Oracle, judgement: Judgement): Pick<Finding, 'certificate' | 'member'> {
  const { verdict, answer, membership, of, tolerance } = judgement;
  if (membership === undefined || of === undefined || verdict === 'modes') return {};
  const radius = tolerance && { radius: exactVector(tolerance.gradient) };
  const certificate = { ...certificateDocument(membership), ...radius, of };
  if (verdict !== 'conservative' || answer.kind !== 'answered') return { certificate };
  const gradient = answer.gradient as Vector;
  const { nodewise } = oracle;
  const near = tolerance && { radius: tolerance.gradient };
  const { sum, hull } = nodewise.status === 'undecided' ? nodewise : {};
  const inside = sum
    ? sumMembership(sum, gradient, near)
    : hull
      ? bodyMembership(bodiesOf(hull), gradient, tolerance?.gradient)
      : memberOf(nodewise.gradients, gradient, near);
  // Where only the rounding of its weights leads out of D_P, none is known that shows it.
  if (inside.inside !== true) return { certificate };
  return { certificate, member: { ...certificateDocument(inside), ...radius, of: 'nodewise' } };
}
