/** `cornercheck equal`: do two programs of one input compute the same function? */

import type { Program } from '../../programs/index.ts';
import { compared } from '../../segments/equal/compared.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { Clock, TIME } from '../frame/clock.ts';
import type { Command } from '../frame/command.ts';
import { note } from '../frame/output.ts';
import { watchOf } from '../frame/undecided.ts';

export const command: Command = {
  summary: 'Decide whether two programs of one input compute the same function: on all of ℝ, piece by piece.',
  usage: 'cornercheck equal <program> <program>',
  details: `  cornercheck equal 'relu(t)' 'relu(-t) + t'
  cornercheck equal 'relu(-t) + t - relu(t)' 0`,
  options: [
    {
      name: 'budget',
      value: 'N',
      help: 'how much work with functions, of programs with exp, log and their kin (default 20000)',
    },
    TIME,
  ],
  positionals: [2, 2],
  run: async args => {
    const programs = args.positionals.map(source => {
      const { program, warnings } = readAnyProgram(source, { constantOf: ['t'] });
      for (const warning of warnings) note(warning);
      return program;
    });
    const effort = {
      steps: args.integer('budget', 20_000, 1, 10_000_000),
      watch: watchOf(new Clock(args, 'pieces')),
    };
    return { document: compared(programs as [Program, Program], effort) };
  },
};
