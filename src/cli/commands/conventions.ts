/** `cornercheck conventions`: what a target does at ties, in words, and as a file that `check --expect` holds it to. */
import { conventionsDocument, conventionsRead } from '../../check/index.ts';
import { CornercheckError } from '../../errors.ts';
import { openTarget, printedNotes } from '../../targets/index.ts';
import { secondsOf, TIME } from '../frame/clock.ts';
import type { Command } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { note } from '../frame/output.ts';
import { opsAsked } from './ops.ts';
import { WAITS, waitsOf } from './waits.ts';

export const command: Command = {
  summary: 'Show what an AD implementation does at ties, in a form that it can be held to (check --expect).',
  usage: 'cornercheck conventions <target>',
  details: `  cornercheck conventions float64
  cornercheck conventions ./my-ad.mjs --out conventions.json
  cornercheck check ./my-ad.mjs --expect conventions.json`,
  options: [{ name: 'ops', value: 'A,B', help: 'only these operations' }, ...WAITS, TIME],
  positionals: [1, 1],
  run: async args => {
    const specifier = args.positionals[0]!;
    return interruptible(async signal => {
      const host = await openTarget(specifier, {
        ...waitsOf(args),
        signal,
        onOutput: printedNotes(specifier, note),
      });
      try {
        const result = await conventionsRead(host, { ...opsAsked(args, host), signal });
        if (!result.complete) note('stopped before the end: ties that were not asked are missing');
        const document = conventionsDocument(host.info, result);
        if (Object.keys(document.ops).length === 0) {
          const others = Object.entries(document.others ?? {}).map(([op, why]) => `${op}: ${why}`);
          const why = others.join('; ') || 'at no tie that was asked did a finite gradient come back';
          throw new CornercheckError('bad-usage', `no rule was read of ${host.info.name}: ${why}`);
        }
        return { document };
      } finally {
        await host.close();
      }
    }, secondsOf(args));
  },
};
