/**
 * The points of a piecewise affine program at which automatic differentiation may stop (0 ∈ D_P), and which of them are Clarke critical, without the
 * coincidences of values that D_f holds besides. Depth first over the signs of what the program asks, the last node first, cut where no choice makes
 * some partial derivative 0. On a cell of these signs the same pieces are active at every node: D_P and ∂ᶜf are the same all over.
 */
import {
  type Criticality,
  clarkeCritical,
  clarkeSubdifferential,
  critical,
  type Effort,
  nodewiseSet,
} from '../fields/index.ts';
import { affineAt } from '../functions/affine/affine-field.ts';
import { type Constraint, polyhedronPoint, type Vector, zeroVector } from '../linear/index.ts';
import { type Rational, rationalField, sign } from '../numbers/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../programs/index.ts';
import { pieceRows, steepInput } from './affine-pieces.ts';
import { type CriticalFaces, FACES_BUDGET } from './critical-faces.ts';
import { halfOf, irredundant, negative, sliceOf, space } from './polyhedron.ts';
import { OverBudget, Purse } from './purse.ts';
import { type Reached, reachedFaces } from './reached-faces.ts';
import { neededSteps, SignReading, type Wall, wallOf } from './sign-reading.ts';
import type { SignEntry } from './sign-tree.ts';

type Side = -1 | 0 | 1;

/** Where some walls are negative, 0 or positive, by their numbers from 1. */
type Cell = readonly (readonly [wall: number, side: Side])[];

/** A cell with a point of it that is still to be looked at, or what is known of it. */
type Task = { readonly cell: Cell; readonly point: Vector } | SignEntry;

const isOpen = (task: Task): task is Extract<Task, { cell: Cell }> =>
  typeof task === 'object' && 'cell' in task;

/**
 * The faces of points with 0 ∈ D_P(x) of a piecewise affine program of one output (section 5.1 of the paper), those that are Clarke critical first; `of`
 * says that these alone were looked for, `signs` shows that there are no others. As of {@link criticalFaces}, what the budget was enough for,
 * or in words why none are known: each piece has to be an affine function of its own arguments.
 *
 * `reachableFaces(compile(parseProgramText('abs(x) + abs(y)')), 1_000).faces` has one face, the point 0.
 */
export function reachableFaces(program: StraightLine, effort: number | Effort = FACES_BUDGET): CriticalFaces {
  const asked = program.steps.find(({ g }) => g.asked);
  if (asked) return nothing(`whether ${asked.g.name} is continuous everywhere is not shown`);
  try {
    return new SignSearch(program, new Purse(effort)).faces();
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    return nothing(error.message);
  }
}

const nothing = (why: string): CriticalFaces => ({
  complete: 'undecided',
  why,
  faces: [],
  regions: [],
  of: 'reachable',
});

class SignSearch {
  readonly #program: StraightLine;
  readonly #purse: Purse;
  readonly #needed: readonly number[];
  readonly #walls: Wall[] = [];
  /** The numbers of the walls, from 1, by their keys. */
  readonly #numbers = new Map<string, number>();
  readonly #found: Reached[] = [];
  #why: string | undefined;

  constructor(program: StraightLine, purse: Purse) {
    this.#program = program;
    this.#purse = purse;
    this.#needed = neededSteps(program);
  }

  faces(): CriticalFaces {
    const { p } = this.#program;
    const rows = pieceRows(this.#program, steps => this.#purse.spend(steps));
    if (typeof rows === 'string') return nothing(rows);
    const tree: SignEntry[] = [];
    const tasks: Task[] = [{ cell: [], point: zeroVector(p) }];
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      if (!isOpen(task)) {
        tree.push(task);
        continue;
      }
      const { entry, below = [] } = this.#within(() => this.#look(task, rows)) ?? { entry: { open: true } };
      tree.push(entry);
      tasks.push(...[...below].reverse());
    }
    const { faces, points, places } = reachedFaces(this.#found, this.#why === undefined);
    const signs = { walls: this.#walls.map(({ f }) => f), tree, places, points };
    const rest = { faces, regions: [], of: 'reachable', signs } as const;
    return this.#why === undefined
      ? { complete: 'yes', ...rest }
      : { complete: 'undecided', why: this.#why, ...rest };
  }

  /** Undefined where the budget is spent: then all that is left stays open. */
  #within<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      this.#why ??= error.message;
      return undefined;
    }
  }

  #open(why: string): { readonly entry: SignEntry } {
    this.#why ??= why;
    return { entry: { open: true } };
  }

