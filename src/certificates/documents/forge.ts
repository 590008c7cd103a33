/**
 * cornercheck.forge/1 (Theorem 1): another program of the same function. That nothing but 0 was added is shown by
 * rewriting what the new nodes compute as a linear form in the old output and in relu of linear forms.
 */

import { alike } from '../book/canonical.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { type Range, single } from '../bounds/enclosed.ts';
import { atom, type Form, formOf, isTotal, plus } from '../bounds/linear.ts';
import { type EnclosedJet, evaluateEnclosed } from '../bounds/sweep.ts';
import { evaluate } from '../kernel/evaluate.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { compare, equal, keyOf, MINUS_ONE, ONE, type Rat } from '../numbers/rational.ts';
import { readProgram } from '../operations/program.ts';
import { reviewTexts } from '../reading/texts.ts';
import { claimsNothing, FORGE, reviewFields } from './fields.ts';

export function reviewForge(review: Review, path: string, document: unknown): void {
  if (claimsNothing(review, path, document)) return;
  const { meter } = review;
  const read = (name: string): Line | undefined =>
    review.claim(`${path}/${name}`, () => {
      const line = readProgram(Json.field(document, name), meter);
      if (line.outputs.length !== 1) throw new Wrong('expected one output');
      return line;
    });
  const [given, forged] = [read('program'), read('forged')];
  if (given === undefined || forged === undefined) return;
  review.claim(path, () => reviewFields(review, path, document, FORGE));
  reviewTexts(review, path, document, 'forged');
  const points = review.claim(`${path}/points`, () => readPoints(document, given, meter)) ?? [];
  for (const [i, point] of points.entries())
    review.claim(`${path}/points/${i}`, () => checkPoint(point, given, forged, meter));
  const proven = review.claim(`${path}/forged`, () => {
    checkAddsZero(document, meter);
    return true;
  });
  for (const name of ['addsZero', 'identity', 'same'])
    review.claim(`${path}/${name}`, () => {
      const claimed = Json.field(document, name);
      if (claimed === undefined && name !== 'addsZero') return;
      const answer = Json.oneOf(claimed, 'yes', 'no', 'undecided');
      if (!proven || answer === 'undecided') throw new Stop('it is not confirmed, or left open');
      if (answer === 'no') throw new Wrong('expected yes: the functions are the same');
    });
}

