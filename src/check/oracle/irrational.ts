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
  Undecided,
  underivedReal,
  type Watch,
} from '../../fields/index.ts';
import { partsOverReals } from '../../fields/over/real.ts';
import type { Vector } from '../../linear/index.ts';
import { beyondFormats, preciseField } from '../../numbers/floating/enclosure.ts';
import { Failure, type Rational, type Real } from '../../numbers/index.ts';
import {
  backward,
  type EvaluationFailure,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import { isSharp, type Known, knownOver, middle, tellerOf, Vectors } from './known.ts';

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
  /** What work with these comes to, within what a set may cost. */
  within<T>(work: () => T): T | Undecided;
}

const TOO_SMALL = new Failure('undecided', 'a number is too small to be told');

/** Leading bits: the second try is for what cancels. */
const PRECISIONS: readonly number[] = [160, 640];
export interface HowIrrational {
  /** Steps for each set: of enumeration, and of computing with the numbers. */
  readonly budget: number;
  readonly watch?: Watch | undefined;
  /** Whether numbers that are rational have to be seen to be. */
  readonly closed: boolean;
}

/** What is known; or why the program has no value there, or none that is told. */
export function irrationalAt(
  line: StraightLine,
  at: readonly Rational[],
  how: HowIrrational,
): Irrational | EvaluationFailure {
  for (const precision of how.closed ? [] : PRECISIONS) {
    const found = untied(line, at, how, precision);
    if (found === 'undecided') break;
    if (found !== 'blurred') return found;
  }
  return byReals(line, at, how);
}

/** By enclosures, where they show that no node is tied; `blurred`: more bits may help. */
function untied(
  line: StraightLine,
  at: readonly Rational[],
  how: HowIrrational,
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
  const slopes = backward(field, line, d).flat().map(middle);
  const known = knownOver(field, evaluation, middle)!;
  const values = known.evaluation.values.map((near, slot) => ({ near, off: known.off[slot]! }));
  if (![...values, ...slopes].every(isSharp) && precision !== PRECISIONS.at(-1)) return 'blurred';
  const vectors = new Vectors();
  const gradients = [vectors.keep(slopes)];
  const work = partsOverReals(how);
  let reals: RealUnderived | EvaluationFailure | undefined;
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
      reals ??= told(
        work.within(() => underivedReal(line, at, { ...how, work })),
        undecidedAt(line),
      );
      return reals;
    },
    within: part => work.within(part),
  };
}

/** By exp-log reals, which tell ties: each set when it is asked for. */
function byReals(
  line: StraightLine,
  at: readonly Rational[],
  how: HowIrrational,
): Irrational | EvaluationFailure {
  const work = partsOverReals(how);
  const failed = undecidedAt(line);
  const reals = told(
    work.within(() => underivedReal(line, at, { ...how, work })),
    failed,
  );
  if (isEvaluationFailure(reals)) return reals;
  const { field, underived } = reals;
  const { evaluation } = underived;
  const tell = tellerOf(field);
  const begun = told(
    work.within(() => {
      const pieces = activePieces(field, line, evaluation);
      return isEvaluationFailure(pieces) ? pieces : { pieces, known: knownOver(field, evaluation, tell) };
    }),
    failed,
  );
  if (isEvaluationFailure(begun)) return begun;
  const { pieces, known } = begun;
  if (known === undefined) return failed(TOO_SMALL.why);
  const vectors = new Vectors();
  const near = (list: readonly (readonly Real[])[]): Vector[] =>
    list.flatMap(vector => {
      const entries = vector.map(tell);
      return entries.every(one => one !== undefined) ? [vectors.keep(entries)] : [];
    });
  const once = <V>(find: () => V, open: (why: string) => V): (() => V) => {
    let found: { readonly value: V } | undefined;
    return () => {
      found ??= { value: told(work.within(find), open) };
      return found.value;
    };
  };
  const set = (which: 'nodewise' | 'active'): (() => GradientSet<Rational>) =>
    once(
      () => {
        const found = underived[which];
        const gradients = near(found.gradients);
        if (found.status === 'exact' && gradients.length === found.gradients.length)
          return { status: 'exact', count: found.count, gradients };
        return { status: 'undecided', why: found.status === 'exact' ? TOO_SMALL.why : found.why, gradients };
      },
      why => ({ status: 'undecided', why, gradients: [] }),
    );
  const regular = once<Regularity>(
    () => {
      const { along, ...found } = underived.regular;
      return { ...found, ...(along && { along: [along] }), complete: found.verdict === 'yes' };
    },
    why => ({ verdict: 'undecided', why, complete: false }),
  );
  const derived = once(
    () => !isEvaluationFailure(selectionGradients(field, line, evaluation)),
    () => false,
  );
  const clarke = once(
    () => {
      const found = underived.clarke;
      const [inner, outer] = [near(found.gradients), near(found.outer)];
      const all = inner.length === found.gradients.length && outer.length === found.outer.length;
      return clarkeOf(all ? found.status : 'undecided', inner, outer, found.why);
    },
    why => clarkeOf('undecided', [], [], why),
  );
  const [nodewise, active] = [set('nodewise'), set('active')];
  // In one order, whichever is asked for: signs that are known make what comes after them cheaper.
  const looked = [regular, nodewise, clarke];
  const after = <V>(count: number, find: () => V): V => {
    for (const before of looked.slice(0, count)) before();
    return find();
  };
  return {
    known,
    pieces,
    get regular() {
      return regular();
    },
    get derived() {
      return derived();
    },
    get nodewise() {
      return after(1, nodewise);
    },
    get active() {
      return after(3, active);
    },
    get clarke() {
      return after(2, clarke);
    },
    off: vectors.off,
    reals,
    within: part => work.within(part),
  };
}

/** What was found; or what is said where the work came to its end. */
const told = <V, O>(found: V | Undecided, open: (why: string) => O): V | O =>
  found instanceof Undecided ? open(found.message) : found;

const undecidedAt =
  (line: StraightLine) =>
  (why: string): EvaluationFailure => ({
    failure: new Failure('undecided', why),
    node: line.steps.at(-1)!.id,
  });

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
