/** A Euclidean norm at 0 beside a maximum of two linear functions: D_f(0) and Clarke’s set are a disc moved along a segment. */
import { explain, type SetsAt, underivedAt } from '../../../fields/index.ts';
import type { Rational } from '../../../numbers/index.ts';
import { isEvaluationFailure } from '../../../programs/index.ts';
import { heldIf, type Observed, open } from '../../experiment.ts';
import { lineOf, q } from '../programs.ts';

type Pair = readonly [Rational, Rational];

/**
 * ‖(k x, y)‖ + max(⟨a, ·⟩, ⟨b, ·⟩). rooted: the norm as a root of a sum of squares, which has no derivative of its own at 0; negated: with
 * all signs turned; scaled: as a mean of itself and a maximum that it is.
 */
export interface NormAndMax {
  readonly form: 'plain' | 'rooted' | 'negated' | 'scaled';
  readonly k: Rational;
  readonly a: Pair;
  readonly b: Pair;
}

const times = ([s, t]: Pair): string => `(${s.toFraction()})*x + (${t.toFraction()})*y`;

export function normText({ form, k, a, b }: NormAndMax): string {
  const first = `(${k.toFraction()})*x`;
  const norm = form === 'rooted' ? `sqrt((${first})^2 + y^2)` : `norm2(${first}, y)`;
  const [left, right] = [times(a), times(b)];
  if (form === 'negated') return `f(x, y) = min(-(${left}), -(${right})) - ${norm}`;
  const plain = `${norm} + max(${left}, ${right})`;
  return form === 'scaled'
    ? `f(x, y) = (${plain})/3 + 2*max(${norm} + ${left}, ${right} + ${norm})/3`
    : `f(x, y) = ${plain}`;
}

function setsOf(one: NormAndMax): SetsAt | undefined {
  const [line, at] = [lineOf(normText(one)), [q(0), q(0)]];
  if (one.form === 'rooted') return underivedAt(line, at)?.sets;
  const found = explain(line, at);
  return isEvaluationFailure(found) ? undefined : found;
}

/** The squared distance of 0 from the segment. */
function distance([s, t]: Pair, [v, w]: Pair): Rational {
  const [dx, dy] = [v.sub(s), w.sub(t)];
  const length = dx.mul(dx).add(dy.mul(dy));
  const along = length.n === 0n ? q(0) : s.mul(dx).add(t.mul(dy)).neg().div(length);
  const by = along.compare(q(0)) < 0 ? q(0) : along.compare(q(1)) > 0 ? q(1) : along;
  const [x, y] = [s.add(by.mul(dx)), t.add(by.mul(dy))];
  return x.mul(x).add(y.mul(y));
}

/** 0 is in the set where the segment, in coordinates in which the ellipse is a disc, is at most 1 from it; `centre`: where it is in the segment. */
export function isNormCritical(one: NormAndMax, centre = false): Observed {
  const found = setsOf(one);
  if (found === undefined) return open('the sets');
  const verdicts = [found.selectionCritical, found.clarkeCritical, found.reachable].map(
    ({ verdict }) => verdict,
  );
  if (verdicts.includes('undecided')) return open('whether 0 is in the sets');
  const scaled = ([s, t]: Pair): Pair => [s.div(one.k), t];
  const square = distance(scaled(one.a), scaled(one.b));
  const isIn = square.compare(q(centre ? 0 : 1)) <= 0;
  return heldIf(
    verdicts.every(verdict => (verdict === 'yes') === isIn),
    `0 is at the squared distance ${square.toFraction()} from the centres: ${isIn ? 'critical' : 'not critical'}`,
  );
}

/** Segments that end on the circle, touch it, pass by, or lie inside; and points. */
export const NORMS: readonly NormAndMax[] = [q(1), q(-1, 3)].flatMap(k =>
  (
    [
      [q(0), q(0), q(0), q(0)],
      [q(3, 5), q(4, 5), q(3, 5), q(4, 5)],
      [q(1), q(0), q(2), q(0)],
      [q(1), q(-2), q(1), q(2)],
      [q(6, 5), q(-2), q(6, 5), q(2)],
      [q(3), q(0), q(0), q(3)],
      [q(1), q(1), q(1, 2), q(1)],
      [q(-2), q(0), q(2), q(1)],
      [q(4, 5), q(4, 5), q(4, 5), q(4, 5)],
    ] as const
  ).flatMap(([s, t, v, w]): NormAndMax[] =>
    (['plain', 'rooted', 'negated', 'scaled'] as const).map(form => ({
      form,
      k,
      a: [s.mul(k), t],
      b: [v.mul(k), w],
    })),
  ),
);

/** Norms and maxima that bend against each other: 0 is in the sum of their sets, but not in Clarke’s of what they make. */
export const BENT: readonly string[] = [
  'f(x, y) = norm2(x, y) - max(2*x, 0) - x/2',
  'f(x, y) = norm2(x, y) - 2*relu(x) - x/2',
  'f(x, y) = max(0, 2*x) - norm2(x, y) + x/2',
  'f(x, y) = norm2(x, y) - max(2*x - 2*y, 0) - (x - y)/2',
  'f(x, y) = norm2(x, y) - norm2(2*x, 2*y) + 2*x',
  'f(x, y) = norm2(2*y, 2*x) - norm2(4*x, 4*y) - 3*y',
];

/** 0 is not said to be in the set; `sum`: in D_f, which is that of the sum. */
export function isNotInSum(text: string, sum = false): Observed {
  const found = explain(lineOf(text), [q(0), q(0)]);
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const { verdict } = sum ? found.selectionCritical : found.clarkeCritical;
  return heldIf(
    verdict !== 'yes',
    `0 ∈ D_f(0): ${found.selectionCritical.verdict}, 0 ∈ ∂ᶜf(0): ${found.clarkeCritical.verdict}`,
  );
}
