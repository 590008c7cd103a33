/** The answer of `search`, for people. */

import type { PointDocument, SearchDocument, SearchQuestion } from '../../documents/index.ts';
import { formatPoint, formatValue } from '../../segments/restriction/values.ts';

export function renderSearch(document: SearchDocument): string {
  const { question, found } = document;
  return [
    titleOf(question),
    ...tableOf(document),
    verdictOf(document),
    ...found.map(({ text, at, derivative }) => {
      const place = isPoint(at) ? `at t = ${formatPoint(at)}` : `at ${at.join(', ')}`;
      return `  ${text.replaceAll('\n', '; ')}   ${derivative === undefined ? '' : `derivative ${formatValue(derivative)} `}${place}`;
    }),
    ...notShown(document),
  ].join('\n');
}

const isPoint = (at: PointDocument | readonly string[]): at is PointDocument => !Array.isArray(at);

function titleOf({ property, ops, constants, inputs, derivative, at, target }: SearchQuestion): string {
  const place = at === undefined ? 'somewhere' : `at t = ${at}`;
  const slope = derivative === 'wrong' ? 'a wrong derivative' : `derivative ${derivative}`;
  const what = {
    identity: `the identity with ${slope} ${place}`,
    zero: `the zero function with ${slope} ${place}`,
    artificial: 'an artificial critical point',
    target: `${target?.wanted === 'difference' ? 'a difference in' : 'an error of'} ${target?.name} ${target?.version}`,
  }[property];
  const numbers =
    constants === 'any' ? 'all real constants' : constants.length > 0 ? constants.join(', ') : 'no constants';
  const variables = inputs === 1 ? '' : `, ${inputs} inputs`;
  return `${what}, over ${ops.join(', ')}; ${numbers}${variables}`;
}

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

function verdictOf({ question, sizes, minimal, nodes, stopped, why }: SearchDocument): string {
  const smaller = sizes.filter(size => nodes === undefined || size.nodes < nodes);
  const programs = smaller.reduce((sum, size) => sum + size.programs, 0);
  const early = stopped === undefined ? '' : stopped === 'time' ? ' (stopped: time is up)' : ' (interrupted)';
  const asked = question.property === 'target' ? ' at the points asked' : '';
  const several = (count: number): string => `${count} node${count === 1 ? '' : 's'}`;
  if (minimal === 'yes')
    return `✓ minimal: the smallest have ${several(nodes!)}; all ${programs} smaller programs were looked at, none has it${asked}${early}`;
  if (minimal === 'none')
    return `✓ none: all ${programs} programs of up to ${several(question.size)} were looked at, none has it${asked}`;
  const found =
    nodes === undefined ? 'none was found' : `found with ${several(nodes)}, perhaps not the smallest`;
  return `? undecided${early}: ${found}${why === undefined ? '' : `; ${why}`}`;
}

function notShown({ sizes, nodes, found }: SearchDocument): string[] {
  const all = sizes.find(size => size.nodes === nodes)?.found ?? 0;
  return all > found.length ? [`  … and ${all - found.length} more`] : [];
}
