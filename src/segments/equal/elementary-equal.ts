/**
 * Do two programs of one input compute the same function, where their pieces are no rational functions? On each common piece
 * their difference is 0 as a normal form, or a rational number is found at which it is not.
 */
import type { Effort } from '../../fields/index.ts';
import { attempted } from '../../fields/work.ts';
import { isFailure, type Real, type RealField, Undecided, type Verdict } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { continuesAt, valuesAtPoint } from '../elementary/at-points.ts';
import {
  type ElementaryPiece,
  type ElementaryPieces,
  elementaryPieces,
  isPiecesFailure,
  samplesIn,
} from '../elementary/pieces.ts';
import { LinePoint } from '../elementary/point.ts';
import { WorkAlong } from '../elementary/work.ts';
import { COMPOSITE_BUDGET } from '../restriction/composite.ts';
import { axis } from '../restriction/curve.ts';
import { type Domain, isRealLine, NEAR_ZERO } from '../restriction/restrict.ts';

/** One piece of both, an open interval. */
export interface ElementaryPart {
  readonly from: LinePoint | undefined;
  readonly to: LinePoint | undefined;
  /** What both compute there, in all outputs, as text in t; undefined where neither has a value. */
  readonly texts: readonly string[] | undefined;
}

/** Whether two programs are one function, with the pieces that prove it, or a point that tells them apart. */
export interface ElementaryEquality {
  readonly verdict: Verdict;
  readonly reals?: RealField;
  /** yes: the pieces of both together. */
  readonly pieces?: readonly ElementaryPart[];
  /** yes: points between them at which neither has a value. */
  readonly holes?: readonly LinePoint[];
  /** no: a point at which they differ, or at which one of them has no value; with the outputs of both. */
  readonly apart?: LinePoint;
  readonly outputs?: readonly [readonly Real[], readonly Real[]];
  readonly why?: string;
}

const ALONE = 'only one of them has a value there';

/**
 * Whether two programs of one input and as many outputs are one function (two representations of it, Definition 3), whatever
 * exp, log, roots, sin, cos and atan they have.
 *
 * `equalElementary(compile(parseProgramText('tanh(t)')), compile(parseProgramText('2*sigmoid(2*t) - 1'))).verdict` is
 * `'yes'`.
 */
export function equalElementary(
  p: StraightLine,
  q: StraightLine,
  domain: Domain = {},
  effort: number | Effort = COMPOSITE_BUDGET,
): ElementaryEquality {
  const work = new WorkAlong(effort);
  const found = elementaryPieces([p, q], axis, domain, work.spend);
  if (isPiecesFailure(found)) {
    // They may differ where a part of the line is looked at.
    const there = isRealLine(domain) ? equalElementary(p, q, NEAR_ZERO, effort) : undefined;
    return there?.verdict === 'no' ? there : { verdict: 'undecided', why: found.failure.why };
  }
  const answer = attempted(() => onPieces([p, q], found));
  work.close();
  return answer instanceof Undecided ? { verdict: 'undecided', why: answer.message } : answer;
}

type Programs = readonly [StraightLine, StraightLine];

function onPieces(programs: Programs, found: ElementaryPieces): ElementaryEquality {
  const { pieces, breakpoints, reals, domain } = found;
  const parts: ElementaryPart[] = [];
  const holes: LinePoint[] = [];
  let open: string | undefined;
  for (const [i, piece] of pieces.entries()) {
    const answer = onPiece(programs, found, piece);
    if (answer.verdict === 'no') return { ...answer, reals };
    open ??= answer.why;
    const [own] = piece.runs;
    const texts = own && !isFailure(own) ? own.values.map(value => piece.field.text(value)) : undefined;
    parts.push({ from: piece.from, to: piece.to, texts });
    const point = breakpoints[i];
    const next = point && atPoint(programs, found, [piece, pieces[i + 1]!], point);
    if (next === 'hole') holes.push(point!);
    else if (next?.verdict === 'no') return { ...next, reals };
    else open ??= next?.why;
  }
  for (const end of [domain.from, domain.to]) {
    const answer = end && between(programs, found, LinePoint.at(end));
    if (answer === 'hole' || answer === undefined) continue;
    if (answer.verdict === 'no') return { ...answer, reals };
    open ??= answer.why;
  }
  if (open !== undefined) return { verdict: 'undecided', why: open };
  return { verdict: 'yes', pieces: parts, holes, reals };
}

function onPiece(programs: Programs, found: ElementaryPieces, piece: ElementaryPiece): ElementaryEquality {
  const { field, runs } = piece;
  const [a, b] = runs;
  if (isFailure(a) && isFailure(b)) return { verdict: 'yes' };
  if (isFailure(a) || isFailure(b)) return { verdict: 'no', apart: LinePoint.at(field.sample), why: ALONE };
  const gaps = a!.values.map((value, k) => field.sub(value, b!.values[k]!));
  const open = gaps.filter(gap => field.isZero(gap) !== 'yes');
  if (open.length === 0) return { verdict: 'yes' };
  for (const x of [field.sample, ...samplesIn({ after: piece.from, before: piece.to })]) {
    const answer = between(programs, found, LinePoint.at(x));
    if (answer !== 'hole' && answer.verdict === 'no') return answer;
  }
  return {
    verdict: 'undecided',
    why: `whether ${cut(field.text(open[0]!))} is 0 for all t: its normal form is not 0, and no rational t was found at which it is seen not to be`,
  };
}

/** Both at one point of which a closed form is seen. */
function between(programs: Programs, found: ElementaryPieces, point: LinePoint): ElementaryEquality | 'hole' {
  const { reals } = found;
  const [a, b] = programs.map(program => valuesAtPoint(program, found, point));
  const undefinedOnes = [a!, b!].filter(value => isFailure(value) && value.kind === 'undefined').length;
  if (undefinedOnes === 2) return 'hole';
  if (isFailure(a) || isFailure(b)) {
    const open = [a!, b!].find(value => isFailure(value) && value.kind === 'undecided');
    return isFailure(open)
      ? { verdict: 'undecided', why: open.why }
      : { verdict: 'no', apart: point, why: ALONE };
  }
  const verdicts = a!.map((value, k) => reals.isZero(reals.sub(value, b![k]!)));
  if (verdicts.includes('no')) return { verdict: 'no', apart: point, outputs: [a!, b!] };
  return verdicts.includes('undecided')
    ? { verdict: 'undecided', why: 'whether both have one value at a point between pieces is not seen' }
    : { verdict: 'yes' };
}

/** Between two pieces on which they are equal. */
function atPoint(
  programs: Programs,
  found: ElementaryPieces,
  sides: readonly ElementaryPiece[],
  point: LinePoint,
): ElementaryEquality | 'hole' {
  const answer = between(programs, found, point);
  if (answer === 'hole' || answer.verdict !== 'undecided') return answer;
  const both = programs.every((program, run) => continuesAt(program, sides, point, run, found.reals));
  return both ? { verdict: 'yes' } : answer;
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}...` : text);
