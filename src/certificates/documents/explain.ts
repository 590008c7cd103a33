/** cornercheck.explain/1, claim by claim. */

import { readGradient } from '../book/gradient.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { avoidsZero } from '../bounds/support.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { activeAt, outputGradients } from '../kernel/evaluated.ts';
import { isTiedNorm, NoValue } from '../kernel/held.ts';
import { checkCertificate } from '../kernel/hull.ts';
import { rationals } from '../kernel/jet.ts';
import { refusePieces } from '../language/line.ts';
import { checkRegular, impliedRegular, isComplete } from '../near/regular.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { compare, dot, equal, type Rat, ZERO } from '../numbers/rational.ts';
import { readChoice } from '../reading/choice.ts';
import { labelOf } from '../reading/label.ts';
import { checkValue, type Place, readPlace, withoutDerivatives } from '../reading/place.ts';
import { ExpLog } from '../reals/reals.ts';
import { certify } from '../sets/certify.ts';
import { checkLexicographic } from '../sets/lexicographic.ts';
import { type Listed, reviewSets } from '../sets/sets.ts';
import { isSum } from '../sets/sums.ts';
import { derivativeAt, isWide, slotsAt } from '../ties/backward.ts';
import { claimsNothing, EXPLAIN, reviewFields } from './fields.ts';

/** What was derived of a point on the way. */
export interface Explained {
  readonly derivative: readonly Rat[] | undefined;
  readonly clarke: Listed | undefined;
}

export const reviewExplain = (review: Review, path: string, document: unknown): Explained | undefined =>
  review.meter.over(new ExpLog(review.meter), () => explained(review, path, document));

function explained(review: Review, path: string, document: unknown): Explained | undefined {
  if (claimsNothing(review, path, document)) return undefined;
  const { meter } = review;
  const underived = Json.field(document, 'gradient') === undefined;
  const place = readPlace(review, path, document, false, underived ? withoutDerivatives : evaluateNarrow);
  if (place === undefined) return undefined;
  const { line, x } = place;
  review.claim(path, () => reviewFields(review, path, document, EXPLAIN));
  review.claim(`${path}/value`, () => checkValue(Json.field(document, 'value'), place, review));
  const derivative = underived
    ? review.claim(`${path}/gradient`, () => checkUnderived(place, meter))
    : reviewDerivative(review, path, document, place);
  const stated = Json.field(document, 'regular') ?? impliedRegular(line);
  if (stated !== undefined) review.claim(`${path}/regular`, () => checkRegular(stated, line, x, review));
  review.claim(`${path}/ties`, () => checkTies(document, place, meter));
  // Also where it is open whether that is so: then the document is not accepted, and there are no sets to be looked for.
  if (Json.field(stated, 'verdict') === 'no' && Json.field(document, 'active') === undefined) {
    review.claim(path, () => refuseSets(document));
    return undefined;
  }
  if (stated !== undefined && Json.field(stated, 'verdict') !== 'yes')
    review.claim(path, () => refuseVerdicts(document));
  const sets = reviewSets(review, path, document, line, x);
  reviewOpen(review, path, document);
  const selection = Json.field(document, 'selectionCritical');
  // D_P(x) ⊆ D_f(x), of which less may be listed.
  const shown = Json.field(selection, 'verdict') === 'yes' && isSum(Json.field(selection, 'certificate'));
  const selected = shown && sets.nodewise?.sum ? sets.nodewise : sets.active;
  reviewCriticality(review, `${path}/selectionCritical`, selection, selected, place);
  const reachable = Json.field(document, 'reachable');
  // ∂ᶜf(x) ⊆ D_P(x), which may be bounded though it is not listed.
  if (reachable !== undefined)
    reviewCriticality(review, `${path}/reachable`, reachable, sets.nodewise, place, true);
  reviewCriticality(
    review,
    `${path}/clarkeCritical`,
    Json.field(document, 'clarkeCritical'),
    sets.clarke,
    place,
    true,
  );
  review.claim(`${path}/artificial`, () => checkArtificial(review, `${path}/artificial`, document));
  const nearest = Json.field(document, 'nearest');
  if (nearest !== undefined)
    review.claim(`${path}/nearest`, () => checkNearest(nearest, sets.active, review));
  const lexicographic = Json.field(document, 'lexicographic');
  if (lexicographic !== undefined)
    review.claim(`${path}/lexicographic`, () =>
      checkLexicographic(lexicographic, place, sets.nodewise, review),
    );
  return { derivative, clarke: sets.clarke };
}

/** Of many inputs without derivatives, which are asked for where they are needed. */
const evaluateNarrow: typeof evaluate = (line, x, meter) =>
  isWide(line) ? slotsAt(line, x, meter) : evaluate(line, x, meter);

