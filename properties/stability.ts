/**
 * Proposition 1: compositions, sums and products of selections are selections. The representation of the proof is built from those of
 * the parts, one piece for every choice of theirs; what the target says of the whole has to be its value, and in the hull of the
 * gradients of its active pieces.
 */
import fc from 'fast-check';
import { format, type Rational, rationalField, ZERO } from '../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../src/programs/index.ts';
import type { TargetHost, TargetInfo } from '../src/targets/index.ts';
import { separatorOf } from './asking/hull.ts';
import {
  ask,
  counterexampleOf,
  type Examined,
  examineGradients,
  gradientModes,
  isNumbers,
  type Property,
  show,
} from './asking/property.ts';
import { gradientsOf, MOST_PIECES_LISTED, type PieceAt, piecesAt } from './asking/representation.ts';
import { roundedByWeights } from './asking/weights.ts';
import { type Composition, compositions } from './cases/compositions.ts';
import { type Joined, joinedPrograms } from './cases/joined.ts';
import type { ProgramAtPoint } from './cases/roundoff-free.ts';

/** A program, and the pieces of the representation that the proof gives it; undefined where there are too many. */
interface Built {
  readonly whole: ProgramAtPoint;
  readonly pieces: readonly PieceAt[] | undefined;
}

const listed = ({ program, at }: ProgramAtPoint): readonly PieceAt[] | undefined =>
  piecesAt(compile(program), at);

/** One piece for each pair. */
function paired({ whole, parts }: Joined, join: (f: PieceAt, g: PieceAt) => PieceAt): Built {
  const [f, g] = parts.map(listed);
  if (f === undefined || g === undefined || f.length * g.length > MOST_PIECES_LISTED)
    return { whole, pieces: undefined };
  return { whole, pieces: f.flatMap(one => g.map(other => join(one, other))) };
}

const sumOf = (f: PieceAt, g: PieceAt): PieceAt => ({
  value: f.value.add(g.value),
  gradient: f.gradient.map((entry, i) => entry.add(g.gradient[i]!)),
});

const productOf = (f: PieceAt, g: PieceAt): PieceAt => ({
  value: f.value.mul(g.value),
  gradient: f.gradient.map((entry, i) => entry.mul(g.value).add(f.value.mul(g.gradient[i]!))),
});

/** g_j ∘ F_i for all i and j: g_j is taken where F_i is, and not where F is. */
function composed({ whole, outer, inner }: Composition): Built {
  const coordinates = inner.map(listed);
  const line = compile(outer.program);
  let tuples: (readonly PieceAt[])[] | undefined = [[]];
  for (const own of coordinates) {
    if (own === undefined || tuples.length * own.length > MOST_PIECES_LISTED)
      return { whole, pieces: undefined };
    tuples = tuples.flatMap(tuple => own.map(piece => [...tuple, piece]));
  }
  const pieces: PieceAt[] = [];
  for (const F of tuples) {
    const outerPieces = piecesAt(
      line,
      F.map(({ value }) => value),
    );
    if (outerPieces === undefined || pieces.length + outerPieces.length > MOST_PIECES_LISTED)
      return { whole, pieces: undefined };
    for (const { value, gradient } of outerPieces)
      pieces.push({
        value,
        gradient: whole.at.map((_, i) =>
          gradient.reduce((sum, partial, j) => sum.add(partial.mul(F[j]!.gradient[i]!)), ZERO),
        ),
      });
  }
  return { whole, pieces };
}

const builds = (info: TargetInfo): fc.Arbitrary<Built> => {
  const made = [compositions(info).map(composed)];
  if (info.ops.includes('add')) made.push(joinedPrograms(info, 'add').map(sum => paired(sum, sumOf)));
  if (info.ops.includes('mul'))
    made.push(joinedPrograms(info, 'mul').map(product => paired(product, productOf)));
  return fc.oneof(...made);
};

async function examineBuilt(target: TargetHost, { whole, pieces }: Built): Promise<Examined> {
  const line = compile(whole.program);
  const evaluation = evaluate(rationalField, line, whole.at);
  if (pieces === undefined || isEvaluationFailure(evaluation)) return 'skipped';
  const value = evaluation.values[line.outputs[0]!]!;
  const generators = gradientsOf(pieces, value);
  for (const mode of gradientModes(target)) {
    const answers = await ask(target, [{ ...whole, mode }]);
    if (answers === undefined) return 'skipped';
    const { value: returned, gradient } = answers[0]!;
    if (show([returned]) !== format(value))
      return counterexampleOf(whole, mode, `the value ${format(value)}`, show([returned]));
    const expected = `in the hull of ${[...new Set(generators.map(show))].join(', ')}`;
    if (!isNumbers(gradient)) return counterexampleOf(whole, mode, expected, show(gradient));
    const own: readonly Rational[] = gradient;
    const separator = separatorOf(generators, own, () => roundedByWeights(target.info, whole, own));
    if (separator === 'open') return 'skipped';
    if (separator !== 'inside')
      return {
        ...counterexampleOf(whole, mode, expected, show(gradient)),
        separator: separator.map(format),
      };
  }
  return 'holds';
}

/**
 * Proposition 1 as a question to a target.
 *
 *     const { holds, counterexample } = await stability.run(target, { seed: 1, runs: 200 });
 */
export const stability: Property = {
  id: 'stability',
  title: 'Compositions, sums and products are selections, by the pieces of their parts',
  source: 'Proposition 1',
  run: (target, options) =>
    examineGradients(target, builds(target.info), options, built => examineBuilt(target, built)),
};
