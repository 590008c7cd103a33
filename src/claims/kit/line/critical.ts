/** All critical points of a program of one input on a part of the line, against those that {@link piecewise} has. */
import fc from 'fast-check';
import { explain } from '../../../fields/index.ts';
import type { Rational } from '../../../numbers/index.ts';
import {
  between,
  compareRoots,
  compareToRational,
  derivativeFunction,
  exactRoot,
  isExact,
  type RationalFunction,
  type RealRoot,
  sameFunction,
  subtractFunctions,
  VARIABLE,
} from '../../../polynomials/index.ts';
import { isEvaluationFailure } from '../../../programs/index.ts';
import {
  type CriticalComponent,
  type CriticalPoint,
  type CriticalSet,
  criticalSet,
  extremumAt,
  isInterval,
  isRestrictionFailure,
} from '../../../segments/index.ts';
import { heldIf, type Observed, open, UNMET } from '../../experiment.ts';
import { expressions, fewNumbers, lineOf } from '../programs.ts';
import {
  gaps,
  inOrder,
  kindAt,
  type Piecewise,
  piecesBeside,
  piecewise,
  rootsOf,
  signAtNumber,
  slopesAt,
} from './piecewise.ts';

/** A program of one input, and the ends of a closed part of the line, where it has them. */
export interface OnPart {
  readonly text: string;
  readonly from?: Rational;
  readonly to?: Rational;
}

export const showPart = ({ text, from, to }: OnPart): string =>
  `${text} on [${from?.toFraction() ?? '−∞'}, ${to?.toFraction() ?? '∞'}]`;

export const drawnParts = (texts: fc.Arbitrary<string>): fc.Arbitrary<OnPart> => {
  const end = fc.option(fewNumbers, { nil: undefined });
  return fc.record({ text: texts, from: end, to: end }).map(({ text, from, to }) => {
    const turned = from && to && from.compare(to) > 0;
    const [low, high] = turned ? [to, from] : [from, to];
    return { text, ...(low && { from: low }), ...(high && { to: high }) };
  });
};

/** Parts of the line with more than a point. */
export const drawnIntervals = (texts: fc.Arbitrary<string>): fc.Arbitrary<OnPart> =>
  drawnParts(texts).filter(({ from, to }) => !from || !to || from.compare(to) < 0);

/** Some function with the zero program added, so that there are artificial points and other pieces of the same value. */
export const withZero: fc.Arbitrary<string> = fc
  .tuple(expressions(1), fc.constantFrom('0', '1', '(1/2)'), fc.constantFrom('0', '1', '(-1)', '2'))
  .map(([body, s, r]) => `f(x) = ${body} + ${r}*(relu(-(x - ${s})) + (x - ${s}) - relu(x - ${s}))`);

/** A number at which something may change, or one of the open interval behind it; and what is critical there. */
interface Place {
  readonly at: RealRoot;
  readonly isPoint: boolean;
  readonly kind: ReturnType<typeof kindAt>;
}

/** Points and intervals in their order: between two of the points no f_i meets another one, and none of them turns. */
function placesOf(found: Piecewise, { from, to }: OnPart): readonly Place[] {
  const { all } = found;
  const differences = all.flatMap(({ value }, k) =>
    all.slice(k + 1).map(other => subtractFunctions(value, other.value)),
  );
  const ends = [from, to].flatMap(end => (end ? [exactRoot(VARIABLE, end)] : []));
  const turns = rootsOf([...differences, ...all.map(({ value }) => derivativeFunction(value))]);
  const points = inOrder([...ends, ...turns]);
  const places = gaps(points).flatMap(([after, before], k) => {
    const inside = exactRoot(VARIABLE, between(after, before));
    const point = points[k];
    return [{ at: inside, isPoint: false }, ...(point ? [{ at: point, isPoint: true }] : [])];
  });
  return places
    .filter(
      ({ at }) => (!from || compareToRational(at, from) >= 0) && (!to || compareToRational(at, to) <= 0),
    )
    .map(place => ({ ...place, kind: kindAt(found, place.at) }));
}

/** Neighbours that are critical: one point, or an interval. */
function componentsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const found: Place[][] = [];
  for (const [k, place] of places.entries()) {
    if (place.kind === 'none') continue;
    if (k > 0 && places[k - 1]!.kind !== 'none') found.at(-1)!.push(place);
    else found.push([place]);
  }
  return found;
}

