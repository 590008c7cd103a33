/** Claims about a text: how many inputs a formula has, whether two prescriptions are one. */

import { counted } from '../../documents/counted.ts';
import { fails, heldIf, holds } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { lineOf, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';
import { textPoint } from './at.ts';
import type { ClaimStatement } from './statement.ts';

/** A formula, and how many inputs it is said to have. */
export interface InputsData {
  readonly program: string;
  readonly count: number;
}

/** `inputsAre({ program: 'f(x, y) = x*y', count: 2 }).check().result` is `'holds'`. */
export const inputsAre = ({ program, count }: InputsData): ClaimStatement => ({
  says: `It is a function of ${count} variables.`,
  on: program,
  method: 'exact',
  check: () => heldIf(lineOf(program).p === count, `it has ${counted(lineOf(program).p, 'input')}`),
});

/** Two programs that one text gives for the same function, at a tie. */
export interface PrescriptionsData {
  readonly first: string;
  readonly second: string;
  readonly at: string;
  /** Whether they give the same derivative there. */
  readonly same: boolean;
}

/** Both are differentiated by Algorithm 2. */
export const prescriptions = ({ first, second, at, same }: PrescriptionsData): ClaimStatement => ({
  says: `Both give ${same ? 'the same derivative' : 'different derivatives'} at (${at}).`,
  on: `${first} | ${second}`,
  method: 'exact',
  check: () => {
    const [a, b] = [first, second].map(text => gradientOf(lineOf(text), textPoint(at)));
    const shows = `the first gives ${showVector(a!)}, the second ${showVector(b!)}`;
    return (isSameVector(a!, b!) === same ? holds : fails)(shows);
  },
});
