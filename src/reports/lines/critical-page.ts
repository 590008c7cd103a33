/** The page of `critical`: f, the graph of D_f with Clarke's set in it, the critical points by kind. */
import type { CriticalDocument } from '../../documents/index.ts';
import { compare, type Rational, rational } from '../../numbers/index.ts';
import { compareRoots, type RealRoot } from '../../polynomials/index.ts';

import { type CriticalSet, type Domain, type Hole, isInterval } from '../../segments/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { nearest, rootWords, valueWords } from '../words/algebraic.ts';
import { drawCritical } from './critical-picture.ts';
import { linePage } from './shell.ts';

export function criticalPage(document: CriticalDocument, found: CriticalSet, domain: Domain): string {
  const body = html`<figure>${drawCritical(document, found, windowOf(found, domain))}</figure>
${legend(found)}
${table(document, found)}
${proposition(document)}`;
  return linePage('critical points', html`Critical points of <code>${document.text}</code>`, body, document);
}

/** What is drawn: the domain, or all points that there is something to see at, with a margin. */
function windowOf(found: CriticalSet, { from, to }: Domain): readonly [Rational, Rational] {
  if (from && to) return [from, to];
  const marks = [
    ...found.restriction.breakpoints.map(({ at }) => at),
    ...found.multivalued.map(({ at }) => at),
    ...openEnds(found).flatMap(({ from, to }) => [from, to]),
    ...found.components.flatMap(component =>
      isInterval(component) ? [component.from, component.to] : [component.at],
    ),
  ].flatMap(at => (at ? [nearest(at)] : []));
  const first = marks[0] ?? rational(0);
  const low = marks.reduce((a, b) => (compare(a, b) < 0 ? a : b), first);
  const high = marks.reduce((a, b) => (compare(a, b) > 0 ? a : b), first);
  const margin = compare(low, high) === 0 ? rational(1) : high.sub(low).div(rational(3));
  return [low.sub(margin), high.add(margin)];
}

const swatch = (role: string): Markup =>
  html`<svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">${
    role === 'artificial'
      ? html`<path class="mark-artificial" d="M12 0L18 6L12 12L6 6Z"/>`
      : role === 'clarke' || role === 'undecided'
        ? html`<circle class="mark-${role}" cx="12" cy="6" r="5"/>`
        : html`<line class="${role}" x1="0" y1="6" x2="24" y2="6"/>`
  }</svg>`;

function legend({ components, multivalued }: CriticalSet): Markup {
  const kinds = new Set(components.filter(component => !isInterval(component)).map(({ kind }) => kind));
  return html`<p class="small key">${swatch('curve')}f ${swatch('slope')}f′ where f is smooth ${multivalued.length > 0 && html`${swatch('column')}D<sub>f</sub>, the hull of the active derivatives ${swatch('clarke-column')}Clarke’s set `}${kinds.has('clarke') && html`${swatch('clarke')}Clarke critical: 0 ∈ ∂ᶜf `}${kinds.has('artificial') && html`${swatch('artificial')}artificial: 0 ∈ D<sub>f</sub>, 0 ∉ ∂ᶜf `}${components.some(isInterval) && html`${swatch('flat')}an interval of critical points `}${kinds.has('undecided') && html`${swatch('undecided')}undecided`}</p>`;
}

/** Where intervals are open. */
const openEnds = ({ noValue, notRegular }: CriticalSet): readonly Hole[] => [
  ...noValue,
  ...notRegular.map(({ at }) => ({ from: at, to: at })),
];

const hull = (values: CriticalDocument['multivalued'][number]['active']): string => {
  if (values.length === 0) return 'undecided';
  const sorted = [...values].sort((a, b) => size(a) - size(b)).map(valueWords);
  return sorted.length === 1 ? `{${sorted[0]}}` : `conv {${sorted.join(', ')}}`;
};
const size = (value: CriticalDocument['multivalued'][number]['active'][number]): number => {
  const [top, bottom = '1'] = (typeof value === 'string' ? value : value.lo).split('/');
  return Number(top) / Number(bottom);
};

