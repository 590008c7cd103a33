/** Judges from outside for cells that our own methods leave open. What they say is assumed, never proven. */
export { smtQuery } from './smt.ts';
export { type Z3Options, z3Solver } from './z3.ts';
