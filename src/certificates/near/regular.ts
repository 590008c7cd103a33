/**
 * Whether f is continuous and locally Lipschitz at the point: only there do sets and verdicts say anything of it. Most operations
 * of the language are, wherever they have a value. Of those that jump, and of selections that a document defines: near the
 * arguments all pieces whose cells reach them have the same value there, take roots of positive numbers only, and (of several
 * arguments) agree where their cells meet.
 */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Germs } from '../functions/germ.ts';
import { Written } from '../functions/written.ts';
import { type Algebra, run } from '../kernel/algebra.ts';
import { valuesAt } from '../kernel/evaluate.ts';
import { type Jet, rationals, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import { isAsked, type Line, type Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { equal, integer, isZero, type Rat } from '../numbers/rational.ts';
import { piecesAgree } from './agree.ts';
import type { Arc } from './arc.ts';
import { type Cell, cellsNear, localArguments } from './cells.ts';
import { agreesComposed, outputsAgree } from './composed.ts';
import { along, comeTogether, slopesAlong, slopesOnRay } from './ray.ts';
import { reachable } from './reached.ts';
import { tiedRoots } from './root.ts';

export type Verdict = 'yes' | 'no' | 'undecided';

/** The directions ±1 of a line, or ±e_i and of few inputs the diagonals. */
function directions(p: number): (readonly Rat[])[] {
  const axes = Array.from({ length: Math.min(p, 12) }, (_, i) =>
    [1, -1].map(s => Array.from({ length: p }, (__, j) => integer(i === j ? s : 0))),
  ).flat();
  const diagonals = Array.from({ length: p > 1 && p < 5 ? 2 ** p : 0 }, (_, bits) =>
    Array.from({ length: p }, (__, i) => integer((bits >> i) % 2 === 0 ? 1 : -1)),
  );
  return [...axes, ...diagonals];
}

/** Every slot at x, without derivatives: pieces may be without. */
const slotsAt = (line: Line, x: readonly Rat[], meter: Meter): Jet[] =>
  valuesAt(line, x, meter).map(value => ({ value, gradient: [], note: false }));

/** The roots of 0 that have a ball. */
const rootsAt = (line: Line, x: readonly Rat[], jets: readonly Jet[], meter: Meter) =>
  tiedRoots(
    line,
    x,
    jets.map(({ value }) => value),
    meter,
  );

/**
 * The steps at which a piece without a value there, or with another one, has a cell that may reach the arguments; but for roots
 * whose ball is known.
 */
function oddSteps(line: Line, x: readonly Rat[], jets: readonly Jet[], meter: Meter): Step[] {
  const roots = rootsAt(line, x, jets, meter);
  const isReached = reachable(
    line,
    x,
    jets.map(({ value }) => value),
    meter,
  );
  return line.steps.filter(step => {
    if (!isAsked(step) || roots.has(step)) return false;
    const args = localArguments(step, jets, meter);
    const width = args[0]?.gradient.length ?? 0;
    for (const cell of cellsNear(step.basic, args, meter)) {
      const { piece } = cell;
      const odd =
        !hasValueOf(step, runPiece(piece, args, width, meter), jets) || isOnEdge(piece, args, meter);
      if (odd && isReached(step, cell)) return true;
    }
    return false;
  });
}

/** Whether the piece takes a root of 0: then it is not C¹ there by its form. */
function isOnEdge(piece: Piece, args: readonly Jet[], meter: Meter): boolean {
  const on = rationals(meter);
  let found = false;
  const watched: Algebra<Rat> = {
    ...on,
    fraction(a, exponent) {
      found ||= isZero(a);
      return on.fraction(a, exponent);
    },
  };
  for (const formula of piece)
    if (formula.some(([op]) => op === 'power')) run(watched, formula, i => args[i]!.value);
  return found;
}

const hasValueOf = (step: Step, outputs: readonly Jet[] | undefined, jets: readonly Jet[]): boolean =>
  outputs?.every((jet, k) => equal(jet.value, jets[step.out + k]!.value)) ?? false;

/**
 * Whether near the point every selection is one of pieces that have values there and agree where they meet; what that rests on is
 * booked. Where it is not so, the active pieces do not say what the gradients near the point are.
 */
export function isComplete(line: Line, x: readonly Rat[], review: Review): boolean {
  const { meter } = review;
  if (!line.steps.some(isAsked)) return true;
  const jets = slotsAt(line, x, meter);
  const values = jets.map(({ value }) => value);
  const isSmooth = (step: Step, piece: Piece): boolean =>
    !isOnEdge(
      piece,
      step.args.map(slot => jets[slot]!),
      meter,
    );
  const isComposed = (step: Step): boolean =>
    meter.share(4, () => attempt(() => agreesComposed(line, values, step, isSmooth, meter))) ?? false;
  const odd = new Set(oddSteps(line, x, jets, meter));
  const isReached = reachable(line, x, values, meter);
  const covered = new Set<string>();
  const continuous = new Set<string>();
  const sameOf = sameArguments(line, meter);
  for (const step of line.steps) {
    if (!isAsked(step)) continue;
    if (odd.has(step) && !isComposed(step)) return false;
    const args = localArguments(step, jets, meter);
    const near = [...cellsNear(step.basic, args, meter)];
    const isOdd = ({ piece }: Cell): boolean =>
      !hasValueOf(step, runPiece(piece, args, args[0]?.gradient.length ?? 0, meter), jets);
    // Those with another value were seen not to be reached.
    const cells = near.filter(cell => !isOdd(cell));
    const same = sameOf(step);
    const agree =
      odd.has(step) ||
      new Set(same).size < 2 ||
      agreeNear(step, cells, jets, same, meter) ||
      agreeNear(
        step,
        cells.filter(cell => isReached(step, cell)),
        jets,
        same,
        meter,
      ) ||
      isComposed(step);
    if (!step.basic.foreign) {
      if (!agree) return false;
      continue;
    }
    covered.add(step.op);
    if (!agree) continuous.add(step.op);
  }
  for (const name of covered) {
    const what = continuous.has(name) ? 'is continuous, its index covers' : 'has an index that covers';
    review.assume(
      continuous.has(name) ? 'continuous' : 'covers',
      `the selection ${name.slice(0, 40)} ${what} all points once`,
    );
  }
  return true;
}

/** For each argument of a step of the line the number of its function: those that the same operations make of the same inputs are one. */
function sameArguments({ inputs, steps }: Line, meter: Meter): (step: Step) => readonly number[] {
  const made: string[] = inputs.map((_, i) => `${i}`);
  const exact = (_: string, value: unknown): unknown =>
    typeof value === 'bigint' ? `${value}` : value instanceof Map ? [...value] : value;
  for (const { op, parameters, args: inner, out, basic } of steps) {
    const text = `${op} ${JSON.stringify(parameters, exact)} ${inner.map(slot => made[slot]).join()}`;
    meter.charge(text.length);
    for (let k = 0; k < basic.outputs; k += 1)
      made[out + k] = text.length > 2_000 || basic.composed ? `slot ${out + k}` : `(${text})${k}`;
  }
  return ({ args }) => {
    const numbers = [...new Set(args.map(slot => made[slot]))];
    return args.map(slot => numbers.indexOf(made[slot]));
  };
}

function agreeNear(
  step: Step,
  cells: readonly Cell[],
  jets: readonly Jet[],
  same: readonly number[],
  meter: Meter,
): boolean {
  const agreeOver = (functions: Germs | Written): boolean | undefined => {
    const args = step.args.map((slot, i) => () => functions.coordinate(same[i]!, jets[slot]!.value));
    return meter.share(4, () => attempt(() => piecesAgree(cells, args, functions, meter)));
  };
  const n = new Set(same).size;
  return agreeOver(new Germs(n, meter)) ?? agreeOver(new Written(n, meter)) ?? false;
}

/**
 * Refuses a set that is said to be known where pieces do not show it. Wrong where a ray from the point enters the cell of a piece
 * that has no value there, or another one.
 */
export function refuseIncomplete(line: Line, x: readonly Rat[], meter: Meter): never {
  const jets = slotsAt(line, x, meter);
  const odd = oddSteps(line, x, jets, meter);
  for (const d of directions(x.length)) {
    const ride = attempt(() => along(line, x, [d], 0, meter));
    const reached = odd.some(step => {
      const piece = ride?.pieces.get(step);
      const args = localArguments(step, jets, meter);
      const values = piece?.map(formula => run(rationals(meter), formula, i => args[i]!.value));
      return values?.some((value, k) => !value || !equal(value, jets[step.out + k]!.value));
    });
    if (reached) throw new Wrong('a piece reaches the point that has no value there, or another one');
  }
  throw new Stop('whether a piece reaches the point that has no value there, or another one');
}

/** What a document that says nothing of regularity claims: where something is used that may jump, that the function is regular. */
export const impliedRegular = ({ steps }: Line): unknown =>
  steps.some(isAsked) ? { verdict: 'yes' } : undefined;

/** Checks what a document says of regularity; gives the verdict that it states. */
export function checkRegular(value: unknown, line: Line, x: readonly Rat[], review: Review): Verdict {
  const { meter } = review;
  const verdict = Json.at('/verdict', () =>
    Json.oneOf(Json.field(value, 'verdict'), 'yes', 'no', 'undecided'),
  );
  const node = Json.field(value, 'node');
  if (verdict === 'yes' && node !== undefined) throw new Wrong('expected no node', '/node');
  if (node !== undefined && !line.steps.some(step => step.id === node && isAsked(step)))
    throw new Wrong('expected a selection that the document defines, or an operation that jumps', '/node');
  if (verdict === 'undecided') throw new Stop('left undecided');
  const values = valuesAt(line, x, meter);
  const outputs = line.outputs.map(slot => values[slot]!);
  if (verdict === 'no') {
    const arcs = Json.at('/along', () =>
      Json.items(Json.field(value, 'along'), meter, arc =>
        Json.items(arc, meter, d => Json.vector(d, meter, x.length)),
      ),
    );
    Json.at('/along', () => checkBroken(line, x, outputs, arcs, meter));
    return verdict;
  }
  if (isComplete(line, x, review)) return verdict;
  let fine = 0;
  const rays = directions(x.length);
  for (const d of rays) {
    const slopes = attempt(() => ({ slopes: slopesOnRay(line, x, outputs, d, meter) }));
    if (slopes && slopes.slopes === undefined)
      throw new Wrong('the function jumps there, or is not locally Lipschitz', '/verdict');
    if (slopes) fine += 1;
  }
  if (x.length > 1 && meter.share(4, () => attempt(() => outputsAgree(line, values, meter)))) return verdict;
  if (x.length > 1 || fine < rays.length) throw new Stop('whether the function is regular there');
  return verdict;
}

/** An arc on which f does not come near to its value like t, or two on which it does not come together as they do. */
function checkBroken(
  line: Line,
  x: readonly Rat[],
  outputs: readonly Rat[],
  arcs: readonly Arc[],
  meter: Meter,
): void {
  const [one, other] = arcs;
  if (one === undefined || arcs.length > 2) throw new Wrong('expected one arc, or two');
  if (arcs.some(arc => arc.flat().every(entry => isZero(entry))))
    throw new Wrong('expected arcs that leave the point');
  if (!line.steps.some(isAsked))
    throw new Wrong('these operations of the language are regular wherever they have a value');
  const fine = other
    ? comeTogether(line, x, one, other, meter)
    : slopesAlong(line, x, outputs, one, meter) !== undefined;
  if (fine === undefined) throw new Wrong('expected two different arcs');
  if (fine) throw new Wrong('the function is not seen to be irregular on what is given');
}
