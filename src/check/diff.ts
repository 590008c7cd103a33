/** What has changed between two reports: findings by their ids, conventions by operation, counts by verdict. */
import type {
  CheckDocument,
  CheckVerdict,
  DiffDocument,
  DiffedFinding,
  DiffedPair,
  Finding,
} from '../documents/index.ts';

/**
 * The document `cornercheck.diff/1` of two reports.
 *
 * `diffDocument(report, report).appeared` is `[]`.
 */
export function diffDocument(old: CheckDocument, current: CheckDocument): DiffDocument {
  const [before, after] = [byId(old), byId(current)];
  const gone = old.findings.filter(({ id }) => !after.has(id));
  const isAsked = ({ ops }: Finding): boolean => current.complete && ops.every(op => wasAsked(current, op));
  return {
    format: 'cornercheck.diff/1',
    old: head(old),
    new: head(current),
    appeared: current.findings.filter(({ id }) => !before.has(id)).map(shortened),
    fixed: gone.filter(isAsked).map(shortened),
    unasked: gone.filter(finding => !isAsked(finding)).map(shortened),
    changed: current.findings.flatMap(finding => {
      const known = before.get(finding.id);
      return known === undefined ? [] : pairOf(finding.id, caseWords(known), caseWords(finding));
    }),
    conventions: [...new Set([...Object.keys(old.conventions), ...Object.keys(current.conventions)])]
      .sort()
      .flatMap(op => pairOf(op, conventionOf(old, op), conventionOf(current, op))),
    summary: Object.fromEntries(
      verdictsOf(old, current).map(verdict => [
        verdict,
        [old.summary[verdict] ?? 0, current.summary[verdict] ?? 0] as const,
      ]),
    ),
    notes: notesOf(old, current),
  };
}

const byId = ({ findings }: CheckDocument): ReadonlyMap<string, Finding> =>
  new Map(findings.map(finding => [finding.id, finding]));

const head = ({ target: { name, version }, seed, checks, complete }: CheckDocument): DiffDocument['old'] => ({
  name,
  version,
  seed,
  checks,
  complete,
});

const shortened = ({ id, verdict, title, text, at, replay, baseline }: Finding): DiffedFinding => ({
  id,
  verdict,
  title,
  text,
  at,
  replay,
  ...(baseline && { baseline }),
});

/** Whether it is among what was swept, or has no ties of its own and is among what the target lists. */
const wasAsked = ({ sweep, target: { ops, calls = {} } }: CheckDocument, op: string): boolean =>
  sweep.length === 0 ? ops.includes(op) || Object.hasOwn(calls, op) : sweep.some(cell => cell.op === op);

const caseWords = ({ verdict, text, at, mode, returned }: Finding): string =>
  `${verdict}: ${text} at (${at.join(', ')}), ${mode} mode: ${
    'error' in returned
      ? returned.error
      : `value ${returned.value}, gradient (${returned.gradient.join(', ')})`
  }`;

function conventionOf({ conventions }: CheckDocument, op: string): string {
  const own = Object.hasOwn(conventions, op) ? conventions[op] : undefined;
  if (own === undefined) return 'not read';
  const read = own.readings.map(({ gradient, tie }) => `(${gradient.join(', ')}) at ${tie}`);
  return `${own.status}, ${own.rule}: ${[...new Set(read)].slice(0, 4).join('; ')}`;
}

const pairOf = (id: string, old: string, current: string): DiffedPair[] =>
  old === current ? [] : [{ id, old, new: current }];

const verdictsOf = (...reports: readonly CheckDocument[]): CheckVerdict[] => [
  ...new Set(reports.flatMap(({ summary }) => Object.keys(summary) as CheckVerdict[])),
];

/** What makes the two harder to compare. */
function notesOf(old: CheckDocument, current: CheckDocument): string[] {
  const notes: string[] = [];
  if (old.target.name !== current.target.name) notes.push('These are two targets, not two versions of one.');
  if (old.target.precision !== current.target.precision) notes.push('Their precisions are not the same.');
  if (old.seed !== current.seed) notes.push('Their seeds differ: other programs were asked.');
  if (!old.complete) notes.push('The old run was stopped before its end: what appeared may have been there.');
  if (!current.complete) notes.push('The new run was stopped before its end: nothing is called fixed.');
  return notes;
}
