/** Whether two programs are the same: inputs, operations, constants and wiring; up to the names of nodes, their order, and how often a constant is written. */
import { type Basic, regionsNear } from '../language/basic.ts';
import type { Formula, Instruction } from '../language/formula.ts';
import type { Line, Parameter, Step } from '../language/line.ts';
import type { Meter } from '../numbers/meter.ts';
import { inverse, isZero, keyOf, mul, neg, parseLiteral, type Rat } from '../numbers/rational.ts';
import { parametersOf } from '../operations/operations.ts';

/** Names of inputs are not compared. Sharing is: a node that is used twice is not two nodes. */
export function isSameProgram(a: Line, b: Line, meter: Meter): boolean {
  if (a.inputs.length !== b.inputs.length || a.outputs.length !== b.outputs.length) return false;
  const owners = [a, b].map(ownersOf) as [Owners, Owners];
  const [there, back] = [new Map<Step, Step>(), new Map<Step, Step>()];
  const open: (readonly [number, number])[] = a.outputs.map((slot, i) => [slot, b.outputs[i]!]);
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    meter.charge(1);
    const [s, t] = pair.map((slot, i) => owners[i]!.get(slot)) as [Step?, Step?];
    // Inputs are no steps: they are the same where they are the same in number.
    if (s === undefined || t === undefined) {
      if (s !== t || pair[0] !== pair[1]) return false;
      continue;
    }
    if (pair[0] - s.out !== pair[1] - t.out) return false;
    if (there.get(s) === t && back.get(t) === s) continue;
    if (!isSameStep(s, t, meter)) return false;
    // A constant may be one node for all its uses, or many.
    if (s.op === 'const') continue;
    if (there.has(s) || back.has(t)) return false;
    there.set(s, t);
    back.set(t, s);
    for (const [i, arg] of s.args.entries()) open.push([arg, t.args[i]!]);
  }
  return true;
}

type Owners = ReadonlyMap<number, Step>;

function ownersOf({ steps }: Line): Owners {
  const owners = new Map<number, Step>();
  for (const step of steps) for (let k = 0; k < step.basic.outputs; k++) owners.set(step.out + k, step);
  return owners;
}

function isSameStep(a: Step, b: Step, meter: Meter): boolean {
  if (a.op !== b.op || a.args.length !== b.args.length || a.basic.outputs !== b.basic.outputs) return false;
  const isOwn = ({ basic }: Step): boolean => basic.foreign === true || basic.composed !== undefined;
  if (isOwn(a) || isOwn(b))
    return isOwn(a) === isOwn(b) && definition(a.basic, meter) === definition(b.basic, meter);
  // Of one operation and as many arguments: with the same defaults.
  if (a.parameters.size === 0 && b.parameters.size === 0) return true;
  const [own, other] = [a, b].map(step => settings(step, meter)) as [Settings, Settings];
  return own.size === other.size && [...own].every(([name, value]) => value === other.get(name));
}

type Settings = ReadonlyMap<string, string>;

/** The parameters by name, those with a default filled in where it is one that counts. */
function settings({ op, args, parameters }: Step, meter: Meter): Settings {
  const all = new Map([...parameters].map(([name, value]) => [name, textOf(value)]));
  const asArguments = op !== 'affine' && args.length > 1;
  for (const [name, fallback] of asArguments ? [] : parametersOf(op))
    if (fallback !== undefined && !all.has(name)) all.set(name, textOf(parseLiteral(fallback, meter)));
  return all;
}

const textOf = (value: Parameter): string =>
  Array.isArray(value) ? value.map(keyOf).join(' ') : keyOf(value as Rat);

/** What a selection of a program's own is: pieces and cells, in their order. */
function definition(basic: Basic, meter: Meter): string {
  const { inside } = basic;
  const pieces = inside ? [] : [...basic.pieces()];
  const wholes = inside?.wholes.map(({ rounding, of }) => [rounding, written(of, meter)]);
  const cells = (inside?.cells ?? regionsNear(basic, () => 0)).map(({ piece, guards }) => [
    written(piece[0]!, meter),
    guards.map(({ formula, relation }) => [relation, written(formula, meter)]),
  ]);
  return JSON.stringify([
    basic.names?.length,
    pieces.map(([piece]) => written(piece!, meter)),
    cells,
    wholes,
  ]);
}

/** A formula as text; signs and quotients of numbers are numbers. */
function written(formula: Formula, meter: Meter): string {
  const out: Instruction[] = [];
  for (const one of formula) {
    const [a, b] = [out.at(-2), out.at(-1)];
    if (one[0] === 'neg' && b?.[0] === 'constant') out.splice(-1, 1, ['constant', neg(b[1])]);
    else if (one[0] === 'div' && a?.[0] === 'constant' && b?.[0] === 'constant' && !isZero(b[1]))
      out.splice(-2, 2, ['constant', mul(a[1], inverse(b[1], meter)!, meter)]);
    else out.push(one);
  }
  meter.charge(out.length);
  return out
    .map(one =>
      one[0] === 'constant' ? keyOf(one[1]) : `${one[0]} ${one[0] === 'power' ? keyOf(one[1]) : one[1]}`,
    )
    .join(', ');
}
