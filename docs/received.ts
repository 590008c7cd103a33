/** What an adapter receives for each operation: the table in docs/targets.md, between its markers, written by `npm run docs`. */
import { readFileSync } from 'node:fs';
import { library, type Op, type ParameterValue } from '../src/selections/index.ts';
import { targetProgramText } from '../src/targets/host/conversation/program-text.ts';
import { arity, cell, sampleValue, table } from './operations.ts';

const BEGIN = '<!-- received: written by npm run docs from the library -->';
const END = '<!-- end of what is received -->';
const NAMES = ['x', 'y', 'z'];

/** The node as it goes over the wire, of three arguments where the operation takes so many. */
function nodeOf(op: Op): string {
  const count = Math.min(op.arguments.max, Math.max(op.arguments.min, op.arguments.max === Infinity ? 3 : 1));
  const args = NAMES.slice(0, count);
  const parameters = Object.fromEntries(
    op.parameters.map(parameter => [parameter.name, sampleValue(parameter, count) as ParameterValue]),
  );
  const node = { id: 'r', op: op.name, args, ...(op.parameters.length > 0 && { parameters }) };
  const text = targetProgramText({ inputs: args, nodes: [node], outputs: ['r'], selections: new Map() });
  const [received] = (JSON.parse(text) as { nodes: readonly Readonly<Record<string, unknown>>[] }).nodes;
  const { id: _, ...shown } = received!;
  return JSON.stringify(shown).replaceAll(',', ', ').replaceAll(':', ': ');
}

export const receivedText = (): string =>
  table(
    ['operation', 'arguments', 'a node of it, without its `id`', 'meaning'],
    [...library.values()].map(op => [`\`${op.name}\``, arity(op), `\`${nodeOf(op)}\``, cell(op.summary)]),
  );

/** A page with the table between its markers. Throws where it has not both. */
export function withReceived(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('expected the two markers of what is received');
  return `${page.slice(0, begin + BEGIN.length)}\n\n${receivedText()}\n\n${page.slice(end)}`;
}

/** docs/targets.md as it should be. */
export const targetsPage = (): string =>
  withReceived(readFileSync(new URL('targets.md', import.meta.url), 'utf8'));
