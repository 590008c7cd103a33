/** `cornercheck equal`: do two programs of one input compute the same function? */

import { leavesRationals, Undecided } from '../../fields/index.ts';
import { attempted } from '../../fields/work.ts';
import { compile } from '../../programs/index.ts';
import {
  elementaryEqualDocument,
  equalDocument,
  equalElementary,
  equalFunctions,
} from '../../segments/index.ts';
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
    const [p, q] = programs.map(program => compile(program));
    const found = equalFunctions(p!, q!, {}, { watch: effort.watch });
    if (found.verdict !== 'undecided' || ![p!, q!].some(leavesRationals))
      return { document: equalDocument(programs, found) };
    const equality = equalElementary(p!, q!, {}, effort);
    const document = attempted(() => elementaryEqualDocument(programs, equality));
    if (!(document instanceof Undecided)) return { document };
    return { document: elementaryEqualDocument(programs, { verdict: 'undecided', why: document.message }) };
  },
};
