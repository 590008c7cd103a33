/**
 * Ties that matter. A tie is harmless where no choice of its pieces changes the gradient of the program, whatever is
 * chosen elsewhere: its active pieces have one gradient (a max over dead relus), or nothing that it passes on reaches an
 * output (behind a factor 0, or where it cancels). Both are seen along the program, without an enumeration: by which slots have
 * gradient 0, and which have adjoint 0, under every choice. What is left is live.
 */
import { add, isFailure, type OrderedField, type Rational, ZERO } from '../../numbers/index.ts';
import {
  type Evaluation,
  type LocalDerivatives,
  pieceDerivatives,
  type StraightLine,
} from '../../programs/index.ts';
import type { Watch } from '../budget.ts';
import { adjointRanges, isNothing, type Partials, type Spread, spreadOf } from './adjoints.ts';

/** A tie of more pieces is taken for live without a look at them. */
const MAX_PIECES = 1_000;

/**
 * The numbers of the steps whose choice may change the gradient. `active`: the active pieces of each step. All others may
 * take any of their active pieces, all at once, and D_P(x) is the same. `look`: called now and then; ends the work where it throws.
 */
export function liveTies<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  active: readonly (readonly number[])[],
  look: Watch = () => {},
): ReadonlySet<number> {
  const known = found.get(active) ?? new Map<readonly number[], ReadonlySet<number>>();
  found.set(active, known);
  const live = known.get(program.outputs) ?? liveAmong(field, program, evaluation, active, look);
  known.set(program.outputs, live);
  return live;
}

/** By the active pieces, which are of one program at one point, and by its outputs: D_P and Clarke's set ask for the same. */
const found = new WeakMap<object, Map<readonly number[], ReadonlySet<number>>>();

function liveAmong<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  active: readonly (readonly number[])[],
  look: Watch,
): ReadonlySet<number> {
  const live = new Set(active.flatMap((pieces, k) => (pieces.length > 1 ? [k] : [])));
  if (live.size === 0) return live;
  look();
  const marks = new Marks(field, program, evaluation, active, look);
  for (let size = -1; size !== live.size && live.size > 0; ) {
    size = live.size;
    look();
    const still = marks.still(live);
    const heard = marks.heard(live);
    look();
    // What nothing listens to needs no numbers to be seen.
    if (![...live].some(k => marks.isHarmless(k, still, heard))) marks.hush(live, heard);
    for (const k of live) if (marks.isHarmless(k, still, heard)) live.delete(k);
  }
  return live;
}

class Marks<T> {
  readonly #field: OrderedField<T>;
  readonly #program: StraightLine;
  readonly #evaluation: Evaluation<T>;
  /** By step and active piece; undefined where a derivative is not known. */
  readonly #options: readonly (readonly LocalDerivatives<T>[] | undefined)[];
  readonly #own: readonly number[];
  readonly #look: Watch;

