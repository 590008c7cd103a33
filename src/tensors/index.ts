/** Tensor programs: programs over arrays, unrolled into programs over numbers. */

export { arraysOf } from '../documents/arrays.ts';
export { readNpy } from './npy.ts';
export { tensorOperations } from './operations/operations.ts';
export { readAnyProgram } from './read.ts';
export { isTensorProgram, unrolled } from './unroll.ts';
