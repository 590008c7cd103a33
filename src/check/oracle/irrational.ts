/**
 * The exact side where values are not rational. Far from all ties enclosures show which pieces are taken; at ties exp-log reals do.
 * Sets are told by rational vectors that are near, with bounds on how far off they are.
 */
import {
  activePieces,
  type ClarkeSet,
  type GradientSet,
  openNode,
  type RealUnderived,
  type Regularity,
  underivedReal,
} from '../../fields/index.ts';
import type { Vector } from '../../linear/index.ts';
import { beyondFormats, preciseField } from '../../numbers/floating/enclosure.ts';
import { roundOut } from '../../numbers/floating/outward.ts';
import {
  compare,
  Failure,
  isZero,
  powerOfTwo,
  type Rational,
  type Real,
  type RealField,
  ZERO,
} from '../../numbers/index.ts';
import {
  backward,
  type EvaluationFailure,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import { exactlyNear, type Known, knownOver, middle, type Near } from './known.ts';

/** What is known where values are not rational. */
export interface Irrational {
  readonly known: Known;
  readonly pieces: readonly (readonly number[])[];
  readonly regular: Regularity;
  /** Whether the pieces that the index takes have derivatives. */
  readonly derived: boolean;
  readonly nodewise: GradientSet<Rational>;
  readonly active: GradientSet<Rational>;
  readonly clarke: ClarkeSet;
  /** How far a vector of these sets may be off, coordinate by coordinate. */
  off(vector: Vector): Vector;
  /** All in closed forms, for documents. */
  readonly reals: RealUnderived | EvaluationFailure;
}

const TOO_SMALL = new Failure('undecided', 'a number is too small to be told');

/** Leading bits: the second try is for what cancels. */
const PRECISIONS: readonly number[] = [160, 640];
/** So many of them have to be left. */
const LEFT = 100;

export interface HowIrrational {
  /** Steps of enumeration for each set. */
  readonly budget: number;
  /** Whether numbers that are rational have to be seen to be. */
  readonly closed: boolean;
}

/** What is known; or why the program has no value there, or none that is told. */
export function irrationalAt(
  line: StraightLine,
  at: readonly Rational[],
  { budget, closed }: HowIrrational,
): Irrational | EvaluationFailure {
  for (const precision of closed ? [] : PRECISIONS) {
    const found = untied(line, at, budget, precision);
    if (found === 'undecided') break;
    if (found !== 'blurred') return found;
  }
  return byReals(line, at, budget);
}

const isSharp = ({ near, off }: Near): boolean =>
  isZero(off) || (!isZero(near) && compare(off, near.abs().mul(powerOfTwo(-LEFT))) <= 0);

/** By enclosures, where they show that no node is tied; `blurred`: more bits may help. */
function untied(
  line: StraightLine,
  at: readonly Rational[],
  budget: number,
  precision: number,
): Irrational | EvaluationFailure | 'undecided' | 'blurred' {
  const field = preciseField(precision);
  const evaluation = evaluate(field, line, at.map(field.from));
  if (isEvaluationFailure(evaluation)) return evaluation.failure === beyondFormats ? evaluation : 'undecided';
  const pieces = activePieces(field, line, evaluation);
  if (isEvaluationFailure(pieces) || pieces.some(active => active.length > 1)) return 'undecided';
  if (openNode(field, line, evaluation) !== undefined) return 'undecided';
  const d = selectionGradients(field, line, evaluation);
  if (isEvaluationFailure(d)) return 'undecided';
  const told = backward(field, line, d).flat().map(middle);
  const known = knownOver(field, evaluation, middle)!;
  const values = known.evaluation.values.map((near, slot) => ({ near, off: known.off[slot]! }));
  if (![...values, ...told].every(isSharp) && precision !== PRECISIONS.at(-1)) return 'blurred';
  const vectors = new Vectors();
  const gradients = [vectors.keep(told)];
  let reals: Irrational['reals'] | undefined;
  return {
    known,
    pieces,
    regular: { verdict: 'yes', complete: true },
    derived: true,
    nodewise: { status: 'exact', count: 1n, gradients },
    active: { status: 'undecided', why: 'coincidences were not looked for', gradients },
    clarke: clarkeOf('exact', gradients),
    off: vectors.off,
    get reals() {
      reals ??= underivedReal(line, at, { budget });
      return reals;
    },
  };
}

/** By exp-log reals, which tell ties. */
function byReals(
  line: StraightLine,
  at: readonly Rational[],
  budget: number,
): Irrational | EvaluationFailure {
  const reals = underivedReal(line, at, { budget });
  if (isEvaluationFailure(reals)) return reals;
  const { field, underived } = reals;
  const evaluation = evaluate(field, line, at.map(field.from));
  if (isEvaluationFailure(evaluation)) return evaluation;
  const pieces = activePieces(field, line, evaluation);
  if (isEvaluationFailure(pieces)) return pieces;
  const tell = tellerOf(field);
  const known = knownOver(field, evaluation, tell);
  if (known === undefined) return { failure: TOO_SMALL, node: line.steps.at(-1)!.id };
  const vectors = new Vectors();
  const told = (list: readonly (readonly Real[])[]): Vector[] =>
    list.flatMap(vector => {
      const near = vector.map(tell);
      return near.every(one => one !== undefined) ? [vectors.keep(near)] : [];
    });
  const set = (found: GradientSet<Real>): GradientSet<Rational> => {
    const gradients = told(found.gradients);
    if (found.status === 'exact' && gradients.length === found.gradients.length)
      return { status: 'exact', count: found.count, gradients };
    return { status: 'undecided', why: found.status === 'exact' ? TOO_SMALL.why : found.why, gradients };
  };
  const { clarke, nodewise, active } = underived;
  const { along, ...regular } = underived.regular;
  const [inner, outer] = [told(clarke.gradients), told(clarke.outer)];
  const all = inner.length === clarke.gradients.length && outer.length === clarke.outer.length;
  return {
    known,
    pieces,
    regular: { ...regular, ...(along && { along: [along] }), complete: regular.verdict === 'yes' },
    derived: !isEvaluationFailure(selectionGradients(field, line, evaluation)),
    nodewise: set(nodewise),
    active: set(active),
    clarke: clarkeOf(all ? clarke.status : 'undecided', inner, outer, clarke.why),
    off: vectors.off,
    reals,
  };
}

const clarkeOf = (
  status: ClarkeSet['status'],
  gradients: readonly Vector[],
  outer: readonly Vector[] = gradients,
  why?: string,
): ClarkeSet => ({
  status,
  gradients,
  outer,
  directions: [],
  arcs: [],
  farkas: [],
  identities: [],
  ...(why !== undefined && { why }),
});

/** Rational vectors in the place of others, and how far they are off. */
class Vectors {
  readonly #off = new WeakMap<Vector, Vector>();

  keep(vector: readonly Near[]): Vector {
    const near = vector.map(one => one.near);
    this.#off.set(
      near,
      vector.map(one => one.off),
    );
    return near;
  }

  readonly off = (vector: Vector): Vector => this.#off.get(vector) ?? vector.map(() => ZERO);
}

/** How many bits behind the point a small number may need. */
const MOST_BITS = 1 << 15;

/** Rational numbers next to reals, the same for the same; undefined where a number is too small for that. */
function tellerOf(field: RealField): (value: Real) => Near | undefined {
  const told = new Map<string, Near | undefined>();
  return value => {
    const key = field.key(value);
    if (!told.has(key)) told.set(key, nearReal(field, value));
    return told.get(key);
  };
}

function nearReal(field: RealField, value: Real): Near | undefined {
  const exact = field.rational!(value);
  if (exact) return exactlyNear(exact);
  for (let bits = LEFT + 32; bits <= MOST_BITS; bits *= 2) {
    const ends = field.enclosure(value, bits);
    if (ends === undefined) return undefined;
    const near = middle(ends);
    if (isSharp(near)) return shortened(near);
  }
  return undefined;
}

/** With few bits. */
function shortened({ near, off }: Near): Near {
  const short = roundOut(near, 1, LEFT + 32);
  return { near: short, off: off.add(short.sub(near).abs()) };
}
