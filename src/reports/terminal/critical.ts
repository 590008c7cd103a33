/** Critical points of one input as people read them on a terminal. */

import { counted } from '../../documents/counted.ts';
import type { CriticalDocument } from '../../documents/index.ts';
import { openEnds } from '../words/line/critical.ts';
import { equalsText, intervalWords, linePointText, valueText } from '../words/line/points.ts';
import { visible } from '../words/terms/plain.ts';

export function renderCritical(document: CriticalDocument): string {
  const { critical, complete, why, noValue = [], notRegular = [] } = document;
  const open = openEnds(document);
  const lines = critical.map(entry =>
    'point' in entry
      ? `  ${entry.kind.padEnd(10)} t = ${linePointText(entry.point)}   f ${equalsText(entry.value)}   D_f ${entry.active.length > 0 ? `= hull{${entry.active.map(valueText).join(', ')}}` : 'undecided'}   ∂ᶜf = hull{${entry.clarke.map(valueText).join(', ')}}${entry.reachable === 'no' ? '   a coincidence: 0 ∉ D_P' : ''}`
      : `  ${entry.kind.padEnd(10)} ${intervalWords(entry.interval, open, linePointText)}   f ${equalsText(entry.value)} there`,
  );
  const irregular = notRegular.map(
    ({ point, value, why: reason }) =>
      `  not regular t = ${linePointText(point)}   f ${equalsText(value)}   ${reason}`,
  );
  const holes = noValue.map(
    hole =>
      `  no value   ${'point' in hole ? `t = ${linePointText(hole.point)}` : intervalWords(hole.interval, [], linePointText)}`,
  );
  const all = complete === 'yes' ? 'all of them' : `not all are known: ${why}`;
  return visible(
    [
      `${counted(critical.length, 'component')} of critical points; ${all}`,
      ...lines,
      ...irregular,
      ...holes,
    ].join('\n'),
  );
}
