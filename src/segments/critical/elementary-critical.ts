/**
 * The critical points of a program of one input whose pieces are elementary functions: zeros of derivatives and of differences
 * of composite pieces are isolated, and signs of slopes taken there. What cannot be told is said, and then not all is known.
 */
import { type Effort, lackingNode, lackingWords } from '../../fields/index.ts';
import { attempted } from '../../fields/work.ts';
import { compare, Failure, isFailure, type Rational, Undecided, zeroOf } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { allZeros } from '../elementary/all-zeros.ts';
import {
  isContinuous,
  isHoleAt,
  isOpenAt,
  jumpsAt,
  lackingAt,
  valuesAtPoint,
} from '../elementary/at-points.ts';
import {
  type ElementaryPiece,
  type ElementaryPieces,
  isPiecesFailure,
  type PiecesFailure,
} from '../elementary/pieces.ts';
import { comparePoints, LinePoint } from '../elementary/point.ts';
import { distinctAt, type Read, signAtPoint, zeroInsideAt } from '../elementary/reading.ts';
import { WorkAlong } from '../elementary/work.ts';
import { COMPOSITE_BUDGET } from '../restriction/composite.ts';
import type { Domain } from '../restriction/restrict.ts';
import { around } from './around.ts';
import { type Composites, compositesOn } from './elementary-composite.ts';
import {
  type ElementaryConstant,
  type ElementaryCritical,
  type ElementaryHole,
  type ElementaryPoint,
  joinedHoles,
} from './elementary-set.ts';
import { expectInterval } from './expect-interval.ts';

/**
 * All points with 0 ∈ D_f(x) (Definition 5) on ℝ or on [from, to], around which the pieces must be known; for programs whose
 * pieces have exp, log and their kin. Throws `bad-usage` where from ≥ to.
 *
 * `criticalElementary(compile(parseProgramText('t*exp(-t)')))` has one, t = 1, which is Clarke critical.
 */
export function criticalElementary(
  program: StraightLine,
  domain: Domain = {},
  effort: number | Effort = COMPOSITE_BUDGET,
): ElementaryCritical | PiecesFailure {
  expectInterval(domain);
  const work = new WorkAlong(effort);
  const line = around(program, domain, work.spend);
  if (isPiecesFailure(line)) return line;
  const search = new Critical(program, line, domain, effort);
  search.look();
  work.close();
  const found = attempted(() => search.found());
  return found instanceof Undecided ? { failure: new Failure('undecided', found.message), node: '' } : found;
}

class Critical {
  readonly #program: StraightLine;
  readonly #line: ElementaryPieces;
  readonly #domain: Domain;
  readonly #effort: number | Effort;
  readonly #points: ElementaryPoint[] = [];
  readonly #constants: ElementaryConstant[] = [];
  readonly #holes: ElementaryHole[] = [];
  readonly #irregular: ElementaryCritical['irregular'][number][] = [];
  /** Between pieces, and f is not seen to be continuous there. */
  readonly #apart: LinePoint[] = [];
  #gap: string | undefined;

  constructor(program: StraightLine, line: ElementaryPieces, domain: Domain, effort: number | Effort) {
    this.#program = program;
    this.#line = line;
    this.#domain = domain;
    this.#effort = effort;
  }

  /** Piece by piece; what is not seen of one is said, and others are looked at all the same. */
  look(): void {
    const { pieces, breakpoints } = this.#line;
    let composites = this.#compositesOn(pieces[0]!);
    for (const [i, piece] of pieces.entries()) {
      const own = composites;
      this.#attempt(() => this.#inside(piece, own));
      const [point, after] = [breakpoints[i], pieces[i + 1]];
      if (!point || !after) return;
      composites = this.#compositesOn(after);
      const seen = this.#attempt(() => this.#between(point, [piece, after], [own, composites]));
      if (seen !== 'continuous') this.#apart.push(point);
    }
  }

