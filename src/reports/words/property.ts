/** A property of the paper in words, the same in every view. */

import { counted } from '../../documents/counted.ts';
import type { PropertyRecord } from '../../documents/index.ts';

/** `held in 100 cases`, or where and how it fails. */
export function propertyWords({ holds, runs, why, counterexample }: PropertyRecord): string {
  if (holds === 'undecided') return `not asked: ${why ?? 'no case could be asked'}`;
  if (holds === 'yes') return `held in ${counted(runs, 'case')}`;
  const { program, at, returned, expected, mode } = counterexample ?? {};
  const text = String(program).split('\n').join(' ; ');
  return `fails: ${text} at ${String(at)}, ${String(mode)} mode returned ${String(returned)}, expected ${String(expected)}`;
}

/** `4 held, 1 not asked`: what was not asked did not hold. */
export function propertiesSummary(asked: readonly PropertyRecord[]): string {
  const count = (holds: PropertyRecord['holds']): number =>
    asked.filter(record => record.holds === holds).length;
  const [fail, held, open] = [count('no'), count('yes'), count('undecided')];
  const parts = [
    ...(fail > 0 ? [`${fail} ${fail === 1 ? 'fails' : 'fail'}`] : []),
    `${held} held`,
    ...(open > 0 ? [`${open} not asked`] : []),
  ];
  return parts.join(', ');
}
