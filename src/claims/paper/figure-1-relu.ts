/** Figure 1, top: three programs of relu, and three derivatives at 0. */
import type { Claim } from '../claim.ts';
import { experiment } from '../experiment.ts';
import { type Drawn, drawnRight, RELU, RELU2, RELU3 } from './figure-1.ts';

export const figure1Relu: Claim = {
  id: 'figure-1-relu',
  kind: 'figure',
  title: 'relu, relu₂ and relu₃ are one function; automatic differentiation returns 0, 1 and 1/2 at 0',
  statement: String.raw`As functions on $\mathbb{R}$, $\mathrm{relu}_2(t) = \mathrm{relu}(-t) + t$ and $\mathrm{relu}_3(t) = \frac{1}{2}(\mathrm{relu}(t) + \mathrm{relu}_2(t))$ are equal to $\mathrm{relu}$. Automatic differentiation returns $\mathrm{relu}'(0) = 0$, $\mathrm{relu}_2'(0) = 1$ and $\mathrm{relu}_3'(0) = 1/2$.`,
  source: 'Figure 1, section 1.1',
  hypotheses: [],
  decidable:
    'Programs of one input that are piecewise rational are equal or not: on each of finitely many intervals, as rational functions.',
  dependsOn: ['algorithm-2'],
  experiments: [
    experiment<Drawn>({
      says: 'Each program is relu on all of ℝ, and both modes return what is drawn.',
      method: 'proof',
      given: [
        { program: RELU, same: 'f(t) = max(t, 0)', derivative: [0, 0, 1] },
        { program: RELU2, same: RELU, derivative: [0, 1, 1] },
        { program: RELU3, same: RELU, derivative: [0, [1, 2], 1] },
      ],
      show: ({ program }) => program,
      examine: drawnRight,
      falsehood: {
        says: 'All three have the derivative 0 at 0.',
        examine: one => drawnRight({ ...one, derivative: [0, 0, 1] }),
      },
    }),
  ],
};
