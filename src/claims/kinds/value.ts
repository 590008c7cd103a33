/** The value of a program at a point, and a point below a printed optimum. */
import { fails, holds, type Observed, open } from '../experiment.ts';
import { signAgainst, valueShown } from './at.ts';
import type { ClaimStatement } from './statement.ts';

/** f(x) = c. */
export interface ValueData {
  readonly program: string;
  /** Rational coordinates: `0, -3`. */
  readonly at: string;
  /** A number without inputs: `-2*sqrt(2)`. */
  readonly value: string;
}

export const placeShown = ({ program, at }: { readonly program: string; readonly at: string }): string =>
  `${program.length > 160 ? `${program.slice(0, 150)}…` : program} at (${at})`;

/** What the sign of f(x) − c says, where it should be `wanted`. */
function observedSign({ program, at, value }: ValueData, wanted: readonly number[]): Observed {
  const sign = signAgainst(program, at, value);
  if (typeof sign === 'string') return open(sign);
  return (wanted.includes(sign) ? holds : fails)(`the value is ${valueShown(program, at)}`);
}

/** `value({ program: 'abs(x)', at: '-2', value: '2' }).check().result` is `'holds'`. */
export const value = (data: ValueData): ClaimStatement => ({
  says: `The value is ${data.value}.`,
  on: placeShown(data),
  method: 'exact',
  check: () => observedSign(data, [0]),
});

/** No value of the program is below c: refuted by a point. */
export const optimal = (data: ValueData): ClaimStatement => ({
  says: `No value is below ${data.value}.`,
  on: placeShown(data),
  method: 'exact',
  check: () => {
    const found = observedSign(data, [0, 1]);
    return found.result === 'holds' ? open('one point does not show a minimum') : found;
  },
});

/** f(x) < c. */
export const valueBelow = (data: ValueData): ClaimStatement => ({
  says: `The value is below ${data.value}.`,
  on: placeShown(data),
  method: 'exact',
  check: () => observedSign(data, [-1]),
});

/** f(x) > c. */
export const valueAbove = (data: ValueData): ClaimStatement => ({
  says: `The value is above ${data.value}.`,
  on: placeShown(data),
  method: 'exact',
  check: () => observedSign(data, [1]),
});
