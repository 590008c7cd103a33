/** The field `selections` of a program in JSON. */
import type { Op } from '../../selections/op.ts';
import type { SelectionDefinition } from '../program.ts';
import { singleSpaced } from '../text/select-text.ts';
import { checkCondition, checkPiece } from '../validity/inner-cells.ts';
import { MAX_SELECTIONS } from '../validity/limits.ts';
import { located } from '../validity/located.ts';
import { usedFirst } from '../validity/nested.ts';
import { checkSelectionInput, checkSelectionName, selectionOperation } from '../validity/selections.ts';
import { atPath, fieldsOf, listOf, numberText, shownValue, textOf } from './json-fields.ts';

export interface ReadSelections {
  /** The library and the definitions. */
  readonly operations: ReadonlyMap<string, Op>;
  readonly selections: ReadonlyMap<string, SelectionDefinition>;
  readonly warnings: readonly string[];
}

/** Throws CornercheckError `bad-program` or `bad-selection` with a path. */
export function readSelections(value: unknown, library: ReadonlyMap<string, Op>): ReadSelections {
  const selections = new Map<string, SelectionDefinition>();
  const warnings: string[] = [];
  if (value === undefined) return { operations: library, selections, warnings };
  const operations = new Map(library);
  const definitions = new Map(Object.entries(fieldsOf(value, 'definitions', undefined, 'selections')));
  listOf([...definitions], 'selections', MAX_SELECTIONS);
  const names = located(
    () => 'selections',
    () => usedFirst(definitions, textsIn),
  );
  for (const name of names) {
    const path = `selections.${name}`;
    located(
      () => path,
      () => checkSelectionName(name, operations),
    );
    const definition = readDefinition(definitions.get(name), operations, path);
    const { op, warnings: more } = located(
      () => path,
      () => selectionOperation(name, definition, operations),
    );
    operations.set(name, op);
    selections.set(name, definition);
    warnings.push(...more);
  }
  return { operations, selections, warnings };
}

/** The texts of pieces and guards, as far as it is a definition. */
function textsIn(value: unknown): string[] {
  const { pieces, index } = (value ?? {}) as { readonly pieces?: unknown; readonly index?: unknown };
  const cells = Array.isArray(index) ? index.map(cell => (cell as { when?: unknown } | null)?.when) : [];
  const all: unknown[] = [...(Array.isArray(pieces) ? pieces : []), ...cells];
  return all.filter(text => typeof text === 'string');
}

function readDefinition(
  value: unknown,
  operations: ReadonlyMap<string, Op>,
  path: string,
): SelectionDefinition {
  const fields = fieldsOf(value, 'a definition', ['inputs', 'pieces', 'index', 'comment'], path);
  if (fields.comment !== undefined) textOf(fields.comment, `${path}.comment`);
  const inputs: string[] = [];
  for (const [i, input] of nonempty(fields.inputs, `${path}.inputs`).entries()) {
    const name = textOf(input, `${path}.inputs[${i}]`);
    located(
      () => `${path}.inputs[${i}]`,
      () => checkSelectionInput(name, inputs),
    );
    inputs.push(name);
  }
  const pieces = nonempty(fields.pieces, `${path}.pieces`).map((piece, i) => {
    const text = singleSpaced(textOf(piece, `${path}.pieces[${i}]`));
    located(
      () => `${path}.pieces[${i}]`,
      () => checkPiece(text, inputs, operations),
    );
    return text;
  });
  const index = nonempty(fields.index, `${path}.index`).map((cell, i) =>
    readCell(cell, { inputs, pieces: pieces.length, operations }, `${path}.index[${i}]`),
  );
  return { inputs, pieces, index };
}

interface Around {
  readonly inputs: readonly string[];
  readonly pieces: number;
  readonly operations: ReadonlyMap<string, Op>;
}

function readCell(
  value: unknown,
  { inputs, pieces, operations }: Around,
  path: string,
): SelectionDefinition['index'][number] {
  const cell = fieldsOf(value, 'a cell', ['piece', 'when'], path);
  const piece = Number(numberText(cell.piece, `${path}.piece`));
  if (!Number.isInteger(piece) || piece < 1 || piece > pieces)
    atPath(`${path}.piece`, `expected a piece from 1 to ${pieces}, got ${shownValue(cell.piece)}`);
  const when = singleSpaced(textOf(cell.when, `${path}.when`)) || 'true';
  located(
    () => `${path}.when`,
    () => checkCondition(when, inputs, operations),
  );
  return { piece, when };
}

function nonempty(value: unknown, path: string): readonly unknown[] {
  const list = listOf(value, path, MAX_SELECTIONS);
  return list.length > 0 ? list : atPath(path, 'expected at least one, got none');
}
