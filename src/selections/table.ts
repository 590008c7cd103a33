/** Selections written out as a table: pieces, and for each an index cell given by guards (Definitions 2 and 3). */
import {
  asWritten,
  compileExpression,
  type ElementaryFunction,
  type Expression,
  type Guard,
} from '../expressions/index.ts';
import {
  every,
  Failure,
  type Fallible,
  isFailure,
  type OrderedField,
  sign,
  zeroOf,
} from '../numbers/index.ts';
import type { BasicFunction, Piece } from './basic-function.ts';
import { type CompiledCell, cellContains, localCells, withoutConstants } from './cells.ts';
import type { Rounding } from './rounding/rounding.ts';

/** An expression that is rounded to a whole number. */
export interface RoundedInside {
  readonly rounding: Rounding;
  readonly of: Expression;
}

/**
 * `near`: what has the sign of the expression near a point where it is 0. `written`: what is computed, where the expression is simpler.
 * Left out: itself.
 */
export interface TableGuard extends Guard {
  readonly near?: Expression | undefined;
  readonly written?: Expression | undefined;
}

/** `contested`: libraries do not agree on what the function is there. */
export interface TableCell {
  readonly piece: number;
  readonly guards: readonly TableGuard[];
  readonly contested?: true;
}

/**
 * A selection as data (Definition 3): its pieces, and index cells by polynomial or elementary guards, expressions over the
 * inputs.
 */
export interface SelectionTable {
  readonly name: string;
  /** Names of the arguments. */
  readonly inputs: readonly string[];
  /** One list of expressions (one an output) a piece. */
  readonly pieces: readonly (readonly Expression[])[];
  /** Index cells; a piece may have several. They must cover the space exactly once. */
  readonly cells: readonly TableCell[];
  /** What is rounded inside. The results stand behind the inputs, in this order, and may be rounded again. Left out: nothing. */
  readonly rounded?: readonly RoundedInside[];
  /** Where these are parts of what is written: which pieces and cells each is a part of, from 1. */
  readonly written?: { readonly pieces: readonly number[]; readonly cells: readonly number[] };
}

export const outsideTheIndex = new Failure('undefined', 'no index cell contains the point');

/**
 * The function that a table represents (Definition 3), over any field.
 *
 * `tableSelection(tableFromText({ name: 'one', summary: '', inputs: ['x'], pieces: ['x'], index: [{ piece: 1, when: 'x = x' }] })).pieceCount`
 * is `1`.
 */
export function tableSelection(table: SelectionTable): BasicFunction {
  const arity = table.inputs.length;
  const compiled = new Map<Expression, ElementaryFunction>();
  const compile = (expression: Expression): ElementaryFunction => {
    const known = compiled.get(expression) ?? compileExpression(expression, arity);
    compiled.set(expression, known);
    return known;
  };
  const pieces: Piece[] = table.pieces.map(expressions => {
    const outputs = expressions.map(compile);
    return { label: outputs.map(output => output.text(table.inputs)).join(', '), outputs };
  });
  const cells = table.cells
    .map(({ guards, ...cell }) => ({
      ...cell,
      guards: guards.map(({ expression, near, relation }) => ({
        function: compile(expression),
        near: near && compile(near),
        relation,
      })),
    }))
    .map(withoutConstants)
    .filter(cell => cell !== undefined);
  const index = indexBy(cells);
  return {
    name: table.name,
    arity,
    outputs: pieces[0]!.outputs.length,
    pieceCount: pieces.length,
    piece: i => pieces[i - 1]!,
    index,
    active: (field, x) => piecesOfValue(pieces, index(field, x), field, x),
    cells: (field, x) => localCells(cells, field, x),
    ...(table.pieces.flat().some(isPartial) && {
      lacks: (field, x) => {
        const near = localCells(cells, field, x);
        const reached = isFailure(near) ? pieces : near.map(cell => pieces[cell.piece - 1]!);
        return reached.some(piece => {
          const found = valuesOf(piece, field, x);
          return isFailure(found) && found.kind === 'undefined';
        });
      },
    }),
    contested: (field, x) => cells.some(cell => cell.contested && cellContains(cell, field, x) === true),
  };
}

