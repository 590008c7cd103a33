/** Replaying one case: a program at a point, with the conventions of its operations read first. */

import type { CheckVerdict } from '../documents/index.ts';
import { CornercheckError } from '../errors.ts';
import { format, isRepresentable } from '../numbers/index.ts';
import { isEvaluationFailure } from '../programs/index.ts';
import { formatOf, type TargetHost } from '../targets/index.ts';
import { opsOf, unlistedBy } from './findings/cause.ts';
import { isSurprise, surpriseText } from './findings/surprise.ts';
import type { CheckOptions } from './options.ts';
import type { Case } from './oracle/case.ts';
import { compiled } from './oracle/compiled.ts';
import { Oracle } from './oracle/oracle.ts';
import { CONTESTED } from './oracle/parts.ts';
import type { CheckResult } from './result.ts';
import { sweepTarget } from './run.ts';
import { type Check, Session } from './session.ts';

/**
 * Judges one case in all modes of the target. Throws CornercheckError `bad-program` for several outputs and where the target
 * does not run the program, `bad-point` where the program has no exact value there, or where the target's precision cannot
 * hold the point, or of an exact target the value.
 *
 *     const result = await checkOne(await openTarget('tfjs'), { program: parseProgramText('relu(t)'), at: [ZERO] });
 */
export async function checkOne(
  host: TargetHost,
  subject: Case,
  { signal, declared }: Pick<CheckOptions, 'signal' | 'declared'> = {},
): Promise<CheckResult> {
  const { outputs } = subject.program;
  if (outputs.length !== 1 || compiled(subject.program).outputs.length !== 1)
    throw new CornercheckError(
      'bad-program',
      'expected a program of one output; take a component, as in sort(x, y)[1]',
    );
  const oracle = Oracle.of(subject);
  const contested = isEvaluationFailure(oracle) && oracle.failure === CONTESTED ? oracle : undefined;
  if (isEvaluationFailure(oracle) && !contested)
    throw new CornercheckError('bad-point', `no value to compare with: ${oracle.failure.why}`, oracle.node);
  const machine = formatOf(host.info.precision);
  const odd = machine && subject.at.find(value => !isRepresentable(value, machine));
  if (odd)
    throw new CornercheckError('bad-point', `expected numbers of ${machine.name}, got ${format(odd)}`, 'at');
  if (!machine && !isEvaluationFailure(oracle) && oracle.isIrrational)
    throw new CornercheckError('bad-point', 'an exact target has no value that is not rational', 'at');
  const unknown = unlistedBy(host.info, subject.program);
  if (unknown !== undefined)
    throw new CornercheckError('bad-program', `${host.info.name} does not list the operation ${unknown}`);
  // The conventions of its operations first: they predict the gradient.
  const swept = await sweepTarget(host, { ops: opsOf(subject), ...(signal && { signal }) });
  // What else was met there is not of the case.
  const none = { cells: [], undecided: new Map(), leftOut: new Map(), surprises: 0, unmatched: 0 };
  const { surprise: _, ...read } = swept;
  const judged = { ...read, ...none };
  if (contested) {
    const checks = host.info.modes.length;
    const inapplicable = `${contested.failure.why} (${contested.node})`;
    return { ...judged, checks, summary: new Map([['inapplicable', checks]]), findings: [], inapplicable };
  }
  const session = new Session(host, swept.table, declared);
  const checks = await session.check(subject);
  refuseSelections(host, subject, checks);
  const first = checks.find(isSurprise);
  const summary = new Map<CheckVerdict, number>();
  for (const { judgement } of checks)
    summary.set(judgement.verdict, (summary.get(judgement.verdict) ?? 0) + 1);
  const unsupported = new Map<string, number>();
  for (const { judgement } of checks.filter(isUnsupported))
    unsupported.set(judgement.why, (unsupported.get(judgement.why) ?? 0) + 1);
  return {
    ...judged,
    checks: checks.length,
    summary,
    unsupported,
    findings: checks
      .filter(check => !isUnsupported(check))
      .map(check => ({
        id: `${check.judgement.verdict}-${check.mode}`,
        check,
        ops: opsOf(check.subject),
        modes: [check.mode],
        occurrences: 1,
        shrinks: 0,
      })),
    surprises: checks.filter(isSurprise).length,
    ...(first && { surprise: surpriseText(first) }),
  };
}

/**
 * Why there is nothing to compare an answer with, where the value cannot be told; undefined where it can, also where it is not rational.
 *
 * `valueFailure({ program: parseProgramText('exp(x)'), at: [ONE] })` is undefined.
 */
export function valueFailure(subject: Case): { readonly why: string; readonly node: string } | undefined {
  const oracle = Oracle.of(subject);
  return isEvaluationFailure(oracle) && oracle.failure.kind === 'undecided'
    ? { why: oracle.failure.why, node: oracle.node }
    : undefined;
}

const isUnsupported = ({ judgement: { answer } }: Check): boolean =>
  answer.kind === 'error' && answer.error === 'unsupported';

/** No target can list the selections that a program defines: one that has no answer to them is not at fault. */
function refuseSelections(host: TargetHost, subject: Case, checks: readonly Check[]): void {
  const own = opsOf(subject).find(op => subject.program.selections.has(op));
  const failed = checks.find(({ judgement }) => judgement.verdict === 'error')?.judgement;
  if (own !== undefined && failed)
    throw new CornercheckError(
      'bad-program',
      `${host.info.name} does not run the selection ${own}: ${failed.why}`,
    );
}
