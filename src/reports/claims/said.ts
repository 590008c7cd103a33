/** What is said around the ledger, for people who have not read the paper. */
import type { ClaimsDocument } from '../../documents/index.ts';
import { PAPER } from '../outline/theory.ts';
import { claimGroups } from '../words/claims.ts';

export const INTRODUCTION = [
  'Automatic differentiation differentiates programs, not functions. Where a program has a corner it may return a number that is no derivative of the function: relu(−t) + t − relu(t) is 0 for every t, and at t = 0 libraries return 1. The paper says what these numbers are (gradients of the smooth pieces that a program is made of), that they still integrate to the function, and why gradient descent nevertheless ends where it should, almost surely.',
  'Each of its statements was checked in exact arithmetic on the instances that are counted, and each check was given a falsehood of the same shape, which it had to refute.',
] as const;

/** Of the paper alone, or of others. */
export const claimsTitle = (document: ClaimsDocument): string =>
  claimGroups(document).every(({ source }) => source === undefined)
    ? `${PAPER.title}, claim by claim`
    : 'Claim by claim';

/** How it was run, and what more effort would add. */
export const runWords = ({ seed, effort }: ClaimsDocument): string =>
  `Seed ${seed}, effort ${effort}${effort === 1 ? '' : `: ${effort} times as many drawn instances, and larger sizes where all up to a size are looked at`}.`;
