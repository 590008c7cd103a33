/** Selections that users write: pieces and index cells as text, checked before use. */

import { counted } from '../documents/counted.ts';
import { CornercheckError } from '../errors.ts';
import { compileExpression, parseExpression, parseGuards } from '../expressions/index.ts';
import { format, type Rational } from '../numbers/index.ts';
import { formatRoot, isExact, type RealRoot } from '../polynomials/index.ts';
import type { BasicFunction } from './basic-function.ts';
import { COVERING, examineAffine } from './definition/affine.ts';
import { examineLine } from './definition/line.ts';
import { foundOnLines, type StraightPath, someLines } from './definition/lines.ts';
import { examineRounded } from './definition/rounded.ts';
import { roundedSelection } from './rounding/rounded-table.ts';
import type { Rounding } from './rounding/rounding.ts';
import { isComputed, type SelectionTable, writtenSelection } from './table.ts';

/** As in the contract, section 2: pieces numbered from 1, `when` a conjunction of comparisons. */
export interface UserSelection {
  readonly inputs: readonly string[];
  readonly pieces: readonly string[];
  readonly index: readonly { readonly piece: number; readonly when: string }[];
  /** What pieces and guards call by further names, behind the inputs: whole numbers next to these. Left out: nothing. */
  readonly rounded?: readonly { readonly name: string; readonly rounding: Rounding; readonly of: string }[];
  /** Where these are parts of what is written: which pieces and cells each is a part of, from 1. */
  readonly written?: SelectionTable['written'];
}

/** What a user's definition gives: the function, and warnings of faults that were not excluded. */
export interface DefinedSelection {
  readonly function: BasicFunction;
  /** One line each: what could not be decided about the definition, and where it is seen not to be continuous. */
  readonly warnings: readonly string[];
}

const CONTINUITY = 'whether the function is continuous';

/**
 * The function that a user defines. Decided for affine pieces and guards in any dimension, and for rational functions in one
 * variable; elsewhere a fault may be found, and is warned of where not. Where the function is not continuous a warning says
 * so, with a point: it is judged where it is regular.
 *
 * Throws CornercheckError `bad-selection`: text that does not parse, a piece that does not exist, and a point that no index
 * cell contains, or that two contain.
 *
 * Definitions 2 and 3.
 * `defineUserSelection('pos', { inputs: ['x'], pieces: ['0', 'x'], index: [{ piece: 1, when: 'x <= 0' }, { piece: 2, when: 'x > 0' }] }).warnings`
 * is `[]`.
 */
export function defineUserSelection(name: string, definition: UserSelection): DefinedSelection {
  const table = selectionTable(name, definition);
  const { warnings, covers, continuous } = examine(table);
  const own = table.rounded ? withRounded(table) : writtenSelection(table);
  return {
    function: continuous ? own : { ...own, asked: { covers } },
    warnings: warnings.map(warning => `${name}: ${warning}`),
  };
}

/** The definition as a table, unexamined. Throws CornercheckError `bad-selection` for text that does not parse. */
export function selectionTable(
  name: string,
  { inputs, pieces, index, written, rounded = [] }: UserSelection,
): SelectionTable {
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
  const names = [...inputs, ...rounded.map(one => one.name)];
  return {
    name,
    inputs,
    ...(rounded.length > 0 && {
      rounded: rounded.map(({ rounding, of }) => ({ rounding, of: parseExpression(of, names) })),
    }),
    ...(written && { written }),
    pieces: pieces.map((piece, i) => [parsed(`pieces[${i}]`, () => parseExpression(piece, names))]),
    cells: index.map(({ piece, when }, i) => {
      if (!Number.isInteger(piece) || piece < 1 || piece > pieces.length)
        refuse(`expected a piece from 1 to ${pieces.length}, got ${piece}`, `index[${i}].piece`);
      return { piece, guards: parsed(`index[${i}].when`, () => parseGuards(when, names)) };
    }),
  };
}

