/**
 * The program sweep: random programs made of the target's operations, at points full of ties. Genomes are drawn by
 * fast-check, so that a seed reproduces them. Each is read as a program gene by gene: one whose value does not exist, or
 * is too large to say anything about corners, is passed over.
 */
import fc from 'fast-check';
import { type Rational, rational } from '../../numbers/index.ts';
import { isEvaluationFailure, type ProgramNode } from '../../programs/index.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import { oddNumbers } from './magnitudes.ts';
import { NAMES, sumOfEnds } from './op-program.ts';
import { enclosedValues, type Limits, rationalValues, type Values } from './values.ts';
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

/**
 * Most programs are small, at points full of ties; some are large, with few ties; some at numbers that are not dyadic. Beside them stand
 * those with exp, log and their kin.
 */
type Kind = 'tied' | 'large' | 'odd' | 'smooth';

const LIMITS: Readonly<Record<Kind, Limits>> = {
  tied: { value: rational(1_000_000), denominator: 1n << 60n, choices: 1_000, arguments: 4 },
  large: { value: rational(10_000), denominator: 1n << 12n, choices: 16, arguments: 8 },
  odd: { value: rational(1_000_000), denominator: 1n << 200n, choices: 16, arguments: 4 },
  smooth: { value: rational(1_000), denominator: 1n << 60n, choices: 16, arguments: 3 },
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

const transcendental = genomes('smooth', { min: 1, max: 3 }, { minLength: 2, maxLength: 6 });

const q = (n: number, d = 1): Rational => rational(n, d);
/** Few values, so that coordinates meet each other, thresholds and constants. */
const COORDINATES = [q(0), q(0), q(1), q(1), q(-1), q(2), q(1, 2), q(-2), q(3)];
const CONSTANTS = [q(0), q(1), q(-1), q(2), q(1, 2)];

/** So many genomes are drawn at once. */
const DRAWN = 500;
/** After so many draws without a single case there is none. */
const BARREN = 8;

/** Of so many cases one has exp, log or their kin in it: what is exact about it takes longer. */
const SHARE = 4;

/** Of rational numbers, or with exp, log and their kin. */
export type DrawnKind = 'rational' | 'smooth';

/**
 * `count` cases from a seed; made as they are asked for, so that a million of them takes no memory. A larger count begins
 * with the same cases.
 */
export function* generateCases(vocabulary: Vocabulary, seed: number, count: number): Generator<Case> {
  for (const [one] of drawnCases(vocabulary, seed, count, () => 'given')) yield one;
}

/** Of a case that is next: whether it is given, only made, as those of its kind behind it come after it, or nothing of its kind is ever given. */
type Wanted = 'given' | 'made' | 'none';

/** The same, each with its place among all. `both`: whether there are of either kind. */
export function* drawnCases(
  vocabulary: Vocabulary,
  seed: number,
  count: number,
  wanted: (kind: DrawnKind, both: boolean) => Wanted,
): Generator<readonly [one: Case, place: number]> {
  const rational = new Draws('rational', drawn(genome, vocabulary.draws, vocabulary, seed));
  const smooth = new Draws('smooth', drawn(transcendental, vocabulary.transcendental, vocabulary, seed));
  for (let place = 0; place < count; place++) {
    const [first, second] = place % SHARE === SHARE - 1 ? [smooth, rational] : [rational, smooth];
    const next = first.isEmpty ? second : first;
    if (next.isEmpty) return;
    const how = wanted(next.kind, !first.isEmpty && !second.isEmpty);
    if (how === 'none') continue;
    const one = next.take();
    if (how === 'given') yield [one, place];
  }
}

/** The cases of one kind: none, or without end. */
class Draws {
  readonly kind: DrawnKind;
  readonly #source: Generator<Case>;
  #first: IteratorResult<Case> | undefined;
  #begun = false;

  constructor(kind: DrawnKind, source: Generator<Case>) {
    this.kind = kind;
    this.#source = source;
  }

  get isEmpty(): boolean {
    this.#first ??= this.#source.next();
    return this.#first.done === true;
  }

  /** The next one; there has to be a first. */
  take(): Case {
    const next = this.#begun ? this.#source.next() : this.#first!;
    this.#begun = true;
    return next.value;
  }
}

/** Cases of one arbitrary; those that begin do not end. */
function* drawn(
  from: fc.Arbitrary<Genome>,
  draws: Vocabulary['draws'],
  vocabulary: Vocabulary,
  seed: number,
): Generator<Case> {
  if (draws.length === 0) return;
  let begun = false;
  for (let round = 0; begun || round < BARREN; round++)
    for (const one of fc.sample(from, { seed: (seed + round * 7919) | 0, numRuns: DRAWN })) {
      const limits = LIMITS[one.kind];
      const found =
        one.kind === 'smooth'
          ? new Reader(one, vocabulary, draws, enclosedValues(limits)).read()
          : new Reader(one, vocabulary, draws, rationalValues(limits)).read();
      if (found === undefined) continue;
      begun = true;
      yield found;
    }
}

/** Reads one genome, with values in numbers of its kind. */
class Reader<T> {
  readonly #genome: Genome;
  readonly #vocabulary: Vocabulary;
  readonly #draws: Vocabulary['draws'];
  readonly #numbers: Values<T>;
  readonly #at: readonly Rational[];
  readonly #nodes: ProgramNode[] = [];
  /** What may be an argument, the latest last. */
  readonly #names: string[];
  readonly #values = new Map<string, T>();
  readonly #unused = new Set<string>();
  /** Two values that are equal, and no rational number. */
  #twins: readonly string[] = [];
  #choices = 1;
  readonly #limits: Limits;

  constructor(drawn: Genome, vocabulary: Vocabulary, draws: Vocabulary['draws'], numbers: Values<T>) {
    this.#genome = drawn;
    this.#draws = draws;
    this.#numbers = numbers;
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
    for (const [i, name] of this.#names.entries()) this.#values.set(name, numbers.from(this.#at[i]!));
  }

  /** Undefined where no gene gives a value. */
  read(): Case | undefined {
    const inputs = [...this.#names];
    for (const [i, drawn] of this.#genome.genes.entries()) this.#express(drawn, `n${i + 1}`);
    if (this.#unused.size === 0) return undefined;
    const program = sumOfEnds(inputs, this.#nodes, [...this.#unused], this.#vocabulary.hasAdd);
    const subject: Case = { program, at: this.#at };
    return this.#isBounded(subject) ? subject : undefined;
  }

  /** Where much rounds there must be a bound for it, or nothing could be said. */
  #isBounded(subject: Case): boolean {
    const { machine } = this.#vocabulary;
    if (this.#genome.kind === 'smooth' && !subject.program.nodes.some(({ op }) => this.#isSmooth(op)))
      return false;
    if (this.#genome.kind === 'tied' || machine === undefined) return true;
    const oracle = Oracle.of(subject);
    if (isEvaluationFailure(oracle) || oracle.radius(machine) === undefined) return false;
    return this.#genome.kind !== 'smooth' || oracle.regular.verdict === 'yes';
  }

  /** One node, and where it has several outputs one of them. */
  #express(drawn: Gene, id: string): void {
    const draws = this.#draws;
    const kind = draws[drawn.form % draws.length]!;
    const forms = kind[drawn.op % kind.length]!.filter(({ g }) => g.arity <= this.#limits.arguments);
    const form = forms[(drawn.form >> 3) % forms.length];
    if (form === undefined) return;
    const args = Array.from({ length: form.g.arity }, (_, k) => this.#argument(drawn.args[k % 4]! + k));
    const corner = drawn.args[3]! % 2 === 0;
    if (form.kind === 'transcendental' && corner) {
      this.#addTwins(form, args, id);
      return;
    }
    // Equal values meet where they are compared, or their difference is looked at.
    const meet = form.g.arity > 1 && corner && (form.kind === 'selection' || form.kind === 'linear');
    const [first, second, ...more] = args;
    const met = meet ? [this.#twins[0] ?? first!, this.#twins[1] ?? second!, ...more] : args;
    this.#add(form, met, id, (drawn.form >> 4) % form.g.outputs);
  }

  /** The same of another argument of the same value as well, so that values are tied which are no rational numbers. */
  #addTwins(form: OperationForm, args: readonly string[], id: string): void {
    const [arg, ...more] = args;
    const own = this.#values.get(arg!)!;
    const other = this.#names.find(
      name => name !== arg && this.#numbers.isEqual(this.#values.get(name)!, own),
    );
    const twin = `${id}t`;
    if (other !== undefined) this.#add(form, [other, ...more], twin, 0);
    this.#add(form, args, id, 0);
    if (this.#values.has(twin) && this.#values.has(id)) this.#twins = [id, twin];
  }

  #add(form: OperationForm, args: readonly string[], id: string, output: number): void {
    const at = args.map(name => this.#values.get(name)!);
    const step = this.#numbers.of(form.g, at);
    if (step === undefined || this.#choices * step.active > this.#limits.choices) return;
    this.#choices *= step.active;
    this.#nodes.push({ ...form.node, id, args });
    for (const arg of args) this.#unused.delete(arg);
    const name = form.op.vector ? `${id}k` : id;
    if (form.op.vector)
      this.#nodes.push({ id: name, op: 'component', args: [id], parameters: { k: output + 1 } });
    this.#names.push(name);
    this.#values.set(name, step.values[output]!);
    this.#unused.add(name);
  }

  #isSmooth(op: string): boolean {
    return this.#vocabulary.transcendental.some(kind =>
      kind.some(([first]) => first!.kind === 'transcendental' && first!.op.name === op),
    );
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
      this.#values.set(id, this.#numbers.from(value));
    }
    return id;
  }
}
