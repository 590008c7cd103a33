/**
 * Certificates in words. Every number in the sentence is computed here from the listed gradients, so a certificate
 * that does not prove its claim is never worded as if it did.
 */

import type { Certificate, ClarkeSet, Gradient, GradientSet } from '../../../documents/index.ts';
import { add, compare, format, mul, ONE, type Rational, sub, ZERO } from '../../../numbers/index.ts';
import { ballCertificateWords } from './balls.ts';
import { exactRational, flat, shown, shownGradient, shownList, shownVector } from './numbers.ts';

export interface CertificateWords {
  readonly holds: boolean;
  readonly text: string;
}

/** What the listed gradients are called, and their hull: `active gradient`, `D_f(x)`. */
export interface SetName {
  readonly member: string;
  readonly members: string;
  readonly hull: string;
}

export const SET_NAMES: Readonly<Record<'active' | 'nodewise' | 'clarke', SetName>> = {
  active: { member: 'active gradient', members: 'active gradients', hull: 'D_f(x)' },
  nodewise: {
    member: 'gradient that choices active at their nodes give',
    members: 'gradients that choices active at their nodes give',
    hull: 'D_P(x)',
  },
  clarke: {
    member: 'gradient of an essential piece',
    members: 'gradients of essential pieces',
    hull: '∂ᶜf(x)',
  },
};

const MAX_TERMS = 6;

const broken = (why: string): CertificateWords => ({
  holds: false,
  text: `The certificate does not check: ${why}.`,
});

/** The certificate that `point` is, or is not, in the hull of the set's gradients, as a sentence. */
export function certificateWords(
  certificate: Certificate,
  set: Pick<GradientSet | ClarkeSet, 'status' | 'gradients' | 'balls'> &
    Pick<ClarkeSet, 'outer' | 'outerBalls'>,
  point: Gradient,
  of: keyof typeof SET_NAMES,
): CertificateWords {
  const { status, gradients } = set;
  // What is separated from a part of the set only may still be in the set.
  const whole = status === 'exact' || 'weights' in certificate;
  const name = whole ? SET_NAMES[of] : { ...SET_NAMES[of], hull: `the known part of ${SET_NAMES[of].hull}` };
  if (set.outerBalls && !('weights' in certificate))
    return ballCertificateWords(certificate, set.outer ?? [], set.outerBalls, point, SET_NAMES[of]);
  if (set.balls) return ballCertificateWords(certificate, gradients, set.balls, point, name);
  const vectors = gradients.map(gradient => rationals(flat(gradient)));
  const v = rationals(flat(point));
  if (v === undefined || vectors.some(g => g === undefined || g.length !== v.length))
    return broken('not every entry is a rational number');
  const radius = certificate.radius === undefined ? v.map(() => ZERO) : rationals(certificate.radius);
  if (radius === undefined || radius.length !== v.length) return broken('its radius does not fit');
  const listed = vectors as readonly (readonly Rational[])[];
  return 'weights' in certificate
    ? weightsWords(certificate.weights, gradients, listed, point, v, radius, name)
    : separatorWords(rationals(certificate.separator), listed, point, v, radius, name);
}

