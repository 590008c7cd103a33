/** Programs with a selection of one argument, defined here whatever the reader of programs thinks of it: written as `abs`. */
import { parseExpression, parseGuards } from '../../src/expressions/index.ts';
import { compile, parseProgramText, programToJson, type StraightLine } from '../../src/programs/index.ts';
import { tableSelection } from '../../src/selections/table.ts';

export interface Selected {
  readonly line: StraightLine;
  /** Of the program, with the definition. */
  // biome-ignore lint/suspicious/noExplicitAny: documents are taken apart and put together freely in tests
  readonly json: any;
}

/** `x + 1 when x != 0; 1 when x = 0`. */
export function selected(cells: string, text = 'abs(t)'): Selected {
  const read = cells
    .split(';')
    .map(cell => cell.split(' when ').map(part => part.trim()) as [string, string]);
  const inputs = ['x'];
  const g = tableSelection({
    name: 's',
    inputs,
    pieces: read.map(([piece]) => [parseExpression(piece, inputs)]),
    cells: read.map(([, when], i) => ({ piece: i + 1, guards: parseGuards(when, inputs) })),
  });
  const program = parseProgramText(text);
  const line = compile(program);
  const json = structuredClone(programToJson(program)) as unknown as Selected['json'];
  for (const node of json.nodes) if (node.op === 'abs') node.op = 's';
  json.selections = {
    s: {
      inputs,
      pieces: read.map(([piece]) => piece),
      index: read.map(([, when], i) => ({ piece: i + 1, when })),
    },
  };
  const steps = line.steps.map(step => (step.g.name === 'abs' ? { ...step, g } : step));
  return { line: { ...line, steps }, json };
}
