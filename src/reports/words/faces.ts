/** Polyhedra in words. */
import type { PolyhedronDocument } from '../../documents/index.ts';

/** `x = 0, y <= 0`. */
export const faceWords = ({ equations, inequalities }: PolyhedronDocument): string =>
  [...equations, ...inequalities].join(', ') || 'everywhere';
