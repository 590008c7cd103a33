/**
 * Proposition 2: f(y) − f(x) = ∫₀¹ ⟨y − x, ∇̂f(x + t(y − x))⟩ dt, with the target's own values and gradients. Where the pieces of
 * the program end along the segment is computed exactly; on each of them what is integrated is a polynomial in t, for such programs are
 * drawn, so that asking at as many points as its degree demands, and weighing the answers exactly, gives the integral itself. Odd
 * answers at single points are no objection: refuted is what three sets of points, none in common, all contradict.
 */
import type { Interval } from '../src/numbers/enclosed/interval.ts';
import { equal, format, type Rational, ZERO } from '../src/numbers/index.ts';
import { functionValue } from '../src/polynomials/index.ts';
import { pointOn, UNIT, velocity } from '../src/segments/index.ts';
import type { Mode, TargetHost } from '../src/targets/index.ts';
import { alongCurve, atTime, withCurve } from './asking/pieces.ts';
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
import {
  differsFrom,
  greatestOf,
  NODE_SETS,
  type QuadratureNode,
  quadratureNodes,
  weighSlopes,
} from './asking/quadrature.ts';
import { isAskable, roundoffOf } from './asking/roundoff.ts';
import { type ProgramAlong, segments } from './cases/along.ts';

type Vector = readonly Rational[];

const dot = (v: Vector, w: Vector): Rational => v.reduce((sum, entry, i) => sum.add(entry.mul(w[i]!)), ZERO);

/** The identity by the answers at the ends and at one set of nodes. `difference`: what f(y) − f(x) is. */
async function examineBy(
  target: TargetHost,
  segment: ProgramAlong,
  mode: Mode,
  nodes: readonly QuadratureNode[],
  difference: Rational,
): Promise<Examined> {
  const points = [UNIT.from!, UNIT.to!, ...nodes.map(({ t }) => t)].map(t => atTime(segment, t));
  if (!points.every(({ at }) => isAskable(target.info, at))) return 'skipped';
  const answers = await ask(
    target,
    points.map(one => ({ ...one, mode })),
  );
  if (answers === undefined) return 'skipped';
  const wrong = (expected: string, returned: string): Examined =>
    withCurve(counterexampleOf(points[0]!, mode, expected, returned), segment);
  const values = answers.slice(0, 2).map(({ value }) => value);
  if (!isNumbers(values)) return wrong('finite values at both ends', show(values));
  const gradients = answers.map(({ gradient }) => gradient);
  const odd = gradients.slice(2).find(gradient => !isNumbers(gradient));
  if (odd !== undefined) return wrong('finite gradients on the way', show(odd));
  const along = pointOn(velocity(segment.curve), ZERO);
  const slopes = gradients.slice(2).map(gradient => dot(gradient as Vector, along));
  const gained = values[1]!.sub(values[0]!);
  // By the fundamental theorem, whatever the weights are.
  if (equal(gained, difference) && nodes.every(({ slope }, k) => equal(slope, slopes[k]!))) return 'holds';
  // At the ends the value is what counts: a gradient may be anything there.
  const counted = gradients.map((gradient, k) => (k < 2 ? along.map(() => ZERO) : (gradient as Vector)));
  const lost = points.map((one, k) => roundoffOf(target.info, one, counted[k]!));
  if (lost.includes(undefined)) return 'skipped';
  const sizes = along.map(entry => entry.abs());
  const allowed = nodes.reduce(
    (sum, { weight }, k) => sum.add(dot(lost[k + 2]!.gradient, sizes).mul(greatestOf(weight))),
    lost[0]!.value.add(lost[1]!.value),
  );
  const integral = weighSlopes(nodes, slopes);
  const differs = differsFrom(gained, integral, allowed);
  if (differs === 'open') return 'skipped';
  return differs ? wrong(`f(y) - f(x) = ${format(gained)} as the integral`, text(integral)) : 'holds';
}

const text = ({ lo, hi }: Interval): string =>
  equal(lo, hi) ? format(lo) : `between ${format(lo)} and ${format(hi)}`;

/**
 * Proposition 2 as a question to a target.
 *
 *     const { holds, counterexample } = await integrationAlongSegments.run(target, { seed: 1, runs: 200 });
 */
export const integrationAlongSegments: Property = {
  id: 'integration-along-segments',
  title: 'The gradient returned integrates to the differences of the value',
  source: 'Proposition 2',
  run: (target, options) =>
    examineGradients(target, segments(target.info), options, async (segment): Promise<Examined> => {
      const found = alongCurve(segment, UNIT);
      if (found === undefined) return 'skipped';
      const { start, end } = found.restriction;
      const [first, last] = [start!, end!].map(({ at, values }) => functionValue(values[0]!, at.lo)!);
      const difference = last!.sub(first!);
      for (const mode of gradientModes(target)) {
        const examined = await atAll(NODE_SETS, set =>
          examineBy(target, segment, mode, quadratureNodes(found.restriction, set), difference),
        );
        if (examined !== 'holds') return examined;
      }
      return 'holds';
    }),
};
