/** The verdict on a gradient that one has: `cornercheck/judge`. */
export type { FailedCase, JudgementDocument } from '../documents/index.ts';
export { judgeLine } from './cases.ts';
export { type JudgeOptions, judge } from './judge.ts';
export type { ArrayLike, ArraysLike, Entry, ProgramLike, VectorLike } from './question.ts';
