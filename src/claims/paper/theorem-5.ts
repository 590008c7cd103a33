/** Theorem 5: Whitney stratifications compatible with finitely many definable sets. */

import { counted } from '../../documents/counted.ts';
import { explain } from '../../fields/index.ts';
import { dot, type Vector } from '../../linear/index.ts';
import type { Rational } from '../../numbers/index.ts';
import {
  between,
  compareRoots,
  functionValue,
  isExact,
  isolateRoots,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  subtractFunctions,
} from '../../polynomials/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { alongAxis, choicesOf } from '../kit/composite.ts';
import { type ClaimCase, caseOf, cases, q } from '../kit/programs.ts';
import { beside, isInClosure, meetsClosure, type Strata, type Stratum, strataOf } from '../kit/strata.ts';
import { STRATIFIED, stratified } from './definition-6.ts';

/** |I(x)| by the engine; undefined where it is not known. */
function countAt({ line }: ClaimCase, x: Vector): bigint | undefined {
  const found = explain(line, x, { coincidences: true });
  return isEvaluationFailure(found) || found.active.status !== 'exact' ? undefined : found.active.count;
}

/** All f_i of a program of one input, as functions of t. */
function functionsOf({ line }: ClaimCase): readonly RationalFunction[] | undefined {
  const all = choicesOf(line)?.map(choice => alongAxis(line, choice, [q(0)], 0));
  return all === undefined || all.includes(undefined) ? undefined : (all as RationalFunction[]);
}

/**
 * The line cut where two of the f_i meet: on each open interval every difference is 0 or has one sign, so that each lies in one V_I. The
 * engine finds that I(x) at a point of it, and at the points between. `without`: the line as one stratum.
 */
function isCompatible(one: ClaimCase, without = false): Observed {
  const functions = functionsOf(one);
  if (functions === undefined || functions.length > 64) return UNMET;
  const points = rootsOf(functions);
  if (without && points.length === 0) return UNMET;
  const samples = [undefined, ...points].map((from, k) => between(from, points[k]));
  const places = [...samples, ...points.filter(isExact).map(({ lo }) => lo)];
  const byHand = (x: Rational): readonly number[] => {
    const values = functions.map(f => functionValue(f, x)!);
    return values.map(value => values.filter(other => other.equals(value)).length);
  };
  if (without) {
    const patterns = new Set(places.map(x => byHand(x).join(' ')));
    return heldIf(patterns.size === 1, `${patterns.size} patterns of equal f_i on the line`);
  }
  const wrong = places.find(x => {
    const count = countAt(one, [x]);
    return count === undefined || !byHand(x).includes(Number(count));
  });
  return heldIf(
    wrong === undefined,
    `${counted(points.length, 'point')} and ${counted(samples.length, 'interval')}, each inside one set V_I`,
  );
}

/** Where two functions meet that are not the same, ascending. */
function rootsOf(functions: readonly RationalFunction[]): readonly RealRoot[] {
  const found: RealRoot[] = [];
  for (const [k, f] of functions.entries())
    for (const g of functions.slice(k + 1)) {
      const difference = subtractFunctions(f, g);
      if (isZeroFunction(difference)) continue;
      for (const root of isolateRoots(difference.top))
        if (!found.some(known => compareRoots(known, root) === 0)) found.push(root);
    }
  return found.sort(compareRoots);
}

/** Two inputs: I(x) is the same at two points of a stratum, in each tangent direction; `merged`: with the first hyperplane taken away. */
function isCompatibleInPlane(one: ClaimCase, merged = false): Observed {
  const strata = strataOf(one.line);
  if (strata === undefined || strata.planes.length === 0) return UNMET;
  const counts = strata.all.map(({ inside }) => countAt(one, inside));
  if (counts.includes(undefined)) return open('I(x) on a stratum');
  if (merged) {
    const byKey = new Map<string, Set<bigint>>();
    for (const [k, { signs }] of strata.all.entries()) {
      const key = signs.slice(1).join();
      byKey.set(key, (byKey.get(key) ?? new Set()).add(counts[k]!));
    }
    return heldIf(
      [...byKey.values()].every(({ size }) => size === 1),
      counted(byKey.size, 'stratum', 'strata'),
    );
  }
  const alike = strata.all.every((stratum, k) =>
    stratum.tangents.every(d => countAt(one, beside(strata, stratum, d).x) === counts[k]),
  );
  return heldIf(
    alike,
    `${counted(strata.planes.length, 'line')}, ${counted(strata.all.length, 'stratum', 'strata')}, I(x) is one set on each`,
  );
}

