/** Selections written out as a table: pieces, and for each an index cell given by guards (Definitions 2 and 3). */
import {
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
  type Sign,
  sign,
  zeroOf,
} from '../numbers/index.ts';
import type { BasicFunction, LocalCell, Piece, VanishingGuard } from './basic-function.ts';

/** `contested`: libraries do not agree on what the function is there. */
export interface TableCell {
  readonly piece: number;
  readonly guards: readonly Guard[];
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
  /** Where these are parts of what is written: which pieces and cells each is a part of, from 1. */
  readonly written?: { readonly pieces: readonly number[]; readonly cells: readonly number[] };
}

interface CompiledCell {
  readonly piece: number;
  readonly guards: readonly VanishingGuard[];
  readonly contested?: true;
}

const outsideTheIndex = new Failure('undefined', 'no index cell contains the point');

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
      guards: guards.map(({ expression, relation }) => ({ function: compile(expression), relation })),
    }))
    .map(withoutConstants)
    .filter(cell => cell !== undefined);
  const index: BasicFunction['index'] = (field, x) => {
    let failure = outsideTheIndex;
    for (const cell of cells) {
      const inside = contains(cell, field, x);
      if (isFailure(inside)) failure = failure.kind === 'undecided' ? failure : inside;
      else if (inside) return cell.piece;
    }
    return failure;
  };
  return {
    name: table.name,
    arity,
    outputs: pieces[0]!.outputs.length,
    pieceCount: pieces.length,
    piece: i => pieces[i - 1]!,
    index,
    active: (field, x) => activePieces(pieces, index(field, x), field, x),
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
    contested: (field, x) => cells.some(cell => cell.contested && contains(cell, field, x) === true),
  };
}

/** Whether the expression may be without a value somewhere. */
function isPartial(expression: Expression): boolean {
  if (expression.kind !== 'apply') return false;
  const { op, args, exponent = 1 } = expression;
  const [a, b] = args;
  if (op === 'log' || op === 'root' || (op === 'pow' && exponent < 0)) return true;
  const divided = op === 'div' && !(b!.kind === 'constant' && sign(b!.value) !== 0);
  return divided || [a, b].some(one => one && isPartial(one));
}

/** The cell without guards that hold everywhere; undefined where one holds nowhere (lo <= hi with numbers given). */
function withoutConstants(cell: CompiledCell): CompiledCell | undefined {
  const guards: VanishingGuard[] = [];
  for (const guard of cell.guards) {
    const affine = guard.function.affine;
    if (affine === undefined || affine.terms.length > 0) guards.push(guard);
    else if (!holds(sign(affine.constant), guard.relation)) return undefined;
  }
  return { ...cell, guards };
}

function holds(sign: -1 | 0 | 1, relation: VanishingGuard['relation']): boolean {
  if (relation === '=') return sign === 0;
  if (relation === '!=') return sign !== 0;
  return relation === '>' ? sign > 0 : sign >= 0;
}

/** The sign of a guard's function at x. */
function guardSign<T>(guard: VanishingGuard, field: OrderedField<T>, x: readonly T[]): Fallible<-1 | 0 | 1> {
  const value = guard.function.value(field, x);
  return isFailure(value) ? value : decided(field.sign(value));
}

const decided = (sign: Sign): Fallible<-1 | 0 | 1> =>
  sign === 'undecided' ? new Failure('undecided', 'the sign of a guard') : sign;

/** A guard that fails decides, also where others have no value. */
function contains<T>(cell: CompiledCell, field: OrderedField<T>, x: readonly T[]): Fallible<boolean> {
  let failure: Failure | undefined;
  for (const guard of cell.guards) {
    const sign = guardSign(guard, field, x);
    if (isFailure(sign)) failure = failure?.kind === 'undefined' ? failure : sign;
    else if (!holds(sign, guard.relation)) return false;
  }
  return failure ?? true;
}

function localCells<T>(
  cells: readonly CompiledCell[],
  field: OrderedField<T>,
  x: readonly T[],
): Fallible<LocalCell[]> {
  const near: LocalCell[] = [];
  for (const cell of cells) {
    const guards: VanishingGuard[] = [];
    let failure: Failure | undefined;
    let excluded = false;
    for (const guard of cell.guards) {
      const sign = guardSign(guard, field, x);
      if (isFailure(sign)) failure = sign;
      else if (sign === 0) guards.push(guard);
      else if (!holds(sign, guard.relation)) excluded = true;
      if (excluded) break;
    }
    if (excluded) continue;
    if (failure) return failure;
    near.push({ piece: cell.piece, guards });
  }
  return near;
}

/** All pieces whose value at x is that of the selected one; undefined pieces are not active. */
function activePieces<T>(
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
