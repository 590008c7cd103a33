/** `cornercheck.descent/1`: the runs, counted by how they ended and by what they ended at, and the points explained. */
import type {
  DescentDocument,
  DescentEnd,
  DescentPoint,
  DescentSettings,
  ExplainDocument,
  IrregularDocument,
  RunRecord,
} from '../documents/index.ts';
import type { Watch } from '../fields/index.ts';
import { printProgram, programToJson } from '../programs/index.ts';
import { judgePoint, judgeUntied } from './points.ts';
import type { Problem } from './run/problem.ts';
import { totalRuns } from './run/settings.ts';

export interface DocumentOptions {
  /** Steps of enumeration for each set of each point. */
  readonly budget: number;
  /** Called now and then; ends the work on a set where it throws Undecided. */
  readonly watch?: Watch;
  /** The most points that are explained, with ties or without. */
  readonly explained?: number;
}

/** So many points are judged; of those with ties, which have to be explained for it, the first so many. */
const MAX_JUDGED = 5_000;
const MAX_TIED = 300;

/**
 * The document `cornercheck.descent/1` of runs: what was asked, how each ended, and the corners on the way.
 *
 * `descentDocument(problemOf(program), settings, [runnerOf(problemOf(program), settings)(0)], { budget: 1000 }).runs` is
 * `1`.
 */
export function descentDocument(
  problem: Problem,
  settings: DescentSettings,
  records: readonly RunRecord[],
  { budget, watch, explained = 40 }: DocumentOptions,
): DescentDocument {
  const explains: (ExplainDocument | IrregularDocument)[] = [];
  const points = placesOf(records).map(({ at, ends, hits, nodes, run }, i): DescentPoint => {
    const untied = i < explained || i >= MAX_JUDGED ? undefined : judgeUntied(problem, at);
    const judged =
      untied ?? (explains.length < MAX_TIED ? judgePoint(problem, at, budget, watch) : undefined);
    const { explain, ...report } = judged ?? { kind: 'unjudged' as const };
    if (explain) explains.push(explain);
    return {
      at,
      ...report,
      ends,
      hits,
      ...(nodes && { nodes }),
      run,
      ...(explain && { explain: explains.length - 1 }),
    };
  });
  const kinds = new Map(points.map(({ at, kind }) => [keyOf(at), kind]));
  const sum = (of: (record: RunRecord) => number): number =>
    records.reduce((total, one) => total + of(one), 0);
  return {
    format: 'cornercheck.descent/1',
    program: programToJson(problem.program),
    text: printProgram(problem.program),
    settings,
    complete: records.length === totalRuns(settings),
    runs: records.length,
    summary: tally(records.map(({ end, at }) => [end, at ? kinds.get(keyOf(at))! : 'none'])),
    arrivals: tally(records.flatMap(({ arrival }) => (arrival ? [['all', arrival.kind]] : []))).all ?? {},
    iterates: {
      all: sum(({ steps }) => steps + 1),
      tied: sum(({ hitCount }) => hitCount),
      undecided: sum(({ openCount }) => openCount),
      runsWithTies: sum(({ hitCount }) => (hitCount > 0 ? 1 : 0)),
    },
    points,
    explains,
    records,
  };
}

const keyOf = (at: readonly string[]): string => at.join(' ');

interface Place {
  readonly at: readonly string[];
  readonly ends: Partial<Record<DescentEnd, number>>;
  hits: number;
  nodes?: readonly string[];
  readonly run: number;
}

/** The distinct points, those where most runs ended first, then those that were met most often. */
function placesOf(records: readonly RunRecord[]): Place[] {
  const places = new Map<string, Place>();
  const place = (at: readonly string[], run: number): Place => {
    const known = places.get(keyOf(at)) ?? { at, ends: {}, hits: 0, run };
    places.set(keyOf(at), known);
    return known;
  };
  for (const { run, end, at, hits } of records) {
    if (at) {
      const { ends } = place(at, run);
      ends[end] = (ends[end] ?? 0) + 1;
    }
    for (const hit of hits) {
      const known = place(hit.at, run);
      known.hits += 1;
      known.nodes ??= hit.nodes;
    }
  }
  const weight = ({ ends }: Place): number => Object.values(ends).reduce((total, n) => total + n, 0);
  return [...places.values()].sort((a, b) => weight(b) - weight(a) || b.hits - a.hits || a.run - b.run);
}

function tally(pairs: readonly (readonly string[])[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const [first, second] of pairs) {
    const row = counts[first!] ?? {};
    row[second!] = (row[second!] ?? 0) + 1;
    counts[first!] = row;
  }
  return counts;
}
