/**
 * A program near a point as far as its gradient there goes: its ties, which are asked of functions that are piecewise affine, each a maximum or a
 * minimum where that is seen, else cells.
 */
import type { Degree } from '../../expressions/index.ts';
import { highest } from '../../expressions/index.ts';
import { addVectors, scaleVector, type Vector, zeroVector } from '../../linear/index.ts';
import {
  compare,
  rationalField as field,
  isFailure,
  isZero,
  type Rational,
  ZERO,
} from '../../numbers/index.ts';
import {
  type Evaluation,
  isEvaluationFailure,
  pieceDerivatives,
  type StraightLine,
} from '../../programs/index.ts';
import type { VanishingGuard } from '../../selections/basic-function.ts';
import type { Atom } from '../active/atoms.ts';
import { activePieces } from '../active/certain.ts';
import type { Budget } from '../budget.ts';
import { vectorKey } from '../gradient-set.ts';
import { cutAt, expectFewTies } from '../live/cut.ts';
import { liveTies } from '../live/live-ties.ts';

/** A gradient, and multiples of those that ties have. */
export interface LinearSum {
  readonly gradient: Vector;
  /** By the number of an output of a tie. */
  readonly terms: ReadonlyMap<number, Rational>;
}

/** The largest of some functions (`sign` 1), or the least (−1). */
export interface Extreme {
  readonly kind: 'extreme';
  readonly sign: 1 | -1;
  readonly of: readonly LinearSum[];
  readonly outputs: readonly number[];
}

/** One of several cells holds the point. */
export interface Switch {
  readonly kind: 'switch';
  readonly cells: readonly {
    readonly gives: readonly LinearSum[];
    readonly guards: readonly { readonly sum: LinearSum; readonly relation: VanishingGuard['relation'] }[];
  }[];
  readonly outputs: readonly number[];
}

export interface TieSystem {
  /** Each comes after those that it mentions. */
  readonly ties: readonly (Extreme | Switch)[];
  readonly outputs: readonly LinearSum[];
  readonly dimension: number;
}

/**
 * Undefined where some guard is not seen to be affine in each cell of those before it, or a derivative is not known; and where there are
 * fewer than `many` tuples of cells, or one tie alone.
 */
export function tieSystem(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  budget: Budget,
  many = 0,
): TieSystem | undefined {
  const active = activePieces(field, program, evaluation);
  if (isEvaluationFailure(active)) return undefined;
  const ties = tiesThatMatter(program, evaluation, active, budget);
  if (many > 0 && !hasTuples(program, evaluation, ties, many)) return undefined;
  const degrees = degreesOf(program, active);
  const cut = cutAt(field, program, evaluation, ties, budget);
  const found: (Extreme | Switch)[] = [];
  for (const atom of cut.atoms) {
    const at = atom.step.args.map(slot => evaluation.values[slot]!);
    const cells = atom.step.g.cells(field, at);
    if (isFailure(cells)) return undefined;
    const inner = atom.step.args.map(slot => degrees[slot]!);
    const isCurved = cells.some(({ guards }) =>
      guards.some(({ function: h }) => h.degree(inner) === 'other'),
    );
    if (isCurved) return undefined;
    const read: Switch['cells'][number][] = [];
    for (const { piece, guards } of cells) {
      const d = pieceDerivatives(field, atom.step, at, piece);
      if (isFailure(d)) return undefined;
      const asked = guards.map(({ function: h, relation }) => {
        const gradient = h.gradient(field, at);
        return isFailure(gradient) ? undefined : { sum: summed(gradient, atom, cut.dimension), relation };
      });
      if (asked.includes(undefined)) return undefined;
      const known = asked.filter(one => one !== undefined);
      read.push({ gives: d.map(row => summed(row, atom, cut.dimension)), guards: known });
    }
    const isAffine = cells.every(({ piece }) =>
      atom.step.g.piece(piece).outputs.every(output => output.affine !== undefined),
    );
    budget.spend(read.length ** 2);
    const { outputs } = atom;
    found.push((isAffine ? extremeOf(read, outputs) : undefined) ?? { kind: 'switch', cells: read, outputs });
  }
  return { ties: found, outputs: cut.outputs, dimension: cut.dimension };
}

/** Whether several ties have so many tuples of cells together. */
function hasTuples(
  { steps }: StraightLine,
  { values }: Evaluation<Rational>,
  ties: ReadonlySet<number>,
  many: number,
): boolean {
  if (ties.size < 2) return false;
  let tuples = 1;
  for (const k of ties) {
    const { g, args } = steps[k]!;
    const cells = g.cells(
      field,
      args.map(slot => values[slot]!),
    );
    if (isFailure(cells)) return false;
    tuples *= cells.length;
    if (tuples >= many) return true;
  }
  return false;
}