/** Whether a component is these places: kind, ends, and the value of f. */
function isComponent(found: Piecewise, component: CriticalComponent, places: readonly Place[]): boolean {
  const [first, last] = [places[0]!, places.at(-1)!];
  const isAt = (end: RealRoot | undefined, place: Place): boolean =>
    end === undefined ? !place.isPoint : place.isPoint && compareRoots(end, place.at) === 0;
  const hasValue =
    signAtNumber(subtractFunctions(component.value, piecesBeside(found, first.at)[0]!), first.at) === 0;
  if (isInterval(component))
    return hasValue && places.length > 1 && isAt(component.from, first) && isAt(component.to, last);
  return hasValue && places.length === 1 && isAt(component.at, first) && component.kind === first.kind;
}

/** Where D_f has several slopes. */
const isSeveral = (found: Piecewise, at: RealRoot): boolean => {
  const { active } = slopesAt(found, at);
  return active.some(slope => signAtNumber(subtractFunctions(slope, active[0]!), at) !== 0);
};

/** Whether f is least, greatest, both or neither at a point: it is monotone on both sides as far as the next places. */
function extremumBy(found: Piecewise, at: RealRoot): ReturnType<typeof extremumAt> {
  const places = placesOf(found, { text: '' });
  const k = places.findIndex(place => compareRoots(place.at, at) === 0);
  const rise = (j: number): number => {
    const beside = places[j]!.at;
    return signAtNumber(derivativeFunction(piecesBeside(found, beside)[0]!), beside);
  };
  const steps = [-rise(k - 1), rise(k + 1)];
  const [isLeast, isGreatest] = [steps.every(step => step >= 0), steps.every(step => step <= 0)];
  return isLeast ? (isGreatest ? 'both' : 'minimum') : isGreatest ? 'maximum' : 'none';
}

const samePlaces = (found: readonly { readonly at: RealRoot }[], wanted: readonly Place[]): boolean =>
  found.length === wanted.length && found.every(({ at }, k) => compareRoots(at, wanted[k]!.at) === 0);

/** The pieces of f between the points at which something changes are those by hand. */
const isSameFunction = (found: Piecewise, { restriction }: CriticalSet): boolean =>
  restriction.pieces.every(({ values: [f], sample }) =>
    piecesBeside(found, exactRoot(VARIABLE, sample)).some(piece =>
      sameFunction(piece, f as RationalFunction),
    ),
  );

/** Whether 0 is in D_P there, as the sets at the point alone say. */
function isReachableAlike(text: string, { at, reachable }: CriticalPoint): boolean {
  if (reachable === undefined || !isExact(at)) return true;
  const there = explain(lineOf(text), [at.lo]);
  return !isEvaluationFailure(there) && (there.reachable.verdict === 'yes') === reachable;
}

/** The critical set is that by hand: its components, the points with several slopes, and what f does at them; `without`: artificial ones. */
export function isCriticalSet(part: OnPart, without = false): Observed {
  const line = lineOf(part.text);
  const byHand = piecewise(line);
  if (byHand === undefined) return UNMET;
  const { text: _, ...domain } = part;
  const found = criticalSet(line, domain);
  if (isRestrictionFailure(found)) return open(found.failure.why);
  if (found.complete !== 'yes') return open(found.why ?? 'whether these are all');
  const places = placesOf(byHand, part).map(place =>
    without && place.kind === 'artificial' ? { ...place, kind: 'none' as const } : place,
  );
  const wanted = componentsOf(places);
  const points = found.components.flatMap(one => (isInterval(one) ? [] : [one]));
  const isRight =
    found.components.length === wanted.length &&
    found.components.every((component, k) => isComponent(byHand, component, wanted[k]!)) &&
    samePlaces(
      found.multivalued,
      places.filter(({ at, isPoint }) => isPoint && isSeveral(byHand, at)),
    ) &&
    points.every(({ at, value }) => extremumAt(found.restriction, at, value) === extremumBy(byHand, at)) &&
    points.every(point => isReachableAlike(part.text, point)) &&
    isSameFunction(byHand, found) &&
    found.notRegular.length + found.noValue.length === 0;
  return heldIf(
    isRight,
    `${found.components.length} components, ${points.length} of them points; by hand ${wanted.map(([first]) => first!.kind).join(', ') || 'none'}`,
  );
}
