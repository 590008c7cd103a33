/**
 * All nodes that a program may have, numbered. Slots are the leaves (inputs, then constants) and behind them the nodes of
 * the program in order. A candidate is a form with the slots of its arguments; candidates are ordered by their highest
 * slot first, so that those whose arguments lie below a slot are a prefix of the list.
 *
 * A program is the list of its nodes' candidates. Sorted, it is the one order of the program's nodes in which each step
 * takes the least candidate that can be taken: a new node only makes candidates possible that come behind all others.
 */
import type { SearchQuestion } from '../../documents/index.ts';
import { parseRational, type Rational } from '../../numbers/index.ts';
import { formsOf, type NodeForm } from './forms.ts';

export interface Space {
  readonly question: SearchQuestion;
  readonly forms: readonly NodeForm[];
  /** Numbers among the leaves; they follow the inputs. */
  readonly constants: readonly Rational[];
  /** How many leaves. */
  readonly leaves: number;
  /** By candidate: its form and the slots of its arguments. */
  readonly form: readonly NodeForm[];
  readonly args: readonly (readonly number[])[];
  /** By candidate: the nodes that it uses, as bits. */
  readonly uses: Int32Array;
  /** By slot s: how many candidates have all arguments below s. */
  readonly below: Int32Array;
  /** The most distinct arguments of a node. */
  readonly width: number;
}

export function spaceOf(question: SearchQuestion, forms: readonly NodeForm[] = formsOf(question)): Space {
  const constants = question.constants === 'any' ? [] : question.constants.map(text => parseRational(text));
  const leaves = question.inputs + constants.length;
  const form: NodeForm[] = [];
  const args: number[][] = [];
  const uses: number[] = [];
  const below = [0];
  for (let highest = 0; highest < leaves + question.size; highest++) {
    for (const one of forms)
      for (const tuple of tuples(one, highest)) {
        form.push(one);
        args.push(tuple);
        uses.push(tuple.reduce((mask, slot) => (slot < leaves ? mask : mask | (1 << (slot - leaves))), 0));
      }
    below.push(form.length);
  }
  return {
    question,
    forms,
    constants,
    leaves,
    form,
    args,
    uses: Int32Array.from(uses),
    below: Int32Array.from(below),
    width: Math.max(...forms.map(({ arity }) => arity)),
  };
}

/** The arguments of a form whose highest slot is the one given; ascending where their order does not matter. */
function tuples({ arity, commutative }: NodeForm, highest: number): number[][] {
  let found: number[][] = [[]];
  for (let i = 0; i < arity; i++)
    found = found.flatMap(tuple => {
      const first = commutative ? (tuple.at(-1) ?? 0) : 0;
      return Array.from({ length: highest - first + 1 }, (_, k) => [...tuple, first + k]);
    });
  return found.filter(tuple => tuple.includes(highest));
}
