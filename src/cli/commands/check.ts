/** `cornercheck check`: judges an AD implementation at the corners of its operations and of programs made of them. */

import { sealed } from '../../certificates/index.ts';
import {
  type Baseline,
  type Case,
  type CheckOptions,
  checkDocument,
  checkOne,
  checkTarget,
  type Declared,
  expectDeclared,
  valueFailure,
  withExpected,
} from '../../check/index.ts';
import { counted } from '../../documents/counted.ts';
import { CornercheckError } from '../../errors.ts';
import { format } from '../../numbers/index.ts';
import type { CheckDocument } from '../../reports/index.ts';
import { openTarget, printedNotes, sessionsOf, type TargetHost } from '../../targets/index.ts';
import { secondsOf, TIME } from '../frame/clock.ts';
import type { Arguments, Command } from '../frame/command.ts';
import { CONFIG } from '../frame/config.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, ProgressLine } from '../frame/output.ts';
import { askProperties } from '../frame/properties.ts';
import { stopUndecided } from '../frame/undecided.ts';
import { checkAgainst } from './against.ts';
import { briefly, declaredIn, readSubject, runsAsked, shardOf } from './asked.ts';
import { expectedOf } from './expected.ts';
import { mergedBy } from './merge.ts';
import { opsAsked } from './ops.ts';
import { type FirstPart, JobsOfRun, jobsOf, togetherWithParent } from './parts.ts';
import { baselineOf, isFresh, REPORT_FILES, toldReport, withBaseline } from './report-files.ts';
import { testAdapter } from './self-test.ts';
import { howStarted } from './started.ts';
import { WAITS, waitsOf } from './waits.ts';

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
    ...WAITS,
    TIME,
    {
      name: 'self-test',
      help: 'ask a few plain questions and say what is wrong with the adapter, and what to do',
    },
    {
      name: 'expect',
      value: 'FILE',
      help: 'hold it to conventions at ties (of the command conventions, or {"max": "first"}): a legal answer by another one is a violation',
    },
    {
      name: 'against',
      value: 'TARGET',
      help: 'ask another target the same, and show where their answers differ, and which of them is wrong',
    },
    {
      name: 'expected',
      help: 'what is known of this version of a built-in library does not fail the run; new violations do',
    },
    { name: 'same', help: 'with --against: legal answers that differ are violations as well' },
    {
      name: 'shard',
      value: 'I/N',
      help: 'only one of N parts of the run; merge puts their reports together',
    },
    { name: 'bail', help: 'stop at the first violation that the baseline does not list' },
    { name: 'jobs', value: 'N', help: 'in so many processes, with the same answer (default 1)' },
    CONFIG,
    ...REPORT_FILES,
  ],
  page: 'write the report as one HTML file',
  positionals: [0, 1],
  configured: true,
  run: async args => {
    const [specifier] = args.positionals;
    if (specifier === undefined)
      throw new CornercheckError('bad-usage', `expected ${command.usage}, got 0 arguments`);
    if (args.flag('self-test')) return testAdapter(args);
    if (args.text('program') === undefined && args.text('at') !== undefined)
      throw new CornercheckError('bad-usage', 'expected --program as well, got --at alone');
    if (args.text('against') !== undefined) return checkAgainst(args);
    if (args.flag('same'))
      throw new CornercheckError('bad-usage', 'expected --against as well, got --same alone');
    const known = baselineOf(args);
    const jobs = jobsOf(args);
    const declared = declaredIn(args);
    const subject = readSubject(args);
    const unknown = subject && valueFailure(subject);
    if (unknown) {
      const asked = { format: 'cornercheck.report/1', at: subject.at.map(format) } as const;
      return stopUndecided(subject.program, asked, unknown);
    }
    const waits = waitsOf(args);
    const onOutput = printedNotes(specifier, note);
    return interruptible(async signal => {
      const parts = jobs > 1 ? new JobsOfRun<CheckDocument>(args, jobs, signal) : undefined;
      try {
        const host = await openTarget(specifier, {
          ...waits,
          onOutput,
          signal,
          sessions: isShort(args) || parts || shardOf(args) ? 1 : sessionsOf(specifier),
        });
        try {
          for (const warning of host.warnings ?? []) note(warning);
          if (declared) expectDeclared(declared, host.info, args.text('expect')!);
          const one = (own?: FirstPart) =>
            report(host, specifier, args, { subject, declared, known, signal, own });
          const found = (await parts?.put(one, reports => mergedBy(host, reports))) ?? (await one());
          return toldReport(args, finished(args, found, known));
        } finally {
          await host.close();
        }
      } finally {
        parts?.close();
      }
    }, secondsOf(args));
  },
};

/** With what the user lists as known, and what is known of the library. */
const finished = (args: Arguments, found: CheckDocument, known: Baseline | undefined): CheckDocument => {
  const listed = withBaseline(found, known);
  const expected = args.text('program') === undefined ? expectedOf(args.positionals[0]!) : [];
  return sealed(withExpected(listed, expected, args.flag('expected')));
};

interface Asked {
  /** The one case that is asked for, if one is. */
  readonly subject: Case | undefined;
  readonly declared: Declared | undefined;
  readonly known: Baseline | undefined;
  readonly signal: AbortSignal;
  /** The part that this process does of a run in several. */
  readonly own?: FirstPart | undefined;
}

async function report(
  host: TargetHost,
  specifier: string,
  args: Arguments,
  { subject, declared, known, signal, own }: Asked,
): Promise<CheckDocument> {
  const line = new ProgressLine();
  const options: CheckOptions = {
    seed: args.integer('seed', 1, 0, 2_147_483_647),
    runs: runsAsked(args, [host.info]),
    signal,
    onProgress: ({ phase, done, total, findings }) =>
      line.show(`${host.info.name}: ${phase} ${done}/${total}, ${counted(findings, 'finding')}`),
    ...opsAsked(args, host),
    ...briefly([host.info], opsAsked(args, host).ops),
    ...(declared && { declared }),
    ...(args.flag('bail') && { bail: isFresh(known) }),
    ...(own ?? { shard: shardOf(args), together: shardOf(args) && togetherWithParent() }),
    command: howStarted(),
  };
  try {
    if (subject === undefined) {
      const document = checkDocument(host, specifier, options, await checkTarget(host, options));
      if (options.runs === 0 || options.ops) return document;
      const runs = Math.min(100, options.runs);
      const { seed, shard } = options;
      return { ...document, properties: await askProperties(host, { seed, runs, signal, shard }) };
    }
    return checkDocument(host, specifier, options, await checkOne(host, subject, options));
  } finally {
    line.end();
  }
}

/** Whether a second session of the target costs more, as it starts, than it takes from the first. */
const isShort = (args: Arguments): boolean =>
  args.text('program') !== undefined ||
  (args.text('ops') !== undefined && args.integer('runs', 1_000, 0, 10_000_000) === 0);
