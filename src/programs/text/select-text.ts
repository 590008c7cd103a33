/**
 * Selections in text: `select null(x) { 0 when x != 0; x when x = 0 }`. Pieces are numbered in order of first
 * mention; `2: x when x = 0` numbers them by hand, and `x when never` is a piece that the index never selects.
 */
import { Parser, place } from '../../expressions/index.ts';
import type { Op } from '../../selections/op.ts';
import type { SelectionDefinition } from '../program.ts';
import { checkCondition, checkPiece } from '../validity/inner-cells.ts';
import { MAX_SELECTIONS } from '../validity/limits.ts';
import { located } from '../validity/located.ts';
import { refuseSelf } from '../validity/nested.ts';
import { checkSelectionInput } from '../validity/selections.ts';
import { originAt, type Statement, statements } from './statements.ts';

const NEVER = 'never';

export interface NamedSelection {
  readonly name: string;
  readonly definition: SelectionDefinition;
}

/** Throws CornercheckError `bad-program` or `bad-selection`, naming line and column. `operations`: what may stand inside. */
export function parseSelection(
  statement: Statement,
  operations: ReadonlyMap<string, Op>,
  checkName: (name: string) => void,
): NamedSelection {
  const parser = new Parser(statement.text, statement.origin);
  const at = (position: number) => () => place(statement.text, position, statement.origin);
  parser.take();
  const name = parser.take();
  located(at(name.at), () => checkName(name.text));
  parser.expect('(', `after select ${name.text}`);
  const inputs: string[] = [];
  do {
    const input = parser.take();
    located(at(input.at), () => checkSelectionInput(input.text, inputs));
    inputs.push(input.text);
  } while (parser.accept(','));
  parser.expect(')', 'to close the inputs');
  const open = parser.peek();
  if (open.text !== '{') parser.expect('{', 'before the pieces');
  const close = statement.text.lastIndexOf('}');
  if (close < 0) parser.fail('expected "}" to close the definition, got the end', statement.text.length);
  const body: Statement = {
    text: statement.text.slice(open.at + 1, close),
    origin: originAt(statement, open.at + 1),
  };
  located(at(name.at), () => refuseSelf(name.text, body.text));
  return { name: name.text, definition: { inputs, ...parseCells(body, inputs, operations) } };
}

function parseCells(
  body: Statement,
  inputs: readonly string[],
  operations: ReadonlyMap<string, Op>,
): Omit<SelectionDefinition, 'inputs'> {
  const pieces: string[] = [];
  const index: { piece: number; when: string }[] = [];
  let cells = 0;
  for (const cell of statements(body.text, body.origin, true)) {
    const refuse = (message: string, offset: number): never =>
      new Parser('', originAt(cell, offset)).fail(message, 0);
    cells += 1;
    if (cells > MAX_SELECTIONS) refuse(`expected at most ${MAX_SELECTIONS} cells, got more`, 0);
    const when = /\bwhen\b/.exec(cell.text);
    if (when === null) return refuse('expected a piece and its cell, such as x when x >= 0', 0);
    const number = /^(\d+)\s*:\s*/.exec(cell.text);
    const begin = number?.[0].length ?? 0;
    const piece = singleSpaced(cell.text.slice(begin, when.index));
    checkPiece(cell.text.slice(begin, when.index), inputs, operations, originAt(cell, begin));
    const k = number
      ? Number(number[1])
      : pieces.includes(piece)
        ? pieces.indexOf(piece) + 1
        : pieces.length + 1;
    if (k < 1 || k > pieces.length + 1 || (pieces[k - 1] ?? piece) !== piece)
      refuse(`expected piece ${pieces.length + 1}, or one of those before, unchanged, got ${k}: ${piece}`, 0);
    pieces[k - 1] = piece;
    const guards = cell.text.slice(when.index + 4);
    if (guards.trim() === NEVER) continue;
    if (guards.trim() === '') refuse('expected a condition after "when"', when.index);
    checkCondition(guards, inputs, operations, originAt(cell, when.index + 4));
    index.push({ piece: k, when: singleSpaced(guards) });
  }
  if (index.length === 0) new Parser('', body.origin).fail('expected at least one piece and its cell', 0);
  return { pieces, index };
}

/** Text of a piece or a guard in the form that programs keep: single spaces. */
export const singleSpaced = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The definition in text; {@link parseSelection} reads back the same. */
export function printSelection(name: string, { inputs, pieces, index }: SelectionDefinition): string {
  const mentioned = [...new Set(index.map(({ piece }) => piece))];
  const inOrder = new Set(pieces).size === pieces.length && pieces.every((_, i) => mentioned[i] === i + 1);
  const cells = index.map(
    ({ piece, when }) => `${inOrder ? '' : `${piece}: `}${pieces[piece - 1]} when ${when}`,
  );
  const declared = inOrder ? [] : pieces.map((piece, i) => `${i + 1}: ${piece} when ${NEVER}`);
  return `select ${name}(${inputs.join(', ')}) { ${[...declared, ...cells].join('; ')} }`;
}
