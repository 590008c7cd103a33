/** Ties: nodes at which several pieces are active. */
import { isFailure, type OrderedField } from '../numbers/index.ts';
import type { Evaluation, StraightLine } from '../programs/index.ts';

/** A node at which several pieces are active. */
export interface Tie {
  readonly node: string;
  readonly op: string;
  /** Labels of the active pieces. */
  readonly pieces: readonly string[];
}

const MAX_LABELS = 24;
const BALL = 'the ball of all u with |u| <= 1';

/** Whether every node is seen to have one active piece: then the selection derivative is the only one. */
export function isUntied<T>(
  field: OrderedField<T>,
  program: StraightLine,
  { values }: Evaluation<T>,
): boolean {
  return program.steps.every(({ g, args }) => {
    if (g.pieceCount === 1 && !g.ball) return true;
    const at = args.map(slot => values[slot]!);
    if (g.ball && g.ball.tied(field, at) !== 'no') return false;
    const active = g.pieceCount === 1 ? [1] : g.active(field, at);
    return !isFailure(active) && active.length === 1;
  });
}

/** The nodes with more than one active piece, and the norms that are tied, over any field. */
export function tiesOver<T>(field: OrderedField<T>, program: StraightLine, evaluation: Evaluation<T>): Tie[] {
  const ties: Tie[] = [];
  for (const { id, g, args } of program.steps) {
    if (g.pieceCount === 1 && !g.ball) continue;
    const at = args.map(slot => evaluation.values[slot]!);
    if (g.ball?.tied(field, at) === 'yes') ties.push({ node: id, op: g.name, pieces: [BALL] });
    if (g.pieceCount === 1) continue;
    const active = g.active(field, at);
    if (isFailure(active) || active.length === 1) continue;
    ties.push({ node: id, op: g.name, pieces: active.slice(0, MAX_LABELS).map(i => g.piece(i).label) });
  }
  return ties;
}
