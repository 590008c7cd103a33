/** Minimisers with a proof that they are global, and minima to the digits that are printed. */
import { parseRational, type Rational, rational } from '../../numbers/index.ts';
import { holds, open } from '../experiment.ts';
import { factsAt, shortly, signAgainst, valueShown } from './at.ts';
import { type Because, type ByWeights, boundAgainst, provesBound } from './bound.ts';
import type { ClaimStatement } from './statement.ts';
import { placeShown, type ValueData, value } from './value.ts';

/** f has its least value c at x. */
export interface MinimiserData extends ValueData {
  readonly because: Because;
  /** Whether Clarke’s set there is asked as well, and proven by a document. Left out: it is. */
  readonly sets?: 'left out';
}

/**
 * The value at the point is that, and no value is below it.
 *
 *     minimiser({ program: 'abs(x)', at: '0', value: '0', because: { by: 'weights' } }).check().result // 'holds'
 */
export const minimiser = ({ because, sets, ...data }: MinimiserData): ClaimStatement => ({
  says: `The least value is ${data.value}, at (${data.at}).`,
  on: placeShown(data),
  method: 'proof',
  check: () => {
    const there = value(data).check();
    if (there.result !== 'holds') return there;
    const proven = provesBound(data.program, data.at, data.value, because);
    if (proven !== true) return open(proven);
    const shows = `the value is ${valueShown(data.program, data.at)}, and no value is below it: ${reasonOf(because)}`;
    if (sets === 'left out') return holds(shows);
    const facts = factsAt(data.program, data.at);
    return typeof facts === 'string' ? holds(shows) : holds(shows, facts.certificate);
  },
});

function reasonOf(because: Because): string {
  const same = because.rewriting ? `, as ${because.rewriting.from} = ${because.rewriting.to}` : '';
  if (because.by === 'convexity')
    return `0 is in Clarke’s set, and the function is convex by its form${same}`;
  const { weights } = because;
  return `${
    weights
      ? `weights ${weights
          .slice(0, 2)
          .map(list => `(${list.join(', ')})`)
          .join(', ')}${weights.length > 2 ? ', …' : ''} of the pieces`
      : 'its form'
  } give${weights ? '' : 's'} a quadratic function below it, whose least value is found by completing squares${same}`;
}

/** The least value agrees with a printed decimal, up to half a unit of its last digit. */
export interface MinimumData {
  readonly program: string;
  /** A point whose value is near the least one. */
  readonly at: string;
  readonly printed: string;
  readonly because: ByWeights;
}

/** Half a unit of the last digit of a decimal: 1/200 for 3.14. */
export function halfUnit(decimal: string): Rational {
  const digits = decimal.split('.')[1]?.length ?? 0;
  return rational(1n, 2n * 10n ** BigInt(digits));
}

/** Between a value and a bound: `minimum({ program: …, at: …, printed: '22.600162', because: { by: 'weights', weights: … } })`. */
export const minimum = ({ program, at, printed, because }: MinimumData): ClaimStatement => ({
  says: `The least value is ${printed}, to the last digit.`,
  on: placeShown({ program, at }),
  method: 'enclosure',
  check: () => {
    const [lo, hi] = [
      parseRational(printed).sub(halfUnit(printed)),
      parseRational(printed).add(halfUnit(printed)),
    ];
    const exact = (bound: Rational): string => bound.toFraction();
    if (signAgainst(program, at, exact(lo)) === -1)
      return { result: 'fails', shows: `a value is ${valueShown(program, at)}, below ${shortly(lo)}` };
    if (boundAgainst(program, exact(hi), because) === 1)
      return { result: 'fails', shows: `no value is below ${shortly(hi)}` };
    const isBelow = signAgainst(program, at, exact(hi)) === -1;
    const isAbove = boundAgainst(program, exact(lo), because) === 1;
    return isBelow && isAbove
      ? holds(
          `a value is ${valueShown(program, at)}, and the weights prove that none is below ${shortly(lo)}`,
        )
      : open('the value and the bound are not near enough');
  },
});
