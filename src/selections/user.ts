/** Selections that users write: pieces and index cells as text, checked before use. */
import { CornercheckError } from '../errors.ts';
import { parseExpression, parseGuards } from '../expressions/index.ts';
import { format, type Rational } from '../numbers/index.ts';
import { formatRoot, isExact, type RealRoot } from '../polynomials/index.ts';
import type { BasicFunction } from './basic-function.ts';
import { examineAffine } from './definition/affine.ts';
import { examineLine } from './definition/line.ts';
import { faultOnLines, type Line, someLines } from './definition/lines.ts';
import { type SelectionTable, tableSelection } from './table.ts';

/** As in the contract, section 2: pieces numbered from 1, `when` a conjunction of comparisons. */
export interface UserSelection {
  readonly inputs: readonly string[];
  readonly pieces: readonly string[];
  readonly index: readonly { readonly piece: number; readonly when: string }[];
}

export interface DefinedSelection {
  readonly function: BasicFunction;
  /** One line each: what could not be decided about the definition. */
  readonly warnings: readonly string[];
}

const COVERING = 'whether the index covers the space exactly once';
const CONTINUITY = 'whether the function is continuous';

/**
 * The function that a user defines. Decided for affine pieces and guards in any dimension, and for rational functions in
 * one variable; elsewhere a fault may be found, and is warned of where not.
 *
 * Throws CornercheckError `bad-selection`: text that does not parse, a piece that does not exist, and a point that no
 * index cell contains, that two contain, or at which the function is not continuous.
 */
export function defineUserSelection(name: string, definition: UserSelection): DefinedSelection {
  const table = readTable(name, definition);
  const warnings = examine(table).map(warning => `${name}: ${warning}`);
  return { function: tableSelection(table), warnings };
}

function readTable(name: string, { inputs, pieces, index }: UserSelection): SelectionTable {
  const refuse = (message: string, path: string): never => {
    throw new CornercheckError('bad-selection', message, `${name}.${path}`);
  };
  const parsed = <T>(path: string, parse: () => T): T => {
    try {
      return parse();
    } catch (error) {
      if (error instanceof CornercheckError) return refuse(error.message, path);
      throw error;
    }
  };
  const repeated = inputs.find((input, i) => inputs.indexOf(input) < i);
  if (repeated !== undefined) refuse(`expected different names, got ${repeated} twice`, 'inputs');
  if (pieces.length === 0) refuse('expected at least one piece, got none', 'pieces');
  return {
    name,
    inputs,
    pieces: pieces.map((piece, i) => [parsed(`pieces[${i}]`, () => parseExpression(piece, inputs))]),
    cells: index.map(({ piece, when }, i) => {
      if (!Number.isInteger(piece) || piece < 1 || piece > pieces.length)
        refuse(`expected a piece from 1 to ${pieces.length}, got ${piece}`, `index[${i}].piece`);
      return { piece, guards: parsed(`index[${i}].when`, () => parseGuards(when, inputs)) };
    }),
  };
}

/** Warnings about a table, each one line. Throws CornercheckError `bad-selection` where it is proven wrong. */
function examine(table: SelectionTable): string[] {
  const refuse = (what: string, at: string): never => {
    throw new CornercheckError('bad-selection', `${table.name}: ${what} ${at}`);
  };
  const undecided = (what: string) => `${what} is not decided`;
  if (table.inputs.length === 1) {
    const line = examineLine(table);
    if (line.fault)
      refuse(line.fault.what, `${table.inputs[0]} = ${formatRoot(line.fault.at, table.inputs[0]!)}`);
    return [...line.notes, ...line.undecided.map(undecided)];
  }
  const affine = examineAffine(table);
  if (affine?.fault) refuse(affine.fault.what, pointText(table.inputs, affine.fault.at));
  if (affine?.undecided.length === 0) return [];
  const lines = someLines(table.inputs.length);
  const fault = faultOnLines(table, lines);
  if (fault) refuse(fault.what, pointOnLine(table.inputs, fault.line, fault.at));
  return (affine?.undecided ?? [COVERING, CONTINUITY]).map(
    what => `${undecided(what)} (no fault on ${lines.length} lines)`,
  );
}

const pointText = (inputs: readonly string[], at: readonly Rational[]): string =>
  at.length === 0 ? 'the only point' : at.map((value, i) => `${inputs[i]} = ${format(value)}`).join(', ');

function pointOnLine(inputs: readonly string[], { start, direction }: Line, t: RealRoot): string {
  if (isExact(t))
    return pointText(
      inputs,
      start.map((from, i) => from.add(direction[i]!.mul(t.lo))),
    );
  const vector = (values: readonly Rational[]) => `(${values.map(format).join(', ')})`;
  return `${vector(start)} + t ${vector(direction)}, t = ${formatRoot(t, 't')}`;
}
