/** AD implementations under test: the AD libraries that come with an adapter, users' modules, and subprocesses. */
export { builtIns, sessionsOf } from './built-in.ts';
export { checkDescription } from './description.ts';
export { openTarget } from './open.ts';
export { formatOf } from './precision.ts';
export { printedNotes } from './printed.ts';
export { type Snippet, snippetFor } from './snippet.ts';
export { forwardOf, unsupportedBy } from './support.ts';
export type * from './target.ts';
