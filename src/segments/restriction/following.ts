/**
 * A program followed along a curve: Algorithm 1 just after a point, and at one. From one place to the next few nodes change, so what has the
 * arguments that it has beside the place, and no root in between of what it asked there, is taken over: the same objects, which cost nothing.
 */
import { type FunctionArithmetic, PLAIN_ARITHMETIC } from '../../functions/rational/arithmetic.ts';
import { type FunctionLimits, functionField, type Place } from '../../functions/rational/function-field.ts';
import { Failure, isFailure, type OrderedField, type Rational } from '../../numbers/index.ts';
import {
  compareRoots,
  compareToRational,
  constantValue,
  degree,
  isExact,
  type Polynomial,
  type RationalFunction,
  type RealRoot,
} from '../../polynomials/index.ts';
import type { Evaluation, EvaluationFailure, Step, StraightLine } from '../../programs/index.ts';
import { valuesOf } from '../../selections/index.ts';
import type { RootTable } from './root-table.ts';
import { type TieAlong, tieAlong } from './ties-along.ts';

/** What is followed, and within which limits. */
export interface Trail {
  readonly program: StraightLine;
  readonly inputs: readonly RationalFunction[];
  readonly roots: RootTable;
  readonly limits: FunctionLimits;
}

/** An open interval, endless where an end is left out. */
interface Between {
  readonly from: RealRoot | undefined;
  readonly to: RealRoot | undefined;
}

/** What a step asked just after a point: the largest interval without a root of it. */
interface Asked extends Between {
  /**
   * Whether the step is the same on all of it. Unknown where roots are not rational: their intervals are narrowed by asking, so they are
   * asked for each time; and where it was asked if something is 0.
   */
  readonly settled: boolean;
  /** Its tie, where the interval says that it is the same on all of it. */
  readonly tie?: TieAlong | 'undecided' | 'none' | undefined;
}

/** Of a step with one piece that divides by nothing. */
const NOTHING: Asked = { from: undefined, to: undefined, settled: true, tie: 'none' };

/** A program on an interval, as it is followed from there. */
export interface Followed {
  readonly evaluation: Evaluation<RationalFunction>;
  readonly asked: readonly Asked[];
}

const tooLarge = new Failure('undecided', 'the number is too large to compute with');

const sameArguments = (
  { args }: Step,
  a: readonly RationalFunction[],
  b: readonly RationalFunction[],
): boolean => {
  for (const slot of args) if (a[slot] !== b[slot]) return false;
  return true;
};

/** The field at a place, which tells `note` of each sign, divisor and zero that it is asked for. */
class Listening {
  readonly #polynomials = new Set<Polynomial>();
  /** Whether it was asked if something is 0: beside a point that asks for no sign. */
  #zeros = false;
  /** Results that other places will ask for as well are kept; sums are made once a place. */
  readonly #choosing: OrderedField<RationalFunction>;
  readonly #plain: OrderedField<RationalFunction>;

  readonly #roots: RootTable;
  #isSingle = false;

  constructor({ roots, limits }: Trail, place: Place) {
    this.#roots = roots;
    const heard: Place = {
      ...place,
      sign: p => {
        this.#polynomials.add(p);
        return place.sign(p);
      },
      divisor: p => {
        this.#polynomials.add(p);
        return place.divisor(p);
      },
    };
    const listened = (arithmetic: FunctionArithmetic): OrderedField<RationalFunction> => {
      const field = functionField(heard, limits, arithmetic);
      return {
        ...field,
        isZero: a => {
          this.#zeros ||= constantValue(a) === undefined;
          return field.isZero(a);
        },
      };
    };
    this.#choosing = listened(roots.arithmetic);
    this.#plain = listened(PLAIN_ARITHMETIC);
  }

  /** Algorithm 1 at one step. */
  run(
    { id, g, args }: Step,
    values: readonly RationalFunction[],
  ): { piece: number; results: readonly RationalFunction[] } | EvaluationFailure {
    const at = args.map(slot => values[slot]!);
    this.#isSingle = g.pieceCount === 1;
    this.#polynomials.clear();
    this.#zeros = false;
    const field = g.pieceCount === 1 ? this.#plain : this.#choosing;
    const piece = g.pieceCount === 1 ? 1 : g.index(field, at);
    if (isFailure(piece)) return { failure: piece, node: id };
    const results = valuesOf(g.piece(piece), field, at);
    if (isFailure(results)) return { failure: results, node: id };
    return results.every(field.bounded) ? { piece, results } : { failure: tooLarge, node: id };
  }

