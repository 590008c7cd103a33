/** Balls of gradients in words, and certificates about them; every number is computed here from what is listed. */
import type { BallDocument, Certificate, Gradient, NumberDocument } from '../../../documents/index.ts';
import { format, type OrderedField, rationalField, realField, same } from '../../../numbers/index.ts';
import { isClosedForm, numberIn } from './exact.ts';
import { flat, shown, shownGradient, shownVector } from './numbers.ts';

interface Ball<T> {
  readonly centre: readonly T[];
  readonly matrices: readonly (readonly (readonly T[])[])[];
}

/** `the ball of radius 2 about (1, 0)`; of other shapes `an image of the ball about (1, 0)`. */
export function ballWords(ball: BallDocument): string {
  const centre = shownVector(ball.centre);
  const radius = radiusOf(ball);
  if (radius !== undefined) return `the ball of radius ${shown(radius)} about ${centre}`;
  return `${'matrices' in ball ? 'a sum of images of balls' : 'an image of the ball'} about ${centre}`;
}

/** r where MᵀM = r²·1, for a rational r, or one that stands in the matrix. */
function radiusOf(ball: BallDocument): NumberDocument | undefined {
  const rows = 'matrix' in ball ? ball.matrix : ball.matrices.length === 1 ? ball.matrices[0]! : undefined;
  if (rows === undefined || rows.length === 0) return undefined;
  return rows.flat().some(isClosedForm) ? radiusOver(realField(), rows) : radiusOver(rationalField, rows);
}

function radiusOver<T>(
  field: OrderedField<T>,
  rows: readonly (readonly NumberDocument[])[],
): NumberDocument | undefined {
  const matrix = readRows(field, rows);
  if (matrix === undefined) return undefined;
  const columns = matrix[0]!.map((_, j) => matrix.map(row => row[j]!));
  const square = dot(field, columns[0]!, columns[0]!);
  const round = columns.every((a, i) =>
    columns.every((b, j) => isSame(field, dot(field, a, b), i === j ? square : field.zero)),
  );
  if (!round) return undefined;
  // Of a diagonal matrix the radius stands in it.
  const at = matrix.flat().findIndex(value => isSame(field, field.mul(value, value), square));
  if (at < 0) return undefined;
  const own = matrix.flat()[at]!;
  const size = field.sign(own) === -1 ? field.neg(own) : own;
  const exact = field.rational?.(size);
  if (exact) return format(exact);
  // Of a closed form the one that is written, where it is positive.
  const written = matrix.flat().findIndex(value => isSame(field, value, size));
  return written < 0 ? undefined : rows.flat()[written];
}

/** What a certificate about gradients and balls says, where it checks; else why it does not. */
export function ballCertificateWords(
  certificate: Certificate,
  gradients: readonly Gradient[],
  balls: readonly BallDocument[],
  point: Gradient,
  name: { readonly hull: string },
): { readonly holds: boolean; readonly text: string } {
  const said =
    'weights' in certificate
      ? [...Object.values(certificate.weights), ...Object.values(certificate.balls ?? {}).flat()]
      : certificate.separator;
  const of = balls.flatMap(ball => [
    ...ball.centre,
    ...('matrix' in ball ? ball.matrix.flat() : ball.matrices.flat(2)),
  ]);
  const about = { gradients, balls, point, name };
  return [...gradients.flatMap(flat), ...of, ...flat(point), ...said].some(isClosedForm)
    ? wordsOver(realField(), certificate, about)
    : wordsOver(rationalField, certificate, about);
}

/** What a certificate is about. */
interface About {
  readonly gradients: readonly Gradient[];
  readonly balls: readonly BallDocument[];
  readonly point: Gradient;
  readonly name: { readonly hull: string };
}

function wordsOver<T>(
  field: OrderedField<T>,
  certificate: Certificate,
  { gradients, balls, point, name }: About,
): { readonly holds: boolean; readonly text: string } {
  const broken = (why: string) => ({ holds: false, text: `The certificate does not check: ${why}.` });
  const points = gradients.map(gradient => ({ centre: read(field, flat(gradient)), matrices: [] }));
  const bodies = [...points, ...balls.map(ball => readBall(field, ball))];
  const v = read(field, flat(point));
  const radius =
    certificate.radius === undefined ? v?.map(() => field.zero) : read(field, certificate.radius);
  if (v === undefined || radius === undefined || bodies.some(body => body?.centre?.length !== v.length))
    return broken('not every entry is a number');
  const all = bodies as readonly Ball<T>[];
  if ('weights' in certificate) {
    if (!combines(field, certificate, all, v, radius))
      return broken('the weights do not combine to the point');
    const of = balls.length === 1 && gradients.length === 0 ? ballWords(balls[0]!) : 'gradients and balls';
    return { holds: true, text: `${shownGradient(point)} is a point of ${of}, so it is in ${name.hull}.` };
  }
  const d = read(field, certificate.separator);
  if (d === undefined || d.length !== v.length || !separates(field, d, all, v, radius))
    return broken('the separator does not separate');
  return {
    holds: true,
    text: `Along d = ${shownVector(certificate.separator)} every listed gradient and ball lies beyond ${shownGradient(point)}, so it is not in ${name.hull}.`,
  };
}

