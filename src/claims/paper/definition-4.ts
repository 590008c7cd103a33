/** Definition 4: the selection derivative ∇f_{s(x)}(x). */
import fc from 'fast-check';
import type { Rational } from '../../numbers/index.ts';
import { derivativeFunction, functionValue } from '../../polynomials/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { differentiated, gradientOf } from '../kit/ad.ts';
import { asFunctions } from '../kit/functions.ts';
import { gradientAt, type OperationAt, operationsAt } from '../kit/language/library.ts';
import { binary } from '../kit/language/operations.ts';
import { fewNumbers, lineOf, q, showCase, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';
import { type DrawnTable, tableAtZero, tables } from '../kit/tables.ts';

interface TableAt {
  readonly table: DrawnTable;
  readonly at: Rational;
}

/** The piece that s names there, from the ends of cells alone. */
function pieceAt({ breaks, index }: DrawnTable, at: Rational): number {
  const k = breaks.findIndex(end => at.compare(end) <= 0);
  if (k < 0) return index.at(-1)!;
  return index[2 * k + (at.equals(breaks[k]!) ? 1 : 0)]!;
}

/** What Algorithm 2 returns, against the derivative of the piece as a polynomial; `other`: of another piece. */
function examine({ table, at }: TableAt, other = false): Observed {
  const i = pieceAt(table, at);
  const piece = other ? (i % table.pieces.length) + 1 : i;
  const polynomial = asFunctions(lineOf(`f(x) = ${table.pieces[piece - 1]}`))!.value;
  const slope = functionValue(derivativeFunction(polynomial), at)!;
  const returned = gradientOf(lineOf(table.text), [at])[0]!;
  return heldIf(
    returned.equals(slope),
    `s(x) = ${i}, f_${piece}′(x) = ${slope.toFraction()}, returned ${returned.toFraction()}`,
  );
}

/** At an end of a cell, or anywhere. */
const instances: fc.Arbitrary<TableAt> = tables.chain(table =>
  fc.record({ table: fc.constant(table), at: fc.oneof(fc.constantFrom(...table.breaks), fewNumbers) }),
);

/** Value and derivative by both modes, against those of the piece in plain arithmetic; `moved`: of the piece a little behind the point. */
function isLaidDown({ line, at, operation, x }: OperationAt, moved = 0): Observed {
  const found = differentiated(line, at)?.derivative;
  if (found === undefined) return heldIf(false, 'no derivative');
  const piece = operation.piece(x.map(value => value + moved));
  const wanted = gradientAt(piece, x);
  const isSame =
    found.value[0]!.equals(binary(piece(x))) &&
    isSameVector(found.backward[0]!, wanted) &&
    isSameVector(found.forward[0]!, wanted);
  return heldIf(isSame, `${found.value[0]!.toFraction()}, ${showVector(found.backward[0]!)}`);
}

const RELU = tableAtZero('0', 'x');

export const definition4: Claim = {
  id: 'definition-4',
  kind: 'definition',
  title: 'The selection derivative with respect to s is ∇̂ˢf(x) = ∇f_{s(x)}(x)',
  statement: String.raw`For $f \in \mathcal{S}$ with selection $(s, f_1, \ldots, f_m)$ the selection derivative of $f$ with respect to $s$ is $$\hat\nabla^s f: x \mapsto \nabla f_{s(x)}(x).$$`,
  source: 'Definition 4 and (3), section 2.1',
  hypotheses: ['(s, f_1, …, f_m) represents f'],
  decidable: 'Pieces are polynomials, cells are intervals with rational ends.',
  dependsOn: ['definition-3'],
  experiments: [
    experiment<TableAt>({
      says: 'Algorithm 2 returns the derivative of the piece that the index names.',
      method: 'exact',
      given: [{ table: RELU, at: q(0) }],
      settled: 'drawn',
      drawn: instances,
      runs: 40,
      show: ({ table, at }) => `${table.text.replace('\n', '; ')} at ${at.toFraction()}`,
      examine: one => examine(one),
      falsehood: { says: 'It returns that of the next piece.', examine: one => examine(one, true) },
    }),
    experiment<OperationAt>({
      says: 'For the operations of the language that is the piece that is laid down: value and derivative, by both modes, in cells and at all ties.',
      method: 'exhaustive',
      given: () => operationsAt(),
      show: showCase,
      examine: one => isLaidDown(one),
      falsehood: { says: 'It is the piece behind the tie.', examine: one => isLaidDown(one, 1 / 8) },
    }),
  ],
  errata: [
    {
      of: 'example',
      printed:
        'f_1(x) = 0, f_2(x) = x and s(x) = 1 for x ≤ 0 and s(x) = 2 for x > 1: this defines the relu function',
      on: 'x = 1/2',
      refute: () => {
        try {
          lineOf('select s(x) { 0 when x <= 0; x when x > 1 }\nf(x) = s(x)');
        } catch (error) {
          return heldIf(false, (error as Error).message);
        }
        return UNMET;
      },
      mended: 's(x) = 2 for x > 0.',
    },
  ],
};
