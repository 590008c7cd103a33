/** What a search has found of the cells of a program so far, as a file: it goes on from there. */
import { CornercheckError } from '../../errors.ts';
import { type Program, programToJson } from '../../programs/index.ts';
import type { CellTree } from './cell-tree.ts';
import { treeFrom, writtenTree } from './written-tree.ts';

/** A tree that was read, and where. What it says is not looked at yet. */
export interface SavedCells {
  readonly path: string;
  readonly tree: CellTree;
}

const FORMAT = 'cornercheck.critical-state/1';

/** Walls above one another in what is read. */
const DEEPEST = 1_000;

/**
 * The text (our own) of what was found, which {@link readCells} reads; {@link searchedFaces} hands trees to its option `save`.
 *
 *     await searchedFaces(program, { jobs: 1, save: tree => writeFileSync('cells.json', writeCells(program, tree)) });
 */
export const writeCells = (program: Program, tree: CellTree): string =>
  JSON.stringify({ format: FORMAT, program: programToJson(program), tree: writtenTree(tree) });

/**
 * What was found of the cells of a program, from a text of our own. Throws CornercheckError `bad-usage` for what is no such text, or of another program; that it holds
 * {@link searchedFaces} looks at.
 *
 *     const from = readCells(readFileSync('cells.json', 'utf8'), 'cells.json', program);
 */
export function readCells(text: string, path: string, program: Program): SavedCells {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CornercheckError('bad-usage', `expected a ${FORMAT}, got no JSON`, path);
  }
  const { format, program: own, tree } = (value ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) throw new CornercheckError('bad-usage', `expected a ${FORMAT}`, path);
  if (JSON.stringify(own) !== JSON.stringify(programToJson(program)))
    throw new CornercheckError('bad-usage', 'it belongs to another program; give another file', path);
  try {
    return { path, tree: treeFrom(tree, { p: program.inputs.length, depth: 0, deepest: DEEPEST }) };
  } catch (error) {
    if (!(error instanceof CornercheckError)) throw error;
    throw new CornercheckError('bad-usage', error.message, `${path}: tree`);
  }
}
