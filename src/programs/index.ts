/** Programs: their straight-line form, evaluation (Algorithm 1) and differentiation (Algorithm 2). */

export { readStandardInput } from '../input/bytes.ts';
export * from './algorithm1.ts';
export * from './algorithm2.ts';
export { compile, type Step, type StraightLine } from './compile.ts';
export * from './convention.ts';
export * from './derivatives.ts';
export { programFromJson, programToJson } from './json/json.ts';
export type * from './program.ts';
export { readProgram } from './read.ts';
export { printedInputs, printProgram } from './text/print.ts';
export { parseProgramText } from './text/text.ts';