  /** What the step asked that was run last, just after x. */
  around(x: Rational): Asked {
    if (this.#isSingle && this.#polynomials.size === 0 && !this.#zeros) return NOTHING;
    const found = new Narrowing({ from: undefined, to: undefined });
    for (const p of this.#polynomials) found.by(...this.#roots.around(p, x));
    const { from, to } = found;
    const settled = !this.#zeros && [...this.#polynomials].every(p => this.#roots.roots(p).every(isExact));
    return { from, to, settled };
  }
}

/** An interval that what is asked for narrows. */
class Narrowing {
  from: RealRoot | undefined;
  to: RealRoot | undefined;

  constructor({ from, to }: Between) {
    this.from = from;
    this.to = to;
  }

  by(from: RealRoot | undefined, to: RealRoot | undefined): void {
    if (from && from !== this.from && (this.from === undefined || compareRoots(from, this.from) > 0))
      this.from = from;
    if (to && to !== this.to && (this.to === undefined || compareRoots(to, this.to) < 0)) this.to = to;
  }
}

const contains = ({ from, to }: Between, x: Rational): boolean =>
  (from === undefined || compareToRational(from, x) <= 0) &&
  (to === undefined || compareToRational(to, x) > 0);

const isInside = ({ from, to }: Between, at: RealRoot): boolean =>
  (from === undefined || compareRoots(from, at) < 0) && (to === undefined || compareRoots(at, to) < 0);

/** The largest part of a gap around a point without roots of what the program asks there, and the program on it. */
export interface FollowedInterval extends Between {
  readonly followed: Followed | EvaluationFailure;
}

/**
 * The program just after a rational point in a gap. `beside`: as it was followed on the intervals next to it on both sides, which have all that
 * can be taken over. `watch` is called at each sign.
 */
export function followAfter(
  trail: Trail,
  sample: Rational,
  gap: Between,
  beside: readonly Followed[],
  watch: (() => void) | undefined,
): FollowedInterval {
  const { program, inputs, roots } = trail;
  const listening = new Listening(trail, {
    sign: p => {
      watch?.();
      return roots.signAfter(p, sample);
    },
    divisor: () => undefined,
  });
  const whole = new Narrowing(gap);
  const values: RationalFunction[] = inputs.slice(0, program.p);
  const pieces: number[] = [];
  const asked: Asked[] = [];
  for (const [k, step] of program.steps.entries()) {
    const known = takenOver(k, step, values, beside, one => one === NOTHING || contains(one, sample));
    if (known) {
      for (let i = step.out; i < step.out + step.g.outputs; i++) values[i] = known.evaluation.values[i]!;
      pieces.push(known.evaluation.pieces[k]!);
      asked.push(known.asked[k]!);
      whole.by(known.asked[k]!.from, known.asked[k]!.to);
      continue;
    }
    const found = listening.run(step, values);
    const own = listening.around(sample);
    whole.by(own.from, own.to);
    if ('failure' in found) return { from: whole.from, to: whole.to, followed: found };
    pieces.push(found.piece);
    for (const [i, value] of found.results.entries()) values[step.out + i] = value;
    asked.push(own);
  }
  return { from: whole.from, to: whole.to, followed: { evaluation: { values, pieces }, asked } };
}

/** Where a step has the arguments that it has here, and is the same there and here. */
function takenOver(
  k: number,
  step: Step,
  values: readonly RationalFunction[],
  beside: readonly Followed[],
  reaches: (asked: Asked) => boolean,
): Followed | undefined {
  for (const one of beside) {
    const asked = one.asked[k]!;
    if (asked.settled && sameArguments(step, values, one.evaluation.values) && reaches(asked)) return one;
  }
  return undefined;
}

/** The program at one point; `beside`: on the intervals on its sides. */
export function followAt(
  trail: Trail,
  at: RealRoot,
  place: Place,
  beside: readonly Followed[],
): Evaluation<RationalFunction> | EvaluationFailure {
  const { program, inputs } = trail;
  const listening = new Listening(trail, place);
  const values: RationalFunction[] = inputs.slice(0, program.p);
  const pieces: number[] = [];
  const isRational = isExact(at);
  const reaches = (asked: Asked): boolean => asked === NOTHING || (isRational && isInside(asked, at));
  for (const [k, step] of program.steps.entries()) {
    let known = takenOver(k, step, values, beside, reaches);
    let piece = known?.evaluation.pieces[k];
    let results: readonly RationalFunction[] | undefined;
    if (known === undefined) {
      const found = listening.run(step, values);
      if ('failure' in found) return found;
      ({ piece, results } = found);
      known = beside.find(
        ({ evaluation }) => evaluation.pieces[k] === piece && sameArguments(step, values, evaluation.values),
      );
    }
    for (let i = 0; i < step.g.outputs; i++)
      values[step.out + i] = known?.evaluation.values[step.out + i] ?? results![i]!;
    pieces.push(piece!);
  }
  // At most kinks the point is like one of its sides. An evaluation of its own, for signs there are others.
  const like = beside.find(
    ({ evaluation }) =>
      evaluation.pieces.every((own, k) => own === pieces[k]) &&
      evaluation.values.every((own, slot) => own === values[slot]),
  );
  return like ? { values: like.evaluation.values, pieces: like.evaluation.pieces } : { values, pieces };
}

/** The ties all along a followed interval, of which `inside` is a number, in order; and the interval with them, for others. */
export function followTies(
  { program, roots, limits }: Trail,
  followed: Followed,
  inside: Rational,
): { ties: TieAlong[]; undecidedTies: string[]; followed: Followed } {
  const signs = new Set<Polynomial>();
  const field = functionField(
    {
      sign: p => {
        signs.add(p);
        return roots.signAfter(p, inside);
      },
      divisor: () => undefined,
    },
    limits,
    roots.arithmetic,
  );
  const ties: TieAlong[] = [];
  const undecidedTies: string[] = [];
  const asked = followed.asked.map((one, k) => {
    if (one === NOTHING) return one;
    const step = program.steps[k]!;
    signs.clear();
    const tie = one.tie ?? tieAlong(field, step, followed.evaluation.values) ?? 'none';
    if (tie === 'undecided') undecidedTies.push(step.id);
    else if (tie !== 'none') ties.push(tie);
    const isSettled = (p: Polynomial): boolean => degree(p) === 1 && !isInside(one, roots.roots(p)[0]!);
    return one.tie === undefined && one.settled && !step.g.local && [...signs].every(isSettled)
      ? { ...one, tie }
      : one;
  });
  return { ties, undecidedTies, followed: { evaluation: followed.evaluation, asked } };
}
