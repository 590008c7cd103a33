/** `cornercheck search`: the smallest program with a property, by looking at all. */

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { counted } from '../../documents/counted.ts';
import type { SearchDocument, SearchQuestion } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import {
  checkQuestion,
  PROPERTIES,
  type PropertyName,
  readState,
  search,
  searchDocument,
  targetWork,
  threadWork,
  writeState,
} from '../../search/index.ts';
import { openTarget, printedNotes, type TargetHost } from '../../targets/index.ts';
import type { Arguments, Command, CommandAnswer } from '../frame/command.ts';
import { readText } from '../frame/files.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note, ProgressLine } from '../frame/output.ts';
import { saverOf } from './saver.ts';
import { WAITS, waitsOf } from './waits.ts';

export const command: Command = {
  summary:
    'Find the smallest programs with a property, and prove that there are none smaller: all programs of each size are decided.',
  usage: 'cornercheck search <identity|zero|artificial|target>',
  details: `  identity    the function t, whose derivative by Algorithm 2 is 0 somewhere
  zero        the function 0, whose derivative by Algorithm 2 is not 0 somewhere
  artificial  a point that is critical for D_f and not for Clarke
  target      --target answers wrongly somewhere

  The size of a program is the number of its operations; inputs and constants are free, a node may be used many times.

  cornercheck search identity
  cornercheck search artificial --constants none
  cornercheck search target --target tfjs --ops add,reduceMax --constants none --inputs 2 --size 2`,
  options: [
    { name: 'size', value: 'N', help: 'the most operation nodes (default 4)' },
    { name: 'ops', value: 'A,B', help: 'the operations (default add,sub,neg,relu)' },
    {
      name: 'constants',
      value: 'LIST',
      help: 'numbers (default 0,1,-1), none, or any: all real numbers (default for identity and zero)',
    },
    { name: 'inputs', value: 'N', help: 'of target: how many inputs (default 1)' },
    {
      name: 'derivative',
      value: 'D',
      help: 'of identity and zero: a number, or wrong: any but the right one',
    },
    { name: 'at', value: 'T', help: 'of identity and zero: where (default anywhere)' },
    { name: 'target', value: 'TARGET', help: 'of target: the implementation that is asked' },
    ...WAITS.map(option => ({ ...option, help: `of target: ${option.help}` })),
    { name: 'difference', help: 'of target: also a gradient by another convention at ties than ours' },
    { name: 'show', value: 'N', help: 'how many of the programs found are written out (default 10)' },
    { name: 'jobs', value: 'N', help: 'worker threads (default: the number of processors)' },
    { name: 'time', value: 'SECONDS', help: 'stop after so long' },
    { name: 'state', value: 'FILE', writes: true, help: 'save what was done to a file, and go on from it' },
  ],
  positionals: [1, 1],
  run: async args => {
    const property = PROPERTIES.find(name => name === args.positionals[0]);
    if (property === undefined)
      throw new CornercheckError(
        'bad-usage',
        `expected ${PROPERTIES.join(', ')}, got ${args.positionals[0]}`,
      );
    const specifier = args.text('target');
    if ((property === 'target') !== (specifier !== undefined))
      throw new CornercheckError(
        'bad-usage',
        property === 'target' ? 'the property target needs one' : 'it belongs to the property target',
        '--target',
      );
    // From the start: with a state, each run does some work before it stops.
    return interruptible(async signal => {
      if (specifier === undefined) return answer(args, questionOf(args, property), signal);
      const host = await openTarget(specifier, { ...waitsOf(args), onOutput: printedNotes(specifier, note) });
      try {
        for (const warning of host.warnings ?? []) note(warning);
        const { name, version, precision } = host.info;
        const wanted = args.flag('difference') ? 'difference' : 'violation';
        const target = { name, version, precision, specifier, wanted } as const;
        return await answer(args, questionOf(args, property, target), signal, host);
      } finally {
        await host.close();
      }
    });
  },
};

function questionOf(
  args: Arguments,
  property: PropertyName,
  target?: SearchQuestion['target'],
): SearchQuestion {
  const open = property === 'identity' || property === 'zero';
  const constants = args.text('constants') ?? (open ? 'any' : '0,1,-1');
  const [derivative, at] = [args.text('derivative'), args.text('at')];
  const isOfTarget = args.flag('difference')
    ? 'difference'
    : WAITS.find(({ name }) => args.text(name) !== undefined)?.name;
  if (isOfTarget && property !== 'target')
    throw new CornercheckError('bad-usage', 'it belongs to the property target', `--${isOfTarget}`);
  return checkQuestion({
    property,
    // That there may be constants is said by --constants.
    ops: listOf(args.text('ops') ?? 'add,sub,neg,relu').filter(op => op !== 'const'),
    constants: constants === 'any' ? 'any' : constants === 'none' ? [] : listOf(constants),
    inputs: args.integer('inputs', 1, 1, 4),
    size: args.integer('size', 4, 0, 12),
    ...(derivative !== undefined && { derivative }),
    ...(at !== undefined && { at: at.replace(/^t\s*=/, '') }),
    ...(target && { target }),
  });
}

const listOf = (text: string): string[] => text.split(',').map(part => part.trim());

async function answer(
  args: Arguments,
  question: SearchQuestion,
  signal: AbortSignal,
  host?: TargetHost,
): Promise<CommandAnswer> {
  const keep = args.integer('show', 10, 1, 10_000);
  const jobs = args.integer('jobs', Math.min(availableParallelism(), 64), 1, 64);
  const seconds = args.text('time') === undefined ? undefined : args.integer('time', 0, 1, 2_000_000);
  const path = args.text('state');
  const state =
    path !== undefined && existsSync(path) ? readState(readText(path), path, question, keep) : undefined;
  const saver = path === undefined ? undefined : saverOf(path);
  const work = host ? await targetWork(question, host, keep) : threadWork(question, keep, jobs);
  const line = new ProgressLine();
  let document: SearchDocument;
  try {
    const result = await search(question, work, {
      keep,
      signal,
      ...(state && { state }),
      ...(seconds !== undefined && { time: seconds * 1000 }),
      ...(saver && { save: state => saver.save(writeState(state)) }),
      onProgress: ({ nodes, done, units, programs, found }) =>
        line.show(
          `${counted(nodes, 'node')}: ${done}/${units} parts, ${counted(programs, 'program')}, ${found} found`,
        ),
    });
    document = await searchDocument(result, host);
  } finally {
    line.end();
    await work.close();
  }
  return { document, unwritten: saver?.failed() ?? false };
}
