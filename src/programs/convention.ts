/**
 * Conventions at ties. A tie is a point at which several pieces of a node are active; the index picks one, and
 * another pick, or a convex combination of their gradients, is another representation of the same function
 * (Definition 3). AD libraries differ in little else.
 */
import { CornercheckError } from '../errors.ts';
import { quote, type Rational, rational } from '../numbers/index.ts';
import type { BasicFunction } from '../selections/basic-function.ts';
import type { StraightLine } from './compile.ts';

/** The pieces whose gradients are combined, and their weights: nonnegative, sum 1. */
export type Mixture = ReadonlyMap<number, Rational>;

/** Chooses among the active pieces of g (ascending), of which `selected` is the index's own. */
export type Convention = (active: readonly number[], selected: number, g: BasicFunction) => Mixture;

const only = (piece: number): Mixture => new Map([[piece, rational(1)]]);

/** The active piece that comes first: `first([1, 2], 2, line.steps[1].g)` is `new Map([[1, ONE]])`. */
export const first: Convention = active => only(active[0]!);
/** The active piece that comes last: `last([1, 2], 1, line.steps[1].g)` is `new Map([[2, ONE]])`. */
export const last: Convention = active => only(active.at(-1)!);
/** All active pieces, each with the same weight: `mean([1, 2], 1, line.steps[1].g)` is `new Map([[1, HALF], [2, HALF]])`. */
export const mean: Convention = active => new Map(active.map(piece => [piece, rational(1, active.length)]));

/** The first active piece with this label; where none is active, the index's own: `prefer('0')([1, 2], 2, line.steps[1].g)`. */
export const prefer =
  (label: string): Convention =>
  (active, selected, g) =>
    only(active.find(i => g.piece(i).label === label) ?? selected);

/** The piece of this number, where it is active; else the index's own: `preferNumber(2)([1, 2], 1, line.steps[1].g)`. */
export const preferNumber =
  (piece: number): Convention =>
  (active, selected) =>
    only(active.includes(piece) ? piece : selected);

/** Conventions by the name of the operation; operations without one follow their index. */
export type Conventions = ReadonlyMap<string, Convention>;

const NAMED: ReadonlyMap<string, Convention> = new Map([
  ['first', first],
  ['last', last],
  ['mean', mean],
]);

/**
 * The convention that a rule names: first, last, mean; `#2`, the piece number 2; anything else is the label of a piece. So
 * `2` is the piece that is called 2, as in clip(x, -2, 2), wherever it stands.
 *
 * `conventionOf('last')` is `last`.
 */
export function conventionOf(rule: string): Convention {
  const number = numberOf(rule);
  return NAMED.get(rule) ?? (number === undefined ? prefer(rule) : preferNumber(number));
}

/** The number in `#2`. */
function numberOf(rule: string): number | undefined {
  const digits = /^#([1-9]\d{0,14})$/.exec(rule)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A convention as it was written: `relu=last`, `max=mean`, `abs=-x`. */
export interface WrittenConvention {
  readonly op: string;
  /** first, last, mean, the label of a piece, or its number, as in `#2`. */
  readonly rule: string;
}

/**
 * Splits `op=rule`, with either left out refused. Throws CornercheckError `bad-usage`: `readConvention('relu=last')` is
 * `{ op: 'relu', rule: 'last' }`.
 */
export function readConvention(text: string): WrittenConvention {
  const equals = text.indexOf('=');
  const op = text.slice(0, Math.max(equals, 0)).trim();
  const rule = text.slice(equals + 1).trim();
  if (op === '' || rule === '')
    throw new CornercheckError('bad-usage', `expected a convention such as relu=last, got ${quote(text)}`);
  return { op, rule };
}

/** Pieces beyond this many are not searched for a label. */
const MAX_LABELS = 10_000;

/**
 * The conventions of a program. Throws CornercheckError `bad-usage` for an operation that the program does not use, or a
 * rule that is neither a named one nor a piece of it.
 *
 * `conventionsFor(line, [readConvention('relu=last')])` goes into {@link differentiate}.
 */
export function conventionsFor(program: StraightLine, written: readonly WrittenConvention[]): Conventions {
  return new Map(
    written.map(({ op, rule }) => {
      const functions = new Set(
        program.steps.map(step => step.g).filter(g => g.name === op && g.pieceCount > 1),
      );
      if (functions.size === 0)
        throw new CornercheckError(
          'bad-usage',
          `the program has no ${op} with several pieces`,
          '--convention',
        );
      if (!NAMED.has(rule) && ![...functions].some(g => hasPiece(g, rule)))
        throw new CornercheckError(
          'bad-usage',
          `expected first, last, mean or a piece of ${op} (by its label, such as ${[...functions][0]!.piece(1).label}, or by its number, such as #1), got ${quote(rule)}`,
          '--convention',
        );
      return [op, conventionOf(rule)];
    }),
  );
}

function hasPiece(g: BasicFunction, rule: string): boolean {
  const number = numberOf(rule);
  if (number !== undefined) return number <= g.pieceCount;
  for (let i = 1; i <= Math.min(g.pieceCount, MAX_LABELS); i++) if (g.piece(i).label === rule) return true;
  return false;
}
