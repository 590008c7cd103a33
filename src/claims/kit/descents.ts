/** The recursion (8) for one function, x_{k+1} = x_k − γ_k ∇̂f(x_k), in exact arithmetic. */
import type { Rational } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { gradientOf } from './ad.ts';

/** x_0, x_1, …, x_n. */
export function descent(
  line: StraightLine,
  start: readonly Rational[],
  step: (k: number) => Rational,
  n: number,
): readonly (readonly Rational[])[] {
  const points = [start];
  for (let k = 0; k < n; k++) {
    const x = points.at(-1)!;
    const gamma = step(k);
    points.push(gradientOf(line, x).map((slope, i) => x[i]!.sub(gamma.mul(slope))));
  }
  return points;
}
