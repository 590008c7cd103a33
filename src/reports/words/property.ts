/** A property of the paper in words, the same in every view. */
import type { PropertyRecord } from '../schema.ts';
import { counted } from './numbers.ts';

/** `held in 100 cases`, or where and how it fails. */
export function propertyWords({ holds, runs, why, counterexample }: PropertyRecord): string {
  if (holds === 'undecided') return `not asked: ${why ?? 'no case could be asked'}`;
  if (holds === 'yes') return `held in ${counted(runs, 'case')}`;
  const { program, at, returned, expected, mode } = counterexample ?? {};
  const text = String(program).split('\n').join(' ; ');
  return `fails: ${text} at ${String(at)}, ${String(mode)} mode returned ${String(returned)}, expected ${String(expected)}`;
}
