/** Clarke’s set at points where something is special: cells of equalities, products that vanish, sums of squares, what is written in other words. */
import { explain } from '../../../fields/index.ts';
import { isEvaluationFailure } from '../../../programs/index.ts';
import { fails, heldIf, type Observed, open } from '../../experiment.ts';
import { lineOf, q, showVector } from '../programs.ts';
import { isSameSet, showSet } from '../sets.ts';

/** A program at a point, and the generators of Clarke’s set there; without them nothing may be stated: f jumps, or has no bounded slopes. */
export interface LaidDown {
  readonly text: string;
  readonly at: readonly number[];
  readonly clarke?: readonly (readonly number[])[];
}

const at = (text: string, ...x: readonly number[]) => ({
  is: (...clarke: readonly (readonly number[])[]): LaidDown => ({ text, at: x, clarke }),
  none: { text, at: x } as LaidDown,
});

export const LAID_DOWN: readonly LaidDown[] = [
  at('f(x) = where(greater(x, 0), x, 0)', 0).is([0], [1]),
  at('f(x) = where(less(x, 0), -x, x)', 0).is([-1], [1]),
  at('f(x, y) = where(greaterEqual(x, y), x, y)', 1, 1).is([1, 0], [0, 1]),
  at('f(x, y) = where(lessEqual(x, y), x, 2*x - y)', 1, 1).is([1, 0], [2, -1]),
  at('f(x, y) = where(notEqual(x, y), x, y)', 1, 1).is([1, 0]),
  at('f(x, y) = where(equal(x, y), x, y)', 1, 1).is([0, 1]),
  at('f(x) = where(greater(x, 0), x + 1, 0)', 0).none,
  at('f(x) = where(greater(x, 0), sqrt(x), 0)', 0).none,
  at('f(x) = step(x)*x^2', 0).is([0]),
  at('f(x, y) = sign(x)*y', 0, 0).none,
  at('f(x) = floor(x)', 1).none,
  at('f(x) = floor(x) + x', -1.5).is([1]),
  at('f(x) = x*sqrt(x + 1)', 3).is([2.75]),
  at('f(x) = abs(x)*sqrt(x + 1)', 0).is([-1], [1]),
  at('f(x, y) = abs(x*y)', 0, 0).is([0, 0]),
  at('f(x, y) = abs(x*y)', 0, 1).is([-1, 0], [1, 0]),
  at('f(x, y) = relu(x*y - y*x) + x', 0, 0).is([1, 0]),
  at('f(x, y) = max(x^2, y^2)', 1, 1).is([2, 0], [0, 2]),
  at('f(x, y) = abs(abs(x) - abs(y))', 0, 0).is([1, 1], [1, -1], [-1, 1], [-1, -1]),
  at('f(x, y) = y - 3*relu(min(y - x^2, 2*x^2 - y))', 0, 0).is([0, 1], [0, -2], [0, 4]),
  at('f(x, y) = relu(-x^2 - y^2) + x', 0, 0).is([1, 0]),
  at('f(x, y, z) = relu(2*x*y - x^2 - y^2 - z^2) + z', 0, 0, 0).is([0, 0, 1]),
  at('f(x, y, z) = relu(min(x + 4*y*z - y^2 - 4*z^2, -x)) + z', 0, 0, 0).is([0, 0, 1]),
  at('f(x, y, z) = relu(min(x, 6*y*z - 9*y^2 - z^2 - x)) + z', 0, 0, 0).is([0, 0, 1]),
  at('f(x, y, z) = relu(min(x + 2*y*z - y^2 - 3*z^2, -x)) + z', 0, 0, 0).is([0, 0, 1]),
  at('f(x, y, z) = relu(min(x + 6*y*z - y^2 - 4*z^2, -x)) + z', 0, 0, 0).is([0, 0, 1], [1, 0, 1], [-1, 0, 1]),
  at('f(x, y, z) = relu(min(x - y^2, -x - z^2)) + z', 0, 0, 0).is([0, 0, 1]),
  at('f(x, y, z) = relu(min(x - y^2, z^2 - x)) + z', 0, 0, 0).is([0, 0, 1], [1, 0, 1], [-1, 0, 1]),
  at('f(x, y, z) = relu(min(x - y*z, y*z - x)) + z', 0, 0, 0).is([0, 0, 1]),
  at('f(x, y, z) = relu(min(x, y, z - x - y, -z)) + x', 0, 0, 0).is([1, 0, 0]),
  at('f(x, y, z) = max(abs(x), abs(y)) - abs(z)', 0, 0, 0).is(
    ...[-1, 1].flatMap(s => [
      [1, 0, s],
      [-1, 0, s],
      [0, 1, s],
      [0, -1, s],
    ]),
  ),
  at('f(x) = max(x, x^2, x^3)', 0).is([0], [1]),
  at('f(x) = max(x, x^2, x^3)', 1).is([1], [3]),
  at('f(x) = min(relu(x)^3, abs(x)^2) + relu(-x^4)', 0).is([0]),
  at('f(x) = relu(x^3) - relu(-x^3) - abs(x)*x', 0).is([0]),
  at('select s(x, u) { x when u = 0; x + u when u != 0 }\nf(x, y) = s(x, x*y - y*x) + 2*y', 0, 0).is([1, 2]),
  at('select s(x, u) { x when u >= 0; x + u when u < 0 }\nf(x, y) = s(x, x*y - y*x) + 2*y', 0, 0).is([1, 2]),
  at('select s(x, u) { x when u > 0; x + 2*u when u <= 0 }\nf(x, y) = s(x, y^2) + 2*y', 0, 0).is([1, 2]),
];

