/**
 * All composite pieces f_i of a program along a curve (one choice of piece at every node), as rational functions of t.
 * Choices that leave the same functions in all slots that are still needed are merged as they arise.
 */
import { Budget, type Effort, Undecided } from '../../fields/index.ts';
import { functionField, functionKey } from '../../functions/rational/function-field.ts';
import { isFailure } from '../../numbers/index.ts';
import { fromPolynomial, type Polynomial, type RationalFunction } from '../../polynomials/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { valuesOf } from '../../selections/index.ts';
import type { Curve } from './curve.ts';

/** f_i, undefined at the zeros of its divisors: also where the quotient could be continued. */
export interface CompositePiece {
  readonly value: RationalFunction;
  readonly divisors: readonly Polynomial[];
}

/** Combinations that are followed. */
export const COMPOSITE_BUDGET = 20_000;

interface State {
  /** By slot; those no longer needed are left out. */
  readonly values: ReadonlyMap<number, RationalFunction>;
  readonly divisors: ReadonlyMap<string, Polynomial>;
}

/** The distinct composite pieces of a program of one output, or in words why they are not all known. */
export function compositePieces(
  program: StraightLine,
  curve: Curve,
  effort: number | Effort = COMPOSITE_BUDGET,
): readonly CompositePiece[] | string {
  try {
    return followed(program, curve, new Budget(effort));
  } catch (error) {
    if (error instanceof Undecided) return error.message;
    throw error;
  }
}

function followed(program: StraightLine, curve: Curve, budget: Budget): readonly CompositePiece[] | string {
  const lastUse = lastUses(program);
  let states: State[] = [
    { values: new Map(curve.map((p, slot) => [slot, fromPolynomial(p)])), divisors: new Map() },
  ];
  for (const [k, step] of program.steps.entries()) {
    const next = new Map<string, State>();
    for (const state of states) {
      budget.spend(step.g.pieceCount);
      budget.look();
      const at = step.args.map(slot => state.values.get(slot)!);
      for (let i = 1; i <= step.g.pieceCount; i += 1) {
        const divisors = new Map(state.divisors);
        const field = functionField({
          sign: () => 'undecided',
          divisor: p => {
            divisors.set(p.coefficients.join(','), p);
            return undefined;
          },
        });
        const results = valuesOf(step.g.piece(i), field, at);
        if (isFailure(results)) {
          if (results.kind === 'undecided') return `piece ${i} of ${step.id}: ${results.why}`;
          continue;
        }
        if (!results.every(field.bounded)) return `piece ${i} of ${step.id} is too large to compute with`;
        const values = new Map([...state.values].filter(([slot]) => lastUse[slot]! > k));
        for (const [output, value] of results.entries())
          if (lastUse[step.out + output]! > k) values.set(step.out + output, value);
        next.set(keyOf(values, divisors), { values, divisors });
      }
    }
    states = [...next.values()];
  }
  return states.map(({ values, divisors }) => ({
    value: values.get(program.outputs[0]!)!,
    divisors: [...divisors.values()],
  }));
}

/** By slot: the number of the last step that reads it; Infinity for outputs. */
function lastUses(program: StraightLine): number[] {
  const last = new Array<number>(program.m).fill(-1);
  for (const [k, { args }] of program.steps.entries()) for (const slot of args) last[slot] = k;
  for (const slot of program.outputs) last[slot] = Number.POSITIVE_INFINITY;
  return last;
}

const keyOf = (
  values: ReadonlyMap<number, RationalFunction>,
  divisors: ReadonlyMap<string, Polynomial>,
): string =>
  `${[...values].map(([slot, value]) => `${slot}:${functionKey(value)}`).join(';')}|${[...divisors.keys()].sort().join(';')}`;
