/**
 * What `verify` looks at in a descent: whether its points are those of its explanations, and its counts those of its records. The
 * explanations go to the trusted checker; the runs are not repeated.
 */
import { type DescentDocument, problemOf } from '../descent/index.ts';
import { programFromJson, programToJson } from '../programs/index.ts';
import type { ExplainDocument } from '../reports/schema.ts';
import { note } from './output.ts';

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** The document that the checker is to see, and what does not fit before that. Other documents pass through. */
export function splitDescent(document: unknown): { document: unknown; problems: readonly Problem[] } {
  if ((document as { format?: unknown } | null)?.format !== 'cornercheck.descent/1')
    return { document, problems: [] };
  const descent = document as DescentDocument;
  note('assumed: that the runs went as the document says; what it says of its points is re-derived');
  let problems: readonly Problem[];
  try {
    problems = [...programProblems(descent), ...pointProblems(descent), ...countProblems(descent)];
  } catch (error) {
    // Whatever is missing or of another shape.
    problems = [{ path: '', message: `malformed: ${(error as Error).message.slice(0, 200)}` }];
  }
  return {
    document: { format: 'cornercheck.reports/1', reports: [], explains: descent.explains },
    problems,
  };
}

/** Every explanation is of J. */
function programProblems({ program, explains }: DescentDocument): Problem[] {
  const objective = JSON.stringify(programToJson(problemOf(programFromJson(program)).objective));
  return explains.flatMap((explain, i) =>
    JSON.stringify(programToJson(programFromJson(explain.program))) === objective
      ? []
      : [{ path: `/explains/${i}/program`, message: 'is not the mean of the summands' }],
  );
}

function pointProblems({ points, explains }: DescentDocument): Problem[] {
  let explained = 0;
  const problems = points.flatMap((point, i): Problem[] => {
    if (point.explain === undefined) return [];
    explained += 1;
    const explain = explains[point.explain];
    const wrong = (field: string, message: string): Problem => ({ path: `/points/${i}/${field}`, message });
    if (explain === undefined) return [wrong('explain', 'there is no such explanation')];
    return [
      ...(same(point.at, explain.at) ? [] : [wrong('at', 'is not the point explained')]),
      ...(point.kind === kindSaid(explain) ? [] : [wrong('kind', `expected ${kindSaid(explain)}`)]),
      ...(point.strictlyDifferentiable === strictSaid(explain)
        ? []
        : [wrong('strictlyDifferentiable', `expected ${strictSaid(explain)}`)]),
    ];
  });
  if (explained < points.length)
    note(`assumed: ${points.length - explained} points without an explanation are what the document says`);
  return problems;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function kindSaid({ artificial, clarkeCritical, selectionCritical }: ExplainDocument): string {
  if (artificial === 'yes') return 'artificial';
  if (clarkeCritical.verdict === 'yes') return 'clarke';
  if (selectionCritical.verdict === 'no') return 'regular';
  return clarkeCritical.verdict === 'no' ? 'not-clarke' : 'undecided';
}

const strictSaid = ({ clarke }: ExplainDocument): string =>
  clarke.gradients.length > 1 ? 'no' : clarke.status === 'exact' ? 'yes' : 'undecided';

/** The summary, counted again from the records and the points. */
function countProblems({ records, points, summary, runs }: DescentDocument): Problem[] {
  const kinds = new Map(points.map(({ at, kind }) => [at.join(' '), kind]));
  const counted: Record<string, Record<string, number>> = {};
  for (const { end, at } of records) {
    const row = counted[end] ?? {};
    const kind = at ? (kinds.get(at.join(' ')) ?? 'missing') : 'none';
    row[kind] = (row[kind] ?? 0) + 1;
    counted[end] = row;
  }
  return [
    ...(runs === records.length ? [] : [{ path: '/runs', message: `expected ${records.length}` }]),
    ...(same(sorted(counted), sorted(summary))
      ? []
      : [{ path: '/summary', message: 'is not what the records add up to' }]),
  ];
}

const sorted = (table: Readonly<Record<string, Readonly<Record<string, number>>>>): unknown =>
  Object.entries(table)
    .map(([end, row]) => [end, Object.entries(row).sort()])
    .sort();
