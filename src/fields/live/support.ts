/**
 * D_P(x) along a direction, without its gradients: what ⟨d, g⟩ is at least, by intervals over a program that is cut at its live ties. Each tie lies
 * between the least and the greatest of what its pieces give, whatever is chosen elsewhere.
 */
import {
  addVectors,
  dot,
  type Membership,
  membership,
  scaleVector,
  type Vector,
  zeroVector,
} from '../../linear/index.ts';
import {
  add,
  compare,
  rationalField as field,
  isFailure,
  mul,
  ONE,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import {
  type Evaluation,
  isEvaluationFailure,
  type LocalDerivatives,
  pieceDerivatives,
  type StraightLine,
} from '../../programs/index.ts';
import type { Atoms, Form } from '../active/atoms.ts';
import { activePieces } from '../active/certain.ts';
import { Budget, type Effort, Undecided } from '../budget.ts';
import { cutAt } from './cut.ts';
import { liveTies } from './live-ties.ts';

type Outside = Extract<Membership, { readonly inside: false }>;

/** Directions that are tried. */
const MAX_ROUNDS = 200;

/**
 * d with ⟨d, g⟩ ≥ 1 for all g ∈ D_P(x), of a program of one output, found by column generation: a direction that separates 0 from some gradients
 * asks for one of D_P(x) that it does not separate. Undefined where 0 ∈ D_P(x), where intervals are too wide (ties that are used more than
 * once), and where it costs too much.
 *
 * `avoidingZero(compile(parseProgramText('relu(relu(x)) + x')), …)` has the separator `[ONE]` at 0.
 */
export function avoidingZero(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  effort: number | Effort,
): Outside | undefined {
  if (program.outputs.length !== 1) return undefined;
  try {
    const budget = new Budget(effort);
    budget.look();
    const active = activePieces(field, program, evaluation);
    if (isEvaluationFailure(active)) return undefined;
    const live = liveTies(field, program, evaluation, active, () => budget.look());
    const support = new Support(program, evaluation, active, cutAt(field, program, evaluation, live, budget));
    const known: Vector[] = [support.gradient(() => 0)];
    for (let round = 0; round < MAX_ROUNDS; round++) {
      budget.spend(program.m + live.size * program.p);
      const found = membership(known, zeroVector(program.p));
      if (found.inside) return undefined;
      const { least, choice } = support.along(found.separator);
      if (sign(least) > 0) return { inside: false, separator: stretched(found.separator, least) };
      const gradient = support.gradient(choice);
      if (sign(dot(found.separator, gradient)) > 0) return undefined;
      known.push(gradient);
    }
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
  }
  return undefined;
}

/** A multiple, so that what is at least `least` > 0 along it is at least 1. */
const stretched = (d: Vector, least: Rational): Vector =>
  compare(least, ONE) >= 0 ? d : scaleVector(rational((least.d + least.n - 1n) / least.n), d);

/** By the number of an atom, the number of one of its options. */
type Choice = (atom: number) => number;

/** Between two numbers, with the options that reach them. */
interface Range {
  readonly lo: Rational;
  readonly hi: Rational;
  readonly low: number;
  readonly high: number;
}

/** Multiples of what atoms give. */
type Terms = ReadonlyMap<number, Rational>;

class Support {
  readonly #system: Atoms<Rational>;
  /** By atom and active piece, the index's own first. */
  readonly #options: readonly (readonly LocalDerivatives<Rational>[])[];

  /** Throws Undecided where a derivative is. */
  constructor(
    program: StraightLine,
    evaluation: Evaluation<Rational>,
    active: readonly (readonly number[])[],
    system: Atoms<Rational>,
  ) {
    this.#system = system;
    const numbers = new Map(program.steps.map((step, k) => [step, k]));
    this.#options = system.atoms.map(({ step }) => {
      const k = numbers.get(step)!;
      const own = evaluation.pieces[k]!;
      const at = step.args.map(slot => evaluation.values[slot]!);
      return [own, ...active[k]!.filter(piece => piece !== own)].map(piece => {
        const d = pieceDerivatives(field, step, at, piece);
        if (isFailure(d)) throw new Undecided(`the derivative of ${step.id}: ${d.why}`);
        return d;
      });
    });
  }

  /** What ⟨d, g⟩ is at least, and the choice that makes it so where no tie is used twice. */
  along(d: Vector): { readonly least: Rational; readonly choice: Choice } {
    const ranges: Range[] = [];
    for (const [k, { args, outputs }] of this.#system.atoms.entries()) {
      const forms = args.map(form => ({ constant: dot(form.gradient, d), terms: form.terms }));
      for (const [i, output] of outputs.entries()) {
        const spans = this.#options[k]!.map(rows => rangeOf(combined(rows[i]!, forms), ranges));
        const low = spans.reduce((best, span, o) => (compare(span.lo, spans[best]!.lo) < 0 ? o : best), 0);
        const high = spans.reduce((best, span, o) => (compare(span.hi, spans[best]!.hi) > 0 ? o : best), 0);
        ranges[output] = { lo: spans[low]!.lo, hi: spans[high]!.hi, low, high };
      }
    }
    const { gradient, terms } = this.#system.outputs[0]!;
    const { lo } = rangeOf({ constant: dot(gradient, d), terms }, ranges);
    return { least: lo, choice: this.#choiceOf(terms, ranges) };
  }

  /** Options followed back from the output: of a tie that is asked for both ends, those of the first. */
  #choiceOf(output: Terms, ranges: readonly Range[]): Choice {
    const { atoms } = this.#system;
    const chosen = atoms.map(() => 0);
    const wanted = new Map<number, boolean>();
    const ask = (terms: Terms, low: boolean): void => {
      for (const [number, coefficient] of terms)
        if (!wanted.has(number)) wanted.set(number, sign(coefficient) > 0 ? low : !low);
    };
    ask(output, true);
    for (let k = atoms.length - 1; k >= 0; k--) {
      const { args, outputs } = atoms[k]!;
      const first = outputs.findIndex(one => wanted.has(one));
      if (first < 0) continue;
      const low = wanted.get(outputs[first]!)!;
      const range = ranges[outputs[first]!]!;
      chosen[k] = low ? range.low : range.high;
      const row = this.#options[k]![chosen[k]!]![first]!;
      ask(
        combined(
          row,
          args.map(({ terms }) => ({ constant: ZERO, terms })),
        ).terms,
        low,
      );
    }
    return k => chosen[k]!;
  }

  /** The gradient of the output by a choice. */
  gradient(choice: Choice): Vector {
    const gradients: Vector[] = [];
    const of = ({ gradient, terms }: Form<Rational>): Vector =>
      [...terms].reduce(
        (sum, [number, factor]) => addVectors(sum, scaleVector(factor, gradients[number]!)),
        gradient,
      );
    for (const [k, { args, outputs }] of this.#system.atoms.entries()) {
      const rows = this.#options[k]![choice(k)]!;
      for (const [i, output] of outputs.entries())
        gradients[output] = rows[i]!.reduce(
          (sum: Vector, { argument, value }) => addVectors(sum, scaleVector(value, of(args[argument]!))),
          zeroVector(this.#system.dimension),
        );
    }
    return of(this.#system.outputs[0]!);
  }
}

/** A number, and multiples of what atoms give, which cancel where they do. */
interface Along {
  readonly constant: Rational;
  readonly terms: Terms;
}

function combined(row: LocalDerivatives<Rational>[number], forms: readonly Along[]): Along {
  let constant = ZERO;
  const terms = new Map<number, Rational>();
  for (const { argument, value } of row) {
    const form = forms[argument]!;
    constant = add(constant, mul(value, form.constant));
    for (const [number, factor] of form.terms)
      terms.set(number, add(terms.get(number) ?? ZERO, mul(value, factor)));
  }
  return { constant, terms };
}

function rangeOf({ constant, terms }: Along, ranges: readonly Range[]): Pick<Range, 'lo' | 'hi'> {
  let [lo, hi] = [constant, constant];
  for (const [number, factor] of terms) {
    const range = ranges[number]!;
    const [from, to] = [mul(factor, range.lo), mul(factor, range.hi)];
    lo = add(lo, sign(factor) < 0 ? to : from);
    hi = add(hi, sign(factor) < 0 ? from : to);
  }
  return { lo, hi };
}
