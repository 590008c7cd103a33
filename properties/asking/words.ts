/** What a property found, in words: for messages of tests. */
import { counted } from '../../src/documents/counted.ts';
import type { PropertyResult } from './property.ts';

/**
 * `holds in 200 cases`, `undecided: …`, or the counterexample on lines of its own.
 *
 *     assert.notEqual(result.holds, 'no', resultWords(result));
 */
export function resultWords({ holds, runs, why, counterexample }: PropertyResult): string {
  if (holds === 'undecided') return `undecided: ${why}`;
  if (counterexample === undefined) return `holds in ${counted(runs, 'case')}`;
  const { program, at, mode, along, expected, returned, separator } = counterexample;
  return [
    `of ${program}`,
    `at ${at.join(', ')}, ${mode} mode${along === undefined ? '' : `, along ${along}`}`,
    `expected ${expected}`,
    `returned ${returned}`,
    ...(separator ? [`separator: ${separator.join(', ')}`] : []),
  ].join('\n');
}
