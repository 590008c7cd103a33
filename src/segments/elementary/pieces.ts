/**
 * Programs along a curve as elementary functions of t, piece by piece: intervals end where something that was asked on the way
 * (a guard, a divisor, what a logarithm or a root is taken of) has a zero.
 */
import {
  type Elementary,
  type ElementaryField,
  elementaryField,
} from '../../functions/elementary/elementary-field.ts';
import {
  compare,
  Failure,
  isFailure,
  type Rational,
  type RealField,
  rational,
  realField,
  type Spend,
  Undecided,
} from '../../numbers/index.ts';
import { type Polynomial, simplestDyadic } from '../../polynomials/index.ts';
import { type Evaluation, evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import type { Curve } from '../restriction/curve.ts';
import type { Domain } from '../restriction/restrict.ts';
import { RootTable } from '../restriction/root-table.ts';
import { LinePoint } from './point.ts';
import { type Direction, nearestZero } from './zeros.ts';

/** One program on one piece: its functions, or why it has none there. */
export type Run =
  | { readonly evaluation: Evaluation<Elementary>; readonly values: readonly Elementary[] }
  | Failure;

/** Several programs on an open interval. */
export interface ElementaryPiece {
  readonly from: LinePoint | undefined;
  readonly to: LinePoint | undefined;
  readonly field: ElementaryField;
  readonly runs: readonly Run[];
  /** Where one of these is 0 a program has no value. */
  readonly poles: readonly Elementary[];
}

/** One zero that was asked for, between two pieces. */
export interface ElementaryPieces {
  readonly curve: Curve;
  readonly domain: Domain;
  readonly roots: RootTable;
  readonly pieces: readonly ElementaryPiece[];
  /** Between pieces[i] and pieces[i + 1]. */
  readonly breakpoints: readonly LinePoint[];
  readonly reals: RealField;
}

/** Why the pieces of a program are not known. */
export interface PiecesFailure {
  readonly failure: Failure;
  readonly node: string;
  readonly near?: Rational;
}

const MAX_PIECES = 64;
const MAX_SAMPLES = 12;

/**
 * Whether the pieces along a line (Definition 3), or what rests on them, are not known:
 * `isPiecesFailure(criticalElementary(line))` is `false`.
 */
export const isPiecesFailure = (value: object): value is PiecesFailure => 'failure' in value;

/** The pieces of all programs together; a failure where they are not known. `spend` is told of all work, also of what is done with them. */
export function elementaryPieces(
  programs: readonly StraightLine[],
  curve: Curve,
  domain: Domain,
  spend?: Spend,
): ElementaryPieces | PiecesFailure {
  const reals = realField(spend);
  const setting = { programs, curve, reals, roots: new RootTable(), spend };
  const ends = [domain.from, domain.to].map(end => end && LinePoint.at(end));
  const pieces: ElementaryPiece[] = [];
  const stack: (Gap | ElementaryPiece)[] = [{ after: ends[0], before: ends[1] }];
  try {
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if ('field' in next) {
        pieces.push(next);
        continue;
      }
      if (pieces.length + stack.length >= MAX_PIECES)
        return { failure: new Failure('undecided', `more than ${MAX_PIECES} pieces`), node: '' };
      const piece = pieceIn(setting, next);
      if ('failure' in piece) return piece;
      if (piece.to !== next.before) stack.push({ after: piece.to, before: next.before });
      stack.push(piece);
      if (piece.from !== next.after) stack.push({ after: next.after, before: piece.from });
    }
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { failure: new Failure('undecided', error.message), node: '' };
  }
  return {
    curve,
    domain,
    roots: setting.roots,
    pieces,
    breakpoints: pieces.slice(0, -1).map(({ to }) => to!),
    reals,
  };
}

interface Setting {
  readonly programs: readonly StraightLine[];
  readonly curve: Curve;
  readonly reals: RealField;
  readonly roots: RootTable;
  readonly spend: Spend | undefined;
}

/** What lies between two points; left out is endless. */
export interface Gap {
  readonly after: LinePoint | undefined;
  readonly before: LinePoint | undefined;
}

/** γ at a number or a function, over any field. */
export const curveOver = <T>(
  field: { from(q: Rational): T; add(a: T, b: T): T; mul(a: T, b: T): T },
  curve: readonly Polynomial[],
  t: T,
): T[] =>
  curve.map(({ coefficients, denominator }) =>
    coefficients.reduceRight(
      (sum, c) => field.add(field.mul(sum, t), field.from(rational(c, denominator))),
      field.from(rational(0)),
    ),
  );

function pieceIn(setting: Setting, gap: Gap): ElementaryPiece | PiecesFailure {
  const { programs, curve, reals, roots, spend } = setting;
  let open: PiecesFailure | undefined;
  for (const sample of samplesIn(gap)) {
    const field = elementaryField(sample, reals, spend);
    const inputs = curveOver(field, curve, field.t);
    const runs: Run[] = [];
    open = undefined;
    for (const program of programs) {
      const evaluation = evaluate(field, program, inputs);
      if (!isEvaluationFailure(evaluation))
        runs.push({ evaluation, values: program.outputs.map(slot => evaluation.values[slot]!) });
      else if (evaluation.failure.kind === 'undefined') runs.push(evaluation.failure);
      else open ??= { ...evaluation, near: sample };
    }
    const poles = [...field.poles];
    const asked = [...field.domains, ...field.guards].filter(f => field.isZero(f) !== 'yes');
    // Where one of them happens to be 0, another number is taken.
    if (asked.some(f => isZeroAt(field, reals, f, sample))) continue;
    if (open) return open;
    const unclear = asked.find(f => field.isZero(f) === 'undecided');
    if (unclear)
      return {
        failure: new Failure('undecided', 'whether a guard is 0 all along is not seen'),
        node: '',
        near: sample,
      };
    const end = (direction: Direction): LinePoint | undefined => {
      let nearest = direction > 0 ? gap.before : gap.after;
      for (const f of asked)
        nearest = nearestZero({ field, reals, roots }, f, sample, nearest, direction) ?? nearest;
      return nearest;
    };
    return { from: end(-1), to: end(1), field, runs, poles };
  }
  return (
    open ?? { failure: new Failure('undecided', 'no number beside zeros of guards was found'), node: '' }
  );
}

function isZeroAt(field: ElementaryField, reals: RealField, f: Elementary, x: Rational): boolean {
  const value = field.valueAt(f, reals.from(x));
  return !isFailure(value) && reals.isZero(value) === 'yes';
}

/** Simple rational numbers strictly inside, one after the other less simple: zeros of guards are often simple themselves. */
export function* samplesIn({ after, before }: Gap): Generator<Rational> {
  if (after && before) {
    while (compare(after.hi, before.lo) >= 0) {
      if (after.exact && before.exact) return;
      after.narrow();
      before.narrow();
    }
    const width = before.lo.sub(after.hi);
    for (let k = 2; k < 2 + MAX_SAMPLES; k += 1) {
      const lo = after.hi.add(width.mul(rational(k - 1, 2 * k)));
      yield simplestDyadic(lo, lo.add(width.div(rational((2 * k + 2) * 4 ** (k - 2)))));
    }
    return;
  }
  for (let k = 1; k <= MAX_SAMPLES; k += 1) {
    const step = rational(k * k + 1, k + 1);
    yield after ? after.hi.add(step) : before ? before.lo.sub(step) : step;
  }
}
