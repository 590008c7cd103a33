/** The line, cut at the roots of a polynomial: the roots, and a rational point in each gap. */
import { HALF, ONE, type Rational, rational, ZERO } from '../../numbers/index.ts';
import {
  exactRoot,
  isolateRoots,
  ONE_POLYNOMIAL,
  type Polynomial,
  type RealRoot,
} from '../../polynomials/index.ts';

/** gap, root, gap, root, …, gap; ascending. Every point a {@link RealRoot}, rational ones exact. */
export function cutLine(p: Polynomial): RealRoot[] {
  const roots = isolateRoots(p);
  const point = (x: Rational) => exactRoot(ONE_POLYNOMIAL, x);
  const [first, last] = [roots[0], roots.at(-1)];
  if (first === undefined || last === undefined) return [point(ZERO)];
  const samples: RealRoot[] = [point(first.lo.sub(ONE)), first];
  roots.slice(1).forEach((root, i) => {
    samples.push(point(roots[i]!.hi.add(root.lo).mul(HALF)), root);
  });
  return [...samples, point(last.hi.add(ONE))];
}

/** Points to try where the guards do not tell where to look: gaps and ends alternate here, too. */
export const trialPoints: readonly RealRoot[] = [-8, -4, -2, -1, 0, 1, 2, 4, 8].map(n =>
  exactRoot(ONE_POLYNOMIAL, rational(n, 2)),
);
