/**
 * Sets at nodes: D_P of nested ties, without their tuples. The set of a tie is that of its pieces together, and that of a form in ties that have no
 * tie in common is made of all sums. So a min over many max is a list as long as what it lists, not a product.
 */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step } from '../../programs/index.ts';
import type { Atoms, Form } from '../active/atoms.ts';
import type { Budget } from '../budget.ts';
import { vectorKey } from '../gradient-set.ts';

/** Gradients of one set. */
const MAX_GRADIENTS = 5_000;

type Gradients<T> = ReadonlyMap<string, readonly T[]>;

/**
 * All that a part of the ties adds to the gradient of the one output of a program that is cut at its live ties: `part` are atoms, ascending, on which
 * no others depend, nor they on others. Undefined where somewhere ties are added that have one in common, whose choices are not independent, or
 * where the sets grow too large.
 */
export function nestedGradients<T>(
  field: OrderedField<T>,
  system: Atoms<T>,
  part: readonly number[],
  evaluation: Evaluation<T>,
  active: ReadonlyMap<Step, readonly number[]>,
  budget: Budget,
): readonly (readonly T[])[] | undefined {
  const [output, second] = system.outputs;
  if (output === undefined || second !== undefined) return undefined;
  const nest = new Nest(field, system, part, budget);
  const own = new Set<number>();
  for (const number of part) {
    const { step, args, outputs } = system.atoms[number]!;
    for (const one of outputs) own.add(one);
    const at = step.args.map(slot => evaluation.values[slot]!);
    const sets = outputs.map(() => new Map<string, readonly T[]>());
    for (const piece of active.get(step)!) {
      const d = pieceDerivatives(field, step, at, piece);
      if (isFailure(d)) return undefined;
      for (const [k, row] of d.entries()) {
        const form = nest.combined(row.map(({ argument, value }) => [args[argument]!, value]));
        const gradients = nest.gradients(form);
        if (gradients === undefined) return undefined;
        for (const [key, gradient] of gradients) sets[k]!.set(key, gradient);
      }
    }
    if (sets.some(set => set.size > MAX_GRADIENTS)) return undefined;
    nest.add(number, sets);
  }
  const terms = new Map(
    [...own].flatMap(one => (output.terms.has(one) ? [[one, output.terms.get(one)!]] : [])),
  );
  const found = nest.gradients({ ...nest.combined([]), terms });
  return found && [...found.values()];
}

class Nest<T> {
  readonly #field: OrderedField<T>;
  readonly #system: Atoms<T>;
  readonly #budget: Budget;
  /** By number of an output of an atom: its set, and what it is made of, itself among that, as far as it is shared. */
  readonly #sets: Gradients<T>[] = [];
  readonly #below: ReadonlySet<number>[] = [];
  /** Atoms that are used in more than one place: where two ties have one in common they first meet in such a one. */
  readonly #shared: ReadonlySet<number>;

  constructor(field: OrderedField<T>, system: Atoms<T>, part: readonly number[], budget: Budget) {
    this.#field = field;
    this.#system = system;
    this.#budget = budget;
    this.#shared = sharedAtoms(system, part);
  }

  add(atom: number, sets: readonly Gradients<T>[]): void {
    const { outputs, uses } = this.#system.atoms[atom]!;
    const inner = uses.map(used => this.#below[this.#system.atoms[used]!.outputs[0]!]!);
    const below = together(inner, this.#shared.has(atom) ? [atom] : []);
    if (!inner.includes(below)) this.#budget.spend(below.size);
    for (const [k, output] of outputs.entries()) {
      this.#sets[output] = sets[k]!;
      this.#below[output] = below;
    }
  }

  /** Σ value · form. */
  combined(parts: readonly (readonly [Form<T>, T])[]): Pick<Form<T>, 'gradient' | 'terms'> {
    const field = this.#field;
    const gradient: T[] = new Array<T>(this.#system.dimension).fill(field.zero);
    const terms = new Map<number, T>();
    for (const [form, factor] of parts) {
      for (const [i, value] of form.gradient.entries())
        gradient[i] = field.add(gradient[i]!, field.mul(factor, value));
      for (const [output, coefficient] of form.terms) {
        const term = field.mul(factor, coefficient);
        const known = terms.get(output);
        terms.set(output, known === undefined ? term : field.add(known, term));
      }
    }
    return { gradient, terms };
  }

  gradients({ gradient, terms }: Pick<Form<T>, 'gradient' | 'terms'>): Gradients<T> | undefined {
    const field = this.#field;
    const parts = [...terms].filter(([, coefficient]) => field.isZero(coefficient) !== 'yes');
    const seen = new Set<number>();
    let all: Gradients<T> = new Map([[vectorKey(field, gradient), gradient]]);
    for (const [output, coefficient] of parts) {
      const set = this.#sets[output]!;
      for (const atom of this.#below[output]!) {
        if (set.size > 1 && seen.has(atom)) return undefined;
        if (set.size > 1) seen.add(atom);
      }
      if (all.size * set.size > MAX_GRADIENTS) return undefined;
      this.#budget.keep(all.size * set.size, gradient.length);
      const sums = new Map<string, readonly T[]>();
      for (const one of all.values())
        for (const added of set.values()) {
          const sum = one.map((value, i) => field.add(value, field.mul(coefficient, added[i]!)));
          sums.set(vectorKey(field, sum), sum);
        }
      all = sums;
    }
    return all;
  }
}

function sharedAtoms<T>({ atoms, outputs }: Atoms<T>, part: readonly number[]): ReadonlySet<number> {
  const used = new Set<number>();
  const shared = new Set<number>();
  const use = (atom: number): void => {
    if (used.has(atom)) shared.add(atom);
    used.add(atom);
  };
  for (const atom of part) {
    const { uses, outputs: own } = atoms[atom]!;
    for (const one of uses) use(one);
    if (own.length > 1) shared.add(atom);
    if (outputs.some(({ terms }) => own.some(number => terms.has(number)))) use(atom);
  }
  return shared;
}

/** All members; of a chain, where one set has them all, that one: it is not made anew at each link. */
function together(sets: readonly ReadonlySet<number>[], more: readonly number[]): ReadonlySet<number> {
  const filled = sets.filter(set => set.size > 0);
  if (filled.length < 2 && more.length === 0) return filled[0] ?? NONE;
  const all = new Set(more);
  for (const set of filled) for (const one of set) all.add(one);
  return all;
}

const NONE: ReadonlySet<number> = new Set();
