/**
 * Programs as text. {@link parseProgramText} reads back the same program, nodes in the same order, up to the names of
 * nodes (and of inputs and programs that are no names of the text form: other characters become `_`).
 */
import { format, numerator, type Rational } from '../../numbers/index.ts';
import { library as defaultLibrary, LATER } from '../../selections/library/index.ts';
import type { Op, Parameters } from '../../selections/op.ts';
import type { Program, ProgramNode } from '../program.ts';
import { arrayOfEntry, isName } from '../validity/names.ts';
import { type Layout, planLayout } from './layout.ts';
import { printSelection } from './select-text.ts';

/** Text, and how tightly it binds: 1 sum or sign, 2 product, 3 power, 4 atom. */
interface Fragment {
  readonly text: string;
  readonly binding: number;
}

const INFIX: ReadonlyMap<string, readonly [symbol: string, binding: number]> = new Map([
  ['add', ['+', 1]],
  ['sub', ['-', 1]],
  ['mul', ['*', 2]],
  ['div', ['/', 2]],
]);

/**
 * The text of a program (contract, section 2), without a newline at the end. Reading it again gives the same program.
 *
 * `printProgram(parseProgramText('relu( t )'))` is `'relu(t)'`.
 */
export function printProgram(program: Program, library: ReadonlyMap<string, Op> = defaultLibrary): string {
  const printer = new Printer(program, library);
  const lines = printer.lines();
  const definitions = [...program.selections].map(([name, definition]) => printSelection(name, definition));
  const body = withHeader(program, printer.inputs, lines, library);
  return [...definitions, ...body].join('\n');
}

/**
 * What the inputs are called in the text: names that are none there are written otherwise: `printedInputs(program)` is
 * `['t']`.
 */
export const printedInputs = (program: Program): readonly string[] =>
  new Printer(program, defaultLibrary).inputs;

/** A header where there is a name, or where the free names would not come in the order of the inputs. */
function withHeader(
  program: Program,
  inputs: readonly string[],
  lines: readonly string[],
  library: ReadonlyMap<string, Op>,
): readonly string[] {
  const operation = inputs.some(
    name => (library.has(name) && !LATER.has(name)) || program.selections.has(name) || name === 'component',
  );
  if (program.name === undefined && !operation && sameOrder(inputs, lines)) return lines;
  const name =
    program.name === undefined ? '_' : program.name.replace(/\W/g, '_').replace(/^(?!_*[A-Za-z])/, 'f');
  const header = `${name}(${inputs.join(', ')}) =`;
  return lines.length === 1 ? [`${header} ${lines[0]}`] : [header, ...lines.map(line => `  ${line}`)];
}