/** The frontier condition, and condition (a): the tangent space of a stratum in the closure lies in that of the larger one. */
function isWhitney(one: ClaimCase, turned = false): Observed {
  const strata = strataOf(one.line);
  if (strata === undefined || strata.planes.length === 0) return UNMET;
  let pairs = 0;
  for (const large of strata.all)
    for (const small of strata.all) {
      if (large === small || !meetsClosure(strata, large, small)) continue;
      pairs++;
      const isInside = turned ? isTangent(strata, small, large) : isTangent(strata, large, small);
      if (!isInClosure(large, small) || !isInside)
        return heldIf(false, 'a stratum meets the closure of another, with a tangent that this one has not');
    }
  return heldIf(
    true,
    `${counted(strata.all.length, 'stratum', 'strata')}, ${counted(pairs, 'pair')} of which one meets the closure of the other`,
  );
}

/** T M_small ⊂ T M_large: what vanishes on the larger vanishes along the tangents of the smaller. */
const isTangent = ({ planes }: Strata, large: Stratum, small: Stratum): boolean =>
  planes.every(({ a }, k) => large.signs[k] !== 0 || small.tangents.every(d => dot(a, d).n === 0n));

export const theorem5: Claim = {
  id: 'theorem-5',
  kind: 'theorem',
  title:
    'For definable A_1, …, A_k there is a definable Whitney stratification compatible with them: each stratum inside A_t or disjoint from it',
  statement: String.raw`Let $A_1, \ldots, A_k$ be definable subsets of $\mathbb{R}^p$. Then there exists a definable Whitney stratification $(M_i)_{i \in I}$ compatible with $A_1, \ldots, A_k$, i.e. such that for each $i \in I$ there is $t \in \{1, \ldots, k\}$ such that $M_i \subset A_t$.`,
  source: 'Theorem 5, Appendix C.2',
  hypotheses: ['the sets are definable'],
  decidable:
    'On the line a stratification is points and open intervals: the points where two f_i meet. In the plane, for piecewise affine programs, it is the cells of the lines on which two f_i agree.',
  dependsOn: [],
  experiments: [
    experiment<ClaimCase>({
      says: 'The sets V_I = {x : I(x) = I} of a program of one input are unions of the points where two f_i meet, and the intervals between.',
      method: 'exact',
      given: [caseOf('f(t) = relu(-t) + t - relu(t)', 0), caseOf('f(t) = max(t^2, 2) - abs(t - 1)', 0)],
      settled: 'drawn',
      drawn: cases(1),
      runs: 15,
      show: ({ text }) => text,
      examine: one => isCompatible(one),
      falsehood: { says: 'So they are of the line as one stratum.', examine: one => isCompatible(one, true) },
    }),
    experiment<ClaimCase>({
      says: 'Piecewise affine, two inputs: the sets V_I are unions of the cells of the lines on which two f_i agree.',
      method: 'exact',
      given: STRATIFIED,
      drawn: stratified,
      runs: 10,
      show: ({ text }) => text,
      examine: one => isCompatibleInPlane(one),
      falsehood: {
        says: 'So they are without the first of these lines.',
        examine: one => isCompatibleInPlane(one, true),
      },
    }),
    experiment<ClaimCase>({
      says: 'These cells are a Whitney stratification: frontier condition and condition (a).',
      method: 'exact',
      given: STRATIFIED,
      drawn: stratified,
      runs: 10,
      show: ({ text }) => text,
      examine: one => isWhitney(one),
      falsehood: {
        says: 'The tangent space of the larger stratum lies in that of the smaller.',
        examine: one => isWhitney(one, true),
      },
    }),
  ],
  errata: [
    {
      of: 'statement',
      printed: 'compatible with A_1, …, A_k, i.e. for each i ∈ I there is t ∈ {1, …, k} such that M_i ⊂ A_t',
      on: 'A_1 = {0} in ℝ',
      refute: () => {
        // The strata partition ℝ: one of them holds 1, which is in no A_t.
        const A = [q(0)];
        return heldIf(
          A.some(x => x.equals(q(1))),
          'the stratum that holds 1 lies in no A_t: no stratification of ℝ is compatible',
        );
      },
      mended: '… for each i and t, M_i ⊂ A_t or M_i ∩ A_t = ∅.',
    },
  ],
  beyond: 'Existence for all definable sets, in every dimension: a theorem of o-minimal geometry.',
};
