/** Minimal counterexamples: all programs up to a size, up to symmetry, each decided. */
export type { FoundProgram, SearchDocument, SearchQuestion } from '../documents/index.ts';
export { searchDocument } from './documents.ts';
export { checkQuestion, PROPERTIES, type PropertyName } from './question.ts';
export {
  type SearchOptions,
  type SearchProgress,
  type SearchResult,
  type SizeResult,
  search,
} from './run.ts';
export { targetWork } from './target/target.ts';
export type { SavedSize } from './work/progress.ts';
export { readState, type State, writeState } from './work/state.ts';
export type { Hit, Tally } from './work/tally.ts';
export { threadWork } from './work/threads.ts';
export type { UnitAnswer, UnitCourse, UnitPart, Work } from './work/work.ts';
