/** A descent as people read it on a terminal. */

import { counted, grouped } from '../../documents/counted.ts';
import type { DescentDocument, DescentPoint } from '../../documents/index.ts';
import { endsOf, endWords, KINDS, settingsWords, tiesWords, visits } from '../words/descent.ts';
import { shownVector } from '../words/terms/numbers.ts';
import { visible } from '../words/terms/plain.ts';

const ARRIVALS: Readonly<Record<string, string>> = {
  start: 'started there',
  exceptional: 'came by an exceptional step (in F: it maps an open set into a null set)',
  'null-set': 'came from a start in a null set (every step one-to-one around it)',
  flat: 'came to where the function is constant around, as an open set of starts does',
  undecided: 'came in a way that is not decided',
};

const SHOWN = 12;

export function renderDescent(document: DescentDocument): string {
  const { arrivals, points, runs } = document;
  const ends = endsOf(document).map(({ end, kind, n }) => ({
    words: endWords(end, kind) + whyWords(document, end),
    n,
  }));
  const width = ends.reduce((most, { n }) => Math.max(most, grouped(n).length), 4);
  const row = (n: number, words: string): string => `  ${grouped(n).padStart(width)}  ${words}`;
  const came = Object.entries(arrivals).map(([kind, n]) => row(n, ARRIVALS[kind] ?? kind));
  const said = [
    programWords(document.text),
    ...settingsWords(document).map(line => `  ${line}`),
    '',
    `${counted(runs, 'run')}${document.complete ? '' : ', then interrupted'}`,
    ...ends.map(({ n, words }) => row(n, words)),
    ...(came.length > 0 ? ['of those trapped', ...came] : []),
    tiesWords(document),
    ...(points.length > 0 ? ['', 'points', ...points.slice(0, SHOWN).map(pointLine)] : []),
    ...(points.length > SHOWN ? [`  … and ${counted(points.length - SHOWN, 'point')} more`] : []),
  ];
  return visible(said.join('\n'));
}

/** Why the first of the runs that stopped did. */
function whyWords({ records }: DescentDocument, end: string): string {
  const why = records.find(record => record.end === end && record.why !== undefined)?.why;
  return why === undefined ? '' : `; the first: ${why.slice(0, 160)}`;
}

const MAX_LINES = 12;

/** The program, or its first line where it is long. */
function programWords(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.length <= MAX_LINES
    ? lines.join('\n')
    : `${lines[0]!.slice(0, 200)} … ${counted(lines.length, 'line')}`;
}

function pointLine(point: DescentPoint): string {
  const { at, kind, nodes } = point;
  const tied = nodes ? `; tied: ${nodes.slice(0, 6).join(', ')}${nodes.length > 6 ? ', …' : ''}` : '';
  return `  ${shownVector(at)}   ${KINDS[kind]}; ${visits(point)}${tied}${smooth(point)}`;
}

const smooth = ({ strictlyDifferentiable, derivative, hits }: DescentPoint): string => {
  if (hits === 0 || strictlyDifferentiable === undefined) return '';
  const corner = { yes: 'strictly differentiable', no: 'not strictly differentiable', undecided: '' }[
    strictlyDifferentiable
  ];
  return `${corner && `; ${corner}`}${derivative === 'spurious' ? ', derivative spurious' : ''}`;
};
