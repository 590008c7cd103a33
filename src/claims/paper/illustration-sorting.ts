/** Section 5.1, illustration (b): for sorting D_F is the hull of the permutations that sort, and the Clarke Jacobian. */
import { explain } from '../../fields/index.ts';
import { compare, type Rational } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open } from '../experiment.ts';
import { permutations, pointsOfWeakOrders } from '../kit/language/orders.ts';
import { lineOf, q, showVector } from '../kit/programs.ts';
import { isSameSet } from '../kit/sets.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** F(x): sort is descending. */
const sorting = (p: number): string => {
  const inputs = NAMES.slice(0, p).join(', ');
  const outputs = Array.from({ length: p }, (_, k) => `s[${k + 1}]`);
  return `F(${inputs}) =\n  s = sort(${inputs})\n  ${outputs.join(', ')}`;
};

/** The permutation matrices P with P x = F(x), row after row. */
function sortingMatrices(x: readonly Rational[]): readonly (readonly Rational[])[] {
  const sorted = [...x].sort((a, b) => compare(b, a));
  return matrices(
    [...permutations(x.length)].filter(order => order.every((from, k) => x[from]!.equals(sorted[k]!))),
  );
}

const matrices = (orders: readonly (readonly number[])[]): readonly (readonly Rational[])[] =>
  orders.map(order => order.flatMap(from => order.map((_, j) => q(j === from ? 1 : 0))));

/** D_P and Clarke’s Jacobian, against the matrices; `all`: against all permutation matrices. */
function examine(x: readonly Rational[], all = false): Observed {
  const found = explain(lineOf(sorting(x.length)), x);
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const { nodewise, clarke } = found;
  if (nodewise.status !== 'exact' || clarke.status !== 'exact') return open('the sets');
  const wanted = all ? matrices([...permutations(x.length)]) : sortingMatrices(x);
  return heldIf(
    isSameSet(nodewise.gradients, wanted) && isSameSet(clarke.gradients, wanted),
    `${wanted.length} of the permutation matrices sort it, and span D_F(x) and the Clarke Jacobian`,
  );
}

/** A point for each weak order, or for those alone that ascend: every way to be tied, up to the names of the inputs. */
function* patterns(p: number, all: boolean): Iterable<readonly Rational[]> {
  for (const x of pointsOfWeakOrders(p))
    if (all || x.every((value, k) => k === 0 || compare(x[k - 1]!, value) <= 0)) yield x;
}

export const illustrationSorting: Claim = {
  id: 'illustration-sorting',
  kind: 'illustration',
  title:
    'For the sorting function D_F(x) = conv{P ∈ Δ : P x = F(x)}, Δ the permutation matrices: the Clarke Jacobian',
  statement: String.raw`For the sorting function $F$ the construction leads to $$D_F: x \mapsto \mathrm{conv}\{P \in \Delta, P x = F(x)\},$$ where $\Delta$ is the set of permutation matrices. It is conservative for $F$, and corresponds to the Clarke Jacobian.`,
  source: 'Illustration (b), section 5.1',
  hypotheses: [],
  decidable: 'Everything depends on the weak order of the coordinates alone: one point for each of them.',
  dependsOn: ['definition-5', 'essential-index-set'],
  experiments: [
    experiment<readonly Rational[]>({
      says: 'For every pattern of ties of up to 5 numbers the set is spanned by the sorting permutations, and is Clarke’s: all weak orders of up to 3 numbers (5 with more effort), and of 4 and 5 those that ascend.',
      method: 'exhaustive',
      given: function* (effort) {
        for (let p = 2; p <= 5; p++) yield* patterns(p, p <= (effort >= 10 ? 5 : effort > 1 ? 4 : 3));
      },
      show: x => `x = ${showVector(x)}`,
      examine: x => examine(x),
      falsehood: { says: 'All permutation matrices span it.', examine: x => examine(x, true) },
    }),
  ],
};