function sameOrder(inputs: readonly string[], lines: readonly string[]): boolean {
  const known = new Set(inputs);
  const seen = new Set<string>();
  for (const line of lines)
    for (const name of line.match(/\b(?<!\.)[A-Za-z_]\w*(?!\w|\(|=)/g) ?? []) {
      if (!known.has(name) || seen.has(name)) continue;
      if (inputs[seen.size] !== name) return false;
      seen.add(name);
      if (seen.size === inputs.length) return true;
    }
  return seen.size === inputs.length;
}

class Printer {
  readonly inputs: readonly string[];
  readonly #program: Program;
  readonly #library: ReadonlyMap<string, Op>;
  readonly #layout: Layout;
  /** Of inputs and nodes whose own names are none of the text form. */
  readonly #names = new Map<string, string>();
  /** The names of inputs and nodes that are names of the text form. */
  readonly #own = new Set<string>();
  /** Names beside these that nothing else may have. */
  readonly #taken = new Set<string>();
  readonly #suffixes = new Map<string, number>();
  /** Fragments that wait for their one use, and literals. */
  readonly #fragments = new Map<string, Fragment>();

  constructor(program: Program, library: ReadonlyMap<string, Op>) {
    this.#program = program;
    this.#library = library;
    for (const id of program.inputs) this.#keep(id);
    for (const { id } of program.nodes) this.#keep(id);
    this.inputs = program.inputs.map(id => this.#nameOf(id));
    this.#layout = planLayout(program, name => this.#operation(name));
  }

  lines(): string[] {
    const lines: string[] = [];
    for (const statement of this.#layout.statements) {
      for (const node of statement) this.#fragments.set(node.id, this.#write(node));
      const last = statement.at(-1)!;
      lines.push(`${this.#nameOf(last.id)} = ${this.#take(last.id)}`);
    }
    for (const node of this.#layout.output) this.#fragments.set(node.id, this.#write(node));
    lines.push(this.#program.outputs.map(id => this.#argument(id, 0)).join(', '));
    return lines;
  }

  #keep(id: string): void {
    if (isName(id)) this.#own.add(id);
    else {
      const array = arrayOfEntry(id);
      if (array !== undefined) this.#taken.add(array);
    }
  }

  #operation(name: string): Op | undefined {
    return this.#program.selections.has(name) ? undefined : this.#library.get(name);
  }

  #take(id: string): string {
    const { text } = this.#fragments.get(id)!;
    this.#fragments.delete(id);
    return text;
  }

  #argument(id: string, binding: number): string {
    const fragment = this.#fragments.get(id);
    if (fragment === undefined) return this.#nameOf(id);
    if (!this.#layout.literals.has(id)) this.#fragments.delete(id);
    return fragment.binding < binding ? `(${fragment.text})` : fragment.text;
  }

  #write(node: ProgramNode): Fragment {
    const { op, args, parameters } = node;
    const [first, second] = args;
    if (op === 'const' && parameters?.value !== undefined) return writeLiteral(parameters.value as Rational);
    if (op === 'component') return { text: `${this.#argument(first!, 4)}[${parameters!.k}]`, binding: 4 };
    const infix = INFIX.get(op);
    if (infix && !this.#folds(node)) {
      const [symbol, binding] = infix;
      const text = `${this.#argument(first!, binding)} ${symbol} ${this.#argument(second!, binding + 1)}`;
      return { text, binding };
    }
    if (op === 'neg' && !this.#folds(node)) return { text: `-${this.#argument(first!, 3)}`, binding: 1 };
    if (op === 'pow') {
      const exponent = writeParameter(parameters!, 'exponent');
      const text = `${this.#argument(first!, 4)}^${/^\d+$/.test(exponent) ? exponent : `(${exponent})`}`;
      return { text, binding: 3 };
    }
    const own = args.map(arg => this.#argument(arg, 0)).join(', ');
    return { text: `${op}(${own}${this.#parameters(node)})`, binding: 4 };
  }

  /** Whether the infix form would be read as one literal. */
  #folds({ op, args, parameters }: ProgramNode): boolean {
    return (
      (op === 'neg' || op === 'div') &&
      Object.keys(parameters ?? {}).length === 0 &&
      args.every(arg => this.#layout.literals.has(arg))
    );
  }

  /** Behind the arguments where the arity is known and fixed, else by name. */
  #parameters({ op: name, args, parameters = {} }: ProgramNode): string {
    const op = this.#operation(name);
    const given = Object.keys(parameters);
    if (given.length === 0) return '';
    const inOrder = op?.parameters.every(
      ({ name, kind }, i) => kind !== 'numbers' && i < given.length === (parameters[name] !== undefined),
    );
    if (op && inOrder && args.length === op.arguments.max)
      return `, ${given.map((_, i) => writeParameter(parameters, op.parameters[i]!.name)).join(', ')}`;
    return `; ${given.map(key => `${key}=${writeParameter(parameters, key as keyof Parameters)}`).join(', ')}`;
  }

  /** `h[1]` is the entry of that name, unless there is an h: then it is a component of that. */
  #isEntry(id: string): boolean {
    const array = arrayOfEntry(id);
    return array !== undefined && !this.#own.has(array);
  }

  #nameOf(id: string): string {
    if (this.#own.has(id)) return id;
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    let name = id;
    if (!this.#isEntry(id)) {
      const base = id.replace(/\W/g, '_').replace(/^(?!_*[A-Za-z])/, 'n');
      let suffix = this.#suffixes.get(base) ?? 1;
      for (name = base; this.#own.has(name) || this.#taken.has(name); name = `${base}_${suffix}`) suffix += 1;
      this.#suffixes.set(base, suffix);
      this.#taken.add(name);
    }
    this.#names.set(id, name);
    return name;
  }
}

function writeLiteral(value: Rational): Fragment {
  const text = format(value);
  const negative = numerator(value) < 0n;
  return { text, binding: negative ? 1 : text.includes('/') ? 2 : 4 };
}

function writeParameter(parameters: Parameters, name: keyof Parameters): string {
  const value = parameters[name]!;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(format).join(', ')}]`;
  return format(value as Rational);
}
