/** AD implementations under test: the AD libraries that come with an adapter, users' modules, and subprocesses. */
export { builtIns, sessionsOf } from './built-in.ts';
export { checkDescription } from './description.ts';
export { splitCommandLine } from './host/command-line.ts';
export { openTarget } from './open.ts';
export { formatOf } from './precision.ts';
export { printedNotes } from './printed.ts';
export { INSTALLED, replayCommand } from './replay.ts';
export { type Snippet, snippetFor } from './snippet.ts';
export { shellWord } from './snippets/shell.ts';
export { forwardOf, unsupportedBy } from './support.ts';
export type * from './target.ts';
