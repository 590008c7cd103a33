/**
 * where(c, a, b) as the selection that it is: with a and b written out as far as they are elementary as its pieces, and the
 * comparisons that c joins as guards. A piece then needs a value only where it is taken.
 */

import type { Piece, Region } from '../language/basic.ts';
import type { Formula, Guard, Relation } from '../language/formula.ts';
import type { Composed, Earlier } from '../language/program.ts';
import type { Meter } from '../numbers/meter.ts';
import { withoutIncreasing } from './increasing.ts';

/** What left − right is where the comparison holds: its sign or the contrary, and the relation to 0. */
const COMPARED: ReadonlyMap<string, readonly [1 | -1, Relation]> = new Map([
  ['greater', [1, '>']],
  ['greaterEqual', [1, '>=']],
  ['less', [-1, '>']],
  ['lessEqual', [-1, '>=']],
  ['equal', [1, '=']],
  ['notEqual', [1, '!=']],
]);

const turned = (formula: Formula): Formula => [...formula, ['neg', 0]];

/** Where the guard fails. */
function failing({ formula, near = formula, relation }: Guard): Guard {
  if (relation === '=') return { formula, near, relation: '!=' };
  if (relation === '!=') return { formula, near, relation: '=' };
  return { formula: turned(formula), near: turned(near), relation: relation === '>' ? '>=' : '>' };
}

const MAX_VISITS = 1_000;
const MAX_CELLS = 60;

interface Case {
  readonly formula: Formula;
  readonly cells: readonly (readonly Guard[])[];
}

/** Undefined where it would be too long: then it is a selection of three numbers. */
export function choiceOf(
  given: readonly string[],
  earlier: ReadonlyMap<string, Earlier>,
  meter: Meter,
): Composed | undefined {
  const leaves: string[] = [];
  const written = new Map<string, Formula>();
  let visits = 0;
  let isSimpler = false;
  const operationOf = (id: string): string | undefined => {
    const node = earlier.get(id);
    return node?.foreign ? undefined : node?.op;
  };
  const writtenOut = (id: string): Formula => {
    const formula = formulaOf(id);
    written.set(id, formula);
    return formula;
  };
  const formulaOf = (id: string): Formula => {
    visits += 1;
    if (visits > MAX_VISITS) return [];
    meter.charge(5);
    const node = earlier.get(id);
    if (node?.formula) {
      const args = node.args.map(writtenOut);
      return node.formula.flatMap(one => (one[0] === 'argument' ? args[one[1]]! : [one]));
    }
    if (!leaves.includes(id)) leaves.push(id);
    return [['argument', leaves.indexOf(id)]];
  };
  const asked = (id: string): Guard[] => {
    const op = operationOf(id) ?? '';
    const compared = earlier.get(id)?.args.length === 2 ? COMPARED.get(op) : undefined;
    if (compared || op === 'and') visits += 1;
    if (op === 'and') return earlier.get(id)!.args.flatMap(asked);
    if (!compared) return [{ formula: writtenOut(id), relation: '!=' }];
    const [a, b] = earlier.get(id)!.args as [string, string];
    for (const one of [a, b]) writtenOut(one);
    if (visits > MAX_VISITS) return [];
    const [side, relation] = compared;
    const difference = (near: boolean): Formula => {
      const [left, right] = withoutIncreasing(a, b, { earlier, written, meter, near });
      isSimpler ||= left !== written.get(a) || right !== written.get(b);
      return side > 0 ? [...left, ...right, ['sub', 0]] : [...right, ...left, ['sub', 0]];
    };
    return [{ formula: difference(false), near: difference(true), relation }];
  };
  const casesOf = (id: string): Case[] => {
    if (operationOf(id) !== 'where') return [{ formula: writtenOut(id), cells: [[]] }];
    visits += 1;
    return split(earlier.get(id)!.args);
  };
  const split = (args: readonly string[]): Case[] => {
    const guards = asked(args[0]!);
    const otherwise = guards.map((guard, i) => [...guards.slice(0, i), failing(guard)]);
    const within = (cases: readonly Case[], outer: readonly (readonly Guard[])[]): Case[] =>
      visits > MAX_VISITS
        ? []
        : cases.map(({ formula, cells }) => ({
            formula,
            cells: outer.flatMap(own => cells.map(cell => [...own, ...cell])),
          }));
    const all = [...within(casesOf(args[1]!), [guards]), ...within(casesOf(args[2]!), otherwise)];
    if (all.reduce((sum, { cells }) => sum + cells.length, 0) > MAX_CELLS) visits = MAX_VISITS + 1;
    return all;
  };
  const cases = split(given);
  if (visits > MAX_VISITS) return undefined;
  const pieces: Piece[] = cases.map(({ formula }) => [formula]);
  const regions = cases.flatMap(({ cells }, i) =>
    cells.map((guards): Region => ({ piece: pieces[i]!, guards })),
  );
  const composed = isSimpler ? 'simplified' : 'as written';
  return {
    basic: { outputs: 1, jumps: true, composed, pieces: () => pieces, near: () => regions },
    args: leaves,
  };
}
