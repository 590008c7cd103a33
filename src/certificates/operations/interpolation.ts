/** Linear interpolation. */

import type { Basic, Piece } from '../language/basic.ts';
import type { Formula, Guard } from '../language/formula.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { add, compare, inverse, mul, neg, type Rat } from '../numbers/rational.ts';

/** Linear between the knots, constant outside; at a knot the piece to the right. */
export function interpolation(knots: readonly Rat[], values: readonly Rat[], meter: Meter): Basic {
  if (knots.length < 2 || knots.length !== values.length)
    throw new Wrong('expected as many values as knots, two or more');
  if (knots.some((knot, i) => i > 0 && compare(knots[i - 1]!, knot, meter) >= 0))
    throw new Wrong('expected ascending knots');
  const from = (knot: Rat): Formula => [
    ['argument', 0],
    ['constant', knot],
    ['sub', 0],
  ];
  const before = (knot: Rat): Guard => ({ formula: [...from(knot), ['neg', 0]], relation: '>' });
  const after = (knot: Rat): Guard => ({ formula: from(knot), relation: '>=' });
  const cells = knots.map((knot, i) => {
    const [next, value] = [knots[i + 1], values[i]!];
    if (next === undefined) return { piece: [[['constant', value]]] as Piece, guards: [after(knot)] };
    const rise = add(values[i + 1]!, neg(value), meter);
    const slope = mul(rise, inverse(add(next, neg(knot), meter), meter)!, meter);
    const line: Formula = [...from(knot), ['constant', slope], ['mul', 0], ['constant', value], ['add', 0]];
    return { piece: [line], guards: [after(knot), before(next)] };
  });
  const all = [{ piece: [[['constant', values[0]!]]] as Piece, guards: [before(knots[0]!)] }, ...cells];
  return { outputs: 1, names: ['x'], pieces: () => all.map(({ piece }) => piece), near: () => all };
}
