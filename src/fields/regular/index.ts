/** Regular points: where a function is continuous and locally Lipschitz, and what may be said of it there. */
export { type Regularity, regularity } from './regularity.ts';
export { activeAt, clarkeAt, nodewiseAt, openBecause } from './sets.ts';
