/** Findings that are known of a library, by its versions: told apart from new ones, and from those that are gone. */
import { counted } from '../../documents/counted.ts';
import type { CheckDocument, ComparisonDocument, Difference, Finding } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { quote } from '../../numbers/index.ts';
import { caseWords, wasAsked } from '../diff.ts';
import { violates } from './cause.ts';

/** One finding that is known of some versions. */
export interface ExpectedFinding {
  readonly id: string;
  /** Exactly these; what stands behind a `+` in a version does not count. */
  readonly versions: readonly string[];
  /** The operations, by which is told whether it was asked again. */
  readonly ops: readonly string[];
  /**
   * The smallest case, and what comes back there: a finding that shows anything else is not this one. Of what hangs the operations and the mode are
   * enough: from what size on nothing comes back in time is up to the machine.
   */
  readonly shows: string;
  readonly reason: string;
  readonly link?: string;
  /** Met in generated programs alone, by questions that a short run leaves out, or on a slow machine: in another run it need not be. */
  readonly drawn?: true;
}

/**
 * Reads `{"format": "cornercheck.expected/1", "library", "findings": [{"id", "versions", "ops", "shows", "reason", "link", "drawn"}]}`. Throws
 * CornercheckError `bad-usage`, naming the entry.
 *
 * `readExpected('{"format": "cornercheck.expected/1", "library": "mine", "findings": []}', 'mine.json')` is `[]`.
 */
export function readExpected(text: string, path: string): readonly ExpectedFinding[] {
  const fail = (message: string, where = ''): never => {
    throw new CornercheckError('bad-usage', message, `${path}${where}`);
  };
  let document: { format?: unknown; findings?: unknown } | null = null;
  try {
    document = JSON.parse(text);
  } catch {
    fail('expected JSON');
  }
  if (document?.format !== 'cornercheck.expected/1' || !Array.isArray(document.findings))
    return fail('expected {"format": "cornercheck.expected/1", "findings": [...]}');
  const texts = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every(one => typeof one === 'string');
  return document.findings.map((entry: unknown, i): ExpectedFinding => {
    const one = (entry ?? {}) as Record<string, unknown>;
    const where = `: findings[${i}]`;
    for (const name of ['id', 'shows', 'reason'])
      if (typeof one[name] !== 'string' || one[name].trim() === '')
        fail(`expected ${name}, a text, got ${quote(one[name])}`, where);
    for (const name of ['versions', 'ops'])
      if (!texts(one[name])) fail(`expected ${name}, a list of texts, got ${quote(one[name])}`, where);
    if (one.link !== undefined && typeof one.link !== 'string')
      fail(`expected a link, got ${quote(one.link)}`, where);
    if (one.drawn !== undefined && one.drawn !== true)
      fail(`expected drawn to be true or left out, got ${quote(one.drawn)}`, where);
    return one as unknown as ExpectedFinding;
  });
}

/**
 * The report with its violations that are known of this version marked, and notes on those that are new, known of other versions, or not
 * found again though their operations were asked. `excused`: what is known does not fail the run. What shows anything else than what is known is new.
 *
 * `withExpected(report, [], false)` is `report`.
 */
