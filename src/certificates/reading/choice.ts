/**
 * Conventions at ties, as documents name them: `first`, `last`, `mean` of the active pieces; `#2`, the piece number 2; any
 * other word is the label of a piece, and means the first active piece that is called so. A piece that is not active is
 * not taken: then the index's own is.
 */

import * as Json from '../book/json.ts';
import type { Override } from '../kernel/evaluate.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { labelOf } from './label.ts';
import { numbered } from './numbers.ts';

/** The choice of pieces that the rules mean. Throws Wrong for a rule that no node of the program can follow. */
export function readChoice(value: unknown, line: Line, meter: Meter): Override {
  const rules = new Map([...Json.record(value, meter)].map(([op, rule]) => [op, Json.string(rule)]));
  for (const [op, rule] of rules) Json.at(`/${op.slice(0, 40)}`, () => expectRule(op, rule, line, meter));
  return (step, active, own) => {
    const rule = rules.get(step.op);
    if (rule === undefined) return [own];
    if (step.basic.written && active.length > 1)
      throw new Stop('which piece of what is written out is meant');
    if (rule === 'first') return [active[0]!];
    if (rule === 'last') return [active.at(-1)!];
    if (rule === 'mean') return active;
    if (rule.startsWith('#')) return [numbered(step, active, meter).get(rule.slice(1)) ?? own];
    const named = active.find(piece => labelOf(step.basic, piece, meter) === rule);
    if (named === undefined && step.basic.composed) throw new Stop('no piece is seen to be called so');
    return [named ?? own];
  };
}

/** Pieces beyond this many are not looked at for a label or a number. */
const MAX_PIECES = 10_000;

function expectRule(op: string, rule: string, line: Line, meter: Meter): void {
  const steps = line.steps.filter(step => step.op === op && !step.single);
  if (steps.length === 0) throw new Wrong('expected an operation of the program with several pieces');
  if (['first', 'last', 'mean'].includes(rule)) return;
  if (steps.some(step => hasPiece(step, rule, meter))) return;
  // Texts of a selection of the document's own, and of several nodes, may be written in more ways than are read here.
  if (steps.some(({ basic }) => basic.foreign || basic.composed))
    throw new Stop('no piece is seen to be called so');
  throw new Wrong('expected first, last, mean, or a piece by its label or by its number, such as #1');
}

function hasPiece({ basic }: Step, rule: string, meter: Meter): boolean {
  const wanted = /^#([1-9]\d{0,14})$/.exec(rule)?.[1];
  let number = 0;
  for (const piece of basic.pieces()) {
    number += 1;
    if (number > MAX_PIECES) throw new Stop('a node has too many pieces to look for one');
    meter.charge(1);
    if (wanted === undefined ? labelOf(basic, piece, meter) === rule : wanted === String(number)) return true;
  }
  return false;
}
