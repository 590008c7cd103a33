/** D_f, D_P and Clarke's set in words. */

import { counted, grouped } from '../../../documents/counted.ts';
import type {
  BallDocument,
  ClarkeSetDocument,
  Gradient,
  GradientSetDocument,
  NumberDocument,
  SumDocument,
} from '../../../documents/index.ts';
import { compare, equal, format, type Rational } from '../../../numbers/index.ts';
import { ballWords } from './balls.ts';
import { isClosedForm } from './exact.ts';
import { exactRational, nearRational, onlyEntry, shown, shownGradient, shownList } from './numbers.ts';
import { sumWords } from './sums.ts';

const MAX_LISTED = 6;

/** The hull of gradients: an interval in one dimension, `{g}` for one point, else `conv {…}`. */
export function hullWords(
  gradients: readonly Gradient[],
  balls: readonly BallDocument[] = [],
  sum?: SumDocument,
): string {
  if (sum && gradients.length === 1) return sumWords(gradients[0]!, sum);
  if (balls.length > 0) {
    const all = [...gradients.map(shownGradient), ...balls.map(ballWords)];
    return all.length === 1 ? all[0]! : `conv {${shownList(all, MAX_LISTED)}}`;
  }
  if (gradients.length === 0) return 'no gradient';
  const interval = hullInterval(gradients);
  if (interval) {
    const [low, high] = interval.map(end => shown(format(end)));
    return low === high ? `{${low}}` : `[${low}, ${high}]`;
  }
  const closed = closedInterval(gradients);
  if (closed && gradients.length > 1) return `[${closed.map(shown).join(', ')}]`;
  const listed = shownList(gradients.map(shownGradient), MAX_LISTED);
  return gradients.length === 1 ? `{${listed}}` : `conv {${listed}}`;
}

/** The ends of the hull where gradients are single numbers. */
export function hullInterval(gradients: readonly Gradient[]): readonly [Rational, Rational] | undefined {
  const ends = gradients.map(gradient => exactRational(onlyEntry(gradient)));
  if (ends.length === 0 || ends.some(end => end === undefined)) return undefined;
  const sorted = (ends as Rational[]).toSorted(compare);
  return [sorted[0]!, sorted.at(-1)!];
}

/** The ends of the hull where gradients are single numbers and some of them closed forms, as far as enclosures tell. */
function closedInterval(
  gradients: readonly Gradient[],
): readonly [NumberDocument, NumberDocument] | undefined {
  const ends = gradients.map(gradient => {
    const value = onlyEntry(gradient);
    const lo = nearRational(value);
    const hi = isClosedForm(value) ? exactRational(value.hi) : lo;
    return value !== undefined && lo && hi ? { value, lo, hi } : undefined;
  });
  if (ends.includes(undefined)) return undefined;
  const sorted = (ends as { value: NumberDocument; lo: Rational; hi: Rational }[]).toSorted((a, b) =>
    compare(a.lo, b.lo),
  );
  const apart = sorted.every((end, i) => i === 0 || compare(sorted[i - 1]!.hi, end.lo) < 0);
  return apart && sorted.length > 0 ? [sorted[0]!.value, sorted.at(-1)!.value] : undefined;
}

/** D_f or D_P: the hull, how many pieces, and what is not known. */
export function setWords(set: GradientSetDocument): string {
  if (set.status === 'undecided')
    return `undecided${isListed(set) ? `, holds ${hullWords(set.gradients, set.balls)}` : ''}${because(set.why)}`;
  return hullWords(set.gradients, set.balls, set.sum);
}

const isListed = ({ gradients, balls = [] }: Pick<GradientSetDocument, 'gradients' | 'balls'>): boolean =>
  gradients.length + balls.length > 0;

/** `4 active pieces, 3 distinct gradients`; one-input gradients are listed, others the hull lists. */
export function piecesWords(set: GradientSetDocument): string {
  const pieces = set.count === undefined ? 'not counted' : `${grouped(set.count)} active`;
  if (set.sum) return `${pieces}, a sum of ${counted(set.sum.length, 'part')}`;
  const listed = hullInterval(set.gradients)
    ? `: ${shownList(set.gradients.map(shownGradient), MAX_LISTED)}`
    : '';
  const balls = set.balls ? `, ${counted(set.balls.length, 'ball')}` : '';
  return `${pieces}, ${counted(set.gradients.length, 'distinct gradient')}${listed}${balls}`;
}

/** D_f, D_P and Clarke's set, those that are equal together: `[['D_f = D_P', '[−1, 1]'], ['Clarke', '{0}']]`. */
export function setsWords({ active, nodewise, clarke }: Sets): readonly (readonly [string, string])[] {
  const rows: {
    name: string;
    readonly words: string;
    readonly set: GradientSetDocument | ClarkeSetDocument;
  }[] = [{ name: 'D_f', words: setWords(active), set: active }];
  for (const next of [
    { name: 'D_P', words: setWords(nodewise), set: nodewise },
    { name: 'Clarke', words: clarkeWords(clarke), set: clarke },
  ]) {
    const last = rows.at(-1)!;
    if (equalHulls(last.set, next.set)) last.name += ` = ${next.name}`;
    else rows.push(next);
  }
  return rows.map(({ name, words }) => [name, words]);
}

export interface Sets {
  readonly active: GradientSetDocument;
  readonly nodewise: GradientSetDocument;
  readonly clarke: ClarkeSetDocument;
}

/** Whether two sets are known to be equal; compared as numbers, for words may be cut short. */
function equalHulls(
  a: GradientSetDocument | ClarkeSetDocument,
  b: GradientSetDocument | ClarkeSetDocument,
): boolean {
  if (a.status !== 'exact' || b.status !== 'exact') return false;
  if (a.balls || b.balls || a.sum || b.sum) return written(a) === written(b);
  const [one, other] = [hullInterval(a.gradients), hullInterval(b.gradients)];
  if (one && other) return equal(one[0], other[0]) && equal(one[1], other[1]);
  return JSON.stringify(a.gradients) === JSON.stringify(b.gradients);
}

const written = ({ gradients, balls, sum }: GradientSetDocument | ClarkeSetDocument): string =>
  JSON.stringify([gradients, balls, sum]);

export function clarkeWords(set: ClarkeSetDocument): string {
  const count = set.assumed?.length ?? 0;
  return count > 0
    ? `${ownWords(set)}, where z3 is right that ${counted(count, 'cell')} ${count === 1 ? 'is' : 'are'} empty`
    : ownWords(set);
}

function ownWords(set: ClarkeSetDocument): string {
  if (set.status === 'exact') return hullWords(set.gradients, set.balls, set.sum);
  if (set.status === 'bounds') {
    const outer = set.outer ? `is inside ${hullWords(set.outer, set.outerBalls)}` : '';
    const holds = isListed(set) || !set.outer ? `holds ${hullWords(set.gradients, set.balls)}` : '';
    return `${[holds, outer].filter(words => words !== '').join(', ')}; not decided between them${because(set.why)}`;
  }
  return `undecided${set.gradients.length > 0 ? `, holds ${hullWords(set.gradients)}` : ''}${because(set.why)}`;
}

const because = (why: string | undefined): string => (why === undefined ? '' : ` (${why})`);
