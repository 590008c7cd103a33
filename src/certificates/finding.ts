/** One finding of a report: what was expected is re-derived, and the verdict follows from it and from what came back. */

import { checkValue, type Place, readPlace } from './explain.ts';
import { checkCertificate } from './hull.ts';
import * as Json from './json.ts';
import { slope } from './lexicographic.ts';
import { Stop, Wrong } from './meter.ts';
import type { Line } from './program.ts';
import { add, type Rat, ZERO } from './rational.ts';
import { checkRegular, impliedRegular, isComplete } from './regular.ts';
import { differ, returnedNumber, returnedNumbers } from './returned.ts';
import type { Review } from './review.ts';
import { checkRight, type Judged } from './right.ts';
import { reviewSets, type Sets } from './sets.ts';

export const VIOLATIONS = ['outside', 'value', 'modes', 'nonfinite', 'error'] as const;
export const VERDICTS = [
  ...VIOLATIONS,
  'gradient',
  'clarke',
  'conservative',
  'inapplicable',
  'undecided',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** `directional`: what the target's forward mode returns, f'(x; e1), …, need not be a gradient. */
export function reviewFinding(review: Review, path: string, finding: unknown, directional: boolean): void {
  const place = readPlace(review, path, finding, true);
  if (place === undefined) return;
  const { line, x } = place;
  const expected = Json.field(finding, 'expected');
  review.claim(`${path}/expected/value`, () => {
    if (line.outputs.length !== 1) throw new Wrong('expected a program of one output');
    checkValue(Json.field(expected, 'value'), place, review);
  });
  const sets = reviewSets(review, `${path}/expected`, expected, line, x);
  reviewRight(review, path, { finding, place, sets, directional });
  review.claim(path, () => {
    const verdict = Json.at('/verdict', () => Json.oneOf(Json.field(finding, 'verdict'), ...VERDICTS));
    Json.at('/mode', () => Json.oneOf(Json.field(finding, 'mode'), 'backward', 'forward'));
    review.assume('# findings rest on the record of what the target returned');
    // What a target says that it cannot do is no claim about the function.
    const unanswered = Json.field(Json.field(finding, 'returned'), 'error') !== undefined;
    const regular = Json.field(expected, 'regular') ?? impliedRegular(line);
    if (verdict !== 'undecided' && !unanswered && (regular !== undefined || verdict === 'inapplicable'))
      Json.at('/expected/regular', () => {
        const wanted = verdict === 'inapplicable' ? 'no' : 'yes';
        if (checkRegular(regular, line, x, review) !== wanted)
          throw new Wrong(`a finding of this verdict needs regularity to be shown: ${wanted}`);
      });
    const tolerance = readTolerance(review, finding, x.length);
    if (verdict === 'error') review.assume('# errors of the target cannot be re-derived');
    else if (verdict !== 'inapplicable' && verdict !== 'undecided')
      checkVerdict({
        review,
        finding,
        verdict,
        place,
        directional,
        tolerance,
        answer: readAnswer(review, finding, 'returned', x.length),
        sets,
      });
  });
}

/** What would have been right, `expected.gradient` the same. Reports had a prediction there before they said what is right. */
function reviewRight(review: Review, path: string, judged: Judged): void {
  const { meter } = review;
  const { finding, place, directional } = judged;
  const [right, forward, expected] = ['right', 'forward', 'expected'].map(name => Json.field(finding, name));
  const gradient = Json.field(expected, 'gradient');
  if (forward !== undefined)
    review.claim(`${path}/forward`, () => {
      if (Json.oneOf(forward, 'directional') && !directional) throw new Wrong('the target does not say so');
    });
  if (right !== undefined) review.claim(`${path}/right`, () => checkRight(judged, meter));
  if (gradient !== undefined)
    review.claim(`${path}/expected/gradient`, () => {
      Json.vector(gradient, meter, place.x.length);
      if (right === undefined) review.assume('# gradients predicted from conventions are not re-derived');
      else if (!Json.alike(gradient, right, meter)) throw new Wrong('is not what would have been right');
    });
}

const ROUNDING = '# findings rest on a stated bound of rounding errors';

/** Undefined in the place of what is not finite. */
interface Answer {
  readonly value: Rat | undefined;
  readonly gradient: readonly Rat[] | undefined;
}

interface Case {
  readonly review: Review;
  readonly finding: unknown;
  readonly verdict: Exclude<Verdict, 'error' | 'inapplicable' | 'undecided'>;
  readonly place: Place;
  readonly directional: boolean;
  /** Of rounding; where the document states none, undefined, and 0 for the value. */
  readonly tolerance: { readonly value: Rat; readonly gradient: readonly Rat[] | undefined };
  readonly answer: Answer;
  readonly sets: Sets;
}

const readAnswer = ({ meter }: Review, finding: unknown, name: string, p: number): Answer =>
  Json.at(`/${name}`, () => {
    const answer = Json.field(finding, name);
    return {
      value: Json.at('/value', () => returnedNumber(Json.field(answer, 'value'), meter)),
      gradient: Json.at('/gradient', () => returnedNumbers(Json.field(answer, 'gradient'), p, meter)),
    };
  });

function readTolerance(review: Review, finding: unknown, p: number): Case['tolerance'] {
  const { meter } = review;
  const stated = Json.field(finding, 'tolerance');
  if (stated === undefined) return { value: ZERO, gradient: undefined };
  return Json.at('/tolerance', () => {
    const gradient = Json.vector(Json.field(stated, 'gradient'), meter, p);
    const value = Json.exact(Json.field(stated, 'value'), meter);
    if ([value, ...gradient].some(r => r.n < 0n)) throw new Wrong('expected nonnegative bounds');
    review.assume(ROUNDING);
    return { value, gradient };
  });
}

function checkVerdict(one: Case): void {
  const { review, verdict, place, tolerance, answer } = one;
  const { value, gradient } = answer;
  if (verdict === 'nonfinite') {
    if (value && gradient) throw new Wrong('what the target returned is finite', '/returned');
  } else if (verdict === 'value') {
    const truth = place.jets[place.line.outputs[0]!]!.value;
    if (value && !differ([value], [truth], [tolerance.value], review.meter))
      throw new Wrong('the value that the target returned is right', '/returned/value');
  } else if (!value || !gradient) throw new Wrong('expected finite numbers', '/returned');
  else if (verdict === 'modes') {
    checkModes(one);
    if (Json.field(one.finding, 'certificate') !== undefined) checkMembership(one, verdict, gradient);
  } else if ((verdict === 'outside' || verdict === 'gradient') && one.directional)
    checkSlopes(one, gradient, verdict === 'gradient');
  else checkMembership(one, verdict, gradient);
}

function checkModes({ review, finding, place, tolerance, answer }: Case): void {
  const mode = Json.at('/other/mode', () =>
    Json.oneOf(Json.field(Json.field(finding, 'other'), 'mode'), 'backward', 'forward'),
  );
  if (mode === Json.field(finding, 'mode')) throw new Wrong('expected the other mode', '/other/mode');
  const other = readAnswer(review, finding, 'other', place.x.length);
  if (!other.value || !other.gradient) return;
  // Each of the two may be off by the tolerance.
  const twice = (r: Rat): Rat => add(r, r, review.meter);
  const bounds = tolerance.gradient?.map(twice) ?? other.gradient.map(() => ZERO);
  const differs =
    differ(answer.gradient!, other.gradient, bounds, review.meter) ||
    differ([answer.value!], [other.value], [twice(tolerance.value)], review.meter);
  if (!differs) throw new Wrong('the two modes agree', '/other');
}

/** The sets that a verdict may speak of, and whether the gradient is said to be in their hull: beside `modes`, as it may. */
const ABOUT = {
  modes: { clarke: 'either', nodewise: 'either', active: 'either' },
  gradient: { clarke: true, nodewise: true },
  clarke: { clarke: true },
  conservative: { nodewise: true, clarke: false },
  outside: { active: false, nodewise: false },
} as const;

/** Whether the program is one operation of the library on different inputs: its own Clarke subdifferential binds it then. */
const isAlone = ({ inputs, steps, foreign }: Line): boolean =>
  steps.length === 1 &&
  foreign.length === 0 &&
  new Set(steps[0]!.args).size === steps[0]!.args.length &&
  steps[0]!.args.every(slot => slot < inputs.length);

function checkMembership(one: Case, verdict: keyof typeof ABOUT, point: readonly Rat[]): void {
  const { review, finding, sets } = one;
  const tolerance = one.tolerance.gradient;
  const certificate = Json.field(finding, 'certificate');
  if (certificate === undefined) throw new Wrong('expected a certificate', '/certificate');
  const about: Readonly<Partial<Record<keyof Sets, boolean | 'either'>>> = ABOUT[verdict];
  const of = Json.at('/certificate/of', () =>
    Json.oneOf(Json.field(certificate, 'of'), 'active', 'nodewise', 'clarke'),
  );
  const said = of === 'clarke' && verdict === 'outside' && isAlone(one.place.line) ? false : about[of];
  if (said === undefined) throw new Wrong('is not the set that the verdict is about', '/certificate/of');
  const inside = said === 'either' ? Json.field(certificate, 'weights') !== undefined : said;
  const set = sets[of];
  if (set === undefined) throw new Stop('it rests on a set that is not confirmed');
  const listed = inside ? set.gradients : set.all;
  if (listed === undefined) throw new Wrong('a set that is not complete cannot show this', '/certificate');
  const own = Json.at('/certificate', () =>
    checkCertificate(certificate, { inside, listed, point, tolerance }, review.meter),
  );
  if (own && inside && !tolerance) review.assume(ROUNDING);
  // ∂ᶜf(x) lies in the hull of either set.
  if (verdict === 'gradient' && set.all?.length !== 1)
    throw new Wrong('the function is not shown to be differentiable there', '/verdict');
  if (verdict === 'conservative')
    review.assume('# gradients of verdict conservative are shown to be in D_P, or not in ∂ᶜf, but not both');
}

/** Whether what a forward mode that returns the f'(x; e_i) has returned are these, as it is said, or some differs. */
function checkSlopes({ review, place, tolerance }: Case, returned: readonly Rat[], right: boolean): void {
  const { line, x } = place;
  if (!isComplete(line, x, review)) throw new Stop('whether the nodes have directional derivatives');
  const truth = x.map((_, i) => slope(line, x, i, review.meter));
  const wrong = differ(returned, truth, tolerance.gradient ?? truth.map(() => ZERO), review.meter);
  if (wrong === right)
    throw new Wrong(
      `the directional derivatives that the target returned are ${wrong ? 'wrong' : 'right'}`,
      '/returned/gradient',
    );
}