/** The set is the one that is laid down, or none; `moved`: moved by 1. */
export function isLaidDown({ text, at: x, clarke }: LaidDown, moved = 0): Observed {
  const found = explain(lineOf(text), x.map(binary));
  if (isEvaluationFailure(found)) return heldIf(clarke === undefined, found.failure.why);
  const { status, gradients } = found.clarke;
  if (clarke === undefined) return heldIf(status === 'undecided' && moved === 0, 'no set is stated');
  if (status !== 'exact') return open('Clarke’s set');
  const wanted = clarke.map(row => row.map(value => binary(value + moved)));
  return heldIf(isSameSet(gradients, wanted), `∂ᶜf(x) is the hull of ${showSet(gradients)}`);
}

const binary = (x: number) => q(x * 4, 4);

export const showLaidDown = ({ text, at: x }: LaidDown): string =>
  `${text.replace('\n', '; ')} at ${showVector(x.map(binary))}`;

/** A quotient with its value at 0, by the condition that holds elsewhere; by hand, whether it is continuous and locally Lipschitz there. */
export interface AtHole {
  readonly text: string;
  readonly isRegular: boolean;
}

const hole = (isRegular: boolean, ...bodies: readonly string[]): readonly AtHole[] =>
  bodies.map(body => ({ text: `f(x, y) = ${body} - y`, isRegular }));

/** Of homogeneous polynomials, the bottom 0 at 0 alone: regular where the top has one degree more and the value at 0 is 0. */
export const AT_HOLES: readonly AtHole[] = [
  ...hole(
    true,
    'where(x^2 + y^2 > 0, x^3/(x^2 + y^2), 0)',
    'where(x^2 + y^2 > 0, x^2*y/(x^2 + y^2), 0)',
    'where(x^2 + y^2 > 0, (x^3 - x*y^2)/(x^2 + 2*y^2), 0)',
    'where(x^2 + y^2 > 0, x^5/(x^4 + y^4), 0)',
    'where(x^2 + y^2 > 0, 1 + (x + y)^3/(x^2 + y^2), 1)',
    'where(x^2 + y^2 != 0, x^3/(x^2 + y^2), 0)',
    'where(x^2 + y^2 = 0, 0, x^3/(x^2 + y^2))',
    'where(x^2 + y^2 <= 0, 0, y^3/(x^2 + y^2) + x)',
    'where(-x^2 - y^2 < 0, x^3/(x^2 + y^2), 0)',
    'where(x^2 + y^2 > 0, x*y^2/(-x^2 - y^2), 0)',
  ),
  ...hole(
    false,
    'where(x^2 + y^2 > 0, x*y/(x^2 + 2*y^2), 0)',
    'where(x^2 + y^2 > 0, (x^2 - y^2)/(x^2 + y^2), 0)',
    'where(x^2 + y^2 > 0, x^3*y/(x^4 + y^4), 0)',
    'where(x^2 + y^2 > 0, x/(x^2 + y^2), 0)',
    'where(x^2 + y^2 > 0, x^3/(x^2 + y^2), 1)',
    'where(x^2 + y^2 != 0, x^3/(x^2 + y^2), 1)',
  ),
];

/** Whether a quotient is regular at 0 is what is laid down; `always`: all are. */
export function isRegularAsLaidDown({ text, isRegular }: AtHole, always = false): Observed {
  const found = explain(lineOf(text), [q(0), q(0)]);
  if (isEvaluationFailure(found)) return fails(found.failure.why);
  const { verdict } = found.regular;
  if (verdict === 'undecided') return open('whether it is regular');
  return heldIf((verdict === 'yes') === (always || isRegular), `regular: ${verdict}`);
}
