/** The figures as tables, where nothing is drawn. */
import type { ClaimsDocument, FigureDocument } from '../../documents/index.ts';
import { flat, shown } from '../words/terms/numbers.ts';
import { clarkeWords, setWords } from '../words/terms/sets.ts';
import { commutes, derivativeOf, returnedOf } from './diagram.ts';

export interface FigureTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function figureTables({ figures }: ClaimsDocument): readonly FigureTable[] {
  if (figures === undefined) return [];
  const { curves, diagram } = figures;
  const [first, second] = [targetsOf(curves), targetsOf(diagram)];
  return [
    {
      title: 'Figure 1 of the paper',
      head: ['function', 'program', 'at', 'derivative', 'D_f', '∂ᶜf', ...first],
      rows: curves.curves.map(({ name, text, at, explain, returned }) => [
        name,
        text,
        shown(at),
        shown(flat(explain.gradient.backward)[0]),
        setWords(explain.active),
        clarkeWords(explain.clarke),
        ...first.map(target => shownOf(returned, target)),
      ]),
    },
    {
      title: 'Figure 2 of the paper',
      head: ['function', 'program', 'at', 'F(A(P))', '∇F(P)', 'the diagram', ...second],
      rows: diagram.curves.map(curve => [
        curve.name,
        curve.text,
        shown(curve.at),
        returnedOf(curve),
        derivativeOf(curve) ?? 'none',
        commutes(curve) ? 'commutes' : 'does not commute',
        ...second.map(target => shownOf(curve.returned, target)),
      ]),
    },
  ];
}

const targetsOf = ({ curves }: FigureDocument): string[] => [
  ...new Set(curves.flatMap(({ returned }) => Object.keys(returned))),
];

const shownOf = (returned: FigureDocument['curves'][number]['returned'], target: string): string =>
  Object.hasOwn(returned, target) ? shown(returned[target]) : '–';
