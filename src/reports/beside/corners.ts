/** The corner table: operation × tie × library, mode and precision; what stands in each cell, and how to see it again. */
import { counted } from '../../documents/counted.ts';
import type {
  CheckDocument,
  CheckVerdict,
  ConventionReading,
  Finding,
  ProgramDocument,
  SweepCell,
} from '../../documents/index.ts';
import { readWords } from '../words/convention.ts';
import { returnedWords, rightOf } from '../words/finding.ts';
import { shownVector } from '../words/terms/numbers.ts';
import { pointWords } from '../words/terms/program.ts';
import { isViolation, occurring, severity, verdictWords } from '../words/terms/verdicts.ts';

type Counts = SweepCell['verdicts'];
type Mode = Finding['mode'];

/** A library in one mode and precision; without a mode, in all that it has. */
export interface CornerColumn {
  readonly report: CheckDocument;
  readonly mode?: Mode;
  readonly label: string;
}

/** What came back at one pattern of ties of one operation. */
export interface Corner {
  readonly verdict: CheckVerdict;
  readonly counts: Counts;
  /** What explains the verdict, where that is worth a finding. */
  readonly finding?: Finding;
  /** What is done there, where that was read. */
  readonly reading?: ConventionReading;
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

export function cornerTable(reports: readonly CheckDocument[]): CornerTable {
  const columns = reports.flatMap(report => columnsOf(report, reports));
  const keys = new Map<string, readonly [op: string, pattern: string]>();
  for (const { sweep } of reports)
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

function columnsOf(report: CheckDocument, reports: readonly CheckDocument[]): CornerColumn[] {
  const { name, version, precision, modes } = report.target;
  const alike = reports.filter(({ target }) => target.name === name && target.precision === precision);
  const label = `${name}${alike.length > 1 ? ` ${version}` : ''} ${precision}`;
  const told = report.sweep.some(cell => cell.modes !== undefined);
  if (!told && modes.length > 1) return [{ report, label }];
  return (modes as readonly Mode[]).map(mode => ({ report, mode, label: `${label} ${mode}` }));
}

function cornerOf({ report, mode }: CornerColumn, op: string, pattern: string): Corner | undefined {
  const cell = report.sweep.find(one => one.op === op && one.pattern === pattern);
  const counts = cell && (cell.modes && mode ? (cell.modes[mode] ?? {}) : cell.verdicts);
  const [worst] = counts ? occurring(counts) : [];
  if (counts === undefined || worst === undefined) return undefined;
  const finding = report.findings.find(one => one.id === cell!.finding && (counts[one.verdict] ?? 0) > 0);
  const own = Object.hasOwn(report.conventions, op) ? report.conventions[op]!.readings : [];
  const reading = own.find(one => one.tie === pattern && (mode === undefined || one.mode === mode));
  return { verdict: worst[0], counts, ...(finding && { finding }), ...(reading && { reading }) };
}

/** A few letters, and where it is right what is done there: `OUT`, `clarke (1/2, 1/2)`. */
export function cornerWords({ verdict, reading }: Corner): string {
  const { code } = verdictWords(verdict);
  return reading && !isViolation(verdict)
    ? `${code} ${readWords([reading]).replace(/ (?:at|of) .*$/s, '')}`
    : code;
}

/** Program, point, answer, what would be right, and the command that asks again. */
export function cornerFacts(
  { counts, finding, reading }: Corner,
  { report, mode }: CornerColumn,
  op: string,
): readonly (readonly [name: string, words: string])[] {
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