const SETS = [
  'active',
  'nodewise',
  'selectionCritical',
  'reachable',
  'clarke',
  'clarkeCritical',
  'artificial',
  'nearest',
  'lexicographic',
] as const;

/** Where the function is not regular nothing more is said. */
function refuseSets(document: unknown): void {
  for (const name of SETS)
    if (Json.field(document, name) !== undefined)
      throw new Wrong('expected no sets and no verdicts where the function is not regular', `/${name}`);
}

/** Where it is not shown to be regular, sets may hold gradients, and verdicts are left undecided. */
function refuseVerdicts(document: unknown): void {
  for (const name of ['selectionCritical', 'reachable', 'clarkeCritical'] as const)
    if ((Json.field(Json.field(document, name), 'verdict') ?? 'undecided') !== 'undecided')
      throw new Wrong(
        'expected no verdict where the function is not shown to be regular',
        `/${name}/verdict`,
      );
  for (const name of ['active', 'nodewise', 'clarke'] as const)
    if (Json.field(Json.field(document, name), 'status') !== 'undecided')
      throw new Wrong(
        'expected no known set where the function is not shown to be regular',
        `/${name}/status`,
      );
}

/** What is said to be open, truly or not, is not accepted. Of I(x) that is said which is listed. */
function reviewOpen(review: Review, path: string, document: unknown): void {
  const said = (name: string, field: string): unknown => Json.field(Json.field(document, name), field);
  if (isPart(document)) review.assume('incomplete', '# lists of active pieces are said to be incomplete');
  if (said('nodewise', 'status') === 'undecided') review.open(`${path}/nodewise`, 'left undecided');
  if (said('clarke', 'status') !== 'exact') review.open(`${path}/clarke`, 'not given exactly');
  const verdicts = ['reachable', 'clarkeCritical', 'selectionCritical'];
  for (const name of verdicts.filter(one => one !== 'selectionCritical' || !isPart(document)))
    if (said(name, 'verdict') === 'undecided') review.open(`${path}/${name}`, 'left undecided');
}

/** Whether I(x) is only listed in part. */
const isPart = (document: unknown): boolean =>
  Json.field(Json.field(document, 'active'), 'status') === 'undecided';

const MAX_LABELS = 24;
const BALL = 'the ball of all u with |u| <= 1';

/** The nodes with several active pieces, and what the first of these are called; and norms that are tied. */
function checkTies(document: unknown, { line, jets }: Place, meter: Meter): void {
  const listed = Json.list(Json.field(document, 'ties'), meter);
  const isOpen = Json.field(Json.field(document, 'nodewise'), 'status') !== 'exact';
  let next = 0;
  for (const step of line.steps) {
    const active = activeAt(step, jets, meter);
    const at = step.args.map(slot => jets[slot]!.value);
    const isBall = isTiedNorm(step, rationals(meter), at);
    if (active.length === 1 && !isBall) continue;
    const tie = listed[next++];
    Json.at(`/${next - 1}`, () => {
      const isThere = Json.field(tie, 'node') === step.id && Json.field(tie, 'op') === step.op;
      // What is said where D_P is open, or left out, may be what is known over the rationals.
      if (!isThere && isOpen) meter.over(undefined, () => activeAt(step, jets, meter));
      if (!isThere) refusePieces(line, `expected the tied node ${step.id.slice(0, 40)}`);
      const labels = Json.at('/pieces', () => Json.items(Json.field(tie, 'pieces'), meter, Json.string));
      if (isBall) {
        if (labels.length !== 1 || labels[0] !== BALL) throw new Wrong(`expected ${BALL}`, '/pieces');
        return;
      }
      if (labels.length !== Math.min(active.length, MAX_LABELS))
        refusePieces(line, `expected its ${active.length} active pieces`, '/pieces');
      const wrong = labels.findIndex((label, i) => label !== labelOf(step.basic, active[i]!, meter));
      // Several nodes may be written as one in more ways than are read here.
      if (wrong >= 0 && step.basic.composed) throw new Stop('what a piece made of several nodes is called');
      if (wrong >= 0) refusePieces({ steps: [step] }, 'is not what the piece is called', `/pieces/${wrong}`);
    });
  }
  if (listed.length > next) refusePieces(line, 'is not a tied node', `/${next}`);
}

/** That a derivative is left out where there is one is not right. */
function checkUnderived({ line, x }: Place, meter: Meter): undefined {
  const isThere = (): boolean => {
    try {
      evaluate(line, x, meter);
      return true;
    } catch (error) {
      if (error instanceof NoValue) return false;
      throw error;
    }
  };
  const known = meter.over(undefined, () => attempt(isThere));
  if (known) throw new Wrong('expected the selection derivative');
  if (known === undefined && isThere())
    throw new Stop('it is left out, and may not have been known where it is not rational');
}

