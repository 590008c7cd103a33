/**
 * Quadratic functions below a program, node by node: a maximum lies above every weighted mean of its arguments, a norm above a
 * multiple of its argument, a convex function above its tangents. Every rule is an inequality that holds at all points.
 */
import { type Fallible, isFailure, type OrderedField, type Rational } from '../../numbers/index.ts';
import type { Program, ProgramNode } from '../../programs/index.ts';
import { isProvenNonnegative, type Quadratic, Quadratics, wholeExponent } from './quadratic.ts';

/** What a proof chooses; the lists are repeated where there are more nodes. */
export interface MinorantChoices<T> {
  /** By node with a kink, in the order of the program: nonnegative weights of its pieces that sum to 1. Left out: equal ones, of relu all on 0. */
  readonly weights?: readonly (readonly T[])[];
  /** By even power above 2, in the order of the program: where the tangent touches. Left out: 0. */
  readonly touching?: readonly T[];
  /** By exp, in the order of the program: where the tangent touches. Left out: 0. */
  readonly tangents?: readonly T[];
  /** By norm2, in the order of the program: the vector u with |u| ≤ 1 of |v| ≥ ⟨u, v⟩. Left out: |v| ≥ 0. */
  readonly vectors?: readonly (readonly T[])[];
}

/** What is known of a node: what it is, or what it lies above. */
interface Known<T> {
  readonly exact?: Quadratic<T> | undefined;
  readonly below: Quadratic<T> | undefined;
}

/** A quadratic function below the program's one output, in its inputs and in unknown terms; undefined where none is seen. */
export function minorant<T>(
  field: OrderedField<T>,
  program: Program,
  choices: MinorantChoices<T> = {},
): Quadratic<T> | undefined {
  const walk = new Walk(field, program.inputs, choices);
  for (const node of program.nodes) walk.visit(node);
  return walk.at(program.outputs[0]!).below;
}

/** A lower bound of the program over all points; undefined where none is seen. */
export function lowerBound<T>(
  field: OrderedField<T>,
  program: Program,
  choices: MinorantChoices<T> = {},
): T | undefined {
  const below = minorant(field, program, choices);
  return below && new Quadratics(field).least(below);
}

class Walk<T> {
  readonly #field: OrderedField<T>;
  readonly #of: Quadratics<T>;
  readonly #choices: MinorantChoices<T>;
  readonly #known = new Map<string, Known<T>>();
  /** Equal terms have one number, the variable that a node stands for which is not quadratic. */
  readonly #terms = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #seen = { weights: 0, touching: 0, tangents: 0, vectors: 0 };

  constructor(field: OrderedField<T>, inputs: readonly string[], choices: MinorantChoices<T>) {
    this.#field = field;
    this.#of = new Quadratics(field);
    this.#choices = choices;
    for (const [i, name] of inputs.entries()) {
      this.#terms.set(name, i);
      this.#numbers.set(name, i);
      this.#known.set(name, exactly(this.#of.variable(i)));
    }
  }

  at(id: string): Known<T> {
    return this.#known.get(id)!;
  }

