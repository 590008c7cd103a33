/** Functions read at points: their signs there, whether two have one value, and the values as documents write them. */
import type { NumberDocument } from '../../documents/index.ts';
import type { Elementary, ElementaryField } from '../../functions/elementary/elementary-field.ts';
import { Ranges, type ValueRange } from '../../functions/elementary/range.ts';
import {
  compare,
  format,
  isFailure,
  type RealField,
  rational,
  type Sign,
  Undecided,
  type Verdict,
  zeroOf,
} from '../../numbers/index.ts';
import type { RootTable } from '../restriction/root-table.ts';
import { Analytic } from './analytic.ts';
import { factorsOf, markOf, quotientBy } from './factors.ts';
import { type LinePoint, realJson } from './point.ts';

/** A function to be read at points near which it is analytic. */
export interface Read {
  readonly field: ElementaryField;
  readonly form: Elementary;
}

interface Known {
  readonly reals: RealField;
  readonly roots: RootTable;
}

const MAX_NARROWINGS = 40;

/** The sign at a point: 0 by a closed form of it, or because the point is marked as a zero of a factor. */
export function signAtPoint({ reals, roots }: Known, { field, form }: Read, point: LinePoint): Sign {
  if (field.isZero(form) === 'yes') return 0;
  const own = new Analytic(field, reals, form);
  if (point.exact) return own.signAt(point.exact);
  const closed = point.real(reals);
  const value = closed && field.valueAt(form, closed);
  const side = value === undefined || isFailure(value) ? 'undecided' : reals.sign(value);
  if (side !== 'undecided') return side;
  const vanishes = factorsOf(field, form).some(({ form: factor, polynomial }) => {
    const root = point.mark?.root;
    return polynomial && root
      ? roots.signAt(polynomial, root) === 0
      : field.text(factor) === point.mark?.name;
  });
  if (vanishes) return 0;
  const mark = point.mark && !point.mark.root ? markOf(field, point.mark.name) : undefined;
  if (mark && quotientBy(field, form, mark)) return 0;
  for (let i = 0; i < MAX_NARROWINGS; i += 1) {
    const seen = own.signOn({ from: point.lo, to: point.hi });
    if (seen === 1 || seen === -1) return seen;
    point.narrow();
  }
  return 'undecided';
}

/** Whether two functions, of one field or not, have one value at a point. */
export function sameAtPoint(known: Known, a: Read, b: Read, point: LinePoint): Verdict {
  if (a.field === b.field) {
    const side = signAtPoint(known, { field: a.field, form: a.field.sub(a.form, b.form) }, point);
    return side === 'undecided' ? side : side === 0 ? 'yes' : 'no';
  }
  // Written alike, they are one function.
  if (a.field.text(a.form) === b.field.text(b.form)) return 'yes';
  const x = point.real(known.reals);
  const values = x ? [a, b].map(({ field, form }) => field.valueAt(form, x)) : [];
  const [p, q] = values;
  if (p && q && !isFailure(p) && !isFailure(q)) return known.reals.isZero(known.reals.sub(p, q));
  const moved = markOf(b.field, a.field.text(a.form));
  const gap = moved && { field: b.field, form: b.field.sub(b.form, moved) };
  if (gap && zeroOf(signAtPoint(known, gap, point)) === 'yes') return 'yes';
  for (let i = 0; i < MAX_NARROWINGS; i += 1) {
    const [s, t] = [a, b].map(read => rangeAt(read, point));
    if (s!.hi < t!.lo || t!.hi < s!.lo) return 'no';
    if (point.exact) return 'undecided';
    point.narrow();
  }
  return 'undecided';
}

const BITS = 128;

const rangeAt = ({ field, form }: Read, { lo, hi }: LinePoint): ValueRange =>
  new Ranges({ from: lo, to: hi }, BITS, field.generators.spend).of(form);

const WIDTH = rational(1n, 1n << 40n);

/** The value at a point, to print; what is not enclosed narrowly is so widely. */
export function valueAtPoint({ reals }: Known, { field, form }: Read, point: LinePoint): NumberDocument {
  const x = point.real(reals);
  const value = x && field.valueAt(form, x);
  const json = value === undefined || isFailure(value) ? undefined : realJson(value, reals);
  if (json) return json;
  const grid = 1n << BigInt(BITS);
  let widest: NumberDocument | undefined;
  for (let i = 0; i < MAX_NARROWINGS; i += 1) {
    const { lo, hi } = rangeAt({ field, form }, point);
    if (typeof lo === 'bigint' && typeof hi === 'bigint') {
      const [low, high] = [rational(lo, grid), rational(hi, grid)];
      if (compare(low, high) === 0) return format(low);
      widest = { expr: `${field.text(form)} at t`, lo: format(low), hi: format(high) };
      if (compare(high.sub(low), WIDTH) < 0) return widest;
    }
    point.narrow();
  }
  if (!widest) throw new Undecided(`the value of ${field.text(form)} was not enclosed`);
  return widest;
}

/** Each value once. Throws Undecided where two may be one. */
export function distinctAt(known: Known, slopes: readonly Read[], at: LinePoint): Read[] {
  const found: Read[] = [];
  for (const slope of slopes) {
    const answers = found.map(other => sameAtPoint(known, other, slope, at));
    if (answers.includes('yes')) continue;
    if (answers.includes('undecided'))
      throw new Undecided('whether two slopes at a point are one is not seen');
    found.push(slope);
  }
  return found;
}

/** Whether 0 is in the hull of the values. */
export function zeroInsideAt(known: Known, slopes: readonly Read[], at: LinePoint): Verdict {
  const signs = slopes.map(slope => signAtPoint(known, slope, at));
  if (signs.includes(0) || (signs.includes(1) && signs.includes(-1))) return 'yes';
  return signs.includes('undecided') ? 'undecided' : 'no';
}
