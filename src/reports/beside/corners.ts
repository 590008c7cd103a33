/** The corner table: operation × tie × library, mode and precision; what stands in each cell, and how to see it again. */
import { counted } from '../../documents/counted.ts';
import {
  type AnswerAgreement,
  type CheckDocument,
  type CheckVerdict,
  type ComparedCell,
  type ComparisonDocument,
  type ConventionReading,
  type Difference,
  type Finding,
  type ProgramDocument,
  type ReportBundle,
  type SweepCell,
  WRONG,
} from '../../documents/index.ts';
import { readWords } from '../words/convention.ts';
import { returnedWords, rightOf } from '../words/finding.ts';
import { shownVector } from '../words/terms/numbers.ts';
import { pointWords } from '../words/terms/program.ts';
import { isViolation, occurring, severity, verdictWords } from '../words/terms/verdicts.ts';
import { AGREEMENTS, differenceLines, verdictOf } from './against.ts';

type Counts = SweepCell['verdicts'];
type Mode = Finding['mode'];

/** A library in one mode and precision; without a mode, in all that it has. */
interface ReportColumn {
  readonly report: CheckDocument;
  readonly mode?: Mode;
  readonly label: string;
}

/** Two targets held against each other. */
interface ComparisonColumn {
  readonly comparison: ComparisonDocument;
  readonly label: string;
}

export type CornerColumn = ReportColumn | ComparisonColumn;

/** What came back at one pattern of ties of one operation. */
export interface Corner {
  readonly verdict: CheckVerdict;
  readonly counts: Counts;
  /** What explains the verdict, where that is worth a finding. */
  readonly finding?: Finding;
  /** What is done there, where that was read. */
  readonly reading?: ConventionReading;
  /** How the answers of two targets stand to each other, and where they differ the case that shows it. */
  readonly compared?: {
    readonly agreements: ComparedCell['agreements'];
    readonly worst: AnswerAgreement;
    readonly difference?: Difference;
  };
}

export interface CornerRow {
  readonly op: string;
  readonly pattern: string;
  readonly failing: boolean;
  /** One a column; undefined where it was not asked. */
  readonly corners: readonly (Corner | undefined)[];
}

export interface CornerTable {
  readonly columns: readonly CornerColumn[];
  /** Those with a violation first. */
  readonly rows: readonly CornerRow[];
}

type CornerReports = Pick<ReportBundle, 'reports' | 'comparisons'>;

export function cornerTable({ reports, comparisons = [] }: CornerReports): CornerTable {
  const columns: CornerColumn[] = [
    ...reports.flatMap(report => columnsOf(report, reports)),
    ...comparisons.map(comparison => ({ comparison, label: comparison.labels.join(' against ') })),
  ];
  const keys = new Map<string, readonly [op: string, pattern: string]>();
  for (const { sweep } of [...reports, ...comparisons])
    for (const { op, pattern } of sweep) keys.set(JSON.stringify([op, pattern]), [op, pattern]);
  const rows = [...keys.values()].map(([op, pattern]): CornerRow => {
    const corners = columns.map(column => cornerOf(column, op, pattern));
    const failing = corners.some(corner => corner && isViolation(corner.verdict));
    return { op, pattern, failing, corners };
  });
  return { columns, rows: rows.toSorted((a, b) => rankOf(a) - rankOf(b)) };
}

/** From the worst verdict on; what was never asked comes last. */
const rankOf = ({ corners, failing }: CornerRow): number =>
  failing ? Math.min(...corners.map(corner => (corner ? severity(corner.verdict) : 99))) : 99;

function columnsOf(report: CheckDocument, reports: readonly CheckDocument[]): ReportColumn[] {
  const { name, version, precision, modes } = report.target;
  const alike = reports.filter(({ target }) => target.name === name && target.precision === precision);
  const label = `${name}${alike.length > 1 ? ` ${version}` : ''} ${precision}`;
  const told = report.sweep.some(cell => cell.modes !== undefined);
  if (!told && modes.length > 1) return [{ report, label }];
  return (modes as readonly Mode[]).map(mode => ({ report, mode, label: `${label} ${mode}` }));
}

const cornerOf = (column: CornerColumn, op: string, pattern: string): Corner | undefined =>
  'comparison' in column ? comparedOf(column, op, pattern) : readOf(column, op, pattern);

/** What differs and is right stands with what is right. */
function comparedOf({ comparison }: ComparisonColumn, op: string, pattern: string): Corner | undefined {
  const cell = comparison.sweep.find(one => one.op === op && one.pattern === pattern);
  const worst = cell && AGREEMENTS.find(one => (cell.agreements[one] ?? 0) > 0);
  if (cell === undefined || worst === undefined) return undefined;
  const difference = comparison.differences.find(({ id }) => id === cell.difference);
  const verdict = verdictOfAgreement(worst, difference);
  const compared = { agreements: cell.agreements, worst, ...(difference && { difference }) };
  return { verdict, counts: { [verdict]: cell.checks }, compared };
}