interface Point {
  readonly at: readonly Rat[];
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

function readPoints(document: unknown, { inputs }: Line, meter: Meter): Point[] {
  const found = Json.items(Json.field(document, 'points'), meter, item => {
    const at = Json.at('/at', () => Json.vector(Json.field(item, 'at'), meter, inputs.length));
    const [before, after] = ['before', 'after'].map(name =>
      Json.at(`/${name}`, () => {
        const list = Json.list(Json.field(item, name), meter);
        if (list.length !== inputs.length)
          throw new Wrong(`expected ${inputs.length} numbers, got ${list.length}`);
        return list;
      }),
    );
    return { at, before: before!, after: after! };
  });
  if (found.length === 0) throw new Wrong('expected at least one point');
  if (new Set(found.map(({ at }) => at.map(keyOf).join(' '))).size < found.length)
    throw new Wrong('a point is given twice');
  return found;
}

/** One value, and the derivatives that Algorithm 2 returns: rational, else enclosed. */
function checkPoint({ at, before, after }: Point, given: Line, forged: Line, meter: Meter): void {
  const [old, now] = [given, forged].map(line => derivativeOf(line, at, meter));
  Json.at('/after', () => {
    if (after.some((value, i) => !isNumber(now!.gradient[i]!, Json.exact(value, meter))))
      throw new Wrong('is not the selection derivative');
  });
  for (const [i, value] of before.entries())
    Json.at(`/before/${i}`, () => checkStated(value, old!.gradient[i]!, given.inputs[i]!, at, meter));
  const [low, high] = [old!, now!].map(({ value }) => value).sort((a, b) => compare(a.lo, b.lo, meter));
  if (compare(low!.hi, high!.lo, meter) < 0) throw new Wrong('the two programs differ there');
}

function derivativeOf(line: Line, at: readonly Rat[], meter: Meter): EnclosedJet {
  const slot = line.outputs[0]!;
  try {
    const { value, gradient } = evaluate(line, at, meter)[slot]!;
    return { value: single(value), gradient: gradient.map(single), note: undefined };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return evaluateEnclosed(line, at, meter)[slot]!;
  }
}

const isNumber = ({ lo, hi }: Range, x: Rat): boolean => equal(lo, x) && equal(hi, x);

/** A rational number, or `{expr, lo, hi}`: the expression in words, and ends between which the number is. */
function checkStated(value: unknown, own: Range, input: string, at: readonly Rat[], meter: Meter): void {
  if (typeof value === 'string') {
    if (!isNumber(own, Json.exact(value, meter))) throw new Wrong('is not the selection derivative');
    return;
  }
  const [lo, hi] = ['lo', 'hi'].map(name =>
    Json.at(`/${name}`, () => Json.exact(Json.field(value, name), meter)),
  );
  const place = at.map(({ n, d }) => (d === 1n ? `${n}` : `${n}/${d}`)).join(', ');
  if (Json.field(value, 'expr') !== `derivative in ${input} of the program given, at ${place}`)
    throw new Wrong('expected words for the derivative', '/expr');
  if (compare(lo!, own.lo, meter) > 0 || compare(own.hi, hi!, meter) > 0)
    throw new Wrong('does not hold the selection derivative');
}

/**
 * ADDED-ZERO: every node on which the output given depends is there again, with arguments that are the same, and the new output
 * is that output and what vanishes. What is new has values everywhere, so the domain is the same too: a node that the program
 * given does not need counts as new, as it may have no value where that program has one.
 */
function checkAddsZero(document: unknown, meter: Meter): void {
  const [given, forged] = ['program', 'forged'].map(name => Json.field(document, name));
  for (const name of ['inputs', 'selections'])
    if (!alike(Json.field(given, name), Json.field(forged, name), meter))
      throw new Wrong(`expected the same ${name}`, `/${name}`);
  const inputs = Json.list(Json.field(given, 'inputs'), meter);
  const nodes = Json.list(Json.field(given, 'nodes'), meter);
  const needed = neededOf(nodes, outputOf(given, meter), meter);
  const own = new Map(
    nodes.flatMap(node =>
      needed.has(Json.field(node, 'id')) ? [[Json.field(node, 'id'), node] as const] : [],
    ),
  );
  const forms = new Map<unknown, Form>(inputs.map(name => [name, atom(nameOf(name), true)]));
  const news = Json.list(Json.field(forged, 'nodes'), meter);
  const used = neededOf(news, outputOf(forged, meter), meter);
  const spare = new Set(nodes.map(node => Json.field(node, 'id')));
  for (const node of news) {
    const id = Json.field(node, 'id');
    if (!used.has(id)) continue;
    const args = argumentsOf(node, meter).map(arg => forms.get(arg));
    const copied = own.get(id);
    const again =
      copied !== undefined &&
      alike(without(copied), without(node), meter) &&
      argumentsOf(copied, meter).every((arg, i) => args[i] !== undefined && isAtom(args[i], nameOf(arg))) &&
      argumentsOf(copied, meter).length === args.length;
    if (!again && args.includes(undefined)) throw new Stop('an argument is not understood');
    if (!again && spare.has(id) && !isTotal(node))
      throw new Wrong(
        `uses ${nameOf(id).slice(2, 42)}, which the program given does not: its domain may be smaller`,
      );
    forms.set(id, again ? atom(nameOf(id), false) : formOf(node, args as Form[], meter));
  }
  const end = forms.get(outputOf(forged, meter));
  if (end === undefined) throw new Stop('the output is not understood');
  const start = outputOf(given, meter);
  const added = plus(end, MINUS_ONE, atom(nameOf(start), inputs.includes(start)), meter);
  if (added.terms.size === 0) return;
  if (added.pure) throw new Wrong('what is added is not 0');
  throw new Stop('what is added is not seen to be 0');
}

/** The nodes on which an output depends. */
function neededOf(nodes: readonly unknown[], output: unknown, meter: Meter): ReadonlySet<unknown> {
  const needed = new Set([output]);
  for (const node of nodes.toReversed())
    if (needed.has(Json.field(node, 'id'))) for (const arg of argumentsOf(node, meter)) needed.add(arg);
  return needed;
}

const nameOf = (id: unknown): string => `x ${Json.string(id)}`;
const isAtom = ({ terms }: Form, name: string): boolean => {
  const value = terms.size === 1 ? terms.get(name) : undefined;
  return value !== undefined && equal(value, ONE);
};

const argumentsOf = (node: unknown, meter: Meter): readonly unknown[] =>
  Json.list(Json.field(node, 'args') ?? [], meter);

/** What the node does, whatever its arguments are. */
const without = (node: unknown): unknown => ({ ...(node as object), args: [], comment: '' });

/** The one output, under either name. */
const outputOf = (program: unknown, meter: Meter): unknown =>
  Json.field(program, 'output') ?? Json.list(Json.field(program, 'outputs'), meter)[0];

/** Lists in objects in lists. */
