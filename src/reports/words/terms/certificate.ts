/**
 * Certificates in words. Every number in the sentence is computed here from the listed gradients, so a certificate
 * that does not prove its claim is never worded as if it did.
 */

import type {
  Certificate,
  ClarkeSetDocument,
  Gradient,
  GradientSetDocument,
  NumberDocument,
  Weights,
} from '../../../documents/index.ts';
import {
  format,
  type OrderedField,
  type Rational,
  rationalField,
  realField,
  zeroOf,
} from '../../../numbers/index.ts';
import { ballCertificateWords } from './balls.ts';
import { isClosedForm, numberIn } from './exact.ts';
import { flat, shown, shownGradient, shownList, shownVector } from './numbers.ts';
import { sumCertificateWords } from './sums.ts';

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
  set: Pick<GradientSetDocument | ClarkeSetDocument, 'status' | 'gradients' | 'balls' | 'sum'> &
    Pick<ClarkeSetDocument, 'outer' | 'outerBalls'>,
  point: Gradient,
  of: keyof typeof SET_NAMES,
): CertificateWords {
  const { status, gradients } = set;
  // What is separated from a part of the set only may still be in the set.
  const whole = status === 'exact' || 'weights' in certificate;
  const name = whole ? SET_NAMES[of] : { ...SET_NAMES[of], hull: `the known part of ${SET_NAMES[of].hull}` };
  if (set.outerBalls && !('weights' in certificate))
    return ballCertificateWords(certificate, set.outer ?? [], set.outerBalls, point, SET_NAMES[of]);
  if (set.sum) return sumCertificateWords(certificate, gradients, set.sum, point, name);
  if (set.balls) return ballCertificateWords(certificate, gradients, set.balls, point, name);
  const said = 'weights' in certificate ? Object.values(certificate.weights) : certificate.separator;
  if (![...gradients.map(flat), flat(point), said].flat().some(isClosedForm))
    return wordsOver({ field: rationalField, show }, certificate, gradients, point, name);
  const field = realField();
  return wordsOver({ field, show: value => field.text(value) }, certificate, gradients, point, name);
}

/** The numbers that the sentence is computed with, and how they are shown. */
interface Arithmetic<T> {
  readonly field: OrderedField<T>;
  readonly show: (value: T) => string;
}

function wordsOver<T>(
  arithmetic: Arithmetic<T>,
  certificate: Certificate,
  gradients: readonly Gradient[],
  point: Gradient,
  name: SetName,
): CertificateWords {
  const { field } = arithmetic;
  const read = (vector: readonly NumberDocument[]): readonly T[] | undefined => {
    const entries = vector.map(entry => numberIn(field, entry));
    return entries.every(entry => entry !== undefined) ? (entries as readonly T[]) : undefined;
  };
  const vectors = gradients.map(gradient => read(flat(gradient)));
  const v = read(flat(point));
  if (v === undefined || vectors.some(g => g === undefined || g.length !== v.length))
    return broken('not every entry is a number');
  const radius = certificate.radius === undefined ? v.map(() => field.zero) : read(certificate.radius);
  if (radius === undefined || radius.length !== v.length) return broken('its radius does not fit');
  const about = { listed: vectors as readonly (readonly T[])[], gradients, point, v, radius, name };
  return 'weights' in certificate
    ? weightsWords(arithmetic, certificate.weights, about)
    : separatorWords(arithmetic, read(certificate.separator), about);
}

/** What a certificate is about. */
interface About<T> {
  readonly listed: readonly (readonly T[])[];
  readonly gradients: readonly Gradient[];
  readonly point: Gradient;
  readonly v: readonly T[];
  readonly radius: readonly T[];
  readonly name: SetName;
}

const absolute = <T>(field: OrderedField<T>, a: T): T => (field.sign(a) === -1 ? field.neg(a) : a);
/** Whether a ≤ b is seen. */
const isAtMost = <T>(field: OrderedField<T>, a: T, b: T): boolean => {
  const sign = field.sign(field.sub(b, a));
  return sign === 1 || zeroOf(sign) === 'yes';
};