/** Where a wrong answer has no difference that stands for it, it is told as what is worst. */
function verdictOfAgreement(worst: AnswerAgreement, difference: Difference | undefined): CheckVerdict {
  if (difference) return verdictOf(difference, false);
  if (WRONG.includes(worst)) return 'outside';
  return worst === 'open' || worst === 'unasked' ? 'undecided' : 'clarke';
}

function readOf({ report, mode }: ReportColumn, op: string, pattern: string): Corner | undefined {
  const cell = report.sweep.find(one => one.op === op && one.pattern === pattern);
  const counts = cell && (cell.modes && mode ? (cell.modes[mode] ?? {}) : cell.verdicts);
  const [worst] = counts ? occurring(counts) : [];
  if (counts === undefined || worst === undefined) return undefined;
  const finding = report.findings.find(one => one.id === cell!.finding && (counts[one.verdict] ?? 0) > 0);
  const own = Object.hasOwn(report.conventions, op) ? report.conventions[op]!.readings : [];
  const reading = own.find(one => one.tie === pattern && (mode === undefined || one.mode === mode));
  return { verdict: worst[0], counts, ...(finding && { finding }), ...(reading && { reading }) };
}

const COMPARED: Readonly<Record<AnswerAgreement, string>> = {
  both: 'BOTH WRONG',
  alike: 'BOTH WRONG, alike',
  first: 'FIRST WRONG',
  second: 'SECOND WRONG',
  open: 'differ, undecided',
  convention: 'differ, both right',
  unasked: 'not supported',
  same: 'same',
};

/** A few letters, and where it is right what is done there: `OUT`, `clarke (1/2, 1/2)`. */
export function cornerWords({ verdict, reading, compared }: Corner): string {
  if (compared) return COMPARED[compared.worst];
  const { code } = verdictWords(verdict);
  return reading && !isViolation(verdict)
    ? `${code} ${readWords([reading]).replace(/ (?:at|of) .*$/s, '')}`
    : code;
}

/** Program, point, answer, what would be right, and the command that asks again. */
export function cornerFacts(corner: Corner, column: CornerColumn, op: string): CornerFacts {
  return 'comparison' in column ? comparedFacts(corner, column, op) : readFacts(corner, column, op);
}

type CornerFacts = readonly (readonly [name: string, words: string])[];

/** Program, point, both answers, which of them is wrong, what would be right, and the command that asks both again. */
function comparedFacts({ compared }: Corner, { comparison }: ComparisonColumn, op: string): CornerFacts {
  const { agreements, difference } = compared!;
  const seen = AGREEMENTS.flatMap(one => (agreements[one] ? [`${one} ${agreements[one]}`] : [])).join(', ');
  const told = difference ? differenceLines(difference, comparison.labels) : [];
  const [first, second] = comparison.targets.map(({ specifier }) => quoted(specifier));
  const again =
    difference?.replay ?? `npx cornercheck check ${first} --against ${second} --ops ${quoted(op)} --runs 0`;
  return [...told.filter(([name]) => name !== 'replay'), ['seen', seen], ['again', again]];
}

function readFacts(
  { counts, finding, reading }: Corner,
  { report, mode }: ReportColumn,
  op: string,
): CornerFacts {
  const seen = occurring(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
  const again = `npx cornercheck check ${quoted(report.target.specifier)} --ops ${quoted(op)} --runs 0`;
  if (finding) {
    const right = rightOf(finding);
    return [
      ['program', finding.text],
      ['at', pointWords(finding.program, finding.at)],
      ['returned', returnedWords(finding)],
      ...(right === undefined ? [] : [['right', right] as const]),
      ['seen', seen],
      ['again', finding.replay],
    ];
  }
  if (reading === undefined)
    return [
      ['seen', `${seen}${mode ? ` in ${mode} mode` : ''}`],
      ['again', again],
    ];
  return [
    ['program', reading.text],
    ['at', pointWords(reading.program, reading.at)],
    ['returned', `gradient ${shownVector(reading.gradient)} (${reading.mode} mode)`],
    ['seen', seen],
    ['again', asking(report.target.specifier, reading)],
  ];
}

/** Where a program says a target's own names, its text does not. */
function asking(specifier: string, { program, text, at }: ConventionReading): string {
  const nodes = (program.nodes ?? []) as readonly { readonly call?: string }[];
  const called = 'call' in program || nodes.some(({ call }) => call !== undefined);
  const point = inputsOf(program)
    .map((name, i) => `${name}=${at[i]}`)
    .join(',');
  return `npx cornercheck check ${quoted(specifier)} --program ${quoted(called ? JSON.stringify(program) : text)} --at ${point}`;
}

const inputsOf = ({ inputs }: ProgramDocument): readonly string[] => (inputs ?? []) as readonly string[];

/** As a word of a POSIX shell. */
const quoted = (word: string): string =>
  /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** `12 of 60 corners fail`. */
export function cornersOutcome({ rows }: CornerTable): string {
  const all = rows.flatMap(({ corners }) => corners.filter(corner => corner !== undefined));
  const failing = all.filter(({ verdict }) => isViolation(verdict)).length;
  return failing === 0
    ? `no corner of ${counted(all.length, 'corner').replace(/ corners?$/, '')} fails`
    : `${failing} of ${counted(all.length, 'corner')} fail`;
}
