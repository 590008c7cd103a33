/** Theorem 2: automatic differentiation outputs a selection gradient. */
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { answered } from '../kit/answers/answered.ts';
import { SEALED_FAMILIES } from '../kit/answers/sealed-lines.ts';
import { SEALED_RULE_ANSWERS } from '../kit/answers/written-down.ts';
import { compositePiecesAt } from '../kit/composite.ts';
import { type ClaimCase, caseOf, cases, showCase, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';
import { derivations } from '../kit/verified/derived.ts';
import { JUDGEMENTS } from '../kit/verified/judgements.ts';

/** The index of the composite representation at x, whose gradient is the output; `last`: the last piece instead. */
function examine({ line, at }: ClaimCase, last = false): Observed {
  const found = differentiated(line, at);
  const all = compositePiecesAt(line, at);
  if (found === undefined || all === undefined) return UNMET;
  const { pieces } = found.evaluation;
  const s = last
    ? all.length - 1
    : all.findIndex(({ choice }) => choice.every((piece, k) => piece === pieces[k]));
  const piece = all[s];
  if (piece === undefined) return UNMET;
  const { value, forward, backward } = found.derivative;
  return heldIf(
    piece.value.equals(value[0]!) &&
      isSameVector(piece.gradient, forward[0]!) &&
      isSameVector(piece.gradient, backward[0]!),
    `s(x) = ${s + 1} of ${all.length}: f_s(x) = ${piece.value.toFraction()} = f(x), ∇f_s(x) = ${showVector(piece.gradient)}`,
  );
}

export const theorem2: Claim = {
  id: 'theorem-2',
  kind: 'theorem',
  title:
    'F(A(P)) = ∇̂ˢF(P) for an elementary index s: automatic differentiation outputs a selection derivative',
  statement: String.raw`Automatic differentiation of a program outputs a selection derivative of the underlying numerical function: there is a representation of $\mathcal{F}(P)$ with elementary index $s$ such that $$\mathcal{F}(\mathcal{A}(P)) = \hat\nabla^s \mathcal{F}(P).$$`,
  source: 'Theorem 2, section 4',
  hypotheses: ['P is a program whose nodes are elementary selections'],
  decidable:
    'The index is exhibited: the choice that every node makes. Its function is differentiated as a quotient of polynomials.',
  dependsOn: ['algorithm-2', 'lemma-1', 'proposition-4', 'proposition-5'],
  property: 'program-representation',
  experiments: [
    experiment<ClaimCase>({
      says: 'The composite piece of s(x) has the value of the function, and its gradient is what both modes return.',
      method: 'exact',
      given: [
        caseOf('f(t) = relu(-t) + t - relu(t)', 0),
        caseOf('f(t) = t - (relu(-t) + t - relu(t))', 0),
        caseOf('f(x, y) = max(x, y) * relu(x - y) + abs(y)', 0, 0),
        caseOf('f(x, y, z) = median(x, y, z) + min(x, y*z)', 1, 1, 1),
      ],
      settled: 'drawn',
      drawn: cases(3),
      runs: 60,
      show: showCase,
      examine: one => examine(one),
      falsehood: { says: 'So it is of the last composite piece.', examine: one => examine(one, true) },
    }),
    derivations('judge', JUDGEMENTS, {
      says: 'Of vectors that may have been returned it is derived a second time, by a checker that shares nothing with the engine, which of the sets they are in.',
      falsehood: 'What is in D_f is outside, and what is outside is in it.',
    }),
    answered(SEALED_FAMILIES, SEALED_RULE_ANSWERS, {
      says: 'By other rules at ties, of one node after another, the documents are those that the checker derived when they were written down.',
      falsehood: 'The value is 1000003/7.',
    }),
  ],
};
