/** Two programs compared, as people read it on a terminal. */
import type { EqualDocument } from '../../documents/index.ts';
import { pointText } from '../words/line/points.ts';
import { visible } from '../words/terms/plain.ts';

export function renderEqual({ equal, at, why, parts = [], noValue = [] }: EqualDocument): string {
  return visible(
    [
      `equal: ${equal}${at ? `: they differ at ${pointText(at)}` : ''}${why ? `: ${why}` : ''}`,
      ...parts.map(
        ({ from, to, values }) =>
          `  ${from ? pointText(from) : '−∞'} < t < ${to ? pointText(to) : '∞'}: ${values ? `both ${values.join(', ')}` : 'neither has a value'}`,
      ),
      ...noValue.map(point => `  t = ${pointText(point)}: neither has a value`),
    ].join('\n'),
  );
}
