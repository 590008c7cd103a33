/** Points and intervals of the line as documents write them: `1/2`, `the root of t^2-2 in [1, 2]`. */
import type { NumberDocument, PointDocument } from '../../../documents/index.ts';
import { parseRational } from '../../../numbers/index.ts';
import { polynomialIn, rootIn } from '../terms/formula.ts';
import { drawn } from '../terms/numbers.ts';
import { decimal, rootWords } from './algebraic.ts';

/** As it stands in the document. */
export const linePointText = (point: PointDocument): string =>
  'at' in point ? point.at : `the root of ${point.root} in [${point.lo}, ${point.hi}]`;

/** What is not rational as a decimal, marked. */
export const valueText = (value: NumberDocument): string =>
  typeof value === 'string'
    ? value
    : `≈ ${
        drawn(value)
          ?.toPrecision(8)
          .replace(/^0\.0*$/, '0') ?? value.expr
      }`;

/** `= 1/2`, `= log(2) ≈ 0.69314718`; the decimal alone where the closed form is long, or speaks of t. */
export function equalsText(value: NumberDocument): string {
  if (typeof value === 'string') return `= ${value}`;
  return value.expr.length > LONG || value.expr.endsWith(' at t')
    ? valueText(value)
    : `= ${value.expr} ${valueText(value)}`;
}

const LONG = 60;

/** `√2`, or a closed form as the document writes it; else a decimal, marked. */
export function placeWords(point: PointDocument): string {
  if ('at' in point || polynomialIn(point.root)) return rootWords(rootIn(point));
  const near = decimal(parseRational(point.lo));
  return point.expr === undefined ? near : `${point.expr} ${near}`;
}

export type IntervalEnds = readonly [PointDocument | null, PointDocument | null];

/** `[0, 1)`; null: endless. Open at the ends that are among `open`. */
export function intervalWords(
  [from, to]: IntervalEnds,
  open: readonly PointDocument[],
  point: (at: PointDocument) => string,
): string {
  const isOpen = (end: PointDocument): boolean => open.some(other => samePoint(other, end));
  const left = from ? `${isOpen(from) ? '(' : '['}${point(from)}` : '(−∞';
  return `${left}, ${to ? `${point(to)}${isOpen(to) ? ')' : ']'}` : '∞)'}`;
}

/** Whether two points are written in one way: a document writes a number in one way only. */
export const samePoint = (a: PointDocument, b: PointDocument): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
