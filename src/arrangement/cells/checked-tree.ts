/** A tree of cells that was saved is not trusted: what it says of each cell is derived again, but for 0 ∈ D_P and 0 ∈ ∂ᶜf, which explanations say. */
import { CornercheckError } from '../../errors.ts';
import { contradicts } from '../../linear/farkas.ts';
import { equalVectors, type Vector, zeroVector } from '../../linear/index.ts';
import { wallOf } from '../sign-reading.ts';
import { constraintsOf, isPointOf, WALL_SIDES } from './cell.ts';
import type { CellTree, Parted } from './cell-tree.ts';
import { type CellPlace, type Looks, zeroSeparator } from './looks.ts';
import type { SavedCells } from './saved-cells.ts';

/**
 * The tree, from which a search goes on: what could not be said is open again. Throws CornercheckError `bad-usage` where it says what does not
 * follow. Without linear programs and sets but where a separator is listed: in a part of the time of the search.
 */
export function checkedTree(looks: Looks, { tree, path }: SavedCells, p: number): CellTree {
  return new Check(looks, p, path).visit(tree, { cell: [], point: zeroVector(p) });
}

class Check {
  readonly #looks: Looks;
  readonly #p: number;
  readonly #path: string;

  constructor(looks: Looks, p: number, path: string) {
    this.#looks = looks;
    this.#p = p;
    this.#path = path;
  }

  visit(tree: CellTree, place: CellPlace): CellTree {
    if ('multipliers' in tree || !equalVectors(tree.at, place.point))
      throw this.#wrong('another point of a cell');
    if ('open' in tree) return tree;
    if ('why' in tree) return { open: true, at: tree.at };
    const reading = this.#looks.reading(place);
    const next = reading.read();
    if ('wall' in tree) {
      if (typeof next !== 'object' || wallOf(next).wall.key !== tree.wall.key)
        throw this.#wrong('another function divides a cell');
      return {
        ...tree,
        below: tree.below.map((one, i) => this.#below(tree, one, i, { ...place, above: reading })),
      };
    }
    const isSteep = 'input' in tree && this.#looks.steep(reading) === tree.input;
    const isWhole = !('input' in tree) && next === undefined && this.#looks.steep(reading) === undefined;
    if (!isSteep && !isWhole) throw this.#wrong('a cell that is not to its end');
    if ('separator' in tree && !this.#isApart(tree.separator, tree.at))
      throw this.#wrong('a direction that separates 0');
    return tree;
  }

  /** What is said of a part of a cell: it has no points, or one that is its own, which is that of the cell where that lies in it. */
  #below({ wall, at }: Parted, tree: CellTree, i: number, { cell, above }: CellPlace): CellTree {
    const inner = [...cell, { wall, side: WALL_SIDES[i]! }];
    if ('multipliers' in tree) {
      if (!contradicts(constraintsOf(inner), tree.multipliers, this.#p))
        throw this.#wrong('a cell without points');
      return tree;
    }
    if (!isPointOf(inner, tree.at)) throw this.#wrong('a point outside its cell');
    return this.visit(tree, { cell: inner, point: isPointOf(inner, at) ? at : tree.at, above });
  }

  #wrong(what: string): CornercheckError {
    return new CornercheckError('bad-usage', `it says what does not follow: ${what}`, this.#path);
  }

  #isApart(separator: Vector, point: Vector): boolean {
    const look = this.#looks.nodewise(point);
    const found = typeof look === 'string' ? undefined : zeroSeparator(look.found);
    return found !== undefined && equalVectors(found, separator);
  }
}
