/** Exact numbers and vectors as people read them. What is cut short says so; nothing is rounded silently. */

import type { Gradient, NumberDocument } from '../../../documents/index.ts';
import { parseRational, type Rational, sign, toFloat, ZERO } from '../../../numbers/index.ts';

/** The rational that a document's number is; undefined for NaN, infinities and closed forms. */
export function exactRational(value: unknown): Rational | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return parseRational(value);
  } catch {
    return undefined;
  }
}

/** The rational that a document's number is; of a closed form, 0 where its enclosure holds 0, else the lower end: for drawing only. */
export function nearRational(value: unknown): Rational | undefined {
  if (typeof value !== 'object' || value === null || !('lo' in value)) return exactRational(value);
  const lo = exactRational(value.lo);
  const hi = 'hi' in value ? exactRational(value.hi) : undefined;
  return lo && hi && sign(lo) < 0 && sign(hi) > 0 ? ZERO : lo;
}

/** The double nearest to a document's number, for drawing only. */
export function drawn(value: unknown): number | undefined {
  const exact = nearRational(value);
  const float = exact === undefined ? Number.NaN : toFloat(exact);
  return Number.isFinite(float) ? float : undefined;
}

/** Exact numbers longer than this are shown as decimals, marked ≈. */
const MAX_EXACT = 13;
const MAX_ENTRIES = 8;
const MAX_ROWS = 24;
/** Closed forms longer than this are followed by a decimal; much longer ones are only that. */
const MAX_SHORT = 6;
const MAX_CLOSED = 60;

/** `−7/3`; a long one as `≈ 0.33333334`; a closed form `{expr, lo, hi}` as its expression. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'expr' in value)
    return closedForm(String(value.expr), drawn(value));
  const text = String(value);
  const float = text.length > MAX_EXACT ? drawn(value) : undefined;
  if (float === undefined) return exactRational(value) === undefined ? text : text.replace('-', '−');
  return `≈ ${String(float).replaceAll('-', '−')}`;
}

/** A closed form, and about how much it is; a long one is left out. */
function closedForm(expr: string, near: number | undefined): string {
  const about =
    near === undefined ? undefined : `≈ ${String(Number(near.toPrecision(9))).replaceAll('-', '−')}`;
  if (expr.length > MAX_CLOSED && about !== undefined) return about;
  return expr.length > MAX_SHORT && about !== undefined ? `${expr} ${about}` : expr;
}

/** The same for pictures, where place is short. */
export function shownShort(value: unknown): string {
  const text = shown(value);
  const float = text.length > 9 ? drawn(value) : undefined;
  return float === undefined ? text : `≈ ${String(Number(float.toPrecision(5))).replaceAll('-', '−')}`;
}

/** A number where there is one coordinate, else `(1, 0)`. */
export function shownVector(vector: readonly unknown[], entry: (value: unknown) => string = shown): string {
  if (vector.length === 1) return entry(vector[0]);
  if (vector.length > MAX_ENTRIES) {
    const others = vector.flatMap((value, i) => (isNothing(value, entry) ? [] : [i]));
    const told = (some: readonly number[]) => some.map(i => `#${i + 1}: ${entry(vector[i])}`).join(', ');
    if (others.length === 0) return `(all ${vector.length} entries 0)`;
    if (others.length <= MAX_ENTRIES)
      return `(${told(others)}; the other ${vector.length - others.length} of ${vector.length} are 0)`;
    // What begins with nothing but 0 is told by what comes behind.
    if (others[0]! >= MAX_ENTRIES)
      return `(${told(others.slice(0, MAX_ENTRIES))}, …; ${others.length} of ${vector.length} entries are not 0)`;
  }
  const cut = vector.length > MAX_ENTRIES;
  const entries = (cut ? vector.slice(0, MAX_ENTRIES) : vector).map(value => entry(value));
  return `(${entries.join(', ')}${cut ? `, … ${vector.length} entries` : ''})`;
}

const isNothing = (value: unknown, entry: (value: unknown) => string): boolean =>
  typeof value === 'string' ? value === '0' : entry(value) === '0';

/** One gradient, or a Jacobian row by row: `[(1, 0); (0, 1)]`. */
export function shownGradient(gradient: Gradient): string {
  return isJacobian(gradient)
    ? `[${gradient
        .slice(0, MAX_ROWS)
        .map(row => shownVector(row))
        .join('; ')}${gradient.length > MAX_ROWS ? `; … ${gradient.length} rows` : ''}]`
    : shownVector(gradient);
}

/** A list with its last items left out, and how many those are. */
export function shownList(items: readonly string[], limit: number, joint = ', '): string {
  const cut = items.length > limit;
  return (
    (cut ? items.slice(0, limit) : items).join(joint) + (cut ? `${joint}… ${items.length - limit} more` : '')
  );
}

export const isJacobian = (gradient: Gradient): gradient is readonly (readonly NumberDocument[])[] =>
  Array.isArray(gradient[0]);

/** The entry of a gradient that has one. */
export function onlyEntry(gradient: Gradient): NumberDocument | undefined {
  if (gradient.length !== 1) return undefined;
  const [first] = gradient;
  return Array.isArray(first) ? (first.length === 1 ? first[0] : undefined) : (first as NumberDocument);
}

/** A Jacobian read as one vector, row after row. */
export const flat = (gradient: Gradient): readonly NumberDocument[] =>
  isJacobian(gradient) ? gradient.flat() : (gradient as readonly NumberDocument[]);
