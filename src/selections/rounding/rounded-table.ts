/**
 * Tables whose pieces and guards round inside: `floor(x) when x > 1/2`. With the whole numbers that are taken near a point put in,
 * pieces and guards are elementary; there may be a piece for every whole number.
 */
import { every, Failure, type Fallible, isFailure, type OrderedField, zeroOf } from '../../numbers/index.ts';
import type { BasicFunction, LocalCell, Piece } from '../basic-function.ts';
import { isPartial, outsideTheIndex, piecesOfValue, type SelectionTable, valuesOf } from '../table.ts';
import { RoundedCell } from './rounded-cells.ts';
import { numberOf, wholeOf } from './rounding.ts';
import { WholeChoices, type Wholes } from './whole-choices.ts';

const MAX_KNOWN = 10_000;
/** Numbers of pieces stay below 2^53. */
const BITS = 40;
const tooLarge = new Failure('undecided', 'a whole number that is too large to number its piece');

/** Pieces by their numbers: piece i of the table, with n, m, … put in, has the number i + (the pieces of the table) · (the code of n, m, …). */
class NumberedPieces {
  readonly #table: SelectionTable;
  readonly #choices: WholeChoices;
  /** What is rounded in each piece. */
  readonly #uses: readonly (readonly number[])[];
  readonly #size: number;
  readonly #known = new Map<number, Piece>();
  /** Infinity where some piece rounds. */
  readonly count: number;

  constructor(table: SelectionTable, choices: WholeChoices) {
    this.#table = table;
    this.#choices = choices;
    this.#uses = table.pieces.map(outputs => choices.neededBy(outputs));
    const most = Math.max(...this.#uses.map(({ length }) => length));
    this.#size = 2 ** Math.floor(BITS / Math.max(1, most));
    this.count = most === 0 ? table.pieces.length : Infinity;
  }

  numberOf(i: number, wholes: Wholes): Fallible<number> {
    let code = 0;
    for (const k of this.#uses[i - 1]!.toReversed()) {
      const digit = numberOf(wholes[k]!) - 1;
      if (digit >= this.#size) return tooLarge;
      code = code * this.#size + digit;
    }
    return i + this.#table.pieces.length * code;
  }

  piece(number: number): Piece {
    const known = this.#known.get(number);
    if (known) return known;
    const { pieces, inputs } = this.#table;
    const i = ((number - 1) % pieces.length) + 1;
    const wholes = [...this.#choices.none];
    let code = (number - i) / pieces.length;
    for (const k of this.#uses[i - 1]!) {
      wholes[k] = wholeOf((code % this.#size) + 1);
      code = Math.floor(code / this.#size);
    }
    const outputs = pieces[i - 1]!.map(output => this.#choices.filled(output, wholes));
    const made = { label: outputs.map(output => output.text(inputs)).join(', '), outputs };
    if (this.#known.size < MAX_KNOWN) this.#known.set(number, made);
    return made;
  }
}

/**
 * The function that such a table represents (Definition 3). Where some piece rounds, only the pieces near a point stand for it there.
 */
export function roundedSelection(table: SelectionTable): BasicFunction {
  const choices = new WholeChoices(table.inputs.length, table.rounded ?? []);
  const pieces = new NumberedPieces(table, choices);
  const cells = table.cells.map(cell => new RoundedCell(cell, table, choices));
  const index: BasicFunction['index'] = (field, x) => {
    let failure = outsideTheIndex;
    for (const cell of cells) {
      const wholes = cell.holds(field, x);
      if (wholes === undefined) continue;
      if (!isFailure(wholes)) return pieces.numberOf(cell.piece, wholes);
      if (failure.kind !== 'undecided') failure = wholes;
    }
    return failure;
  };
  const near: BasicFunction['cells'] = (field, x) => {
    const found: LocalCell[] = [];
    for (const cell of cells) {
      const parts = cell.near(field, x);
      if (isFailure(parts)) return parts;
      for (const { guards, wholes } of parts) {
        const piece = pieces.numberOf(cell.piece, wholes);
        if (isFailure(piece)) return piece;
        found.push({ piece, guards });
      }
    }
    return found;
  };
  return {
    name: table.name,
    arity: table.inputs.length,
    outputs: table.pieces[0]!.length,
    pieceCount: pieces.count,
    piece: number => pieces.piece(number),
    index,
    active: (field, x) =>
      pieces.count === Infinity
        ? activeNear(pieces, index(field, x), near(field, x), field, x)
        : piecesOfValue(
            table.pieces.map((_, i) => pieces.piece(i + 1)),
            index(field, x),
            field,
            x,
          ),
    cells: near,
    ...(pieces.count === Infinity && { local: true }),
    ...(table.pieces.flat().some(isPartial) && {
      lacks: (field, x) => {
        const found = near(field, x);
        return (
          isFailure(found) ||
          found.some(({ piece }) => {
            const values = valuesOf(pieces.piece(piece), field, x);
            return isFailure(values) && values.kind === 'undefined';
          })
        );
      },
    }),
  };
}

/** Of the pieces near x those that have the value of the selected one. */
function activeNear<T>(
  pieces: NumberedPieces,
  selected: Fallible<number>,
  near: Fallible<readonly LocalCell[]>,
  field: OrderedField<T>,
  x: readonly T[],
): Fallible<number[]> {
  if (isFailure(selected)) return selected;
  if (isFailure(near)) return near;
  const wanted = valuesOf(pieces.piece(selected), field, x);
  if (isFailure(wanted)) return wanted;
  const active = new Set([selected]);
  for (const { piece } of near) {
    const values = valuesOf(pieces.piece(piece), field, x);
    if (isFailure(values)) {
      if (values.kind === 'undecided') return values;
      continue;
    }
    const agrees = every(values.keys(), j => zeroOf(field.sign(field.sub(values[j]!, wanted[j]!))));
    if (agrees === 'undecided') return new Failure('undecided', 'whether a piece is active');
    if (agrees === 'yes') active.add(piece);
  }
  return [...active].sort((a, b) => a - b);
}
