/**
 * Programs as people write them (contract, section 2).
 *
 *     select null(x) { 0 when x != 0; x when x = 0 }   # definitions first
 *     f(x, y) =                                        # inputs in order; left out: the free names in order of first use
 *       h = max(x, y)                                  # a name for a value
 *       a, b = sort(x, y)                              # names for components; or sort(x, y)[1]
 *       null(h) + leakyRelu(a, 1/4), b                 # the last line: the output, or several
 *
 * Parameters stand behind the arguments, as literals (`clip(x, 0, 1)`) or by name (`kthLargest(x, y, z; k=2)`). A
 * program called `_` has no name.
 */

import { counted } from '../../documents/counted.ts';
import { describeToken, Parser, type Token } from '../../expressions/index.ts';
import { library as defaultLibrary } from '../../selections/library/index.ts';
import type { Op } from '../../selections/op.ts';
import type { Program, SelectionDefinition } from '../program.ts';
import { MAX_SELECTIONS } from '../validity/limits.ts';
import { located } from '../validity/located.ts';
import type { Reference } from '../validity/node-list.ts';
import { checkSelectionName, selectionOperation } from '../validity/selections.ts';
import { parseSelection } from './select-text.ts';
import { isSelectStatement, type Statement, statements, withoutComments } from './statements.ts';
import { TextBuilder } from './text-builder.ts';

/** A program, and what could not be decided about its definitions, one line each. */
export interface ReadProgram {
  readonly program: Program;
  readonly warnings: readonly string[];
}

/**
 * A program from its text (contract, section 2): a bare expression, or a definition of one or several lines, after
 * selections of one's own. Throws CornercheckError (`bad-program`, `bad-selection`, `bad-number`, `limit`) with the line and
 * the column.
 *
 * `parseProgramText('f(x, y) = max(x, y)').inputs` is `['x', 'y']`.
 */
export function parseProgramText(text: string, library: ReadonlyMap<string, Op> = defaultLibrary): Program {
  return readProgramText(text, library).program;
}

/** The same, with the warnings. `inputs`: those of a text that has none of its own, which else is refused. */
export function readProgramText(
  text: string,
  library: ReadonlyMap<string, Op> = defaultLibrary,
  inputs: readonly string[] = [],
): ReadProgram {
  const reader = new TextReader(library);
  for (const statement of statements(withoutComments(text), { line: 1, column: 1 })) reader.read(statement);
  return reader.finish(inputs);
}

class TextReader {
  readonly #operations: Map<string, Op>;
  readonly #selections = new Map<string, SelectionDefinition>();
  readonly #warnings: string[] = [];
  #builder: TextBuilder | undefined;
  #name: string | undefined;
  #outputs: readonly string[] | undefined;
  #last: Statement = { text: '', origin: { line: 1, column: 1 } };

  constructor(library: ReadonlyMap<string, Op>) {
    this.#operations = new Map(library);
  }