  constructor(
    field: OrderedField<T>,
    program: StraightLine,
    evaluation: Evaluation<T>,
    active: readonly (readonly number[])[],
    look: Watch,
  ) {
    this.#look = look;
    this.#field = field;
    this.#program = program;
    this.#evaluation = evaluation;
    this.#own = active.map((pieces, k) => Math.max(0, pieces.indexOf(evaluation.pieces[k]!)));
    this.#options = active.map((pieces, k) =>
      pieces.length > MAX_PIECES ? undefined : this.#derive(k, pieces),
    );
  }

  #derive(k: number, pieces: readonly number[]): readonly LocalDerivatives<T>[] | undefined {
    const step = this.#program.steps[k]!;
    const at = step.args.map(slot => this.#evaluation.values[slot]!);
    const rows: LocalDerivatives<T>[] = [];
    for (const piece of pieces) {
      const d = pieceDerivatives(this.#field, step, at, piece);
      if (isFailure(d)) return undefined;
      rows.push(d);
    }
    return rows;
  }

  /** What step k may do: its active pieces while its tie is live, else its own. */
  #choices(k: number, live: ReadonlySet<number>): readonly LocalDerivatives<T>[] | undefined {
    const options = this.#options[k];
    return options === undefined || live.has(k) ? options : [options[this.#own[k]!]!];
  }

  /** Slots whose gradient is 0 under every choice. */
  still(live: ReadonlySet<number>): readonly boolean[] {
    const still: boolean[] = [];
    for (const [k, { args, out, g }] of this.#program.steps.entries()) {
      const choices = this.#choices(k, live);
      for (let output = 0; output < g.outputs; output++)
        still[out + output] =
          choices?.every(d =>
            d[output]!.every(({ argument, value }) => still[args[argument]!] || this.#isZero(value)),
          ) ?? false;
    }
    return still;
  }

  /** Slots whose adjoint may be other than 0 under some choice. */
  heard(live: ReadonlySet<number>): boolean[] {
    const heard: boolean[] = [];
    for (const slot of this.#program.outputs) heard[slot] = true;
    for (let k = this.#program.steps.length - 1; k >= 0; k--) {
      const { args, out, g } = this.#program.steps[k]!;
      const choices = this.#choices(k, live);
      for (let output = 0; output < g.outputs; output++) {
        if (!heard[out + output]) continue;
        if (choices === undefined) for (const slot of args) heard[slot] = true;
        for (const d of choices ?? [])
          for (const { argument, value } of d[output]!)
            if (!this.#isZero(value)) heard[args[argument]!] = true;
      }
    }
    return heard;
  }

  /** Takes back what cancels on its way to every output; of inputs nobody asks. */
  hush(live: ReadonlySet<number>, heard: boolean[]): void {
    const known = new Map<number, ReturnType<Partials>>();
    const partials: Partials = k => {
      if (!known.has(k)) known.set(k, this.#partials(k, live));
      return known.get(k);
    };
    // Of one output after the other: a chain of ties asks of each of its slots.
    let quiet = [...heard.keys()].filter(slot => heard[slot] && slot >= this.#program.p);
    for (const output of new Set(this.#program.outputs)) {
      if (quiet.length === 0) return;
      this.#look();
      const ranges = adjointRanges(this.#program, output, partials);
      quiet = quiet.filter(slot => ranges[slot] !== undefined && isNothing(ranges[slot]));
    }
    for (const slot of quiet) heard[slot] = false;
  }

  /** What step k may do, by output and slot, without the inputs; undefined where that is not known, or not rational. */
  #partials(k: number, live: ReadonlySet<number>): readonly ReadonlyMap<number, Spread>[] | undefined {
    const choices = this.#choices(k, live);
    if (choices === undefined) return undefined;
    const { args, g } = this.#program.steps[k]!;
    const rows: ReadonlyMap<number, Spread>[] = [];
    for (let output = 0; output < g.outputs; output++) {
      const bySlot = new Map<number, Rational[]>();
      for (const [i, d] of choices.entries())
        for (const { argument, value } of d[output]!) {
          const known = this.#field.rational?.(value);
          if (known === undefined) return undefined;
          const slot = args[argument]!;
          if (slot < this.#program.p) continue;
          const values = bySlot.get(slot) ?? choices.map(() => ZERO);
          bySlot.set(slot, values);
          values[i] = add(values[i]!, known);
        }
      rows.push(new Map([...bySlot].map(([slot, values]) => [slot, spreadOf(values)])));
    }
    return rows;
  }

  /** Whether all pieces of a tied step pass on the same gradient, as far as anything listens. */
  isHarmless(k: number, still: readonly boolean[], heard: readonly boolean[]): boolean {
    const options = this.#options[k];
    const { out, g } = this.#program.steps[k]!;
    const outputs = Array.from({ length: g.outputs }, (_, output) => output).filter(
      output => heard[out + output],
    );
    if (outputs.length === 0) return options !== undefined;
    if (options === undefined) return false;
    return outputs.every(output => {
      const first = this.#row(k, options[0]!, output, still);
      return options.every(d => this.#row(k, d, output, still) === first);
    });
  }

  /** A row of partial derivatives by slot, as a key; slots that do not move are left out. */
  #row(k: number, d: LocalDerivatives<T>, output: number, still: readonly boolean[]): string {
    const { args } = this.#program.steps[k]!;
    const bySlot = new Map<number, T>();
    for (const { argument, value } of d[output]!) {
      const slot = args[argument]!;
      if (still[slot]) continue;
      const sum = bySlot.get(slot);
      bySlot.set(slot, sum === undefined ? value : this.#field.add(sum, value));
    }
    return [...bySlot]
      .filter(([, value]) => !this.#isZero(value))
      .sort(([a], [b]) => a - b)
      .map(([slot, value]) => `${slot}:${this.#field.key(value)}`)
      .join(' ');
  }

  readonly #isZero = (value: T): boolean => this.#field.isZero(value) === 'yes';
}
