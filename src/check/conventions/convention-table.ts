/**
 * What a target does at ties, as read from it in the op sweep: at an operation with these active pieces, which
 * mixture of their gradients comes back (Definition 3: another representation of the same function), or that none
 * does. By Theorem 2 that predicts the gradient of every program made of these operations.
 */
import { isFailure, isZero, type Rational, rational, rationalField } from '../../numbers/index.ts';
import {
  backward,
  type Evaluation,
  type LocalDerivatives,
  type Mixture,
  pieceDerivatives,
  type Step,
  type StraightLine,
} from '../../programs/index.ts';
import type { Mode } from '../../targets/index.ts';

/** One reading: the mixture that came back, or where none explains it the partial derivatives themselves. */
export interface MixtureReading {
  readonly mixture?: Mixture;
  /** ∂/∂argument, of an operation with one output: not a convex combination of its pieces' gradients. */
  readonly illegal?: readonly Rational[];
  /** Beside illegal ones: ⟨separator, g − v⟩ ≥ 1 for all gradients g of the pieces and all v that are as near as the radius. */
  readonly apart?:
    | { readonly separator: readonly Rational[]; readonly radius: readonly Rational[] }
    | undefined;
}

/** The tie of a step: its operation, number of arguments, and active pieces. */
export function tieKey(step: Step, active: readonly number[], mode: Mode): string {
  const own = callTexts.get(step) ?? `${step.form} ${step.args.map(arg => step.args.indexOf(arg)).join('')}`;
  callTexts.set(step, own);
  return `${mode} ${own} ${active.join(',')}`;
}

const callTexts = new WeakMap<Step, string>();

export class ConventionTable {
  readonly #readings = new Map<string, MixtureReading[]>();

  /** Notes a reading; equal ones count once. */
  add(key: string, reading: MixtureReading): void {
    const known = this.#readings.get(key) ?? [];
    this.#readings.set(key, known);
    if (known.includes(reading)) return;
    const text = readingText(reading);
    if (!known.some(other => readingText(other) === text)) known.push(reading);
  }

  /** All of them. */
  get all(): readonly (readonly [key: string, reading: MixtureReading])[] {
    return [...this.#readings].flatMap(([key, own]) => own.map(reading => [key, reading] as const));
  }

  /** The readings of a tie: one where the target follows a rule, several where it does not, none where it was not asked. */
  at(key: string): readonly MixtureReading[] {
    return this.#readings.get(key) ?? [];
  }
}

function readingText(reading: MixtureReading): string {
  const known = texts.get(reading);
  if (known !== undefined) return known;
  const { mixture, illegal } = reading;
  const text = mixture
    ? [...mixture].map(([i, w]) => `${i}:${rationalField.key(w)}`).join(' ')
    : (illegal ?? []).map(rationalField.key).join(' ');
  texts.set(reading, text);
  return text;
}

const texts = new WeakMap<MixtureReading, string>();

/** The gradient that the readings predict for a program, and the local derivatives behind it. */
export interface Prediction {
  readonly gradient: readonly Rational[];
  readonly d: readonly LocalDerivatives<Rational>[];
  /** Whether every reading used is a mixture: the prediction is then in D_P by construction. */
  readonly legal: boolean;
  /** Operations whose illegal readings were used. */
  readonly blamed: readonly string[];
  /** That of the readings ({@link readingsKey}). */
  readonly key: string;
}

/** By step, what is read of the tie there; nothing where none is. */
export type Readings = readonly (MixtureReading | undefined)[];

/** Undefined where a tie has not been read, or has been read in several ways. */
export function readingsOf(
  table: ConventionTable,
  { steps }: StraightLine,
  active: readonly (readonly number[])[],
  mode: Mode,
): Readings | undefined {
  const found: (MixtureReading | undefined)[] = [];
  for (const [k, step] of steps.entries()) {
    const pieces = active[k]!;
    const readings = pieces.length > 1 ? table.at(tieKey(step, pieces, mode)) : NONE;
    if (readings.length !== 1) return undefined;
    found.push(readings[0]);
  }
  return found;
}

const NONE = [undefined] as const;

/** Of one program at one point: the same for the same readings. */
export const readingsKey = (readings: Readings): string =>
  readings.map(one => (one ? `${one.mixture ? '' : 'illegal '}${readingText(one)}` : '')).join(';');

/** Undefined where a piece has no derivative. `active`: the active pieces of each step, one where nothing is read. */
export function predict(
  readings: Readings,
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  active: readonly (readonly number[])[],
): Prediction | undefined {
  const d: LocalDerivatives<Rational>[] = [];
  const blamed = new Set<string>();
  for (const [k, step] of program.steps.entries()) {
    const at = step.args.map(slot => evaluation.values[slot]!);
    const reading = readings[k];
    const local = reading ? derivatives(step, at, reading) : untied(step, at, active[k]![0]!);
    if (local === undefined) return undefined;
    if (reading?.illegal) blamed.add(step.g.name);
    d.push(local);
  }
  return {
    gradient: backward(rationalField, program, d)[0]!,
    d,
    legal: blamed.size === 0,
    blamed: [...blamed],
    key: readingsKey(readings),
  };
}

function untied(step: Step, at: readonly Rational[], piece: number): LocalDerivatives<Rational> | undefined {
  const local = pieceDerivatives(rationalField, step, at, piece);
  return isFailure(local) ? undefined : local;
}

function derivatives(
  step: Step,
  at: readonly Rational[],
  reading: MixtureReading,
): LocalDerivatives<Rational> | undefined {
  if (reading.illegal)
    return [reading.illegal.flatMap((value, argument) => (isZero(value) ? [] : [{ argument, value }]))];
  return mixed(step, at, reading.mixture!);
}

/** The local derivatives that a combination of pieces gives; undefined where one of them has none. */
export function mixed(
  step: Step,
  at: readonly Rational[],
  mixture: Mixture,
): LocalDerivatives<Rational> | undefined {
  const rows = Array.from({ length: step.g.outputs }, () => new Map<number, Rational>());
  for (const [piece, weight] of mixture) {
    const local = pieceDerivatives(rationalField, step, at, piece);
    if (isFailure(local)) return undefined;
    for (const [output, row] of local.entries())
      for (const { argument, value } of row)
        rows[output]!.set(argument, (rows[output]!.get(argument) ?? rational(0n)).add(value.mul(weight)));
  }
  return rows.map(row => [...row].map(([argument, value]) => ({ argument, value })));
}