export function withExpected(
  document: CheckDocument,
  expected: readonly ExpectedFinding[],
  excused: boolean,
): CheckDocument {
  if (expected.length === 0) return document;
  const { name, version } = document.target;
  const isOf = (one: ExpectedFinding): boolean => isOfVersion(one, version);
  const knownAs = (finding: Finding): ExpectedFinding | undefined =>
    expected.find(one => one.id === finding.id && isOf(one) && isShownBy(one, finding));
  const findings = document.findings.map((finding): Finding => {
    const known = violates(finding) ? knownAs(finding) : undefined;
    if (known === undefined) return finding;
    const { reason, link } = known;
    const marked = { ...finding, known: { reason, ...(link !== undefined && { link }) } };
    return excused ? { ...marked, baseline: 'listed' } : marked;
  });
  const violations = findings.filter(violates);
  const fresh = violations.filter(({ known }) => known === undefined);
  const asked = (one: ExpectedFinding): boolean =>
    document.complete && one.ops.every(op => wasAsked(document, op));
  const gone = expected.filter(
    one => isOf(one) && !one.drawn && asked(one) && !document.findings.some(({ id }) => id === one.id),
  );
  const elsewhere = fresh.filter(({ id }) => expected.some(one => one.id === id && !isOf(one)));
  const other = fresh.filter(({ id }) => expected.some(one => one.id === id && isOf(one)));
  const ids = (listed: readonly { readonly id: string }[]): string => listed.map(({ id }) => id).join(', ');
  return {
    ...document,
    findings,
    notes: [
      ...document.notes,
      ...(violations.length > 0
        ? [
            `Known of ${name} ${version}: ${violations.length - fresh.length} of ${counted(violations.length, 'cause')}` +
              `${fresh.length === 0 ? '.' : `; new: ${ids(fresh)}.`}`,
          ]
        : []),
      ...(other.length > 0 ? [`Known, but of another case or answer: ${ids(other)}.`] : []),
      ...(elsewhere.length > 0 ? [`Known of other versions of ${name}: ${ids(elsewhere)}.`] : []),
      ...(gone.length > 0 ? [`Known of ${name} ${version}, and not found any more: ${ids(gone)}.`] : []),
    ],
  };
}

/** Whether it is what the entry shows; of what hangs, in the same operations and mode, whatever the size. */
function isShownBy({ id, shows }: ExpectedFinding, finding: Finding): boolean {
  const { returned, mode } = finding;
  const hangs = 'error' in returned && returned.error === 'hung' && shows.endsWith(`, ${mode} mode: hung`);
  return (hangs && id === finding.id) || isSameCase(shows, caseWords(finding));
}

/** Whether two findings show the same, whatever letters inputs and nodes have: those are as another seed has drawn them. */
const isSameCase = (a: string, b: string): boolean => a === b || inOrder(a) === inOrder(b);

/** Names by the order in which they come: `n4 = relu(z)` is `n1 = relu(n2)`. */
function inOrder(words: string): string {
  const names = new Map<string, string>();
  return words.replace(/\b(?:n\d+t?|x\d+|[a-dw-z])\b/g, name => {
    const known = names.get(name) ?? `n${names.size + 1}`;
    names.set(name, known);
    return known;
  });
}

/** What stands behind a `+` in a version does not count. */
const isOfVersion = ({ versions }: ExpectedFinding, version: string): boolean =>
  versions.includes(version.replace(/\+.*$/, ''));

/**
 * The differences with those wrong answers marked that are known of the version of their target, by the same case and answer; `expected`: of
 * each target. `excused`: where all that is wrong is known it does not fail the run.
 *
 *     const marked = withExpectedOfBoth(comparison, [known, []], true);
 */
export function withExpectedOfBoth(
  document: ComparisonDocument,
  expected: readonly [readonly ExpectedFinding[], readonly ExpectedFinding[]],
  excused: boolean,
): ComparisonDocument {
  if (expected.every(({ length }) => length === 0)) return document;
  const marked = (answer: Finding, i: 0 | 1): Finding => {
    const known = expected[i].find(
      one => isOfVersion(one, document.targets[i].version) && isShownBy(one, answer),
    );
    if (!violates(answer) || known === undefined) return answer;
    const { reason, link } = known;
    return { ...answer, known: { reason, ...(link !== undefined && { link }) } };
  };
  const isKnown = (answer: Finding): boolean => !violates(answer) || answer.known !== undefined;
  const differences = document.differences.map((one): Difference => {
    const answers = [marked(one.answers[0], 0), marked(one.answers[1], 1)] as const;
    const isListed = excused && answers.some(violates) && answers.every(isKnown);
    return { ...one, answers, ...(isListed && { baseline: 'listed' }) };
  });
  const wrong = differences.filter(({ answers }) => answers.some(violates));
  const fresh = wrong.filter(({ answers }) => !answers.every(isKnown));
  if (wrong.length === 0) return { ...document, differences };
  const told = fresh.length === 0 ? '.' : `; new: ${fresh.map(({ id }) => id).join(', ')}.`;
  return {
    ...document,
    differences,
    notes: [
      ...document.notes,
      `Known of these versions: ${wrong.length - fresh.length} of ${counted(wrong.length, 'wrong answer')}${told}`,
    ],
  };
}
