/**
 * Algorithm 2: automatic differentiation, forward and backward. It computes a selection derivative (Theorem 2);
 * the two modes agree (Lemma 1).
 */

import type { PartialDerivative } from '../expressions/index.ts';
import { type Fallible, isFailure, type OrderedField, rational } from '../numbers/index.ts';
import type { Evaluation, EvaluationFailure } from './algorithm1.ts';
import { isEvaluationFailure } from './algorithm1.ts';
import type { Step, StraightLine } from './compile.ts';
import type { Convention, Conventions } from './convention.ts';

/** d_k by output of the step: sparse selection gradients ∇̂g_k(x_pr(k)). */
export type LocalDerivatives<T> = readonly (readonly PartialDerivative<T>[])[];

/**
 * d_k = ∇̂g_k(x_pr(k)) for every step of the program (Definition 4, by conventions if there are any); a failure where a norm
 * is tied: no piece of it has a gradient there.
 *
 * `selectionGradients(rationalField, line, evaluation)` has five entries.
 */
export const selectionGradients = <T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  conventions?: Conventions,
): LocalDerivatives<T>[] | EvaluationFailure =>
  derivativesBy(field, program, evaluation, conventions, pieceDerivatives);

/**
 * The same as Algorithm 2 returns it, by convention also where a norm is tied: 0 there, the centre of its ball. What is
 * returned is no limit of gradients; that it lies in D_P(x) is another question.
 *
 * `returnedDerivatives(rationalField, line, evaluation)` are those of {@link selectionGradients}, for no norm is tied.
 */
export const returnedDerivatives = <T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  conventions?: Conventions,
  before?: Differentiated<T>,
): LocalDerivatives<T>[] | EvaluationFailure =>
  derivativesBy(
    field,
    program,
    evaluation,
    conventions,
    (on, step, at, piece) =>
      step.g.ball?.tied(on, at) === 'yes' ? [[]] : pieceDerivatives(on, step, at, piece),
    before,
  );

/** Another evaluation of the same program, and its derivatives: of steps with the same arguments and the same piece they are taken over. */
export interface Differentiated<T> {
  readonly evaluation: Evaluation<T>;
  readonly d: readonly LocalDerivatives<T>[];
}

function derivativesBy<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  conventions: Conventions | undefined,
  ofPiece: typeof pieceDerivatives<T>,
  before?: Differentiated<T>,
): LocalDerivatives<T>[] | EvaluationFailure {
  const derivatives: LocalDerivatives<T>[] = [];
  for (const [k, step] of program.steps.entries()) {
    const convention = step.g.pieceCount > 1 ? conventions?.get(step.g.name) : undefined;
    if (before && !convention && !step.g.ball && isAlike(k, step, evaluation, before.evaluation)) {
      derivatives.push(before.d[k]!);
      continue;
    }
    const at = step.args.map(slot => evaluation.values[slot]!);
    const d = convention
      ? mixedDerivatives(field, step, at, evaluation.pieces[k]!, convention)
      : ofPiece(field, step, at, evaluation.pieces[k]!);
    if (isFailure(d)) return { failure: d, node: step.id };
    derivatives.push(d);
  }
  return derivatives;
}

/** Whether a step takes the same piece of the same arguments, as objects. */
function isAlike<T>(k: number, { args }: Step, one: Evaluation<T>, other: Evaluation<T>): boolean {
  if (one.pieces[k] !== other.pieces[k]) return false;
  for (const slot of args) if (one.values[slot] !== other.values[slot]) return false;
  return true;
}

/**
 * The gradients of one piece of the step's function at its arguments (Definition 4), one for each output; a failure where it
 * has none.
 *
 * `pieceDerivatives(rationalField, line.steps[0], [ONE], 1)` are those of −t.
 */
export function pieceDerivatives<T>(
  field: OrderedField<T>,
  step: Step,
  at: readonly T[],
  piece: number,
): Fallible<LocalDerivatives<T>> {
  const rows: (readonly PartialDerivative<T>[])[] = [];
  for (const output of step.g.piece(piece).outputs) {
    const row = output.gradient(field, at);
    if (isFailure(row)) return row;
    rows.push(row);
  }
  return rows;
}

