/** Figure 1 of the paper, and what a run of several checks found, on a terminal. */

import { counted } from '../../documents/counted.ts';
import {
  type CheckDocument,
  type FigureDocument,
  type ReportBundle,
  VIOLATIONS,
} from '../../documents/index.ts';
import { shownGradient } from '../words/terms/numbers.ts';
import { visible } from '../words/terms/plain.ts';
import { renderExplain } from './explain.ts';
import type { TerminalOptions } from './layout.ts';

/** A line a curve: the derivative, and what each library returned. */
export const renderFigure = ({ curves }: FigureDocument): string =>
  visible(
    [
      'Figure 1 of the paper: the derivative, exactly and as returned',
      ...curves.map(
        ({ name, explain, returned }) =>
          `  ${name.padEnd(9)} ${shownGradient(explain.gradient.backward).padEnd(6)}${Object.entries(returned)
            .map(([who, slope]) => `${who} ${slope}`)
            .join('   ')}`,
      ),
    ].join('\n'),
  );

export function renderBundle(
  { figure, reports, explains = [] }: ReportBundle,
  options: TerminalOptions = {},
): string {
  return [
    ...(figure ? [renderFigure(figure)] : []),
    ...reports.map(summaryOf),
    ...explains.map(one => renderExplain(one, options)),
  ].join('\n');
}

/** The checks of a target, counted, and its violations. */
export function summaryOf({ target, checks, summary, findings }: CheckDocument): string {
  const violations = findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
  const counts = Object.entries(summary).map(([verdict, n]) => `${n} ${verdict}`);
  return visible(
    [
      `${target.name} ${target.version}: ${counted(checks, 'check')}: ${counts.join(', ')}`,
      ...violations.map(({ title }) => `  ${title.split('\n').join(' ; ')}`),
    ].join('\n'),
  );
}
