/** A part of the search: depth first below one cell, the last node of the program first. */
import { WALL_SIDES } from './cell.ts';
import { type CellTree, costOf } from './cell-tree.ts';
import type { CellPlace, Looks } from './looks.ts';

/** `goesOn` is asked before each look, and told what all of them have cost: from then on that it says no, what is left stays open. */
export function cellPart(looks: Looks, place: CellPlace, goesOn: (spent: number) => boolean): CellTree {
  let spent = 0;
  let isOver = false;
  const visit = (here: CellPlace): CellTree => {
    isOver ||= !goesOn(spent);
    if (isOver) return { open: true, at: here.point };
    const { tree, reading } = looks.at(here);
    spent += costOf(tree, here.cell.length);
    if (!('wall' in tree)) return tree;
    const { wall, at } = tree;
    const below = tree.below.map((one, i) =>
      'open' in one
        ? visit({ cell: [...here.cell, { wall, side: WALL_SIDES[i]! }], point: one.at, above: reading })
        : one,
    );
    return { wall, at, below };
  };
  return visit(place);
}
