/** `cornercheck equal`: do two programs of one input compute the same function? */

import type { EqualDocument } from '../../documents/index.ts';
import { compile, readProgram } from '../../programs/index.ts';
import { equalDocument, equalFunctions } from '../../segments/index.ts';
import { formatPoint } from '../../segments/restriction/values.ts';
import type { Command } from '../frame/command.ts';
import { note } from '../frame/output.ts';

export const command: Command = {
  summary: 'Decide whether two programs of one input compute the same function: on all of ℝ, piece by piece.',
  usage: 'cornercheck equal <program> <program>',
  details: `  cornercheck equal 'relu(t)' 'relu(-t) + t'
  cornercheck equal 'relu(-t) + t - relu(t)' 0`,
  options: [],
  positionals: [2, 2],
  run: async args => {
    const programs = args.positionals.map(source => {
      const { program, warnings } = readProgram(source, { constantOf: ['t'] });
      for (const warning of warnings) note(warning);
      return program;
    });
    const [p, q] = programs.map(program => compile(program));
    const document = equalDocument(programs, equalFunctions(p!, q!));
    return { document, words: () => words(document) };
  },
};

function words({ equal, at, why, parts = [], noValue = [] }: EqualDocument): string {
  return [
    `equal: ${equal}${at ? `: they differ at ${formatPoint(at)}` : ''}${why ? `: ${why}` : ''}`,
    ...parts.map(
      ({ from, to, values }) =>
        `  ${from ? formatPoint(from) : '−∞'} < t < ${to ? formatPoint(to) : '∞'}: ${values ? `both ${values.join(', ')}` : 'neither has a value'}`,
    ),
    ...noValue.map(point => `  t = ${formatPoint(point)}: neither has a value`),
  ].join('\n');
}
