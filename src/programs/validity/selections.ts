/** Selections defined in a program: checked, and as operations. */

import { counted } from '../../documents/counted.ts';
import { CornercheckError } from '../../errors.ts';
import { LATER, library } from '../../selections/library/index.ts';
import type { Op } from '../../selections/op.ts';
import type { SelectionTable } from '../../selections/table.ts';
import { type DefinedSelection, defineUserSelection, selectionTable } from '../../selections/user.ts';
import type { SelectionDefinition } from '../program.ts';
import { COMPONENT } from './check.ts';
import { withElementaryPieces } from './inner-cells.ts';
import { isName } from './names.ts';

/** Words of the language of definitions. */
const RESERVED = new Set(['when', 'and', 'true', 'never', 'exp', 'log', 'sin', 'cos']);

/** Throws CornercheckError, without a path, where the name is not one that a selection may have. */
export function checkSelectionName(name: string, operations: ReadonlyMap<string, Op>): void {
  if (!isName(name)) throw bad(`expected a name for a selection, got ${JSON.stringify(name)}`);
  const known = operations.get(name);
  if (name === COMPONENT.name || (known && !(LATER.has(name) && known === library.get(name))))
    throw bad(`${name} is already the name of an operation`);
}

/** The same for the name of an input of a selection; `earlier` are the inputs before it. */
export function checkSelectionInput(name: string, earlier: readonly string[]): void {
  if (!isName(name) || RESERVED.has(name))
    throw bad(`expected a name for an input, got ${JSON.stringify(name)}`);
  if (earlier.includes(name)) throw bad(`the input ${name} is declared twice`);
}

const bad = (message: string): CornercheckError => new CornercheckError('bad-selection', message);

/** The function of a definition, whose pieces and guards may have operations inside: of the language, or defined before. */
export const definedSelection = (
  name: string,
  definition: SelectionDefinition,
  operations: ReadonlyMap<string, Op> = library,
): DefinedSelection => defineUserSelection(name, withElementaryPieces(definition, operations));

/** The operations of the language and those that the definitions make, each of those before. */
export function withDefined(selections: ReadonlyMap<string, SelectionDefinition>): ReadonlyMap<string, Op> {
  if (selections.size === 0) return library;
  const operations = new Map<string, Op>(library);
  for (const [name, definition] of selections) {
    const before = new Map(operations);
    operations.set(
      name,
      operationOf(name, definition, () => definedSelection(name, definition, before), before),
    );
  }
  return operations;
}

/** The operation that a definition makes, and what could not be decided about it. */
export function selectionOperation(
  name: string,
  definition: SelectionDefinition,
  operations: ReadonlyMap<string, Op> = library,
): { readonly op: Op; readonly warnings: readonly string[] } {
  const before = new Map(operations);
  const defined = definedSelection(name, definition, before);
  return { op: operationOf(name, definition, () => defined, before), warnings: defined.warnings };
}

function operationOf(
  name: string,
  definition: SelectionDefinition,
  defined: () => DefinedSelection,
  before: ReadonlyMap<string, Op>,
): Op {
  const arity = definition.inputs.length;
  let table: SelectionTable | undefined;
  return {
    name,
    summary: `a selection of ${counted(definition.pieces.length, 'piece')}`,
    arguments: { min: arity, max: arity },
    parameters: [],
    build: () => defined().function,
    table: () => {
      table ??= selectionTable(name, withElementaryPieces(definition, before));
      return table;
    },
  };
}
