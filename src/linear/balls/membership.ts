/**
 * v ∈ conv(points ∪ balls)? Where all balls are one, up to their size and where they lie, this is decided over ℚ; of several in
 * other shapes only what is easily seen.
 */
import { isZero } from '../../numbers/index.ts';
import { membership } from '../hull.ts';
import { minimumNormPoint } from '../minimum-norm.ts';
import type { Vector } from '../vector.ts';
import { alike } from './alike.ts';
import { type Body, type BodyMembership, insideBodies, outsideBodies } from './certificate.ts';
import { independent } from './independent.ts';
import { inOneShape } from './one-shape.ts';

/**
 * Whether the point lies in the hull of at least one body of ℚᵖ, p ≥ 1; where a radius r ≥ 0 is given, whether the box v ± r
 * meets it. A point of the hull, or a direction of which the support function is smaller (Minkowski's separation); our own
 * search for both.
 *
 * `bodyMembership([{ centre: [ZERO, ZERO], matrices: [[[ONE, ZERO], [ZERO, ONE]]] }], [rational(3, 5), rational(4, 5)]).inside`
 * is `true`.
 */
export function bodyMembership(bodies: readonly Body[], target: Vector, radius?: Vector): BodyMembership {
  const box = radius?.some(value => !isZero(value)) ? radius : undefined;
  const centres = bodies.map(({ centre }) => centre);
  // Balls are symmetric about their centres: what the centres combine to is inside with all u = 0.
  const plain = membership(centres, target, { radius: box });
  if (plain.inside) return insideBodies(bodies, target, plain.weights, new Map(), box);
  if (bodies.every(({ matrices }) => matrices.length === 0)) return plain;
  const shape = alike(bodies);
  if (shape) return inOneShape(bodies, shape, target, box);
  const apart = bodies.length === 1 && box === undefined ? independent(bodies[0]!, target) : undefined;
  if (apart) return apart;
  const nearest = minimumNormPoint(centres, target).point;
  const towards = outsideBodies(bodies, target, nearest, box);
  return (
    towards ?? {
      inside: 'undecided',
      why: 'balls of several shapes, of which a sum or a hull is not decided',
    }
  );
}