  /** Where it stays undecided, not all is known. */
  #attempt<T>(work: () => T): T | undefined {
    const found = attempted(work);
    if (!(found instanceof Undecided)) return found;
    this.#gap ??= found.message;
    return undefined;
  }

  found(): ElementaryCritical {
    const points = this.#points.filter(({ at }) => this.#isIn(at));
    return {
      line: this.#line,
      components: this.#components(),
      points,
      holes: joinedHoles(this.#holes).flatMap(hole => this.#within(hole) ?? []),
      irregular: this.#irregular.filter(({ at }) => this.#isIn(at)),
      complete: this.#gap === undefined ? 'yes' : 'undecided',
      ...(this.#gap !== undefined && { why: this.#gap }),
    };
  }

  #compositesOn(piece: ElementaryPiece): Composites | undefined {
    if (isFailure(piece.runs[0])) return undefined;
    const found = attempted(() => compositesOn(this.#program, this.#line, piece, this.#effort));
    if (!(found instanceof Undecided)) return found;
    this.#gap ??= `coincidences of other composite pieces were not enumerated: ${found.message}`;
    return undefined;
  }

  #inside(piece: ElementaryPiece, composites: Composites | undefined): void {
    const { field, from, to } = piece;
    const run = piece.runs[0]!;
    if (isFailure(run)) {
      this.#holes.push({ from, to });
      return;
    }
    const value = { field, form: run.values[0]! };
    const slope = { field, form: field.derivative(value.form) };
    const constant = field.isZero(slope.form);
    if (constant === 'undecided') throw new Undecided('whether f is constant on a piece is not seen');
    if (constant === 'yes') this.#constants.push({ from, to, value });
    const lacking = lackingNode(field, this.#program, run.evaluation);
    if (lacking !== undefined) this.#gap ??= lackingWords(lacking);
    const gaps = (composites?.values ?? []).map(form => field.sub(form, value.form));
    const others = gaps.filter(gap => {
      const same = field.isZero(gap);
      if (same === 'undecided') throw new Undecided('whether two composite pieces are one is not seen');
      return same === 'no';
    });
    const { reals, roots } = this.#line;
    const places: LinePoint[] = [];
    for (const f of constant === 'yes' ? others : [slope.form, ...others])
      this.#attempt(() => {
        for (const zero of allZeros({ field, reals, roots }, f, { after: from, before: to }))
          if (!places.some(known => comparePoints(known, zero, reals) === 0)) places.push(zero);
      });
    for (const at of places)
      this.#attempt(() => this.#note(at, value, [slope], this.#active(at, value, composites), lacking));
  }

  /** Slopes of the composite pieces with f’s value at a point; undefined where they are not all known. */
  #active(at: LinePoint, value: Read, composites: Composites | undefined): readonly Read[] | undefined {
    const { field } = value;
    if (!composites) return undefined;
    const seen = composites.asked.map(form => zeroOf(signAtPoint(this.#line, { field, form }, at)));
    if (seen.some(vanishes => vanishes !== 'no')) return undefined;
    const found: Read[] = [];
    for (const form of composites.values) {
      const side = signAtPoint(this.#line, { field, form: field.sub(form, value.form) }, at);
      if (side === 'undecided') return undefined;
      if (side === 0) found.push({ field, form: field.derivative(form) });
    }
    return found;
  }

  /** Whether f is seen to be continuous there. */
  #between(
    at: LinePoint,
    sides: readonly ElementaryPiece[],
    composites: readonly (Composites | undefined)[],
  ): 'continuous' | undefined {
    const own = valuesAtPoint(this.#program, this.#line, at);
    if (isHoleAt(own, this.#program, this.#line, sides, at)) {
      this.#holes.push({ from: at, to: at });
      return undefined;
    }
    const reads = sides.flatMap(({ field, runs: [run] }): Read[] =>
      run && !isFailure(run) ? [{ field, form: run.values[0]! }] : [],
    );
    if (reads.length < 2) {
      if (!isFailure(own))
        this.#irregular.push({ at, value: own[0]!, why: 'the function has no value on one side' });
      else this.#gap ??= OPEN;
      return undefined;
    }
    const [left, right] = reads as [Read, Read];
    const isOpen = isOpenAt(sides, at, this.#line.reals);
    if (!isOpen || !isContinuous(this.#program)) {
      const jumps = jumpsAt([left, right], own, at, this.#line.reals);
      if (jumps === 'yes' && !isFailure(own)) {
        this.#irregular.push({ at, value: own[0]!, why: 'the function jumps' });
        return undefined;
      }
      // What is divided by on one side may be 0 at the point, or a root taken of 0.
      if (!isOpen) this.#gap ??= OPEN;
      else if (jumps === 'undecided') this.#gap ??= 'whether f jumps at a point between pieces is not seen';
      if (!isOpen || jumps !== 'no') return undefined;
    }
    const slopes = [left, right].map(({ field, form }) => ({ field, form: field.derivative(form) }));
    const active = [left, right].map((value, i) => this.#active(at, value, composites[i]));
    const all = active.every(list => list !== undefined) ? active.flat() : undefined;
    const lacking = lackingAt(this.#program, this.#line, at);
    if (isFailure(lacking)) this.#note(at, left, slopes, undefined, undefined);
    else this.#note(at, left, slopes, all && [...slopes, ...all], lacking);
    return 'continuous';
  }

  #note(
    at: LinePoint,
    value: Read,
    clarke: readonly Read[],
    known: readonly Read[] | undefined,
    lacking: string | undefined,
  ): void {
    const distinct = distinctAt(this.#line, clarke, at);
    const active = distinctAt(this.#line, [...distinct, ...(lacking === undefined ? (known ?? []) : [])], at);
    const all = known !== undefined && lacking === undefined;
    if (known === undefined && this.#isIn(at)) this.#gap ??= UNKNOWN;
    const point = { at, value, clarke: distinct, active: lacking === undefined ? active : [], all };
    const [inner, outer] = [distinct, active].map(slopes => zeroInsideAt(this.#line, slopes, at));
    const isSeen = inner === 'yes' || (inner === 'no' && outer !== 'undecided');
    if (!isSeen && this.#isIn(at)) this.#gap ??= UNSEEN;
    const why = lacking === undefined ? UNKNOWN_HERE : lackingWords(lacking);
    if (inner === 'yes') this.#points.push({ ...point, kind: 'clarke' });
    else if (inner === 'undecided') this.#points.push({ ...point, kind: 'undecided', why: UNSEEN });
    else if (outer === 'yes') this.#points.push({ ...point, kind: 'artificial' });
    else if (!all || outer === 'undecided') this.#points.push({ ...point, kind: 'undecided', why });
    else this.#points.push({ ...point, kind: undefined });
  }

  /** Constant intervals joined where they touch, and points in none of them; cut to the domain, ascending. */
  #components(): ElementaryCritical['components'] {
    const order = (a: LinePoint, b: LinePoint) => comparePoints(a, b, this.#line.reals);
    const joined: ElementaryConstant[] = [];
    for (const interval of this.#constants) {
      const last = joined.at(-1);
      if (last?.to && last.to === interval.from && !this.#apart.includes(last.to))
        joined[joined.length - 1] = { ...last, to: interval.to };
      else joined.push(interval);
    }
    const single = this.#points.filter(
      ({ at, kind }) =>
        kind !== undefined &&
        this.#isIn(at) &&
        joined.every(({ from, to }) => (from && order(at, from) < 0) || (to && order(at, to) > 0)),
    );
    const cut = joined.flatMap((interval): (ElementaryConstant | ElementaryPoint)[] => {
      const part = this.#within(interval);
      if (part === undefined) return [];
      const { from, to } = part;
      if (!from || !to || order(from, to) < 0) return [{ ...interval, from, to }];
      // One end of it is asked about, no more.
      return this.#points.filter(({ at, kind }) => kind !== undefined && order(at, from) === 0);
    });
    const start = (one: ElementaryPoint | ElementaryConstant) => ('at' in one ? one.at : one.from);
    return [...cut, ...single].sort((a, b) => {
      const [x, y] = [start(a), start(b)];
      return x === undefined ? -1 : y === undefined ? 1 : order(x, y);
    });
  }

  #order(point: LinePoint, x: Rational): number {
    return point.exact ? compare(point.exact, x) : comparePoints(point, LinePoint.at(x), this.#line.reals);
  }

  #isIn(at: LinePoint): boolean {
    const { from, to } = this.#domain;
    return (!from || this.#order(at, from) >= 0) && (!to || this.#order(at, to) <= 0);
  }

  /** What it has in common with the domain. */
  #within({ from, to }: ElementaryHole): ElementaryHole | undefined {
    const { from: low, to: high } = this.#domain;
    const start = low && (!from || this.#order(from, low) < 0) ? LinePoint.at(low) : from;
    const end = high && (!to || this.#order(to, high) > 0) ? LinePoint.at(high) : to;
    return start && end && comparePoints(start, end, this.#line.reals) > 0
      ? undefined
      : { from: start, to: end };
  }
}

const UNSEEN = 'the sign of a slope is not seen';
const UNKNOWN_HERE = 'not all active composite pieces are known here';
const UNKNOWN = 'not all active composite pieces are known at a point';
const OPEN = 'whether f is continuous and locally Lipschitz at a point between pieces is not seen';
