/**
 * The part of a program that depends on which pieces are taken, at a fixed point: its nonsmooth nodes, and the smooth
 * ones that are not linear in them, are atoms; everything else is an affine form in the atoms' outputs. A sum of
 * forty relus is then forty atoms that only meet in one form, whatever the order of its nodes.
 */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import type { Evaluation, LocalDerivatives, Step, StraightLine } from '../../programs/index.ts';
import { pieceDerivatives } from '../../programs/index.ts';
import { type Budget, Undecided } from '../budget.ts';
import { addScaled } from '../gradient-set.ts';

/** value + Σ coefficient·(atom output), and its gradient likewise: constant part and the same coefficients. */
export interface Form<T> {
  readonly value: T;
  readonly gradient: readonly T[];
  /** By the number of an atom's output. */
  readonly terms: ReadonlyMap<number, T>;
}

export interface Atom<T> {
  readonly step: Step;
  readonly args: readonly Form<T>[];
  /** Numbers of its outputs. */
  readonly outputs: readonly number[];
  /** Atoms that its arguments mention. */
  readonly uses: readonly number[];
  /** The values that its outputs really have at the point. */
  readonly values: readonly T[];
  /** Its pieces, where others say nothing near the point (atan2); left out: all. */
  readonly pieces?: readonly number[];
}

export interface Atoms<T> {
  readonly atoms: readonly Atom<T>[];
  readonly outputs: readonly Form<T>[];
  /** p. */
  readonly dimension: number;
}

/** Which pieces of a step are open: one piece fixes it, none given leaves all of them open. */
export interface Choices {
  /** The piece that step k certainly takes. */
  fixed(k: number): number | undefined;
}

/** More atoms than this are not enumerated: the recursion over them would be as deep. */
const MAX_ATOMS = 1_000;

/** Reduces a program at the point of an evaluation. Throws Undecided where a derivative is, or beyond the budget. */
export function reduceToAtoms<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  choices: Choices,
  budget: Budget,
): Atoms<T> {
  const p = program.p;
  const open = program.steps.reduce((count, _, k) => count + (choices.fixed(k) === undefined ? 1 : 0), 0);
  if (open > MAX_ATOMS) throw new Undecided(`${open} nodes with a choice, more than ${MAX_ATOMS}`);
  budget.keep(p, p);
  const zero: readonly T[] = Array.from({ length: p }, () => field.zero);
  const none: ReadonlyMap<number, T> = new Map();
  const forms: Form<T>[] = [];
  for (let k = 0; k < p; k++)
    forms.push({
      value: evaluation.values[k]!,
      gradient: zero.map((z, i) => (i === k ? field.one : z)),
      terms: none,
    });
  const atoms: Atom<T>[] = [];
  /** By number of an atom's output: the atom, and the output's true value. */
  const owner: { readonly atom: number; readonly value: T }[] = [];

  const linear = (step: Step, args: readonly Form<T>[], d: LocalDerivatives<T>): void => {
    for (const [k, row] of d.entries()) {
      const gradient = [...zero];
      const terms = new Map<number, T>();
      let value: T = evaluation.values[step.out + k]!;
      for (const { argument, value: partial } of row) {
        const form = args[argument]!;
        budget.spend((p + form.terms.size) * 0.1);
        addScaled(field, gradient, partial, form.gradient);
        for (const [output, inner] of form.terms) {
          const term = field.mul(inner, partial);
          const sum = terms.get(output);
          terms.set(output, sum === undefined ? term : field.add(sum, term));
          value = field.sub(value, field.mul(term, owner[output]!.value));
        }
      }
      forms[step.out + k] = { value, gradient, terms };
    }
  };

  const activeThere = ({ g, args }: Step): readonly number[] | undefined => {
    if (!g.local) return undefined;
    const pieces = g.active(
      field,
      args.map(slot => evaluation.values[slot]!),
    );
    return isFailure(pieces) ? undefined : pieces;
  };

  const atom = (step: Step, args: readonly Form<T>[], piece: number | undefined): void => {
    const outputs = Array.from({ length: step.g.outputs }, (_, k) => owner.length + k);
    const uses = [
      ...new Set(args.flatMap(form => [...form.terms.keys()].map(output => owner[output]!.atom))),
    ];
    const values = outputs.map((_, k) => evaluation.values[step.out + k]!);
    for (const [k, output] of outputs.entries()) {
      forms[step.out + k] = { value: field.zero, gradient: zero, terms: new Map([[output, field.one]]) };
      owner[output] = { atom: atoms.length, value: values[k]! };
    }
    const one = { step, args, outputs, uses, values };
    const near = piece === undefined ? activeThere(step) : [piece];
    atoms.push(step.g.local && near ? { ...one, pieces: near } : one);
    if (atoms.length > MAX_ATOMS) throw new Undecided(`more than ${MAX_ATOMS} nodes with a choice`);
  };

  for (const [k, step] of program.steps.entries()) {
    const args = step.args.map(slot => forms[slot]!);
    const piece = choices.fixed(k);
    const isLinear = (): boolean =>
      args.every(form => form.terms.size === 0) ||
      step.g.piece(piece!).outputs.every(output => output.affine);
    if (piece === undefined || !isLinear()) {
      atom(step, args, piece);
      continue;
    }
    const at = step.args.map(slot => evaluation.values[slot]!);
    const d = pieceDerivatives(field, step, at, piece);
    if (isFailure(d)) throw new Undecided(`the derivative of ${step.id}: ${d.why}`);
    linear(step, args, d);
  }
  return { atoms, outputs: program.outputs.map(slot => forms[slot]!), dimension: p };
}
