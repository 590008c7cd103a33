/** Where something was seen, in a line: the program and the point, as they were written; of arrays as arrays. */
import { format } from '../../numbers/index.ts';
import { originText } from '../../tensors/origin.ts';
import type { Case } from '../oracle/case.ts';

/** So many characters of a program or a formula, and of an array, stand in a title. */
const LONGEST = 160;

/** A coordinate, −0 written as such. */
export const coordinateText = ({ at, negativeZeros }: Case, i: number): string =>
  negativeZeros?.includes(i) ? '-0' : format(at[i]!);

export const cutShort = (exact: string): string =>
  exact.length > 60 ? `${exact.slice(0, 40)}… (${exact.length} characters)` : exact;

/**
 * `max(x, y) as my.fmax at x = 1, y = 1`; of arrays `reduceMax(x; axes [1]) at x = [[1, 1], [0, 1]]`. `text`: the program, as numbers.
 */
export function placeOf(subject: Case, text: string): string {
  const calls = [...subject.program.nodes, subject.program].flatMap(({ call }) => call ?? []);
  const called = calls.length === 0 ? '' : ` as ${[...new Set(calls)].join(', ')}`;
  const origin = originText(subject.program);
  const arrays = origin === undefined ? undefined : overArrays(JSON.parse(origin), subject);
  const point = subject.program.inputs.map((name, i) => `${name} = ${cutShort(coordinateText(subject, i))}`);
  return `${arrays?.text ?? inOneLine(text)}${called} at ${arrays?.point ?? point.join(', ')}`;
}

/** The lines of a program, one after the other; of many the first and the last. */
function inOneLine(text: string): string {
  const lines = text.trimEnd().split('\n');
  const whole = lines.join('; ');
  return lines.length <= 2 || whole.length <= LONGEST
    ? whole
    : `${lines[0]}; … (${lines.length} lines); ${lines.at(-1)}`;
}

/** What is read of a tensor program. */
interface Arrays {
  readonly inputs: readonly { readonly name: string; readonly shape?: readonly number[] }[];
  readonly nodes: readonly ({
    readonly id: string;
    readonly op: string;
    readonly args?: readonly string[];
  } & Readonly<Record<string, unknown>>)[];
  readonly output?: string;
  readonly outputs?: readonly string[];
  readonly weights?: unknown;
}

/** One formula of all nodes; where that is long, their operations. */
function overArrays(
  { inputs, nodes, output, outputs, weights }: Arrays,
  subject: Case,
): { text: string; point: string } {
  const known = new Map(nodes.map(node => [node.id, node]));
  const formula = (id: string, depth = 0): string => {
    const node = known.get(id);
    if (node === undefined || depth > 8) return id;
    const { id: _, op, args = [], comment: _comment, call: _call, ...fields } = node;
    const named = Object.entries(fields).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
    const inner = args.map(arg => formula(arg, depth + 1)).join(', ');
    return `${op}(${[inner, ...named].filter(part => part !== '').join('; ')})`;
  };
  const whole = (outputs ?? [output ?? nodes.at(-1)?.id ?? '']).map(id => formula(id)).join(', ');
  const short = whole.length <= LONGEST ? whole : nodes.map(({ op }) => op).join(', ');
  let next = 0;
  const nested = (shape: readonly number[]): string => {
    const [length, ...rest] = shape;
    if (length === undefined) return coordinateText(subject, next++);
    return `[${Array.from({ length }, () => nested(rest)).join(', ')}]`;
  };
  const point = inputs.map(({ name, shape = [] }) => `${name} = ${brief(nested(shape))}`).join(', ');
  return { text: weights === undefined ? short : `the weighted sum of ${short}`, point };
}

const brief = (array: string): string => (array.length > LONGEST ? `${array.slice(0, LONGEST)}…` : array);
