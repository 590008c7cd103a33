/** One finding of a report: what was expected is re-derived, and the verdict follows from it and from what came back. */

import { alike } from '../book/canonical.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { checkRegular, impliedRegular } from '../near/regular.ts';
import { Wrong } from '../numbers/meter.ts';
import {
  checkValue,
  type Place,
  readPlace,
  withDerivativesIfAny,
  withoutDerivatives,
} from '../reading/place.ts';
import { ExpLog } from '../reals/reals.ts';
import { reviewSets } from '../sets/sets.ts';
import { isWide } from '../ties/backward.ts';
import { returnedNumber, returnedNumbers } from '../verdicts/returned.ts';
import { checkRight, type Judged } from '../verdicts/right.ts';
import { type Answer, checkVerdict, type Precision, type Tolerance } from '../verdicts/verdict.ts';

export const VIOLATIONS = ['outside', 'value', 'modes', 'nonfinite', 'error', 'convention'] as const;
export const VERDICTS = [
  ...VIOLATIONS,
  'gradient',
  'clarke',
  'conservative',
  'inapplicable',
  'undecided',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The target, as the report describes it. */
export interface Target {
  readonly precision: Precision;
  readonly modes: readonly string[];
  /** Whether its forward mode returns f'(x; e1), …, which need not be a gradient. */
  readonly directional: boolean;
}

export function reviewFinding(review: Review, path: string, finding: unknown, target: Target): void {
  const place = reviewAnswer(review, path, finding, target);
  const baseline = Json.field(finding, 'baseline');
  if (baseline !== undefined) review.claim(`${path}/baseline`, () => Json.oneOf(baseline, 'listed'));
  if (place) review.claim(`${path}/ops`, () => checkOps(review, finding, place));
}

/** An answer at a point, and the verdict on it, whose numbers need not be rational; undefined where the program cannot be read there. */
export const reviewAnswer = (
  review: Review,
  path: string,
  finding: unknown,
  target: Target,
): Place | undefined =>
  review.meter.over(new ExpLog(review.meter), () => answered(review, path, finding, target));

function answered(review: Review, path: string, finding: unknown, target: Target): Place | undefined {
  const place = readPlace(review, path, finding, true, (line, ...at) =>
    (isWide(line) ? withoutDerivatives : withDerivativesIfAny)(line, ...at),
  );
  if (place === undefined) return undefined;
  const { line, x } = place;
  const expected = Json.field(finding, 'expected');
  review.claim(`${path}/expected/value`, () => {
    if (line.outputs.length !== 1) throw new Wrong('expected a program of one output');
    checkValue(Json.field(expected, 'value'), place, review);
  });
  const sets = reviewSets(review, `${path}/expected`, expected, line, x);
  const directional = target.directional && Json.field(finding, 'mode') === 'forward';
  reviewRight(review, path, { finding, place, sets, directional });
  review.claim(path, () => {
    const verdict = Json.at('/verdict', () => Json.oneOf(Json.field(finding, 'verdict'), ...VERDICTS));
    const mode = Json.at('/mode', () => Json.oneOf(Json.field(finding, 'mode'), ...target.modes));
    review.record('what the target returned');
    // What a target says that it cannot do is no claim about the function.
    const unanswered = Json.field(Json.field(finding, 'returned'), 'error') !== undefined;
    const regular = Json.field(expected, 'regular') ?? impliedRegular(line);
    if (verdict !== 'undecided' && !unanswered && (regular !== undefined || verdict === 'inapplicable'))
      Json.at('/expected/regular', () => {
        const wanted = verdict === 'inapplicable' ? 'no' : 'yes';
        if (checkRegular(regular, line, x, review) !== wanted)
          throw new Wrong(`a finding of this verdict needs regularity to be shown: ${wanted}`);
      });
    const tolerance = readTolerance(review, finding, target.precision, x.length);
    const other = Json.field(finding, 'other');
    if ((other !== undefined) !== (verdict === 'modes'))
      throw new Wrong(
        'expected what the other mode returned beside the verdict modes, and there only',
        '/other',
      );
    if (other !== undefined)
      Json.at('/other/mode', () => {
        const [own] = target.modes.filter(one => one !== mode);
        if (own === undefined || Json.field(other, 'mode') !== own)
          throw new Wrong('expected the other mode');
      });
    if (verdict === 'error') return checkError(review, finding, x.length);
    const answer = readAnswer(review, finding, 'returned', x.length);
    if (verdict === 'inapplicable') return;
    if (verdict === 'undecided') {
      review.open(path, 'left undecided');
      if (Json.field(finding, 'certificate') === undefined) return;
    }
    checkVerdict({
      review,
      finding,
      verdict,
      place,
      precision: target.precision,
      directional,
      tolerance,
      answer,
      other: other === undefined ? undefined : readAnswer(review, finding, 'other', x.length),
      sets,
    });
  });
  return place;
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
      if (right === undefined)
        review.assume('unshown', '# gradients predicted from conventions are not re-derived');
      else if (!alike(gradient, right, meter)) throw new Wrong('is not what would have been right');
    });
}