function mixedDerivatives<T>(
  field: OrderedField<T>,
  step: Step,
  at: readonly T[],
  selected: number,
  convention: Convention,
): Fallible<LocalDerivatives<T>> {
  const active = step.g.active(field, at);
  if (isFailure(active)) return active;
  const rows = Array.from({ length: step.g.outputs }, () => new Map<number, T>());
  for (const [piece, weight] of convention(active, selected, step.g)) {
    const d = pieceDerivatives(field, step, at, piece);
    if (isFailure(d)) return d;
    for (const [output, row] of d.entries())
      for (const { argument, value } of row) {
        const term = field.mul(field.from(weight), value);
        const sum = rows[output]!.get(argument);
        rows[output]!.set(argument, sum === undefined ? term : field.add(sum, term));
      }
  }
  return rows.map(row => [...row].map(([argument, value]) => ({ argument, value })));
}

/**
 * Forward mode of Algorithm 2: the q × p Jacobian J_m, one sweep an input.
 *
 * `forward(rationalField, line, selectionGradients(rationalField, line, evaluation))` is `[[ONE]]`.
 */
export function forward<T>(
  field: OrderedField<T>,
  program: StraightLine,
  d: readonly LocalDerivatives<T>[],
): T[][] {
  const jacobian: T[][] = program.outputs.map(() => []);
  const rows = placed(program, d);
  for (let i = 0; i < program.p; i++) {
    // 2: ∂x_k/∂x = e_k, here its i-th coordinate.
    const unit = new Array<T>(program.p).fill(field.zero);
    unit[i] = field.one;
    for (const [output, entry] of swept(field, program, rows, unit).entries()) jacobian[output]!.push(entry);
  }
  return jacobian;
}

/**
 * Backward mode of Algorithm 2: the q × p Jacobian, one sweep an output; equal to forward mode (Theorem 2).
 *
 * `backward(rationalField, line, selectionGradients(rationalField, line, evaluation))` is `[[ONE]]`.
 */
export function backward<T>(
  field: OrderedField<T>,
  program: StraightLine,
  d: readonly LocalDerivatives<T>[],
): T[][] {
  return program.outputs.map(slot => {
    // 2: v = e_m
    const v: T[] = new Array<T>(program.m).fill(field.zero);
    v[slot] = field.one;
    // 3–7: for t = m, …, p+1 and j ∈ pr(t): v[j] := v[j] + v[t] d_t[j]
    for (let t = program.steps.length - 1; t >= 0; t--) {
      const { args, out } = program.steps[t]!;
      const rows = d[t]!;
      for (let output = 0; output < rows.length; output++) {
        const adjoint = v[out + output]!;
        if (adjoint === field.zero) continue;
        for (const { argument, value } of rows[output]!) {
          const j = args[argument]!;
          v[j] = plus(field, v[j]!, times(field, adjoint, value));
        }
      }
    }
    return v.slice(0, program.p);
  });
}

/** a + b and a · b, free of charge where one is the field's own 0 or 1: most derivatives are. */
const plus = <T>(field: OrderedField<T>, a: T, b: T): T => (a === field.zero ? b : field.add(a, b));
const times = <T>(field: OrderedField<T>, a: T, b: T): T =>
  b === field.one ? a : a === field.one ? b : field.mul(a, b);

/**
 * J d for one direction d (p entries): forward mode of Algorithm 2 in one sweep, q numbers.
 *
 * `forwardAlong(rationalField, line, selectionGradients(rationalField, line, evaluation), [ONE])` is `[ONE]`.
 */
export function forwardAlong<T>(
  field: OrderedField<T>,
  program: StraightLine,
  d: readonly LocalDerivatives<T>[],
  direction: readonly T[],
): T[] {
  const dx = tangents(field, program, d, direction);
  return program.outputs.map(slot => dx[slot]!);
}

/**
 * What all slots move by along a direction: the same sweep of Algorithm 2. `before`: other derivatives of the same program, and what they gave
 * along this direction.
 *
 * `tangents(rationalField, line, selectionGradients(rationalField, line, evaluation), [ONE])` are 6.
 */
