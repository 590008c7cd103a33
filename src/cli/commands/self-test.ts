/** `cornercheck check --self-test`: what is wrong with an adapter, before anything is asked of the library behind it. */
import { counted } from '../../documents/counted.ts';
import { stringifyDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { openTarget, printedNotes, type SelfTest, selfTest } from '../../targets/index.ts';
import type { Arguments } from '../frame/command.ts';
import { note, print } from '../frame/output.ts';
import { EXIT, type Exit } from '../frame/status.ts';
import { waitsOf } from './waits.ts';

/** Prints what is wrong, and what to do; of its own options only these have a meaning here. */
export async function testAdapter(args: Arguments): Promise<Exit> {
  for (const name of [
    'program',
    'at',
    'ops',
    'baseline',
    'markdown',
    'junit',
    'sarif',
    'html',
    'out',
    'against',
  ])
    if (args.text(name) !== undefined)
      throw new CornercheckError('bad-usage', 'has no meaning beside --self-test', `--${name}`);
  const target = args.positionals[0]!;
  const found = await tested(target, waitsOf(args));
  if (args.flag('json')) print(stringifyDocument({ format: 'cornercheck.self-test/1', target, ...found }));
  else print(words(target, found));
  return found.faults.length === 0 ? EXIT.holds : EXIT.violation;
}

async function tested(target: string, waits: ReturnType<typeof waitsOf>): Promise<SelfTest> {
  const onOutput = printedNotes(target, note);
  const host = await openTarget(target, { ...waits, onOutput });
  try {
    for (const warning of host.warnings ?? []) note(warning);
    return await selfTest(host);
  } finally {
    await host.close();
  }
}

const words = (target: string, { faults, questions }: SelfTest): string =>
  faults.length === 0
    ? `✓ ${target} answers as it says: ${counted(questions, 'question')}`
    : [
        ...faults.map(({ fault, seen, advice }) => `${fault}\n  ${seen}\n  → ${advice}`),
        `✗ ${counted(faults.length, 'fault')} in ${counted(questions, 'question')}`,
      ].join('\n');
