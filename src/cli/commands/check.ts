/** `cornercheck check`: judges an AD implementation at the corners of its operations and of programs made of them. */

import { sealed } from '../../certificates/index.ts';
import type { Case, CheckOptions } from '../../check/index.ts';
import { applyBaseline, checkDocument, checkOne, checkTarget, readBaseline } from '../../check/index.ts';
import { counted } from '../../documents/counted.ts';
import { CornercheckError } from '../../errors.ts';
import { format, rationalField } from '../../numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../programs/index.ts';
import type { CheckDocument } from '../../reports/index.ts';
import { renderJunit, renderMarkdown, renderSarif } from '../../reports/index.ts';
import { openTarget, printedNotes, sessionsOf, type TargetHost } from '../../targets/index.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { coordinateTexts } from '../../tensors/points.ts';
import { secondsOf, TIME } from '../frame/clock.ts';
import type { Arguments, Command, Output } from '../frame/command.ts';
import { readText } from '../frame/files.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, ProgressLine } from '../frame/output.ts';
import { parsePoint } from '../frame/point.ts';
import { askProperties } from '../frame/properties.ts';
import { stopUndecided } from '../frame/undecided.ts';
import { howStarted } from './started.ts';

export const command: Command = {
  summary:
    'Check an AD implementation: every operation at every tie, then generated programs; each answer gets a proven verdict.',
  usage: 'cornercheck check <target>',
  details: `  A target is a built-in name (tfjs, jax-js, float64, exact), a path to an ES module, or 'cmd:PROGRAM ARGS'.

  cornercheck check ./my-ad.mjs
  cornercheck check tfjs --html reports/tfjs.html
  cornercheck check tfjs --program 'reduceMax(x, y)' --at 1,1`,
  options: [
    { name: 'seed', value: 'N', help: 'seed of the generated programs (default 1)' },
    { name: 'runs', value: 'N', help: 'how many generated programs (default 1000)' },
    { name: 'ops', value: 'A,B', help: 'only these operations' },
    { name: 'program', value: 'PROGRAM', help: 'judge this program only, at --at' },
    { name: 'at', value: 'POINT', help: 'the point for --program' },
    { name: 'timeout', value: 'MS', help: 'longest wait for one answer (default 5000), and for the start' },
    TIME,
    { name: 'baseline', value: 'FILE', help: 'known findings, which do not fail the run' },
    { name: 'markdown', value: 'FILE', writes: true, help: 'write the report as Markdown' },
    { name: 'junit', value: 'FILE', writes: true, help: 'write the report as JUnit XML' },
    { name: 'sarif', value: 'FILE', writes: true, help: 'write the report as SARIF' },
  ],
  page: 'write the report as one HTML file',
  positionals: [1, 1],
  run: async args => {
    const specifier = args.positionals[0]!;
    if (args.text('program') === undefined && args.text('at') !== undefined)
      throw new CornercheckError('bad-usage', 'expected --program as well, got --at alone');
    const baseline = args.text('baseline');
    const known = baseline === undefined ? [] : readBaseline(readText(baseline), baseline);
    const subject = readSubject(args);
    const unknown = subject && valueFailure(subject);
    if (unknown) {
      const asked = { format: 'cornercheck.report/1', at: subject.at.map(format) } as const;
      return stopUndecided(subject.program, asked, unknown);
    }
    const timeout = args.integer('timeout', 5_000, 1, 600_000);
    // Who asks for a limit means the start as well.
    const startTimeout = args.text('timeout') === undefined ? 60_000 : timeout;
    const onOutput = printedNotes(specifier, note);
    return interruptible(async signal => {
      const host = await openTarget(specifier, {
        timeout,
        startTimeout,
        onOutput,
        sessions: isShort(args) ? 1 : sessionsOf(specifier),
      });
      try {
        for (const warning of host.warnings ?? []) note(warning);
        const document = sealed(applyBaseline(await report(host, specifier, args, subject, signal), known));
        return {
          document,
          files: files(args, document),
        };
      } finally {
        await host.close();
      }
    }, secondsOf(args));
  },
};

async function report(
  host: TargetHost,
  specifier: string,
  args: Arguments,
  subject: Case | undefined,
  signal: AbortSignal,
): Promise<CheckDocument> {
  const line = new ProgressLine();
  const options: CheckOptions = {
    seed: args.integer('seed', 1, 0, 2_147_483_647),
    runs: args.integer('runs', 1_000, 0, 10_000_000),
    signal,
    onProgress: ({ phase, done, total, findings }) =>
      line.show(`${host.info.name}: ${phase} ${done}/${total}, ${counted(findings, 'finding')}`),
    ...opsOption(args, host),
    command: howStarted(),
  };
  try {
    if (subject === undefined) {
      const document = checkDocument(host, specifier, options, await checkTarget(host, options));
      if (options.runs === 0 || options.ops) return document;
      const runs = Math.min(100, options.runs);
      return { ...document, properties: await askProperties(host, { seed: options.seed, runs, signal }) };
    }
    return checkDocument(host, specifier, options, await checkOne(host, subject, signal));
  } finally {
    line.end();
  }
}

/** Whether a second session of the target costs more, as it starts, than it takes from the first. */
const isShort = (args: Arguments): boolean =>
  args.text('program') !== undefined ||
  (args.text('ops') !== undefined && args.integer('runs', 1_000, 0, 10_000_000) === 0);

/** The one case that is asked for, if one is. */
function readSubject(args: Arguments): Case | undefined {
  const text = args.text('program');
  if (text === undefined) return undefined;
  const { program, warnings } = readAnyProgram(text);
  for (const warning of warnings) note(warning);
  const at = parsePoint(args.text('at'), program.inputs);
  const negativeZeros = negativeZerosOf(coordinateTexts(args.text('at'), program.inputs, '--at'));
  return { program, at, ...(negativeZeros.length > 0 && { negativeZeros }) };
}

/** Why there is nothing to compare an answer with, where its value cannot be told. */
function valueFailure({ program, at }: Case): { readonly why: string; readonly node: string } | undefined {
  const value = evaluate(rationalField, compile(program), at);
  return isEvaluationFailure(value) && value.failure.kind === 'undecided'
    ? { why: value.failure.why, node: value.node }
    : undefined;
}

/** Coordinates written as -0. */
const negativeZerosOf = (texts: readonly string[]): number[] =>
  texts.flatMap((text, i) => (/^-0(\.0*)?$/.test(text) ? [i] : []));

function opsOption(args: Arguments, host: TargetHost): { ops?: string[] } {
  const text = args.text('ops');
  if (text === undefined) return {};
  const ops = text.split(',').map(op => op.trim());
  const unknown = ops.find(op => !host.info.ops.includes(op));
  if (unknown !== undefined)
    throw new CornercheckError(
      'bad-usage',
      `${host.info.name} does not list ${unknown}; it lists ${host.info.ops.join(', ')}`,
      '--ops',
    );
  return { ops };
}

const files = (args: Arguments, document: CheckDocument): Output[] => [
  { path: args.text('markdown'), text: () => renderMarkdown(document) },
  { path: args.text('junit'), text: () => renderJunit(document) },
  { path: args.text('sarif'), text: () => renderSarif(document) },
];
