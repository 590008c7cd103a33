/** Remark 1: other building blocks. */

import { counted } from '../../documents/counted.ts';
import { explainReal } from '../../fields/index.ts';
import { isFailure, type Real, realField } from '../../numbers/index.ts';
import { degree, derivative, gcdPolynomials, polynomial } from '../../polynomials/index.ts';
import { differentiate, evaluate, isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open } from '../experiment.ts';
import { lineOf, q } from '../kit/programs.ts';

/** (a): a program of one input with sin or exp, the generators of D_f(0), and the slopes of f on the left and on the right of 0. */
interface Analytic {
  readonly text: string;
  readonly gradients: readonly number[];
  readonly sides: readonly [left: number, right: number];
}

function hasField({ text, gradients, sides }: Analytic): Observed {
  const found = explainReal(lineOf(text), [q(0)]);
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const { field, explanation } = found;
  const { active, clarke, lexicographic, selectionCritical, clarkeCritical } = explanation;
  if (active.status !== 'exact') return open(active.why);
  if (clarke.status !== 'exact' || isFailure(lexicographic)) return open('Clarke’s set');
  const isOf = (found: readonly (readonly Real[])[], wanted: readonly number[]): boolean => {
    const isThere = (d: number): boolean =>
      found.some(([slope]) => field.isZero(field.sub(slope!, field.from(q(d)))) === 'yes');
    return found.length === new Set(wanted).size && wanted.every(isThere);
  };
  const holdsZero = (slopes: readonly number[]) =>
    Math.min(...slopes) <= 0 && Math.max(...slopes) >= 0 ? 'yes' : 'no';
  return heldIf(
    isOf(active.gradients, gradients) &&
      isOf(clarke.gradients, sides) &&
      isOf(lexicographic, sides.slice(1)) &&
      selectionCritical.verdict === holdsZero(gradients) &&
      clarkeCritical.verdict === holdsZero(sides),
    `D_f(0) has the generators ${gradients.join(', ')}, Clarke’s set the slopes ${sides.join(', ')}`,
  );
}

/** (b): exp(−1/x²) is positive at 1/n, and below x^k there: all its derivatives at 0 would be 0. */
function isFlat({ n, k }: { readonly n: number; readonly k: number }): Observed {
  const field = realField();
  const values = ['f(x) = exp(-1/x^2)', `f(x) = x^${k}`].map(text => {
    const evaluation = evaluate(field, lineOf(text), [field.from(q(1, n))]);
    return isEvaluationFailure(evaluation) ? undefined : differentiate(field, lineOf(text), evaluation);
  });
  const [f, power] = values.map(found => (found && !isEvaluationFailure(found) ? found.value[0] : undefined));
  if (f === undefined || power === undefined) return open('a value');
  return heldIf(
    field.sign(f) === 1 && field.sign(field.sub(power, f)) === 1,
    `0 < exp(−${n * n}) < ${n}^−${k}`,
  );
}

/** (c): y² = p(x) for a quotient y of polynomials only if every root of p has even multiplicity. */
function isNoSquare(coefficients: readonly number[]): Observed {
  const p = polynomial(coefficients.map(x => q(x)));
  const common = gcdPolynomials(p, derivative(p));
  // Squarefree and not constant: every root is simple.
  return heldIf(degree(p) > 0 && degree(common) === 0, `${counted(degree(p), 'root')}, each simple`);
}

export const remark1: Claim = {
  id: 'remark-1',
  kind: 'remark',
  title:
    '(a) real analytic functions on compact sets may be added; (b) extensions of elementary functions need not be analytic; (c) rational pieces do not give all semialgebraic functions',
  statement: String.raw`(a) Without $\log$ and $\exp$ the elementary functions are the rational functions; the results remain true with real analytic functions restricted to compact sets. (b) Elementary functions are real analytic on their open domain; their extension might not be, as for $\exp(-1/x^2)$ extended by $f(0) = 0$.`,
  source: 'Remark 1, Appendix A',
  hypotheses: [],
  decidable: 'Values of sin at rationals, of exp(−n²), and multiplicities of roots are decided exactly.',
  dependsOn: ['definition-1'],
  experiments: [
    experiment<Analytic>({
      says: '(a) With sin, D_f at 0 is as the calculus has it.',
      method: 'exact',
      given: [
        { text: 'f(t) = sin(t)', gradients: [1], sides: [1, 1] },
        { text: 'f(t) = relu(sin(t))', gradients: [0, 1], sides: [0, 1] },
        { text: 'f(t) = abs(sin(2*t)) + t', gradients: [-1, 3], sides: [-1, 3] },
        { text: 'f(t) = max(sin(t), t^2)', gradients: [0, 1], sides: [0, 1] },
        { text: 'f(t) = exp(t) + relu(-t) + t - relu(t)', gradients: [0, 1, 2], sides: [1, 1] },
        { text: 'f(t) = abs(exp(t) - 1) - 2*sin(t)', gradients: [-3, -1], sides: [-3, -1] },
        { text: 'f(t) = max(cos(t), 1 + t, exp(2*t))', gradients: [0, 1, 2], sides: [0, 2] },
        { text: 'f(t) = atan(t) + relu(t)', gradients: [1, 2], sides: [1, 2] },
        { text: 'f(t) = log(t + 1) - abs(t)', gradients: [0, 2], sides: [2, 0] },
        { text: 'f(t) = sqrt(4*t + 1) + min(t, 0)', gradients: [2, 3], sides: [3, 2] },
        { text: 'f(t) = exp(t) + relu(t - t)', gradients: [1], sides: [1, 1] },
        { text: 'f(t) = exp(t)*max(min(t, 0), -1)', gradients: [0, 1], sides: [1, 0] },
      ],
      settled: true,
      show: ({ text }) => text,
      examine: hasField,
      falsehood: { says: 'It is {1} for all of them.', examine: one => hasField({ ...one, gradients: [1] }) },
    }),
    experiment<{ readonly n: number; readonly k: number }>({
      says: '(b) exp(−1/x²) is positive beside 0, and smaller than every power near 0.',
      method: 'enclosure',
      given: [
        { n: 3, k: 1 },
        { n: 10, k: 8 },
        { n: 20, k: 40 },
        { n: 100, k: 1000 },
      ],
      show: ({ n, k }) => `x = 1/${n}, k = ${k}`,
      examine: isFlat,
      falsehood: { says: 'So it is at x = 1/n for k = n².', examine: ({ n }) => isFlat({ n, k: n * n }) },
    }),
    experiment<readonly number[]>({
      says: '(c) sqrt(p(x)) is semialgebraic, and no quotient of polynomials, for squarefree p.',
      method: 'proof',
      given: [
        [1, 0, 1],
        [0, 1],
        [-2, 0, 0, 1],
      ],
      show: p => `p = ${p.join(', ')} (coefficients, lowest first)`,
      examine: isNoSquare,
      falsehood: { says: 'So it is for p².', examine: p => isNoSquare(squared(p)) },
    }),
  ],
};

const squared = (p: readonly number[]): readonly number[] =>
  Array.from({ length: 2 * p.length - 1 }, (_, k) => p.reduce((sum, a, i) => sum + a * (p[k - i] ?? 0), 0));
