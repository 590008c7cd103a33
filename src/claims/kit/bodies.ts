/** Questions about hulls of ellipsoids: whether a point lies in one is multiplied back, or seen from support functions, by their squares. */
import fc from 'fast-check';
import { counted } from '../../documents/counted.ts';
import { bodyMembership } from '../../linear/index.ts';
import { type Rational, sign } from '../../numbers/index.ts';
import { heldIf, type Observed, open } from '../experiment.ts';
import { q, showVector } from './programs.ts';

type Vector = readonly Rational[];
type Body = Parameters<typeof bodyMembership>[0][number];

/** Bodies, centre + Σ Mᵀu over |u| ≤ 1, of at most two matrices each; and a point, or a box around it, that may meet their hull. */
export interface BodyQuestion {
  readonly bodies: readonly Body[];
  readonly point: Vector;
  readonly radius?: Vector;
}

export const showBodies = ({ bodies, point, radius }: BodyQuestion): string =>
  `${showVector(point)}${radius ? ` ± ${showVector(radius)}` : ''} and ${bodies.map(({ centre, matrices }) => `${showVector(centre)}${matrices.map(rows => ` ± [${rows.map(showVector).join(' ')}]`).join('')}`).join(', ')}`;

const inner = (a: Vector, b: Vector): Rational => a.reduce((sum, x, j) => sum.add(x.mul(b[j]!)), q(0));

/** g > √a + √b. */
function exceeds(g: Rational, [a, b]: readonly [Rational, Rational]): boolean {
  const rest = g.mul(g).sub(a).sub(b);
  return sign(g) > 0 && sign(rest) > 0 && rest.mul(rest).compare(a.mul(b).mul(q(4))) > 0;
}

/** A point of the hull, or a direction in which all bodies lie before the point; `plain`: with the centres alone. */
export function isBodyProven({ bodies, point, radius }: BodyQuestion, plain = false): Observed {
  const found = bodyMembership(bodies, point, radius);
  const reach = radius ?? point.map(() => q(0));
  if (found.inside === 'undecided') return open(found.why);
  if (!found.inside) {
    const d = found.separator;
    const isApart = bodies.every(({ centre, matrices }) => {
      const squares = matrices.map(rows =>
        rows.reduce((sum, row) => sum.add(inner(row, d).mul(inner(row, d))), q(0)),
      );
      const width = d.reduce((all, x, j) => all.add(x.abs().mul(reach[j]!)), q(0));
      const gap = inner(d, centre).sub(inner(d, point)).sub(width);
      return exceeds(gap, [squares[0] ?? q(0), squares[1] ?? q(0)]);
    });
    return heldIf(isApart, `${showVector(d)} separates`);
  }
  let sum: Vector = point.map(() => q(0));
  let total = q(0);
  let isMade = true;
  for (const [i, weight] of found.weights) {
    const { centre, matrices } = bodies[i]!;
    const u = plain ? undefined : found.balls.get(i);
    let place: Vector = centre;
    let from = 0;
    for (const rows of matrices) {
      const own = u?.slice(from, from + rows.length) ?? [];
      from += rows.length;
      place = own.reduce((at, factor, k) => at.map((x, j) => x.add(factor.mul(rows[k]![j]!))), place);
      isMade &&= inner(own, own).compare(q(1)) <= 0;
    }
    sum = sum.map((x, j) => x.add(weight.mul(place[j]!)));
    total = total.add(weight);
    isMade &&= sign(weight) > 0;
  }
  return heldIf(
    isMade && total.equals(q(1)) && sum.every((x, j) => x.sub(point[j]!).abs().compare(reach[j]!) <= 0),
    `it is in the hull, by ${counted(found.weights.size, 'body', 'bodies')}`,
  );
}

const entry = fc.constantFrom(q(-2), q(-1), q(0), q(0), q(1), q(1), q(2), q(1, 2), q(3, 5), q(4, 5));

/** Of one shape in several sizes, among them points, with a box where they ask for one; or one body of two shapes, or several of several. */
const questions = (isBoxed: boolean, isMixed: boolean): fc.Arbitrary<BodyQuestion> =>
  fc.integer({ min: 1, max: 3 }).chain(p => {
    const vector = fc.array(entry, { minLength: p, maxLength: p });
    const rows = fc.array(vector, { minLength: 1, maxLength: Math.max(1, p - 1) });
    const alike = fc
      .tuple(rows, fc.array(fc.tuple(vector, fc.constantFrom(0, 1, 1, 2)), { minLength: 1, maxLength: 7 }))
      .map(([matrix, all]) =>
        all.map(([centre, size]) => ({
          centre,
          matrices: size === 0 ? [] : [matrix.map(row => row.map(x => x.mul(q(size))))],
        })),
      );
    const of = (least: number, most: number) =>
      fc.array(fc.record({ centre: vector, matrices: fc.array(rows, { minLength: 1, maxLength: 2 }) }), {
        minLength: least,
        maxLength: most,
      });
    const radius = fc.array(fc.constantFrom(q(0), q(1, 2), q(1)), { minLength: p, maxLength: p });
    return fc.record({
      bodies: isMixed ? of(2, 3) : isBoxed ? alike : fc.oneof({ weight: 3, arbitrary: alike }, of(1, 1)),
      point: vector,
      ...(isBoxed && { radius }),
    });
  });

export const bodyQuestions = questions(false, false);
export const boxedBodies = questions(true, false);
export const mixedBodies = questions(false, true);
