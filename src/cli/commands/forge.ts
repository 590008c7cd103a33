/** `cornercheck forge`: a program of the same function with the derivative one wants (Theorem 1). */

import { CornercheckError } from '../../errors.ts';
import { format } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import { forge, forgeDocument } from '../../segments/index.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { Clock, TIME } from '../frame/clock.ts';
import type { Command } from '../frame/command.ts';
import { note } from '../frame/output.ts';
import { parsePoint } from '../frame/point.ts';
import { stopUndecided, watchOf } from '../frame/undecided.ts';

export const command: Command = {
  summary: 'Make a program of the same function whose derivative at a point is the one you want (Theorem 1).',
  usage: 'cornercheck forge <program|file|-> --at POINT --gradient VECTOR',
  details: `  cornercheck forge 't^2' --at 3 --gradient 0
  cornercheck forge 'sin(t)' --at 0 --gradient -1 --at 1 --gradient 2
  cornercheck forge 'x * y' --at 0,0 --gradient 1,1 --at 0,1 --gradient -1,5`,
  options: [
    { name: 'at', value: 'POINT', multiple: true, help: 'where; may be given several times' },
    { name: 'gradient', value: 'VECTOR', multiple: true, help: 'the derivative wanted there' },
    TIME,
  ],
  page: 'write a page; of one input, with f and both derivatives drawn',
  positionals: [1, 1],
  run: async args => {
    const { program, warnings } = readAnyProgram(args.positionals[0]!);
    for (const warning of warnings) note(warning);
    const [points, gradients] = [args.texts('at'), args.texts('gradient')];
    if (points.length === 0 || points.length !== gradients.length)
      throw new CornercheckError(
        'bad-usage',
        `expected a --gradient for each --at, got ${points.length} and ${gradients.length}`,
      );
    const wishes = points.map((at, i) => ({
      at: parsePoint(at, program.inputs),
      gradient: parsePoint(gradients[i]!, program.inputs, '--gradient'),
    }));
    const forged = forge(program, wishes, { watch: watchOf(new Clock(args, 'comparing')) });
    if (isEvaluationFailure(forged)) {
      const wanted = wishes.map(({ at, gradient }) => ({
        at: at.map(format),
        gradient: gradient.map(format),
      }));
      const asked = { format: 'cornercheck.forge/1', wanted } as const;
      return stopUndecided(program, asked, { why: forged.failure.why, node: forged.node });
    }
    return { document: forgeDocument(program, forged) };
  },
};
