/** Proposition 1: selections are stable by composition, sum and product, with the representation that the proof builds. */

import fc from 'fast-check';
import { counted } from '../../documents/counted.ts';
import type { Rational } from '../../numbers/index.ts';
import { functionValue } from '../../polynomials/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { asFunctions } from '../kit/functions.ts';
import { fewNumbers, lineOf, q } from '../kit/programs.ts';
import { type DrawnTable, tableAtZero, tables } from '../kit/tables.ts';

type Operation = 'composition' | 'sum' | 'product';

interface Pair {
  readonly operation: Operation;
  readonly f: DrawnTable;
  readonly g: DrawnTable;
  readonly at: Rational;
}

/** Whether x lies in the cell of the i-th piece, and how often: by the ends of cells alone. */
function cellsOf({ breaks, index }: DrawnTable, i: number, x: Rational): number {
  let count = 0;
  for (const [k, piece] of index.entries()) {
    if (piece !== i) continue;
    const before = breaks[k / 2 - 1];
    const behind = breaks[k / 2];
    const inside =
      k % 2 === 1
        ? x.equals(breaks[(k - 1) / 2]!)
        : (before === undefined || x.compare(before) > 0) && (behind === undefined || x.compare(behind) < 0);
    if (inside) count++;
  }
  return count;
}

const pieceValue = ({ pieces }: DrawnTable, i: number, x: Rational): Rational =>
  functionValue(asFunctions(lineOf(`f(x) = ${pieces[i - 1]}`))!.value, x)!;

/** The bi-indices (i, j) whose set U_ij holds x, and the value of their function there. */
function pairsAt({
  operation,
  f,
  g,
  at,
}: Pair): readonly { readonly i: number; readonly j: number; readonly value: Rational }[] {
  const found = [];
  for (let i = 1; i <= f.pieces.length; i++)
    for (let j = 1; j <= g.pieces.length; j++) {
      const inner = pieceValue(f, i, at);
      const x = operation === 'composition' ? inner : at;
      const count = cellsOf(f, i, at) * cellsOf(g, j, x);
      const outer = pieceValue(g, j, x);
      const value =
        operation === 'composition' ? outer : operation === 'sum' ? inner.add(outer) : inner.mul(outer);
      for (let k = 0; k < count; k++) found.push({ i, j, value });
    }
  return found;
}

const JOINED: Readonly<Record<Operation, string>> = {
  composition: 'g(f(x))',
  sum: 'f(x) + g(x)',
  product: 'f(x) * g(x)',
};

/** The program that joins them. */
const programOf = ({ operation, f, g }: Pair): string => {
  const selection = (name: string, { text }: DrawnTable): string =>
    text.split('\n')[0]!.replace('select s(', `select ${name}(`);
  return `${selection('f', f)}\n${selection('g', g)}\nh(x) = ${JOINED[operation]}`;
};

function examine(one: Pair, isFalse = false): Observed {
  const value = differentiated(lineOf(programOf(one)), [one.at])!.derivative.value[0]!;
  const pairs = pairsAt(isFalse ? { ...one, f: { ...one.f, index: one.f.index.map(() => 1) } } : one);
  const [pair] = pairs;
  return heldIf(
    pairs.length === 1 && pair!.value.equals(value),
    `it is in ${counted(pairs.length, 'set')} U_ij${pair ? `, (i, j) = (${pair.i}, ${pair.j}), its function is ${pair.value.toFraction()}` : ''}; the program gives ${value.toFraction()}`,
  );
}

const pairs: fc.Arbitrary<Pair> = fc
  .record({ operation: fc.constantFrom<Operation>('composition', 'sum', 'product'), f: tables, g: tables })
  .chain(
    pair =>
      fc.record({
        ...Object.fromEntries(Object.entries(pair).map(([key, value]) => [key, fc.constant(value)])),
        at: fc.oneof(fc.constantFrom(...pair.f.breaks, ...pair.g.breaks), fewNumbers),
      }) as unknown as fc.Arbitrary<Pair>,
  );

export const proposition1: Claim = {
  id: 'proposition-1',
  kind: 'proposition',
  title: 'The class 𝒮 of elementary selections is stable by composition, sum and product',
  statement: String.raw`The class $\mathcal{S}$ of elementary selections is stable by composition, sum and product.`,
  source: 'Proposition 1, section 2; its proof in Appendix B',
  hypotheses: ['the composition is well defined'],
  decidable:
    'The proof is a construction: the sets U_ij = {s(x) = i, t(F_i(x)) = j} and the functions g_j∘F_i. Both are built, and evaluated exactly.',
  dependsOn: ['definition-3', 'lemma-2'],
  property: 'stability',
  experiments: [
    experiment<Pair>({
      says: 'Exactly one U_ij holds each point, ends of cells included, and its function has the value of the joined program.',
      method: 'exact',
      given: (['composition', 'sum', 'product'] as const).flatMap(operation =>
        [-1, 0, 1].map(x => ({ operation, f: tableAtZero('0', 'x'), g: tableAtZero('-x', 'x'), at: q(x) })),
      ),
      settled: 'drawn',
      drawn: pairs,
      runs: 5,
      show: one => `${programOf(one).replaceAll('\n', '; ')} at ${one.at.toFraction()}`,
      examine: one => examine(one),
      falsehood: {
        says: 'So do the pieces of g∘F with the first piece of F everywhere.',
        examine: one => examine(one, true),
      },
    }),
  ],
  errata: [
    {
      of: 'proof',
      printed: 'Identifying each pair (i, j) with a number in {1, …, nm}',
      why: 'There are m·l pairs, and n is not defined.',
      mended: '… with a number in {1, …, ml}.',
    },
  ],
};
