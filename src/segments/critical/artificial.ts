/**
 * Proposition 8 (Appendix E) on the critical points that were found: components of the artificial set have dimension less
 * than p = 1, f is constant on each, and none holds a local extremum. Decided from values of f beside the points, not from
 * the slopes by which they were called artificial.
 */
import type { Proposition8 } from '../../documents/index.ts';
import { type Rational, type Verdict, ZERO } from '../../numbers/index.ts';
import {
  between,
  compareRoots,
  constantRationalFunction,
  derivativeFunction,
  functionValue,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  subtractFunctions,
} from '../../polynomials/index.ts';
import type { Restriction, SegmentPiece } from '../restriction/restrict.ts';
import { type CriticalSet, isInterval } from './critical.ts';

/**
 * The three statements of Proposition 8; undecided where it is not known which points are artificial.
 *
 * `proposition8(criticalSet(compile(parseProgramText('t^2')))).components` is `0`, for no point is artificial.
 */
export function proposition8({ components, complete, restriction }: CriticalSet): Proposition8 {
  const artificial = components.filter(({ kind }) => kind === 'artificial');
  const open = complete === 'undecided' || components.some(({ kind }) => kind === 'undecided');
  const verdict = (holds: boolean): Verdict => (holds ? (open ? 'undecided' : 'yes') : 'no');
  return {
    components: artificial.length,
    dimension: verdict(!artificial.some(isInterval)),
    singleton: verdict(!artificial.some(isInterval)),
    noExtremum: verdict(
      artificial.every(
        component =>
          !isInterval(component) && extremumAt(restriction, component.at, component.value) === 'none',
      ),
    ),
  };
}

/**
 * Whether f has a local extremum at the point, as Proposition 8 asks: where it is constant on both sides, both.
 *
 * `extremumAt(parabola.restriction, parabola.components[0].at, parabola.components[0].value)` is `'minimum'` for
 * `parabola = criticalSet(compile(parseProgramText('t^2')))`.
 */
export function extremumAt(
  restriction: Restriction,
  at: RealRoot,
  value: RationalFunction,
): 'none' | 'minimum' | 'maximum' | 'both' {
  const steps = [stepTo(restriction, at, value, -1), stepTo(restriction, at, value, 1)];
  const [minimum, maximum] = [steps.every(step => step >= 0), steps.every(step => step <= 0)];
  return minimum ? (maximum ? 'both' : 'minimum') : maximum ? 'maximum' : 'none';
}

/** The sign of f(s) − f(at) for all s near the point on one side: f is monotone up to the next zero of f′. */
function stepTo(
  { pieces, roots }: Restriction,
  at: RealRoot,
  value: RationalFunction,
  side: -1 | 1,
): -1 | 0 | 1 {
  const piece = pieces.find(({ from, to }) =>
    side < 0
      ? (!from || compareRoots(from, at) < 0) && (!to || compareRoots(at, to) <= 0)
      : (!from || compareRoots(from, at) <= 0) && (!to || compareRoots(at, to) < 0),
  )!;
  const own = piece.values[0]!;
  const slope = derivativeFunction(own);
  if (isZeroFunction(slope)) return 0;
  const ends = [...roots.roots(slope.top), ...endsOf(piece)].filter(end => compareRoots(end, at) === side);
  const next = ends.reduce<RealRoot | undefined>(
    (best, end) => (best === undefined || compareRoots(end, best) === -side ? end : best),
    undefined,
  );
  const beside: Rational = side < 0 ? between(next, at) : between(at, next);
  const gap = subtractFunctions(constantRationalFunction(functionValue(own, beside) ?? ZERO), value);
  const sign = isZeroFunction(gap) ? 0 : roots.signAt(gap.top, at) * roots.signAt(gap.bottom, at);
  return sign as -1 | 0 | 1;
}

const endsOf = ({ from, to }: SegmentPiece): RealRoot[] => [from, to].flatMap(end => (end ? [end] : []));
