/**
 * Definitions that round inside. Their cells may be infinitely many: whether they hold every point once is decided where guards do so
 * whatever the rounded numbers are; else a fault is found where a point that is tried shows it.
 */
import { constant } from '../../expressions/index.ts';
import {
  isFailure,
  isZero,
  type Rational,
  rational,
  rationalField,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import { RoundedCell } from '../rounding/rounded-cells.ts';
import { roundedSelection } from '../rounding/rounded-table.ts';
import { WholeChoices } from '../rounding/whole-choices.ts';
import { type SelectionTable, valuesOf } from '../table.ts';
import { COVERING, examineAffine } from './affine.ts';
import { bothContain, type Examination, jumpsInside, nothingContains } from './finding.ts';
import { examineLine } from './line.ts';

/** Points that are tried: of one input quarters up to 4, of several halves up to 1, not too many. */
const MAX_TRIED = 200;

function triedPoints(dimension: number): Rational[][] {
  if (dimension === 1) return Array.from({ length: 33 }, (_, i) => [rational(i - 16, 4)]);
  let found: Rational[][] = [[]];
  for (let i = 0; i < dimension; i += 1) {
    const values = found.length * 5 <= MAX_TRIED ? [0, 1, -1, 2, -2] : [i % 2 === 0 ? 1 : -1];
    found = found.flatMap(point => values.map(n => [...point, rational(n, 2)]));
  }
  return found;
}

/** Examines a table in which something is rounded. */
export function examineRounded(table: SelectionTable): Examination<readonly Rational[]> {
  const choices = new WholeChoices(table.inputs.length, table.rounded!);
  const cells = table.cells.map(cell => new RoundedCell(cell, table, choices));
  const tried = triedPoints(table.inputs.length);
  for (const at of tried) {
    const homes = cells.map(cell => cell.holds(rationalField, at));
    const held = homes.flatMap((home, i) => (home && !isFailure(home) ? [i] : []));
    const [first, second] = held;
    if (first !== undefined && second !== undefined)
      return { fault: { what: bothContain(table, first, second), at }, undecided: [], notes: [] };
    if (homes.every(home => home === undefined))
      return { fault: { what: nothingContains, at }, undecided: [], notes: [] };
  }
  const jump = table.inputs.length === 1 ? tried.find(at => jumpsAt(table, at)) : undefined;
  return {
    ...(jump && { jump: { what: jumpsInside, at: jump } }),
    undecided: coversWhatever(table, choices) ? [] : [COVERING],
    notes: [],
  };
}

/** Whether guards hold every point once, whatever the rounded numbers are. */
function coversWhatever(table: SelectionTable, choices: WholeChoices): boolean {
  const { name, inputs, cells, written } = table;
  const guards = cells.flatMap(cell => cell.guards.map(({ expression }) => expression));
  const pieces = table.pieces.map(() => [constant(ZERO)]);
  const free = choices.neededBy(guards).length === 0;
  const bare = { name, pieces, cells, ...(written && { written }) };
  if (free && inputs.length === 1) {
    const { fault, undecided } = examineLine({ ...bare, inputs });
    return !fault && undecided.length === 0;
  }
  const names = table.rounded!.map((_, k) => `${k}`);
  const found = examineAffine({ ...bare, inputs: free ? inputs : [...inputs, ...names] });
  return found !== undefined && !found.fault && !found.undecided.includes(COVERING);
}

/** Whether a piece that is taken on one side of a number has another value there than the function. */
function jumpsAt(table: SelectionTable, at: readonly Rational[]): boolean {
  const g = roundedSelection(table);
  const own = g.index(rationalField, at);
  const near = g.cells(rationalField, at);
  const values = isFailure(own) ? own : valuesOf(g.piece(own), rationalField, at);
  if (isFailure(values) || isFailure(near)) return false;
  return near.some(({ piece, guards }) => {
    const slopes = guards.map(({ function: f, relation }) =>
      f.affine && relation !== '=' ? sign(f.affine.terms[0]?.coefficient ?? ZERO) : 0,
    );
    const sided = slopes.every(slope => slope !== 0 && slope === slopes[0]);
    const there = sided ? valuesOf(g.piece(piece), rationalField, at) : values;
    return !isFailure(there) && there.some((value, k) => !isZero(value.sub(values[k]!)));
  });
}
