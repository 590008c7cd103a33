/**
 * ∂ᶜf(x) to first order where a document shows no directions: the checker looks for them itself. A cell has interior where a direction
 * goes strictly inside all its guards; it is a null set where an affine guard and its contrary are asked for, or in the plane three that
 * leave no direction. On a line guards of slope other than 0 are as good as affine ones.
 */
import { vectorKey } from '../kernel/active.ts';
import type { Line } from '../language/line.ts';
import { leavesNone } from '../near/agree.ts';
import { rayKey, scaledRay } from '../near/clarke.ts';
import { Walk } from '../near/local.ts';
import type { Meter } from '../numbers/meter.ts';
import { add, compare, dot, isZero, near, neg, type Rat, signOf, ZERO } from '../numbers/rational.ts';

type Row = readonly Rat[];
type Gradients = Map<string, Row>;

/** What a path of choices asks for. */
interface Asked {
  readonly rows: readonly Row[];
  /** Those that are affine, by their directions. */
  readonly affine: ReadonlyMap<string, Row>;
}

/** `inner`: of cells that have interior; `outer`: of all that are not seen to be null sets. */
export function firstOrder(
  line: Line,
  x: Row,
  meter: Meter,
): { readonly inner: Gradients; readonly outer: Gradients } {
  const walk = new Walk(line, x, meter);
  const [inner, outer]: [Gradients, Gradients] = [new Map(), new Map()];
  const visit = (from: number, { rows, affine }: Asked): void => {
    const step = walk.steps[from];
    if (step === undefined) {
      const gradient = walk.gradient();
      const key = vectorKey(gradient);
      outer.set(key, gradient);
      if (!inner.has(key) && hasDirection(rows, x.length, meter)) inner.set(key, gradient);
      return;
    }
    for (const cell of walk.cells(step)) {
      const added = cell.guards.map(({ row }) => row);
      const told = cell.guards.filter(guard => guard.affine || x.length === 1).map(({ row }) => row);
      const telling = told.filter(row => !row.every(isZero));
      const known = new Map([...affine, ...telling.map(row => [rayKey(row, meter), row] as const)]);
      meter.charge(known.size);
      if (telling.some(row => known.has(rayKey(row.map(neg), meter)))) continue;
      if (telling.some(row => leavesNone(row, [...known.values()], meter))) continue;
      walk.take(step, cell);
      visit(from + 1, { rows: [...rows, ...added], affine: known });
    }
  };
  visit(0, { rows: [], affine: new Map() });
  return { inner, outer };
}

const MAX_STEPS = 500;

/** Whether one is found: the sum of the rows, and again and again the row that it meets worst. What is found is tried exactly. */
function hasDirection(rows: readonly Row[], p: number, meter: Meter): boolean {
  if (rows.some(row => row.every(isZero))) return false;
  const short = rows.map(row => scaledRay(row, meter).map(value => near(value, meter)));
  const plus = (d: Row, row: Row): Row => d.map((value, i) => add(value, row[i]!, meter));
  let d: Row = short.reduce(plus, new Array<Rat>(p).fill(ZERO));
  for (let k = 0; k < MAX_STEPS; k += 1) {
    const said = short.map(row => dot(row, d, meter));
    const worst = said.reduce((least, value, i) => (compare(value, said[least]!, meter) < 0 ? i : least), 0);
    if (rows.length === 0 || signOf(said[worst]!) > 0)
      return rows.every(row => signOf(dot(row, d, meter)) > 0);
    d = plus(d, short[worst]!);
  }
  return false;
}
