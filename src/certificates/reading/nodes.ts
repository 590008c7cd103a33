/** The nodes that a text makes, in the JSON form of programs. */
import { type Meter, Wrong } from '../numbers/meter.ts';
import { keyOf, parseLiteral, type Rat } from '../numbers/rational.ts';
import { isOperation, isReserved, mostArguments, parametersOf } from '../operations/operations.ts';

/** A value of the text: a literal, which may turn out to be a parameter; or an input or a node with so many outputs. */
export type Value = { readonly literal: Rat } | { readonly id: string; readonly outputs: number };

/** A parameter as JSON holds it: numbers as they are written. */
export type Written = string | readonly string[];

const PARAMETERS = [
  'value',
  'alpha',
  'lo',
  'hi',
  'k',
  'coefficients',
  'constant',
  'exponent',
  'knots',
  'values',
];

const textOf = ({ n, d }: Rat): string => `${n}/${d}`;

export class Nodes {
  readonly nodes: object[] = [];
  readonly inputs: string[] = [];
  /** Selections of the text's own, as JSON holds them. */
  readonly selections = new Map<string, object>();
  /** What names stand for. */
  readonly values = new Map<string, Value>();
  /** Whether the inputs are declared: then no other free name is one. */
  declared = false;
  readonly meter: Meter;
  readonly #constants = new Map<string, Value>();

  constructor(meter: Meter) {
    this.meter = meter;
  }

  isOperation(name: string): boolean {
    return isOperation(name) || this.selections.has(name);
  }

  /** Throws Wrong where the name is taken. */
  bind(name: string, value: Value): Value {
    if (this.values.has(name)) throw new Wrong('expected a name of its own');
    // What has a name is no literal any more.
    const bound = 'literal' in value ? this.#constant(value.literal) : value;
    this.values.set(name, bound);
    return bound;
  }

  addInput(name: string): Value {
    this.inputs.push(name);
    return this.bind(name, { id: name, outputs: 1 });
  }

  /** A name without brackets behind it. */
  named(name: string): Value {
    const known = this.values.get(name);
    if (known) return known;
    if (this.declared || isReserved(name) || this.selections.has(name))
      throw new Wrong('expected a name that is known');
    return this.addInput(name);
  }

  /** Signs and quotients of literals are literals. */
  literal(value: Rat): Value {
    return { literal: value };
  }

  /** op(args; given): literals behind the arguments are parameters, in order. */
  call(op: string, args: readonly Value[], given: ReadonlyMap<string, Written>): Value {
    if (!this.isOperation(op)) throw new Wrong('expected an operation that is known');
    if ([...given.keys()].some(name => !PARAMETERS.includes(name)))
      throw new Wrong('expected a parameter that is known');
    // A selection of the text's own has no parameters, whatever it is called.
    const most = this.selections.has(op) ? undefined : mostArguments(op);
    const trailing = args.slice(most ?? args.length);
    const open = parametersOf(op).filter(([name]) => !given.has(name));
    const literals = trailing.flatMap(arg => ('literal' in arg ? [textOf(arg.literal)] : []));
    if (literals.length < trailing.length || literals.length > open.length) return this.add(op, args, given);
    const all = new Map(given);
    for (const [i, literal] of literals.entries()) all.set(open[i]![0], literal);
    return this.add(op, args.slice(0, args.length - literals.length), all);
  }

  add(op: string, args: readonly Value[], parameters: ReadonlyMap<string, Written> = new Map()): Value {
    const ids = args.map(arg => this.idOf(arg));
    this.meter.charge(ids.length + 1);
    // Names of the text have no dots.
    const id = `.${this.nodes.length}`;
    this.nodes.push({ ...Object.fromEntries(parameters), id, op, args: ids });
    return { id, outputs: this.#outputs(op, ids.length, parameters) };
  }

  idOf(value: Value): string {
    const made = 'literal' in value ? this.#constant(value.literal) : value;
    return 'id' in made ? made.id : '';
  }

  #constant(value: Rat): Value {
    const key = keyOf(value);
    const made = this.#constants.get(key) ?? this.add('const', [], new Map([['value', textOf(value)]]));
    this.#constants.set(key, made);
    return made;
  }

  #outputs(op: string, args: number, parameters: ReadonlyMap<string, Written>): number {
    if (op === 'sort' || op === 'cummax' || op === 'cummin') return args;
    const k = op === 'topk' ? parameters.get('k') : undefined;
    return typeof k === 'string' ? Number(parseLiteral(k, this.meter).n) : 1;
  }
}
