/** What has changed between two reports: findings by their ids, conventions by operation, counts by verdict. */
import {
  type CheckDocument,
  type CheckVerdict,
  type DiffDocument,
  type DiffedCorner,
  type DiffedFinding,
  type DiffedPair,
  type Finding,
  type SweepCell,
  VIOLATIONS,
} from '../documents/index.ts';

/**
 * The document `cornercheck.diff/1` of two reports.
 *
 * `diffDocument(report, report).appeared` is `[]`.
 */
export const diffDocument = (old: CheckDocument, current: CheckDocument): DiffDocument =>
  diffTables([old], [current]);

/**
 * The same of two tables: reports are held against those of the same target and precision.
 *
 * `diffTables([report], [report]).notes` is `[]`.
 */
export function diffTables(old: readonly CheckDocument[], current: readonly CheckDocument[]): DiffDocument {
  if (old.length === 1 && current.length === 1) return diffOfTwo(old[0]!, current[0]!);
  const keyOf = ({ target }: CheckDocument): string => `${target.name} ${target.precision}`;
  const parts = current.flatMap(after => {
    const before = old.find(one => keyOf(one) === keyOf(after));
    return before ? [named(keyOf(after), diffOfTwo(before, after))] : [];
  });
  const alone = (reports: readonly CheckDocument[], others: readonly CheckDocument[], whose: string) =>
    reports
      .filter(one => !others.some(other => keyOf(other) === keyOf(one)))
      .map(one => `Only the ${whose} table has ${keyOf(one)}.`);
  const all = <K extends 'appeared' | 'fixed' | 'unasked' | 'changed' | 'conventions' | 'notes'>(name: K) =>
    parts.flatMap(part => part[name] as readonly DiffDocument[K][number][]);
  const corners = parts.flatMap(part => part.corners ?? []);
  return {
    format: 'cornercheck.diff/1',
    old: together(old),
    new: together(current),
    appeared: all('appeared'),
    fixed: all('fixed'),
    unasked: all('unasked'),
    changed: all('changed'),
    conventions: all('conventions'),
    ...(corners.length > 0 && { corners }),
    summary: summaryOf(old, current),
    notes: [...all('notes'), ...alone(old, current, 'old'), ...alone(current, old, 'new')],
  };
}

/** With the name of the target before what is of it. */
function named(name: string, { appeared, fixed, unasked, ...rest }: DiffDocument): DiffDocument {
  const of = <T extends { readonly id: string }>(listed: readonly T[]): T[] =>
    listed.map(one => ({ ...one, id: `${name}: ${one.id}` }));
  const entitled = (listed: readonly DiffedFinding[]): DiffedFinding[] =>
    of(listed).map(one => ({ ...one, title: `${name}: ${one.title}` }));
  return {
    ...rest,
    appeared: entitled(appeared),
    fixed: entitled(fixed),
    unasked: entitled(unasked),
    changed: of(rest.changed),
    conventions: of(rest.conventions),
    ...(rest.corners && { corners: of(rest.corners) }),
    notes: rest.notes.map(note => `${name}: ${note}`),
  };
}

const together = (reports: readonly CheckDocument[]): DiffDocument['old'] => ({
  name: reports.map(({ target: { name } }) => name).join(', '),
  version: reports.map(({ target: { version } }) => version).join(', '),
  seed: reports[0]?.seed ?? 0,
  checks: reports.reduce((sum, { checks }) => sum + checks, 0),
  complete: reports.every(({ complete }) => complete),
});

function diffOfTwo(old: CheckDocument, current: CheckDocument): DiffDocument {
  const [before, after] = [byId(old), byId(current)];
  const gone = old.findings.filter(({ id }) => !after.has(id));
  const corners = cornersOf(old, current);
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
    ...(corners.length > 0 && { corners }),
    summary: summaryOf([old], [current]),
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
export const wasAsked = ({ sweep, target: { ops, calls = {} } }: CheckDocument, op: string): boolean =>
  sweep.length === 0 ? ops.includes(op) || Object.hasOwn(calls, op) : sweep.some(cell => cell.op === op);

/** The smallest case of a finding, and what came back there. */
export const caseWords = ({ verdict, text, at, mode, returned }: Finding): string =>
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

/** How many checks had each verdict: in all old reports, in all new ones. */
function summaryOf(
  old: readonly CheckDocument[],
  current: readonly CheckDocument[],
): DiffDocument['summary'] {
  const count = (reports: readonly CheckDocument[], verdict: CheckVerdict): number =>
    reports.reduce((sum, { summary }) => sum + (summary[verdict] ?? 0), 0);
  const verdicts = new Set(
    [...old, ...current].flatMap(({ summary }) => Object.keys(summary) as CheckVerdict[]),
  );
  return Object.fromEntries(
    [...verdicts].map(verdict => [verdict, [count(old, verdict), count(current, verdict)] as const]),
  );
}

/** Worse comes first: as in the order of {@link VIOLATIONS}, then what is not known. */
const ORDER: readonly CheckVerdict[] = [
  ...VIOLATIONS,
  'undecided',
  'conservative',
  'inapplicable',
  'clarke',
  'gradient',
];

const worstOf = (counts: SweepCell['verdicts']): CheckVerdict | undefined =>
  ORDER.find(verdict => (counts[verdict] ?? 0) > 0);

function cornersOf(old: CheckDocument, current: CheckDocument): DiffedCorner[] {
  const [before, after] = [verdictsByCorner(old), verdictsByCorner(current)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(id => {
    const [was, is] = [before.get(id), after.get(id)];
    const fresh =
      was !== undefined &&
      is !== undefined &&
      !VIOLATIONS.includes(was.verdict) &&
      VIOLATIONS.includes(is.verdict) &&
      !current.findings.some(one => one.id === is.finding && one.baseline === 'listed');
    return pairOf(id, was?.verdict ?? 'not asked', is?.verdict ?? 'not asked').map(pair => ({
      ...pair,
      ...(fresh && { fresh: true as const }),
    }));
  });
}

/** By operation, pattern of ties, and mode where that is told. */
function verdictsByCorner({ sweep }: CheckDocument) {
  const corners = new Map<string, { readonly verdict: CheckVerdict; readonly finding: string | undefined }>();
  for (const { op, pattern, verdicts, modes, finding } of sweep) {
    const parts = modes ? Object.entries(modes) : [['', verdicts] as const];
    for (const [mode, counts] of parts) {
      const verdict = worstOf(counts);
      if (verdict) corners.set(`${op}, ${pattern}${mode && `, ${mode}`}`, { verdict, finding });
    }
  }
  return corners;
}

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
