/** Definition 3: elementary selections; ReLU, hinge loss, maximal and k-th largest entry. */
import { compare, isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import { library, valuesOf } from '../../selections/index.ts';
import type { Parameters } from '../../selections/op.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed } from '../experiment.ts';
import { pointsOfWeakOrders } from '../kit/orders.ts';
import { q, showVector } from '../kit/programs.ts';

interface SelectionAt {
  readonly op: string;
  readonly parameters?: Parameters;
  readonly at: readonly Rational[];
  /** The function, written another way. */
  readonly value: Rational;
}

function* instances(effort: number): Iterable<SelectionAt> {
  for (const x of [-2, -1, 0, 1, 2].map(n => q(n))) {
    const positive = compare(x, q(0)) > 0 ? x : q(0);
    yield { op: 'relu', at: [x], value: positive };
    yield { op: 'hinge', at: [x], value: compare(x, q(1)) < 0 ? q(1).sub(x) : q(0) };
    yield { op: 'abs', at: [x], value: positive.add(positive).sub(x) };
  }
  for (const p of [2, 3, ...(effort > 1 ? [4, 5] : [4])])
    for (const at of pointsOfWeakOrders(p)) {
      const sorted = [...at].sort((a, b) => compare(b, a));
      yield { op: 'max', at, value: sorted[0]! };
      for (let k = 1; k <= p; k++) yield { op: 'kthLargest', parameters: { k }, at, value: sorted[k - 1]! };
    }
}

/** f(x) = f_{s(x)}(x), and no other index is allowed than one whose piece has the value of f. */
function represents({ op, parameters = {}, at, value }: SelectionAt): Observed {
  const g = library.get(op)!.build(at.length, parameters);
  const s = g.index(rationalField, at);
  if (isFailure(s)) return heldIf(false, 'no cell holds the point');
  const [piece] = [valuesOf(g.piece(s), rationalField, at)];
  if (isFailure(piece)) return heldIf(false, 'the piece has no value');
  return heldIf(
    piece[0]!.equals(value),
    `s(x) = ${s} of ${g.pieceCount}, f_s(x) = ${piece[0]!.toFraction()}`,
  );
}

export const definition3: Claim = {
  id: 'definition-3',
  kind: 'definition',
  title:
    'f is an elementary selection (s, f_1, …, f_m) if it is continuous and f(x) = f_{s(x)}(x): ReLU, hinge loss, maximal and k-th largest entry',
  statement: String.raw`A continuous $f: \mathbb{R}^p \mapsto \mathbb{R}$ has an elementary selection $(s, f_1, \ldots, f_m)$ if $s \in \mathcal{I}$, $f_i \in \mathcal{E}$ for $i = 1, \ldots, m$, and for all $x \in \mathbb{R}^p$ $$f(x) = f_{s(x)}(x).$$ The class of such functions is $\mathcal{S}$; a representation is never unique.`,
  source: 'Definition 3 and (2), section 2',
  hypotheses: ['f is continuous', 's is an elementary index', 'the f_i are elementary'],
  decidable:
    'Index and pieces are affine: all ties are reached by one point for each weak order of the coordinates.',
  dependsOn: ['definition-1', 'definition-2'],
  experiments: [
    experiment<SelectionAt>({
      says: 'The piece that the index names has the value of the function, at every pattern of ties.',
      method: 'exhaustive',
      given: instances,
      show: ({ op, parameters, at }) =>
        `${op}${parameters ? ` ${JSON.stringify(parameters)}` : ''} at ${showVector(at)}`,
      examine: represents,
      falsehood: {
        says: 'The first piece has the value of the function.',
        examine: one => {
          const g = library.get(one.op)!.build(one.at.length, one.parameters ?? {});
          const first = valuesOf(g.piece(1), rationalField, one.at);
          return heldIf(!isFailure(first) && first[0]!.equals(one.value), 'piece 1 has another value');
        },
      },
    }),
  ],
};
