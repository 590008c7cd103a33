/**
 * Is f continuous and locally Lipschitz near x? Only there do ∂ᶜf(x), D_f(x) and D_P(x) say anything of f. Elementary functions
 * are C¹ wherever they have a value, and library functions are regular wherever they have one, so that only the selections that
 * a program defines are looked at.
 */
import {
  isFailure,
  isZero,
  ONE,
  type Rational,
  rational,
  rationalField,
  type Verdict,
  ZERO,
} from '../../numbers/index.ts';
import {
  backward,
  type Evaluation,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import { tiedRoots } from '../balls/roots.ts';
import { Undecided, type Watch } from '../budget.ts';
import type { Arc } from '../cells/arcs/along.ts';
import { vectorKey } from '../gradient-set.ts';
import { attempted } from '../work.ts';
import { approach, approachRay, comparedAlong, type Growth, SIDES } from './arcs.ts';
import { sameArguments } from './arguments.ts';
import { agreesComposed, outputsAgree } from './composed.ts';
import { nodeRegularity } from './node.ts';
import { reachesOnePiece } from './reached.ts';

/** Whether a function is continuous and locally Lipschitz at a point (contract, section 2), and what shows it. */
export interface Regularity {
  readonly verdict: Verdict;
  /**
   * Whether near x every node is a continuous selection of pieces that are C¹ at its arguments, or a root whose ball is known.
   * Elsewhere f is no selection of pieces that have values at x, and its active pieces do not say what its gradients near x are.
   */
  readonly complete: boolean;
  /** The first node that is not seen to be regular at its arguments, and why. */
  readonly node?: string;
  readonly why?: string;
  /** Of `no`: an arc along which f does not come near to f(x) like t, or two on which it does not come together like they do. */
  readonly along?: readonly Arc[];
  /** Of a program of one input whose sides are known: the slopes of the outputs to the right, and to the left. */
  readonly slopes?: readonly (readonly Rational[])[];
}

const REGULAR: Regularity = { verdict: 'yes', complete: true };

/**
 * Regularity (contract, section 2) at the point of an evaluation. Costs nothing where the program defines no selections.
 *
 * `watch` is called now and then; where it ends the work regularity is undecided.
 *
 * `regularity(line, evaluation).verdict` is `'yes'`.
 */
export function regularity(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  watch?: Watch,
): Regularity {
  const found = attempted(() => looked(program, evaluation, watch));
  return found instanceof Undecided ? { verdict: 'undecided', complete: false, why: found.message } : found;
}

function looked(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  watch: Watch | undefined,
): Regularity {
  if (program.p === 0 || !program.steps.some(({ g }) => g.asked)) return REGULAR;
  let complete = true;
  let open: { readonly k: number; readonly why: string } | undefined;
  const roots = tiedRoots(program, evaluation);
  const same = sameArguments(program);
  for (const [k, step] of program.steps.entries()) {
    if (step.g.asked === undefined || roots.has(step)) continue;
    watch?.();
    const at = step.args.map(slot => evaluation.values[slot]!);
    const said = nodeRegularity(step, at, same(step));
    if (said.kind === 'open' && reachesOnePiece(program, evaluation, step)) continue;
    if (said.kind !== 'pieces' && agreesComposed(program, evaluation, step)) continue;
    if (said.kind !== 'pieces') complete = false;
    if (said.kind === 'open') open ??= { k, why: said.why };
  }
  if (complete) return REGULAR;
  const x = evaluation.values.slice(0, program.p);
  const values = program.outputs.map(slot => evaluation.values[slot]!);
  const about = open && { node: program.steps[open.k]!.id };
  if (program.p === 1) {
    const sides = SIDES.map(direction => approachRay(program, x, values, direction));
    const breaking = sides.filter(({ growth }) => growth.kind === 'breaks');
    const broken = breaking.find(({ arc }) => arc.length === 1) ?? breaking[0];
    const slopes = sides.flatMap(({ growth }) => (growth.kind === 'fine' ? [growth.slopes] : []));
    if (open && broken)
      return { verdict: 'no', complete, ...about, why: whyOf(broken.growth), along: [broken.arc] };
    if (slopes.length === 2)
      return { verdict: 'yes', complete, slopes: [slopes[0]!, slopes[1]!.map(slope => slope.neg())] };
  }
  if (open === undefined || outputsAgree(program, evaluation)) return { verdict: 'yes', complete };
  const found = program.p > 1 ? brokenAlong(program, evaluation, open.k, values, watch) : undefined;
  return found
    ? { verdict: 'no', complete, ...about, ...found }
    : { verdict: 'undecided', complete, ...about, why: open.why };
}

const whyOf = (growth: Growth): string => (growth.kind === 'fine' ? '' : growth.why);

/** Steps along all arcs that are tried. */
const MAX_STEPS = 40_000;

/** Arcs that show that f is not regular, if some are found. */
function brokenAlong(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  k: number,
  values: readonly Rational[],
  watch: Watch | undefined,
): Pick<Regularity, 'why' | 'along'> | undefined {
  const x = evaluation.values.slice(0, program.p);
  let left = MAX_STEPS;
  const affords = (): boolean => {
    watch?.();
    left -= program.steps.length;
    return left >= 0;
  };
  const rows = guardRows(program, evaluation, k);
  const units = x.map((_, i) => x.map((__, j) => (i === j ? ONE : ZERO)));
  const across = distinct(rows).slice(0, 6);
  const within = across.flatMap(row => perpendicular(row));
  const straight = distinct(both([...across, ...units, ...diagonals(program.p), ...within]));
  for (const d of straight) {
    if (!affords()) return undefined;
    const found = approach(program, x, values, [d]);
    if (found.kind === 'breaks') return { why: found.why, along: [[d]] };
  }
  // On both sides of a surface that runs through the point: jumps near it that are none at it.
  const none = x.map(() => ZERO);
  for (const d of distinct(both([...within, ...units]))) {
    const compared = comparedAlong(program, x, [d]);
    for (const aside of both(across.length > 0 ? across : units)) {
      if (!affords()) return undefined;
      const other: Arc = [d, none, aside];
      const found = compared(other);
      if (found.kind === 'breaks') return { why: found.why, along: [[d], other] };
    }
  }
  for (const d of straight) {
    if (!affords()) return undefined;
    const { arc, growth } = approachRay(program, x, values, d);
    if (growth.kind === 'breaks') return { why: growth.why, along: [arc] };
  }
  return undefined;
}

type Direction = readonly Rational[];

const both = (directions: readonly Direction[]): Direction[] =>
  directions.flatMap(d => [d, d.map(value => value.neg())]);

/** A chain of nodes asks for the same guard at each link. */
const distinct = (directions: readonly Direction[]): Direction[] => [
  ...new Map(directions.map(d => [vectorKey(rationalField, d), d])).values(),
];

/** The gradients in the inputs of the guards that step k has near its arguments, those that are not 0. */
function guardRows(program: StraightLine, evaluation: Evaluation<Rational>, k: number): Direction[] {
  const step = program.steps[k]!;
  const before = { ...program, steps: program.steps.slice(0, k), outputs: step.args };
  const d = selectionGradients(rationalField, before, evaluation);
  const at = step.args.map(slot => evaluation.values[slot]!);
  const cells = step.g.cells(rationalField, at);
  if (isEvaluationFailure(d) || isFailure(cells)) return [];
  const inner = backward(rationalField, before, d);
  return cells.flatMap(({ guards }) =>
    guards.flatMap(guard => {
      const gradient = guard.function.gradient(rationalField, at);
      if (isFailure(gradient)) return [];
      const row = inner[0]?.map((_, i) =>
        gradient.reduce((sum, { argument, value }) => sum.add(value.mul(inner[argument]![i]!)), ZERO),
      );
      return row?.some(value => !isZero(value)) ? [row] : [];
    }),
  );
}

/** Some directions in the hyperplane of a row. */
function perpendicular(row: Direction): Direction[] {
  const first = row.findIndex(value => !isZero(value));
  return row.flatMap((value, i) =>
    i === first ? [] : [row.map((_, j) => (j === i ? row[first]! : j === first ? value.neg() : ZERO))],
  );
}

/** (1, ±1, …), of few inputs. */
function diagonals(p: number): Direction[] {
  if (p > 4) return [];
  return Array.from({ length: 2 ** (p - 1) }, (_, bits) =>
    Array.from({ length: p }, (__, i) => rational(i > 0 && (bits >> (i - 1)) % 2 === 1 ? -1 : 1)),
  );
}
