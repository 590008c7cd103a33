/** Theorem 3 on an open stretch: the composite pieces that are f there, as functions of t, and their slopes. */

import * as Json from '../book/json.ts';
import { keyOfDual, type QuotientDual, runDual, undivided } from '../functions/dual.ts';
import { add, derivative, equals, keyOfQuotient, mul, NIL, type Quotient } from '../functions/quotient.ts';
import type { Roots } from '../functions/sturm.ts';
import { enumerate } from '../kernel/active.ts';
import type { Piece } from '../language/basic.ts';
import { type Line, refusePieces, type Step } from '../language/line.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { lackingNode, type Run, type Stretch, tiedPieces } from './along.ts';
import { readFunction } from './cover.ts';

/** ⟨v, γ′⟩. */
export const along = (v: readonly Quotient[], velocity: readonly Quotient[], meter: Meter): Quotient =>
  v.reduce((sum, entry, i) => add(sum, mul(entry, velocity[i]!, meter), meter), NIL);

export interface Subject {
  readonly line: Line;
  /** γ with the unit vectors as derivatives. */
  readonly inputs: readonly QuotientDual[];
  readonly velocity: readonly Quotient[];
  readonly roots: Roots;
}

/**
 * Whether all of D_f has the slope (f∘γ)′: the listed gradients are asked, and the chain rule says it of all, f_σ∘γ = f∘γ on
 * the stretch. It may be left open where not all are listed. Throws Wrong where the claim does not hold.
 */
export function checkConservative(
  claim: unknown,
  { line, inputs, velocity }: Subject,
  run: Run,
  stretch: Stretch,
  meter: Meter,
): 'yes' | 'no' | 'undecided' {
  const agree = Json.at('/agree', () => Json.oneOf(Json.field(claim, 'agree'), 'yes', 'no', 'undecided'));
  const set = Json.at('/set', () => Json.oneOf(Json.field(claim, 'set'), 'active', 'nodewise'));
  const count = Json.field(claim, 'count');
  if (set === 'active' && count !== undefined && Json.field(claim, 'why') !== undefined)
    throw new Wrong('expected no reason where all gradients are known', '/why');
  const value = run.slots[line.outputs[0]!]!.value;
  const slope = derivative(value, meter);
  const gradients = Json.at('/gradients', () => readGradients(claim, inputs.length, meter));
  const lacking = lackingNode(line, run, stretch, meter);
  if (lacking !== undefined) {
    if (agree !== 'undecided' || count !== undefined || gradients.length > 0)
      throw new Wrong(`a piece of the node ${lacking} has no value there, though its cell reaches it`);
    return agree;
  }
  const wrong = gradients.some(gradient => !equals(along(gradient, velocity, meter), slope));
  const expected = wrong ? 'no' : 'yes';
  const open = agree === 'undecided' && !wrong && (count === undefined || set === 'nodewise');
  if (agree !== expected && !open)
    throw new Wrong(`expected ${expected}, as the listed gradients say`, '/agree');
  const tied = new Map<Step, Iterable<Piece>>();
  if (set === 'nodewise')
    for (const step of line.steps) tied.set(step, tiedPieces(step, run, stretch, meter));
  const found = new Map<string, bigint>();
  const every = enumerate(
    line,
    inputs,
    step => tied.get(step) ?? step.basic.pieces(),
    // Poles are left out of account: they are single points of the stretch.
    {
      run: (piece, args) => runDual(piece, args, inputs.length, meter)?.map(undivided),
      key: one => keyOfDual(one),
      cost: 20 * (inputs.length + 1),
    },
    meter,
  );
  for (const { outputs, count: own } of every) {
    if (!equals(outputs[0]!.value, value)) continue;
    const key = keyOf(outputs[0]!.gradient);
    found.set(key, (found.get(key) ?? 0n) + own);
  }
  for (const [i, gradient] of gradients.entries())
    if (!found.has(keyOf(gradient)))
      throw new Wrong('is not the gradient of a composite piece that is f there', `/gradients/${i}`);
  if (count === undefined) return agree;
  if (gradients.length < found.size)
    throw new Wrong(`lists ${gradients.length} of ${found.size} gradients`, '/gradients');
  const total = [...found.values()].reduce((sum, one) => sum + one, 0n);
  if (count !== total.toString()) refusePieces(line, `expected the count ${total}`, '/count');
  return agree;
}

const keyOf = (gradient: readonly Quotient[]): string => gradient.map(keyOfQuotient).join(' ');

/** Distinct gradients, entries as functions of t. */
function readGradients(claim: unknown, p: number, meter: Meter): (readonly Quotient[])[] {
  const seen = new Set<string>();
  return Json.items(Json.field(claim, 'gradients'), meter, one => {
    const gradient = Json.items(one, meter, entry => readFunction(entry, meter));
    if (gradient.length !== p) throw new Wrong(`expected ${p} functions, got ${gradient.length}`);
    if (seen.has(keyOf(gradient))) throw new Wrong('is listed twice');
    seen.add(keyOf(gradient));
    return gradient;
  });
}
