/** Definition 2: elementary indices, with the paper's examples. */
import { counted } from '../../documents/counted.ts';
import { isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure } from '../../programs/index.ts';
import type { VanishingGuard } from '../../selections/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { guardsHold, isMet } from '../kit/language/guards.ts';
import { type OperationAt, operationsAt, pointsBeside } from '../kit/language/library.ts';
import { binary } from '../kit/language/operations.ts';
import { pointsOfWeakOrders, words } from '../kit/language/orders.ts';
import { lineOf, q, showCase, showVector } from '../kit/programs.ts';

/** An index as Definition 2 writes it down: to each value the guards that are solved there. */
interface Index {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly cells: readonly string[];
}

interface IndexAt {
  readonly index: Index;
  readonly at: readonly Rational[];
}

/** How many cells hold the point. */
const cellsAt = ({ inputs, cells }: Index, at: readonly Rational[]): number =>
  cells.filter(when => guardsHold(when, inputs, at)).length;

const NAMES = ['a', 'b', 'c', 'd'];

/** The index of the first largest of p numbers; `strict`: by strict inequalities alone. */
const largest = (p: number, strict = false): Index => {
  const inputs = NAMES.slice(0, p);
  const cell = (i: number): string =>
    inputs
      .flatMap((name, j) => (j === i ? [] : [`${inputs[i]} ${strict || j < i ? '>' : '>='} ${name}`]))
      .join(' and ');
  return { name: `the largest of ${p}`, inputs, cells: inputs.map((_, i) => cell(i)) };
};

const HEAVISIDE: Index = { name: 'Heaviside', inputs: ['a'], cells: ['a < 0', 'a >= 0'] };

/** The sign pattern of p numbers over so many signs. */
const signs = (p: number, relations: readonly string[]): Index => {
  const inputs = NAMES.slice(0, p);
  const cells = [...words(p, relations.length)].map(word =>
    word.map((k, i) => `${inputs[i]} ${relations[k]} 0`).join(' and '),
  );
  return { name: `sign pattern of ${p}`, inputs, cells };
};

/** The second largest: the value that a number has after exactly one (with ties broken by position). */
const second = (): Index => ({
  name: 'the second largest of 3',
  inputs: ['a', 'b', 'c'],
  // One before it, one behind it, in both orders.
  cells: [
    'b > a and a >= c',
    'c > a and a >= b',
    'a >= b and b >= c',
    'c > b and b > a',
    'a >= c and c > b',
    'b >= c and c > a',
  ],
});

function* instances(effort: number): Iterable<IndexAt> {
  const numbers = [-1, 0, 1].map(x => q(x));
  for (const x of numbers) yield { index: HEAVISIDE, at: [x] };
  for (const p of [2, 3, ...(effort > 1 ? [4] : [])])
    for (const at of pointsOfWeakOrders(p)) yield { index: largest(p), at };
  for (const at of pointsOfWeakOrders(3)) yield { index: second(), at };
  for (const p of [1, 2, 3])
    for (const word of words(p, 3))
      yield { index: signs(p, ['<', '=', '>']), at: word.map(k => numbers[k]!) };
}

const covered = ({ index, at }: IndexAt): Observed => {
  const count = cellsAt(index, at);
  return heldIf(
    count === 1,
    `of ${counted(index.cells.length, 'cell')}, those that hold ${showVector(at)}: ${count}`,
  );
};

/** The engine reads the index as that of a selection with pieces 0, 1, …: it refuses what does not cover the space exactly once. */
function isAccepted({ inputs, cells }: Index): Observed {
  const arms = cells.map((when, k) => `${k} when ${when}`).join('; ');
  try {
    const names = inputs.join(', ');
    lineOf(`select s(${names}) { ${arms} }\nf(${names}) = s(${names})`);
  } catch (error) {
    return heldIf(false, (error as Error).message);
  }
  return heldIf(
    true,
    `${counted(cells.length, 'cell')}, with every point of ℝ^${inputs.length} in exactly one`,
  );
}

/**
 * Of the cells that reach a point, those whose guards hold at it and at points beside it: at each the one cell of the index there;
 * `all`: whatever their guards are.
 */
