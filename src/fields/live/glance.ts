/**
 * What a few sweeps show of D_P(x) and ∂ᶜf(x), of a program of one output: enough for most answers that are right, at a small part of
 * what the sets cost. Neither linear programs nor cells of the program are needed.
 *
 * Where no tie may change the gradient (sure.ts), D_P(x) has one gradient; where few may, their choices are gone through.
 *
 * Along a direction d, on numbers: a cell one of whose guards falls along d is left at once, and with it its piece, on an open cone
 * around the ray x + t d, t → 0+. Where all choices among the pieces that are left have one gradient, that is a limit of gradients, and in
 * ∂ᶜf(x) (F. H. Clarke 1983, 2.5.1). On a line two directions are all.
 */
import { equalVectors, membership, type Vector } from '../../linear/index.ts';
import {
  add,
  compare,
  equal,
  rationalField as field,
  isFailure,
  isZero,
  mul,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import {
  backward,
  type Evaluation,
  type LocalDerivatives,
  pieceDerivatives,
  type Step,
  type StraightLine,
} from '../../programs/index.ts';
import type { VanishingGuard } from '../../selections/basic-function.ts';
import { passAlike, type Rows, stillSlots, sureGradient, type TiedRows } from './sure.ts';

/** A tie of more pieces is not looked at here. */
const MAX_PIECES = 16;
/** So many choices are gone through one by one. */
const MAX_TUPLES = 16;

/**
 * What is seen of D_P(x) (contract, section 3) and ∂ᶜf(x) (F. H. Clarke 1983, 2.5.1) at the point of an evaluation where near it every node is
 * a continuous selection of pieces that are C¹ there; undefined elsewhere, and where too much is tied. `active`: the active pieces of each step.
 *
 * `glanceAt(line, evaluation, activePieces(rationalField, line, evaluation)).verdictOn([ZERO])` is `'gradient'` of zero(t) at 0.
 */
export function glanceAt(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  active: readonly (readonly number[])[],
): Glance | undefined {
  if (program.outputs.length !== 1) return undefined;
  const own: LocalDerivatives<Rational>[] = [];
  const ties = new Map<number, Rows>();
  for (const [k, step] of program.steps.entries()) {
    const { g } = step;
    const pieces = active[k]!;
    if (g.asked || g.ball || g.lacks || g.local || pieces.length > MAX_PIECES) return undefined;
    const at = argumentsOf(step, evaluation);
    const options: LocalDerivatives<Rational>[] = [];
    for (const piece of pieces) {
      const d = pieceDerivatives(field, step, at, piece);
      if (isFailure(d)) return undefined;
      options.push(d);
    }
    own.push(options[pieces.indexOf(evaluation.pieces[k]!)]!);
    if (pieces.length > 1) ties.set(k, options);
  }
  return new Glance({ program, own, ties }, evaluation, active);
}

const argumentsOf = ({ args }: Step, { values }: Evaluation<Rational>): Rational[] =>
  args.map(slot => values[slot]!);

/** How slots move along a direction; undefined where that is not known. */
type Moves = readonly (Rational | undefined)[];

/** Made by {@link glanceAt}. */
export class Glance {
  readonly #tied: TiedRows;
  readonly #evaluation: Evaluation<Rational>;
  readonly #active: readonly (readonly number[])[];
  readonly #still: readonly boolean[];
  /** Ties whose choice may change the gradient. */
  readonly #live: readonly number[];
  readonly #own: Vector;
  /** All of D_P(x), where it is seen to be one gradient; `several` where it is seen to have more. */
  readonly only: Vector | undefined;
  readonly several: boolean;
  /** Different gradients that are proven to be in ∂ᶜf(x). */
  readonly #limits: Vector[] = [];
  /** Those that are left, or along which nothing was seen. */
  readonly #directions: Vector[];
  #missed = 0;

  constructor(tied: TiedRows, evaluation: Evaluation<Rational>, active: readonly (readonly number[])[]) {
    this.#tied = tied;
    this.#evaluation = evaluation;
    this.#active = active;
    this.#still = stillSlots(tied);
    const { live, gradient } = sureGradient(tied, this.#still);
    this.#live = live;
    this.#own = gradient;
    const found = this.#over(tied.ties);
    this.only = only(found);
    this.several = found.length > 1;
    this.#directions = this.only ? [] : directionsIn(tied.program.p);
  }

  /**
   * `gradient`: all of ∂ᶜf(x) is this one. `clarke`: it is in there, with others. Undefined where neither is seen: it may be so all
   * the same. With a radius: of some gradient that is as near.
   */
  verdictOn(gradient: Vector, radius?: Vector): 'gradient' | 'clarke' | undefined {
    const isNear = (other: Vector): boolean => isWithin(gradient, other, radius);
    if (this.only) return isNear(this.only) ? 'gradient' : undefined;
    const limits = this.#limits;
    while (this.#directions.length > 0 && !(limits.length > 1 && limits.some(isNear))) this.#look();
    if (limits.length > 1)
      return limits.some(isNear) || membership(limits, gradient, { radius }).inside ? 'clarke' : undefined;
    const isAll = this.#tied.program.p === 1 && this.#missed === 0;
    return isAll && limits.some(isNear) ? 'gradient' : undefined;
  }

  /** Along the next direction. */
  #look(): void {
    const limit = this.#limitAlong(this.#directions.shift()!);
    if (limit === undefined) this.#missed += 1;
    else if (!this.#limits.some(known => equalVectors(known, limit))) this.#limits.push(limit);
  }

  /** The gradients of all choices among these at the ties that count: one, or else two of them; none where there are too many choices. */
  #over(options: ReadonlyMap<number, Rows>): readonly Vector[] {
    const { program, own } = this.#tied;
    let choices: Rows[] = [own];
    for (const k of this.#live) {
      const distinct = this.#distinct(program.steps[k]!, options.get(k)!);
      if (choices.length * distinct.length > MAX_TUPLES) return [];
      choices = choices.flatMap(rows => distinct.map(d => (d === rows[k] ? rows : rows.with(k, d))));
    }
    let first: Vector | undefined;
    for (const rows of choices) {
      const gradient = rows === own ? this.#own : backward(field, program, rows)[0]!;
      if (first && !equalVectors(gradient, first)) return [first, gradient];
      first ??= gradient;
    }
    return first ? [first] : [];
  }

  /** One of those that pass on the same. */
  #distinct({ args }: Step, options: Rows): Rows {
    const kept: LocalDerivatives<Rational>[] = [];
    const isAlike = (a: LocalDerivatives<Rational>, b: LocalDerivatives<Rational>): boolean =>
      a.every((row, output) => passAlike(row, b[output]!, args, this.#still));
    for (const d of options) if (!kept.some(other => isAlike(other, d))) kept.push(d);
    return kept;
  }

  #limitAlong(direction: Vector): Vector | undefined {
    const { program, own, ties } = this.#tied;
    const moves: (Rational | undefined)[] = [...direction];
    const left = new Map<number, Rows>();
    for (const [k, step] of program.steps.entries()) {
      const options = ties.get(k);
      const some = options ? this.#leftAt(k, step, options, moves) : [own[k]!];
      if (options) left.set(k, some);
      for (let output = 0; output < step.g.outputs; output++) {
        const slot = step.out + output;
        moves[slot] = this.#still[slot] ? ZERO : one(some.map(d => moveBy(d[output]!, step, moves)));
      }
    }
    return only(this.#over(left));
  }

  /** By the pieces that are taken near the ray: those of cells none of whose guards falls. */
  #leftAt(k: number, step: Step, options: Rows, moves: Moves): Rows {
    const at = argumentsOf(step, this.#evaluation);
    const cells = step.g.cells(field, at);
    if (isFailure(cells)) return options;
    const mayHold = ({ function: h, relation }: VanishingGuard): boolean => {
      const gradient = h.gradient(field, at);
      const move = isFailure(gradient) ? undefined : moveBy(gradient, step, moves);
      return move === undefined || relation === '!=' || (relation === '=' ? isZero(move) : sign(move) >= 0);
    };
    const near = cells.filter(({ guards }) => guards.every(mayHold));
    const pieces = new Set(near.map(({ piece }) => piece));
    return options.filter((_, i) => pieces.has(this.#active[k]![i]!));
  }
}

const only = (gradients: readonly Vector[]): Vector | undefined =>
  gradients.length === 1 ? gradients[0] : undefined;

const isWithin = (a: Vector, b: Vector, radius: Vector | undefined): boolean =>
  radius ? a.every((value, i) => compare(value.sub(b[i]!).abs(), radius[i]!) <= 0) : equalVectors(a, b);

/** Undefined where they differ. */
function one(moves: Moves): Rational | undefined {
  const [first, ...others] = moves;
  return others.every(move => move && first && equal(move, first)) ? first : undefined;
}

/** Undefined where some of it is not known. */
function moveBy(row: LocalDerivatives<Rational>[number], { args }: Step, moves: Moves): Rational | undefined {
  let sum = ZERO;
  for (const { argument, value } of row) {
    if (isZero(value)) continue;
    const move = moves[args[argument]!];
    if (move === undefined) return undefined;
    sum = add(sum, mul(move, value));
  }
  return sum;
}

/** In general position, with their opposites: none is along what programs compare most. */
function directionsIn(p: number): Vector[] {
  return (p === 1 ? [1] : [1, 2]).flatMap(flips => {
    const direction = Array.from({ length: p }, (_, i) => {
      const size = (2 * i + 1) ** 3;
      return rational(i % flips === 0 ? size : -size);
    });
    return [direction, direction.map(value => value.neg())];
  });
}
