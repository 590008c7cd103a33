/** Short ways to write an operation down: a selection from the text of its pieces and index cells. */
import { constant, input, parseExpression, parseGuards, substitute } from '../expressions/index.ts';
import type { Rational } from '../numbers/index.ts';
import type { BasicFunction } from './basic-function.ts';
import type { Op, Parameter, Parameters } from './op.ts';
import { type SelectionTable, tableSelection } from './table.ts';

/**
 * An operation of fixed arity, as it is written: its pieces, and the cells of its index (Definitions 2 and 3); for {@link
 * defineSelection}.
 */
export interface SelectionText {
  readonly name: string;
  readonly summary: string;
  /** Names of the arguments, those of parameters that may be arguments last. */
  readonly inputs: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly pieces: readonly string[];
  readonly index: readonly { readonly piece: number; readonly when: string; readonly contested?: true }[];
  /** Whether it jumps, or is not locally Lipschitz, somewhere: then regularity is asked at each point. */
  readonly jumps?: true;
  /** Whether a piece whose cell alone reaches a point stands for the function there, whatever values others have. */
  readonly local?: true;
  /** Throws CornercheckError `bad-program` for parameters that make no sense. */
  readonly check?: (name: string, parameters: Parameters) => void;
}

/**
 * The table that a text writes (Definition 3). Throws CornercheckError where a piece or a guard does not parse.
 *
 * `tableFromText({ name: 'pos', summary: '', inputs: ['x'], pieces: ['0', 'x'], index: [{ piece: 1, when: 'x <= 0' }, { piece: 2, when: 'x > 0' }] }).cells`
 * has two cells.
 */
export function tableFromText(text: SelectionText): SelectionTable {
  return {
    name: text.name,
    inputs: text.inputs,
    pieces: text.pieces.map(piece => [parseExpression(piece, text.inputs)]),
    cells: text.index.map(({ when, ...cell }) => ({ ...cell, guards: parseGuards(when, text.inputs) })),
  };
}

/**
 * An operation of fixed arity (Definition 3). Parameters are inputs of the table, bound to numbers where they are not
 * arguments. Throws CornercheckError where a piece or a guard does not parse.
 *
 * `defineSelection({ name: 'pos', summary: 'max(x, 0)', inputs: ['x'], pieces: ['0', 'x'], index: [{ piece: 1, when: 'x <= 0' }, { piece: 2, when: 'x > 0' }] }).name`
 * is `'pos'`.
 */
export function defineSelection(text: SelectionText): Op {
  const parameters = text.parameters ?? [];
  const own = text.inputs.length - parameters.length;
  let table: SelectionTable | undefined;
  let general: BasicFunction | undefined;
  const made = (from: SelectionTable): BasicFunction => {
    const plain = tableSelection(from);
    const asked = text.jumps ? { ...plain, asked: { covers: true } } : plain;
    return text.local ? activeByCells(asked) : asked;
  };
  const tableOf = (arity: number, values: Parameters): SelectionTable => {
    table ??= tableFromText(text);
    if (arity === text.inputs.length) return table;
    text.check?.(text.name, values);
    return bind(
      table,
      own,
      parameters.map(({ name }) => values[name] as Rational),
    );
  };
  return {
    name: text.name,
    summary: text.summary,
    arguments: { min: own, max: own },
    parameters,
    build: (arity, values) => {
      if (arity !== text.inputs.length) return made(tableOf(arity, values));
      general ??= made(tableOf(arity, values));
      return general;
    },
    table: tableOf,
  };
}

/** Where one cell alone reaches a point its piece is the only active one. */
function activeByCells(g: BasicFunction): BasicFunction {
  return {
    ...g,
    local: true,
    active: (field, x) => {
      const cells = g.cells(field, x);
      return Array.isArray(cells) && cells.length === 1 ? [cells[0]!.piece] : g.active(field, x);
    },
  };
}

/** The table with its last inputs replaced by numbers. */
function bind(table: SelectionTable, own: number, values: readonly Rational[]): SelectionTable {
  const replacements = [...Array.from({ length: own }, (_, i) => input(i)), ...values.map(constant)];
  return {
    name: table.name,
    inputs: table.inputs.slice(0, own),
    pieces: table.pieces.map(piece => piece.map(expression => substitute(expression, replacements))),
    cells: table.cells.map(({ guards, ...cell }) => ({
      ...cell,
      guards: guards.map(({ expression, relation }) => ({
        expression: substitute(expression, replacements),
        relation,
      })),
    })),
  };
}
