/** Figure 1, bottom left: a program of the function 0 with the derivative 1 at 0. */
import type { Claim } from '../claim.ts';
import { experiment } from '../experiment.ts';
import { type Drawn, drawnRight, ZERO_PROGRAM } from './figure-1.ts';

export const figure1Zero: Claim = {
  id: 'figure-1-zero',
  kind: 'figure',
  title: 'zero(t) = relu₂(t) − relu(t) is 0 for every t, and automatic differentiation returns zero′(0) = 1',
  statement: String.raw`The function $\mathrm{zero}: t \mapsto \mathrm{relu}_2(t) - \mathrm{relu}(t)$ outputs constantly $0$, but automatic differentiation gives $\mathrm{zero}'(0) = 1$.`,
  source: 'Figure 1, section 1.1',
  hypotheses: [],
  decidable: 'As for relu: equality is decided interval by interval.',
  dependsOn: ['figure-1-relu', 'algorithm-2'],
  experiments: [
    experiment<Drawn>({
      says: 'The program is the function 0, its derivative at 0 is 1, beside 0 it is 0.',
      method: 'proof',
      given: [{ program: ZERO_PROGRAM, same: 'f(t) = 0', derivative: [0, 1, 0] }],
      show: ({ program }) => program,
      examine: drawnRight,
      falsehood: {
        says: 'The derivative that is returned is that of the function 0.',
        examine: one => drawnRight({ ...one, derivative: [0, 0, 0] }),
      },
    }),
  ],
};