const readAnswer = ({ meter }: Review, finding: unknown, name: string, p: number): Answer =>
  Json.at(`/${name}`, () => {
    const answer = Json.field(finding, name);
    if (Json.field(answer, 'error') !== undefined) throw new Wrong('expected an answer', '/error');
    return {
      value: Json.at('/value', () => returnedNumber(Json.field(answer, 'value'), meter)),
      gradient: Json.at('/gradient', () => returnedNumbers(Json.field(answer, 'gradient'), p, meter)),
    };
  });

/** No answer, or one of another length: what happened is a matter of the record. */
function checkError(review: Review, finding: unknown, p: number): void {
  const { meter } = review;
  review.record('errors of the target');
  Json.at('/returned', () => {
    const answer = Json.field(finding, 'returned');
    if (Json.field(answer, 'error') !== undefined) {
      for (const name of ['error', 'message'])
        Json.at(`/${name}`, () => Json.string(Json.field(answer, name)));
      if (Json.field(answer, 'gradient') !== undefined) throw new Wrong('expected no gradient', '/gradient');
    } else if (
      Json.items(Json.field(answer, 'gradient'), meter, one => returnedNumber(one, meter)).length === p
    )
      throw new Wrong('expected an error, or a gradient of another length');
  });
}

function readTolerance(
  review: Review,
  finding: unknown,
  precision: Precision,
  p: number,
): Tolerance | undefined {
  const { meter } = review;
  const stated = Json.field(finding, 'tolerance');
  if (stated === undefined) return undefined;
  return Json.at('/tolerance', () => {
    if (precision === 'exact') throw new Wrong('expected none: an exact target rounds nowhere');
    const gradient = Json.at('/gradient', () => Json.vector(Json.field(stated, 'gradient'), meter, p));
    const value = Json.at('/value', () => Json.exact(Json.field(stated, 'value'), meter));
    if ([value, ...gradient].some(r => r.n < 0n)) throw new Wrong('expected nonnegative bounds');
    review.assume('rounding', '# findings rest on a stated bound of rounding errors');
    review.bound([value, ...gradient]);
    return { value, gradient };
  });
}

/** The program's operations are listed, constants apart, by the target's own names where it says these; others were seen to fail alike. */
function checkOps(review: Review, finding: unknown, { line }: Place): void {
  const { meter } = review;
  const listed = new Set(Json.items(Json.field(finding, 'ops'), meter, Json.string));
  const ops = new Set(line.steps.map(({ op }) => op).filter(op => op !== 'const'));
  const nodes = Json.list(Json.field(Json.field(finding, 'program'), 'nodes'), meter);
  const whole = Json.field(Json.field(finding, 'program'), 'call');
  const called = nodes.flatMap(node => {
    const op = Json.string(Json.field(node, 'op'));
    const call = Json.field(node, 'call');
    return ops.has(op) ? [call === undefined ? op : Json.string(call)] : [];
  });
  const own = new Set(whole === undefined ? called : [Json.string(whole)]);
  const [missing] = [...own].filter(op => !listed.has(op));
  if (missing !== undefined) throw new Wrong(`expected ${missing.slice(0, 40)} among them`);
  if (listed.size > own.size) review.record('in which other operations a finding was seen');
}
