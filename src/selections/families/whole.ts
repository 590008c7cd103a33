/**
 * Functions of the whole number next to q = x/y (or to x): floor and its kin. A piece for every whole number n, numbered
 * 1, 2, 3, 4, 5, … for n = 0, −1, 1, −2, 2, …: they are made as they are asked for.
 */
import { affineFunction } from '../../expressions/index.ts';
import { type Fallible, isFailure, type OrderedField, rational } from '../../numbers/index.ts';
import type { BasicFunction, LocalCell, Piece } from '../basic-function.ts';
import type { Op } from '../op.ts';
import { numberOf, type Rounded, type Rounding, rounded, wholeOf } from '../rounding/rounding.ts';

export interface WholeText {
  readonly name: string;
  readonly summary: string;
  readonly rounding: Rounding;
  /** n itself, of x; or x − n y, of x and y. */
  readonly of: 'x' | 'x, y';
}

/** The operation. At y = 0 there is no value. */
export function wholeOperation({ name, summary, rounding, of }: WholeText): Op {
  const arity = of === 'x' ? 1 : 2;
  const built = wholeFunction(name, rounding, arity);
  return {
    name,
    summary,
    arguments: { min: arity, max: arity },
    parameters: [],
    build: () => built,
    rounds: rounding,
  };
}

function wholeFunction(name: string, rounding: Rounding, arity: 1 | 2): BasicFunction {
  const pieces = new Map<number, Piece>();
  const quotient = <T>(field: OrderedField<T>, x: readonly T[]): Fallible<T> =>
    arity === 1 ? x[0]! : field.div(x[0]!, x[1]!);
  const where = <T>(field: OrderedField<T>, x: readonly T[]): Fallible<Rounded> => {
    const q = quotient(field, x);
    return isFailure(q) ? q : rounded(field, q, rounding);
  };
  const index: BasicFunction['index'] = (field, x) => {
    const found = where(field, x);
    return isFailure(found) ? found : numberOf('only' in found ? found.only : found.owner);
  };
  /** side (x − (twice/2) y). */
  const beyond = (twice: number, side: 1 | -1) =>
    affineFunction(
      arity,
      [
        { argument: 0, coefficient: rational(side) },
        ...(arity === 2 ? [{ argument: 1, coefficient: rational(-side * twice, 2) }] : []),
      ],
      arity === 1 ? rational(-side * twice, 2) : undefined,
    );
  return {
    name,
    arity,
    outputs: 1,
    pieceCount: Infinity,
    asked: { covers: true },
    local: true,
    piece: i => {
      const known = pieces.get(i);
      if (known) return known;
      const n = rational(wholeOf(i));
      const output =
        arity === 1
          ? affineFunction(1, [], n)
          : affineFunction(2, [
              { argument: 0, coefficient: rational(1) },
              { argument: 1, coefficient: n.neg() },
            ]);
      const piece = { label: output.text(['x', 'y']), outputs: [output] };
      if (pieces.size < 10_000) pieces.set(i, piece);
      return piece;
    },
    index,
    // Different whole numbers, different values.
    active: (field, x) => {
      const own = index(field, x);
      return isFailure(own) ? own : [own];
    },
    cells: (field, x) => {
      const found = where(field, x);
      if (isFailure(found)) return found;
      if ('only' in found) return [{ piece: numberOf(found.only), guards: [] }];
      const { lower, upper, owner, twice } = found;
      const turned = arity === 2 && field.sign(x[1]!) === -1;
      const cell = (n: number, side: 1 | -1): LocalCell => ({
        piece: numberOf(n),
        guards: [
          { function: beyond(twice, turned ? (-side as 1 | -1) : side), relation: n === owner ? '>=' : '>' },
        ],
      });
      return [cell(lower, -1), cell(upper, 1)];
    },
  };
}
