/** The faces of a tree of cells, and the tree as documents have it. */
import type { Vector } from '../../linear/index.ts';
import { rationalField, sign } from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import type { CriticalFaces } from '../critical-faces.ts';
import { halfOf, irredundant, sliceOf, space } from '../polyhedron.ts';
import { type Reached, reachedFaces } from '../reached-faces.ts';
import type { Wall } from '../sign-reading.ts';
import type { SignEntry } from '../sign-tree.ts';
import { constraintsOf, type SignCell, WALL_SIDES } from './cell.ts';
import { type CellTree, costOf, type ReachedCell } from './cell-tree.ts';

/** What a tree is taken with: no more than so many steps in the order of its walk, `spent` before it; `why` says why something is open. */
export interface Ending {
  readonly steps: number;
  readonly spent: number;
  readonly why?: string | undefined;
}

/** The same for the same tree, in whatever order it was made. */
export function facesOf(program: StraightLine, tree: CellTree, ending: Ending): CriticalFaces {
  const walk = new Walk(program, ending);
  walk.visit(tree, []);
  const { found, entries, walls, why } = walk;
  const { faces, points, places } = reachedFaces(found, why === undefined);
  const signs = { walls: walls.map(({ f }) => f), tree: entries, places, points };
  const rest = { faces, regions: [], of: 'reachable', signs } as const;
  return why === undefined ? { complete: 'yes', ...rest } : { complete: 'undecided', why, ...rest };
}

class Walk {
  readonly #program: StraightLine;
  readonly #ending: Ending;
  /** The numbers of the walls, from 1, by their keys. */
  readonly #numbers = new Map<string, number>();
  #spent: number;
  readonly walls: Wall[] = [];
  readonly entries: SignEntry[] = [];
  readonly found: Reached[] = [];
  /** Why it is not all. */
  why: string | undefined;

  constructor(program: StraightLine, ending: Ending) {
    this.#program = program;
    this.#ending = ending;
    this.#spent = ending.spent;
  }

  visit(tree: CellTree, cell: SignCell): void {
    const { steps, why } = this.#ending;
    this.#spent += costOf(tree, cell.length);
    if ('multipliers' in tree) this.entries.push({ empty: this.#factors(tree.multipliers, cell) });
    else if (this.#spent > steps) this.#open(`more than ${steps} steps`);
    else if ('open' in tree) this.#open(why ?? 'not looked at');
    else if ('why' in tree) this.#open(tree.why);
    else if ('wall' in tree) {
      this.entries.push(this.#numberOf(tree.wall));
      for (const [i, one] of tree.below.entries())
        this.visit(one, [...cell, { wall: tree.wall, side: WALL_SIDES[i]! }]);
    } else if ('clarke' in tree) this.#reached(tree, cell);
    else this.entries.push(tree);
  }

  #open(why: string): void {
    this.why ??= why;
    this.entries.push({ open: true });
  }

  #numberOf(wall: Wall): number {
    const known = this.#numbers.get(wall.key);
    if (known !== undefined) return known;
    const k = this.walls.push(wall);
    this.#numbers.set(wall.key, k);
    return k;
  }

  #factors(multipliers: Vector, cell: SignCell): Extract<SignEntry, { empty: unknown }>['empty'] {
    const factors = cell.map(({ wall, side }, i) => {
      const factor = side < 0 ? multipliers[i]!.neg() : multipliers[i]!;
      return [this.#numbers.get(wall.key)!, factor] as const;
    });
    return new Map(factors.filter(([, factor]) => sign(factor) !== 0));
  }

  #reached({ clarke, at }: ReachedCell, cell: SignCell): void {
    const closed = constraintsOf(cell).reduce(
      (all, one) => (one.relation === '=' ? sliceOf : halfOf)(all, one),
      space(this.#program.p),
    );
    const evaluation = evaluate(rationalField, this.#program, at);
    if (isEvaluationFailure(evaluation)) throw new RangeError('facesOf: expected a value where 0 is in D_P');
    const value = evaluation.values[this.#program.outputs[0]!]!;
    this.entries.push({ reached: this.found.length });
    this.found.push({ polyhedron: irredundant(closed), sample: at, value, clarke });
  }
}
