/** `cornercheck critical`: all critical points of a program, exactly, told apart by kind. */

import { availableParallelism } from 'node:os';
import { CornercheckError } from '../../errors.ts';
import { compare, format, parseRational } from '../../numbers/index.ts';
import { compile, printProgram, programToJson } from '../../programs/index.ts';
import { searched } from '../../segments/critical/searched.ts';
import { type Domain, isRestrictionFailure } from '../../segments/index.ts';
import { failurePlace } from '../../segments/restriction/values.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { Clock, TIME } from '../frame/clock.ts';
import type { Command } from '../frame/command.ts';
import { note } from '../frame/output.ts';
import { watchOf } from '../frame/undecided.ts';
import { explainFailure } from './integrate.ts';

export const command: Command = {
  summary:
    'Find all critical points, told apart by kind: of a program of one input, a piecewise affine one, or in a box.',
  usage: 'cornercheck critical <program|file|->',
  details: `  cornercheck critical 'abs(abs(t) - 1)'
  cornercheck critical 't - (relu(-t) + t - relu(t))' --on -1,1 --html critical.html
  cornercheck critical 'max(x, -x, y)'
  cornercheck critical 'x^2 + abs(y)' --box -1,1`,
  options: [
    { name: 'on', value: 'FROM,TO', help: 'an interval, for one input (default: all of the real line)' },
    {
      name: 'budget',
      value: 'N',
      help: 'combinations of pieces that are followed (default 20000; several inputs: steps, 200000)',
    },
    TIME,
    {
      name: 'box',
      value: 'LO,HI',
      multiple: true,
      help: 'several inputs, of any program: the part of the space to look at, once or once an input',
    },
    {
      name: 'coincidences',
      help: 'several inputs: look for all points where 0 ∈ D_f by coincidence (else within a tenth of the budget)',
    },
    {
      name: 'jobs',
      value: 'N',
      help: 'several inputs: threads that a long search may take (default: the number of processors)',
    },
    {
      name: 'state',
      value: 'FILE',
      writes: true,
      help: 'several inputs: save what was found to a file, and go on from it',
    },
  ],
  page: 'draw f, D_f and the critical points; for two inputs the plane',
  positionals: [1, 1],
  run: async args => {
    const { program, warnings } = readAnyProgram(args.positionals[0]!);
    for (const warning of warnings) note(warning);
    const line = compile(program);
    if (line.p < 1 || line.outputs.length !== 1)
      throw new CornercheckError(
        'bad-program',
        `expected inputs and one output, got ${line.p} and ${line.outputs.length}`,
      );
    if (line.p === 1 && args.text('state') !== undefined)
      throw new CornercheckError('bad-usage', 'expected a program of several inputs, got 1', '--state');
    if (line.p === 1 && args.texts('box').length > 0)
      throw new CornercheckError(
        'bad-usage',
        'expected a program of several inputs, got 1 (--on is for one)',
        '--box',
      );
    const jobs = args.integer('jobs', Math.min(availableParallelism(), 64), 1, 64);
    if (line.p > 1) return (await import('./critical-faces.ts')).criticalInSeveral(args, program, line, jobs);
    const domain = readDomain(args.text('on'));
    const budget = {
      steps: args.integer('budget', 20_000, 1, 10_000_000),
      watch: watchOf(new Clock(args, 'pieces')),
    };
    const subject = { program: programToJson(program), text: printProgram(program) };
    const found = searched(line, domain, subject, budget);
    if (!isRestrictionFailure(found)) return { document: found };
    const { from, to } = domain;
    const on = from && to ? [from, to].map(format) : null;
    return explainFailure(
      program,
      { format: 'cornercheck.critical/1', on },
      { ...found, where: failurePlace(found) },
    );
  },
};

function readDomain(text: string | undefined): Domain {
  if (text === undefined) return {};
  const parts = text.split(',');
  if (parts.length !== 2)
    throw new CornercheckError('bad-usage', `expected an interval such as -1,1, got ${text}`, '--on');
  const [from, to] = parts.map(part => parseRational(part, '--on'));
  if (compare(from!, to!) >= 0)
    throw new CornercheckError('bad-usage', `expected an interval that is not empty, got ${text}`, '--on');
  return { from: from!, to: to! };
}