function partition({ line, at, x }: OperationAt, all = false): Observed {
  const here = evaluate(rationalField, line, at);
  if (isEvaluationFailure(here)) return UNMET;
  let places = 0;
  for (const [k, { g, args }] of line.steps.entries()) {
    const near = g.cells(
      rationalField,
      args.map(slot => here.values[slot]!),
    );
    if (isFailure(near)) return open(near.why);
    for (const y of [x, ...pointsBeside(x)]) {
      const there = evaluate(rationalField, line, y.map(binary));
      if (isEvaluationFailure(there)) return UNMET;
      const values = args.map(slot => there.values[slot]!);
      const holding = near.filter(({ guards }) =>
        guards.every(({ function: h, relation }) => all || isMet(relation, guardAt(h, values))),
      );
      places++;
      if (holding.length !== 1 || holding[0]!.piece !== there.pieces[k])
        return heldIf(
          false,
          `${showVector(values)} is in ${counted(holding.length, 'cell')}, its index is ${there.pieces[k]}`,
        );
    }
  }
  return heldIf(true, `one cell holds at each of ${places} places`);
}

function guardAt(h: VanishingGuard['function'], values: readonly Rational[]): Rational {
  const value = h.value(rationalField, values);
  if (isFailure(value)) throw new Error('expected a guard that has a value');
  return value;
}

export const definition2: Claim = {
  id: 'definition-2',
  kind: 'definition',
  title:
    'An elementary index has cells that are solution sets of finitely many elementary equations and inequalities: Heaviside, the k-th largest, sign patterns',
  statement: String.raw`$s: \mathbb{R}^p \mapsto \{1, \ldots, m\}$ is an elementary index if each set $\{x \in \mathbb{R}^p, s(x) = i\}$ is the solution set of a finite number of inequalities and equalities involving elementary functions: the class $\mathcal{I}$.`,
  source: 'Definition 2, section 2',
  hypotheses: [],
  decidable:
    'Cells by differences of coordinates depend on their weak order alone, of which there are finitely many (541 for five).',
  dependsOn: ['definition-1'],
  experiments: [
    experiment<IndexAt>({
      says: 'The cells of each example hold every point exactly once, whatever the ties.',
      method: 'exhaustive',
      given: instances,
      show: ({ index, at }) => `${index.name} at ${showVector(at)}`,
      examine: covered,
      falsehood: {
        says: 'So do cells with strict inequalities alone.',
        examine: ({ index, at }) =>
          covered({ index: index.inputs.length > 1 ? largest(index.inputs.length, true) : index, at }),
      },
    }),
    experiment<Index>({
      says: 'The cells of each example hold every point of ℝᵖ exactly once: decided by linear programs over all pairs and complements.',
      method: 'proof',
      given: [
        HEAVISIDE,
        largest(2),
        largest(3),
        second(),
        signs(1, ['<', '=', '>']),
        signs(2, ['<', '=', '>']),
      ],
      show: ({ name }) => name,
      examine: isAccepted,
      falsehood: {
        says: 'So do cells with strict inequalities alone.',
        examine: ({ inputs }) =>
          isAccepted(inputs.length > 1 ? largest(inputs.length, true) : signs(1, ['<', '>'])),
      },
    }),
    experiment<OperationAt>({
      says: 'For the operations of the language the cells that reach a point cover what is beside it exactly once, each point by the cell that the index names there.',
      method: 'exhaustive',
      given: () => operationsAt(),
      show: showCase,
      examine: one => partition(one),
      falsehood: { says: 'So they do without their guards.', examine: one => partition(one, true) },
    }),
  ],
  errata: [
    {
      of: 'example',
      printed: 'the sign pattern of a vector in ℝᵖ which is indexed by integers from 1 to 2ᵖ',
      on: 'p = 1, signs −, 0, +',
      refute: () => {
        const counts = [-1, 0, 1].map(x => cellsAt(signs(1, ['<', '>']), [q(x)]));
        return heldIf(
          counts.every(count => count === 1),
          `with signs − and + alone, 0 lies in ${counts[1]} cells; with three signs there are 3ᵖ patterns`,
        );
      },
      mended: 'Sign patterns are indexed by integers from 1 to 3ᵖ; or to 2ᵖ where 0 counts as positive.',
    },
    {
      of: 'wording',
      printed:
        'the set {x : s(x) = i} is the solution set of a finite number of inequalities and equalities involving elementary functions',
      why: 'Read as a conjunction, as the proof of Lemma 2 reads it, this leaves out the else branch of “x > 0 and y > 0”: V = {x ≤ 0} ∪ {y ≤ 0}. Some h ≥ 0 would hold for y ≤ 0 and fail for small y > 0 at infinitely many (a, 0), a > 0; then h is 0 on the whole axis and changes its sign there at almost all a, also at a < 0, where V has both sides.',
      mended:
        'a finite union of such solution sets, or several labels with one function: the class 𝒮 is the same.',
    },
  ],
};
