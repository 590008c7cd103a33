/** What tests of single modules of the checker are made of: numbers and programs in short, and a meter that can be read. */

import { Germs } from '../../src/certificates/functions/germ.ts';
import type { Poly } from '../../src/certificates/functions/several.ts';
import { evaluate } from '../../src/certificates/kernel/evaluate.ts';
import { coordinates, type Jet } from '../../src/certificates/kernel/jet.ts';
import { type Formula, readFormula } from '../../src/certificates/language/formula.ts';
import type { Line, Step } from '../../src/certificates/language/line.ts';
import { Meter, Stop, Wrong } from '../../src/certificates/numbers/meter.ts';
import { parseLiteral, type Rat } from '../../src/certificates/numbers/rational.ts';
import { readProgram } from '../../src/certificates/operations/program.ts';
import type { Loose } from './documents.ts';

/** A meter that never runs out. */
export const meter = new Meter(Number.POSITIVE_INFINITY);

class Counter extends Meter {
  spent = 0;

  override charge(cost: number): void {
    this.spent += cost;
  }
}

/** What `work` charges. */
export function costOf(work: (counter: Meter) => unknown): number {
  const counter = new Counter(0);
  work(counter);
  return counter.spent;
}

export const number = (text: string | number): Rat => parseLiteral(String(text), meter);
export const vector = (...entries: readonly (string | number)[]): Rat[] => entries.map(number);
export const textOf = ({ n, d }: Rat): string => (d === 1n ? `${n}` : `${n}/${d}`);
export const texts = (entries: readonly Rat[]): string[] => entries.map(textOf);

/** `m = max x y`, `p = pow x exponent=2`: a node, its operation, its arguments and parameters. */
function nodeOf(text: string): Loose {
  const [name, rest] = text.split(' = ') as [string, string];
  const [operation, ...given] = rest.split(' ');
  const parameters = given.filter(word => word.includes('=')).map(word => word.split('='));
  return {
    id: name,
    op: operation,
    args: given.filter(word => !word.includes('=')),
    ...Object.fromEntries(parameters),
  };
}

/** The program of these nodes; its output is the last, where none is named. */
export function programOf(inputs: string, nodes: readonly string[], fields: Loose = {}): Loose {
  const listed = nodes.map(nodeOf);
  const output = fields.outputs === undefined ? { output: listed.at(-1)?.id ?? inputs } : {};
  return { inputs: inputs.split(' '), nodes: listed, ...output, ...fields };
}

export const lineOf = (inputs: string, nodes: readonly string[], fields: Loose = {}): Line =>
  readProgram(programOf(inputs, nodes, fields), meter);

/** A selection of a document's own: pieces, and cells such as `1: x > 0`. */
export const selectionOf = (
  inputs: string,
  pieces: readonly string[],
  ...index: readonly string[]
): Loose => ({
  inputs: inputs.split(' '),
  pieces,
  index: index.map(cell => {
    const [piece, when] = cell.split(': ') as [string, string?];
    return { piece: Number(piece), when: when ?? '' };
  }),
});

export const stepOf = (line: Line, id: string): Step => line.steps.find(step => step.id === id)!;

export const jetsAt = (line: Line, ...x: readonly (string | number)[]): Jet[] =>
  evaluate(line, vector(...x), meter);

const NAMES = ['x', 'y', 'z'];
export const formulaOf = (text: string): Formula => readFormula(text, NAMES, meter);
export const inputsAt = (...x: readonly (string | number)[]): Jet[] => coordinates(vector(...x), meter);

/** What `work` throws: why something is wrong, and where; or why it stops. */
export function refusal(work: () => unknown): { wrong: string; path?: string } | { stop: string } | 'none' {
  try {
    work();
  } catch (error) {
    if (error instanceof Wrong)
      return error.path === undefined ? { wrong: error.message } : { wrong: error.message, path: error.path };
    if (error instanceof Stop) return { stop: error.message };
    throw error;
  }
  return 'none';
}

/** Germs at 0, of three inputs. */
export const germs = new Germs(3, meter);

/** The polynomial that a formula is at 0, of x, y and z. */
export const polyOf = (text: string): Poly =>
  germs.run(
    formulaOf(text),
    [0, 1, 2].map(i => () => germs.coordinate(i, number(0))),
  )!.top;