function weightsWords(
  weights: Readonly<Record<string, string>>,
  gradients: readonly Gradient[],
  listed: readonly (readonly Rational[])[],
  point: Gradient,
  v: readonly Rational[],
  radius: readonly Rational[],
  name: SetName,
): CertificateWords {
  let total = ZERO;
  let combination = v.map(() => ZERO);
  const terms: string[] = [];
  for (const [key, text] of Object.entries(weights)) {
    const gradient = listed[Number(key)];
    const weight = exactRational(text);
    if (gradient === undefined || weight === undefined || compare(weight, ZERO) < 0)
      return broken(`weight ${key}`);
    total = add(total, weight);
    combination = combination.map((sum, i) => add(sum, mul(weight, gradient[i]!)));
    terms.push(`${shown(text)} · ${shownGradient(gradients[Number(key)]!)}`);
  }
  const close = combination.every((sum, i) => compare(sub(sum, v[i]!).abs(), radius[i]!) <= 0);
  if (compare(total, ONE) !== 0 || !close) return broken('the weights do not combine to the point');
  const exact = combination.every((sum, i) => compare(sum, v[i]!) === 0);
  const rounding = exact ? '' : ', up to the allowed rounding';
  const only =
    Object.keys(weights).length === 1
      ? shownGradient(gradients[Number(Object.keys(weights)[0])]!)
      : undefined;
  const reason =
    only === undefined
      ? `${shownList(terms, MAX_TERMS, ' + ')} = ${shownGradient(point)}${rounding}: a convex combination of ${name.members}`
      : `${shownGradient(point)} is ${exact ? '' : `${only}${rounding}: `}one of the ${name.members}`;
  return { holds: true, text: `${reason}, so it is in ${name.hull}.` };
}

function separatorWords(
  d: readonly Rational[] | undefined,
  listed: readonly (readonly Rational[])[],
  point: Gradient,
  v: readonly Rational[],
  radius: readonly Rational[],
  name: SetName,
): CertificateWords {
  if (d === undefined || d.length !== v.length) return broken('the separator does not fit');
  if (listed.length === 0) return broken('no gradient is listed');
  const slack = d.reduce((sum, entry, i) => add(sum, mul(entry.abs(), radius[i]!)), ONE);
  const atPoint = dot(d, v);
  if (listed.some(g => compare(sub(dot(d, g), atPoint), slack) < 0))
    return broken('the separator does not separate');
  const rounding = radius.some(r => compare(r, ZERO) > 0) ? ' (rounding is allowed for)' : '';
  const text =
    v.length === 1 ? slopeWords(listed, shownGradient(point), name) : directionWords(d, listed, v, name);
  return { holds: true, text: `${text}, so it is not in ${name.hull}${rounding}.` };
}

/** One input: the listed gradients are an interval. */
function slopeWords(listed: readonly (readonly Rational[])[], what: string, name: SetName): string {
  const slopes = listed.map(g => g[0]!).sort(compare);
  const [least, most] = [show(slopes[0]!), show(slopes.at(-1)!)];
  return least === most
    ? `Every ${name.member} is ${least}, and ${what} is not`
    : `Every ${name.member} lies between ${least} and ${most}, and ${what} does not`;
}

function directionWords(
  d: readonly Rational[],
  listed: readonly (readonly Rational[])[],
  v: readonly Rational[],
  name: SetName,
): string {
  // The sentence reads better along the direction whose first entry is positive.
  const flip = compare(d.find(entry => compare(entry, ZERO) !== 0)!, ZERO) < 0;
  const u = flip ? d.map(entry => entry.neg()) : d;
  const values = listed.map(g => dot(u, g)).sort(compare);
  const nearest = show(flip ? values.at(-1)! : values[0]!);
  const same = compare(values[0]!, values.at(-1)!) === 0;
  const bound = same ? `= ${nearest}` : `${flip ? '≤' : '≥'} ${nearest}`;
  const start = `The direction d = ${shownVector(u.map(format))} gives ⟨d, g⟩ ${bound} for every ${name.member} g, `;
  return `${start}but ${show(dot(u, v))} for ${shownVector(v.map(format))}: no convex combination can reach it`;
}

const show = (value: Rational): string => shown(format(value));

const dot = (a: readonly Rational[], b: readonly Rational[]): Rational =>
  a.reduce((sum, entry, i) => add(sum, mul(entry, b[i]!)), ZERO);

function rationals(vector: readonly string[]): readonly Rational[] | undefined {
  const entries = vector.map(exactRational);
  return entries.every(entry => entry !== undefined) ? (entries as readonly Rational[]) : undefined;
}
