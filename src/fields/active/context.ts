/** The atoms that have been given values so far, and what that leaves of the others. */
import type { OrderedField } from '../../numbers/index.ts';
import { addScaled, vectorKey } from '../gradient-set.ts';
import type { Atoms, Form } from './atoms.ts';

export class Context<T> {
  readonly field: OrderedField<T>;
  readonly system: Atoms<T>;
  readonly #values: (T | undefined)[] = [];
  readonly #gradients: (readonly T[] | undefined)[] = [];
  readonly #forms = new Map<readonly number[], readonly Form<T>[]>();
  readonly #rests = new Map<readonly number[], readonly (readonly number[])[]>();

  constructor(field: OrderedField<T>, system: Atoms<T>) {
    this.field = field;
    this.system = system;
  }

  /** Gives the outputs of an atom their values (and gradients, when these are followed). */
  assign(atom: number, values: readonly T[], gradients?: readonly (readonly T[])[]): void {
    for (const [k, output] of this.system.atoms[atom]!.outputs.entries()) {
      this.#values[output] = values[k]!;
      this.#gradients[output] = gradients?.[k];
    }
  }

  release(atom: number): void {
    for (const output of this.system.atoms[atom]!.outputs) {
      this.#values[output] = undefined;
      this.#gradients[output] = undefined;
    }
  }

  /** The value of a form, as far as it is known: unassigned atoms count as 0. */
  value(form: Form<T>): T {
    let sum = form.value;
    for (const [output, coefficient] of form.terms) {
      const value = this.#values[output];
      if (value !== undefined) sum = this.field.add(sum, this.field.mul(coefficient, value));
    }
    return sum;
  }

  /** The gradient of a form, as far as it is known. */
  gradient(form: Form<T>): readonly T[] {
    if (form.terms.size === 0) return form.gradient;
    const sum = [...form.gradient];
    for (const [output, coefficient] of form.terms) {
      const gradient = this.#gradients[output];
      if (gradient !== undefined) addScaled(this.field, sum, coefficient, gradient);
    }
    return sum;
  }

  /** What the outputs of an atom with these values add to the q outputs of the program. */
  contribution(atom: number, values: readonly T[]): T[] {
    const { outputs } = this.system.atoms[atom]!;
    return this.system.outputs.map(form => {
      let sum = this.field.zero;
      for (const [k, output] of outputs.entries()) {
        const coefficient = form.terms.get(output);
        if (coefficient !== undefined) sum = this.field.add(sum, this.field.mul(coefficient, values[k]!));
      }
      return sum;
    });
  }

  /** All that the values of a part still depend on, while none of its own atoms has one, as a key. */
  valueKey(part: readonly number[]): string {
    return this.#dependent(part)
      .map(form => this.field.key(this.value(form)))
      .join(' ');
  }

  /** All that the gradients of a part still depend on, as a key. */
  gradientKey(part: readonly number[]): string {
    return this.#dependent(part)
      .map(form => vectorKey(this.field, this.gradient(form)))
      .join(',');
  }

  /** The arguments in a part that mention atoms outside of it: all others are what they are. */
  #dependent(part: readonly number[]): readonly Form<T>[] {
    const known = this.#forms.get(part);
    if (known) return known;
    const own = new Set(part.flatMap(atom => this.system.atoms[atom]!.outputs));
    const forms = part
      .flatMap(atom => this.system.atoms[atom]!.args)
      .filter(({ terms }) => [...terms.keys()].some(output => !own.has(output)));
    this.#forms.set(part, forms);
    return forms;
  }

  /** What is left of a part without its first atom: the independent parts of that. */
  rest(part: readonly number[]): readonly (readonly number[])[] {
    const known = this.#rests.get(part) ?? independentParts(this.system, part.slice(1));
    this.#rests.set(part, known);
    return known;
  }
}

/** The independent parts of a set of atoms (ascending): those linked by an unassigned dependence stay together. */
export function independentParts<T>(system: Atoms<T>, atoms: readonly number[]): number[][] {
  const root = new Map(atoms.map(atom => [atom, atom]));
  const find = (atom: number): number => {
    let top = atom;
    while (root.get(top)! !== top) top = root.get(top)!;
    root.set(atom, top);
    return top;
  };
  for (const atom of atoms)
    for (const used of system.atoms[atom]!.uses) if (root.has(used)) root.set(find(atom), find(used));
  const parts = new Map<number, number[]>();
  for (const atom of atoms) {
    const top = find(atom);
    const part = parts.get(top) ?? [];
    parts.set(top, part);
    part.push(atom);
  }
  return [...parts.values()];
}
