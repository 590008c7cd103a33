/** Tensor programs: programs over arrays, unrolled into programs over numbers. */

export { type ArrayOfInputs, arraysOf } from '../documents/arrays.ts';
export { type NpyArray, readNpy } from './npy.ts';
export { tensorOperations } from './operations/operations.ts';
export { readAnyProgram } from './read.ts';
export { isTensorProgram, type UnrollOptions, unrolled } from './unroll.ts';
