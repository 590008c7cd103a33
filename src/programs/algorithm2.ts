/**
 * Algorithm 2: automatic differentiation, forward and backward. It computes a selection derivative (Theorem 2);
 * the two modes agree (Lemma 1).
 */

import { CornercheckError } from '../errors.ts';
import type { PartialDerivative } from '../expressions/index.ts';
import { shortageOf } from '../input/memory.ts';
import { type OrderedField, rational } from '../numbers/index.ts';
import type { Evaluation, EvaluationFailure } from './algorithm1.ts';
import { isEvaluationFailure } from './algorithm1.ts';
import type { StraightLine } from './compile.ts';
import type { Conventions } from './convention.ts';
import { type LocalDerivatives, returnedDerivatives } from './derivatives.ts';

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
 * Backward mode of Algorithm 2: the q × p Jacobian, one sweep an output; equal to forward mode (Theorem 2). Throws CornercheckError `limit`
 * where it is so large that sets of such would not fit into memory.
 *
 * `backward(rationalField, line, selectionGradients(rationalField, line, evaluation))` is `[[ONE]]`.
 */
export function backward<T>(
  field: OrderedField<T>,
  program: StraightLine,
  d: readonly LocalDerivatives<T>[],
): T[][] {
  expectRoom(program);
  const moving = movingSlots(program);
  const makers = new Map<number, number>();
  for (const [t, { out, g }] of program.steps.entries())
    if (program.outputs.length > 1) for (let k = 0; k < g.outputs; k++) makers.set(out + k, t);
  return program.outputs.map(slot => {
    // 2: v = e_m
    const v: T[] = new Array<T>(program.m).fill(field.zero);
    v[slot] = field.one;
    // 3–7: for t = m, …, p+1 and j ∈ pr(t): v[j] := v[j] + v[t] d_t[j]
    for (let t = makers.get(slot) ?? program.steps.length - 1; t >= 0; t--) {
      const { args, out } = program.steps[t]!;
      const rows = d[t]!;
      for (let output = 0; output < rows.length; output++) {
        const adjoint = v[out + output]!;
        if (adjoint === field.zero) continue;
        for (const { argument, value } of rows[output]!) {
          const j = args[argument]!;
          if (moving[j]) v[j] = plus(field, v[j]!, times(field, adjoint, value));
        }
      }
    }
    return v.slice(0, program.p);
  });
}

/** Of fewer numbers in a Jacobian there is memory. */
const MANY = 500_000;

/** Bytes of memory that each of them takes while sets are looked for and written down. */
const BYTES_AN_ENTRY = 300;

function expectRoom({ p, outputs }: StraightLine): void {
  if (outputs.length === 1 || p * outputs.length < MANY) return;
  const shortage = shortageOf(p * outputs.length * BYTES_AN_ENTRY);
  if (shortage)
    throw new CornercheckError(
      'limit',
      `a derivative of ${outputs.length} outputs by ${p} inputs takes about ${shortage.needed} MB, and ${shortage.words}; ask for fewer outputs at a time`,
    );
}

/** Which slots depend on an input: of what others pass on nobody asks. */
function movingSlots({ p, steps }: StraightLine): readonly boolean[] {
  const known = movingBySteps.get(steps);
  if (known?.p === p) return known.moving;
  const moving: boolean[] = new Array<boolean>(p).fill(true);
  for (const { args, out, g } of steps) {
    const moves = args.some(slot => moving[slot]!);
    for (let k = 0; k < g.outputs; k++) moving[out + k] = moves;
  }
  movingBySteps.set(steps, { p, moving });
  return moving;
}

const movingBySteps = new WeakMap<object, { readonly p: number; readonly moving: readonly boolean[] }>();

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
