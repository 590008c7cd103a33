/** Composite pieces (Definition 4 of the paper) all over a box: values, gradients and second derivatives by intervals. */
import { enclosedField, type Interval, isFailure, type OrderedField } from '../../../numbers/index.ts';
import type { Step, StraightLine } from '../../../programs/index.ts';
import { type InputBox, piecesOn } from '../slopes.ts';
import { type DualInterval, dualIntervals } from './dual-intervals.ts';

/** What a node of a composite piece may be in a box, with its derivatives in the inputs. */
export interface SecondOrder {
  readonly value: Interval;
  readonly gradient: readonly Interval[];
  readonly hessian: readonly (readonly Interval[])[];
}

/** A piece at every step, and what it makes of the inputs. */
export interface Choice {
  /** By step, counted from 1. */
  readonly pieces: readonly number[];
  readonly slots: readonly SecondOrder[];
}

/** A choice that has come so far. */
interface Partial {
  readonly pieces: number[];
  readonly slots: SecondOrder[];
}

const copyOf = ({ pieces, slots }: Partial): Partial => ({ pieces: [...pieces], slots: [...slots] });

const MAX_CHOICES = 32;
/** Second derivatives of all nodes of one choice. */
const MAX_NUMBERS = 200_000;

/**
 * All choices that may be active somewhere in the box (then each of their nodes has the value that the program has); undefined where
 * these are many, or one has no value or no derivative somewhere.
 */
export function choicesOn(
  program: StraightLine,
  box: InputBox,
  spend: (steps: number) => void,
): readonly Choice[] | undefined {
  if (program.p * program.p * program.m > MAX_NUMBERS) return undefined;
  const field = enclosedField();
  let all: Partial[] = [{ pieces: [], slots: inputs(box) }];
  for (const step of program.steps) {
    const next: Partial[] = [];
    for (const partial of all) {
      spend(1 + program.p * program.p);
      const near = piecesOn(
        step,
        step.args.map(slot => partial.slots[slot]!.value),
        field,
      );
      if (near === undefined) return undefined;
      const ways: SecondOrder[][] = [];
      for (const { piece } of near) {
        const own = through(step, piece, partial.slots, program.p, field);
        if (own === undefined || next.length + ways.length === MAX_CHOICES) return undefined;
        ways.push(own);
      }
      // Only what goes on in several ways is copied.
      const copies = ways.map((_, i) => (i === 0 ? partial : copyOf(partial)));
      for (const [i, { pieces, slots }] of copies.entries()) {
        pieces.push(near[i]!.piece);
        slots.push(...ways[i]!);
      }
      next.push(...copies);
    }
    all = next;
  }
  return all;
}

/** The same choice on another box. */
export function choiceOn(
  program: StraightLine,
  pieces: readonly number[],
  box: InputBox,
): Choice | undefined {
  const field = enclosedField();
  const slots = inputs(box);
  for (const [k, step] of program.steps.entries()) {
    const own = through(step, pieces[k]!, slots, program.p, field);
    if (own === undefined) return undefined;
    slots.push(...own);
  }
  return { pieces, slots };
}

function inputs(box: InputBox): SecondOrder[] {
  const { zero, one } = enclosedField();
  return box.map((value, i) => ({
    value,
    gradient: box.map((_, j) => (i === j ? one : zero)),
    hessian: box.map(() => box.map(() => zero)),
  }));
}

/** What one piece of a step makes of its arguments; undefined where a value or a derivative is not seen all over the box. */
function through(
  { g, args: at }: Step,
  piece: number,
  slots: readonly SecondOrder[],
  p: number,
  field: OrderedField<Interval>,
): SecondOrder[] | undefined {
  const args = at.map(slot => slots[slot]!);
  const duals: DualInterval[] = args.map(({ value, gradient }) => ({ value, gradient }));
  const on = dualIntervals(p);
  const found: SecondOrder[] = [];
  for (const f of g.piece(piece).outputs) {
    const value = f.value(
      field,
      args.map(one => one.value),
    );
    const partials = f.gradient(on, duals);
    if (isFailure(value) || isFailure(partials)) return undefined;
    const row = Array.from({ length: p }, () => field.zero);
    const hessian = row.map(() => [...row]);
    for (const { argument, value: partial } of partials) {
      const arg = args[argument]!;
      for (let i = 0; i < p; i += 1) {
        row[i] = field.add(row[i]!, field.mul(partial.value, arg.gradient[i]!));
        for (let j = 0; j < p; j += 1) {
          const bent = field.add(
            field.mul(partial.gradient[i]!, arg.gradient[j]!),
            field.mul(partial.value, arg.hessian[i]![j]!),
          );
          hessian[i]![j] = field.add(hessian[i]![j]!, bent);
        }
      }
    }
    found.push({ value, gradient: row, hessian });
  }
  return found;
}
