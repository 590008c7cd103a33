/** Arguments of a node that are one function: those that the same operations make of the same inputs, also where they are nodes of their own. */
import type { Step, StraightLine } from '../../programs/index.ts';

/** Longer ways to be made are not compared. */
const MAX_LENGTH = 2_000;

/**
 * For each argument of a step of the program the number of its function, in the order of first use: of where(norm2(x, y) > 1, x/norm2(x, y), x),
 * with the arguments norm2, x and another norm2, [0, 1, 0]. The program is read once, whatever is asked of its steps.
 */
export function sameArguments({ p, steps }: StraightLine): (step: Step) => readonly number[] {
  const made = new Map<number, string>();
  for (let i = 0; i < p; i++) made.set(i, `${i}`);
  for (const { form, args: inner, out, g } of steps) {
    const text = `${form}(${inner.map(slot => made.get(slot)).join()})`;
    for (let k = 0; k < g.outputs; k++)
      made.set(out + k, text.length > MAX_LENGTH ? `slot ${out + k}` : `${text}[${k}]`);
  }
  return ({ args }) => {
    const numbers = new Map<string, number>();
    return args.map(slot => {
      const key = made.get(slot)!;
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  };
}
