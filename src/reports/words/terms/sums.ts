/** Minkowski sums of gradients in words, and certificates about them; every number is computed here from what is listed. */
import { counted } from '../../../documents/counted.ts';
import type { Certificate, Gradient, NumberDocument, SumDocument } from '../../../documents/index.ts';
import {
  add,
  compare,
  isZero,
  min,
  mul,
  ONE,
  type Rational,
  sign,
  sub,
  ZERO,
} from '../../../numbers/index.ts';
import { exactRational, flat, shownGradient, shownVector } from './numbers.ts';

const MAX_PARTS = 3;

/** `(0, 0) + conv {0, (1, 0)} + conv {0, (0, 1)}`; of many parts how many there are. */
export function sumWords(start: Gradient, sum: SumDocument): string {
  const parts = sum.slice(0, MAX_PARTS).map(
    part =>
      `conv {0, ${part
        .slice(1, 1 + MAX_PARTS)
        .map(shownGradient)
        .join(', ')}${part.length > 1 + MAX_PARTS ? ', …' : ''}}`,
  );
  const more = sum.length > MAX_PARTS ? ` + … (${counted(sum.length, 'part')})` : '';
  return `${shownGradient(start)} + ${parts.join(' + ')}${more}`;
}

type Vector = readonly Rational[];

function read(vector: readonly NumberDocument[]): Vector | undefined {
  const entries = vector.map(exactRational);
  return entries.includes(undefined) ? undefined : (entries as Vector);
}

/** What a certificate about a sum says, where it checks; else why it does not. */
export function sumCertificateWords(
  certificate: Certificate,
  gradients: readonly Gradient[],
  sum: SumDocument,
  point: Gradient,
  name: { readonly hull: string },
): { readonly holds: boolean; readonly text: string } {
  const broken = (why: string) => ({ holds: false, text: `The certificate does not check: ${why}.` });
  const start = gradients.length === 1 ? read(flat(gradients[0]!)) : undefined;
  const v = read(flat(point));
  const parts = sum.map(part => part.map(entry => read(flat(entry))));
  const radius = certificate.radius === undefined ? v?.map(() => ZERO) : read(certificate.radius);
  const all = [start, v, radius, ...parts.flat()];
  if (!start || !v || !radius || all.some(one => one?.length !== v.length))
    return broken('not every entry is a number');
  const listed = parts as readonly (readonly Vector[])[];
  if ('weights' in certificate)
    return combines(certificate, start, listed, v, radius)
      ? { holds: true, text: `${shownGradient(point)} is a point of the sum, so it is in ${name.hull}.` }
      : broken('the weights do not combine to the point');
  const d = read(certificate.separator);
  if (d?.length !== v.length || !separates(d, start, listed, v, radius))
    return broken('the separator does not separate');
  return {
    holds: true,
    text: `Along d = ${shownVector(certificate.separator)} all of the sum lies beyond ${shownGradient(point)}, so it is not in ${name.hull}.`,
  };
}

function combines(
  certificate: Extract<Certificate, { weights: unknown }>,
  start: Vector,
  parts: readonly (readonly Vector[])[],
  v: Vector,
  radius: Vector,
): boolean {
  if (certificate.weights['0'] !== '1' || certificate.sum?.length !== parts.length) return false;
  const sum = [...start];
  for (const [k, weights] of certificate.sum.entries()) {
    let total = ZERO;
    for (const [key, text] of Object.entries(weights)) {
      const [weight, entry] = [exactRational(text), parts[k]![Number(key)]];
      if (!weight || !entry || sign(weight) < 0) return false;
      total = add(total, weight);
      for (const [j, value] of entry.entries()) if (!isZero(value)) sum[j] = add(sum[j]!, mul(weight, value));
    }
    if (compare(total, ONE) !== 0) return false;
  }
  return sum.every((value, j) => compare(sub(value, v[j]!).abs(), radius[j]!) <= 0);
}

function separates(
  d: Vector,
  start: Vector,
  parts: readonly (readonly Vector[])[],
  v: Vector,
  radius: Vector,
): boolean {
  const along = (a: Vector): Rational =>
    a.reduce((sum, value, j) => (isZero(value) ? sum : add(sum, mul(value, d[j]!))), ZERO);
  const least = parts.reduce((sum, part) => add(sum, part.map(along).reduce(min)), along(start));
  const reach = radius.reduce((sum, value, j) => add(sum, mul(value, d[j]!.abs())), ONE);
  return compare(sub(least, along(v)), reach) >= 0;
}