  visit(node: ProgramNode): void {
    const { id, op, args, parameters } = node;
    const told = JSON.stringify(parameters ?? {}, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    const term = `${op}${told}(${args.map(arg => this.#numbers.get(arg)!).join(' ')})`;
    const number = this.#terms.get(term) ?? this.#terms.size;
    this.#terms.set(term, number);
    this.#numbers.set(id, number);
    this.#known.set(id, this.#rule(node) ?? exactly(this.#of.variable(number)));
  }

  #rule({ op, args, parameters = {} }: ProgramNode): Known<T> | undefined {
    const of = this.#of;
    const known = args.map(arg => this.at(arg));
    const [a, b] = known;
    switch (op) {
      case 'const':
        return exactly(of.constant(this.#field.from(parameters.value as Rational)));
      case 'add':
      case 'sum':
        return known.reduce((sum, one) => this.#plus(sum, one));
      case 'neg':
        return this.#times(this.#field.neg(this.#field.one), a!);
      case 'sub':
        return this.#plus(a!, this.#times(this.#field.neg(this.#field.one), b!));
      case 'mul':
        return this.#product(a!, b!);
      case 'div': {
        const by = b!.exact && of.constantOf(b!.exact);
        const inverse: Fallible<T> | undefined = by && this.#field.div(this.#field.one, by);
        return inverse === undefined || isFailure(inverse) ? undefined : this.#times(inverse, a!);
      }
      case 'square':
        return this.#power(a!, 2);
      case 'pow':
        return this.#power(a!, wholeExponent(parameters.exponent));
      case 'max':
      case 'reduceMax':
        return this.#mean(known);
      case 'relu':
        return this.#mean([exactly(of.constant(this.#field.zero)), a!], [this.#field.one, this.#field.zero]);
      case 'abs':
        if (!a!.exact) return atLeast(of.constant(this.#field.zero));
        return this.#absolute(a!) ?? this.#mean([a!, this.#times(this.#field.neg(this.#field.one), a!)]);
      case 'normInf':
      case 'norm1':
        return atLeast(of.constant(this.#field.zero));
      case 'norm2':
      case 'hypot':
        return this.#norm(known);
      case 'exp':
        return this.#ofConstant(op, a!) ?? this.#tangent(a!);
      case 'sin':
      case 'cos':
        return this.#ofConstant(op, a!);
      case 'sqrt':
        return this.#ofConstant(op, a!) ?? atLeast(of.constant(this.#field.zero));
      case 'log':
        return this.#ofConstant(op, a!) ?? this.#logarithm(a!);
      default:
        return undefined;
    }
  }

  #plus(a: Known<T>, b: Known<T>): Known<T> {
    if (a.exact && b.exact) return exactly(this.#of.add(a.exact, b.exact));
    return atLeast(a.below && b.below && this.#of.add(a.below, b.below));
  }

  #times(k: T, a: Known<T>): Known<T> {
    if (a.exact) return exactly(this.#of.scale(k, a.exact));
    const sign = this.#field.sign(k);
    return atLeast(isProvenNonnegative(sign) ? a.below && this.#of.scale(k, a.below) : undefined);
  }

  #product(a: Known<T>, b: Known<T>): Known<T> | undefined {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const k = one.exact && this.#of.constantOf(one.exact);
      if (k !== undefined) return this.#times(k, other);
    }
    const product = a.exact && b.exact && this.#of.mul(a.exact, b.exact);
    if (product) return exactly(product);
    return this.#isNonnegative(a) && this.#isNonnegative(b)
      ? atLeast(this.#of.constant(this.#field.zero))
      : undefined;
  }

  #isNonnegative({ below }: Known<T>): boolean {
    const least = below && this.#of.least(below);
    return least !== undefined && isProvenNonnegative(this.#field.sign(least));
  }

  /** a^k ≥ (k/2) z^(k−2) a² − (k/2 − 1) z^k for even k: s^(k/2) is convex in s = a² ≥ 0. */
  #power(a: Known<T>, k: number | undefined): Known<T> | undefined {
    if (k === undefined || k < 0) return undefined;
    if (k === 1) return a;
    const square = a.exact && this.#of.mul(a.exact, a.exact);
    if (k === 2) return square ? exactly(square) : atLeast(this.#of.constant(this.#field.zero));
    if (k % 2 === 1) return this.#isNonnegative(a) ? atLeast(this.#of.constant(this.#field.zero)) : undefined;
    const z = this.#next('touching') ?? this.#field.zero;
    if (!square) return atLeast(this.#of.constant(this.#field.zero));
    const [inner, outer] = [k - 2, k].map(exponent => this.#field.pow(z, exponent));
    if (isFailure(inner) || isFailure(outer)) return undefined;
    const scaled = this.#of.scale(this.#whole(k / 2, inner!), square);
    return atLeast(this.#of.sub(scaled, this.#of.constant(this.#whole(k / 2 - 1, outer!))));
  }

  #whole(count: number, a: T): T {
    let sum = this.#field.zero;
    for (let i = 0; i < count; i++) sum = this.#field.add(sum, a);
    return sum;
  }

  /** max ≥ every mean; its weights are checked. */
  #mean(known: readonly Known<T>[], instead?: readonly T[]): Known<T> {
    const field = this.#field;
    const even = field.div(field.one, this.#whole(known.length, field.one)) as T;
    const weights = this.#next('weights') ?? instead ?? known.map(() => even);
    const total = weights.reduce((sum, weight) => field.add(sum, weight), field.zero);
    const proper =
      weights.length === known.length &&
      weights.every(weight => isProvenNonnegative(field.sign(weight))) &&
      field.isZero(field.sub(total, field.one)) === 'yes';
    if (!proper) return atLeast(undefined);
    return known
      .flatMap((one, i) => (field.isZero(weights[i]!) === 'yes' ? [] : [this.#times(weights[i]!, one)]))
      .map(({ below }) => atLeast(below))
      .reduce((sum, one) => this.#plus(sum, one));
  }

  /** |v| ≥ ⟨u, v⟩ for |u| ≤ 1. */
  #norm(known: readonly Known<T>[]): Known<T> {
    const u = this.#next('vectors');
    if (u === undefined) return atLeast(this.#of.constant(this.#field.zero));
    const square = u.reduce(
      (sum, entry) => this.#field.add(sum, this.#field.mul(entry, entry)),
      this.#field.zero,
    );
    const room = this.#field.sign(this.#field.sub(this.#field.one, square));
    if (u.length !== known.length || !isProvenNonnegative(room)) return atLeast(undefined);
    const sum = known.map((one, i) => this.#times(u[i]!, one)).reduce((a, b) => this.#plus(a, b));
    return atLeast(sum.exact);
  }

  /** The value where the argument is a constant and the field has it. */
  #ofConstant(op: 'exp' | 'log' | 'sin' | 'cos' | 'sqrt', { exact }: Known<T>): Known<T> | undefined {
    const c = exact && this.#of.constantOf(exact);
    if (c === undefined) return undefined;
    const value = op === 'sqrt' ? this.#field.root(c, 2) : this.#field[op](c);
    return isFailure(value) ? undefined : exactly(this.#of.constant(value));
  }

  /** |c| of a constant whose sign is known. */
  #absolute({ exact }: Known<T>): Known<T> | undefined {
    const c = exact && this.#of.constantOf(exact);
    const sign = c === undefined ? 'undecided' : this.#field.sign(c);
    return sign === 'undecided' ? undefined : exactly(this.#of.scale(this.#signed(sign), exact!));
  }

  #signed(sign: -1 | 0 | 1): T {
    return sign < 0 ? this.#field.neg(this.#field.one) : sign > 0 ? this.#field.one : this.#field.zero;
  }

  /** exp a ≥ exp z (1 + a − z). */
  #tangent({ below }: Known<T>): Known<T> | undefined {
    const z = this.#next('tangents') ?? this.#field.zero;
    const slope = this.#field.exp(z);
    if (below === undefined || isFailure(slope)) return undefined;
    const line = this.#of.add(below, this.#of.constant(this.#field.sub(this.#field.one, z)));
    return atLeast(this.#of.scale(slope, line));
  }

  /** log a ≥ 0 where a ≥ 1. */
  #logarithm(a: Known<T>): Known<T> | undefined {
    const least = a.below && this.#of.least(a.below);
    const room =
      least === undefined ? 'undecided' : this.#field.sign(this.#field.sub(least, this.#field.one));
    return isProvenNonnegative(room) ? atLeast(this.#of.constant(this.#field.zero)) : undefined;
  }

  #next<K extends keyof MinorantChoices<T>>(kind: K): NonNullable<MinorantChoices<T>[K]>[number] | undefined {
    const list = this.#choices[kind] as readonly NonNullable<MinorantChoices<T>[K]>[number][] | undefined;
    const k = this.#seen[kind]++;
    return list?.[k % list.length];
  }
}

const exactly = <T>(exact: Quadratic<T>): Known<T> => ({ exact, below: exact });
const atLeast = <T>(below: Quadratic<T> | undefined): Known<T> => ({ below });