  #look(
    { cell, point }: Extract<Task, { cell: Cell }>,
    rows: Exclude<ReturnType<typeof pieceRows>, string>,
  ): { readonly entry: SignEntry; readonly below?: readonly Task[] } {
    this.#purse.spend(1);
    const signs = new Map(cell.map(([wall, side]) => [this.#walls[wall - 1]!.key, side]));
    const reading = new SignReading(this.#program, this.#needed, signs);
    const next = reading.read();
    if (typeof next === 'string') return this.#open(next);
    const input = steepInput(this.#program, rows, reading.active);
    if (input !== undefined) return { entry: { input, at: point } };
    if (next === undefined) return this.#reached(cell, point);
    const { wall } = wallOf(next);
    const k = this.#numberOf(wall);
    const order = sign(affineAt(wall.f, point));
    const below = ([-1, 0, 1] as const).map((side): Task => {
      const inner: Cell = [...cell, [k, side]];
      return side === order ? { cell: inner, point } : this.#part(inner);
    });
    return { entry: k, below };
  }

  #numberOf(wall: Wall): number {
    const known = this.#numbers.get(wall.key);
    if (known !== undefined) return known;
    const k = this.#walls.push(wall);
    this.#numbers.set(wall.key, k);
    return k;
  }

  #constraints(cell: Cell): Constraint[] {
    return cell.map(([k, side]) => {
      const { f } = this.#walls[k - 1]!;
      return { ...(side < 0 ? negative(f) : f), relation: side === 0 ? '=' : '>' };
    });
  }

  /** A point of a cell, or multipliers that show that there is none. */
  #part(cell: Cell): Task {
    this.#purse.spend(cell.length);
    const inside = polyhedronPoint(this.#constraints(cell), this.#program.p);
    if (inside.feasible) return { cell, point: inside.point };
    const weights = cell.map(([k, side], i): readonly [number, Rational] => {
      const weight = inside.multipliers[i]!;
      return [k, side < 0 ? weight.neg() : weight];
    });
    return { empty: new Map(weights.filter(([, weight]) => sign(weight) !== 0)) };
  }

  /** A cell on which all is read: D_P and ∂ᶜf are those of its point. */
  #reached(cell: Cell, point: Vector): { readonly entry: SignEntry } {
    this.#purse.spend(10);
    const evaluation = evaluate(rationalField, this.#program, point);
    if (isEvaluationFailure(evaluation)) return this.#open(`${evaluation.node}: ${evaluation.failure.why}`);
    const nodewise = nodewiseSet(rationalField, this.#program, evaluation);
    const found = critical(nodewise);
    if (found.verdict === 'undecided') return this.#open('whether 0 is in D_P somewhere');
    if (found.verdict === 'no') {
      const separator = separatorOf(found);
      return separator ? { entry: { separator, at: point } } : this.#open('whether 0 is in D_P somewhere');
    }
    const clarke = clarkeCritical(clarkeSubdifferential(this.#program, evaluation, { nodewise })).verdict;
    const closed = this.#constraints(cell).reduce(
      (all, one) => (one.relation === '=' ? sliceOf : halfOf)(all, one),
      space(this.#program.p),
    );
    const value = evaluation.values[this.#program.outputs[0]!]!;
    this.#found.push({ polyhedron: irredundant(closed), sample: point, value, clarke });
    return { entry: { reached: this.#found.length - 1 } };
  }
}

/** ⟨d, g⟩ ≥ 1 for all g in the set. */
function separatorOf({ membership, ofSum }: Criticality): Vector | undefined {
  const found = membership ?? ofSum;
  return found?.inside === false ? found.separator : undefined;
}
