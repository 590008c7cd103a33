/**
 * What a search has done so far, as a file: it goes on from there, within units too. The counts in it are taken as they are; what
 * it says of programs found is decided anew when they are written out.
 */
import type { SearchQuestion } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { parseRational } from '../../numbers/index.ts';
import type { SavedSize } from './progress.ts';

import type { Hit, Tally } from './tally.ts';
import { Units } from './unit.ts';
import type { UnitPart } from './work.ts';

/** What `--state` saves of a search, to go on from there. */
export interface State {
  readonly keep: number;
  readonly sizes: readonly SavedSize[];
}

const FORMAT = 'cornercheck.search-state/1';
/** Another order of programs, or another division into units, needs another number. */
const SCHEME = 1;

interface StateWithQuestion extends State {
  readonly question: SearchQuestion;
}

export const stateOf = (
  question: SearchQuestion,
  keep: number,
  sizes: readonly SavedSize[],
): StateWithQuestion => ({
  question,
  keep,
  sizes,
});

/**
 * The text of a state, which {@link readState} reads; `search` hands states to its option `save`.
 *
 *     await search(question, work, { keep: 10, save: state => writeFileSync('state.json', writeState(state)) });
 */
export function writeState(state: State): string {
  const { question, keep, sizes } = state as StateWithQuestion;
  return JSON.stringify({
    format: FORMAT,
    scheme: SCHEME,
    question,
    keep,
    sizes: sizes.map(({ nodes, units, done, tally, parts }) => ({
      nodes,
      units,
      done: rangesOf(done),
      tally,
      ...(parts.size > 0 && { parts: [...parts].map(([unit, part]) => ({ unit, ...part })) }),
    })),
  });
}

/**
 * The state of a search, to go on from there. Throws CornercheckError `bad-usage` for what is no state of this question.
 *
 *     const state = readState(readFileSync('state.json', 'utf8'), 'state.json', question, 10);
 */
export function readState(text: string, path: string, question: SearchQuestion, keep: number): State {
  const wrong = (message: string): CornercheckError => new CornercheckError('bad-usage', message, path);
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong(`expected a ${FORMAT}, got no JSON`);
  }
  if (field(value, 'format') !== FORMAT || field(value, 'scheme') !== SCHEME)
    throw wrong(`expected a ${FORMAT} of scheme ${SCHEME}`);
  if (unsized(field(value, 'question')) !== unsized(question) || field(value, 'keep') !== keep)
    throw wrong('it belongs to another question; give the same options, or another file');
  const units = new Units(question);
  const sizes = field(value, 'sizes');
  if (!Array.isArray(sizes)) throw wrong('sizes: expected a list');
  return {
    keep,
    sizes: sizes.slice(0, question.size + 1).map((size, nodes): SavedSize => {
      const count = units.of(nodes).length;
      const done = readRanges(field(size, 'done'), count);
      const tally = readTally(field(size, 'tally'), nodes, units);
      const parts = readParts(field(size, 'parts'), nodes, units);
      if (field(size, 'nodes') !== nodes || field(size, 'units') !== count || !done || !tally || !parts)
        throw wrong(`sizes[${nodes}]: expected the counts of ${count} units`);
      if ([...parts.keys()].some(unit => done.has(unit)))
        throw wrong(`sizes[${nodes}]: expected no part of a unit that is done`);
      return { nodes, units: count, done, tally, parts };
    }),
  };
}

/** The question up to its size: a larger one goes on from a smaller one. */
const unsized = (question: unknown): string =>
  JSON.stringify({ ...(question as object), size: undefined }, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** Ascending: [first, last], … */
function rangesOf(done: ReadonlySet<number>): number[][] {
  const ranges: number[][] = [];
  for (const unit of [...done].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === unit - 1) last[1] = unit;
    else ranges.push([unit, unit]);
  }
  return ranges;
}

function readRanges(value: unknown, units: number): Set<number> | undefined {
  if (!Array.isArray(value)) return undefined;
  const done = new Set<number>();
  for (const range of value) {
    const [first, last] = Array.isArray(range) ? range : [];
    if (!isCount(first) || !isCount(last) || last >= units || first > last) return undefined;
    for (let unit = first; unit <= last; unit++) done.add(unit);
  }
  return done;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Left out by what was saved before units could be left half done. */
function readParts(value: unknown, nodes: number, units: Units): Map<number, UnitPart> | undefined {
  const parts = new Map<number, UnitPart>();
  if (value === undefined) return parts;
  if (!Array.isArray(value) || nodes === 0) return undefined;
  for (const entry of value) {
    const [unit, next] = [field(entry, 'unit'), field(entry, 'next')];
    const tally = readTally(field(entry, 'tally'), nodes, units);
    const prefix = isCount(unit) ? units.of(nodes)[unit] : undefined;
    if (!tally || !prefix || !isList(next, nodes, units) || parts.has(unit as number)) return undefined;
    if (prefix.some((candidate, i) => candidate !== next[i])) return undefined;
    parts.set(unit as number, { tally, next });
  }
  return parts;
}

function readTally(value: unknown, nodes: number, units: Units): Tally | undefined {
  const counts = ['programs', 'candidates', 'functions', 'found', 'undecided'].map(name =>
    field(value, name),
  );
  const [hits, why] = [field(value, 'hits'), field(value, 'why')];
  if (!counts.every(isCount) || !Array.isArray(hits)) return undefined;
  const read = hits.map(hit => readHit(hit, nodes, units));
  if (read.includes(undefined) || (why !== undefined && typeof why !== 'string')) return undefined;
  const [programs, candidates, functions, found, undecided] = counts;
  if (read.length > found!) return undefined;
  return {
    programs: programs!,
    candidates: candidates!,
    functions: functions!,
    found: found!,
    undecided: undecided!,
    hits: read as Hit[],
    why,
  };
}

/** Whether it may be the list of a program of so many nodes. */
const isList = (list: unknown, nodes: number, { space }: Units): list is number[] =>
  Array.isArray(list) &&
  list.length === Math.max(nodes, 1) &&
  list.every((c, i) =>
    nodes === 0
      ? Number.isInteger(c) && c < 0 && c >= -1 - space.leaves
      : isCount(c) && c < space.below[space.leaves + i]!,
  );

function readHit(value: unknown, nodes: number, units: Units): Hit | undefined {
  const [list, constants, at] = [field(value, 'list'), field(value, 'constants'), field(value, 'at')];
  if (!isList(list, nodes, units) || !areNumbers(constants) || (at !== undefined && !areNumbers(at)))
    return undefined;
  return { list, constants, ...(at !== undefined && { at }) };
}

function areNumbers(value: unknown): value is string[] {
  if (!Array.isArray(value)) return false;
  try {
    for (const text of value) parseRational(String(text));
    return value.every(text => typeof text === 'string');
  } catch {
    return false;
  }
}
