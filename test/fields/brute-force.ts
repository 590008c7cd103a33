/** I(x) and its nodewise part by listing every combination of pieces, one at each step: Definition 5, word for word. */
import { rationalField as field, format, isFailure, type Rational, ZERO } from '../../src/numbers/index.ts';
import type { Evaluation, StraightLine } from '../../src/programs/index.ts';

export interface Listed {
  readonly count: bigint;
  /** Distinct Jacobians, row after row, printed; sorted. */
  readonly gradients: readonly string[];
}

interface State {
  readonly values: readonly Rational[];
  readonly gradients: readonly (readonly Rational[])[];
}

export const printed = (gradients: readonly (readonly Rational[])[]): string[] =>
  gradients.map(gradient => gradient.map(format).join(' ')).sort();

/** undefined where the value of a piece cannot be had (exp(1)), so that nothing can be compared. */
export function listActive(line: StraightLine, evaluation: Evaluation<Rational>): Listed | undefined {
  const target = line.outputs.map(slot => format(evaluation.values[slot]!)).join(' ');
  return list(
    line,
    evaluation,
    state => line.outputs.map(slot => format(state.values[slot]!)).join(' ') === target,
  );
}

/** Every choice active at its own node, at the values that the program really takes. */
export function listNodewise(line: StraightLine, evaluation: Evaluation<Rational>): Listed | undefined {
  const own = evaluation.values.map(format);
  return list(line, evaluation, state => state.values.every((value, slot) => format(value) === own[slot]));
}

function list(
  line: StraightLine,
  evaluation: Evaluation<Rational>,
  isIn: (state: State) => boolean,
): Listed | undefined {
  const start: State = {
    values: evaluation.values.slice(0, line.p),
    gradients: Array.from({ length: line.p }, (_, i) =>
      Array.from({ length: line.p }, (_, j) => (i === j ? field.one : ZERO)),
    ),
  };
  let states: State[] = [start];
  for (const step of line.steps) {
    const next: State[] = [];
    for (const state of states)
      for (let piece = 1; piece <= step.g.pieceCount; piece++) {
        const taken = take(state, step, piece);
        if (taken === 'undecided') return undefined;
        if (taken !== 'undefined') next.push(taken);
      }
    states = next;
  }
  const active = states.filter(isIn);
  const gradients = active.map(({ gradients }) => line.outputs.flatMap(slot => gradients[slot]!));
  return { count: BigInt(active.length), gradients: [...new Set(printed(gradients))] };
}

function take(
  state: State,
  step: StraightLine['steps'][number],
  piece: number,
): State | 'undefined' | 'undecided' {
  const at = step.args.map(slot => state.values[slot]!);
  const values = [...state.values];
  const gradients = [...state.gradients];
  for (const output of step.g.piece(piece).outputs) {
    const value = output.value(field, at);
    if (isFailure(value)) return value.kind;
    const partials = output.gradient(field, at);
    if (isFailure(partials)) return partials.kind;
    values.push(value);
    const sum = state.gradients[0]!.map(() => ZERO);
    for (const { argument, value: partial } of partials)
      state.gradients[step.args[argument]!]!.forEach((entry, i) => {
        sum[i] = sum[i]!.add(partial.mul(entry));
      });
    gradients.push(sum);
  }
  return { values, gradients };
}
