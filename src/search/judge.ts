/** Has one program the property that is looked for? Proven either way, or undecided. */
import { CornercheckError } from '../errors.ts';
import { format } from '../numbers/index.ts';
import { compile } from '../programs/index.ts';
import { decideArtificial } from './artificial.ts';
import { decideOpen } from './open/decide.ts';
import { decideFunction, isWanted, wishOf } from './space/function.ts';
import type { Space } from './space/space.ts';
import { openConstants, programOf } from './space/written.ts';

export type SearchJudgement =
  /** `constants`: numbers for the open constants. */
  | { readonly verdict: 'yes'; readonly constants: readonly string[] }
  /** `function`: whether it is the identity (or zero) all the same. */
  | { readonly verdict: 'no'; readonly function: boolean }
  | { readonly verdict: 'undecided'; readonly why: string };

export interface Judge {
  /** Whether programs without a selection node are known not to have it: Algorithm 2 is then the derivative. */
  readonly needsSelection: boolean;
  judge(list: readonly number[]): SearchJudgement;
}

/** The judge of every property but `target`. */
export function judgeOf(space: Space): Judge {
  const lineOf = (list: readonly number[]) => compile(programOf(space, list));
  if (space.question.property === 'artificial')
    return { needsSelection: true, judge: list => artificial(lineOf(list)) };
  const wish = wishOf(space.question);
  return {
    needsSelection: !isWanted(wish, wish.own),
    judge: list => {
      if (openConstants(space, list) === 0) return withoutWitness(decideFunction(lineOf(list), wish));
      const found = decideOpen(lineOf(list), wish);
      if (found.verdict !== 'yes') return found;
      // A second proof by other means: the program with these numbers.
      const again = decideFunction(compile(programOf(space, list, found.constants)), wish);
      if (again.verdict !== 'yes')
        throw new CornercheckError('internal', 'search: the two ways to decide a program disagree');
      return { verdict: 'yes', constants: found.constants.map(format) };
    },
  };
}

const artificial = (line: ReturnType<typeof compile>): SearchJudgement =>
  withoutWitness(decideArtificial(line));

const withoutWitness = (decision: ReturnType<typeof decideFunction>): SearchJudgement =>
  decision.verdict === 'yes' ? { verdict: 'yes', constants: [] } : decision;
