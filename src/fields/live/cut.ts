/**
 * A program cut at its live ties: what they are given, and what the outputs are, as affine forms in the inputs and in what the ties
 * give. Each form is one backward sweep over what it depends on: its cost is not that of as many sweeps as there are inputs.
 */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import {
  type Evaluation,
  type LocalDerivatives,
  pieceDerivatives,
  type StraightLine,
} from '../../programs/index.ts';
import type { Atom, Atoms, Form } from '../active/atoms.ts';
import { type Budget, Undecided } from '../budget.ts';

/** More ties than this that depend on each other are not enumerated: the recursion over them would be as deep. */
export const MAX_TIES = 1_000;

/** Throws Undecided where there are more than a recursion may be deep. */
export function expectFewTies(ties: number): void {
  if (ties > MAX_TIES) throw new Undecided(`${ties} nodes with a choice, more than ${MAX_TIES}`);
}

/** Throws Undecided where a derivative is, or beyond the budget. `live`: the numbers of the steps; the others take their own piece. */
export function cutAt<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  live: ReadonlySet<number>,
  budget: Budget,
): Atoms<T> {
  const { values } = evaluation;
  const sweep = new Sweep(field, program, evaluation, live, budget);
  const atoms: Atom<T>[] = [];
  /** By slot: the number of an atom's output, and the atom. */
  const numbers = new Map<number, number>();
  const owners: number[] = [];
  for (const k of [...live].sort((a, b) => a - b)) {
    const step = program.steps[k]!;
    const outputs = Array.from({ length: step.g.outputs }, (_, i) => {
      numbers.set(step.out + i, owners.length);
      return owners.push(atoms.length) - 1;
    });
    const args = step.args.map(slot => sweep.form(slot, numbers));
    const uses = [...new Set(args.flatMap(form => [...form.terms.keys()].map(output => owners[output]!)))];
    atoms.push({ step, args, outputs, uses, values: outputs.map((_, i) => values[step.out + i]!) });
  }
  const outputs = program.outputs.map(slot => sweep.form(slot, numbers));
  return { atoms, outputs, dimension: program.p };
}

class Sweep<T> {
  readonly #field: OrderedField<T>;
  readonly #program: StraightLine;
  readonly #evaluation: Evaluation<T>;
  readonly #live: ReadonlySet<number>;
  readonly #budget: Budget;
  /** The step that fills a slot; −1 of an input. */
  readonly #makers: Int32Array;
  readonly #derivatives: (LocalDerivatives<T> | undefined)[] = [];
  readonly #forms = new Map<number, Form<T>>();

  constructor(
    field: OrderedField<T>,
    program: StraightLine,
    evaluation: Evaluation<T>,
    live: ReadonlySet<number>,
    budget: Budget,
  ) {
    this.#field = field;
    this.#program = program;
    this.#evaluation = evaluation;
    this.#live = live;
    this.#budget = budget;
    this.#makers = new Int32Array(program.m).fill(-1);
    for (const [k, { out, g }] of program.steps.entries()) this.#makers.fill(k, out, out + g.outputs);
  }

  form(slot: number, numbers: ReadonlyMap<number, number>): Form<T> {
    const known = this.#forms.get(slot);
    if (known) return known;
    const field = this.#field;
    const adjoints = new Map<number, T>([[slot, field.one]]);
    const gradient: T[] = new Array<T>(this.#program.p).fill(field.zero);
    const terms = new Map<number, T>();
    let value: T = this.#evaluation.values[slot]!;
    this.#budget.keep(1, this.#program.p);
    for (const one of this.#below(slot)) {
      const adjoint = adjoints.get(one);
      if (adjoint === undefined || field.isZero(adjoint) === 'yes') continue;
      const k = this.#makers[one]!;
      if (k < 0) gradient[one] = adjoint;
      else if (this.#live.has(k)) {
        terms.set(numbers.get(one)!, adjoint);
        value = field.sub(value, field.mul(adjoint, this.#evaluation.values[one]!));
      } else {
        const { args, out } = this.#program.steps[k]!;
        for (const { argument, value: partial } of this.#derivative(k)[one - out]!) {
          const inner = args[argument]!;
          const term = field.mul(adjoint, partial);
          const sum = adjoints.get(inner);
          adjoints.set(inner, sum === undefined ? term : field.add(sum, term));
        }
      }
    }
    const form = { value, gradient, terms };
    this.#forms.set(slot, form);
    return form;
  }

  /** All slots that a slot depends on with a derivative, itself among them, the last first; not beyond live ties. */
  #below(slot: number): readonly number[] {
    const seen = new Set([slot]);
    for (const one of seen) {
      const k = this.#makers[one]!;
      if (k < 0 || this.#live.has(k)) continue;
      const { args, out } = this.#program.steps[k]!;
      const row = this.#derivative(k)[one - out]!;
      this.#budget.spend(row.length / 10);
      for (const { argument } of row) seen.add(args[argument]!);
    }
    return [...seen].sort((a, b) => b - a);
  }

  #derivative(k: number): LocalDerivatives<T> {
    const known = this.#derivatives[k];
    if (known) return known;
    const step = this.#program.steps[k]!;
    const at = step.args.map(slot => this.#evaluation.values[slot]!);
    const d = pieceDerivatives(this.#field, step, at, this.#evaluation.pieces[k]!);
    if (isFailure(d)) throw new Undecided(`the derivative of ${step.id}: ${d.why}`);
    this.#derivatives[k] = d;
    return d;
  }
}
