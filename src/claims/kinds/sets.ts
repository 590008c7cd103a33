/** Sets of gradients, their members, and what is critical. */
import type { Verdict } from '../../numbers/index.ts';
import { fails, holds, type Observed, open } from '../experiment.ts';
import { factsAt, type GradientSetName, type PointFacts } from './at.ts';
import type { ClaimStatement } from './statement.ts';
import { placeShown } from './value.ts';

interface Place {
  readonly program: string;
  readonly at: string;
}

/** A set is the hull of vectors. */
export interface SetData extends Place {
  /** Left out: Clarke’s. */
  readonly set?: GradientSetName;
  readonly vectors: readonly (readonly string[])[];
}

/** A vector is in a set, or is not. */
export interface MemberData extends Place {
  readonly set?: GradientSetName;
  readonly vector: readonly string[];
  readonly inside: boolean;
}

/** 0 is in a set, or is not. */
export interface CriticalData extends Place {
  readonly set?: GradientSetName;
  readonly critical: boolean;
}

/** What automatic differentiation returns. */
export interface ReturnedData extends Place {
  readonly vector: readonly string[];
  /** Left out: Algorithm 2; else an element of Clarke’s set by lexicographic derivatives. */
  readonly by?: 'returned' | 'lexicographic';
}

const NAMES: Readonly<Record<GradientSetName, string>> = {
  clarke: 'Clarke’s set',
  nodewise: 'D_P',
  active: 'D_f',
};

const vectorText = (vector: readonly string[]): string => `(${vector.join(', ')})`;

/** Whether the verdict is the one that is wanted. */
function observed(
  { program, at }: Place,
  wanted: 'yes' | 'no',
  ask: (facts: PointFacts) => { readonly verdict: Verdict; readonly shows: string },
): Observed {
  const facts = factsAt(program, at);
  if (typeof facts === 'string') return open(facts);
  const { verdict, shows } = ask(facts);
  if (verdict === 'undecided') return open(`what is known is ${shows}`);
  return (verdict === wanted ? holds : fails)(shows, facts.certificate);
}

/** `hull({ program: 'abs(x)', at: '0', vectors: [['-1'], ['1']] }).check().result` is `'holds'`. */
export const hull = ({ set = 'clarke', vectors, ...place }: SetData): ClaimStatement => ({
  says: `${NAMES[set]} is the hull of ${vectors.map(vectorText).join(', ')}.`,
  on: placeShown(place),
  method: 'exact',
  check: () =>
    observed(place, 'yes', ({ sets }) => ({
      verdict: sets[set].isHullOf(vectors),
      shows: `${NAMES[set]} is the hull of ${sets[set].shown}`,
    })),
});

/** `member({ program: 'abs(x)', at: '0', vector: ['2'], inside: false }).check().result` is `'holds'`. */
export const member = ({ set = 'clarke', vector, inside, ...place }: MemberData): ClaimStatement => ({
  says: `${vectorText(vector)} is ${inside ? '' : 'not '}in ${NAMES[set]}.`,
  on: placeShown(place),
  method: 'exact',
  check: () =>
    observed(place, inside ? 'yes' : 'no', ({ sets }) => ({
      verdict: sets[set].holds(vector),
      shows: `${NAMES[set]} is the hull of ${sets[set].shown}`,
    })),
});

/** `critical({ program: 'abs(x)', at: '0', critical: true }).check().result` is `'holds'`. */
export const criticalAt = ({ set = 'clarke', critical, ...place }: CriticalData): ClaimStatement => ({
  says: `0 is ${critical ? '' : 'not '}in ${NAMES[set]}.`,
  on: placeShown(place),
  method: 'exact',
  check: () =>
    observed(place, critical ? 'yes' : 'no', facts => ({
      verdict: facts.critical[set],
      shows: `${NAMES[set]} is the hull of ${facts.sets[set].shown}`,
    })),
});

/** `returned({ program: 'relu(x)', at: '0', vector: ['0'] }).check().result` is `'holds'`. */
export const returned = ({ by = 'returned', vector, ...place }: ReturnedData): ClaimStatement => ({
  says: `${by === 'returned' ? 'Algorithm 2 returns' : 'Lexicographic derivatives give'} ${vectorText(vector)}.`,
  on: placeShown(place),
  method: 'exact',
  check: () =>
    observed(place, 'yes', facts => ({
      verdict: facts.isReturned(vector, by),
      shows: `it is ${facts[by] ?? 'not known'}`,
    })),
});
