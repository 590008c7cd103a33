/**
 * The program sweep: random programs made of the target's operations, at points full of ties. Genomes are drawn by
 * fast-check, so that a seed reproduces them. Each is read as a program gene by gene: one whose value does not exist, or
 * is too large to say anything about corners, is passed over.
 */
import fc from 'fast-check';
import {
  compare,
  denominator,
  isFailure,
  type Rational,
  rational,
  rationalField,
} from '../../numbers/index.ts';
import { isEvaluationFailure, type Program, type ProgramNode } from '../../programs/index.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import { oddNumbers } from './magnitudes.ts';
import { NAMES } from './op-programs.ts';
import type { OperationForm, Vocabulary } from './vocabulary.ts';

interface Gene {
  readonly op: number;
  readonly args: readonly number[];
  readonly form: number;
}

interface Genome {
  readonly kind: Kind;
  readonly inputs: number;
  readonly point: readonly number[];
  readonly genes: readonly Gene[];
}

/** Most programs are small, at points full of ties; some are large, with few ties; some at numbers that are not dyadic. */
type Kind = 'tied' | 'large' | 'odd';

/** Bounds on what a kind of program may hold. */
interface Limits {
  readonly value: Rational;
  readonly denominator: bigint;
  /** Choices of active pieces at its ties, all together: of more the sets could not be enumerated. */
  readonly choices: number;
  readonly arguments: number;
}

const LIMITS: Readonly<Record<Kind, Limits>> = {
  tied: { value: rational(1_000_000), denominator: 1n << 60n, choices: 1_000, arguments: 4 },
  large: { value: rational(10_000), denominator: 1n << 12n, choices: 16, arguments: 8 },
  odd: { value: rational(1_000_000), denominator: 1n << 200n, choices: 16, arguments: 4 },
};

const choice = fc.nat(1 << 20);
const gene: fc.Arbitrary<Gene> = fc.record({
  op: choice,
  args: fc.array(choice, { minLength: 4, maxLength: 4 }),
  form: choice,
});

