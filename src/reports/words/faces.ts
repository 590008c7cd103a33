/** Polyhedra in words. */
import type { PolyhedronJson } from '../../arrangement/index.ts';

/** `x = 0, y <= 0`. */
export const faceWords = ({ equations, inequalities }: PolyhedronJson): string =>
  [...equations, ...inequalities].join(', ') || 'everywhere';
