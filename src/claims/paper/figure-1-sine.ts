/** Figure 1, bottom right: the sine with derivatives changed at prescribed arguments. */
import fc from 'fast-check';
import { explainReal } from '../../fields/index.ts';
import { format, type Rational, realField } from '../../numbers/index.ts';
import {
  compile,
  differentiate,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
} from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, fails, heldIf, holds, type Observed, open } from '../experiment.ts';
import { fewNumbers, q } from '../kit/programs.ts';

/** The derivative at s is moved by r. */
interface Moved {
  readonly s: Rational;
  readonly r: Rational;
}

const textOf = ({ s, r }: Moved): string => {
  const u = `(t - (${format(s)}))`;
  return `f(t) = sin(t) + ${format(r).startsWith('-') ? `(${format(r)})` : format(r)} * (relu(-${u}) + ${u} - relu(${u}))`;
};

/** Value and derivative of the changed program and of sin at t, over the reals made of exp, log, sin and cos. */
function besideSine(one: Moved, t: Rational, moved: Rational): Observed {
  const field = realField();
  const at = [field.from(t)];
  const results = [textOf(one), 'f(t) = sin(t)'].map(text => {
    const line = compile(parseProgramText(text));
    const evaluation = evaluate(field, line, at);
    return isEvaluationFailure(evaluation) ? evaluation : differentiate(field, line, evaluation);
  });
  const [changed, sine] = [results[0]!, results[1]!];
  if (isEvaluationFailure(changed) || isEvaluationFailure(sine)) return open('a value');
  const zero = (a: ReturnType<typeof field.sub>): boolean => field.isZero(a) === 'yes';
  const sameValue = zero(field.sub(changed.value[0]!, sine.value[0]!));
  const difference = field.sub(changed.backward[0]![0]!, sine.backward[0]![0]!);
  return heldIf(
    sameValue && zero(field.sub(difference, field.from(moved))),
    `value as sin, derivative cos ${format(t)} + ${format(moved)}`,
  );
}

const examine = (one: Moved): Observed => {
  const there = besideSine(one, one.s, one.r);
  if (there.result !== 'holds') return there;
  for (const side of [q(-1, 3), q(1, 3)]) {
    const beside = besideSine(one, one.s.add(side), q(0));
    if (beside.result !== 'holds') return beside;
  }
  return there;
};

export const figure1Sine: Claim = {
  id: 'figure-1-sine',
  kind: 'figure',
  title:
    'sin(t) + r·zero(t − s) is the sine; its derivative at s by automatic differentiation is cos(s) + r, elsewhere cos(t)',
  statement: String.raw`One can modify the value of the derivative of a given function at prescribed arguments: $\sin(t) + r \cdot \mathrm{zero}(t - s)$ is the sine, with the derivative $\cos(s) + r$ at $s$.`,
  source: 'Figure 1, section 1.1',
  hypotheses: [],
  decidable:
    'Differences of values and derivatives are linear in sin(s), cos(s): zero is decided by their normal form.',
  dependsOn: ['figure-1-zero'],
  experiments: [
    experiment<Moved>({
      says: 'At s the derivative is moved by r and the value is not; beside s nothing is moved.',
      method: 'exact',
      given: [
        { s: q(1), r: q(1) },
        { s: q(-2), r: q(-1) },
        { s: q(0), r: q(5, 2) },
      ],
      settled: 'drawn',
      drawn: fc.record({ s: fewNumbers, r: fewNumbers }),
      runs: 8,
      show: one => textOf(one),
      examine,
      falsehood: {
        says: 'The derivative that is returned at s is that of the sine.',
        examine: one => besideSine(one, one.s, q(0)),
      },
    }),
    experiment<Moved>({
      says: 'Where cos(s) + r = 0 the point is critical for automatic differentiation, and not for Clarke.',
      method: 'exact',
      given: [{ s: q(0), r: q(-1) }],
      show: one => `${textOf(one)} at ${format(one.s)}`,
      examine: one => {
        const found = explainReal(compile(parseProgramText(textOf(one))), [one.s]);
        if (isEvaluationFailure(found)) return open(found.failure.why);
        const { selectionCritical, clarkeCritical } = found.explanation;
        if (selectionCritical.verdict === 'yes' && clarkeCritical.verdict === 'no')
          return holds('0 ∈ D_f(0), 0 ∉ ∂ᶜf(0)');
        return fails(
          `selection critical: ${selectionCritical.verdict}, Clarke critical: ${clarkeCritical.verdict}`,
        );
      },
      falsehood: {
        says: 'So is the sine itself, written plainly.',
        examine: () => {
          const found = explainReal(compile(parseProgramText('f(t) = sin(t)')), [q(0)]);
          if (isEvaluationFailure(found)) return open(found.failure.why);
          return heldIf(found.explanation.selectionCritical.verdict === 'yes', '0 ∉ D_f(0) = {1}');
        },
      },
    }),
  ],
};
