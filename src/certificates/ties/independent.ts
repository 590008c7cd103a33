/**
 * ∂ᶜf(x) where what the open ties are given is independent. Let A be what their guards ask of their arguments, affine in these. No choice
 * changes the derivative of A at x, which is therefore strict, and its rows are independent: A is open at x (Lyusternik, Graves).
 * So near x the ties take, on open sets, every combination of pieces whose own cells have interior, and no others but on null sets.
 */
import { runJet } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line } from '../language/line.ts';
import { cellsNear, localArguments } from '../near/cells.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, dot, isZero, mul, neg, type Rat, signOf, ZERO } from '../numbers/rational.ts';
import { ties } from './harmless.ts';
import { activeOf } from './nodewise.ts';
import { type Cut, Parts } from './parts.ts';
import { isIndependent } from './rank.ts';

type Row = readonly Rat[];

/** Steps of the search for a direction in a cell. */
const MAX_STEPS = 2_000;

export function independentParts(
  line: Line,
  x: Row,
  meter: Meter,
): { readonly start: Row; readonly parts: readonly (readonly Row[])[] } {
  const { jets, active, open } = activeOf(line, x, meter);
  const args = [...new Set([...open].flatMap(step => step.args))];
  if (ties({ ...line, outputs: args }, jets, active, meter).size > 0)
    throw new Stop('what a tie is given depends on what others take');
  const parts = new Parts(line, jets, active, open, meter);
  const asked: Row[] = [];
  const added = parts.cuts.map(cut => {
    const cells = cellsOf(cut, jets, meter);
    const span: Row[] = [];
    for (const row of cells.flatMap(({ rows }) => rows))
      if (isIndependent([...span, row], meter)) span.push(row);
    asked.push(...span.map(row => pulledBack(row, cut, x.length, meter)));
    const essential = new Set<Piece>();
    for (const { piece, rows, isNull } of cells)
      if (!isNull && hasInterior(rows, meter)) essential.add(piece);
    return parts.added([cut], () => [...essential]);
  });
  if (!isIndependent(asked, meter)) throw new Stop('whether what the ties are given is independent');
  return { start: parts.start, parts: added };
}

interface CellRows {
  readonly piece: Piece;
  /** In the distinct arguments: positive inside. */
  readonly rows: readonly Row[];
  readonly isNull: boolean;
}

function cellsOf({ step }: Cut, jets: Parameters<typeof localArguments>[1], meter: Meter): CellRows[] {
  const args = localArguments(step, jets, meter);
  const p = args[0]!.gradient.length;
  return [...cellsNear(step.basic, args, meter)].map(({ piece, guards }) => {
    const rows: Row[] = [];
    let isNull = false;
    for (const { formula, relation } of guards) {
      const jet = runJet(formula, args, p, meter);
      if (jet?.note !== true) throw new Stop('a guard that is not affine');
      const row = jet.gradient;
      if (row.every(isZero)) isNull ||= relation === '>' || relation === '!=';
      else if (relation === '=') isNull = true;
      else if (relation !== '!=') rows.push(row);
    }
    return { piece, rows, isNull };
  });
}

/** Whether some direction is positive on all rows (Rosenblatt's steps); a row and its contrary leave none. */
function hasInterior(rows: readonly Row[], meter: Meter): boolean {
  const sum = (a: Row, b: Row): Row => a.map((value, i) => add(value, b[i]!, meter));
  for (const [i, a] of rows.entries())
    for (const b of rows.slice(i + 1)) if (isOpposite(a, b, meter)) return false;
  let d = rows.reduce(sum, rows[0]?.map(() => ZERO) ?? []);
  for (let step = 0; step < MAX_STEPS; step++) {
    const low = rows.find(row => signOf(dot(row, d, meter)) <= 0);
    if (low === undefined) return true;
    d = sum(d, low);
  }
  throw new Stop('whether a cell of a tie has interior');
}

function isOpposite(a: Row, b: Row, meter: Meter): boolean {
  const i = a.findIndex(value => !isZero(value));
  if (signOf(a[i]!) * signOf(b[i]!) >= 0) return false;
  return a.every((value, j) => isZero(add(mul(value, b[i]!, meter), neg(mul(b[j]!, a[i]!, meter)), meter)));
}

/** A row in the distinct arguments of a tie as one in the inputs. */
function pulledBack(row: Row, { step, given }: Cut, p: number, meter: Meter): Row {
  const slots = [...new Set(step.args)];
  let sum: Row = new Array<Rat>(p).fill(ZERO);
  for (const [i, factor] of row.entries()) {
    if (isZero(factor)) continue;
    const inner = given.get(slots[i]!)!.inputs;
    sum = sum.map((value, j) =>
      isZero(inner[j]!) ? value : add(value, mul(factor, inner[j]!, meter), meter),
    );
  }
  return sum;
}
