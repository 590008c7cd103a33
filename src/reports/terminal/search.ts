/** The answer of `search`, for people. */

import type { FoundProgram, SearchDocument } from '../../documents/index.ts';
import { valueText } from '../words/line/points.ts';
import { foundPlace, questionWords, searchVerdict } from '../words/search.ts';
import { visible } from '../words/terms/plain.ts';

export function renderSearch(document: SearchDocument): string {
  const { found } = document;
  return visible(
    [
      questionWords(document.question),
      ...tableOf(document),
      searchVerdict(document),
      ...found.map(programLine),
      ...notShown(document),
    ].join('\n'),
  );
}

const programLine = (found: FoundProgram): string =>
  `  ${found.text.replaceAll('\n', '; ')}   ${found.derivative === undefined ? '' : `derivative ${valueText(found.derivative)} `}${foundPlace(found)}`;

function tableOf({ sizes }: SearchDocument): string[] {
  const isFunction = sizes.some(({ functions }) => functions !== undefined);
  const head = [
    'nodes',
    'programs',
    'candidates',
    ...(isFunction ? ['the function'] : []),
    'found',
    'undecided',
  ];
  const rows = sizes.map(({ nodes, complete, programs, candidates, functions, found, undecided }) => [
    `${nodes}`,
    `${complete ? '' : '≥ '}${programs}`,
    `${candidates}`,
    ...(isFunction ? [`${functions ?? 0}`] : []),
    `${found}`,
    `${undecided}`,
  ]);
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map(row => row[i]!.length)));
  return [head, ...rows].map(row => `  ${row.map((cell, i) => cell.padStart(widths[i]!)).join('  ')}`);
}

function notShown({ sizes, nodes, found }: SearchDocument): string[] {
  const all = sizes.find(size => size.nodes === nodes)?.found ?? 0;
  return all > found.length ? [`  … and ${all - found.length} more`] : [];
}