const CLASS = { clarke: 'good', artificial: 'bad', undecided: 'unsure' } as const;

function table(document: CriticalDocument, found: CriticalSet): Markup {
  const critical = found.components.map((component, i) => {
    const entry = document.critical[i]!;
    if (isInterval(component) || !('point' in entry))
      return html`<tr><td class="n">${interval(component, openEnds(found))}</td><td class="good">Clarke critical</td><td class="n">${valueWords(entry.value)}</td><td class="n">{0}</td><td class="n">{0}</td></tr>`;
    return html`<tr><td class="n">${place(component.at)}</td><td class="${CLASS[entry.kind]}">${entry.kind === 'clarke' ? 'Clarke critical' : entry.kind}</td><td class="n">${valueWords(entry.value)}</td><td class="n">${hull(entry.active)}</td><td class="n">${hull(entry.clarke)}</td></tr>`;
  });
  const others = document.multivalued.flatMap((entry, i) =>
    document.critical.some(other => 'point' in other && sameJson(other.point, entry.point))
      ? []
      : [
          html`<tr><td class="n">${place(found.multivalued[i]!.at)}</td><td class="small">${inInterval(found, found.multivalued[i]!.at) ? 'in an interval above' : 'not critical'}</td><td></td><td class="n">${hull(entry.active)}</td><td class="n">${hull(entry.clarke)}</td></tr>`,
        ],
  );
  const holes = found.noValue.map(({ from, to }) => {
    const point = from && to && compareRoots(from, to) === 0;
    const where = html`${from ? html`[${rootWords(from)}` : '(−∞'}, ${to ? html`${rootWords(to)}]` : '∞)'}`;
    return html`<tr><td class="n">${point ? place(from) : where}</td><td class="small">no value</td><td></td><td></td><td></td></tr>`;
  });
  const irregular = found.notRegular.map(
    ({ at, why }, i) =>
      html`<tr><td class="n">${place(at)}</td><td class="small">not regular: ${why}</td><td class="n">${valueWords(document.notRegular![i]!.value)}</td><td></td><td></td></tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Critical points"><table><thead><tr><th scope="col">t</th><th scope="col">kind</th><th scope="col">f</th><th scope="col">D<sub>f</sub></th><th scope="col">∂ᶜf</th></tr></thead>
<tbody>${critical}${others}${irregular}${holes}</tbody></table></div>`;
}

const inInterval = ({ components }: CriticalSet, at: RealRoot): boolean =>
  components
    .filter(isInterval)
    .some(({ from, to }) => (!from || compareRoots(from, at) <= 0) && (!to || compareRoots(at, to) <= 0));

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const place = (at: RealRoot): Markup => {
  const words = rootWords(at);
  return words.startsWith('≈') ? html`${words} <span class="small">(algebraic)</span>` : html`${words}`;
};

function interval(component: CriticalSet['components'][number], holes: readonly Hole[]): Markup {
  if (!isInterval(component)) return html``;
  const { from, to } = component;
  const open = (end: RealRoot): boolean =>
    holes.some(hole => [hole.from, hole.to].some(other => other && compareRoots(other, end) === 0));
  return html`${from ? html`${open(from) ? '(' : '['}${rootWords(from)}` : '(−∞'}, ${to ? html`${rootWords(to)}${open(to) ? ')' : ']'}` : '∞)'}`;
}

function proposition(document: CriticalDocument): Markup {
  const { components, dimension, singleton, noExtremum } = document.proposition8;
  const complete =
    document.complete === 'yes' ? 'These are all critical points.' : `Not all are known: ${document.why}.`;
  const holds = [dimension, singleton, noExtremum].every(verdict => verdict === 'yes');
  return html`<p class="small">${complete} ${
    components === 0
      ? 'No point is artificial.'
      : html`Proposition 8 on the ${components === 1 ? 'artificial point' : `${components} artificial points`}: ${holds ? 'isolated, and no local extremum (decided from values of f beside them)' : `dimension ${dimension}, one value each ${singleton}, no extremum ${noExtremum}`}.`
  }</p>`;
}
