/** Algorithm 1: program evaluation. */
import { counted } from '../../documents/counted.ts';
import { isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { valuesOf } from '../../selections/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { type ClaimCase, caseOf, cases, q, showCase } from '../kit/programs.ts';

/** x_slot by recursion from the output to the inputs: in the order of need, not in that of the program. */
function valueByNeed(
  { steps, p }: StraightLine,
  at: readonly Rational[],
  slot: number,
): Rational | undefined {
  if (slot < p) return at[slot]!;
  const step = steps.findLast(({ out }) => out <= slot)!;
  const x = step.args.map(arg => valueByNeed({ steps, p } as StraightLine, at, arg));
  if (x.includes(undefined)) return undefined;
  const index = step.g.index(rationalField, x as Rational[]);
  if (isFailure(index)) return undefined;
  const values = valuesOf(step.g.piece(index), rationalField, x as Rational[]);
  return isFailure(values) ? undefined : values[slot - step.out];
}

function examine({ line, at }: ClaimCase, moved = 0): Observed {
  const found = differentiated(line, at);
  if (found === undefined) return UNMET;
  const value = found.derivative.value[0]!;
  const other = valueByNeed(line, at, line.outputs[0]!)!;
  return heldIf(
    other.equals(value.add(q(moved))),
    `x_m = ${value.toFraction()}, of ${counted(line.m, 'value')}`,
  );
}

/** Every node comes after those that it reads. */
function isOrdered({ line: { steps, p } }: ClaimCase, reversed = false): Observed {
  const order = reversed ? [...steps].reverse() : steps;
  const known = new Set(Array.from({ length: p }, (_, i) => i));
  const inOrder = order.every(({ g, args, out }) => {
    const ready = args.every(slot => known.has(slot));
    for (let j = 0; j < g.outputs; j++) known.add(out + j);
    return ready;
  });
  if (steps.length === 0) return UNMET;
  return heldIf(inOrder, counted(steps.length, 'node'));
}

export const algorithm1: Claim = {
  id: 'algorithm-1',
  kind: 'algorithm',
  title: 'Program evaluation: for k = p + 1, …, m the value x_k = g_k(x_pr(k)), and x_m is returned',
  statement: String.raw`Program evaluation: for $k = p + 1, \ldots, m$ set $x_k = g_k(x_{\mathrm{pr}(k)})$; return $x_m$.`,
  source: 'Algorithm 1, section 3',
  hypotheses: ['pr is a predecessor relation: j < k for j ∈ pr(k), and pr(k) is not empty for k > p'],
  decidable: 'Values are rationals.',
  dependsOn: ['definition-3'],
  experiments: [
    experiment<ClaimCase>({
      says: 'The value is that of a recursion from the output, which takes the nodes in the order of need.',
      method: 'exact',
      given: [caseOf('f(x, y) = max(x, y)^2 / (1 + abs(x - y))', q(1, 2), -1)],
      settled: 'drawn',
      drawn: cases(3),
      runs: 60,
      show: showCase,
      examine: one => examine(one),
      falsehood: { says: 'It is one more than that.', examine: one => examine(one, 1) },
    }),
    experiment<ClaimCase>({
      says: 'Predecessors come first.',
      method: 'exact',
      given: [caseOf('f(x, y) = max(x*y, x + y)', 0, 0)],
      drawn: cases(3),
      runs: 20,
      show: ({ text }) => text,
      examine: one => isOrdered(one),
      falsehood: { says: 'So they do in the opposite order.', examine: one => isOrdered(one, true) },
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed: 'For i ∈ {p + 1, …, m}, pr(i) is nonempty',
      why: 'That pr(i) is empty for i ≤ p is not said, and a constant needs a predecessor that it does not read. Inputs have none here, and constants may have none.',
      mended: 'pr(i) = ∅ for i ≤ p; for i > p it is empty where g_i is a constant.',
    },
  ],
};
