/** Lists of candidates as programs. Open constants are inputs behind t, or numbers where they are given. */
import type { Rational } from '../../numbers/index.ts';
import type { Program, ProgramNode } from '../../programs/index.ts';
import type { Space } from './space.ts';

/** A program of no node: its output is the leaf. */
const leafProgram = (leaf: number): number[] => [-1 - leaf];

const INPUTS = [['t'], ['x', 'y'], ['x', 'y', 'z'], ['x', 'y', 'z', 'w']];

/** All programs of no node: each leaf, and an open constant where there are such. */
export const leafPrograms = ({ leaves, question }: Space): number[][] =>
  Array.from({ length: leaves + (question.constants === 'any' ? 1 : 0) }, (_, leaf) => leafProgram(leaf));

/** How many constants are open in the program. */
export const openConstants = ({ form, leaves }: Space, list: readonly number[]): number =>
  list.reduce(
    (sum, c) => sum + (c < 0 ? (-1 - c === leaves ? 1 : 0) : form[c]!.open.filter(Boolean).length),
    0,
  );

/** How many leaves that are numbers, and open constants, the program reads. */
export function constantsRead({ form, args, question, leaves }: Space, list: readonly number[]): number {
  const isNumber = (slot: number): boolean => slot >= question.inputs && slot < leaves;
  return list.reduce(
    (sum, c) =>
      c < 0
        ? sum + (-1 - c >= question.inputs ? 1 : 0)
        : sum + form[c]!.open.filter(Boolean).length + args[c]!.filter(isNumber).length,
    0,
  );
}

/** The program; its open constants become inputs c1, c2, … where no numbers are given. */
export function programOf(space: Space, list: readonly number[], open?: readonly Rational[]): Program {
  const { question, leaves } = space;
  const inputs = [...INPUTS[question.inputs - 1]!];
  const nodes: ProgramNode[] = [];
  const names = new Map<number, string>();
  const constant = (id: string, value: Rational): string => {
    nodes.push({ id, op: 'const', args: [], parameters: { value } });
    return id;
  };
  const leaf = (slot: number): string => {
    const known = slot < question.inputs ? inputs[slot] : names.get(slot);
    if (known !== undefined) return known;
    const id = constant(`k${slot - question.inputs + 1}`, space.constants[slot - question.inputs]!);
    names.set(slot, id);
    return id;
  };
  let count = 0;
  const nextOpen = (): string => {
    count += 1;
    const id = `c${count}`;
    if (open) return constant(id, open[count - 1]!);
    inputs.push(id);
    return id;
  };
  const own = -1 - list[0]!;
  let output = own < 0 ? '' : own === leaves ? nextOpen() : leaf(own);
  for (const [i, candidate] of list.entries()) {
    if (candidate < 0) break;
    const { op, open: pattern } = space.form[candidate]!;
    const slots = [...space.args[candidate]!];
    const args = pattern.map(isOpen => {
      if (isOpen) return nextOpen();
      const slot = slots.shift()!;
      return slot < leaves ? leaf(slot) : `n${slot - leaves + 1}`;
    });
    output = `n${i + 1}`;
    nodes.push({ id: output, op, args });
  }
  return { inputs, nodes, outputs: [output], selections: new Map() };
}
