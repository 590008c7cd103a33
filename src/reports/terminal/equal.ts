/** Two programs compared, as people read it on a terminal. */
import type { EqualDocument } from '../../documents/index.ts';
import { linePointText } from '../words/line/points.ts';
import { visible } from '../words/terms/plain.ts';

export function renderEqual({ equal, at, why, parts = [], noValue = [] }: EqualDocument): string {
  return visible(
    [
      `equal: ${equal}${at ? `: they differ at ${linePointText(at)}` : ''}${why ? `: ${why}` : ''}`,
      ...parts.map(
        ({ from, to, values }) =>
          `  ${from ? linePointText(from) : '−∞'} < t < ${to ? linePointText(to) : '∞'}: ${values ? `both ${values.join(', ')}` : 'neither has a value'}`,
      ),
      ...noValue.map(point => `  t = ${linePointText(point)}: neither has a value`),
    ].join('\n'),
  );
}
