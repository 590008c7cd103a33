/**
 * Rules at ties that were declared of a target, read once more, and the gradient that they give (Definition 3: another index): `first`,
 * `last`, `mean`, `index`; a slope, of an operation of one argument; weights of the pieces that are tied. Behind `at` stands the argument,
 * behind `of` how many are tied, where a part speaks of it alone.
 */
import * as Json from '../book/json.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { outputGradients } from '../kernel/evaluated.ts';
import { isTiedNorm } from '../kernel/held.ts';
import { coordinates, rationals, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Step } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { add, compare, inverse, mul, ONE, parseExact, type Rat, sub, ZERO } from '../numbers/rational.ts';
import type { Place } from '../reading/place.ts';

interface Tie {
  readonly step: Step;
  readonly active: readonly Piece[];
  readonly own: Piece;
  readonly args: readonly Rat[];
}

/** Pieces, each as often as its weight has it: their mean is the combination. */
type Pieces = readonly Piece[];

/** So many copies. */
const MOST = 4_096;

/** The gradient of the program by the rules of a finding, each of which is used there. Throws Wrong where they do not speak of a tie. */
export function declaredGradient(finding: unknown, place: Place, meter: Meter): readonly Rat[] {
  const { line, x, jets } = place;
  const on = rationals(meter);
  const valuesOf = (step: Step): Rat[] => step.args.map(slot => jets[slot]!.value);
  if (line.steps.some(step => isTiedNorm(step, on, valuesOf(step))))
    throw new Wrong('where a norm is tied nothing is declared', '/declared');
  const rules = Json.at('/declared', () =>
    [...Json.record(Json.field(finding, 'declared'), meter)].map(([op, rule]) => [op, Json.string(rule)]),
  );
  const byName = new Map(rules as [string, string][]);
  const used = new Set<string>();
  const names = namesOf(finding, meter);
  const slots = evaluate(line, x, meter, (step, active, own) => {
    if (active.length === 1) return [own];
    const name = ruleName(names.get(step.id) ?? step.op, byName);
    const rule = line.foreign.includes(step.op) ? undefined : byName.get(name);
    if (rule === undefined)
      throw new Wrong(`expected a rule for the tie of ${name.slice(0, 40)}`, '/declared');
    used.add(name);
    const args = valuesOf(step);
    return Json.at(`/declared/${name.slice(0, 40)}`, () => taken(rule, { step, active, own, args }, meter));
  });
  for (const op of byName.keys())
    if (!used.has(op)) throw new Wrong('is used by no tie of the program', `/declared/${op.slice(0, 40)}`);
  if (used.size === 0) throw new Wrong('expected a rule', '/declared');
  return outputGradients(line, slots)[0]!;
}

/** Behind the name of an operation: it stands along axes of an array, or over its windows. */
const ON_ARRAYS = ['(axes)', '(window)'];

/** Whether rules speak of calls on arrays: which of its nodes are such calls a program does not say. */
export const speakOfArrays = (finding: unknown, meter: Meter): boolean =>
  [...Json.record(Json.field(finding, 'declared'), meter)].some(([name]) =>
    ON_ARRAYS.some(kind => name.endsWith(kind)),
  );

/** The name under which the rule of an operation stands. */
function ruleName(op: string, rules: ReadonlyMap<string, string>): string {
  const names = [op, ...ON_ARRAYS.map(kind => op + kind)].filter(name => rules.has(name));
  if (names.length > 1) throw new Stop('which nodes are calls on arrays is not told');
  return names[0] ?? op;
}

/** The target's own names, by the nodes. */
function namesOf(finding: unknown, meter: Meter): ReadonlyMap<string, string> {
  const program = Json.field(finding, 'program');
  if (Json.field(program, 'call') !== undefined)
    throw new Wrong('expected operations of the target', '/program/call');
  const nodes = Json.list(Json.field(program, 'nodes'), meter);
  return new Map(
    nodes.flatMap(node => {
      const call = Json.field(node, 'call');
      return call === undefined ? [] : [[Json.string(Json.field(node, 'id')), Json.string(call)] as const];
    }),
  );
}