const genomes = (
  kind: Kind,
  inputs: { readonly min: number; readonly max: number },
  genes: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<Genome> =>
  fc.record({
    kind: fc.constant(kind),
    inputs: fc.integer(inputs),
    point: fc.array(choice, { minLength: inputs.max, maxLength: inputs.max }),
    genes: fc.array(gene, { ...genes, size: 'max' }),
  });

const small = { minLength: 1, maxLength: 9 };
const genome: fc.Arbitrary<Genome> = fc.oneof(
  { weight: 32, arbitrary: genomes('tied', { min: 1, max: 3 }, small) },
  { weight: 2, arbitrary: genomes('tied', { min: 4, max: 6 }, { minLength: 3, maxLength: 12 }) },
  { weight: 2, arbitrary: genomes('odd', { min: 1, max: 4 }, small) },
  { weight: 2, arbitrary: genomes('large', { min: 2, max: 12 }, { minLength: 10, maxLength: 24 }) },
  { weight: 2, arbitrary: genomes('large', { min: 1, max: 12 }, { minLength: 24, maxLength: 44 }) },
);

const q = (n: number, d = 1): Rational => rational(n, d);
/** Few values, so that coordinates meet each other, thresholds and constants. */
const COORDINATES = [q(0), q(0), q(1), q(1), q(-1), q(2), q(1, 2), q(-2), q(3)];
const CONSTANTS = [q(0), q(1), q(-1), q(2), q(1, 2)];

/** So many genomes are drawn at once. */
const DRAWN = 500;
/** After so many draws without a single case there is none. */
const BARREN = 8;

/**
 * `count` cases from a seed; made as they are asked for, so that a million of them takes no memory. A larger count begins
 * with the same cases.
 */
export function* generateCases(vocabulary: Vocabulary, seed: number, count: number): Generator<Case> {
  if (vocabulary.draws.length === 0) return;
  let made = 0;
  for (let round = 0, barren = 0; made < count && barren < BARREN; round++) {
    const before = made;
    for (const drawn of fc.sample(genome, { seed: (seed + round * 7919) | 0, numRuns: DRAWN })) {
      const found = made < count ? new Reader(drawn, vocabulary).read() : undefined;
      if (found === undefined) continue;
      made += 1;
      yield found;
    }
    barren = made === before ? barren + 1 : 0;
  }
}

/** Reads one genome. */
class Reader {
  readonly #genome: Genome;
  readonly #vocabulary: Vocabulary;
  readonly #at: readonly Rational[];
  readonly #nodes: ProgramNode[] = [];
  /** What may be an argument, the latest last. */
  readonly #names: string[];
  readonly #values = new Map<string, Rational>();
  readonly #unused = new Set<string>();
  #choices = 1;

  readonly #limits: Limits;

  constructor(drawn: Genome, vocabulary: Vocabulary) {
    this.#genome = drawn;
    this.#limits = LIMITS[drawn.kind];
    this.#vocabulary = vocabulary;
    const odd = oddNumbers(vocabulary.machine);
    this.#names = NAMES.slice(0, drawn.inputs);
    this.#at = this.#names.map((_, i) => {
      const place = drawn.point[i]!;
      if (drawn.kind === 'odd') return odd[place % odd.length]!;
      // Each coordinate another one.
      return drawn.kind === 'large'
        ? q(8 * i + (place % 8) - 24, 4)
        : COORDINATES[place % COORDINATES.length]!;
    });
    for (const [i, name] of this.#names.entries()) this.#values.set(name, this.#at[i]!);
  }

  /** Undefined where no gene gives a value. */
  read(): Case | undefined {
    const inputs = [...this.#names];
    for (const [i, drawn] of this.#genome.genes.entries()) this.#express(drawn, `n${i + 1}`);
    if (this.#unused.size === 0) return undefined;
    const program = joined(inputs, this.#nodes, [...this.#unused], this.#vocabulary.hasAdd);
    const subject: Case = { program, at: this.#at };
    return this.#isBounded(subject) ? subject : undefined;
  }

  /** Where much rounds there must be a bound for it, or nothing could be said. */
  #isBounded(subject: Case): boolean {
    const { machine } = this.#vocabulary;
    if (this.#genome.kind === 'tied' || machine === undefined) return true;
    const oracle = Oracle.of(subject);
    return !isEvaluationFailure(oracle) && oracle.radius(machine) !== undefined;
  }

  /** One node, and where it has several outputs one of them. */
  #express(drawn: Gene, id: string): void {
    const { draws } = this.#vocabulary;
    const kind = draws[drawn.form % draws.length]!;
    const forms = kind[drawn.op % kind.length]!.filter(({ g }) => g.arity <= this.#limits.arguments);
    const form = forms[(drawn.form >> 3) % forms.length];
    if (form === undefined) return;
    const args = Array.from({ length: form.g.arity }, (_, k) => this.#argument(drawn.args[k % 4]! + k));
    const at = args.map(name => this.#values.get(name)!);
    const output = (drawn.form >> 4) % form.g.outputs;
    const value = this.#valueOf(form, at, output);
    if (value === undefined) return;
    this.#nodes.push({ ...form.node, id, args });
    for (const arg of args) this.#unused.delete(arg);
    const name = form.op.vector ? `${id}k` : id;
    if (form.op.vector)
      this.#nodes.push({ id: name, op: 'component', args: [id], parameters: { k: output + 1 } });
    this.#names.push(name);
    this.#values.set(name, value);
    this.#unused.add(name);
  }

  #valueOf({ g }: OperationForm, at: readonly Rational[], output: number): Rational | undefined {
    const limits = this.#limits;
    if (g.contested?.(rationalField, at)) return undefined;
    const active = g.active(rationalField, at);
    const index = g.index(rationalField, at);
    if (isFailure(active) || isFailure(index)) return undefined;
    const choices = this.#choices * active.length;
    if (choices > limits.choices) return undefined;
    const values = g.piece(index).outputs.map(f => f.value(rationalField, at));
    for (const value of values) {
      if (isFailure(value) || compare(value.abs(), limits.value) > 0) return undefined;
      if (denominator(value) > limits.denominator) return undefined;
    }
    this.#choices = choices;
    return values[output] as Rational;
  }

  #argument(drawn: number): string {
    if (this.#vocabulary.hasConstants && drawn % 7 === 0) return this.#constant(drawn >> 3);
    const names = this.#names;
    // Of a large program what is not used yet, so that its parts meet.
    if (this.#genome.kind === 'large' && drawn % 3 === 0 && this.#unused.size > 0)
      return [...this.#unused][(drawn >> 3) % this.#unused.size]!;
    // Half of the time one of the latest values, so that programs grow deep as well as wide.
    const recent = drawn % 2 === 0 ? Math.min(3, names.length) : names.length;
    return names[names.length - 1 - ((drawn >> 3) % recent)]!;
  }

  #constant(drawn: number): string {
    const place = drawn % CONSTANTS.length;
    const id = `c${place}`;
    if (!this.#values.has(id)) {
      const odd = oddNumbers(this.#vocabulary.machine);
      const value = this.#genome.kind === 'odd' ? odd[place]! : CONSTANTS[place]!;
      this.#nodes.push({ id, op: 'const', args: [], parameters: { value } });
      this.#values.set(id, value);
    }
    return id;
  }
}

/** One output on which all that was made depends: the sum of the loose ends, where the target can add. */
function joined(
  inputs: readonly string[],
  nodes: ProgramNode[],
  loose: readonly string[],
  hasAdd: boolean,
): Program {
  let output = loose.at(-1)!;
  if (hasAdd)
    for (const [i, end] of loose.slice(0, -1).entries()) {
      nodes.push({ id: `s${i + 1}`, op: 'add', args: [output, end] });
      output = `s${i + 1}`;
    }
  return { inputs, nodes, outputs: [output], selections: new Map() };
}
