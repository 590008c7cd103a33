/** What a target that takes arrays does at ties along axes and over windows. */
import { formatOf, forwardOf, type TargetHost } from '../targets/index.ts';
import { conventionRead } from './conventions/read-convention.ts';
import type { CheckOptions } from './options.ts';
import type { NotedReading } from './result.ts';
import { Session } from './session.ts';
import { arrayCalls } from './tensors/array-calls.ts';
import { tensorCases } from './tensors/cases.ts';

/**
 * Readings under the names of calls on arrays, such as `reduceMax(axes)`; none of a target that does not take arrays.
 *
 *     const readings = await arrayReadings(await openTarget('torch'), { ops: ['reduceMax'] });
 */
export async function arrayReadings(
  host: TargetHost,
  { ops, signal }: Pick<CheckOptions, 'ops' | 'signal'>,
): Promise<readonly NotedReading[]> {
  const { info } = host;
  const session = new Session(host);
  const readings: NotedReading[] = [];
  const checks = session.checks(tensorCases(info, ops), {
    signal,
    judges: () => false,
    observe: (subject, oracle, mode, answer) => {
      if (mode === 'forward' && forwardOf(info, oracle.tiedOps) === 'directional') return;
      const radius = () => session.radiusOf(oracle, answer);
      const read = conventionRead(oracle, mode, answer, radius, formatOf(info.precision));
      const tied = oracle.line.steps.find((_, k) => oracle.pieces[k]!.length > 1);
      const op = tied && arrayCalls(subject.program).get(tied.id);
      if (read === undefined || op === undefined) return;
      const sweep = { op, pattern: `${read.pieces.size} tied` };
      readings.push({
        ...read,
        op,
        subject: { ...subject, sweep, readable: true, few: false },
        mode,
        answer,
      });
    },
  });
  for await (const _ of checks);
  return readings;
}
