/** `cornercheck equal`: do two programs of one input compute the same function? */

import { leavesRationals } from '../../fields/index.ts';
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
  options: [TIME],
  positionals: [2, 2],
  run: async args => {
    const programs = args.positionals.map(source => {
      const { program, warnings } = readAnyProgram(source, { constantOf: ['t'] });
      for (const warning of warnings) note(warning);
      return program;
    });
    const [p, q] = programs.map(program => compile(program));
    const found = equalFunctions(p!, q!, {}, { watch: watchOf(new Clock(args, 'pieces')) });
    if (found.verdict !== 'undecided' || ![p!, q!].some(leavesRationals))
      return { document: equalDocument(programs, found) };
    return { document: elementaryEqualDocument(programs, equalElementary(p!, q!)) };
  },
};
