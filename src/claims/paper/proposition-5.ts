/** Proposition 5: programs represent elementary selections. */
import { isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { compositePiecesAt } from '../kit/composite.ts';
import { type ClaimCase, caseOf, cases, showCase } from '../kit/programs.ts';

/** The choice whose every piece is the one that the index of its node takes, at the values of the pieces chosen before. */
function cellsHolding({ line, at }: ClaimCase): readonly Rational[] {
  const held: Rational[] = [];
  for (const { choice, value } of compositePiecesAt(line, at) ?? []) {
    const values: Rational[] = [...at];
    const inside = line.steps.every(({ g, args, out }, k) => {
      const x = args.map(slot => values[slot]!);
      for (const [j, output] of g.piece(choice[k]!).outputs.entries()) {
        const result = output.value(rationalField, x);
        if (isFailure(result)) return false;
        values[out + j] = result;
      }
      return g.index(rationalField, x) === choice[k];
    });
    if (inside) held.push(value);
  }
  return held;
}

/** F(P)(x) = f_{s(x)}(x), with one s(x). */
function examine(one: ClaimCase, isFalse = false): Observed {
  const value = differentiated(one.line, one.at)?.derivative.value[0];
  const all = compositePiecesAt(one.line, one.at);
  if (value === undefined || all === undefined) return UNMET;
  const held = isFalse ? all.map(piece => piece.value) : cellsHolding(one);
  return heldIf(
    held.length === 1 && held[0]!.equals(value),
    `${held.length} of ${all.length} composite pieces have a cell that holds the point; f_s(x) = ${held[0]?.toFraction()}`,
  );
}

export const proposition5: Claim = {
  id: 'proposition-5',
  kind: 'proposition',
  title: 'Each program P induces a function F(P) that is an elementary selection',
  statement: String.raw`Through its input-output correspondence each program $P$ induces a function which is an elementary selection: $\mathcal{F}(P) \in \mathcal{S}$.`,
  source: 'Proposition 5, section 3',
  hypotheses: ['its nodes are elementary selections'],
  decidable:
    'The proof applies Proposition 1 node by node: a composite piece is one choice of piece at every node, its cell the points at which every index makes that choice. All are listed.',
  dependsOn: ['proposition-1', 'algorithm-1'],
  property: 'program-representation',
  experiments: [
    experiment<ClaimCase>({
      says: 'The cells of the composite pieces hold each point exactly once, and there the piece has the value of the program.',
      method: 'exact',
      given: [
        caseOf('f(t) = relu(-t) + t - relu(t)', 0),
        caseOf('f(x, y) = max(x, y) * abs(x - y) + relu(x)', 0, 0),
        caseOf('f(x, y, z) = median(x, y, z)', 1, 1, 0),
      ],
      settled: 'drawn',
      drawn: cases(2),
      runs: 50,
      show: showCase,
      examine: one => examine(one),
      falsehood: { says: 'Every composite piece does.', examine: one => examine(one, true) },
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed: 'each program P of the form (3)',
      why: '(3) is the selection gradient. What is meant is P = (p, q, m, pr, 𝒢) of section 3.',
      mended: 'each program P = (p, q, m, pr, 𝒢)',
    },
  ],
};
