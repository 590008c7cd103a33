/** From the result of a check to the contract's report/1, every verdict with its certificate. */

import { counted } from '../documents/counted.ts';
import type * as Documents from '../documents/index.ts';
import { exactVector } from '../fields/explain-document.ts';
import { format } from '../numbers/index.ts';
import { programToJson } from '../programs/index.ts';
import { INSTALLED, type TargetHost, type TargetInfo } from '../targets/index.ts';
import { againstRules, ruleOf, withoutRule } from './conventions/convention-rule.ts';
import type { Declared } from './conventions/declared.ts';
import type { ErrorSeen } from './errors-seen.ts';
import { casePoint, caseProgramText, findingDocument, numbers } from './findings/finding-document.ts';
import { tenths } from './judge/ulps.ts';
import type { CheckOptions } from './options.ts';
import type { CheckResult, NotedReading } from './result.ts';

/**
 * The document `cornercheck.report/1` (contract, section 5) of a check that has run.
 *
 *     const options = { seed: 1, runs: 100 };
 *     const document = checkDocument(host, 'tfjs', options, await checkTarget(host, options));
 */
export function checkDocument(
  host: TargetHost,
  specifier: string,
  options: CheckOptions,
  result: CheckResult,
): Documents.CheckDocument {
  const how = { specifier, command: options.command ?? INSTALLED, info: host.info };
  const findings = result.findings.map(found => findingDocument(found, how));
  return {
    format: 'cornercheck.report/1',
    target: targetDescribed(host.info, specifier),
    seed: options.seed,
    checks: result.checks,
    complete: result.complete,
    summary: Object.fromEntries(result.summary),
    conventions: conventionsDocument(result.readings),
    ...(options.declared && { declared: declaredTexts(options.declared) }),
    sweep: result.cells.map(({ op, is, pattern, verdicts, modes, finding }) => ({
      op,
      ...(is !== undefined && { is }),
      pattern,
      checks: total(verdicts),
      verdicts: Object.fromEntries(verdicts),
      ...(host.info.modes.length > 1 && {
        modes: Object.fromEntries([...modes].map(([mode, counts]) => [mode, Object.fromEntries(counts)])),
      }),
      ...(finding !== undefined && { finding: result.finalName(finding) }),
    })),
    ...(result.leftOut.size > 0 && {
      leftOut: Object.fromEntries(
        [...result.leftOut].map(([op, reasons]) => [op, Object.fromEntries(reasons)]),
      ),
    }),
    ...(result.everyTie && Object.keys(result.everyTie).length > 0 && { everyTie: result.everyTie }),
    findings,
    ...accuracyDocument(host.info, result.errors),
    ...(options.shard &&
      result.material && {
        shard: {
          ...options.shard,
          runs: options.runs,
          ...(options.ops && { ops: options.ops }),
          material: result.material,
        },
      }),
    notes: [
      ...(options.brief ? [host.info.compiles ? BRIEFLY_COMPILED : BRIEFLY] : []),
      ...notesOf(result),
      ...[...(result.said ?? host.notes ?? [])].sort().map(beside),
    ],
  };
}

/** Rules that are declared, as documents have them. */
export const declaredTexts = (declared: Declared): Record<string, string> =>
  Object.fromEntries([...declared].map(([op, { text }]) => [op, text]));

/** Fields that documents have: a reader refuses others. */
type Said<T> = { readonly [K in keyof T]: K extends keyof Documents.TargetDocument ? unknown : never };

/** What a target says of itself, as documents have it. */
export function targetDescribed(info: TargetInfo, specifier: string): Documents.TargetDocument {
  const { support: _, code: _code, compiles: _compiles, calls = {}, programs = {}, ...target } = info;
  return { ...(target satisfies Said<typeof target>), ...meaningsOf({ calls, programs }), specifier };
}

const beside = (note: string): string => `Of its answers: ${note}. These were dropped.`;

/** What each call beside the first of its operation computes. */
function meaningsOf({ calls = {}, programs = {} }: Pick<TargetInfo, 'calls' | 'programs'>) {
  const meanings = [
    ...Object.entries(calls).map(([own, { is }]) => [own, is] as const),
    ...Object.entries(programs).map(([own, { text }]) => [own, text] as const),
  ];
  return meanings.length > 0 ? { calls: Object.fromEntries(meanings) } : {};
}

/** What a brief check says of itself. */
export const BRIEFLY =
  'Briefly: operations alone with few arguments, each an input of its own. cornercheck check asks more.';
const BRIEFLY_COMPILED =
  'Briefly, as it compiles each program: operations alone with few arguments, each an input of its own. --ops asks all of those that it names, --runs generated programs.';

function accuracyDocument(
  { accuracy = {} }: TargetInfo,
  errors: CheckResult['errors'] = new Map(),
): Pick<Documents.CheckDocument, 'accuracy'> {
  if (errors.size === 0) return {};
  const seen = (error: ErrorSeen): Documents.LargestError => ({
    ulps: tenths(error.ulps),
    text: caseProgramText(error.check.subject),
    at: casePoint(error.check.subject),
    mode: error.check.mode,
  });
  return {
    accuracy: Object.fromEntries(
      [...errors].map(([op, { value, gradient }]) => [
        op,
        {
          ...(value && { value: seen(value) }),
          ...(gradient && { gradient: seen(gradient) }),
          ...(Object.hasOwn(accuracy, op) && { stated: accuracy[op]! }),
        },
      ]),
    ),
  };
}