const sizeOf = <T>(field: OrderedField<T>, a: T): T => (field.sign(a) === -1 ? field.neg(a) : a);
const isSame = <T>(field: OrderedField<T>, a: T, b: T): boolean => same(field, a, b) === 'yes';
/** Whether a ≤ b is seen. */
const isAtMost = <T>(field: OrderedField<T>, a: T, b: T): boolean =>
  isBelow(field, a, b) || isSame(field, a, b);
/** Whether a < b is seen. */
const isBelow = <T>(field: OrderedField<T>, a: T, b: T): boolean => field.sign(field.sub(b, a)) === 1;

function combines<T>(
  field: OrderedField<T>,
  { weights, balls = {} }: Extract<Certificate, { readonly weights: unknown }>,
  bodies: readonly Ball<T>[],
  v: readonly T[],
  radius: readonly T[],
): boolean {
  let total = field.zero;
  let sum: readonly T[] = v.map(() => field.zero);
  for (const [key, text] of Object.entries(weights)) {
    const weight = numberIn(field, text);
    const body = bodies[Number(key)];
    const u = balls[key] ? read(field, balls[key]) : [];
    if (weight === undefined || body === undefined || u === undefined || !isAtMost(field, field.zero, weight))
      return false;
    total = field.add(total, weight);
    let at = body.centre;
    let from = 0;
    for (const matrix of body.matrices) {
      const own = u.slice(from, from + matrix.length);
      from += matrix.length;
      if (!isAtMost(field, dot(field, own, own), field.one)) return false;
      at = at.map((value, j) =>
        own.reduce((part, entry, i) => field.add(part, field.mul(entry, matrix[i]![j]!)), value),
      );
    }
    sum = sum.map((value, j) => field.add(value, field.mul(weight, at[j]!)));
  }
  return (
    isSame(field, total, field.one) &&
    sum.every((value, j) => isAtMost(field, sizeOf(field, field.sub(value, v[j]!)), radius[j]!))
  );
}

/** ⟨d, centre − v⟩ exceeds Σ|dⱼ|rⱼ by more than |M d|; of several matrices by more than the sum of all entries of M d. */
function separates<T>(
  field: OrderedField<T>,
  d: readonly T[],
  bodies: readonly Ball<T>[],
  v: readonly T[],
  radius: readonly T[],
): boolean {
  const sum = (values: readonly T[]): T => values.reduce(field.add, field.zero);
  const spread = d.map((entry, j) => field.mul(sizeOf(field, entry), radius[j]!));
  const slack = field.add(dot(field, d, v), sum(spread));
  return bodies.every(({ centre, matrices }) => {
    const gap = field.sub(dot(field, d, centre), slack);
    const images = matrices.map(matrix => matrix.map(row => dot(field, row, d)));
    if (!isBelow(field, field.zero, gap)) return false;
    const all = images.flat();
    return images.length < 2
      ? isBelow(field, dot(field, all, all), field.mul(gap, gap))
      : isBelow(field, sum(all.map(x => sizeOf(field, x))), gap);
  });
}

function read<T>(field: OrderedField<T>, vector: readonly NumberDocument[]): readonly T[] | undefined {
  const entries = vector.map(entry => numberIn(field, entry));
  return entries.every(entry => entry !== undefined) ? (entries as readonly T[]) : undefined;
}

/** Rows of one length. */
function readRows<T>(
  field: OrderedField<T>,
  rows: readonly (readonly NumberDocument[])[],
): readonly (readonly T[])[] | undefined {
  const found = rows.map(row => read(field, row));
  return found.every(row => row !== undefined && row.length === found[0]!.length)
    ? (found as readonly (readonly T[])[])
    : undefined;
}

function readBall<T>(field: OrderedField<T>, ball: BallDocument): Ball<T> | undefined {
  const centre = read(field, ball.centre);
  const matrices = ('matrix' in ball ? [ball.matrix] : ball.matrices).map(rows => readRows(field, rows));
  if (centre === undefined) return undefined;
  if (!matrices.every(matrix => matrix?.every(row => row.length === centre.length))) return undefined;
  return { centre, matrices: matrices as Ball<T>['matrices'] };
}

const dot = <T>(field: OrderedField<T>, a: readonly T[], b: readonly T[]): T =>
  a.reduce((sum, entry, i) => field.add(sum, field.mul(entry, b[i]!)), field.zero);
