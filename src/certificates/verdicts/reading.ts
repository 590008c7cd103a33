/** What came back at one tie of an operation: the pieces whose gradients it combines, or a proof that it combines none. */

import { canonical } from '../book/canonical.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { activeAt, outputGradients } from '../kernel/evaluated.ts';
import { conclude } from '../kernel/fact.ts';
import { checkCertificate, readWeights } from '../kernel/hull.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { add, equal, isZero, mul, type Rat, ZERO } from '../numbers/rational.ts';
import { labelOf } from '../reading/label.ts';
import { numbered, numberOf } from '../reading/numbers.ts';
import { readPlace } from '../reading/place.ts';
import { Floats, type FORMATS } from './float.ts';
import { differ, returnedNumbers } from './returned.ts';

/** Of whom it is read. */
export interface Reader {
  readonly precision: keyof typeof FORMATS | 'exact';
  readonly modes: readonly string[];
}

export interface Read {
  /** The same for the same pieces of the same program in one mode. */
  readonly tie: string;
  /** Of the program, by the piece that its one tied node takes: all active ones, by their numbers from 1. */
  readonly gradients: ReadonlyMap<string, readonly Rat[]>;
  readonly labels: ReadonlyMap<string, string>;
  /** The piece that the index takes. */
  readonly own: string;
  readonly returned: readonly Rat[];
  /** One unit in the last place of each entry. */
  readonly ulps: readonly Rat[];
  /** Where it is a convex combination. */
  readonly weights: ReadonlyMap<string, Rat> | undefined;
}

/** An operation; by `call`, one of the target's own names for it. */
export interface Asked {
  readonly op: string;
  readonly call?: string;
}

/** Undefined where it is not confirmed. */
export function reviewReading(
  review: Review,
  path: string,
  { op, call }: Asked,
  reading: unknown,
  { precision, modes }: Reader,
): Read | undefined {
  const { meter } = review;
  const place = readPlace(review, path, reading, true);
  if (place === undefined) return undefined;
  return review.claim(path, () => {
    const { line, x, jets } = place;
    review.record('what the target returned');
    const mode = Json.at('/mode', () => Json.oneOf(Json.field(reading, 'mode'), ...modes));
    const returned = Json.at('/gradient', () =>
      returnedNumbers(Json.field(reading, 'gradient'), x.length, meter),
    );
    if (returned === undefined) throw new Wrong('expected finite numbers', '/gradient');
    const [step, more] = line.steps.filter(one => activeAt(one, jets, meter).length > 1);
    if (step === undefined || more !== undefined || line.outputs.length !== 1 || step.op !== op)
      throw new Wrong(`expected a program with one tied node, of ${op.slice(0, 40)}`, '/program');
    checkCalls(reading, { op, ...(call !== undefined && { call }) }, meter);
    const pieces = numbered(step, activeAt(step, jets, meter), meter);
    const labels = Json.at('/pieces', () => {
      const listed = new Map(
        [...Json.record(Json.field(reading, 'pieces'), meter)].map(([key, one]) => [key, Json.string(one)]),
      );
      if (listed.size !== pieces.size || [...pieces.keys()].some(key => !listed.has(key)))
        throw new Wrong('expected the numbers of the active pieces');
      for (const [key, piece] of pieces)
        if (listed.get(key) !== labelOf(step.basic, piece, meter))
          throw new Wrong('is not what the piece is called', `/${key}`);
      return listed;
    });
    let own = '';
    const gradients = new Map<string, readonly Rat[]>();
    for (const [key, piece] of pieces) {
      const slots = evaluate(line, x, meter, (one, _, taken) => {
        if (one === step) own = String(numberOf(step, taken, meter));
        return [one === step ? piece : taken];
      });
      gradients.set(key, outputGradients(line, slots)[0]!);
    }
    const floats = precision === 'exact' ? undefined : new Floats(precision, meter);
    const ulps = returned.map(entry => floats?.ulp(entry) ?? ZERO);
    const nodes = canonical(Json.field(Json.field(reading, 'program'), 'nodes'), meter);
    const tie = `${mode} ${[...pieces.keys()].join()} ${nodes}`;
    const read = { tie, gradients, labels, own, returned, ulps };
    const stated = Json.field(reading, 'weights');
    const separator = Json.field(reading, 'separator');
    if (stated !== undefined) {
      if (separator !== undefined) throw new Wrong('expected none beside weights', '/separator');
      return { ...read, weights: Json.at('/weights', () => checkWeights(stated, read, review)) };
    }
    if (separator === undefined)
      review.assume('unshown', '# illegal readings of conventions come without a separator');
    else {
      const radius = Json.field(reading, 'radius');
      const certificate = { separator, ...(radius !== undefined && { radius }) };
      const of = conclude('outer', [...gradients.values()]);
      const tolerance = returned.map((entry, i) => (isZero(entry) ? ZERO : ulps[i]!));
      checkCertificate(certificate, { of, point: returned, tolerance }, meter);
    }
    return { ...read, weights: undefined };
  });
}

/** That the operation stands in the program by this name, or by no name but its own. */
function checkCalls(reading: unknown, { op, call }: Asked, meter: Meter): void {
  const nodes = Json.list(Json.field(Json.field(reading, 'program'), 'nodes'), meter);
  for (const node of nodes)
    if (Json.field(node, 'op') === op && Json.field(node, 'call') !== call)
      throw new Wrong(`expected ${op} by the name ${(call ?? op).slice(0, 40)}`, '/program');
}

/** Σ weight · ∇f_i over the active pieces of the tied node is what came back. */
function checkWeights(
  stated: unknown,
  { gradients, returned, ulps }: Omit<Read, 'weights'>,
  review: Review,
): ReadonlyMap<string, Rat> {
  const { meter } = review;
  const weights = readWeights(stated, meter);
  let sum = returned.map(() => ZERO);
  for (const [key, weight] of weights) {
    const gradient = gradients.get(key);
    if (gradient === undefined) throw new Wrong('expected the number of an active piece');
    sum = sum.map((value, i) => add(value, mul(weight, gradient[i]!, meter), meter));
  }
  if (differ(sum, returned, ulps, meter))
    throw new Wrong('the weights do not combine the gradients of the pieces to what came back');
  if (sum.some((value, i) => !equal(value, returned[i]!)))
    review.assume('rounding', '# readings of conventions hold up to one unit in the last place');
  return weights;
}
