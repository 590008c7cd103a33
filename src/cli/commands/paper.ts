/** `cornercheck paper`: the paper, claim by claim, the claims of others, and claims of your own. */
import { availableParallelism } from 'node:os';
import { claimsDocument, claimsNamed, runShared } from '../../claims/index.ts';
import { CornercheckError } from '../../errors.ts';
import { latexOf, markdownOf } from '../../reports/views.ts';
import { secondsOf, TIME } from '../frame/clock.ts';
import type { Arguments, Command } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { ProgressLine } from '../frame/output.ts';
import { claimFigures } from './figure.ts';
import { asking } from './libraries.ts';

export const command: Command = {
  summary:
    'Check every numbered statement of the paper on instances, in exact arithmetic, each beside a falsehood that must be refuted.',
  usage: 'cornercheck paper [CLAIM|FILE[#CLAIM] …]',
  details: `  cornercheck paper                          the whole ledger, in the paper's order
  cornercheck paper proposition-2 theorem-7  these claims
  cornercheck paper external                 what others claim: test problems, textbooks, libraries
  cornercheck paper external/lv-shor         one of those
  cornercheck paper --all                    the paper's, then those
  cornercheck paper ./my-claims.mjs          the claims that a module exports; ./my-claims.mjs#mine: one of them
  cornercheck paper --html paper.html        as a page, with the figures

  holds               what was checked holds, and its negative control was refuted
  refuted-as-printed  the printed text has a counterexample, its mended version holds
  partial             what was checked holds; part of the statement is beyond finite means

  --effort 10 draws ten times as many instances, and asks for larger sizes where all up to a size are looked at.`,
  options: [
    { name: 'all', help: 'the claims of the paper, and those of others' },
    { name: 'seed', value: 'N', help: 'of the drawn instances (default 1)' },
    { name: 'effort', value: 'N', help: 'how many times as many instances are drawn (default 1)' },
    { name: 'jobs', value: 'J', help: 'threads (default: one a processor)' },
    {
      name: 'target',
      value: 'TARGET',
      multiple: true,
      help: 'an AD implementation whose derivatives the figures show (default: the libraries that are installed)',
    },
    { name: 'markdown', value: 'FILE', writes: true, help: 'write it as Markdown' },
    { name: 'latex', value: 'FILE', writes: true, help: 'write it as LaTeX' },
    TIME,
  ],
  positionals: [0, 1_000],
  run: args => printingApart(() => performed(args)),
};

async function performed(args: Arguments) {
  const names = namesOf(args);
  // Before Ctrl-C is listened to: a module that does not end while it is loaded hears nothing, and is to be ended by it.
  const claims = await claimsNamed(names);
  return interruptible(signal => run(args, { names, claims }, signal), secondsOf(args));
}

/** What modules of claims print is no part of the answer: it goes to stderr. */
async function printingApart<R>(work: () => Promise<R>): Promise<R> {
  const { stdout, stderr } = process;
  const { write } = stdout;
  stdout.write = stderr.write.bind(stderr);
  try {
    return await work();
  } finally {
    stdout.write = write;
  }
}

/** What was asked for by name. */
interface Named {
  readonly names: readonly string[];
  readonly claims: Awaited<ReturnType<typeof claimsNamed>>;
}

/** Milliseconds before anything is said of what goes on. */
const QUIET = 1_000;

async function run(args: Arguments, { names, claims }: Named, signal: AbortSignal) {
  const seed = args.integer('seed', 1, 0, 2 ** 31 - 1);
  const effort = args.integer('effort', 1, 1, 10_000);
  const jobs = args.integer('jobs', Math.min(8, availableParallelism()), 1, 64);
  const seconds = secondsOf(args);
  const end = seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + seconds * 1_000;
  const targets = args.texts('target');
  // One that does not exist is refused before the work, also where no figure asks it.
  if (targets.length > 0) await asking(targets, async () => {});
  const line = new ProgressLine();
  const began = performance.now();
  const onClaim = (id: string, done: number): void => {
    if (performance.now() - began > QUIET) line.show(`${done}/${claims.length} claims, now ${id}`);
  };
  try {
    const records = await runShared({ names, claims, setting: { seed, effort }, end, jobs, signal, onClaim });
    const done = records.length === claims.length;
    const figures = done && hasFigures(args) ? await asking(targets, claimFigures) : undefined;
    const stopped = done ? undefined : Date.now() > end ? 'time' : 'interrupted';
    const document = claimsDocument(records, {
      seed,
      effort,
      ...(figures && { figures }),
      ...(stopped && { stopped }),
    });
    const files = [
      { path: args.text('markdown'), text: () => markdownOf(document) },
      { path: args.text('latex'), text: () => latexOf(document) },
    ];
    return { document, files };
  } finally {
    line.end();
  }
}

function namesOf(args: Arguments): readonly string[] {
  if (!args.flag('all')) return args.positionals;
  if (args.positionals.length > 0)
    throw new CornercheckError('bad-usage', 'expected either names or all claims', '--all');
  return ['paper', 'external'];
}

/** Of the whole ledger, where more than words is asked for. */
const hasFigures = (args: Arguments): boolean =>
  args.positionals.length === 0 &&
  (args.flag('json') || ['out', 'html', 'markdown', 'latex'].some(name => args.text(name) !== undefined));
