/** Figure 2: the diagram of programs, functions, A and ∇ commutes for smooth programs, and for others it does not. */

import { derivativeFunction, formatFunction, sameFunction } from '../../polynomials/index.ts';
import { equalFunctions } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { asFunctions } from '../kit/functions.ts';
import { declared, expressions, lineOf, q } from '../kit/programs.ts';
import { IDENTITY, RELU, RELU2, RELU3, ZERO_PROGRAM } from './figure-1.ts';

/** F(A(P)) and ∇F(P) as functions of t: identities of quotients of polynomials, at all t at once. */
function commutes(text: string, isFalse = false): Observed {
  const found = asFunctions(lineOf(text));
  if (found === undefined) return UNMET;
  const gradient = derivativeFunction(isFalse ? found.backward : found.value);
  return heldIf(
    sameFunction(found.backward, gradient) && sameFunction(found.forward, gradient),
    `F(A(P)) = ${formatFunction(found.backward, 't')}, ∇F(P) = ${formatFunction(gradient, 't')}`,
  );
}

/** Two programs, one of them smooth: F is one function, F(A(P)) is two. */
interface Failing {
  readonly program: string;
  readonly smooth: string;
}

function fails({ program, smooth }: Failing): Observed {
  if (equalFunctions(lineOf(program), lineOf(smooth)).verdict !== 'yes') return UNMET;
  const [returned, gradient] = [program, smooth].map(text => gradientOf(lineOf(text), [q(0)])[0]!);
  return heldIf(
    !returned!.equals(gradient!),
    `A(P) returns ${returned!.toFraction()} at 0, the gradient of F(P) is ${gradient!.toFraction()}`,
  );
}

export const figure2: Claim = {
  id: 'figure-2',
  kind: 'figure',
  title:
    'The diagram of A and ∇ commutes for programs that smoothly combine smooth functions; in nonsmooth settings it does not',
  statement: String.raw`Left: automatic differentiation applied to programs that combine smooth functions in a smooth way; the diagram of $\mathcal{F}$, $\mathcal{A}$ and $\nabla$ commutes. Right: in nonsmooth settings there is no connection with a known notion of generalized derivative.`,
  source: 'Figure 2, section 1.1',
  hypotheses: ['left: every node is elementary'],
  decidable:
    'For programs of one input without ties A(P) and ∇F(P) are quotients of polynomials: equal for all t, or not.',
  dependsOn: ['equation-1', 'figure-1-zero'],
  experiments: [
    experiment<string>({
      says: 'Left: F(A(P)) and ∇F(P) are one function, by both modes.',
      method: 'proof',
      given: ['f(x) = x^5 - 3*x + 1/2', 'f(x) = (1 - x)/(1 + x^2)', 'f(x) = ((x^2 + 1)^3 - x)^2'],
      settled: 'drawn',
      drawn: expressions(1, { smooth: true }).map(body => declared(1, body)),
      runs: 40,
      show: text => text,
      examine: text => commutes(text),
      falsehood: { says: 'F(A(P)) is the second derivative.', examine: text => commutes(text, true) },
    }),
    experiment<Failing>({
      says: 'Right: a program whose function is smooth, and whose derivative by automatic differentiation is not that of the function.',
      method: 'proof',
      given: [
        { program: ZERO_PROGRAM, smooth: 'f(t) = 0' },
        { program: IDENTITY, smooth: 'f(t) = t' },
      ],
      show: ({ program }) => program,
      examine: fails,
      falsehood: {
        says: 'The same of a smooth program.',
        examine: ({ smooth }) => fails({ program: smooth, smooth }),
      },
    }),
    experiment<readonly [string, string]>({
      says: 'Right: two programs of relu, which has no derivative at 0, and two answers.',
      method: 'proof',
      given: [
        [RELU, RELU2],
        [RELU2, RELU3],
      ],
      show: pair => pair.join(' and '),
      examine: ([program, smooth]) => fails({ program, smooth }),
      falsehood: {
        says: 'Two answers for one program.',
        examine: ([program]) => fails({ program, smooth: program }),
      },
    }),
  ],
};
