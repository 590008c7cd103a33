/** How runs went, in words: for the terminal and for pages. */

import { counted, grouped } from '../../documents/counted.ts';
import type { DescentDocument, DescentPoint, DescentSettings } from '../../documents/index.ts';
import { compile, programFromJson } from '../../programs/index.ts';

const ENDS: Readonly<Record<string, string>> = {
  trapped: 'trapped',
  stalled: 'stalled (the step is rounded away)',
  cycle: 'goes round in a cycle',
  converges: 'converges',
  infinity: 'goes to infinity',
  short: 'converges to a point that is not Clarke critical: the steps have a finite sum',
  moving: 'took all steps; its limit is not known',
  outgrown: 'stopped: the numbers outgrew the limit',
  undefined: 'stopped: no value or gradient there',
  undecided: 'stopped: no value or gradient that can be computed',
  failed: 'stopped: no gradient from the target',
};

export const KINDS: Readonly<Record<string, string>> = {
  clarke: 'Clarke critical',
  artificial: 'artificial critical',
  regular: 'not critical',
  'not-clarke': 'not Clarke critical',
  undecided: 'not decided whether critical',
  unjudged: 'not looked at: too many points',
};

const JOINTS: Readonly<Record<string, string>> = { converges: 'to', cycle: 'through' };

/** `trapped at a point that is artificial critical`. */
export const endWords = (end: string, kind: string): string =>
  kind === 'none' ? endOf(end) : `${endOf(end)} ${JOINTS[end] ?? 'at'} a point: ${KINDS[kind] ?? kind}`;

/** An end of a later version keeps its own name. */
const endOf = (end: string): string => ENDS[end] ?? end;

/** How many functions the mean is of. */
function summandsOf({ program, settings }: DescentDocument): number {
  try {
    return compile(programFromJson(program)).outputs.length;
  } catch {
    return settings.batch;
  }
}

export function settingsWords(document: DescentDocument): string[] {
  const { settings } = document;
  const summands = summandsOf(document);
  return [
    `γ_k = ${stepWords(settings)}, at most ${counted(settings.steps, 'step')}, ${batchWords(settings, summands)}`,
    `${arithmeticWords(settings)}; ${startWords(settings)}`,
  ];
}

const stepWords = ({ step: [lo, hi], schedule }: DescentSettings): string => {
  const c = lo === hi ? lo : 'c';
  const drawn = lo === hi ? '' : `, c drawn between ${lo} and ${hi}`;
  return `${/^\s*1\s*$/.test(schedule) ? c : `${c}·${schedule}`}${drawn}`;
};

const batchWords = ({ batch, order }: DescentSettings, n: number): string =>
  n === 1 ? 'one summand' : batch >= n ? `all ${n} summands` : `${batch} of ${n} summands, ${order}`;

const arithmeticWords = ({ arithmetic, grid, target }: DescentSettings): string => {
  const rounded = grid === undefined ? '' : `, iterates ROUNDED to multiples of 2^-${grid}`;
  const gradients = target === undefined ? 'the engine’s gradients' : `gradients of ${target}`;
  return `${arithmetic} arithmetic${rounded}, ${gradients}`;
};

const startWords = ({ from, starts, box, seed }: DescentSettings): string => {
  const given = from.length > 0 ? [counted(from.length, 'given start')] : [];
  const drawn = starts > 0 ? [`${counted(starts, 'random start')} in ${boxWords(box)} (seed ${seed})`] : [];
  return [...given, ...drawn].join(', ');
};

const boxWords = (box: DescentSettings['box']): string =>
  (box.every(([lo, hi]) => lo === box[0]![0] && hi === box[0]![1]) ? box.slice(0, 1) : box)
    .map(([lo, hi]) => `(${lo}, ${hi})`)
    .join(' × ') +
  (box.length > 1 && box.every(side => side.join() === box[0]!.join()) ? `^${box.length}` : '');

export function tiesWords({ iterates }: DescentDocument): string {
  const { all, tied, undecided, runsWithTies } = iterates;
  const open = undecided === 0 ? '' : `; of ${counted(undecided, 'iterate')} it is not known`;
  return tied === 0
    ? `none of ${counted(all - undecided, 'iterate')} is at a tie${open}`
    : `${grouped(tied)} of ${counted(all, 'iterate')} at a tie, in ${counted(runsWithTies, 'run')}${open}`;
}

/** The ends of the runs, those of most runs first. */
export const endsOf = ({ summary }: DescentDocument): { end: string; kind: string; n: number }[] =>
  Object.entries(summary)
    .flatMap(([end, kinds]) => Object.entries(kinds).map(([kind, n]) => ({ end, kind, n })))
    .sort((a, b) => b.n - a.n);

/** `10,000 trapped, 3 hits`. */
export const visits = ({ ends, hits }: DescentPoint): string =>
  [
    ...Object.entries(ends).map(([end, n]) => `${grouped(n!)} ${end}`),
    ...(hits > 0 ? [`${counted(hits, 'hit')}`] : []),
  ].join(', ');
