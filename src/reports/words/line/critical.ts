/** Critical points of one input in words. */

import { counted } from '../../../documents/counted.ts';
import type { CriticalDocument, PointDocument } from '../../../documents/index.ts';

/** Where intervals are open: what has no value, and where no set is stated. */
export const openEnds = ({ noValue = [], notRegular = [] }: CriticalDocument): PointDocument[] => [
  ...noValue.flatMap(hole => ('point' in hole ? [hole.point] : hole.interval.filter(end => end !== null))),
  ...notRegular.map(({ point }) => point),
];

/** The kind of a component; `coincidence`: artificial, and no automatic differentiation of the program stops there. */
export const pointKind = (entry: CriticalDocument['critical'][number]): string =>
  'point' in entry && entry.reachable === 'no' ? 'coincidence' : entry.kind;

/** How many there are of each kind, for people who do not know the kinds. */
export function kindsWords(kinds: readonly string[]): string[] {
  const count = (kind: string): number => kinds.filter(one => one === kind).length;
  const [clarke, artificial, mixed, coincidence, open] = [
    'clarke',
    'artificial',
    'mixed',
    'coincidence',
    'undecided',
  ].map(count);
  const are = (n: number): string => (n === 1 ? 'is' : 'are');
  return [
    ...(clarke! > 0
      ? [
          `${clarke} ${are(clarke!)} critical for the function itself (Clarke critical): a minimum, a maximum, a flat place, or a corner with a level tangent.`,
        ]
      : []),
    ...(artificial! > 0
      ? [
          `${artificial} ${are(artificial!)} artificial: the program may return the derivative 0 there, though the function has a slope; gradient descent can be trapped, and should not be.`,
        ]
      : []),
    ...(mixed! > 0 ? [`${mixed} ${are(mixed!)} artificial but for a part that is Clarke critical.`] : []),
    ...(coincidence! > 0
      ? [
          `${coincidence} ${are(coincidence!)} artificial by a coincidence of values: pieces that are not chosen there have the same value. No automatic differentiation of this program returns 0 there.`,
        ]
      : []),
    ...(open! > 0 ? [`Of ${counted(open!, 'one', 'of them')} that is not decided.`] : []),
  ];
}