const indexBy =
  (cells: readonly CompiledCell[]): BasicFunction['index'] =>
  (field, x) => {
    let failure = outsideTheIndex;
    for (const cell of cells) {
      const inside = cellContains(cell, field, x);
      if (isFailure(inside)) failure = failure.kind === 'undecided' ? failure : inside;
      else if (inside) return cell.piece;
    }
    return failure;
  };

/** How many operations round in it: a sign does not. */
const operationsIn = (expression: Expression): number =>
  expression.kind === 'apply'
    ? expression.args.reduce((sum, arg) => sum + operationsIn(arg), expression.op === 'neg' ? 0 : 1)
    : 0;

/** Whether more than one operation stands in a piece, in a guard, or in what is rounded inside. */
export function isComputed({ pieces, cells, rounded = [] }: SelectionTable): boolean {
  const guards = cells.flatMap(cell => cell.guards.map(({ expression, written = expression }) => written));
  const all = [...pieces.flat(), ...guards, ...rounded.map(({ of }) => of)];
  return all.some(expression => operationsIn(expression) > 1);
}

/** The selection as a program writes it down: what is written is what is computed. */
export function writtenSelection(table: SelectionTable): BasicFunction {
  const own = tableSelection(table);
  if (!isComputed(table)) return own;
  const cells = table.cells.map(({ piece, guards }) => ({
    piece,
    guards: guards.map(({ expression, written = expression, relation }) => {
      const make = operationsIn(written) <= 1 ? compileExpression : asWritten;
      return { function: make(written, table.inputs.length), relation };
    }),
  }));
  return { ...own, written: { pieces: table.pieces, index: indexBy(cells) } };
}

/** Whether the expression may be without a value somewhere. */
export function isPartial(expression: Expression): boolean {
  if (expression.kind !== 'apply') return false;
  const { op, args, exponent = 1 } = expression;
  const [a, b] = args;
  if (op === 'log' || op === 'root' || (op === 'pow' && exponent < 0)) return true;
  const divided = op === 'div' && !(b!.kind === 'constant' && sign(b!.value) !== 0);
  return divided || [a, b].some(one => one && isPartial(one));
}

/** All pieces whose value at x is that of the selected one; undefined pieces are not active. */
export function piecesOfValue<T>(
  pieces: readonly Piece[],
  selected: Fallible<number>,
  field: OrderedField<T>,
  x: readonly T[],
): Fallible<number[]> {
  if (isFailure(selected)) return selected;
  const wanted = valuesOf(pieces[selected - 1]!, field, x);
  if (isFailure(wanted)) return wanted;
  const active: number[] = [];
  for (const [i, piece] of pieces.entries()) {
    const values = i + 1 === selected ? wanted : valuesOf(piece, field, x);
    if (isFailure(values)) {
      if (values.kind === 'undecided') return values;
      continue;
    }
    const agrees = every(values.keys(), j => zeroOf(field.sign(field.sub(values[j]!, wanted[j]!))));
    if (agrees === 'undecided') return new Failure('undecided', 'whether a piece is active');
    if (agrees === 'yes') active.push(i + 1);
  }
  return active;
}

/**
 * The values of a piece's outputs at x (Definition 3: f_i(x)); a failure where one has none.
 *
 * `valuesOf(library.get('abs').build(1, {}).piece(1), rationalField, [ONE])` is `[ONE]`.
 */
export function valuesOf<T>(piece: Piece, field: OrderedField<T>, x: readonly T[]): Fallible<T[]> {
  const values: T[] = [];
  for (const output of piece.outputs) {
    const value = output.value(field, x);
    if (isFailure(value)) return value;
    values.push(value);
  }
  return values;
}
