/** Definition 1: elementary functions, and what is observed of them. */

import { counted } from '../../documents/counted.ts';
import { explainReal } from '../../fields/index.ts';
import { derivativeFunction, formatFunction, functionValue, sameFunction } from '../../polynomials/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { answered } from '../kit/answers/answered.ts';
import { FORMULA_FAMILIES } from '../kit/answers/formulas.ts';
import { FORMULA_ANSWERS } from '../kit/answers/written-down.ts';
import { asFunctions } from '../kit/functions.ts';
import { DEPENDENCES, type Dependence, isDependent, showDependence } from '../kit/language/degrees.ts';
import { declared, expressions, lineOf, q } from '../kit/programs.ts';

/** Its derivative is a quotient again, with a value wherever the function has one. */
function derivativeIsElementary(text: string): Observed {
  const found = asFunctions(lineOf(text));
  if (found === undefined) return UNMET;
  const derivative = derivativeFunction(found.value);
  const places = [-2, -1, 0, 1, 2].map(t => q(t));
  const isDefined = places.every(
    t => functionValue(found.value, t) === undefined || functionValue(derivative, t) !== undefined,
  );
  return heldIf(
    isDefined && sameFunction(found.forward, derivative),
    `the derivative of ${formatFunction(found.value, 'x')} is ${formatFunction(derivative, 'x')}`,
  );
}

/** Whether one gradient is all that there is at 0. */
function isSmoothAtZero(text: string): Observed {
  const found = explainReal(lineOf(text), [q(0)]);
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const { clarke, nodewise } = found.explanation;
  if (clarke.status !== 'exact' || nodewise.status !== 'exact') return open('the sets at 0');
  return heldIf(
    clarke.gradients.length === 1 && nodewise.gradients.length === 1,
    `${counted(clarke.gradients.length, 'gradient')} at 0`,
  );
}

export const definition1: Claim = {
  id: 'definition-1',
  kind: 'definition',
  title:
    'Elementary (log-exp) functions are finite expressions in + − × /, affine mappings, exp and log; they are C^∞ on their open domains',
  statement: String.raw`Elementary (log-exp) functions are functions on $\mathbb{R}^p$ described by a finite compositional expression involving $+$, $-$, $\times$, $/$, affine mappings, exponential and logarithm, inside their domain of definition: the class $\mathcal{E}$. They are $C^\infty$ on their open domains.`,
  source: 'Definition 1, section 2',
  hypotheses: [],
  decidable:
    'Without exp and log a function of one input is a quotient of polynomials, and so are all its derivatives, over powers of one denominator.',
  dependsOn: [],
  experiments: [
    experiment<string>({
      says: 'The derivative of a function of ℰ is one of ℰ, defined wherever the function is.',
      method: 'exact',
      given: ['f(x) = 1/(x^2 + 1)', 'f(x) = (x^3 - 2)/(x - 1)', 'f(x) = x^7 - x'],
      settled: 'drawn',
      drawn: expressions(1, { smooth: true }).map(body => declared(1, body)),
      runs: 40,
      show: text => text,
      examine: derivativeIsElementary,
      falsehood: {
        says: 'The derivative is the function itself.',
        examine: text => {
          const found = asFunctions(lineOf(text));
          return found === undefined
            ? UNMET
            : heldIf(sameFunction(found.value, found.forward), 'it is another');
        },
      },
    }),
    experiment<Dependence>({
      says: 'Where its arguments are functions of t, that it is constant, affine or neither is seen from the expression; and its derivative is that by the chain rule.',
      method: 'exact',
      given: DEPENDENCES,
      show: showDependence,
      examine: one => isDependent(one),
      falsehood: { says: 'It is as its arguments are.', examine: one => isDependent(one, true) },
    }),
    experiment<string>({
      says: 'The examples of the paper (polynomials, logistic loss, boosting loss, Gaussian likelihood) have one gradient at 0.',
      method: 'exact',
      given: [
        'f(x) = x^3 - x + 1',
        'f(x) = log(1 + exp(-x))',
        'f(x) = exp(-x)',
        'f(x) = -1/2 * (x - 1)^2 - log(2)',
      ],
      show: text => text,
      examine: isSmoothAtZero,
      falsehood: {
        says: 'So does max(−x, exp(x) − 1).',
        examine: () => isSmoothAtZero('f(x) = max(-x, exp(x) - 1)'),
      },
    }),
    answered(FORMULA_FAMILIES, FORMULA_ANSWERS, {
      says: 'Formulas are affine, or constant, as is written down, and have those values; their gradients are what the values at x + ε come to, with ε² = 0.',
      falsehood: 'A derivative is greater by 1.',
    }),
  ],
  beyond:
    'That every function of ℰ is C^∞ is a theorem about all expressions; it is checked for the first derivative of those drawn.',
};
