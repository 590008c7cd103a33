/** One piece of cornercheck.integral/1 where the program is made of elementary functions along it. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { activeSet } from '../kernel/active.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { activeAt } from '../kernel/evaluated.ts';
import { type Jet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Formula } from '../language/formula.ts';
import { type Line, refusePieces, type Step } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { dot, equal, type Rat } from '../numbers/rational.ts';
import { checkIndex, checkTies } from '../reading/numbers.ts';
import { type Between, readVarying } from './along.ts';
import { Varying } from './varying.ts';

/** A program along a curve γ. */
export interface Along {
  readonly line: Line;
  readonly curve: readonly Formula[];
}

/** What is known of a piece: f∘γ. */
export interface KnownPiece {
  readonly on: Varying;
  readonly value: Rat;
}

/** Undefined where index, value or integrand are not confirmed. */
export function reviewVaryingPiece(
  review: Review,
  { line, curve }: Along,
  path: string,
  piece: unknown,
  { from, to }: Between,
): KnownPiece | undefined {
  const { meter } = review;
  const on = review.claim(path, () => {
    const sample = Json.at('/sample', () => Json.exact(Json.string(Json.field(piece, 'sample')), meter));
    return new Varying(from, to, sample, meter);
  });
  if (on === undefined) return undefined;
  const taken = new Map<Step, Piece>();
  const made = review.claim(path, () =>
    on.over(() => {
      const inputs = curve.map(formula => on.of(formula));
      const slots = evaluate(line, inputs, meter, (step, _, own) => {
        taken.set(step, own);
        return [own];
      });
      return { inputs, slots };
    }),
  );
  if (made === undefined) return undefined;
  const { inputs, slots } = made;
  const velocity = inputs.map(one => on.slope(one));
  const { value, gradient } = slots[line.outputs[0]!]!;
  const expect = (name: string, own: Rat, what: string): void =>
    Json.at(`/${name}`, () => {
      const stated = readVarying(Json.field(piece, name), on);
      if (!on.over(() => equal(stated, own))) throw new Wrong(`is not ${what}`);
    });
  const sound = [
    review.claim(`${path}/index`, () => {
      checkIndex(Json.field(piece, 'index'), line, taken, meter);
      return true;
    }),
    review.claim(path, () => {
      expect('value', value, 'the value of the program');
      return true;
    }),
    review.claim(path, () => {
      const integrand = on.over(() => dot(gradient, velocity, meter));
      expect('integrand', integrand, '⟨γ′, ∇̂f(γ)⟩');
      // By the chain rule for smooth functions: the index is the same all over the piece.
      if (!on.over(() => equal(integrand, on.slope(value)))) throw new Wrong('is not (f∘γ)′', '/integrand');
      Json.at('/antiderivative', () => {
        const stated = readVarying(Json.field(piece, 'antiderivative'), on);
        if (!on.over(() => equal(on.slope(stated), integrand)))
          throw new Wrong('has not the integrand as its derivative');
      });
      return true;
    }),
    review.claim(`${path}/ties`, () => {
      on.over(() => checkTies(Json.field(piece, 'ties'), line, step => activeAt(step, slots, meter), meter));
      return true;
    }),
    review.claim(`${path}/conservative`, () => {
      const claim = Json.field(piece, 'conservative');
      on.over(() => checkAgreement(claim, line, inputs, { slots, velocity, on }));
      return true;
    }),
  ];
  return sound.slice(0, 3).includes(undefined) ? undefined : { on, value };
}

interface Own {
  readonly slots: readonly Jet[];
  readonly velocity: readonly Rat[];
  readonly on: Varying;
}

/** Theorem 3: all composite pieces that are f on the stretch, and whether they have the slope (f∘γ)′. */
function checkAgreement(
  claim: unknown,
  line: Line,
  inputs: readonly Rat[],
  { slots, velocity, on }: Own,
): void {
  const { meter } = on;
  const agree = Json.at('/agree', () => Json.oneOf(Json.field(claim, 'agree'), 'yes', 'no', 'undecided'));
  if (agree === 'undecided') throw new Stop('the document leaves it open');
  Json.at('/set', () => Json.oneOf(Json.field(claim, 'set'), 'active'));
  if (Json.field(claim, 'why') !== undefined) throw new Wrong('expected no reason', '/why');
  refuseLacking(line, slots, meter);
  const found = activeSet(line, inputs, meter);
  const all = [...found.gradients.values()];
  const stated = Json.at('/gradients', () =>
    Json.items(Json.field(claim, 'gradients'), meter, one => {
      const gradient = Json.items(one, meter, entry => readVarying(entry, on));
      if (gradient.length !== inputs.length) throw new Wrong(`expected ${inputs.length} functions`);
      return gradient;
    }),
  );
  const isIn = (list: readonly (readonly Rat[])[], one: readonly Rat[]): boolean =>
    list.some(other => other.every((entry, i) => equal(entry, one[i]!)));
  for (const [i, one] of stated.entries()) {
    if (!isIn(all, one))
      throw new Wrong('is not the gradient of a composite piece that is f there', `/gradients/${i}`);
    if (isIn(stated.slice(0, i), one)) throw new Wrong('is listed twice', `/gradients/${i}`);
  }
  if (stated.length < all.length)
    throw new Wrong(`lists ${stated.length} of ${all.length} gradients`, '/gradients');
  if (Json.field(claim, 'count') !== found.count.toString())
    refusePieces(line, `expected the count ${found.count}`, '/count');
  const slope = on.slope(slots[line.outputs[0]!]!.value);
  const expected = stated.every(one => equal(dot(one, velocity, meter), slope)) ? 'yes' : 'no';
  if (agree !== expected) throw new Wrong(`expected ${expected}, as the listed gradients say`, '/agree');
}

/** Definition 3 asks of every piece to be defined everywhere: without that the active ones are not all that D_f is made of. */
function refuseLacking(line: Line, slots: readonly Jet[], meter: Meter): void {
  for (const step of line.steps) {
    if (step.single) continue;
    if (step.basic.local) throw new Stop('an operation with endlessly many pieces');
    const args = step.args.map(slot => ({ ...slots[slot]!, gradient: [] }));
    for (const piece of step.basic.pieces())
      if (runPiece(piece, args, 0, meter) === undefined)
        throw new Stop(`a piece of the node ${step.id.slice(0, 40)} has no value there`);
  }
}
