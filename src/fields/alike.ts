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

/** What is known of a program at a point, by what it is called. */
type Sets = Map<string, unknown>;

/** The sets of a program, by text; of the point that came first the text is found where there is a second one. */
interface AtPoints {
  first?: {
    readonly evaluation: Evaluation<Rational>;
    readonly active: readonly (readonly number[])[];
    readonly sets: Sets;
  };
  readonly byText: Map<string, Sets>;
}

const found = new WeakMap<StraightLine, AtPoints>();

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
  const sets = setsOf(program, evaluation, active);
  return <S extends { readonly status: string }>(what: string, compute: () => S): S => {
    const set = (sets?.get(what) as S | undefined) ?? compute();
    if (set.status === 'exact') sets?.set(what, set);
    return set;
  };
}

/** Of all points that are alike; undefined where no other can be. */
function setsOf(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  active: readonly (readonly number[])[],
): Sets | undefined {
  const known = found.get(program);
  if (known === undefined) {
    const sets: Sets = new Map();
    found.set(program, { first: { evaluation, active, sets }, byText: new Map() });
    return sets;
  }
  const { first, byText } = known;
  if (first) {
    delete known.first;
    const text = alikeAt(program, first.evaluation, first.active);
    if (text !== undefined) byText.set(text, first.sets);
  }
  const text = alikeAt(program, evaluation, active);
  if (text === undefined) return undefined;
  const sets = byText.get(text) ?? new Map();
  byText.set(text, sets);
  return sets;
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
