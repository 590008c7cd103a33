/**
 * Selections with operations inside their pieces and guards, written out: a cell for each choice of a cell at every operation
 * inside. Pieces of one piece that are written alike are one.
 */

import { type Basic, type Inside, type Piece, type Region, table } from '../language/basic.ts';
import { type Formula, type Guard, readFormula, readGuards } from '../language/formula.ts';
import type { Definition } from '../language/program.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { add, inverse, keyOf, mul, neg, type Rat, signOf } from '../numbers/rational.ts';
import { type InnerCall, InnerCalls } from './inner-calls.ts';
import { roundedInside } from './rounded.ts';

const MAX_CELLS = 256;
const MAX_LENGTH = 20_000;

/** What stands in the place of each argument, and when. */
interface Choice {
  readonly args: readonly Formula[];
  readonly guards: readonly Guard[];
}

function substituted(formula: Formula, args: readonly Formula[], meter: Meter): Formula {
  const found = formula.flatMap(one => (one[0] === 'argument' ? args[one[1]]! : [one]));
  meter.charge(found.length);
  if (found.length > MAX_LENGTH)
    throw new Stop('a formula is too long with the operations inside written out');
  return found;
}

/** What is rounded, each once: arguments behind the others stand for the whole numbers. */
class Rounded {
  readonly wholes: Inside['wholes'][number][] = [];
  readonly #n: number;
  readonly #known = new Map<string, Formula>();

  constructor(n: number) {
    this.#n = n;
  }

  whole(rounding: string, of: Formula): Formula {
    const key = `${rounding} ${keyOfFormula(of)}`;
    const known = this.#known.get(key) ?? [['argument', this.#n + this.wholes.length]];
    if (!this.#known.has(key)) this.wholes.push({ rounding, of });
    this.#known.set(key, known);
    return known;
  }
}

/** Every way to choose a cell at each call that the formulas need. */
function choices(
  calls: readonly InnerCall[],
  needing: readonly Formula[],
  n: number,
  rounded: Rounded,
  meter: Meter,
): Choice[] {
  const needed = new Set<InnerCall>();
  const visit = (formula: Formula): void => {
    meter.charge(formula.length);
    for (const [op, operand] of formula) {
      if (op !== 'argument' || operand < n) continue;
      const call = calls.findLast(({ first }) => first <= operand)!;
      if (needed.has(call)) continue;
      needed.add(call);
      call.args.forEach(visit);
    }
  };
  needing.forEach(visit);
  const inputs = Array.from({ length: n }, (_, i): Formula => [['argument', i]]);
  let found: Choice[] = [{ args: inputs, guards: [] }];
  for (const call of calls.filter(one => needed.has(one))) {
    if (found.length * call.regions.length > 8 * MAX_CELLS)
      throw new Stop('many pieces of operations inside a selection');
    found = found.flatMap(({ args, guards }) => {
      const given = call.args.map(arg => substituted(arg, args, meter));
      for (const { rounding, of } of call.wholes)
        given.push(rounded.whole(rounding, substituted(of, given, meter)));
      return call.regions.map(region => {
        const next = args.slice();
        for (const [k, output] of region.piece.entries())
          next[call.first + k] = substituted(output, given, meter);
        return { args: next, guards: [...guards, ...filled(region.guards, given, meter)] };
      });
    });
  }
  return found;
}

const filled = (guards: readonly Guard[], args: readonly Formula[], meter: Meter): Guard[] =>
  guards.map(({ formula, relation }) => ({ formula: substituted(formula, args, meter), relation }));

/** The table of n arguments. `cells`: the number of a piece, from 1, and its guards. */
export function writtenOut(
  names: readonly string[],
  pieces: readonly Formula[],
  cells: readonly (readonly [piece: number, guards: readonly Guard[]])[],
  calls: readonly InnerCall[],
  meter: Meter,
): Basic {
  const found = new Map<string, Piece>();
  const pieceOf = (i: number, formula: Formula): Piece => {
    const key = `${i} ${keyOfFormula(formula)}`;
    const piece = found.get(key) ?? [formula];
    found.set(key, piece);
    return piece;
  };
  const regions: Region[] = [];
  const n = names.length;
  const rounded = new Rounded(n);
  for (const [i, guards] of cells)
    for (const choice of choices(
      calls,
      [pieces[i - 1]!, ...guards.map(({ formula }) => formula)],
      n,
      rounded,
      meter,
    )) {
      const piece = pieceOf(i, substituted(pieces[i - 1]!, choice.args, meter));
      const asked = [...choice.guards, ...filled(guards, choice.args, meter)];
      const open = asked.filter(guard => constantOf(guard.formula, meter) === undefined);
      const never = asked.some(guard => fails(guard, meter));
      if (!never) regions.push({ piece, guards: open });
      if (regions.length > MAX_CELLS) throw new Stop('many cells with the operations inside written out');
    }
  for (const [i, formula] of pieces.entries())
    if (cells.every(([piece]) => piece !== i + 1))
      for (const { args } of choices(calls, [formula], n, rounded, meter))
        pieceOf(i + 1, substituted(formula, args, meter));
  const all = [...found.values()];
  if (rounded.wholes.length > 0)
    return roundedInside(names, all, { wholes: rounded.wholes, cells: regions }, meter);
  return { outputs: 1, names, pieces: () => all, near: () => regions, written: true };
}

const keyOfFormula = (formula: Formula): string =>
  formula.map(([op, operand]) => `${op} ${typeof operand === 'object' ? keyOf(operand) : operand}`).join();

/** Whether the guard is about a number, and does not hold. */
function fails({ formula, relation }: Guard, meter: Meter): boolean {
  const value = constantOf(formula, meter);
  if (value === undefined) return false;
  const sign = signOf(value);
  if (relation === '=') return sign !== 0;
  if (relation === '!=') return sign === 0;
  return relation === '>' ? sign <= 0 : sign < 0;
}

/** The number that a formula is, where it has neither arguments nor functions; undefined else. */
function constantOf(formula: Formula, meter: Meter): Rat | undefined {
  const stack: Rat[] = [];
  for (const [op, operand] of formula) {
    if (op === 'constant') {
      stack.push(operand);
      continue;
    }
    if (op !== 'neg' && op !== 'add' && op !== 'sub' && op !== 'mul' && op !== 'div') return undefined;
    const b = stack.pop()!;
    const a = op === 'neg' ? b : stack.pop()!;
    const under = op === 'div' ? inverse(b, meter) : b;
    if (under === undefined) return undefined;
    if (op === 'neg') stack.push(neg(b));
    else if (op === 'add' || op === 'sub') stack.push(add(a, op === 'sub' ? neg(b) : b, meter));
    else stack.push(mul(a, under, meter));
  }
  return stack[0];
}

/** With the operations inside written out, where there are some. */
export function tableOf(
  inputs: readonly string[],
  pieces: readonly string[],
  index: readonly (readonly [piece: number, when: string])[],
  definitions: ReadonlyMap<string, Definition>,
  meter: Meter,
): Basic {
  const calls = new InnerCalls(inputs.length, definitions, meter);
  const formulas = pieces.map(text => readFormula(text, inputs, meter, calls));
  const cells = index.map(([piece, when]) => {
    if (formulas[piece - 1] === undefined) throw new Wrong('expected the number of a piece');
    return [piece, readGuards(when, inputs, meter, calls)] as const;
  });
  return calls.any
    ? writtenOut(inputs, formulas, cells, calls.list, meter)
    : table(inputs, pieces, index, meter);
}
