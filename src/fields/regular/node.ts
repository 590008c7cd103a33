import { addPoly, constantPoly, negatePoly, ONE_POLY, type Poly } from '../../functions/near/poly.ts';
import { isSemidefinite } from '../../functions/near/semidefinite.ts';
import { isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import type { Step, StraightLine } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { valuesOf } from '../../selections/table.ts';
import { Undecided } from '../budget.ts';
import { vectorKey } from '../gradient-set.ts';
import { approachRay, SIDES } from './arcs.ts';
import { isEmpty, meeting, rayKey, rowOf, vanishesOn } from './closures.ts';
import { isHomogeneousNear } from './homogeneous.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

/**
 * pieces: near the arguments it is a continuous selection of pieces that are C¹ there. regular: it is regular, though pieces
 * may have no value there. open: neither is shown.
 */
export type NodeRegularity =
  | { readonly kind: 'pieces' | 'regular' }
  | { readonly kind: 'open'; readonly why: string };

const PIECES: NodeRegularity = { kind: 'pieces' };
const REGULAR: NodeRegularity = { kind: 'regular' };
const open = (why: string): NodeRegularity => ({ kind: 'open', why });

/**
 * Of most library functions regularity is a property of their definition; of others it is asked here. `same`: which of the arguments are one
 * function; left out: none.
 */
export function nodeRegularity(
  step: Step,
  at: readonly Rational[],
  same: readonly number[] = at.map((_, i) => i),
): NodeRegularity {
  if (step.g.asked === undefined) return PIECES;
  // One piece that has a value there is C¹ there, whatever the index says, but where a root is one of 0.
  if (step.g.pieceCount === 1 && !isOnEdge(step, 1, at)) return PIECES;
  const cells = step.g.cells(rationalField, at);
  if (isFailure(cells)) return open(`the cells of its index are not known there: ${cells.why}`);
  const own = alone(step, same);
  const distinct = at.filter((_, i) => same.indexOf(same[i]!) === i);
  try {
    if (own.p === 1) return onTheLine(step, own, at, cells);
    const near = neighbourhood(distinct, same, cells);
    if (near === undefined) return open('a guard of its index is not known near the point');
    if (near.cells.some(({ piece }) => isOnEdge(step, piece, at))) return open(EDGE);
    if (!step.g.asked.covers && !coversLocally(near))
      return open('whether its index covers all points near the point once');
    const said = agree(step, near);
    if (said === 'yes') return PIECES;
    return isHomogeneousNear(step.g, near) ? REGULAR : open(said);
  } catch (error) {
    if (error instanceof Undecided) return open(error.message);
    throw error;
  }
}

/** Whether a root in the piece is one of 0 there, so that the piece is not C¹ there by its form; also where that is not known. */
const isOnEdge = (step: Step, piece: number, at: readonly Rational[]): boolean =>
  step.g.piece(piece).outputs.some(output => output.edge && output.edge(rationalField, at) !== 'no');

const EDGE = 'a root is one of 0 there';

/** The step as a program of its own, of those of its arguments that differ. */
function alone({ g, id, form }: Step, args: readonly number[]): StraightLine {
  const p = new Set(args).size;
  const outputs = Array.from({ length: g.outputs }, (_, i) => p + i);
  return { p, m: p + g.outputs, steps: [{ id, g, form, args, out: p }], outputs };
}

const NO_VALUE = 'a piece has no value there, though its index cell reaches the point';

/** The values that the pieces of the cells have; undefined where one has none. */
function valuesOfCells(
  step: Step,
  at: readonly Rational[],
  cells: readonly LocalCell[],
): Set<string> | undefined {
  const found = new Set<string>();
  for (const { piece } of cells) {
    const values = valuesOf(step.g.piece(piece), rationalField, at);
    if (isFailure(values)) return undefined;
    found.add(vectorKey(rationalField, values));
  }
  return found;
}

/** Of one argument: beside the point the index takes one piece on each side. */
function onTheLine(
  step: Step,
  own: StraightLine,
  at: readonly Rational[],
  cells: readonly LocalCell[],
): NodeRegularity {
  const piece = step.g.index(rationalField, at);
  const values = isFailure(piece) ? piece : valuesOf(step.g.piece(piece), rationalField, at);
  if (isFailure(values)) return open('it has no value there');
  const sides = SIDES.map(side => approachRay(own, at.slice(0, 1), values, side).growth);
  for (const side of sides) if (side.kind !== 'fine') return open(`at its argument ${side.why}`);
  const smooth = !cells.some(({ piece: one }) => isOnEdge(step, one, at));
  return smooth && valuesOfCells(step, at, cells)?.size === 1 ? PIECES : REGULAR;
}

/** Whether all pieces are defined and any two agree where the closures of their cells meet; else why that is not shown. */
function agree(step: Step, { n, at, same, cells, germs }: Neighbourhood): string {
  const values = valuesOfCells(
    step,
    same.map(i => at[i]!),
    cells,
  );
  if (values === undefined) return NO_VALUE;
  if (values.size > 1) return 'pieces with different values there are near it';
  for (const [i, a] of cells.entries())
    for (const b of cells.slice(i + 1)) {
      if (a.piece === b.piece) continue;
      const common = meeting(a.asks, b.asks, n);
      if (common === undefined) continue;
      for (const [k, output] of step.g.piece(a.piece).outputs.entries()) {
        const gap = (variables: readonly Poly[]): Poly => {
          const x = same.map(j => ({
            top: addPoly(constantPoly(at[j]!), variables[j]!),
            bottom: ONE_POLY,
          }));
          const f = output.value(germs.field, x);
          const g = step.g.piece(b.piece).outputs[k]!.value(germs.field, x);
          if (isFailure(f) || isFailure(g)) throw new Undecided('a piece is not known near the point');
          return germs.field.sub(f, g).top;
        };
        if (!vanishesOn(common, gap, n))
          return `pieces ${a.piece} and ${b.piece} are not seen to agree where they meet`;
      }
    }
  return 'yes';
}

/** More guards than this are not looked at: three signs for each. */
const MAX_GUARDS = 7;

/** Whether near the point every pattern of signs that the guards may have belongs to some cell. */
function coversLocally({ n, cells }: Neighbourhood): boolean {
  const numbers = new Map<string, number>();
  const guards: Poly[] = [];
  const signed = cells.map(({ asks }) =>
    asks.map(({ h, relation }) => {
      const [key, opposite] = [rayKey(h), rayKey(negatePoly(h))];
      const known = numbers.get(key) ?? numbers.get(opposite);
      const number = known ?? guards.length;
      if (known === undefined) {
        guards.push(h);
        numbers.set(key, number);
      }
      return { number, relation, side: numbers.has(key) ? 1 : -1 };
    }),
  );
  if (guards.length > MAX_GUARDS) return false;
  const holds = (signs: readonly number[]): boolean =>
    signed.some(cell =>
      cell.every(({ number, relation, side }) => {
        const sign = signs[number]! * side;
        return relation === '>'
          ? sign > 0
          : relation === '>='
            ? sign >= 0
            : (sign === 0) === (relation === '=');
      }),
    );
  const visit = (signs: readonly number[]): boolean => {
    if (signs.length < guards.length) return [-1, 0, 1].every(sign => visit([...signs, sign]));
    return holds(signs) || impossible(guards, signs, n);
  };
  return visit([]);
}

/** Whether the guards cannot have these signs near the point: affine ones together, others by their own terms. */
function impossible(guards: readonly Poly[], signs: readonly number[], n: number): boolean {
  if (guards.some((h, i) => rowOf(h, n) === undefined && isSemidefinite(h) * signs[i]! < 0)) return true;
  return isEmpty(
    guards.map((h, i) =>
      signs[i] === 0 ? { h, relation: '=' } : { h: signs[i]! > 0 ? h : negatePoly(h), relation: '>' },
    ),
    n,
  );
}