  read(statement: Statement): void {
    if (isSelectStatement(statement.text)) {
      this.#define(statement);
      return;
    }
    const parser = new Parser(statement.text, statement.origin);
    if (this.#outputs)
      parser.fail(
        'the output must be the last line; expected the end, or a name given to the line before: h = ...',
      );
    this.#last = statement;
    if (this.#builder) this.#builder.readFrom(parser);
    else {
      this.#builder = new TextBuilder(this.#operations, parser);
      this.#header(parser, this.#builder);
    }
    this.#statement(parser, this.#builder);
  }

  finish(inputs: readonly string[]): ReadProgram {
    const end = new Parser('', this.#last.origin);
    if (!this.#builder) return end.fail('expected a program, got an empty text');
    if (!this.#outputs) return end.fail('expected an output as the last line, got an assignment');
    const own = this.#builder.inputs.length > 0 ? this.#builder.inputs : inputs;
    if (own.length === 0)
      end.fail('expected at least one input: the program is a constant; declare inputs as in f(x) = 1');
    const program: Program = {
      ...(this.#name === undefined ? {} : { name: this.#name }),
      inputs: own,
      nodes: this.#builder.list.nodes,
      outputs: this.#outputs,
      selections: this.#selections,
    };
    return { program, warnings: [...this.#warnings, ...this.#constantsMeant()] };
  }

  /** Free names that are constants elsewhere. */
  #constantsMeant(): string[] {
    const { declared, inputs } = this.#builder!;
    return inputs
      .filter(name => !declared && /^(?:pi|e|inf|infinity|nan|tau)$/i.test(name))
      .map(name => `${name} is an input here, as every free name is; a constant is written as a number`);
  }

  #define(statement: Statement): void {
    const parser = new Parser(statement.text, statement.origin);
    if (this.#builder) parser.fail('definitions (select) come before the program');
    if (this.#selections.size >= MAX_SELECTIONS)
      parser.fail(`expected at most ${MAX_SELECTIONS} definitions, got more`);
    const { name, definition } = parseSelection(statement, this.#operations, word =>
      checkSelectionName(word, this.#operations),
    );
    const { line, column } = statement.origin;
    const { op, warnings } = located(
      () => `line ${line}, column ${column}`,
      () => selectionOperation(name, definition, this.#operations),
    );
    this.#operations.set(name, op);
    this.#selections.set(name, definition);
    this.#warnings.push(...warnings);
  }

  /** f(x, y) = */
  #header(parser: Parser, builder: TextBuilder): void {
    const start = parser.peek();
    const name = parser.take();
    const inputs: Token[] = [];
    if (name.kind === 'name' && parser.accept('('))
      do inputs.push(parser.takeEntry());
      while (parser.more(inputs));
    const closed = inputs.length > 0 && (inputs[0]!.text === ')' || parser.accept(')'));
    if (!closed || !parser.accept('=')) {
      parser.back(start);
      return;
    }
    for (const { kind, text, at } of inputs) {
      if (kind !== 'name') parser.fail(`expected the name of an input, got ${JSON.stringify(text)}`, at);
      if (builder.values.has(text)) parser.fail(`the input ${text} is declared twice`, at);
      builder.addInput(text, at);
    }
    builder.declared = true;
    if (name.text !== '_') this.#name = name.text;
  }

  #statement(parser: Parser, builder: TextBuilder): void {
    const targets = this.#targets(parser);
    const made = builder.list.nodes.length;
    const values = [parser.expression(builder)];
    while (!targets && parser.more(values)) values.push(parser.expression(builder));
    const next = parser.peek();
    if (next.kind !== 'end')
      parser.fail(`expected an operator or the end of the line, got ${describeToken(next)}`);
    if (!targets) {
      this.#outputs = values.map(({ id }) => id);
      return;
    }
    this.#assign(parser, builder, targets, values[0]!, made);
  }

  /** `made`: how many nodes there were before the value. */
  #assign(
    parser: Parser,
    builder: TextBuilder,
    targets: readonly Token[],
    value: Reference,
    made: number,
  ): void {
    const bind = ({ text, at }: Token, to: Reference, before: number): void => {
      if (builder.values.has(text))
        parser.fail(`${text} is already ${builder.inputs.includes(text) ? 'an input' : 'assigned'}`, at);
      builder.define(text, builder.list.rename(text, to, before), at);
    };
    if (targets.length === 1) {
      bind(targets[0]!, value, made);
      return;
    }
    if (value.outputs !== targets.length)
      parser.fail(
        `expected ${counted(targets.length, 'output')}, one a name, got ${value.outputs}`,
        targets[0]!.at,
      );
    targets.forEach((target, i) => {
      const before = builder.list.nodes.length;
      bind(target, builder.component(value, String(i + 1), target.at), before);
    });
  }

  /** The names before `=`, where the statement is an assignment. */
  #targets(parser: Parser): readonly Token[] | undefined {
    const start = parser.peek();
    const names: Token[] = [];
    do names.push(parser.takeEntry());
    while (parser.more(names));
    if (names.every(({ kind }) => kind === 'name') && parser.accept('=')) return names;
    parser.back(start);
    return undefined;
  }
}
