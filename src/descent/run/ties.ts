/** Does a run meet a corner? The nodes at which several pieces are active, oneDouble at the iterate. */
import { lackingNode, lackingWords, tiesOf } from '../../fields/index.ts';
import {
  type DoubleInterval,
  doubleIntervalField,
  oneDouble,
} from '../../numbers/floating/interval-field.ts';
import { fromFloat, isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import { type Evaluation, evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import type { BasicFunction } from '../../selections/basic-function.ts';
import { valuesOf } from '../../selections/table.ts';

/** The ids of the tied nodes, or why they are not known. */
export type Ties = { readonly nodes: readonly string[] } | { readonly why: string };

const NONE: Ties = { nodes: [] };

const parts = new WeakMap<StraightLine, StraightLine>();

/** The steps with several pieces, and those that these depend on: all that ties depend on. */
export function tiePart(line: StraightLine): StraightLine {
  const known = parts.get(line);
  if (known) return known;
  const needed = new Set<number>();
  const steps = line.steps.toReversed().filter(({ g, args, out }) => {
    const taken =
      g.pieceCount > 1 ||
      g.ball !== undefined ||
      Array.from({ length: g.outputs }, (_, k) => out + k).some(slot => needed.has(slot));
    if (taken) for (const slot of args) needed.add(slot);
    return taken;
  });
  const part = { ...line, steps: steps.toReversed(), outputs: [] };
  parts.set(line, part);
  return part;
}

/** The tied nodes of an exact evaluation. */
export function tiesAt(line: StraightLine, evaluation: Evaluation<Rational>): Ties {
  for (const { id, g, args } of line.steps) {
    if (g.pieceCount === 1) continue;
    const active = g.active(
      rationalField,
      args.map(slot => evaluation.values[slot]!),
    );
    if (isFailure(active)) return { why: `${id}: ${active.why}` };
  }
  const lacking = lackingNode(rationalField, line, evaluation);
  if (lacking !== undefined) return { why: lackingWords(lacking) };
  const nodes = tiesOf(line, evaluation).map(({ node }) => node);
  return nodes.length === 0 ? NONE : { nodes };
}

/** The tied nodes at a point: by intervals where these show that there are none, else by exact evaluation. */
export function tiesAtPoint(program: StraightLine, x: readonly Rational[]): Ties {
  const line = tiePart(program);
  if (surelyNone(line, x.map(doubleIntervalField.from))) return NONE;
  const evaluation = evaluate(rationalField, line, x);
  if (isEvaluationFailure(evaluation)) return { why: `${evaluation.node}: ${evaluation.failure.why}` };
  return tiesAt(line, evaluation);
}

/** The same at doubles, which are exact points. */
export function tiesAtDoubles(program: StraightLine, x: readonly number[]): Ties {
  return surelyNone(tiePart(program), x.map(oneDouble)) ? NONE : tiesAtPoint(program, x.map(fromFloat));
}

/** Whether intervals prove that at every point in the box oneDouble one piece is active at every node, and none lacks a value. */
export function surelyNone(line: StraightLine, box: readonly DoubleInterval[]): boolean {
  const evaluation = evaluate(doubleIntervalField, line, box);
  if (isEvaluationFailure(evaluation)) return false;
  return line.steps.every(({ g, args }, k) => {
    const at = args.map(slot => evaluation.values[slot]!);
    if (g.pieceCount === 1) return g.ball === undefined || g.ball.tied(doubleIntervalField, at) === 'no';
    if (g.lacks) return false;
    if (g.pieceCount <= FEW) return surelyApart(g, evaluation.pieces[k]!, at);
    const active = g.active(doubleIntervalField, at);
    return !isFailure(active) && active.length === 1;
  });
}

/** Of functions with more pieces than this, not all are looked at. */
const FEW = 16;

/** Whether every other piece has a value there that is not the selected one's, or none. */
function surelyApart(g: BasicFunction, selected: number, at: readonly DoubleInterval[]): boolean {
  const own = valuesOf(g.piece(selected), doubleIntervalField, at);
  if (isFailure(own)) return false;
  for (let i = 1; i <= g.pieceCount; i += 1) {
    if (i === selected) continue;
    const values = valuesOf(g.piece(i), doubleIntervalField, at);
    if (isFailure(values)) {
      if (values.kind === 'undecided') return false;
      continue;
    }
    const apart = values.some((value, k) => {
      const sign = doubleIntervalField.sign(doubleIntervalField.sub(value, own[k]!));
      return sign === 1 || sign === -1;
    });
    if (!apart) return false;
  }
  return true;
}
