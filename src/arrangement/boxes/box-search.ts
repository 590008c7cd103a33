/**
 * The points of a box at which automatic differentiation may stop (0 ∈ D_P): those of some small boxes, since everywhere else a
 * direction is known along which every element of D_P rises. Boxes are halved, the largest first, until they are small.
 */
import type { Vector } from '../../linear/index.ts';
import { compare, max, min, type Rational, sign } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { OverBudget, type Purse } from '../purse.ts';
import { type AtMostOne, aloneIn } from './alone/alone.ts';
import { directionNear, middleOf } from './directions.ts';
import { type InputBox, slopesOn } from './slopes.ts';

/**
 * A box is halved across an input; or each element of D_P has a product above 0 with a direction all over it; or 0 ∈ D_P at one point of it
 * at most; or it is open.
 */
export type BoxEntry =
  | { readonly input: number; readonly at: Rational }
  | { readonly direction: Vector }
  | AtMostOne
  | { readonly open: true };

/** What was found in a box. */
export interface BoxTree {
  readonly box: InputBox;
  /** In the order in which it is walked: below a halving comes the lower half, then the upper one. */
  readonly tree: readonly BoxEntry[];
  /** Boxes that hold all that is open, apart from each other. */
  readonly open: readonly InputBox[];
  /** In words why a box is open that is not small. */
  readonly why?: string;
}

/** Halvings of each side after which a box is small. */
const HALVINGS = 12;

interface Node {
  readonly box: InputBox;
  readonly depth: number;
  /** What was proposed for the box that it is half of. */
  readonly known?: Vector | undefined;
  entry: BoxEntry;
  halves?: readonly [Node, Node];
}

const OPEN: BoxEntry = { open: true };

/** Looks at a box until what is open of it is small, or the purse is empty. `isReachable`: whether 0 ∈ D_P there, as far as that is known. */
export function searchBox(
  program: StraightLine,
  box: InputBox,
  purse: Purse,
  isReachable: (point: Vector) => boolean,
): BoxTree {
  const root: Node = { box, depth: 0, entry: OPEN };
  const deepest = HALVINGS * box.filter(({ lo, hi }) => compare(lo, hi) < 0).length;
  let why: string | undefined;
  try {
    for (let level = [root]; level.length > 0; )
      level = level.flatMap(node => look(program, node, deepest, purse, isReachable));
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    why = error.message;
  }
  const [tree, open]: [BoxEntry[], InputBox[]] = [[], []];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    tree.push(node.entry);
    if (node.halves) stack.push(node.halves[1], node.halves[0]);
    else if (node.entry === OPEN) open.push(node.box);
  }
  return { box, tree, open: joined(open), ...(why !== undefined && { why }) };
}

/** What is to be looked at next. */
function look(
  program: StraightLine,
  node: Node,
  deepest: number,
  purse: Purse,
  isReachable: (point: Vector) => boolean,
): Node[] {
  purse.spend(1 + program.steps.length);
  const rises = (direction: Vector): boolean => {
    const slopes = slopesOn(program, node.box, direction);
    return slopes !== undefined && sign(slopes.lo) > 0;
  };
  const own = node.known && rises(node.known) ? node.known : directionNear(program, node.box, purse);
  if (own && (own === node.known || rises(own))) {
    node.entry = { direction: own };
    return [];
  }
  // Where all sides are halved equally often.
  const alone = node.depth % node.box.length === 0 ? aloneIn(program, node.box, purse) : undefined;
  if (alone && (alone.point === undefined || isReachable(alone.point))) {
    node.entry = alone;
    return [];
  }
  if (node.depth >= deepest) return [];
  const sides = node.box.map(({ lo, hi }) => hi.sub(lo));
  const widest = sides.reduce(max);
  const input = sides.findIndex(side => compare(side, widest) === 0);
  const at = middleOf(node.box[input]!);
  const { lo, hi } = node.box[input]!;
  const half = (side: InputBox[number]): Node => ({
    box: node.box.with(input, side),
    depth: node.depth + 1,
    known: own,
    entry: OPEN,
  });
  node.halves = [half({ lo, hi: at }), half({ lo: at, hi })];
  node.entry = { input, at };
  return [...node.halves];
}

/** How many open boxes are put together. */
const MANY = 400;

const touch = (a: InputBox, b: InputBox): boolean =>
  a.every(({ lo, hi }, i) => compare(lo, b[i]!.hi) <= 0 && compare(b[i]!.lo, hi) <= 0);

/** Boxes around those that touch each other; of very many one around all. */
function joined(boxes: readonly InputBox[]): InputBox[] {
  let found: InputBox[] = [];
  const around = (all: readonly InputBox[]): InputBox =>
    all.reduce((a, b) => a.map(({ lo, hi }, i) => ({ lo: min(lo, b[i]!.lo), hi: max(hi, b[i]!.hi) })));
  if (boxes.length > MANY) return [around(boxes)];
  for (const box of boxes) {
    let [own, rest]: [InputBox, InputBox[]] = [box, found];
    for (let near = rest.filter(one => touch(one, own)); near.length > 0; ) {
      own = around([own, ...near]);
      rest = rest.filter(one => !near.includes(one));
      near = rest.filter(one => touch(one, own));
    }
    found = [...rest, own];
  }
  return found;
}
