/**
 * Definitions whose pieces and guards have operations inside, with the pieces of these written out: a cell for each choice of an index
 * cell at every operation inside, as a composite piece is a choice at every node.
 */
import { CornercheckError } from '../../errors.ts';
import {
  affineForm,
  type Expression,
  formatExpression,
  type Guard,
  input,
  type Origin,
  parseExpression,
  parseGuards,
  place,
  substitute,
} from '../../expressions/index.ts';
import { sign } from '../../numbers/index.ts';
import type { Op } from '../../selections/op.ts';
import type { UserSelection } from '../../selections/user.ts';
import type { SelectionDefinition } from '../program.ts';
import { type InnerCall, InnerCalls, ofBoundedSize } from './inner-calls.ts';
import { InnerRounding } from './inner-rounding.ts';
import { located } from './located.ts';

/** The most cells that what stands inside is written out into: each has to be compared with all others. */
const MAX_CELLS = 256;

type Operations = ReadonlyMap<string, Op>;

/** Throws CornercheckError where the text is no piece of a selection of these inputs; with a place. */
export function checkPiece(
  text: string,
  inputs: readonly string[],
  operations: Operations,
  origin?: Origin,
): void {
  const calls = new InnerCalls(inputs.length, operations);
  const tree = parseExpression(text, inputs, origin, calls);
  located(
    () => place(text, 0, origin),
    () => calls.scalar(tree),
  );
}

/** The same for the condition of a cell. */
export function checkCondition(
  text: string,
  inputs: readonly string[],
  operations: Operations,
  origin?: Origin,
): void {
  const calls = new InnerCalls(inputs.length, operations);
  const guards = parseGuards(text, inputs, origin, calls);
  located(
    () => place(text, 0, origin),
    () => guards.map(({ expression }) => calls.scalar(expression)),
  );
}

/** An expression, under what makes it so. */
interface Choice {
  readonly replacements: readonly Expression[];
  readonly guards: readonly Guard[];
}

/** The definition with elementary pieces and guards: itself, where it has no others. */
export function withElementaryPieces(
  { inputs, pieces, index }: SelectionDefinition,
  operations: Operations,
): UserSelection {
  const calls = new InnerCalls(inputs.length, operations);
  const trees = pieces.map(piece => calls.scalar(parseExpression(piece, inputs, undefined, calls)));
  const cells = index.map(({ piece, when }) => ({
    piece,
    guards: parseGuards(when, inputs, undefined, calls),
  }));
  if (!calls.any) return { inputs, pieces, index };
  const rounding = new InnerRounding(inputs);
  const found: { readonly piece: number; readonly text: string }[] = [];
  const numberOf = (piece: number, expression: Expression): number => {
    const text = formatExpression(expression, rounding.names);
    const known = found.findIndex(one => one.piece === piece && one.text === text);
    if (known < 0) found.push({ piece, text });
    return known < 0 ? found.length : known + 1;
  };
  const all: { readonly piece: number; readonly when: string; readonly cell: number }[] = [];
  for (const [cell, { piece, guards }] of cells.entries()) {
    const tree = trees[piece - 1]!;
    for (const choice of choices(
      calls.list,
      [tree, ...guards.map(guard => guard.expression)],
      inputs.length,
      rounding,
    )) {
      const own = guards.map(guard => substituted(guard, choice.replacements));
      const when = conditionOf([...choice.guards, ...own], rounding.names);
      const chosen = numberOf(piece, ofBoundedSize(substitute(tree, choice.replacements)));
      if (when !== undefined) all.push({ piece: chosen, when, cell: cell + 1 });
      if (all.length > MAX_CELLS || found.length > MAX_CELLS)
        throw new CornercheckError(
          'limit',
          `expected at most ${MAX_CELLS} cells with the operations inside written out, got more`,
        );
    }
  }
  for (const [i, tree] of trees.entries())
    if (index.every(({ piece }) => piece !== i + 1))
      for (const { replacements } of choices(calls.list, [tree], inputs.length, rounding))
        numberOf(i + 1, ofBoundedSize(substitute(tree, replacements)));
  return {
    inputs,
    pieces: found.map(({ text }) => text),
    index: all.map(({ piece, when }) => ({ piece, when })),
    ...(rounding.found.length > 0 && { rounded: rounding.found }),
    written: { pieces: found.map(({ piece }) => piece), cells: all.map(({ cell }) => cell) },
  };
}

/** Every way to choose an index cell at each call that the expressions need. */
function choices(
  list: readonly InnerCall[],
  needing: readonly Expression[],
  arity: number,
  rounding: InnerRounding,
): Choice[] {
  const needed = new Set<InnerCall>();
  const visit = (expression: Expression): void => {
    if (expression.kind === 'apply') expression.args.forEach(visit);
    if (expression.kind !== 'input' || expression.index < arity) return;
    const call = list.findLast(({ first }) => first <= expression.index)!;
    if (needed.has(call)) return;
    needed.add(call);
    call.args.forEach(visit);
  };
  needing.forEach(visit);
  let found: Choice[] = [{ replacements: Array.from({ length: arity }, (_, i) => input(i)), guards: [] }];
  for (const { of, args: given, first } of list.filter(one => needed.has(one))) {
    if (typeof of !== 'string' && found.length * of.cells.length > 8 * MAX_CELLS)
      throw new CornercheckError('limit', 'expected fewer pieces of operations inside a selection');
    found = found.flatMap(({ replacements, guards }) => {
      const args = given.map(arg => substitute(arg, replacements));
      const taken = (outputs: readonly Expression[], own: readonly Guard[]): Choice => {
        const next = replacements.slice();
        for (const [k, output] of outputs.entries()) next[first + k] = ofBoundedSize(output);
        return { replacements: next, guards: [...guards, ...own] };
      };
      if (typeof of === 'string') return [taken([rounding.result(of, args.map(ofBoundedSize))], [])];
      const inner = [...args];
      for (const one of of.rounded ?? [])
        inner.push(rounding.whole(one.rounding, ofBoundedSize(substitute(one.of, inner))));
      return of.cells.map(cell =>
        taken(
          of.pieces[cell.piece - 1]!.map(output => substitute(output, inner)),
          cell.guards.map(one => substituted(one, inner)),
        ),
      );
    });
  }
  return found;
}

const substituted = ({ expression, relation }: Guard, replacements: readonly Expression[]): Guard => ({
  expression: ofBoundedSize(substitute(expression, replacements)),
  relation,
});

/** The guards as text, without those that hold everywhere; undefined where one holds nowhere. */
function conditionOf(guards: readonly Guard[], inputs: readonly string[]): string | undefined {
  const texts = new Set<string>();
  for (const { expression, relation } of guards) {
    const form = affineForm(expression);
    if (form === undefined || form.terms.length > 0) {
      texts.add(`${formatExpression(expression, inputs)} ${relation} 0`);
      continue;
    }
    const side = sign(form.constant);
    const holds = { '>': side > 0, '>=': side >= 0, '=': side === 0, '!=': side !== 0 }[relation];
    if (!holds) return undefined;
  }
  return texts.size === 0 ? 'true' : [...texts].join(' and ');
}
