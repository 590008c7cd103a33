/**
 * The text form of programs (contract, section 2), read into the JSON form.
 *
 *     select null(x) { 0 when x != 0; x when x = 0 }
 *     f(x, y) =
 *       h = max(x, y)
 *       a, b = sort(x, y)
 *       null(h) + leakyRelu(a, 1/4), b
 */
import { type Meter, Wrong } from '../numbers/meter.ts';
import { readDefinition } from './definition.ts';
import { readExpression } from './expression.ts';
import { Nodes, type Value } from './nodes.ts';
import { isDefinition, statements, withoutComments } from './statements.ts';
import { Tokens } from './tokens.ts';

/**
 * The program that the text writes, as a JSON value that `readProgram` reads. Throws Wrong for a text that is no program, and
 * Stop where it is nested too deep or the budget is spent.
 */
export function readText(text: string, meter: Meter): object {
  const nodes = new Nodes(meter);
  let name: string | undefined;
  let outputs: readonly string[] | undefined;
  let begun = false;
  for (const statement of statements(withoutComments(text), meter)) {
    if (isDefinition(statement)) {
      if (begun) throw new Wrong('expected definitions before the program');
      readDefinition(statement, nodes);
      continue;
    }
    if (outputs) throw new Wrong('expected the output as the last line');
    const tokens = new Tokens(statement, meter);
    if (!begun) name = readHeader(tokens, nodes);
    begun = true;
    outputs = readStatement(tokens, nodes);
  }
  if (outputs === undefined) throw new Wrong('expected an output');
  return {
    ...(name !== undefined && { name }),
    inputs: nodes.inputs,
    selections: Object.fromEntries(nodes.selections),
    nodes: nodes.nodes,
    outputs,
  };
}

/** `f(x, y) =`: declares the inputs, and gives the name; a program called `_` has none. */
function readHeader(tokens: Tokens, nodes: Nodes): string | undefined {
  const { place } = tokens;
  const name = tokens.take();
  const inputs: string[] = [];
  if (name.kind === 'name' && tokens.accept('('))
    do inputs.push(tokens.takeName().text);
    while (tokens.accept(','));
  if (inputs.length === 0 || !tokens.accept(')') || !tokens.accept('=')) {
    tokens.back(place);
    return undefined;
  }
  for (const input of inputs) {
    if (!/^[A-Za-z_]/.test(input)) throw new Wrong('expected the name of an input');
    nodes.addInput(input);
  }
  nodes.declared = true;
  return name.text === '_' ? undefined : name.text;
}

/** An assignment, or the outputs: the ids of their nodes. */
function readStatement(tokens: Tokens, nodes: Nodes): readonly string[] | undefined {
  const targets = readTargets(tokens);
  const values = [readExpression(tokens, nodes)];
  while (!targets && tokens.accept(',')) values.push(readExpression(tokens, nodes));
  if (tokens.peek().kind !== 'end') throw new Wrong('expected an operator or the end of the line');
  if (!targets) return values.map(value => nodes.idOf(value));
  assign(targets, values[0]!, nodes);
  return undefined;
}

/** The names before `=`, where there are some. */
function readTargets(tokens: Tokens): readonly string[] | undefined {
  const { place } = tokens;
  const targets: string[] = [];
  do {
    const { kind, text } = tokens.takeName();
    if (kind !== 'name') break;
    targets.push(text);
  } while (tokens.accept(','));
  if (targets.length > 0 && tokens.accept('=')) return targets;
  tokens.back(place);
  return undefined;
}

/** One name for a value, or one a component. */
function assign(targets: readonly string[], value: Value, nodes: Nodes): void {
  if (targets.length === 1) {
    nodes.bind(targets[0]!, value);
    return;
  }
  if ('literal' in value || value.outputs !== targets.length) throw new Wrong('expected one name an output');
  for (const [i, target] of targets.entries())
    nodes.bind(target, nodes.add('component', [value], new Map([['k', `${i + 1}`]])));
}
