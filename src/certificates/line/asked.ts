/** The answers of an AD implementation along a curve: their slopes, and what follows from them. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { derivative, type Quotient, valueAt } from '../functions/quotient.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { dot, equal, keyOf, type Rat } from '../numbers/rational.ts';
import type { Stretch } from './along.ts';

/** From the worst to the best. */
const OUTCOMES = ['no', 'no gradient', 'mixed', 'no objection', 'not asked'] as const;
type Outcome = (typeof OUTCOMES)[number];

const worst = (outcomes: readonly unknown[]): Outcome =>
  OUTCOMES.find(one => outcomes.includes(one)) ?? 'not asked';

interface Curve {
  readonly curve: readonly Quotient[];
  readonly velocity: readonly Quotient[];
}

/** `pieces`: where f∘γ is which function; undefined where that is not confirmed. */
export function reviewAsked(
  review: Review,
  path: string,
  target: unknown,
  along: Curve,
  pieces: readonly ({ readonly stretch: Stretch; readonly value: Quotient } | undefined)[],
): void {
  const { meter } = review;
  const listed = review.claim(`${path}/pieces`, () => {
    const found = Json.list(Json.field(target, 'pieces'), meter);
    if (found.length !== pieces.length) throw new Wrong(`expected ${pieces.length} pieces`);
    return found;
  });
  if (listed === undefined) return;
  for (const [i, piece] of listed.entries())
    review.claim(`${path}/pieces/${i}`, () => {
      const known = pieces[i];
      if (known === undefined) throw new Stop('it rests on a piece that is not confirmed');
      const slope = derivative(known.value, meter);
      const points = Json.at('/points', () =>
        Json.items(Json.field(piece, 'points'), meter, one =>
          checkAnswer(one, along, known.stretch, slope, review),
        ),
      );
      if (new Set(points.map(({ mode, t }) => `${mode} ${keyOf(t)}`)).size < points.length)
        throw new Wrong('a point is listed twice', '/points');
      if (!possible(points).includes(worst([Json.field(piece, 'integrates')])))
        throw new Wrong('does not follow from the answers', '/integrates');
      Json.at('/integrates', () => Json.oneOf(Json.field(piece, 'integrates'), ...OUTCOMES));
    });
  review.claim(path, () => {
    const outcomes = listed.map(piece => Json.field(piece, 'integrates'));
    if (Json.field(target, 'integrates') !== worst(outcomes))
      throw new Wrong('does not follow from the pieces', '/integrates');
    const failing = outcomes.flatMap((one, i) => (one === 'no' || one === 'no gradient' ? [i] : []));
    const stated = Json.list(Json.field(target, 'failing'), meter);
    if (stated.length !== failing.length || stated.some((one, i) => one !== failing[i]))
      throw new Wrong(`expected the pieces ${failing.join(', ') || 'none'}`, '/failing');
    Json.at('/name', () => Json.string(Json.field(target, 'name')));
  });
}

interface Answer {
  readonly mode: string;
  readonly t: Rat;
  readonly off: boolean;
  readonly words: boolean;
}

function checkAnswer(
  answer: unknown,
  { curve, velocity }: Curve,
  stretch: Stretch,
  slope: Quotient,
  review: Review,
): Answer {
  const { meter } = review;
  const at = (name: string): Rat => Json.at(`/${name}`, () => Json.exact(Json.field(answer, name), meter));
  const mode = Json.at('/mode', () => Json.oneOf(Json.field(answer, 'mode'), 'backward', 'forward'));
  const t = at('t');
  if (!stretch.holds(t)) throw new Wrong('is not inside the piece', '/t');
  const point = Json.at('/point', () => Json.vector(Json.field(answer, 'point'), meter, curve.length));
  if (point.some((value, i) => !equal(value, valueAt(curve[i]!, t, meter))))
    throw new Wrong('is not γ(t)', '/point');
  const expected = valueAt(slope, t, meter);
  if (!equal(at('expected'), expected)) throw new Wrong('is not (f∘γ)′(t)', '/expected');
  const off = Json.field(answer, 'off');
  if (typeof off !== 'boolean') throw new Wrong('expected true or false', '/off');
  review.assume('record', '# answers along a curve rest on the record of what the target returned');
  const returned = Json.field(answer, 'returned');
  if (typeof returned === 'string') {
    if (!off) throw new Wrong('no gradient came back', '/off');
    if (Json.field(answer, 'slope') !== undefined) throw new Wrong('expected none', '/slope');
    return { mode, t, off, words: true };
  }
  const gradient = Json.at('/returned', () => Json.vector(returned, meter, curve.length));
  const own = dot(
    gradient,
    velocity.map(f => valueAt(f, t, meter)),
    meter,
  );
  if (!equal(at('slope'), own)) throw new Wrong('is not ⟨returned, γ′(t)⟩', '/slope');
  if (off && equal(own, expected)) throw new Wrong('the slope is right', '/off');
  if (!equal(own, expected))
    review.assume(
      'rounding',
      '# answers are called off, or not, by a bound of rounding errors that is not stated',
    );
  return { mode, t, off, words: false };
}

/** What may be said of a piece: whether words in the place of gradients are faults of the target is not in the document. */
function possible(points: readonly Answer[]): Outcome[] {
  const modes = [...new Set(points.map(({ mode }) => mode))].map(mode =>
    points.filter(one => one.mode === mode),
  );
  return (['no', 'no gradient'] as const).map(silent =>
    worst(
      modes.map((answers): Outcome => {
        if (answers.every(({ words }) => words)) return silent;
        if (answers.every(({ off }) => off)) return 'no';
        return answers.some(({ off }) => off) ? 'mixed' : 'no objection';
      }),
    ),
  );
}