function notesOf(result: CheckResult): string[] {
  const notes: string[] = [];
  if (result.bailed) notes.push('Stopped at the first violation, as was asked (--bail).');
  if (result.narrow)
    notes.push('Every answer is a float32, and the target says float64: is the precision declared right?');
  if (result.surprises > 0)
    notes.push(
      `${result.surprises} gradients were allowed, but not those that the conventions read at single operations predict: ` +
        `the target does not treat a tie alike everywhere${result.surprise === undefined ? '' : `; first at ${result.surprise}`}.`,
    );
  if (result.unmatched > 0)
    notes.push(`${result.unmatched} more violations were counted without being shrunk.`);
  if (result.leftAlone.length > 0)
    notes.push(`Not asked to the end, because they kept failing: ${result.leftAlone.join(', ')}.`);
  if (result.inapplicable !== undefined) notes.push(`No verdict: ${result.inapplicable}.`);
  notes.push(...unsupportedNotes(result.unsupported));
  notes.push(...leftOutNotes(result));
  for (const [why, count] of result.undecided) notes.push(`Undecided, ${counted(count, 'check')}: ${why}.`);
  return notes;
}

/** So many reasons are told apart. */
const REASONS = 20;

function unsupportedNotes(unsupported: CheckResult['unsupported']): string[] {
  const all = [...unsupported];
  const rest = all.slice(REASONS).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...all.slice(0, REASONS).map(([why, count]) => `Not supported, ${counted(count, 'check')}: ${why}.`),
    ...(rest > 0 ? [`Not supported for other reasons, ${rest} checks.`] : []),
  ];
}

/** A sentence for each reason, the operations with what was asked of them and what was not. */
function leftOutNotes({ leftOut, cells }: CheckResult): string[] {
  const byReason = new Map<string, string[]>();
  for (const [op, reasons] of leftOut)
    for (const [reason, count] of reasons) {
      const own = cells.filter(cell => cell.op === op);
      const checks = own.reduce((sum, { verdicts }) => sum + total(verdicts), 0);
      byReason.set(reason, [
        ...(byReason.get(reason) ?? []),
        `${op} at ${counted(count, 'point')} (${counted(checks, 'check')} elsewhere)`,
      ]);
    }
  return [...byReason].map(([reason, ops]) => `Not asked, as ${reason}: ${ops.join(', ')}.`);
}

const total = (verdicts: ReadonlyMap<string, number>): number =>
  [...verdicts.values()].reduce((sum, n) => sum + n, 0);

function conventionsDocument(readings: readonly NotedReading[]): Documents.CheckDocument['conventions'] {
  const byOp = new Map<string, NotedReading[]>();
  for (const reading of readings) byOp.set(reading.op, [...(byOp.get(reading.op) ?? []), reading]);
  return Object.fromEntries([...byOp].map(([op, own]) => [op, conventionDocument(own)]));
}

/** So many readings of an operation stand in the document; all of them count for its rule. */
const SHOWN = 12;

function conventionDocument(readings: readonly NotedReading[]): Documents.OperationConvention {
  const rule = ruleOf(readings);
  const illegal = readings.some(({ reading }) => reading.illegal);
  const [first] = readings;
  return {
    ...(first?.is !== undefined && { is: first.is }),
    status: illegal ? 'illegal' : rule === undefined ? 'varies' : 'legal',
    rule: illegal ? 'at some ties no convex combination' : (rule ?? withoutRule(readings)),
    readings: shownOf(readings, rule).map(({ mode, subject, reading, pieces, answer }) => ({
      mode,
      program: programToJson(subject.program),
      text: caseProgramText(subject),
      at: casePoint(subject),
      tie: subject.sweep.pattern,
      pieces: Object.fromEntries([...pieces].map(([i, label]) => [String(i), label])),
      gradient: answer.kind === 'answered' ? numbers(answer).gradient : [],
      ...(reading.mixture && {
        weights: Object.fromEntries([...reading.mixture].map(([i, weight]) => [String(i), format(weight)])),
      }),
      ...(reading.apart && {
        separator: exactVector(reading.apart.separator),
        radius: exactVector(reading.apart.radius),
      }),
    })),
  };
}

/** Some readings: those that show that there is no rule (an illegal one, or one against each rule), and one of each kind. */
function shownOf(readings: readonly NotedReading[], rule: string | undefined): readonly NotedReading[] {
  const illegal = readings.find(({ reading }) => reading.illegal);
  const against = rule === undefined ? againstRules(readings) : [];
  const kinds = new Map<string, NotedReading>();
  for (const one of readings) {
    const weights = [...(one.reading.mixture?.values() ?? [])].map(format).join();
    if (!kinds.has(weights)) kinds.set(weights, one);
  }
  const needed = new Set(
    [illegal, ...against, ...[...kinds.values()].slice(0, SHOWN)].filter(one => one !== undefined),
  );
  let left = SHOWN - needed.size;
  return readings.filter(one => needed.has(one) || left-- > 0);
}
