/** Selections of one input drawn at random: continuous, their pieces polynomials that meet at the ends of their cells. */
import fc from 'fast-check';
import { format, type Rational } from '../../numbers/index.ts';
import { fewNumbers, q } from './programs.ts';

/** (s, f_1, …, f_m), in the words of a program. */
export interface DrawnTable {
  readonly text: string;
  readonly pieces: readonly string[];
  /** The ends of cells, ascending. */
  readonly breaks: readonly Rational[];
  /** The piece below the first end, at it, behind it, … */
  readonly index: readonly number[];
}

/** Two pieces that meet at 0, the first of them taken there. */
export const tableAtZero = (before: string, behind: string): DrawnTable => ({
  text: tableText([before, behind], [q(0)], [1, 1, 2]),
  pieces: [before, behind],
  breaks: [q(0)],
  index: [1, 1, 2],
});

const written = (value: Rational): string => `(${format(value)})`;

/** Pieces with f_k(b_k) = f_(k+1)(b_k), each the last one plus a multiple of x − b_k; at an end either neighbour is taken. */
export const tables: fc.Arbitrary<DrawnTable> = fc
  .record({
    first: fc.tuple(fewNumbers, fewNumbers, fewNumbers),
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fewNumbers, fewNumbers, fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ first: [a, b, c], steps }) => {
    let at = q(-2);
    const breaks: Rational[] = [];
    const pieces = [`${written(a)} + ${written(b)}*x + ${written(c)}*x^2`];
    const index = [1];
    for (const [step, slope, curve, before] of steps) {
      at = at.add(q(step));
      breaks.push(at);
      pieces.push(`${pieces.at(-1)!} + (x - ${written(at)})*(${written(slope)} + ${written(curve)}*x)`);
      index.push(before ? pieces.length - 1 : pieces.length, pieces.length);
    }
    return { text: tableText(pieces, breaks, index), pieces, breaks, index };
  });

/** The program that defines the selection and calls it. */
export function tableText(
  pieces: readonly string[],
  breaks: readonly Rational[],
  index: readonly number[],
): string {
  const cells: string[] = [];
  for (const [k, end] of breaks.entries()) {
    const from = k === 0 ? [] : [`x > ${written(breaks[k - 1]!)}`];
    cells.push(`${pieces[index[2 * k]! - 1]} when ${[...from, `x < ${written(end)}`].join(' and ')}`);
    cells.push(`${pieces[index[2 * k + 1]! - 1]} when x = ${written(end)}`);
  }
  cells.push(`${pieces[index.at(-1)! - 1]} when x > ${written(breaks.at(-1)!)}`);
  return `select s(x) { ${cells.join('; ')} }\nf(x) = s(x)`;
}
