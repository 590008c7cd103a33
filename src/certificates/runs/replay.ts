/** A run of a descent, repeated exactly: x_{k+1} = x_k − γ_k ∇̂f_{I_k}(x_k), with the corners that it meets. */

import { run, runAll } from '../kernel/algebra.ts';
import { evaluate, type Override } from '../kernel/evaluate.ts';
import { activeAt, outputGradients } from '../kernel/evaluated.ts';
import { isTiedNorm, orderOf } from '../kernel/held.ts';
import { type Jet, rationals } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import { type Formula, readFormula } from '../language/formula.ts';
import type { Line, Step } from '../language/line.ts';
import { holdsNowhere } from '../near/ray.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { add, integer, isZero, mul, neg, type Rat, ratio } from '../numbers/rational.ts';
import { Draws, onGrid } from './draws.ts';

type Row = readonly Rat[];

/** The steps on which the outputs depend; where `ties`, those on which the choices of pieces do. */
export function partOf(line: Line, outputs: readonly number[], ties = false): Line {
  const needed = new Set(outputs);
  const steps = line.steps.toReversed().filter(({ basic, args, out, single }) => {
    const taken =
      (ties && (!single || basic.norm)) ||
      Array.from({ length: basic.outputs }, (_, k) => out + k).some(s => needed.has(s));
    if (taken) for (const slot of args) needed.add(slot);
    return taken;
  });
  return { ...line, steps: steps.reverse(), outputs };
}

/** What the runs of a document have in common. */
export interface Course {
  readonly line: Line;
  /** What ties depend on. */
  readonly corners: Line;
  readonly summands: readonly Line[];
  readonly step: readonly [Rat, Rat];
  readonly schedule: (k: number) => Rat;
  readonly steps: number;
  readonly batch: number;
  readonly order: 'random' | 'cyclic';
  readonly seed: number;
  readonly from: readonly Row[];
  readonly starts: number;
  readonly box: readonly (readonly [Rat, Rat])[];
  readonly digits: number;
  readonly grid: number | undefined;
  readonly conventions: Override | undefined;
}

/** α as a formula in k. Stops where it is another program. */
export function readSchedule(text: string, meter: Meter): (k: number) => Rat {
  let formula: Formula;
  try {
    formula = readFormula(text, ['k'], meter);
  } catch (error) {
    throw error instanceof Wrong ? new Stop('a schedule that is no formula') : error;
  }
  const known = new Map<number, Rat>();
  return k => {
    const found = known.get(k) ?? run(rationals(meter), formula, () => integer(k));
    if (found === undefined || found.n <= 0n) throw new Wrong(`expected a positive step at k = ${k}`);
    known.set(k, found);
    return found;
  };
}

/** Whether α never grows and has an infinite, or a finite sum: constants, 1/(k+b), 1/(k+b)^m. */
export function sumOf(text: string, meter: Meter): 'infinite' | 'finite' | undefined {
  const harmonic = /^\s*1\s*\/\s*\(\s*k\s*\+\s*0*[1-9]\d*\s*\)\s*(?:\^\s*0*([1-9]\d*)\s*)?$/.exec(text);
  if (harmonic) return Number(harmonic[1] ?? 1) === 1 ? 'infinite' : 'finite';
  return isConstant(text, meter) ? 'infinite' : undefined;
}

export const isConstant = (text: string, meter: Meter): boolean =>
  !readFormula(text, ['k'], meter).some(([op]) => op === 'argument');

/** The numbers that a run starts from. */
export function drawRun(course: Course, number: number, meter: Meter) {
  const draws = new Draws(course.seed, number);
  const [lo, hi] = course.step;
  const c = lo.n === hi.n && lo.d === hi.d ? lo : draws.between(lo, hi, meter);
  const start = course.from[number] ?? course.box.map(([a, b]) => draws.between(a, b, meter));
  return { draws, c, start };
}

/** The tied nodes at a point; undefined where they are not known. */
export function tiedAt(corners: Line, x: Row, meter: Meter, known?: readonly Jet[]): string[] | undefined {
  return attempt(meter, () => {
    const jets = known ?? evaluate(corners, x, meter);
    for (const step of corners.steps)
      if (!step.single && isPartial(step) && reached(step, jets, meter).includes(undefined))
        throw new Stop('a piece has no value, though its index cell reaches the point');
    return corners.steps.filter(step => isTied(step, jets, meter)).map(({ id }) => id);
  });
}

function isTied(step: Step, jets: readonly Jet[], meter: Meter): boolean {
  if (!step.single) return activeAt(step, jets, meter).length > 1;
  const at = step.args.map(slot => jets[slot]!.value);
  return isTiedNorm(step, rationals(meter), at);
}

/** Whether some piece may be without a value somewhere. */
function isPartial({ basic }: Step): boolean {
  for (const piece of basic.pieces())
    for (const formula of piece)
      for (const [i, [op, operand]] of formula.entries()) {
        const before = formula[i - 1];
        const divides = op === 'div' && !(before?.[0] === 'constant' && !isZero(before[1]));
        if (op === 'log' || op === 'power' || divides || (op === 'pow' && operand < 0)) return true;
      }
  return false;
}