/** The ties that the outputs depend on, or what such ties are given. */
function tiesThatMatter(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  active: readonly (readonly number[])[],
  budget: Budget,
): ReadonlySet<number> {
  const look = () => budget.look();
  let found = liveTies(field, program, evaluation, active, look);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    // In the plane nothing recurs over ties that are not nested.
    if (program.p !== 2) expectFewTies(size);
    const given = [...found].flatMap(k => program.steps[k]!.args);
    const outputs = [...new Set([...program.outputs, ...given])];
    found = liveTies(field, { ...program, outputs }, evaluation, active, look);
  }
  return found;
}

/** By slot, whatever pieces are taken. */
function degreesOf(program: StraightLine, active: readonly (readonly number[])[]): readonly Degree[] {
  const degrees: Degree[] = new Array<Degree>(program.p).fill('affine');
  for (const [k, { args, out, g }] of program.steps.entries()) {
    const inner = args.map(slot => degrees[slot]!);
    for (let i = 0; i < g.outputs; i++)
      degrees[out + i] = highest(
        active[k]!.map(piece => {
          const degree = g.piece(piece).outputs[i]!.degree(inner);
          // Which of several numbers it is depends on the point.
          return active[k]!.length > 1 && degree === 'constant' ? 'affine' : degree;
        }),
      );
  }
  return degrees;
}

/** Σ value · argument. */
function summed(
  row: readonly { readonly argument: number; readonly value: Rational }[],
  { args }: Atom<Rational>,
  p: number,
): LinearSum {
  let gradient: Vector = zeroVector(p);
  const terms = new Map<number, Rational>();
  for (const { argument, value } of row) {
    const form = args[argument]!;
    gradient = addVectors(gradient, scaleVector(value, form.gradient));
    for (const [output, coefficient] of form.terms)
      terms.set(output, (terms.get(output) ?? ZERO).add(value.mul(coefficient)));
  }
  return { gradient, terms: new Map([...terms].filter(([, value]) => !isZero(value))) };
}

/** Of cells each of which says that what it gives is at least (at most) what all others give: the largest (least) of these. */
function extremeOf(cells: Switch['cells'], outputs: readonly number[]): Extreme | undefined {
  if (outputs.length !== 1) return undefined;
  const of = new Map(cells.map(({ gives: [one] }) => [sumKey(one!), one!]));
  for (const sign of [1, -1] as const) {
    const isSo = cells.every(({ gives: [own], guards }) => {
      const told = guards.filter(({ relation }) => relation !== '!=');
      const asked = new Set(told.map(({ sum }) => rayKey(sum)));
      return [...of.values()].every(other => {
        const gap = sign === 1 ? difference(own!, other) : difference(other, own!);
        return isNothing(gap) || asked.has(rayKey(gap));
      });
    });
    if (isSo) return { kind: 'extreme', sign, of: [...of.values()], outputs };
  }
  return undefined;
}

const isNothing = ({ gradient, terms }: LinearSum): boolean => terms.size === 0 && gradient.every(isZero);

function difference(a: LinearSum, b: LinearSum): LinearSum {
  const terms = new Map(a.terms);
  for (const [output, value] of b.terms) terms.set(output, (terms.get(output) ?? ZERO).sub(value));
  return {
    gradient: a.gradient.map((value, i) => value.sub(b.gradient[i]!)),
    terms: new Map([...terms].filter(([, value]) => !isZero(value))),
  };
}

const sumKey = ({ gradient, terms }: LinearSum): string => {
  const sorted = [...terms].sort(([a], [b]) => a - b);
  return `${vectorKey(field, gradient)}|${sorted.map(([output, value]) => `${output}:${field.key(value)}`).join(' ')}`;
};

/** The same for positive multiples. */
function rayKey(sum: LinearSum): string {
  const terms = [...sum.terms].sort(([a], [b]) => a - b);
  const first = sum.gradient.find(value => !isZero(value)) ?? terms[0]?.[1];
  if (first === undefined) return '';
  const size = compare(first, ZERO) < 0 ? first.neg() : first;
  const gradient = sum.gradient.map(value => value.div(size));
  return sumKey({ gradient, terms: new Map(terms.map(([output, value]) => [output, value.div(size)])) });
}
