/** What the conventions read at the ties of one operation have in common, in words. */
import { compare, equal } from '../../numbers/index.ts';
import { type Mixture, printProgram } from '../../programs/index.ts';
import type { NotedReading } from '../result.ts';

/** Undefined where at one tie two readings differ: the target follows no rule there. */
export const ruleOf = (readings: readonly NotedReading[]): string | undefined =>
  RULES.find(({ fits }) => readings.every(fits))?.name ??
  pieceRule(readings) ??
  (isSettled(readings) ? EACH : undefined);

/** Such as 0 at x = 0 and 1/2 at x = 6, or (1/2, 1/2) of two and (1/4, 1/4, 1/2) of three: no rule of ours, but one. */
export const EACH = 'a choice of its own at each tie';

/** Whether no two readings of the same tie differ, in words and in numbers. */
const isSettled = (readings: readonly NotedReading[], tieOf = keyOf): boolean =>
  twoThatDiffer(readings, tieOf).length === 0;

const keyOf = ({ key }: NotedReading): string => key;

/** Two readings of the same tie that differ, if there are any. */
function twoThatDiffer(readings: readonly NotedReading[], tieOf = keyOf): readonly NotedReading[] {
  const first = new Map<string, NotedReading>();
  for (const reading of readings) {
    const before = first.get(tieOf(reading));
    if (before === undefined) first.set(tieOf(reading), reading);
    else if (!isSame(before, reading)) return [before, reading];
  }
  return [];
}

/** What the readings have in common where they follow no rule of {@link ruleOf}: a sort takes what stands at a place, whichever arguments are tied. */
export function withoutRule(readings: readonly NotedReading[]): string {
  const among = readings.every(({ subject }) => subject.at.length > 1);
  if (among && isSettled(readings, one => `${one.key} ${orderOf(one)}`))
    return 'a choice by where the tied arguments stand';
  if (among && isSettled(readings, one => `${one.key} ${orderOf(one)} ${printProgram(one.subject.program)}`))
    return 'a choice by where the tied arguments stand, and by the parameters';
  return 'not the same at every tie';
}

/** The order of the coordinates: `1 1 0` where the first two are equal, and larger than the last. */
const orderOf = ({ subject: { at } }: NotedReading): string =>
  at.map(x => at.filter(y => compare(y, x) < 0).length).join(' ');

function isSame(a: NotedReading, b: NotedReading): boolean {
  if (a.fitting.some(piece => b.fitting.includes(piece)) || (a.even && b.even)) return true;
  const [left, right] = [a.reading.mixture, b.reading.mixture];
  return left !== undefined && right !== undefined && sameWeights(left, right);
}

const sameWeights = (a: Mixture, b: Mixture): boolean =>
  a.size === b.size &&
  [...a].every(([piece, weight]) => {
    const other = b.get(piece);
    return other !== undefined && equal(weight, other);
  });

/** Rules that may explain all readings of an operation. */
const RULES: readonly { readonly name: string; readonly fits: (reading: NotedReading) => boolean }[] = [
  { name: "the index's own piece", fits: ({ fitting, own }) => fitting.includes(own) },
  { name: 'the first active piece', fits: ({ fitting, pieces }) => fitting.includes([...pieces.keys()][0]!) },
  {
    name: 'the last active piece',
    fits: ({ fitting, pieces }) => fitting.includes([...pieces.keys()].at(-1)!),
  },
  { name: 'the mean of the active pieces', fits: ({ even }) => even },
];

/** `the piece x`, where every reading can be explained by a piece of that label. */
function pieceRule(readings: readonly NotedReading[]): string | undefined {
  const labels = readings.map(({ fitting, pieces }) => fitting.map(piece => pieces.get(piece)!));
  const common = labels
    .slice(1)
    .reduce((left, own) => left.filter(label => own.includes(label)), labels[0] ?? []);
  return common[0] === undefined ? undefined : `the piece ${common[0]}`;
}

/** Where there is no rule: a reading against each that there might be, and two of one tie that differ. */
export const againstRules = (readings: readonly NotedReading[]): readonly (NotedReading | undefined)[] => [
  ...RULES.map(({ fits }) => readings.find(one => !fits(one))),
  ...twoThatDiffer(readings),
];
