/** Other pieces at ties than those of the index: other selections of one function, and what Algorithm 2 returns for them. */
import fc from 'fast-check';
import { isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import { type Conventions, conventionOf, type StraightLine } from '../../programs/index.ts';
import { valuesOf } from '../../selections/index.ts';
import { heldIf, type Observed, UNMET } from '../experiment.ts';
import { differentiated } from './ad.ts';
import { pieceAt } from './composite.ts';
import { type ClaimCase, showCase, showVector } from './programs.ts';
import { isSameVector } from './sets.ts';

/** A program at a point, and which of the active pieces all of its operations take. */
export interface Ruled extends ClaimCase {
  readonly rule: 'first' | 'last' | '#1' | '#2';
}

export const showRuled = (one: Ruled): string => `${showCase(one)}, the ${one.rule} active piece`;

/** One rule for every operation that has several pieces. */
export const ruled = ({ steps }: StraightLine, rule: string): Conventions =>
  new Map(steps.filter(({ g }) => g.pieceCount > 1).map(({ g }) => [g.name, conventionOf(rule)]));

/** At each node the pieces whose values are those of its own, one by one; of these the one that the rule names. */
function chosenPieces({ line, at, rule }: Ruled): readonly number[] | undefined {
  const evaluation = differentiated(line, at)?.evaluation;
  return (
    evaluation &&
    line.steps.map(({ g, args, out }, k) => {
      const inner = args.map(slot => evaluation.values[slot]!);
      const active = Array.from({ length: g.pieceCount }, (_, i) => i + 1).filter(i => {
        const values = valuesOf(g.piece(i), rationalField, inner);
        return !isFailure(values) && values.every((value, j) => value.equals(evaluation.values[out + j]!));
      });
      if (rule === 'first') return active[0]!;
      if (rule === 'last') return active.at(-1)!;
      const wanted = Number(rule.slice(1));
      return active.includes(wanted) ? wanted : evaluation.pieces[k]!;
    })
  );
}

/** Both modes return the gradient of the composite piece that the rule leaves; `own`: of the one that the index leaves. */
export function isThatOfRule(one: Ruled, own = false): Observed {
  const { line, at, rule } = one;
  const found = differentiated(line, at, ruled(line, rule));
  const choice = own ? differentiated(line, at)?.evaluation.pieces : chosenPieces(one);
  const piece = choice && pieceAt(line, choice, at);
  if (found === undefined || piece === undefined) return UNMET;
  const { forward, backward } = found.derivative;
  return heldIf(
    [forward, backward].every(([row]) => isSameVector(row!, piece.gradient)),
    `it returns ${showVector(backward[0]!)}`,
  );
}

export const drawnRuled = (drawn: fc.Arbitrary<ClaimCase>): fc.Arbitrary<Ruled> =>
  fc
    .tuple(drawn, fc.constantFrom<Ruled['rule'][]>('first', 'last', '#1', '#2'))
    .map(([one, rule]) => ({ ...one, rule }));

/** A rule that is none: each of the tied pieces with the weight 1. */
export const all = ({ steps }: StraightLine): Conventions =>
  new Map(
    steps
      .filter(({ g }) => g.pieceCount > 1)
      .map(({ g }) => [
        g.name,
        (active: readonly number[]): ReadonlyMap<number, Rational> =>
          new Map(active.map(piece => [piece, rationalField.one])),
      ]),
  );
