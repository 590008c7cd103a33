/** The one list of commands; each is loaded when it is asked for. */
import type { Commands } from './frame/command.ts';

export const COMMANDS: Commands = {
  explain: { summary: 'explain a program at a point', load: () => import('./commands/explain.ts') },
  judge: { summary: 'the verdict on a gradient that you have', load: () => import('./commands/judge.ts') },
  integrate: {
    summary: 'integrate the derivative along a segment or curve',
    load: () => import('./commands/integrate.ts'),
  },
  critical: {
    summary: 'all critical points of a program of one input',
    load: () => import('./commands/critical.ts'),
  },
  equal: {
    summary: 'decide whether two programs of one input are the same function',
    load: () => import('./commands/equal.ts'),
  },
  forge: {
    summary: 'the same function with the derivative you want',
    load: () => import('./commands/forge.ts'),
  },
  descend: {
    summary: 'gradient descent, and the corners where it ends',
    load: () => import('./commands/descend.ts'),
  },
  init: {
    summary: 'an adapter for your AD library, to begin from',
    load: () => import('./commands/init.ts'),
  },
  check: { summary: 'check an AD implementation at the corners', load: () => import('./commands/check.ts') },
  merge: { summary: 'the parts of a check, put together', load: () => import('./commands/merge.ts') },
  table: { summary: 'reports of check as one table of corners', load: () => import('./commands/table.ts') },
  diff: { summary: 'what has changed between two reports', load: () => import('./commands/diff.ts') },
  conventions: {
    summary: 'what an AD implementation does at ties',
    load: () => import('./commands/conventions.ts'),
  },
  search: {
    summary: 'the smallest program with a property, by looking at all',
    load: () => import('./commands/search.ts'),
  },
  paper: {
    summary: 'the paper, claim by claim, and claims of your own',
    load: () => import('./commands/paper.ts'),
  },
  verify: { summary: 're-check every certificate in a report', load: () => import('./commands/verify.ts') },
  render: {
    summary: 'a document that was saved, as a page, as Markdown, or in words',
    load: () => import('./commands/render.ts'),
  },
  start: {
    summary: 'Figure 1 of the paper, and a check of tfjs and jax-js',
    load: () => import('./commands/start.ts'),
  },
  completion: {
    summary: 'a script that completes commands and options in your shell',
    load: () => import('./commands/completion.ts'),
  },
};
