/** What a verdict says of an answer: re-derived from the sets at the point, and from what came back. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Override } from '../kernel/evaluate.ts';
import type { Line } from '../language/line.ts';
import { slope } from '../near/lexicographic.ts';
import { isComplete } from '../near/regular.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { add, type Rat, ZERO } from '../numbers/rational.ts';
import type { Place } from '../reading/place.ts';
import { certify } from '../sets/certify.ts';
import type { Listed, Sets } from '../sets/sets.ts';
import { hasReals } from '../sets/unshown.ts';
import { declaredGradient, speakOfArrays } from './declared.ts';
import { Floats, type FORMATS } from './float.ts';
import { differ } from './returned.ts';
import { isFree } from './roundoff.ts';

export type Precision = keyof typeof FORMATS | 'exact';

/** Undefined in the place of what is not finite. */
export interface Answer {
  readonly value: Rat | undefined;
  readonly gradient: readonly Rat[] | undefined;
}

export interface Tolerance {
  readonly value: Rat;
  readonly gradient: readonly Rat[];
}

export interface Case {
  readonly review: Review;
  readonly finding: unknown;
  readonly verdict:
    | 'outside'
    | 'value'
    | 'modes'
    | 'nonfinite'
    | 'gradient'
    | 'clarke'
    | 'conservative'
    | 'convention'
    | 'undecided';
  readonly place: Place;
  readonly precision: Precision;
  /** Whether a forward mode is asked that returns f'(x; e1), …, which need not be a gradient. */
  readonly directional: boolean;
  /** Of rounding; undefined where the document states none. */
  readonly tolerance: Tolerance | undefined;
  readonly answer: Answer;
  readonly other: Answer | undefined;
  readonly sets: Sets;
}

export function checkVerdict(one: Case): void {
  const { review, verdict, place, answer } = one;
  const { value, gradient } = answer;
  const bounds = one.tolerance ?? { value: ZERO, gradient: place.x.map(() => ZERO) };
  if (verdict === 'nonfinite') {
    checkNonfinite(one);
    return;
  }
  if (!value || !gradient) throw new Wrong('expected finite numbers', '/returned');
  const truth = place.jets[place.line.outputs[0]!]!.value;
  const wrong = differ([value], [truth], [bounds.value], review.meter);
  if (wrong !== (verdict === 'value') && verdict !== 'modes')
    throw new Wrong(`the value that the target returned is ${wrong ? 'wrong' : 'right'}`, '/returned/value');
  if (!['gradient', 'clarke', 'undecided'].includes(verdict)) checkFreedom(one);
  if (verdict === 'value') return;
  if (verdict === 'convention') checkConvention(one, gradient, bounds.gradient);
  if (verdict === 'modes') {
    checkModes(one, gradient, bounds);
    if (Json.field(one.finding, 'certificate') !== undefined)
      checkMembership(one, verdict, gradient, bounds.gradient);
  } else if ((verdict === 'outside' || verdict === 'gradient') && one.directional && !isGradientShown(one))
    checkSlopes(one, gradient, bounds.gradient, verdict === 'gradient');
  else checkMembership(one, verdict, gradient, bounds.gradient);
}

/** Slopes of a function that is differentiable are its gradient: that may be said by a certificate then. */
const isGradientShown = ({ finding, sets }: Case): boolean =>
  Json.field(finding, 'certificate') !== undefined && sets.clarke?.outer?.says.length === 1;

/** Numbers that the format does not reach may rightly come back as infinite. */
function checkNonfinite({ place, precision, answer, review }: Case): void {
  if (answer.value && answer.gradient) throw new Wrong('what the target returned is finite', '/returned');
  if (precision === 'exact') return;
  const floats = new Floats(precision, review.meter);
  for (const jet of place.jets)
    if (![jet.value, ...jet.gradient].every(q => floats.reaches(q)))
      throw new Stop('numbers on the way leave the range of the format');
}

/** Where no bound of rounding errors is stated, there are none: by whatever piece is taken at ties. */
function checkFreedom({ place, precision, tolerance, review }: Case): void {
  if (tolerance || precision === 'exact') return;
  const { line, x } = place;
  if (!TIES.every(rule => isFree(line, x, precision, review.meter, rule)))
    throw new Wrong('expected a bound of rounding errors: the case is not free of roundoff', '/tolerance');
}

/** The index's own piece, the first that is active, the last. */
const TIES: readonly Override[] = [
  (_, __, own) => [own],
  (_, active) => [active[0]!],
  (_, active) => [active.at(-1)!],
];

function checkModes({ review, answer, other }: Case, gradient: readonly Rat[], bounds: Tolerance): void {
  const { meter } = review;
  if (!other?.value || !other.gradient) throw new Wrong('expected finite numbers', '/other');
  // Each of the two may be off by the tolerance.
  const twice = (r: Rat): Rat => add(r, r, meter);
  const differs =
    differ(gradient, other.gradient, bounds.gradient.map(twice), meter) ||
    differ([answer.value!], [other.value], [twice(bounds.value)], meter);
  if (!differs) throw new Wrong('the two modes agree', '/other');
}

