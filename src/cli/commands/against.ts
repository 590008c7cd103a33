/** `check a --against b`: two targets asked the same, and their answers held against each other. */
import { sealed } from '../../certificates/index.ts';
import { type Compared, compareTargets, type Progress, withListed } from '../../check/index.ts';
import { counted } from '../../documents/counted.ts';
import { type ComparisonDocument, type Difference, WRONG } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { asReport } from '../../reports/beside/against.ts';
import { markdownOf } from '../../reports/index.ts';
import { openTarget, printedNotes, sessionsOf } from '../../targets/index.ts';
import { secondsOf } from '../frame/clock.ts';
import type { Arguments, CommandAnswer } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, ProgressLine } from '../frame/output.ts';
import { readSubject, waitsOf } from './asked.ts';
import { tellGitHub } from './github.ts';
import { opsOfBoth } from './ops.ts';
import { baselineOf, filesOf, isFresh } from './report-files.ts';
import { howStarted } from './started.ts';

/** What is asked of one target alone. */
const ALONE = ['expect', 'expected', 'shard', 'jobs'] as const;

export async function checkAgainst(args: Arguments): Promise<CommandAnswer> {
  const odd = ALONE.find(name => args.text(name) !== undefined || args.flag(name));
  if (odd !== undefined) throw new CornercheckError('bad-usage', `expected --against without --${odd}`);
  const specifiers = [args.positionals[0]!, args.text('against')!] as const;
  const known = baselineOf(args);
  const subject = readSubject(args);
  const waits = waitsOf(args);
  const same = args.flag('same');
  return interruptible(async signal => {
    const opened = await Promise.allSettled(
      specifiers.map(specifier =>
        openTarget(specifier, {
          ...waits,
          onOutput: printedNotes(specifier, note),
          sessions: subject ? 1 : sessionsOf(specifier),
        }),
      ),
    );
    const line = new ProgressLine();
    try {
      const [first, second] = opened.map(one => {
        if (one.status === 'rejected') throw one.reason;
        return one.value;
      });
      const hosts: Compared['hosts'] = [first!, second!];
      for (const warning of hosts.flatMap(({ warnings = [] }) => warnings)) note(warning);
      const options = {
        seed: args.integer('seed', 1, 0, 2_147_483_647),
        runs: args.integer('runs', 1_000, 0, 10_000_000),
        signal,
        ...opsOfBoth(args, hosts),
        onProgress: ({ phase, done, total, findings }: Progress) =>
          line.show(
            `${specifiers.join(' against ')}: ${phase} ${done}/${total}, ${counted(findings, 'difference')}`,
          ),
        command: howStarted(),
        ...(args.flag('bail') && {
          bail: (id: string, agreement: Difference['agreement']) =>
            (WRONG.includes(agreement) || (same && agreement === 'convention')) && isFresh(known)(id),
        }),
      };
      const found = await compareTargets({ hosts, specifiers }, options, subject);
      const differences = withListed(found.differences, known ?? [], found.complete);
      return told(args, sealed({ ...found, differences }), same);
    } finally {
      line.end();
      for (const one of opened) if (one.status === 'fulfilled') await one.value.close();
    }
  }, secondsOf(args));
}

/** As a report, for what reads these; Markdown is its own. */
function told(args: Arguments, document: ComparisonDocument, same: boolean): CommandAnswer {
  const report = asReport(document, same);
  if (args.flag('github')) tellGitHub(report);
  const files = filesOf(args, report).map(file =>
    file.path !== undefined && file.path === args.text('markdown')
      ? { ...file, text: () => markdownOf(document) }
      : file,
  );
  return { document, files, asked: { same } };
}
