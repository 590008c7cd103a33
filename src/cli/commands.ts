/** The one list of commands; each is loaded when it is asked for. */
import type { Commands } from './command.ts';

export const COMMANDS: Commands = {
  explain: { summary: 'explain a program at a point', load: () => import('./explain.ts') },
  judge: { summary: 'the verdict on a gradient that you have', load: () => import('./judge.ts') },
  integrate: {
    summary: 'integrate the derivative along a segment or curve',
    load: () => import('./integrate.ts'),
  },
  critical: { summary: 'all critical points of a program of one input', load: () => import('./critical.ts') },
  equal: {
    summary: 'decide whether two programs of one input are the same function',
    load: () => import('./equal.ts'),
  },
  forge: { summary: 'the same function with the derivative you want', load: () => import('./forge.ts') },
  descend: { summary: 'gradient descent, and the corners where it ends', load: () => import('./descend.ts') },
  check: { summary: 'check an AD implementation at the corners', load: () => import('./check.ts') },
  search: {
    summary: 'the smallest program with a property, by looking at all',
    load: () => import('./search.ts'),
  },
  verify: { summary: 're-check every certificate in a report', load: () => import('./verify.ts') },
  start: {
    summary: 'Figure 1 of the paper, and a check of tfjs and jax-js',
    load: () => import('./start.ts'),
  },
  completion: {
    summary: 'a script that completes commands and options in your shell',
    load: () => import('./completion.ts'),
  },
};
