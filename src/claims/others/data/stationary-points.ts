/**
 * The Clarke stationary points of Nesterov’s second function. With r_i = x_(i+1) − 2|x_i| + 1: (1, …, 1); and for each nonempty set Z of
 * indices below n the points with x_z = 0 for z in Z, where r_i = 0 for i not in Z, and everything behind the last zero is −1, 1, 1, ….
 */
import { ONE, type Rational, rational, ZERO } from '../../../numbers/index.ts';

/** (3^(n−1) + 1)/2 points of n coordinates. */
export function stationaryPoints(n: number): readonly (readonly Rational[])[] {
  const found: (readonly Rational[])[] = [Array.from({ length: n }, () => ONE)];
  for (let set = 1; set < 2 ** (n - 1); set++) {
    const zeros = Array.from({ length: n - 1 }, (_, i) => i).filter(i => Math.floor(set / 2 ** i) % 2 === 1);
    const last = zeros.at(-1)!;
    const tail = Array.from({ length: n - 1 - last }, (_, k) => rational(k === 0 ? -1 : 1));
    let heads: readonly (readonly Rational[])[] = [[]];
    let from = 0;
    for (const zero of zeros) {
      const chains = preimages(zero - from);
      heads = heads.flatMap(head => chains.map(chain => [...head, ...chain, ZERO]));
      from = zero + 1;
    }
    for (const head of heads) found.push([...head, ...tail]);
  }
  return found;
}

/** The chains x_1, …, x_k with 2|x_i| − 1 = x_(i+1), of which the last is mapped to 0. */
function preimages(k: number): readonly (readonly Rational[])[] {
  let chains: readonly (readonly Rational[])[] = [[]];
  for (let i = 0; i < k; i++)
    chains = chains.flatMap(chain => {
      const size = (chain[0] ?? ZERO).add(ONE).div(2n);
      return [size, size.neg()].map(x => [x, ...chain]);
    });
  return chains;
}