/** The rows of the outputs, one after the other. */
function reviewDerivative(
  review: Review,
  path: string,
  document: unknown,
  place: Place,
): readonly Rat[] | undefined {
  const { line, x, jets } = place;
  const { meter } = review;
  const asked = Json.field(document, 'conventions');
  const derived = review.claim(`${path}/conventions`, () => {
    if (isWide(line))
      return derivativeAt(line, x, meter, asked === undefined ? undefined : readChoice(asked, line, meter));
    if (asked === undefined) return outputGradients(line, jets).flat();
    return outputGradients(line, evaluate(line, x, meter, readChoice(asked, line, meter))).flat();
  });
  if (derived === undefined) return undefined;
  for (const mode of ['forward', 'backward'] as const)
    review.claim(`${path}/gradient/${mode}`, () => {
      const claimed = readGradient(
        Json.field(Json.field(document, 'gradient'), mode),
        meter,
        line.outputs.length,
        x.length,
      );
      if (derived.some((value, i) => !equal(value, claimed[i]!)))
        throw new Wrong('is not the selection derivative');
    });
  return derived;
}

const verdictOf = (value: unknown): 'yes' | 'no' | 'undecided' => Json.oneOf(value, 'yes', 'no', 'undecided');

/** Is 0 in the hull? `inPieces`: of a set that lies in D_P(x). */
function reviewCriticality(
  review: Review,
  path: string,
  value: unknown,
  set: Listed | undefined,
  { line, x }: Place,
  inPieces = false,
): void {
  review.claim(path, () => {
    const verdict = Json.at('/verdict', () => verdictOf(Json.field(value, 'verdict')));
    if (verdict === 'undecided') return;
    const certificate = Json.field(value, 'certificate');
    if (certificate === undefined) throw new Wrong('expected a certificate');
    const { meter } = review;
    const isOpen =
      set?.outer === undefined && !set?.sum && !set?.balls && Json.field(value, 'by') === undefined;
    if (verdict === 'no' && inPieces && isOpen && Json.field(certificate, 'separator') !== undefined) {
      if (!isComplete(line, x, review)) throw new Stop('whether the pieces at the point say what is near it');
      if (Json.at('/certificate', () => avoidsZero(certificate, line, x, meter))) return;
      if (set) throw new Wrong('is not seen to hold for all choices of pieces', '/certificate/separator');
    }
    if (set === undefined) throw new Stop('it rests on a set that is not confirmed');
    if (Json.field(value, 'by') !== set.by) throw new Wrong('expected the solver that the set names', '/by');
    const point = new Array<Rat>(line.outputs.length * x.length).fill(ZERO);
    const near = { point, tolerance: point };
    Json.at('/certificate', () => certify(certificate, verdict === 'yes', set, near, meter));
  });
}

/** What the two verdicts say together; ∂ᶜf ⊆ D_f, so one may say something of the other. */
function checkArtificial(review: Review, path: string, document: unknown): void {
  const [selection, clarke] = ['selectionCritical', 'clarkeCritical'].map(name =>
    verdictOf(Json.field(Json.field(document, name), 'verdict')),
  );
  if (selection === 'no' && clarke === 'yes')
    throw new Wrong('a point that is not selection critical is not Clarke critical');
  const derived =
    selection === 'no' || clarke === 'yes'
      ? 'no'
      : selection === 'yes' && clarke === 'no'
        ? 'yes'
        : 'undecided';
  if (verdictOf(Json.field(document, 'artificial')) !== derived)
    throw new Wrong(`expected ${derived}, as the two verdicts say`);
  if (derived === 'undecided' && !isPart(document)) review.open(path, 'left undecided');
}

/** The point of least norm: ⟨point, g − point⟩ ≥ 0 for all g, and it lies in the hull. */
function checkNearest(value: unknown, set: Listed | undefined, review: Review): void {
  const { meter } = review;
  if (set?.outer === undefined) throw new Stop('it rests on a set that is not confirmed');
  const all = set.outer.says;
  const point = Json.at('/point', () => Json.vector(Json.field(value, 'point'), meter, all[0]!.length));
  const square = dot(point, point, meter);
  const stated = Json.at('/squaredNorm', () => Json.exact(Json.field(value, 'squaredNorm'), meter));
  if (!equal(square, stated)) throw new Wrong('is not the square of the norm', '/squaredNorm');
  for (const gradient of all)
    if (compare(dot(point, gradient, meter), square, meter) < 0)
      throw new Wrong('a point of the hull is nearer to 0', '/point');
  const weights = Json.field(value, 'weights');
  if (weights !== undefined)
    checkCertificate({ weights }, { of: set.inner, point, tolerance: point.map(() => ZERO) }, meter);
  else if (!all.some(gradient => gradient.every((entry, i) => equal(entry, point[i]!))))
    review.assume('unshown', '# nearest points come without weights: that they lie in D_f is not shown');
}