function weightsWords<T>(
  { field }: Arithmetic<T>,
  weights: Weights,
  { listed, gradients, point, v, radius, name }: About<T>,
): CertificateWords {
  let total = field.zero;
  let combination = v.map(() => field.zero);
  const terms: string[] = [];
  for (const [key, text] of Object.entries(weights)) {
    const gradient = listed[Number(key)];
    const weight = numberIn(field, text);
    if (gradient === undefined || weight === undefined || !isAtMost(field, field.zero, weight))
      return broken(`weight ${key}`);
    total = field.add(total, weight);
    combination = combination.map((sum, i) => field.add(sum, field.mul(weight, gradient[i]!)));
    terms.push(`${shown(text)} · ${shownGradient(gradients[Number(key)]!)}`);
  }
  const off = combination.map((sum, i) => absolute(field, field.sub(sum, v[i]!)));
  const close = off.every((distance, i) => isAtMost(field, distance, radius[i]!));
  if (field.isZero(field.sub(total, field.one)) !== 'yes' || !close)
    return broken('the weights do not combine to the point');
  const exact = off.every(distance => field.isZero(distance) === 'yes');
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

function separatorWords<T>(
  arithmetic: Arithmetic<T>,
  d: readonly T[] | undefined,
  about: About<T>,
): CertificateWords {
  const { listed, point, v, radius, name } = about;
  const { field } = arithmetic;
  if (d === undefined || d.length !== v.length) return broken('the separator does not fit');
  if (listed.length === 0) return broken('no gradient is listed');
  const slack = d.reduce(
    (sum, entry, i) => field.add(sum, field.mul(absolute(field, entry), radius[i]!)),
    field.one,
  );
  const atPoint = dot(field, d, v);
  if (listed.some(g => !isAtMost(field, slack, field.sub(dot(field, d, g), atPoint))))
    return broken('the separator does not separate');
  const rounding = radius.some(r => field.isZero(r) !== 'yes') ? ' (rounding is allowed for)' : '';
  const text =
    v.length === 1
      ? slopeWords(arithmetic, listed, shownGradient(point), name)
      : directionWords(arithmetic, d, about);
  return { holds: true, text: `${text}, so it is not in ${name.hull}${rounding}.` };
}

/** Ascending, as far as the order is seen. */
const sorted = <T>(field: OrderedField<T>, values: readonly T[]): T[] =>
  values.toSorted((a, b) => {
    const sign = field.sign(field.sub(a, b));
    return sign === 'undecided' ? 0 : sign;
  });

/** One input: the listed gradients are an interval. */
function slopeWords<T>(
  { field, show }: Arithmetic<T>,
  listed: readonly (readonly T[])[],
  what: string,
  name: SetName,
): string {
  const slopes = sorted(
    field,
    listed.map(g => g[0]!),
  );
  const [least, most] = [show(slopes[0]!), show(slopes.at(-1)!)];
  return least === most
    ? `Every ${name.member} is ${least}, and ${what} is not`
    : `Every ${name.member} lies between ${least} and ${most}, and ${what} does not`;
}

function directionWords<T>(
  { field, show }: Arithmetic<T>,
  d: readonly T[],
  { listed, v, name }: About<T>,
): string {
  // The sentence reads better along the direction whose first entry is positive.
  const flip = field.sign(d.find(entry => field.isZero(entry) !== 'yes')!) === -1;
  const u = flip ? d.map(field.neg) : d;
  const values = sorted(
    field,
    listed.map(g => dot(field, u, g)),
  );
  const nearest = show(flip ? values.at(-1)! : values[0]!);
  const same = show(values[0]!) === show(values.at(-1)!);
  const bound = same ? `= ${nearest}` : `${flip ? '≤' : '≥'} ${nearest}`;
  const start = `The direction d = ${shownVector(u, entry => show(entry as T))} gives ⟨d, g⟩ ${bound} for every ${name.member} g, `;
  return `${start}but ${show(dot(field, u, v))} for ${shownVector(v, entry => show(entry as T))}: no convex combination can reach it`;
}

const show = (value: Rational): string => shown(format(value));

const dot = <T>(field: OrderedField<T>, a: readonly T[], b: readonly T[]): T =>
  a.reduce((sum, entry, i) => field.add(sum, field.mul(entry, b[i]!)), field.zero);