function withRounded(table: SelectionTable): BasicFunction {
  const own = roundedSelection(table);
  return isComputed(table) ? { ...own, written: { index: own.index } } : own;
}

interface Examined {
  readonly warnings: readonly string[];
  /** Whether the index is proven to cover the space exactly once. */
  readonly covers: boolean;
  /** Whether the function is proven to be continuous everywhere, with pieces that have values everywhere. */
  readonly continuous: boolean;
}

/** Throws CornercheckError `bad-selection` where the index is proven wrong. */
function examine(table: SelectionTable): Examined {
  const refuse = (what: string, at: string): never => {
    throw new CornercheckError('bad-selection', `${table.name}: ${what} ${at}`);
  };
  const undecided = (what: string) => `${what} is not decided`;
  const warned = (what: string) => `${what}; it is judged where it is regular`;
  if (table.rounded) {
    const { fault, jump, undecided: open } = examineRounded(table);
    if (fault) refuse(fault.what, pointText(table.inputs, fault.at));
    return {
      warnings: [
        ...(jump ? [warned(`${jump.what} ${pointText(table.inputs, jump.at)}`)] : []),
        ...open.map(undecided),
        ...(jump ? [] : [undecided(CONTINUITY)]),
      ],
      covers: open.length === 0,
      continuous: false,
    };
  }
  if (table.inputs.length === 1) {
    const { fault, jump, notes, undecided: open } = examineLine(table);
    const at = (root: RealRoot) => `${table.inputs[0]} = ${formatRoot(root, table.inputs[0]!)}`;
    if (fault) refuse(fault.what, at(fault.at));
    const jumps = jump ? [`${jump.what} ${at(jump.at)}`] : [];
    return {
      warnings: [...jumps.map(warned), ...notes, ...open.map(undecided)],
      covers: false,
      continuous: !jump && open.length === 0 && notes.length === 0 && hasAffinePieces(table),
    };
  }
  const affine = examineAffine(table);
  if (affine?.fault) refuse(affine.fault.what, pointText(table.inputs, affine.fault.at));
  const jumps = affine?.jump ? [`${affine.jump.what} ${pointText(table.inputs, affine.jump.at)}`] : [];
  const covers = affine !== undefined && !affine.undecided.includes(COVERING);
  if (affine?.undecided.length === 0)
    return {
      warnings: jumps.map(warned),
      covers,
      continuous: affine.jump === undefined && hasAffinePieces(table),
    };
  const lines = someLines(table.inputs.length);
  const { fault, jump } = foundOnLines(table, lines);
  if (fault) refuse(fault.what, pointOnLine(table.inputs, fault.line, fault.at));
  if (jump && jumps.length === 0) jumps.push(`${jump.what} ${pointOnLine(table.inputs, jump.line, jump.at)}`);
  const open = (affine?.undecided ?? [COVERING, CONTINUITY]).filter(
    what => jumps.length === 0 || what === COVERING,
  );
  return {
    warnings: [
      ...jumps.map(warned),
      ...open.map(
        what =>
          `${undecided(what)} (no ${jumps.length === 0 ? 'fault' : 'gap or overlap'} on ${counted(lines.length, 'line')})`,
      ),
    ],
    covers,
    continuous: false,
  };
}

const hasAffinePieces = ({ pieces, inputs }: SelectionTable): boolean =>
  pieces.every(outputs =>
    outputs.every(output => compileExpression(output, inputs.length).affine !== undefined),
  );

const pointText = (inputs: readonly string[], at: readonly Rational[]): string =>
  at.length === 0 ? 'the only point' : at.map((value, i) => `${inputs[i]} = ${format(value)}`).join(', ');

function pointOnLine(inputs: readonly string[], { start, direction }: StraightPath, t: RealRoot): string {
  if (isExact(t))
    return pointText(
      inputs,
      start.map((from, i) => from.add(direction[i]!.mul(t.lo))),
    );
  const vector = (values: readonly Rational[]) => `(${values.map(format).join(', ')})`;
  return `${vector(start)} + t ${vector(direction)}, t = ${formatRoot(t, 't')}`;
}
