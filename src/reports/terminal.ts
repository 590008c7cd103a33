/** What a person reads in a terminal without `--json`. */
export { renderCheck } from './terminal/check.ts';
export { renderExplain, renderIrregular } from './terminal/explain.ts';
export type { TerminalOptions } from './terminal/layout.ts';
