/** Rules at ties, in words and numbers that a person knows: `relu'(0) = 0`, `max: those that are tied share`. */
import type { ConventionsDocument } from '../../../documents/index.ts';

const NAMED: Readonly<Record<string, string>> = {
  first: 'the first of those that are tied',
  last: 'the last of those that are tied',
  mean: 'those that are tied share',
  index: 'the piece that docs/operations.md names',
  any: 'by no rule, and held to none',
};

const NUMBER = /^-?[\d./e-]+$/;

/** What the rule says of an operation; `places`: where one of one argument is tied. */
export function ruleWords(op: string, rule: string, places: readonly string[] = []): string {
  const slope = (at: string, value: string): string => `${op}'(${at}) = ${value}`;
  if (NUMBER.test(rule))
    return places.length > 0
      ? places.map(at => slope(at, rule)).join(', ')
      : `${op}' = ${rule} where it is tied`;
  if (Object.hasOwn(NAMED, rule)) return `${op}: ${NAMED[rule]}`;
  const parts = rule.split(/,(?![^(]*\))/).map(part => /^\s*(\S+) at (\S+)\s*$/.exec(part));
  if (parts.every(part => part !== null && NUMBER.test(part[1]!)))
    return parts.map(part => slope(part![2]!, part![1]!)).join(', ');
  return `${op}: ${rule}`;
}

/** One line an operation: first those with a rule. */
export const rulesLines = ({ ops, places = {}, others = {} }: ConventionsDocument): readonly string[] => [
  ...Object.entries(ops).map(([op, rule]) =>
    ruleWords(op, rule, Object.hasOwn(places, op) ? places[op] : []),
  ),
  ...Object.entries(others).map(([op, why]) => `${op}: no rule, ${why}`),
];
