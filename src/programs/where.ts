/**
 * where(c, a, b) read as one selection: what a and b are as elementary functions are its pieces, comparisons that c is made of its
 * guards. So a piece needs a value only where it is taken: where(x > 0, log(x), 0) is 0 below 0.
 */
import { apply, type Expression, formatExpression, input, type Relation } from '../expressions/index.ts';
import type { BasicFunction } from '../selections/basic-function.ts';
import { library } from '../selections/library/index.ts';
import { type TableCell, type TableGuard, writtenSelection } from '../selections/table.ts';
import { type Earlier, withoutIncreasing } from './increasing.ts';
import type { ProgramNode } from './program.ts';
import { withDefaults } from './validity/parameters.ts';

export interface Chosen {
  readonly g: BasicFunction;
  /** The inputs and nodes that it is a function of. */
  readonly args: readonly string[];
  readonly form: string;
}

/** What is longer is not written out: then where chooses between numbers, which all must have values. */
const MAX_VISITS = 1_000;
const MAX_CELLS = 60;

class TooLong extends Error {}

/** Comparisons and what they say of left − right; of those with `turned`, of right − left. */
const COMPARISONS: Readonly<Record<string, readonly [relation: Relation, turned: boolean]>> = {
  greater: ['>', false],
  greaterEqual: ['>=', false],
  less: ['>', true],
  lessEqual: ['>=', true],
  equal: ['=', false],
  notEqual: ['!=', false],
};

const NEGATED: Readonly<Record<Relation, Relation>> = { '>': '>=', '>=': '>', '=': '!=', '!=': '=' };

/** A guard that does not hold: the difference turned around, where that matters. */
function negated({ relation, ...guard }: TableGuard): TableGuard {
  const other = NEGATED[relation];
  if (relation === '=' || relation === '!=') return { ...guard, relation: other };
  const { expression, near, written } = guard;
  const turned = (one: Expression | undefined) => one && apply('neg', one);
  return {
    expression: apply('neg', expression),
    near: turned(near),
    written: turned(written),
    relation: other,
  };
}

interface Branch {
  readonly expression: Expression;
  readonly cells: readonly (readonly TableGuard[])[];
}

/** `node` is a where; `nodes`: those before it by id; `isOwn`: whether the program defines the operation itself. */
export function chosen(
  node: ProgramNode,
  nodes: ReadonlyMap<string, ProgramNode>,
  isOwn: (op: string) => boolean,
): Chosen | undefined {
  const leaves: string[] = [];
  const made = new Map<string, Expression>();
  let visits = 0;
  let choices = 0;
  const visited = (id: string): ProgramNode | undefined => {
    visits += 1;
    if (visits > MAX_VISITS) throw new TooLong();
    const found = nodes.get(id);
    return found && isOwn(found.op) ? undefined : found;
  };
  const tree = (id: string): Expression => {
    const expression = written(id);
    made.set(id, expression);
    return expression;
  };
  const written = (id: string): Expression => {
    const found = visited(id);
    const op = found && library.get(found.op);
    if (op?.expression) {
      const { args, parameters = {} } = found!;
      return op.expression(args.map(tree), withDefaults(op, args.length, parameters));
    }
    if (!leaves.includes(id)) leaves.push(id);
    return input(leaves.indexOf(id));
  };
  const earlier: Earlier = {
    node: id => {
      const found = nodes.get(id);
      return found && isOwn(found.op) ? undefined : found;
    },
    expression: id => made.get(id)!,
  };
  const conditions = (id: string): TableGuard[] => {
    const found = nodes.get(id);
    const compared = found && !isOwn(found.op) ? COMPARISONS[found.op] : undefined;
    if (compared) {
      const [a, b] = visited(id)!.args as [string, string];
      const [relation, turned] = compared;
      const sides = [a, b].map(tree);
      const written = apply('sub', ...(turned ? sides.reverse() : sides));
      const [expression, near] = [false, true].map(isNear => {
        const [left, right] = withoutIncreasing(a, b, earlier, isNear);
        return turned ? apply('sub', right, left) : apply('sub', left, right);
      }) as [Expression, Expression];
      return [{ expression, near, written, relation }];
    }
    if (found?.op === 'and' && !isOwn('and')) return visited(id)!.args.flatMap(conditions);
    return [{ expression: tree(id), relation: '!=' }];
  };
  const branches = (id: string): Branch[] => {
    const found = nodes.get(id);
    if (found?.op !== 'where' || isOwn('where')) return [{ expression: tree(id), cells: [[]] }];
    visited(id);
    return choice(found);
  };
  const choice = ({ args }: ProgramNode): Branch[] => {
    // Each has a cell more than the branches that it chooses between.
    choices += 1;
    if (choices >= MAX_CELLS) throw new TooLong();
    const [c, a, b] = args as unknown as readonly [string, string, string];
    const guards = conditions(c);
    const fails = guards.map((guard, i) => [...guards.slice(0, i), negated(guard)]);
    const under = (found: readonly Branch[], outer: readonly (readonly TableGuard[])[]): Branch[] =>
      found.map(({ expression, cells }) => ({
        expression,
        cells: outer.flatMap(own => cells.map(cell => [...own, ...cell])),
      }));
    const all = [...under(branches(a), [guards]), ...under(branches(b), fails)];
    if (all.reduce((sum, { cells }) => sum + cells.length, 0) > MAX_CELLS) throw new TooLong();
    return all;
  };
  try {
    return selectionOf(choice(node), leaves);
  } catch (error) {
    if (error instanceof TooLong) return undefined;
    throw error;
  }
}

function selectionOf(branches: readonly Branch[], leaves: readonly string[]): Chosen {
  const cells = branches.flatMap((branch, i) =>
    branch.cells.map((guards): TableCell => ({ piece: i + 1, guards })),
  );
  const inputs = leaves.map((_, i) => `x${i + 1}`);
  const table = { name: 'where', inputs, pieces: branches.map(({ expression }) => [expression]), cells };
  const said = ({ expression, relation }: TableGuard): string =>
    `${formatExpression(expression, inputs)} ${relation} 0`;
  const form = branches.map(
    ({ expression, cells: own }) =>
      `${formatExpression(expression, inputs)} when ${own.map(guards => guards.map(said).join(' and ')).join(' or ')}`,
  );
  return {
    g: { ...writtenSelection(table), asked: { covers: true } },
    args: leaves,
    form: `where ${leaves.length} {${form.join('; ')}}`,
  };
}
