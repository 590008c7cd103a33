/** What was read at the ties of an operation, as a rule that can be declared of a target (docs/conventions.md). */
import { equal, format, type Rational, ZERO } from '../../numbers/index.ts';
import type { CheckResult, NotedReading } from '../result.ts';
import { onlyTie } from './tie-of.ts';

/** A rule that explains every reading, and of an operation of one argument where it is tied; or why there is none. */
export type Written =
  | { readonly rule: string; readonly places?: readonly string[] }
  | { readonly why: string };

/** So many places, or numbers of tied pieces, stand in a rule. */
const MOST = 8;

const NAMED: readonly (readonly [name: string, fits: (reading: NotedReading) => boolean])[] = [
  ['first', ({ fitting, pieces }) => fitting.includes([...pieces.keys()][0]!)],
  ['last', ({ fitting, pieces }) => fitting.includes([...pieces.keys()].at(-1)!)],
  ['mean', ({ even }) => even],
  ['index', ({ fitting, own }) => fitting.includes(own)],
];

/** By the name of the operation, or the target's own name for it, of all that were read: but at ties at which all pieces agree, or the function is not regular. */
export function writtenRules({ readings }: Pick<CheckResult, 'readings'>): ReadonlyMap<string, Written> {
  const byOp = new Map<string, NotedReading[]>();
  for (const reading of readings)
    if (reading.subject.sweep.pattern !== 'pieces agree' && onlyTie(reading.subject))
      byOp.set(reading.op, [...(byOp.get(reading.op) ?? []), reading]);
  return new Map([...byOp].map(([op, own]) => [op, signedRule(own)]));
}

/** A rule that is not kept where a zero is −0 is none. */
function signedRule(readings: readonly NotedReading[]): Written {
  const written = writtenRule(readings);
  const plain = readings.filter(({ subject }) => !subject.negativeZeros);
  if ('rule' in written || plain.length === readings.length || plain.length === 0) return written;
  const without = writtenRule(plain);
  return 'why' in without ? without : { why: `${without.rule}, but not where a zero is −0` };
}

function writtenRule(readings: readonly NotedReading[]): Written {
  if (readings.some(({ reading }) => reading.illegal)) return { why: 'at some ties no convex combination' };
  const slopes = readings.map(slopeRead);
  const named = NAMED.find(([, fits]) => readings.every(fits))?.[0];
  if (slopes.includes(undefined)) {
    const rule = named ?? byGroups(readings.map(weightsRead), 'of');
    return rule === undefined ? { why: 'not the same at every tie' } : { rule };
  }
  const known = slopes as Slope[];
  const first = known[0]!.slope;
  const one = known.every(({ slope }) => equal(slope, first)) ? format(first) : undefined;
  const pairs = known.map(({ at, slope }) => [format(at), format(slope)] as const);
  const byCount = known.map(({ count, slope }) => [String(count), format(slope)] as const);
  const rule = one ?? named ?? byGroups(byCount, 'of') ?? byGroups(pairs, 'at');
  if (rule === undefined) return { why: 'not the same at every tie' };
  const places = [...new Set(pairs.map(([at]) => at))];
  return places.length <= MOST ? { rule, places } : { rule };
}

interface Slope {
  readonly at: Rational;
  readonly slope: Rational;
  /** How many pieces are tied. */
  readonly count: number;
}

/** Of an operation of one argument and one output. */
function slopeRead({ subject, reading }: NotedReading): Slope | undefined {
  const tie = onlyTie(subject);
  if (tie?.alone === undefined || !reading.mixture) return undefined;
  const { argument, slopes } = tie.alone;
  const weights = tie.active.map(piece => reading.mixture!.get(piece) ?? ZERO);
  const slope = weights.reduce((sum, weight, i) => sum.add(weight.mul(slopes[i]!)), ZERO);
  return { at: argument, slope, count: slopes.length };
}

/** How many pieces were tied, and their weights in their order. */
function weightsRead({ pieces, reading }: NotedReading): readonly [count: string, weights: string] {
  const weights = [...pieces.keys()].map(piece => format(reading.mixture?.get(piece) ?? ZERO));
  return [String(pieces.size), `(${weights.join(', ')})`];
}

/** `0 at -3, 1 at 3`; undefined where in one group there are several, or there are too many. */
function byGroups(
  pairs: readonly (readonly [group: string, said: string])[],
  word: 'at' | 'of',
): string | undefined {
  const groups = new Map(pairs);
  if (groups.size > MOST || pairs.some(([group, said]) => groups.get(group) !== said)) return undefined;
  return [...groups].map(([group, said]) => `${said} ${word} ${group}`).join(', ');
}
