/**
 * Points at which a program has the same sets. Where every piece that is taken near a point is affine, and every guard that vanishes there
 * as well, the gradients near it do not depend on the numbers: only on the pieces, and on the index cells that meet at the point.
 */
import { format, isFailure, type Rational, rationalField } from '../numbers/index.ts';
import type { Evaluation, StraightLine } from '../programs/index.ts';
import type { BasicFunction, LocalCell } from '../selections/index.ts';

/**
 * What D_P(x) and ∂ᶜf(x) of this program depend on at the point of an evaluation, as text: points of one text have the same sets, with the
 * same certificates. Undefined where nothing is tied, and where more than pieces and cells may count. `active`: the active pieces of each step.
 *
 * `alikeAt(line, evaluation, active)` is the same for max(x, y) at (1, 1) and at (2, 2).
 */
export function alikeAt(
  { steps }: StraightLine,
  { values, pieces }: Evaluation<Rational>,
  active: readonly (readonly number[])[],
): string | undefined {
  if (active.every(some => some.length === 1)) return undefined;
  const words: string[] = [];
  for (const [k, { g, args }] of steps.entries()) {
    if (g.asked || g.ball || !areAffine(g, active[k]!)) return undefined;
    if (g.pieceCount === 1) continue;
    const cells = g.cells(
      rationalField,
      args.map(slot => values[slot]!),
    );
    if (isFailure(cells)) return undefined;
    const told = cellsText(g, cells);
    if (told === undefined) return undefined;
    words.push(`${pieces[k]} of ${active[k]!.join()}: ${told}`);
  }
  return words.join('; ');
}

const found = new WeakMap<StraightLine, Map<string, unknown>>();

/** What is called so at the point: computed there, or known from one that is alike. */
export type AlikeSets = <S extends { readonly status: string }>(what: string, compute: () => S) => S;

/**
 * D_P(x) and ∂ᶜf(x) of a program (contract, section 3), each computed once for all points that are alike ({@link alikeAt}): what is not
 * exact is computed again. ∂ᶜf(x) by the local cells of piecewise affine functions (S. Scholtes, Introduction to Piecewise Differentiable
 * Equations, 2012, section 4.3). `active`: the active pieces of each step.
 *
 * `alikeSets(line, evaluation, activePieces(rationalField, line, evaluation))('nodewise', () => nodewiseSet(rationalField, line, evaluation)).status` is `'exact'`.
 */
export function alikeSets(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  active: readonly (readonly number[])[],
): AlikeSets {
  const key = alikeAt(program, evaluation, active);
  if (key === undefined) return (_, compute) => compute();
  const known = found.get(program) ?? new Map<string, unknown>();
  found.set(program, known);
  return <S extends { readonly status: string }>(what: string, compute: () => S): S => {
    const set = (known.get(`${what} ${key}`) as S | undefined) ?? compute();
    if (set.status === 'exact') known.set(`${what} ${key}`, set);
    return set;
  };
}

const areAffine = (g: BasicFunction, pieces: readonly number[]): boolean =>
  pieces.every(piece => g.piece(piece).outputs.every(({ affine }) => affine !== undefined));

/** Each piece, with the guards that vanish; undefined where one of them is not affine. */
function cellsText(g: BasicFunction, cells: readonly LocalCell[]): string | undefined {
  const words: string[] = [];
  for (const { piece, guards } of cells) {
    if (!areAffine(g, [piece])) return undefined;
    words.push(`${piece}`);
    for (const { function: h, relation } of guards) {
      if (h.affine === undefined) return undefined;
      const terms = h.affine.terms.map(({ argument, coefficient }) => `${format(coefficient)} x${argument}`);
      words.push(`${terms.join(' + ')} ${relation} 0`);
    }
  }
  return words.join(', ');
}
