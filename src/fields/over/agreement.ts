/**
 * Whether a node is, near its arguments, a continuous selection of pieces that are C¹ there: all that its cells reach have the same
 * value there, and any two are one function where their cells meet, as they are written. Over any field: what is not seen is false.
 */
import { formalField } from '../../functions/near/formal-field.ts';
import { addPoly, constantPoly, isZeroPoly, type Poly, variablePoly } from '../../functions/near/poly.ts';
import { isFailure, type OrderedField, sameVectors } from '../../numbers/index.ts';
import type { Step } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { valuesOf } from '../../selections/table.ts';
import { isEmpty, meeting, type PolyGuard, vanishesOn } from '../regular/closures.ts';

/** More are not compared with each other. */
const MAX_CELLS = 40;

/**
 * `isSelectionNear(realField(), step, [zero, two])` for where(x = 0, 0, x log(y)): 0 and x log(y) are one where x = 0. `same`: which of
 * the arguments are one function; left out: none.
 */
export function isSelectionNear<T>(
  field: OrderedField<T>,
  step: Step,
  at: readonly T[],
  same: readonly number[] = at.map((_, i) => i),
): boolean {
  const cells = step.g.cells(field, at);
  if (isFailure(cells) || step.g.asked?.covers !== true || cells.length > MAX_CELLS) return false;
  return haveOneValue(field, step, at, cells) && agreeWhereTheyMeet(field, step, { at, same }, cells);
}

/** Of pieces that take no root of 0, which is not C¹ there by its form. */
function haveOneValue<T>(
  field: OrderedField<T>,
  { g }: Step,
  at: readonly T[],
  cells: readonly LocalCell[],
): boolean {
  let first: readonly T[] | undefined;
  for (const number of new Set(cells.map(({ piece }) => piece))) {
    const piece = g.piece(number);
    const values = valuesOf(piece, field, at);
    if (isFailure(values)) return false;
    if (piece.outputs.some(({ edge }) => edge && edge(field, at) !== 'no')) return false;
    first ??= values;
    if (sameVectors(field, first, values) !== 'yes') return false;
  }
  return first !== undefined;
}

function agreeWhereTheyMeet<T>(
  field: OrderedField<T>,
  { g }: Step,
  { at, same }: { readonly at: readonly T[]; readonly same: readonly number[] },
  cells: readonly LocalCell[],
): boolean {
  const n = new Set(same).size;
  const formal = formalField(n);
  /** Arguments by their distance from the point where that is a rational number; as they are elsewhere. */
  const coordinates = (variables: readonly Poly[]): Poly[] =>
    at.map((value, i) => {
      const start = field.rational?.(value);
      const own = variables[same[i]!]!;
      return start ? addPoly(constantPoly(start), own) : own;
    });
  const x = coordinates(Array.from({ length: n }, (_, i) => variablePoly(i)));
  const asked = (guards: LocalCell['guards']): readonly PolyGuard[] | 'empty' | undefined => {
    const asks: PolyGuard[] = [];
    for (const { function: f, relation } of guards) {
      const h = f.value(formal, x);
      if (isFailure(h)) return undefined;
      if (!isZeroPoly(h)) asks.push({ h, relation });
      else if (relation === '>' || relation === '!=') return 'empty';
    }
    return isEmpty(asks, n) ? 'empty' : asks;
  };
  const known = cells.map(({ piece, guards }) => ({ piece, asks: asked(guards) }));
  return known.every(({ piece: a, asks: left }, i) =>
    known.slice(i + 1).every(({ piece: b, asks: right }) => {
      if (a === b || left === 'empty' || right === 'empty') return true;
      if (left === undefined || right === undefined) return false;
      const common = meeting(left, right, n);
      if (common === undefined) return true;
      return g.piece(a).outputs.every((output, k) => {
        let isKnown = true;
        const gap = (variables: readonly Poly[]): Poly => {
          const here = coordinates(variables);
          const [f, h] = [output.value(formal, here), g.piece(b).outputs[k]!.value(formal, here)];
          isKnown &&= !isFailure(f) && !isFailure(h);
          return isFailure(f) || isFailure(h) ? variablePoly(0) : formal.sub(f, h);
        };
        return vanishesOn(common, gap, n) && isKnown;
      });
    }),
  );
}
