/** AD implementations under test: the AD libraries that come with an adapter, users' modules, and subprocesses. */
export {
  builtInNames,
  builtIns,
  cppBuiltIns,
  pythonBuiltIns,
  pythonProgram,
  sessionsOf,
} from './built-in.ts';
export { checkDescription } from './description/description.ts';
export { forwardOf, unsupportedBy } from './description/support.ts';
export { splitCommandLine } from './host/processes/command-line.ts';
export { openTarget } from './open.ts';
export { INSTALLED, replayCommand } from './replay.ts';
export type { AdapterFault } from './self-test/diagnosis.ts';
export { type SelfTest, selfTest } from './self-test/self-test.ts';
export { type Snippet, snippetFor } from './snippet.ts';
export { shellWord } from './snippets/shell.ts';
export type * from './target.ts';
export { type AdapterTemplate, templateOf } from './templates.ts';
export { formatOf, machineOf } from './words/precision.ts';
export { printedNotes } from './words/printed.ts';
