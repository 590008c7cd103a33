/** `critical` of one input: f, the graph of D_f with Clarke's set in it, the critical points by kind. */

import { counted } from '../../documents/counted.ts';
import type { CriticalDocument, NumberDocument, PointDocument } from '../../documents/index.ts';
import { compare } from '../../numbers/index.ts';
import { criticalFigure } from '../lines/critical-figure.ts';
import { type OutlinePart, type Part, tableOf } from '../outline/outline.ts';
import { renderCritical } from '../terminal/critical.ts';
import type { View } from '../view.ts';
import { nearest, valueWords } from '../words/line/algebraic.ts';
import { kindsWords, openEnds, pointKind } from '../words/line/critical.ts';
import { intervalWords, placeWords, samePoint } from '../words/line/points.ts';
import { floatOf, rootIn } from '../words/terms/formula.ts';

export const criticalView: View<CriticalDocument> = {
  outline: document => ({
    title: 'Critical points of',
    subject: document.text.trim(),
    answer: answer(document),
    parts: [...table(document), proposition(document)],
    terms: [
      'derivative',
      'field',
      'clarke',
      'artificial',
      ...(document.proposition8.components > 0 ? (['traps'] as const) : []),
    ],
  }),
  figure: criticalFigure,
  words: renderCritical,
};

function answer({ critical, complete, why, on }: CriticalDocument): OutlinePart[] {
  const where = on === null ? '' : ` between ${on[0]} and ${on[1]}`;
  const all = complete === 'yes' ? '' : ` Not all are known: ${why}.`;
  const count =
    critical.length === 0
      ? `No critical point was found${where}: nowhere does the derivative of a piece, or a mean of such derivatives, vanish.`
      : `${counted(critical.length, 'place')}${where} where gradient descent may come to rest.`;
  return [count + all, ...kindsWords(critical.map(pointKind))];
}

const TONE = { clarke: 'good', artificial: 'bad', undecided: 'unsure' } as const;

function hull(values: readonly NumberDocument[]): string {
  if (values.length === 0) return 'undecided';
  const sorted = [...values].sort((a, b) => floatOf(a) - floatOf(b)).map(valueWords);
  return sorted.length === 1 ? `{${sorted[0]}}` : `conv {${sorted.join(', ')}}`;
}

/** Where there is no short closed form, the document has the polynomial. */
function place(point: PointDocument): OutlinePart {
  const words = placeWords(point);
  return words.startsWith('≈') && 'root' in point
    ? { text: words, more: ' (algebraic)', exact: `the root of ${point.root} in [${point.lo}, ${point.hi}]` }
    : words;
}

const MOST = 500;

function table(document: CriticalDocument): Part[] {
  const { critical, multivalued, noValue = [], notRegular = [] } = document;
  const open = openEnds(document);
  const components = critical.map(
    entry => (): OutlinePart[] =>
      'point' in entry
        ? [
            place(entry.point),
            pointKind(entry) === 'coincidence'
              ? { text: 'artificial by coincidence', tone: 'note' }
              : { text: entry.kind === 'clarke' ? 'Clarke critical' : entry.kind, tone: TONE[entry.kind] },
            valueWords(entry.value),
            hull(entry.active),
            hull(entry.clarke),
          ]
        : [
            intervalWords(entry.interval, open, placeWords),
            { text: 'Clarke critical', tone: 'good' },
            valueWords(entry.value),
            '{0}',
            '{0}',
          ],
  );
  const listed = new Set(critical.map(entry => ('point' in entry ? JSON.stringify(entry.point) : '')));
  const others = multivalued
    .filter(({ point }) => !listed.has(JSON.stringify(point)))
    .map(({ point, active, clarke }) => (): OutlinePart[] => [
      place(point),
      isInside(point, document) ? 'in an interval above' : 'not critical',
      '',
      hull(active),
      hull(clarke),
    ]);
  const irregular = notRegular.map(({ point, value, why }) => (): OutlinePart[] => [
    place(point),
    `not regular: ${why}`,
    valueWords(value),
    '',
    '',
  ]);
  const holes = noValue.map(hole => (): OutlinePart[] => [
    'point' in hole ? place(hole.point) : intervalWords(hole.interval, [], placeWords),
    'no value',
    '',
    '',
    '',
  ]);
  const rows = [...components, ...others, ...irregular, ...holes];
  return tableOf({ label: 'Critical points', head: ['t', 'kind', 'f', 'D_f', '∂ᶜf'], rows }, MOST, 'row');
}

function isInside(point: PointDocument, { critical }: CriticalDocument): boolean {
  const at = nearest(rootIn(point));
  return critical.slice(0, MOST).some(entry => {
    if ('point' in entry) return false;
    const [from, to] = entry.interval;
    const after = !from || samePoint(from, point) || compare(nearest(rootIn(from)), at) < 0;
    const before = !to || samePoint(to, point) || compare(at, nearest(rootIn(to))) < 0;
    return after && before;
  });
}

function proposition({ proposition8, complete, why }: CriticalDocument): Part {
  const { components, dimension, singleton, noExtremum } = proposition8;
  const all = complete === 'yes' ? 'These are all critical points.' : `Not all are known: ${why}.`;
  if (components === 0) return { text: `${all} No point is artificial.` };
  const which = components === 1 ? 'artificial point' : `${components} artificial points`;
  const holds = [dimension, singleton, noExtremum].every(verdict => verdict === 'yes')
    ? 'isolated, and no local extremum (decided from values of f beside them)'
    : `dimension ${dimension}, one value each ${singleton}, no extremum ${noExtremum}`;
  return { text: `${all} Proposition 8 on the ${which}: ${holds}.` };
}