/** The pieces whose index cells may have the arguments in their closure; undefined in the place of one without a value there. */
export function reached(step: Step, jets: readonly Jet[], meter: Meter): (Piece | undefined)[] {
  const on = rationals(meter);
  const args = step.args.map(slot => jets[slot]!.value);
  const found = new Set<Piece>();
  for (const { piece, guards } of step.basic.near(orderOf(args, meter))) {
    const values = guards.map(({ formula }) => run(on, formula, i => args[i])?.n);
    const excluded = guards.some((guard, i) => {
      const n = values[i];
      if (n === 0n) return holdsNowhere(guard, args.length, meter);
      return n !== undefined && (guard.relation === '=' || (n < 0n && guard.relation !== '!='));
    });
    if (excluded) continue;
    found.add(piece);
    // Where a guard has no value nothing is known of where its cell ends.
    if (values.includes(undefined)) for (const one of step.basic.pieces()) found.add(one);
  }
  return [...found].map(piece => (runAll(on, piece, args) ? piece : undefined));
}

/** Undefined where there is no value, or none that is known; only the end of the budget is passed on. */
function attempt<T>(meter: Meter, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    meter.charge(0);
    if (error instanceof Wrong || error instanceof Stop) return undefined;
    throw error;
  }
}

export interface Iterate {
  readonly x: Row;
  /** Undefined where they are not known. */
  readonly tied: readonly string[] | undefined;
}

/** One run as it goes. */
export class Replay {
  readonly #course: Course;
  readonly #meter: Meter;
  readonly #draws: Draws;
  readonly c: Rat;
  readonly start: Row;
  readonly whole: boolean;
  readonly iterates: Iterate[] = [];
  /** At the last iterate, where all summands have a value. */
  #jets: readonly Jet[] | undefined;

  constructor(course: Course, number: number, meter: Meter) {
    this.#course = course;
    this.#meter = meter;
    const { draws, c, start } = drawRun(course, number, meter);
    this.#draws = draws;
    this.c = c;
    this.start = start.map(q => this.#rounded(q));
    this.whole = course.batch >= course.summands.length;
    this.see(this.start);
  }

  get last(): Iterate {
    return this.iterates.at(-1)!;
  }

  #rounded(q: Rat): Rat {
    const { grid } = this.#course;
    return grid === undefined ? q : onGrid(q, grid, this.#meter);
  }

  /** The next iterate. */
  see(x: Row): void {
    const { line, corners, conventions } = this.#course;
    this.#jets = attempt(this.#meter, () => evaluate(line, x, this.#meter, conventions));
    this.iterates.push({ x, tied: tiedAt(corners, x, this.#meter, this.#jets) });
  }

  /** γ_k for the last iterate. */
  get step(): Rat {
    return this.stepAt(this.iterates.length - 1);
  }

  stepAt(k: number): Rat {
    return mul(this.c, this.#course.schedule(k), this.#meter);
  }

  /** ∇̂f_i at the last iterate. Throws Wrong where there is none, Stop where it is not known. */
  gradient(i: number): Row {
    const { line, summands, conventions } = this.#course;
    if (this.#jets) return outputGradients(line, this.#jets)[i]!;
    const part = summands[i]!;
    return outputGradients(part, evaluate(part, this.last.x, this.#meter, conventions))[0]!;
  }

  /** The mean over I_k, which is drawn: once an iterate. */
  batchGradient(): Row {
    const { summands, batch, order } = this.#course;
    const n = summands.length;
    const k = this.iterates.length - 1;
    const chosen = this.whole
      ? Array.from({ length: n }, (_, i) => i)
      : order === 'random'
        ? this.#draws.subset(n, batch)
        : Array.from({ length: batch }, (_, i) => (k * batch + i) % n);
    const all = chosen.map(i => this.gradient(i));
    const share = ratio(1n, BigInt(chosen.length), this.#meter);
    return this.start.map((_, j) => {
      const sum = all.reduce((total, one) => add(total, one[j]!, this.#meter), ratio(0n, 1n, this.#meter));
      return mul(sum, share, this.#meter);
    });
  }

  /** Whether the run stays at the last iterate, given the gradient there. */
  isTrapped(gradient: Row): boolean {
    if (!gradient.every(isZero)) return false;
    if (this.whole) return true;
    const rest = () => this.#course.summands.every((_, i) => this.gradient(i).every(isZero));
    return attempt(this.#meter, rest) === true;
  }

  next(gradient: Row): Row {
    const factor = neg(this.step);
    return this.last.x.map((value, i) =>
      this.#rounded(add(value, mul(factor, gradient[i]!, this.#meter), this.#meter)),
    );
  }

  fits(x: Row): boolean {
    const limit = 10n ** BigInt(this.#course.digits);
    return x.every(({ n, d }) => n < limit && -n < limit && d < limit);
  }
}
