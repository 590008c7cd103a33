/**
 * Selections in text: `select null(x) { 0 when x != 0; x when x = 0 }`. Pieces are numbered in the order of their first mention;
 * `2: x when x = 0` numbers them by hand, and `x when never` is a piece that no cell takes.
 */

import { type Meter, Wrong } from '../numbers/meter.ts';
import { isReserved } from '../operations/operations.ts';
import type { Nodes } from './nodes.ts';
import { statements } from './statements.ts';
import { Tokens } from './tokens.ts';

const RESERVED = ['when', 'and', 'true', 'never', 'exp', 'log', 'sin', 'cos'];
const HEADER = /^select\s+([A-Za-z_]\w*)\s*\(([^(){}]*)\)\s*\{/;

/** Adds the selection that the statement defines. Throws Wrong where it defines none. */
export function readDefinition(statement: string, nodes: Nodes): void {
  const { meter } = nodes;
  const [header, name, names] = HEADER.exec(statement) ?? [];
  const close = statement.lastIndexOf('}');
  if (header === undefined || close < header.length)
    throw new Wrong('expected the definition of a selection');
  if (isReserved(name!) || nodes.selections.has(name!))
    throw new Wrong('expected a name that is not that of an operation');
  const inputs = readInputs(names!, meter);
  const index: object[] = [];
  const pieces: string[] = [];
  for (const cell of statements(statement.slice(header.length, close), meter, true)) {
    meter.charge(pieces.length + 1);
    const { piece, when } = readCell(cell, pieces);
    if (when === 'never') continue;
    if (when === '') throw new Wrong('expected a condition');
    index.push({ piece, when });
  }
  if (index.length === 0) throw new Wrong('expected a piece and its cell');
  nodes.selections.set(name!, { inputs, pieces, index });
}

function readInputs(text: string, meter: Meter): string[] {
  const tokens = new Tokens(text, meter);
  const inputs: string[] = [];
  do inputs.push(tokens.expectKind('name'));
  while (tokens.accept(','));
  if (tokens.peek().kind !== 'end' || inputs.some(name => RESERVED.includes(name)))
    throw new Wrong('expected names of inputs');
  return inputs;
}

/** The number of the piece, which is added where it is new, and the condition. */
function readCell(cell: string, pieces: string[]): { readonly piece: number; readonly when: string } {
  const at = /\bwhen\b/.exec(cell)?.index;
  if (at === undefined) throw new Wrong('expected a piece and its cell');
  const number = /^(\d+)\s*:\s*/.exec(cell);
  const text = oneLine(cell.slice(number?.[0].length ?? 0, at));
  const known = pieces.indexOf(text);
  const k = number ? Number(number[1]) : known >= 0 ? known + 1 : pieces.length + 1;
  if (k < 1 || k > pieces.length + 1 || (pieces[k - 1] ?? text) !== text)
    throw new Wrong('expected the number of this piece, or of a new one');
  pieces[k - 1] = text;
  return { piece: k, when: oneLine(cell.slice(at + 4)) };
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
