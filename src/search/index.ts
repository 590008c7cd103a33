/** Minimal counterexamples: all programs up to a size, up to symmetry, each decided. */
export type { FoundProgram, SearchDocument, SearchQuestion } from '../documents/index.ts';
export { searchDocument } from './documents.ts';
export type { SavedSize } from './progress.ts';
export { checkQuestion, PROPERTIES, type PropertyName } from './question.ts';
export { type Progress, type SearchOptions, type SearchResult, type SizeResult, search } from './run.ts';
export { readState, type State, writeState } from './state.ts';
export type { Hit, Tally } from './tally.ts';
export { targetWork } from './target.ts';
export { threadWork } from './threads.ts';
export type { UnitAnswer, UnitCourse, UnitPart, Work } from './work.ts';
