/** Theorem 3 along a piece on which the program is made of elementary functions. */
import { activeSet, type Effort, lackingNode, lackingWords } from '../../fields/index.ts';
import { attempted } from '../../fields/work.ts';
import type { Elementary } from '../../functions/elementary/elementary-field.ts';
import { every, Undecided, type Verdict } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import { curveOver, type ElementaryPiece, type ElementaryPieces } from '../elementary/pieces.ts';
import { velocity } from '../restriction/curve.ts';

/** Whether all composite pieces that agree with f on the piece have one slope, and which they are. */
export interface ElementaryAgreement {
  readonly agree: Verdict;
  readonly count: bigint | undefined;
  readonly gradients: readonly (readonly Elementary[])[];
  readonly why?: string;
}

/** ⟨γ′, gradient⟩. */
export const slopeAlongPiece = (
  { curve }: ElementaryPieces,
  { field }: ElementaryPiece,
  gradient: readonly Elementary[],
): Elementary =>
  curveOver(field, velocity(curve), field.t).reduce(
    (sum, v, i) => field.add(sum, field.mul(v, gradient[i]!)),
    field.zero,
  );

/** Whether all composite pieces that agree with f on the piece have the slope (f∘γ)′, which is expected. */
export function agreementOn(
  program: StraightLine,
  line: ElementaryPieces,
  piece: ElementaryPiece,
  evaluation: Evaluation<Elementary>,
  expected: Elementary,
  effort: number | Effort | undefined,
): ElementaryAgreement {
  const found = attempted(() => agreement(program, line, piece, evaluation, expected, effort));
  return found instanceof Undecided ? unknown(found.message) : found;
}

const unknown = (why: string): ElementaryAgreement => ({
  agree: 'undecided',
  count: undefined,
  gradients: [],
  why,
});

function agreement(
  ...[program, line, piece, evaluation, expected, effort]: Parameters<typeof agreementOn>
): ElementaryAgreement {
  const { field } = piece;
  const lacking = lackingNode(field, program, evaluation);
  if (lacking !== undefined) return unknown(lackingWords(lacking));
  const active = activeSet(field, program, evaluation, effort);
  const verdicts = active.gradients.map(g =>
    field.isZero(field.sub(slopeAlongPiece(line, piece, g), expected)),
  );
  const all = every(verdicts, verdict => verdict);
  const exact = active.status === 'exact';
  return {
    agree: all === 'yes' && !exact ? 'undecided' : all,
    count: exact ? active.count : undefined,
    gradients: active.gradients,
    ...(active.status === 'undecided' && { why: active.why }),
  };
}
