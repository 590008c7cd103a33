/** Algorithm 2: forward and backward mode. */
import type { Rational } from '../../numbers/index.ts';
import { rationalField } from '../../numbers/index.ts';
import { isEvaluationFailure, type StraightLine, selectionGradients } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { pieceAt } from '../kit/composite.ts';
import { drawnRuled, isThatOfRule, type Ruled, showRuled } from '../kit/conventions.ts';
import { type ClaimCase, caseOf, cases, q, showCase, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';

type Locals = readonly (readonly { readonly from: number; readonly value: Rational }[])[];

/** d_k[j] by slot: what each value passes on to each of its predecessors. */
function localsOf(line: StraightLine, at: readonly Rational[]): Locals | undefined {
  const found = differentiated(line, at);
  const d = found && selectionGradients(rationalField, line, found.evaluation);
  if (d === undefined || isEvaluationFailure(d)) return undefined;
  const locals: { from: number; value: Rational }[][] = Array.from({ length: line.m }, () => []);
  for (const [k, { args, out }] of line.steps.entries())
    for (const [j, row] of d[k]!.entries())
      for (const { argument, value } of row) locals[out + j]!.push({ from: args[argument]!, value });
  return locals;
}

const MOST = 5_000;

/** The sum over all paths from the output to each input of the products of d along them (Bauer's formula); undefined for too many. */
function overPaths(line: StraightLine, locals: Locals): readonly Rational[] | undefined {
  const sums = Array.from({ length: line.p }, () => q(0));
  let steps = 0;
  const follow = (slot: number, product: Rational): void => {
    if (++steps > MOST) return;
    if (slot < line.p) sums[slot] = sums[slot]!.add(product);
    else for (const { from, value } of locals[slot]!) follow(from, product.mul(value));
  };
  follow(line.outputs[0]!, q(1));
  return steps > MOST ? undefined : sums;
}

/** Both modes against the sum over paths; `single`: over one path to each input. */
function examine({ line, at }: ClaimCase, doubled = false): Observed {
  const locals = localsOf(line, at);
  const sums = locals && overPaths(line, locals);
  if (sums === undefined) return UNMET;
  const { forward, backward } = differentiated(line, at)!.derivative;
  const wanted = doubled ? sums.map(x => x.add(x)) : sums;
  return heldIf(
    isSameVector(forward[0]!, wanted) && isSameVector(backward[0]!, wanted),
    `forward ${showVector(forward[0]!)}, backward ${showVector(backward[0]!)}, over paths ${showVector(sums)}`,
  );
}

/** The gradient of the composite piece, by differentiating quotients of polynomials. */
function isThatOfPiece({ line, at }: ClaimCase, moved = 0): Observed {
  const found = differentiated(line, at);
  const piece = found && pieceAt(line, found.evaluation.pieces, at);
  if (piece === undefined) return UNMET;
  const gradient = piece.gradient.map(x => x.add(q(moved)));
  return heldIf(
    isSameVector(found!.derivative.backward[0]!, gradient) &&
      isSameVector(found!.derivative.forward[0]!, gradient),
    `∇f_i(x) = ${showVector(piece.gradient)}`,
  );
}

const GIVEN = [
  caseOf('f(t) = relu(-t) + t - relu(t)', 0),
  caseOf('f(x, y) = max(x, y) * max(x, y) + abs(x) * y', 0, 0),
  caseOf('f(x, y, z) = median(x, y, z) * relu(x - z) / (2 + y)', 1, 1, 1),
  caseOf('f(x, y) = (x * y)^3 - max(x, y, 1)', 1, 1),
];

export const algorithm2: Claim = {
  id: 'algorithm-2',
  kind: 'algorithm',
  title: 'Automatic differentiation, forward and backward: both return the same vector',
  statement: String.raw`With $d_k = \hat\nabla g_k(x_{\mathrm{pr}(k)})$, forward mode computes $$\frac{\partial x_k}{\partial x} = \sum_{j \in \mathrm{pr}(k)} \frac{\partial x_j}{\partial x} d_k[j]$$ for $k = p + 1, \ldots, m$ and returns $\frac{\partial x_m}{\partial x}$; backward mode begins with $v = e_m$, updates $v[j] := v[j] + v[t] d_t[j]$ for $t = m, \ldots, p + 1$ and $j \in \mathrm{pr}(t)$, and returns $(v[1], \ldots, v[p])$.`,
  source: 'Algorithm 2, section 4',
  hypotheses: ['d_k is a selection gradient of g_k at x_pr(k)'],
  decidable: 'All numbers are rationals.',
  dependsOn: ['algorithm-1', 'lemma-1'],
  property: 'forward-equals-backward',
  experiments: [
    experiment<ClaimCase>({
      says: 'Both modes return the sum, over all paths from the output to an input, of the products of the d_k[j] along them.',
      method: 'exact',
      given: GIVEN,
      settled: 'drawn',
      drawn: cases(3),
      runs: 50,
      show: showCase,
      examine: one => examine(one),
      falsehood: { says: 'They return twice that sum.', examine: one => examine(one, true) },
    }),
    experiment<ClaimCase>({
      says: 'Both modes return the gradient of the function that the chosen pieces leave.',
      method: 'exact',
      given: GIVEN,
      settled: 'drawn',
      drawn: cases(3),
      runs: 50,
      show: showCase,
      examine: one => isThatOfPiece(one),
      falsehood: { says: 'They return it with 1 more in each entry.', examine: one => isThatOfPiece(one, 1) },
    }),
    experiment<Ruled>({
      says: 'With other active pieces at ties, so for another selection, both return the gradient of what those leave.',
      method: 'exact',
      given: GIVEN.flatMap(one => (['first', 'last', '#1', '#2'] as const).map(rule => ({ ...one, rule }))),
      settled: 'drawn',
      drawn: drawnRuled(cases(2)),
      runs: 30,
      show: showRuled,
      examine: one => isThatOfRule(one),
      falsehood: {
        says: 'They return that of the index all the same.',
        examine: one => isThatOfRule(one, true),
      },
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed: 'd_k[j] for j ∈ pr(k), with d_i = (d_i[j]) for j = 1, …, |pr(i)|',
      why: 'd_k is indexed by places 1 … |pr(k)| and read at numbers of nodes: for pr(3) = {2} there is no d_3[2]. The order of the set pr(k), on which g_k(x_pr(k)) depends, is not given either.',
      mended: 'pr(k) is a list; d_k[j] is the entry that belongs to the j-th of its members.',
    },
  ],
};
