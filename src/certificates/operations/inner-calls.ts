/**
 * Operations inside formulas: `relu(x) + sort(x, y)[2]`. One that is elementary is put in; of another, each output is an argument
 * behind those of the selection, until its cells are written out.
 */

import { type Basic, type Inside, type Region, regionsNear } from '../language/basic.ts';
import { type Calls, type Formula, powerOf, type Reader } from '../language/formula.ts';
import type { Parameter } from '../language/line.ts';
import type { Definition } from '../language/program.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { inverse, mul, neg, parseLiteral, type Rat, ratio } from '../numbers/rational.ts';
import { isOperation, mostArguments, operation, parametersOf } from './operations.ts';

/** Arguments are formulas in the arguments of the selection and the outputs of calls before. */
export interface InnerCall {
  readonly regions: readonly Region[];
  /** What is rounded in it: arguments of the regions behind its own. */
  readonly wholes: Inside['wholes'];
  readonly args: readonly Formula[];
  /** The argument that stands for its first output. */
  readonly first: number;
  readonly outputs: number;
}

const VECTORS = ['sort', 'topk', 'cummax', 'cummin'];
const COMPARED: Readonly<Record<string, string>> = {
  '>': 'greater',
  '>=': 'greaterEqual',
  '<': 'less',
  '<=': 'lessEqual',
  '=': 'equal',
  '==': 'equal',
  '!=': 'notEqual',
};
const MAX_CALLS = 200;

export class InnerCalls implements Calls {
  readonly list: InnerCall[] = [];
  /** Whether there was any call. */
  any = false;
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #meter: Meter;
  #next: number;

  constructor(inputs: number, definitions: ReadonlyMap<string, Definition>, meter: Meter) {
    this.#next = inputs;
    this.#definitions = definitions;
    this.#meter = meter;
  }

  knows(name: string): boolean {
    return this.#definitions.has(name) || isOperation(name);
  }

  read(name: string, reader: Reader, nesting: number): Formula {
    this.any = true;
    reader.expect('(');
    const args: Formula[] = [];
    if (!reader.at(')', ';'))
      do
        args.push(
          name === 'where' && args.length === 0 ? this.#condition(reader, nesting) : reader.formula(nesting),
        );
      while (reader.accept(','));
    const given = new Map<string, Parameter>();
    if (reader.accept(';'))
      do {
        const parameter = reader.take();
        if (given.has(parameter)) throw new Wrong('expected each parameter once');
        reader.expect('=');
        given.set(parameter, this.#parameter(reader));
      } while (reader.accept(','));
    reader.expect(')');
    const found = this.#call(name, args, given);
    const isVector = VECTORS.includes(name) && !this.#definitions.has(name);
    if (isVector !== (reader.accept('[') !== undefined))
      throw new Wrong('expected a component of a vector, and of nothing else');
    if (!isVector) return found;
    const k = Number(reader.take());
    reader.expect(']');
    const [[, first]] = found as [['argument', number]];
    if (!Number.isInteger(k) || k < 1 || first + k > this.#next)
      throw new Wrong('expected a component that there is');
    return [['argument', first + k - 1]];
  }

  /** What where takes first: a value, or comparisons joined by `and`, chains among them. */
  #condition(reader: Reader, nesting: number): Formula {
    let left = reader.formula(nesting);
    let all: Formula | undefined;
    for (;;) {
      let op = reader.accept(...Object.keys(COMPARED));
      if (op === undefined && all === undefined) return left;
      if (op === undefined) throw new Wrong('expected a comparison');
      for (; op !== undefined; op = reader.accept(...Object.keys(COMPARED))) {
        const right = reader.formula(nesting);
        const one = this.#call(COMPARED[op]!, [left, right]);
        all = all === undefined ? one : this.#call('and', [all, one]);
        left = right;
      }
      if (!reader.accept('and')) return all!;
      left = reader.formula(nesting);
    }
  }

  #parameter(reader: Reader): Parameter {
    if (!reader.accept('[')) return this.#number(reader);
    const numbers: Rat[] = [];
    do numbers.push(this.#number(reader));
    while (reader.accept(','));
    reader.expect(']');
    return numbers;
  }

  #number(reader: Reader): Rat {
    const minus = reader.accept('-', '+') === '-';
    const top = parseLiteral(reader.take(), this.#meter);
    const under = reader.accept('/')
      ? inverse(parseLiteral(reader.take(), this.#meter), this.#meter)
      : undefined;
    const value = under ? mul(top, under, this.#meter) : top;
    return minus ? neg(value) : value;
  }

  #call(name: string, all: readonly Formula[], named: ReadonlyMap<string, Parameter> = new Map()): Formula {
    const definition = this.#definitions.get(name);
    const { args, given } = definition
      ? { args: all, given: named }
      : withLiterals(name, all, named, this.#meter);
    const basic = definition
      ? defined(definition, args, given)
      : operation(name, args.length, given, this.#meter);
    this.#meter.charge(100);
    const regions = (basic.inside?.cells ?? regionsNear(basic, () => 0)).map(region =>
      basic.norm ? asRoot(region, this.#meter) : region,
    );
    const [only, second] = regions;
    const isOne = only && !second && only.guards.length === 0 && basic.outputs === 1;
    if (isOne && !basic.foreign && !basic.inside)
      return only.piece[0]!.flatMap(one => (one[0] === 'argument' ? args[one[1]]! : [one]));
    if (this.list.length >= MAX_CALLS) throw new Stop('many operations inside a piece or a guard');
    const first = this.#next;
    this.#next += basic.outputs;
    const wholes = basic.inside?.wholes ?? [];
    this.list.push({ regions, wholes, args, first, outputs: basic.outputs });
    return [['argument', first]];
  }
}

function defined(
  definition: Definition,
  args: readonly Formula[],
  given: ReadonlyMap<string, Parameter>,
): Basic {
  const [inputs, basic] = definition();
  if (args.length !== inputs || given.size > 0)
    throw new Wrong(`expected ${inputs} arguments and no other fields`);
  return basic;
}

/** Literals behind the arguments are parameters, in order. */
function withLiterals(
  op: string,
  args: readonly Formula[],
  named: ReadonlyMap<string, Parameter>,
  meter: Meter,
): { readonly args: readonly Formula[]; readonly given: ReadonlyMap<string, Parameter> } {
  const most = mostArguments(op) ?? args.length;
  const trailing = args.slice(most).map(arg => literalOf(arg, meter));
  const open = parametersOf(op).filter(([name]) => !named.has(name));
  if (trailing.length > open.length || trailing.includes(undefined)) return { args, given: named };
  const given = new Map(named);
  for (const [i, literal] of trailing.entries()) given.set(open[i]![0], literal!);
  return { args: args.slice(0, most), given };
}

/** The number that a formula is, as it is written: signs and quotients of literals are literals. */
export function literalOf(formula: Formula, meter: Meter): Rat | undefined {
  const stack: Rat[] = [];
  for (const [op, operand] of formula) {
    if (op === 'constant') {
      stack.push(operand);
      continue;
    }
    const last = stack.pop();
    const before = op === 'div' ? stack.pop() : undefined;
    const under = before && last && inverse(last, meter);
    if (op === 'neg' && last) stack.push(neg(last));
    else if (before && under) stack.push(mul(before, under, meter));
    else return undefined;
  }
  return stack[0];
}

/** The root of the sum of squares, in the place of the norm. */
const asRoot = ({ piece, guards }: Region, meter: Meter): Region => ({
  guards,
  piece: piece.map(formula => formula.map(one => (one[0] === 'norm' ? powerOf(ratio(1n, 2n, meter)) : one))),
});