/** Parts stand between commas that are in no bracket. */
const partsOf = (rule: string): string[] => rule.split(/,(?![^(]*\))/).map(part => part.trim());

/** Whether it is written as a rule is. */
export const isRule = (rule: string): boolean => partsOf(rule).every(part => PART.test(part));

const PART = /^(\([^()]*\)|[^\s()]+)(?:\s+(at|of)\s+(\S+))?$/;

function taken(rule: string, tie: Tie, meter: Meter): Pieces {
  for (const part of partsOf(rule)) {
    const [, choice, where, value] = PART.exec(part) ?? [];
    if (choice === undefined) throw new Wrong('is no rule');
    if (where === 'at' && !isAt(tie, parseExact(value!, meter), meter)) continue;
    if (where === 'of' && value !== String(tie.active.length)) continue;
    const weights = choice.startsWith('(')
      ? choice
          .slice(1, -1)
          .split(',')
          .map(one => parseExact(one.trim(), meter))
      : undefined;
    if (weights === undefined) return chosen(choice, tie, meter);
    if (weights.length === tie.active.length) return copies(tie.active, weights, meter);
  }
  throw new Wrong('does not speak of the tie');
}

const isAt = ({ args }: Tie, place: Rat, meter: Meter): boolean =>
  args.length === 1 && compare(args[0]!, place, meter) === 0;

function chosen(choice: string, tie: Tie, meter: Meter): Pieces {
  const { active, own } = tie;
  if (choice === 'first') return [active[0]!];
  if (choice === 'last') return [active.at(-1)!];
  if (choice === 'mean') return active;
  if (choice === 'index') return [own];
  return bySlope(parseExact(choice, meter), tie, meter);
}

/** Of the pieces with the least and the greatest slope. */
function bySlope(slope: Rat, { step, active, args }: Tie, meter: Meter): Pieces {
  if (args.length !== 1 || step.basic.outputs !== 1)
    throw new Wrong('a slope is of one argument and one output');
  const at = coordinates(args, meter);
  const slopes = active.map(piece => runPiece(piece, at, 1, meter)![0]!.gradient[0]!);
  let [least, most] = [0, 0];
  for (const [i, one] of slopes.entries()) {
    if (compare(one, slopes[least]!, meter) < 0) least = i;
    if (compare(one, slopes[most]!, meter) > 0) most = i;
  }
  const [lo, hi] = [slopes[least]!, slopes[most]!];
  if (compare(slope, lo, meter) < 0 || compare(slope, hi, meter) > 0)
    throw new Wrong('is no slope between those that are tied');
  const length = inverse(sub(hi, lo, meter), meter);
  if (length === undefined) return [active[least]!];
  const share = mul(sub(slope, lo, meter), length, meter);
  return copies([active[least]!, active[most]!], [sub(ONE, share, meter), share], meter);
}

/** Each piece as often as its weight has it. */
function copies(pieces: readonly Piece[], weights: readonly Rat[], meter: Meter): Pieces {
  if (weights.some(weight => weight.reals)) throw new Stop('weights that are not rational');
  const sum = weights.reduce((total, weight) => add(total, weight, meter), ZERO);
  if (compare(sum, ONE, meter) !== 0 || weights.some(weight => compare(weight, ZERO, meter) < 0))
    throw new Wrong('expected weights of at least 0 that sum to 1');
  const whole = weights.reduce((d, weight) => (d * weight.d) / gcd(d, weight.d), 1n);
  if (whole > BigInt(MOST)) throw new Stop('weights whose denominators are large');
  meter.charge(Number(whole));
  return weights.flatMap((weight, i) =>
    Array.from({ length: Number((weight.n * whole) / weight.d) }, () => pieces[i]!),
  );
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