export function tangents<T>(
  field: OrderedField<T>,
  { p, steps }: StraightLine,
  d: readonly LocalDerivatives<T>[],
  direction: readonly T[],
  before?: { readonly d: readonly LocalDerivatives<T>[]; readonly dx: readonly T[] },
): T[] {
  const dx = direction.slice(0, p);
  for (const [k, { args, out }] of steps.entries()) {
    const rows = d[k]!;
    const isSame = before?.d[k] === rows && args.every(slot => dx[slot] === before.dx[slot]);
    for (let output = 0; output < rows.length; output++)
      dx[out + output] = isSame
        ? before.dx[out + output]!
        : moved(field, rows[output]!, argument => dx[args[argument]!]!);
  }
  return dx;
}

/** Σ_j∈pr(k) ∂x_j d_k[j]. */
function moved<T>(
  field: OrderedField<T>,
  row: readonly PartialDerivative<T>[],
  moves: (argument: number) => T,
): T {
  let sum = field.zero;
  for (const { argument, value } of row) {
    const inner = moves(argument);
    if (inner !== field.zero) sum = plus(field, sum, times(field, inner, value));
  }
  return sum;
}

/** A row of d_k with the slots of its arguments, and the slot that it is the gradient of. */
interface Placed<T> {
  readonly out: number;
  readonly slots: readonly number[];
  readonly values: readonly T[];
}

const placed = <T>({ steps }: StraightLine, d: readonly LocalDerivatives<T>[]): Placed<T>[] =>
  steps.flatMap(({ args, out }, k) =>
    d[k]!.map((row, output) => ({
      out: out + output,
      slots: row.map(({ argument }) => args[argument]!),
      values: row.map(({ value }) => value),
    })),
  );

/** One sweep of forward mode, which goes on in `dx`: what the inputs move by. */
function swept<T>(
  field: OrderedField<T>,
  { outputs }: StraightLine,
  rows: readonly Placed<T>[],
  dx: T[],
): T[] {
  // 3–5: ∂x_k/∂x = Σ_j∈pr(k) ∂x_j/∂x d_k[j]
  for (const { out, slots, values } of rows) {
    let sum = field.zero;
    for (let e = 0; e < slots.length; e++) {
      const inner = dx[slots[e]!]!;
      if (inner !== field.zero) sum = plus(field, sum, times(field, inner, values[e]!));
    }
    dx[out] = sum;
  }
  return outputs.map(slot => dx[slot]!);
}

/** The value (q outputs) and the selection derivative (q × p) of a program at a point, by both modes. */
export interface Derivative<T> {
  readonly value: readonly T[];
  readonly forward: readonly (readonly T[])[];
  readonly backward: readonly (readonly T[])[];
}

/** Products that forward mode may cost: one sweep an input. */
const MAX_FORWARD = 50_000_000;

/**
 * Algorithms 1 and 2 of the paper in a row: the value (q outputs) and the selection derivative (q × p), by both modes; a
 * failure where a norm is tied. Of a program so large that a sweep an input is too much, forward mode runs along one direction,
 * and what it finds is what backward mode has there; the rest of it is Lemma 1.
 *
 * `differentiate(rationalField, line, evaluation)` has the derivative 1 of zero(t) at 0, where the function is 0.
 */
export function differentiate<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  conventions?: Conventions,
): Derivative<T> | EvaluationFailure {
  const d = returnedDerivatives(field, program, evaluation, conventions);
  if (isEvaluationFailure(d)) return d;
  const value = program.outputs.map(slot => evaluation.values[slot]!);
  const rows = backward(field, program, d);
  const partials = d.reduce((sum, local) => sum + local.reduce((size, row) => size + row.length, 0), 0);
  if (partials * program.p <= MAX_FORWARD)
    return { value, forward: forward(field, program, d), backward: rows };
  agree(field, program, d, rows);
  return { value, forward: rows, backward: rows };
}

/** Lemma 1 along one direction, none of whose entries is like another one nearby. */
function agree<T>(
  field: OrderedField<T>,
  program: StraightLine,
  d: readonly LocalDerivatives<T>[],
  rows: readonly (readonly T[])[],
): void {
  const direction = Array.from({ length: program.p }, (_, i) => field.from(rational((i % 97) + 1)));
  const along = forwardAlong(field, program, d, direction);
  for (const [output, row] of rows.entries()) {
    const sum = row.reduce(
      (total, entry, i) => plus(field, total, field.mul(entry, direction[i]!)),
      field.zero,
    );
    if (field.isZero(field.sub(sum, along[output]!)) === 'no')
      throw new Error('differentiate: forward and backward mode disagree; please report this');
  }
}
