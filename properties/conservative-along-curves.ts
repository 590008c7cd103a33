/**
 * Theorem 3: along a curve γ, for almost all t, d/dt f(γ(t)) = ⟨v, γ′(t)⟩ for every v of D_f(γ(t)), so also for what a target returns.
 * Which t are left out is computed: where pieces end, and where some composite piece meets f that is not f on the whole interval. Curves
 * run within ties as well, where v depends on the convention, and the product does not.
 */
import { activeSet } from '../src/fields/index.ts';
import type { Vector } from '../src/linear/index.ts';
import {
  compare,
  equal,
  format,
  type Rational,
  rational,
  rationalField,
  ZERO,
} from '../src/numbers/index.ts';
import { derivativeFunction, functionValue, sameFunction } from '../src/polynomials/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../src/programs/index.ts';
import { compositePieces, pointOn, type SegmentPiece, velocity } from '../src/segments/index.ts';
import type { Mode, TargetHost } from '../src/targets/index.ts';
import { SET_BUDGET } from './asking/limits-in-hull.ts';
import { alongCurve, atTime, spreadPoints, withCurve } from './asking/pieces.ts';
import {
  ask,
  atAll,
  counterexampleOf,
  type Examined,
  examineGradients,
  gradientModes,
  isNumbers,
  type Property,
  show,
} from './asking/property.ts';
import { isAskable, roundoffOf } from './asking/roundoff.ts';
import { curves, type ProgramAlong } from './cases/along.ts';

const DOMAIN = { from: rational(-1), to: rational(1) };
/** Points asked for on each piece. */
const TIMES = 3;
/** Combinations of pieces that are followed along a curve. */
const COMPOSITES = 3_000;

/** Times inside a piece at which the composite pieces that have the value of f have it around there. */
function ordinaryTimes(line: StraightLine, { curve }: ProgramAlong, piece: SegmentPiece): Rational[] {
  const composites = compositePieces(line, curve, COMPOSITES);
  if (typeof composites === 'string') return [];
  const f = piece.values[0]!;
  const others = composites.map(({ value }) => value).filter(value => !sameFunction(value, f));
  const ordinary = spreadPoints(piece, 4 * TIMES).filter(t =>
    others.every(value => !equal(functionValue(value, t)!, functionValue(f, t)!)),
  );
  const share = Math.floor(ordinary.length / TIMES);
  return share === 0 ? [] : Array.from({ length: TIMES }, (_, k) => ordinary[k * share]!);
}

const slopeOf = (v: Vector, along: Vector): Rational =>
  v.reduce((sum, entry, i) => sum.add(entry.mul(along[i]!)), ZERO);

/** What the target returns at t. `slope`: (f∘γ)′(t). */
async function examineAt(
  target: TargetHost,
  curve: ProgramAlong,
  mode: Mode,
  t: Rational,
  slope: Rational,
): Promise<Examined> {
  const one = atTime(curve, t);
  if (!isAskable(target.info, one.at)) return 'skipped';
  const answers = await ask(target, [{ ...one, mode }]);
  if (answers === undefined) return 'skipped';
  const { gradient } = answers[0]!;
  const wrong = (returned: string): Examined =>
    withCurve(counterexampleOf(one, mode, `the slope ${format(slope)} at t = ${format(t)}`, returned), curve);
  if (!isNumbers(gradient)) return wrong(show(gradient));
  const along = pointOn(velocity(curve.curve), t);
  const off = slopeOf(gradient, along).sub(slope).abs();
  if (equal(off, ZERO)) return 'holds';
  const lost = roundoffOf(target.info, one, gradient);
  if (lost === undefined) return 'skipped';
  const allowed = slopeOf(
    lost.gradient,
    along.map(entry => entry.abs()),
  );
  if (compare(off, allowed) <= 0) return 'holds';
  return wrong(`${format(slopeOf(gradient, along))}, by the gradient ${show(gradient)}`);
}

/** Whether every gradient that spans D_f(γ(t)) has the slope; undefined where they are not all known. */
function spansSlope(line: StraightLine, curve: ProgramAlong, t: Rational, slope: Rational) {
  const evaluation = evaluate(rationalField, line, atTime(curve, t).at);
  if (isEvaluationFailure(evaluation)) return undefined;
  const active = activeSet(rationalField, line, evaluation, SET_BUDGET);
  if (active.status !== 'exact') return undefined;
  const along = pointOn(velocity(curve.curve), t);
  return active.gradients.every(gradient => equal(slopeOf(gradient, along), slope));
}

/**
 * Theorem 3 as a question to a target.
 *
 *     const { holds, counterexample } = await conservativeAlongCurves.run(target, { seed: 1, runs: 200 });
 */
export const conservativeAlongCurves: Property = {
  id: 'conservative-along-curves',
  title: 'Along a curve the gradient returned gives the derivative of the value',
  source: 'Theorem 3',
  run: (target, options) =>
    examineGradients(target, curves(target.info), options, async (curve): Promise<Examined> => {
      const found = alongCurve(curve, DOMAIN);
      if (found === undefined) return 'skipped';
      let compared = false;
      for (const piece of found.restriction.pieces) {
        const times = ordinaryTimes(found.line, curve, piece);
        if (times.length === 0) continue;
        const derivative = derivativeFunction(piece.values[0]!);
        const slopeAt = (t: Rational): Rational => functionValue(derivative, t)!;
        const spans = spansSlope(found.line, curve, times[0]!, slopeAt(times[0]!));
        if (spans === undefined) continue;
        if (!spans) throw new Error('D_f is not conservative along a curve; please report this');
        for (const mode of gradientModes(target)) {
          const examined = await atAll(times, t => examineAt(target, curve, mode, t, slopeAt(t)));
          if (typeof examined !== 'string') return examined;
          if (examined === 'holds') compared = true;
        }
      }
      return compared ? 'holds' : 'skipped';
    }),
};
