/**
 * The search behind I(x): every combination of pieces, one at each atom, that gives the outputs the values they have,
 * as a {@link Plan}. Combinations that agree on everything still needed are merged, independent parts are searched
 * apart and met in the middle, and what is proven not to reach f(x) is cut: nothing else is.
 */
import { every, type OrderedField, zeroOf } from '../../numbers/index.ts';
import type { Budget } from '../budget.ts';
import { distinctVectors, plus, vectorKey } from '../gradient-set.ts';
import type { Atoms } from './atoms.ts';
import { Context, independentParts } from './context.ts';
import { optionsAt } from './options.ts';
import { type Branch, DONE, type Layers, type Plan, POSSIBLE, type Transition } from './plan.ts';
import { START, waysToSum } from './subset-sum.ts';

/**
 * The plan of all combinations whose outputs sum to `target`; undefined where there is none. Combinations of which that
 * is not decided are in it as possible ones; `open`: there are some.
 */
export function searchPlan<T>(
  field: OrderedField<T>,
  system: Atoms<T>,
  target: readonly T[],
  budget: Budget,
): { readonly plan: Plan<T> | undefined; readonly open: boolean } {
  const all = system.atoms.map((_, i) => i);
  const start = system.outputs.map(form => form.value);
  const search = new Search(field, system, budget);
  const plan = search.plan(
    independentParts(system, all),
    target.map((value, i) => field.sub(value, start[i]!)),
  );
  return { plan, open: search.open };
}

/** In parts of more atoms than this each atom that is looked at costs: a step of those is dearer than one of an enumeration. */
const LONG_PART = 100;
const ATOMS_A_STEP = 4;

class Search<T> {
  readonly #field: OrderedField<T>;
  readonly #budget: Budget;
  readonly #context: Context<T>;
  readonly #reached = new ByPart<Vectors<T>>();
  readonly #planned = new ByPart<Plan<T> | undefined>();
  /** Whether some plan has possible combinations. */
  open = false;

  constructor(field: OrderedField<T>, system: Atoms<T>, budget: Budget) {
    this.#field = field;
    this.#budget = budget;
    this.#context = new Context(field, system);
  }

  plan(parts: readonly (readonly number[])[], target: readonly T[]): Plan<T> | undefined {
    if (parts.length === 0) return this.#leaf(target);
    return parts.length === 1 ? this.#branch(parts[0]!, target) : this.#layers(parts, target);
  }

  #leaf(target: readonly T[]): Plan<T> | undefined {
    const reached = every(target, value => zeroOf(this.#field.sign(value)));
    if (reached === 'no') return undefined;
    if (reached === 'yes') return DONE;
    this.open = true;
    return POSSIBLE;
  }

  #branch(part: readonly number[], target: readonly T[]): Plan<T> | undefined {
    this.#look(part);
    const planned = this.#planned.of(part);
    const key = `${this.#context.valueKey(part)}|${vectorKey(this.#field, target)}`;
    if (planned.has(key)) return planned.get(key);
    const atom = part[0]!;
    const options: Branch<T>['options'][number][] = [];
    for (const { pieces, values } of optionsAt(this.#context, atom, this.#budget)) {
      const added = this.#context.contribution(atom, values);
      this.#context.assign(atom, values);
      const rest = this.plan(
        this.#context.rest(part),
        target.map((value, i) => this.#field.sub(value, added[i]!)),
      );
      this.#context.release(atom);
      if (rest) options.push({ pieces, values, rest });
    }
    const plan: Plan<T> | undefined =
      options.length > 0 ? { kind: 'branch', atom, part, options } : undefined;
    planned.set(key, plan);
    return plan;
  }

  #layers(parts: readonly (readonly number[])[], target: readonly T[]): Layers<T> | undefined {
    // A combination belongs to one of the vectors: those that are proven to be equal are one.
    const sets = parts.map(part => distinctVectors(this.#field, [...this.#reach(part).values()]).kept);
    const ways = waysToSum(this.#field, sets, target, this.#budget);
    if (ways === undefined) return undefined;
    const { steps, possible } = ways;
    if (possible) this.open = true;
    const layers = steps.map((layer, i) => {
      const transitions = new Map<bigint, Transition<T>[]>();
      for (const { from, by, to } of layer) {
        const plan = this.#branch(parts[i]!, sets[i]![by]!)!;
        const known = transitions.get(from) ?? [];
        transitions.set(from, known);
        known.push({ to, plan });
      }
      return transitions;
    });
    return { kind: 'layers', start: START, layers, ...(possible && { possible }) };
  }

  #look(part: readonly number[]): void {
    if (part.length > LONG_PART) this.#budget.spend(part.length / ATOMS_A_STEP);
  }

  /** All that a part can add to the outputs. */
  #reach(part: readonly number[]): Vectors<T> {
    this.#look(part);
    const reachedBy = this.#reached.of(part);
    const key = this.#context.valueKey(part);
    const known = reachedBy.get(key);
    if (known) return known;
    const atom = part[0]!;
    const found: Vectors<T>[] = [];
    for (const { values } of optionsAt(this.#context, atom, this.#budget)) {
      const added = this.#context.contribution(atom, values);
      this.#context.assign(atom, values);
      let sums: Vectors<T> = new Map([[vectorKey(this.#field, added), added]]);
      // What no output mentions adds the zeros that sums begin with.
      let nothing = added.every(value => value === this.#field.zero);
      for (const rest of this.#context.rest(part)) {
        const more = this.#reach(rest);
        if (nothing) this.#budget.spend(more.size);
        sums = nothing ? more : minkowskiSum(this.#field, sums, more, this.#budget);
        nothing = false;
      }
      this.#context.release(atom);
      found.push(sums);
    }
    const reached = found.length === 1 ? found[0]! : new Map(found.flatMap(sums => [...sums]));
    reachedBy.set(key, reached);
    return reached;
  }
}

/** Something for each set of atoms and each key. Sets of atoms are most often the same array again. */
class ByPart<V> {
  readonly #byArray = new Map<readonly number[], Map<string, V>>();
  readonly #byAtoms = new Map<string, Map<string, V>>();

  of(part: readonly number[]): Map<string, V> {
    const known = this.#byArray.get(part);
    if (known) return known;
    const atoms = part.join(',');
    const own = this.#byAtoms.get(atoms) ?? new Map<string, V>();
    this.#byAtoms.set(atoms, own);
    this.#byArray.set(part, own);
    return own;
  }
}

type Vectors<T> = ReadonlyMap<string, readonly T[]>;

/** All pairwise sums. */
function minkowskiSum<T>(field: OrderedField<T>, a: Vectors<T>, b: Vectors<T>, budget: Budget): Vectors<T> {
  const sums = new Map<string, readonly T[]>();
  for (const left of a.values()) {
    budget.spend(b.size);
    for (const right of b.values()) {
      const sum = plus(field, left, right);
      sums.set(vectorKey(field, sum), sum);
    }
  }
  return sums;
}
