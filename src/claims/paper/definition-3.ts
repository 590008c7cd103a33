/** Definition 3: elementary selections; ReLU, hinge loss, maximal and k-th largest entry. */
import { compare, isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import { equalFunctions } from '../../segments/index.ts';
import { library, valuesOf } from '../../selections/index.ts';
import type { Parameters } from '../../selections/op.ts';
import type { Claim } from '../claim.ts';
import { experiment, fails, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { differentiated, gradientOf } from '../kit/ad.ts';
import {
  binary,
  IN_OTHER_WORDS,
  type InOtherWords,
  type ValueAt,
  values,
  WITH_PARAMETERS,
} from '../kit/language/operations.ts';
import { pointsOfWeakOrders } from '../kit/language/orders.ts';
import { drawnPairs, isSameVerdict, type Pair, showPair } from '../kit/line/equal.ts';
import { isPolePair, POLE_PAIRS, type PolePair, showPolePair } from '../kit/line/irregular.ts';
import { lineOf, q, showVector } from '../kit/programs.ts';
import { derivations } from '../kit/verified/derived.ts';
import { PAIRS } from '../kit/verified/pairs.ts';

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
  for (const { op, parameters: numbers, value } of WITH_PARAMETERS) {
    const parameters = Object.fromEntries(Object.entries(numbers).map(([name, x]) => [name, binary(x)]));
    for (let x = -3; x <= 3; x += 0.5) yield { op, parameters, at: [binary(x)], value: binary(value(x)) };
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

/** One function, proven on the whole line, and the slopes of the pieces that the index names; `moved`: of another function. */
function isSameOperation({ program, same, slopes }: InOtherWords, moved = false): Observed {
  const line = lineOf(program);
  const { verdict, why } = equalFunctions(line, lineOf(moved ? `${same} + 1` : same));
  if (verdict === 'undecided') return open(why ?? 'whether they are equal');
  const returned = slopes.map(([at]) => gradientOf(line, [q(at)])[0]!);
  return heldIf(
    verdict === 'yes' && returned.every((slope, k) => slope.equals(q(slopes[k]![1]))),
    `${verdict === 'yes' ? 'equal' : 'not equal'} to ${same} on ℝ; slopes ${showVector(returned)} at ${slopes.map(([at]) => at).join(', ')}`,
  );
}

function hasValue({ text, at, value }: ValueAt, moved = 0): Observed {
  const found = differentiated(lineOf(text), at)?.derivative.value[0];
  if (found === undefined) return fails('no value');
  return heldIf(found.equals(value.add(q(moved))), `f(x) = ${found.toFraction()}`);
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
    experiment<InOtherWords>({
      says: 'The operations of one input are the functions that they are called after, and at ties the piece is the one that is laid down.',
      method: 'proof',
      given: IN_OTHER_WORDS,
      show: ({ program }) => program,
      examine: one => isSameOperation(one),
      falsehood: { says: 'They are these functions plus 1.', examine: one => isSameOperation(one, true) },
    }),
    experiment<ValueAt>({
      says: 'Norms, the median and jumps of three inputs have their values at all points over −1, 0, 1.',
      method: 'exhaustive',
      given: values,
      show: ({ text, at }) => `${text} at ${showVector(at)}`,
      examine: one => hasValue(one),
      falsehood: { says: 'They are 1 less than the value.', examine: one => hasValue(one, 1) },
    }),
    experiment<Pair>({
      says: 'Whether two of them represent one function on a part of the line is seen from their pieces there.',
      method: 'exact',
      drawn: drawnPairs,
      runs: 40,
      show: showPair,
      examine: one => isSameVerdict(one),
      falsehood: { says: 'They always do.', examine: one => isSameVerdict(one, true) },
    }),
    experiment<PolePair>({
      says: 'So it is where they jump, or have no value: that, too, is to be the same.',
      method: 'exact',
      given: POLE_PAIRS,
      settled: true,
      show: showPolePair,
      examine: one => isPolePair(one),
      falsehood: { says: 'They always do.', examine: one => isPolePair(one, true) },
    }),
    derivations('equal', PAIRS, {
      says: 'Whether two representations are one function is derived a second time, by a checker that shares nothing with the engine.',
      falsehood: 'What is equal is not, and what is not is.',
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed:
        'for i = 1 … m, f_i: ℝᵖ → ℝ are basic functions in ℰ, [of which are log and /, “inside their domain of definition”]',
      on: 'f = |x|^{1/2} with f_1 = exp(¼ log x²) for x ≠ 0 and f_2 = 0 at 0: continuous',
      refute: () => {
        // (|x|^(1/2)) / |x| at x = 4^−k is 2^k: as the value squared is |x|, compared with rationals alone.
        const quotients = [1, 2, 3].map(k => q(2 ** k));
        const isRoot = quotients.every((quotient, k) => {
          const x = q(1, 4 ** (k + 1));
          const value = quotient.mul(x);
          return value.mul(value).equals(x);
        });
        return isRoot
          ? fails(
              'f(4^−k)/4^−k = 2^k: with pieces that are not defined everywhere f need not be locally Lipschitz, against Proposition 2',
            )
          : UNMET;
      },
      mended:
        'The f_i are total, as “f_i: ℝᵖ → ℝ” says: log(1 + exp x) is one piece, log and / are none. Elsewhere f must be assumed to be locally Lipschitz.',
    },
    {
      of: 'wording',
      printed: 'f_i: ℝᵖ → ℝ are basic functions in ℰ',
      why: '“Basic functions” are not defined: elementary functions (Definition 1) are meant. ℰ_p, in the proof of Proposition 2, is not defined either.',
      mended: 'f_i ∈ ℰ are elementary functions on ℝᵖ',
    },
  ],
};
