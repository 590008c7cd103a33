/** `check a --against b`: two targets asked the same, and their answers held against each other. */
import { sealed } from '../../certificates/index.ts';
import {
  type Baseline,
  compareTargets,
  expectDeclaredOfBoth,
  type Progress,
  type Shard,
  withExpectedOfBoth,
  withListed,
} from '../../check/index.ts';
import { counted } from '../../documents/counted.ts';
import { type ComparisonDocument, type Difference, WRONG } from '../../documents/index.ts';
import { asReport } from '../../reports/beside/against.ts';
import { markdownOf } from '../../reports/index.ts';
import { sessionsOf } from '../../targets/index.ts';
import { secondsOf } from '../frame/clock.ts';
import type { Arguments, CommandAnswer } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, ProgressLine } from '../frame/output.ts';
import { briefly, declaredIn, readSubject, runsAsked, shardOf } from './asked.ts';
import { withBoth } from './both.ts';
import { expectedOf } from './expected.ts';
import { tellGitHub } from './github.ts';
import { mergedComparisonBy } from './merge-against.ts';
import { opsOfBoth } from './ops.ts';
import { JobsOfRun, jobsOf } from './parts.ts';
import { baselineOf, filesOf, isFresh } from './report-files.ts';
import { howStarted } from './started.ts';
import { waitsOf } from './waits.ts';

export async function checkAgainst(args: Arguments): Promise<CommandAnswer> {
  const known = baselineOf(args);
  const jobs = jobsOf(args);
  const subject = readSubject(args);
  const declared = declaredIn(args);
  const shard = shardOf(args);
  return interruptible(async signal => {
    const parts = jobs > 1 ? new JobsOfRun<ComparisonDocument>(args, jobs, signal) : undefined;
    const specifiers = [args.positionals[0]!, args.text('against')!] as const;
    const sessions = (specifier: string): number => (subject || parts ? 1 : sessionsOf(specifier));
    const work = withBoth(specifiers, { waits: { ...waitsOf(args), signal }, sessions }, async hosts => {
      const line = new ProgressLine();
      const infos = hosts.map(({ info }) => info);
      const rules = declared && expectDeclaredOfBoth(declared, infos, args.text('expect')!);
      if (rules && rules.apart.length > 0)
        note(`not held to the rules of what one of them alone has: ${rules.apart.join(', ')}`);
      const options = {
        seed: args.integer('seed', 1, 0, 2_147_483_647),
        runs: runsAsked(args, infos),
        signal,
        ...opsOfBoth(args, hosts),
        ...briefly(infos, opsOfBoth(args, hosts).ops),
        onProgress: ({ phase, done, total, findings }: Progress) =>
          line.show(
            `${specifiers.join(' against ')}: ${phase} ${done}/${total}, ${counted(findings, 'difference')}`,
          ),
        command: howStarted(),
        declared: rules?.held,
        ...(args.flag('bail') && {
          bail: (id: string, agreement: Difference['agreement']) =>
            (WRONG.includes(agreement) || (args.flag('same') && agreement === 'convention')) &&
            isFresh(known)(id),
        }),
      };
      try {
        const one = (own: { readonly shard: Shard | undefined }) =>
          compareTargets({ hosts, specifiers }, { ...options, shard: own.shard }, subject);
        const together = await parts?.put(one, reports => mergedComparisonBy(hosts, reports));
        return toldComparison(args, together ?? (await one({ shard })), known);
      } finally {
        line.end();
      }
    });
    return work.finally(() => parts?.close());
  }, secondsOf(args));
}

/**
 * With what is listed as known, and what is known of the libraries: as a report, for what reads these; Markdown is its own. Of a part of a
 * run entries of a baseline may match nothing.
 */
export function toldComparison(
  args: Arguments,
  found: ComparisonDocument,
  known: Baseline = [],
): CommandAnswer {
  const same = args.flag('same');
  const [first, second] = found.targets.map(({ specifier }) =>
    args.text('program') === undefined ? expectedOf(specifier) : [],
  );
  const isWhole = found.complete && found.shard === undefined;
  const marked = withExpectedOfBoth(found, [first!, second!], args.flag('expected'));
  const document = sealed({ ...marked, differences: withListed(marked.differences, known, isWhole) });
  const report = asReport(document, same);
  if (args.flag('github')) tellGitHub(report);
  const files = filesOf(args, report).map(file =>
    file.path !== undefined && file.path === args.text('markdown')
      ? { ...file, text: () => markdownOf(document) }
      : file,
  );
  return { document, files, asked: { same } };
}