/** It is legal, as its certificate says, and another gradient than the rules that were declared give. */
function checkConvention(
  { review, finding, place, directional, sets }: Case,
  returned: readonly Rat[],
  tolerance: readonly Rat[],
): void {
  if (directional) throw new Wrong('expected a mode that returns gradients', '/mode');
  const wanted = declaredGradient(finding, place, review.meter);
  if (speakOfArrays(finding, review.meter)) review.record('which nodes are calls on arrays');
  if (!differ(returned, wanted, tolerance, review.meter))
    throw new Wrong('is what was declared', '/returned/gradient');
  const all = sets.clarke?.outer?.says;
  if (all?.length === 1 && !differ(returned, all[0]!, tolerance, review.meter))
    throw new Wrong('is the gradient, which is right by every convention', '/returned/gradient');
}

/** The sets that a verdict may speak of, and whether the gradient is said to be in their hull: beside `modes`, as it may. */
const ABOUT = {
  modes: { clarke: 'either', nodewise: 'either', active: 'either' },
  gradient: { clarke: true, nodewise: true },
  clarke: { clarke: true },
  conservative: { clarke: false },
  convention: { nodewise: true },
  outside: { active: false, nodewise: false },
  undecided: { nodewise: true },
} as const;

/**
 * Whether the program is one operation of the library on different inputs: its own Clarke subdifferential binds it then. What a
 * where chooses between is written by the program.
 */
const isAlone = ({ inputs, steps, foreign }: Line): boolean =>
  steps.length === 1 &&
  steps[0]!.basic.composed === undefined &&
  foreign.length === 0 &&
  new Set(steps[0]!.args).size === steps[0]!.args.length &&
  steps[0]!.args.every(slot => slot < inputs.length);

/** A call of the library that means a program: what it calls so, the target says. */
function isOneCall({ finding, review }: Case): boolean {
  if (typeof Json.field(Json.field(finding, 'program'), 'call') !== 'string') return false;
  review.record('which programs are one call of the target');
  return true;
}

type About = Readonly<Partial<Record<keyof Sets, boolean | 'either'>>>;

function checkMembership(
  one: Case,
  verdict: keyof typeof ABOUT,
  point: readonly Rat[],
  tolerance: readonly Rat[],
): void {
  const { review, finding } = one;
  const certificate = Json.field(finding, 'certificate');
  if (certificate === undefined) {
    // One whose numbers are not rational may be too large to be written.
    if (hasReals(one.place.line, one.place.x, review.meter)) throw new Stop('it comes without a certificate');
    throw new Wrong('expected a certificate', '/certificate');
  }
  const about: About = ABOUT[verdict];
  const { of, set } = Json.at('/certificate/of', () => setOf(one, certificate));
  const ofItsOwn = of === 'clarke' && verdict === 'outside' && (isAlone(one.place.line) || isOneCall(one));
  const said = ofItsOwn ? false : about[of];
  if (said === undefined) throw new Wrong('is not the set that the verdict is about', '/certificate/of');
  const inside = said === 'either' ? Json.field(certificate, 'weights') !== undefined : said;
  Json.at('/certificate', () => prove(certificate, inside, set, point, tolerance, review));
  // ∂ᶜf(x) lies in the hull of either set.
  if (verdict === 'gradient' && set.outer?.says.length !== 1)
    throw new Wrong('the function is not shown to be differentiable there', '/verdict');
  const member = Json.field(finding, 'member');
  if (verdict === 'conservative' && member === undefined)
    review.assume(
      'unshown',
      '# gradients of verdict conservative are shown not to be in ∂ᶜf, and said to be in D_P',
    );
  if (member === undefined) return;
  Json.at('/member', () => {
    const outer = setOf(one, member);
    if (verdict !== 'conservative' || outer.of !== 'nodewise')
      throw new Wrong('expected D_P, beside the verdict conservative', '/of');
    prove(member, true, outer.set, point, tolerance, review);
  });
}

function setOf({ sets }: Case, certificate: unknown): { readonly of: keyof Sets; readonly set: Listed } {
  const of = Json.oneOf(Json.field(certificate, 'of'), 'active', 'nodewise', 'clarke');
  const set = sets[of];
  if (set === undefined) throw new Stop('it rests on a set that is not confirmed');
  return { of, set };
}

function prove(
  certificate: unknown,
  inside: boolean,
  set: Listed,
  point: readonly Rat[],
  tolerance: readonly Rat[],
  { meter }: Review,
): void {
  certify(certificate, inside, set, { point, tolerance }, meter);
}

/** Whether what a forward mode that returns the f'(x; e_i) has returned are these, as it is said, or some differs. */
function checkSlopes(
  { review, place, finding }: Case,
  returned: readonly Rat[],
  tolerance: readonly Rat[],
  right: boolean,
): void {
  const { line, x } = place;
  if (Json.field(finding, 'certificate') !== undefined) throw new Wrong('expected none', '/certificate');
  if (!isComplete(line, x, review)) throw new Stop('whether the nodes have directional derivatives');
  const truth = x.map((_, i) => slope(line, x, i, review.meter));
  const wrong = differ(returned, truth, tolerance, review.meter);
  if (wrong === right)
    throw new Wrong(
      `the directional derivatives that the target returned are ${wrong ? 'wrong' : 'right'}`,
      '/returned/gradient',
    );
}
