/** Trees of cells as JSON, for threads and files: numbers are exact texts. */
import { CornercheckError } from '../../errors.ts';
import type { Vector } from '../../linear/index.ts';
import { format, isZero, parseRational } from '../../numbers/index.ts';
import { type Wall, wallOf } from '../sign-reading.ts';
import { type SignCell, WALL_SIDES } from './cell.ts';
import type { CellTree } from './cell-tree.ts';
import type { CellPlace } from './looks.ts';

type Numbers = readonly string[];

/** As {@link CellTree}; of a wall its coefficients and then its constant. */
export type WrittenTree =
  | { readonly wall: Numbers; readonly at: Numbers; readonly below: readonly WrittenTree[] }
  | { readonly open: true; readonly at: Numbers }
  | { readonly multipliers: Numbers }
  | { readonly input: number; readonly at: Numbers }
  | { readonly separator: Numbers; readonly at: Numbers }
  | { readonly clarke: string; readonly at: Numbers }
  | { readonly why: string; readonly at: Numbers };

export interface WrittenPlace {
  readonly cell: readonly { readonly wall: Numbers; readonly side: number }[];
  readonly at: Numbers;
}

const numbers = (vector: Vector): Numbers => vector.map(format);
const wallNumbers = ({ f }: Wall): Numbers => numbers([...f.a, f.c]);

export function writtenTree(tree: CellTree): WrittenTree {
  if ('multipliers' in tree) return { multipliers: numbers(tree.multipliers) };
  const at = numbers(tree.at);
  if ('wall' in tree) return { wall: wallNumbers(tree.wall), at, below: tree.below.map(writtenTree) };
  if ('separator' in tree) return { separator: numbers(tree.separator), at };
  return { ...tree, at };
}

export const writtenPlace = ({ cell, point }: CellPlace): WrittenPlace => ({
  cell: cell.map(({ wall, side }) => ({ wall: wallNumbers(wall), side })),
  at: numbers(point),
});

/** Of what {@link writtenPlace} has written. */
export const placeFrom = ({ cell, at }: WrittenPlace): CellPlace => ({
  cell: cell.map(({ wall, side }): SignCell[number] => ({
    wall: wallFrom(wall, at.length),
    side: WALL_SIDES[side + 1]!,
  })),
  point: vectorFrom(at, at.length),
});

/** Where a tree stands that is read, and how many walls it may have above one another. */
interface Form {
  readonly p: number;
  readonly depth: number;
  readonly deepest: number;
}

/**
 * A tree below so many walls, of a program of p inputs. Throws CornercheckError `bad-usage` for what has not the form of one; what it says is
 * not looked at.
 */
export function treeFrom(written: unknown, form: Form): CellTree {
  const { p, depth, deepest } = form;
  const field = (name: string): unknown =>
    typeof written === 'object' && written !== null && Object.hasOwn(written, name)
      ? (written as Record<string, unknown>)[name]
      : undefined;
  if (depth > deepest) throw wrong(`at most ${deepest} functions above a cell`);
  const multipliers = field('multipliers');
  if (multipliers !== undefined) return { multipliers: vectorFrom(multipliers, depth) };
  const at = vectorFrom(field('at'), p);
  const [wall, below, input, separator, clarke, why] = [
    field('wall'),
    field('below'),
    field('input'),
    field('separator'),
    field('clarke'),
    field('why'),
  ];
  if (wall !== undefined) {
    if (!Array.isArray(below) || below.length !== WALL_SIDES.length)
      throw wrong('three trees below a function');
    return {
      wall: wallFrom(wall, p),
      at,
      below: below.map(one => treeFrom(one, { ...form, depth: depth + 1 })),
    };
  }
  if (field('open') === true) return { open: true, at };
  if (separator !== undefined) return { separator: vectorFrom(separator, p), at };
  if (typeof input === 'number' && Number.isInteger(input) && input >= 0 && input < p) return { input, at };
  if (clarke === 'yes' || clarke === 'no' || clarke === 'undecided') return { clarke, at };
  if (typeof why === 'string') return { why, at };
  throw wrong('what is known of a cell');
}

const wrong = (what: string): CornercheckError => new CornercheckError('bad-usage', `expected ${what}`);

function wallFrom(written: unknown, p: number): Wall {
  const all = vectorFrom(written, p + 1);
  const a = all.slice(0, p);
  if (a.every(isZero)) throw wrong('a function that is not constant');
  return wallOf({ a, c: all[p]! }).wall;
}

function vectorFrom(written: unknown, length: number): Vector {
  if (!Array.isArray(written) || written.length !== length) throw wrong(`${length} numbers`);
  return written.map(text => parseRational(String(text)));
}
